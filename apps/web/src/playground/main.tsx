// The workers must be set up before the editor is first imported.
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './playground.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { askedInAddress } from './address.dom.js';
import { Playground } from './playground.js';

const container = document.getElementById('playground');
if (container !== null) {
  createRoot(container).render(
    <StrictMode>
      <Playground asked={askedInAddress()} />
    </StrictMode>,
  );
}

// A long link has its question behind a #: the browser would stay on the page that it has.
window.addEventListener('hashchange', () => window.location.reload());
