import '@mantine/core/styles.css';
import './shell/shell.css';
import './tables/tables.css';
import './time/time.css';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { embeddedTheme } from './dashboards/embedding.dom.js';
import { newQueryClient } from './api/query-client.js';
import { startLanguage } from './language/start-language.dom.js';
import { router } from './router.js';
import { theme } from './shell/theme.js';

/** Under the same name `/theme.js` reads it, before anything is drawn. */
const colorSchemes = localStorageColorSchemeManager({ key: 'guildhall-color-scheme' });

/** What is shown inside the pages of others looks as they say: the reader's own choice may not be known there. */
const forced = embeddedTheme();

const container = document.getElementById('app');
if (container !== null) {
  const texts = await startLanguage();
  createRoot(container).render(
    <StrictMode>
      <I18nextProvider i18n={texts}>
        <MantineProvider
          theme={theme}
          colorSchemeManager={colorSchemes}
          defaultColorScheme="auto"
          {...(forced ? { forceColorScheme: forced } : {})}
        >
          <QueryClientProvider client={newQueryClient()}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </MantineProvider>
      </I18nextProvider>
    </StrictMode>,
  );
}
