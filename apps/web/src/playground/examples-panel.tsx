import { type MouseEvent, type ReactElement } from 'react';
import { formatShortcutForOS, type GraphiQLPlugin, pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { exampleAddress } from './address.dom.js';
import { useCurrentExample } from './current-example.js';
import { type Example, themes } from './example.js';
import { isWideScreen } from './wide-screen.dom.js';
import { examples, holds, variablesText } from './examples.js';

/** The menu of worked examples, as a panel of GraphiQL's sidebar. */
export const examplesPlugin: GraphiQLPlugin = { title: 'Examples', icon: ExamplesIcon, content: ExamplesPanel };

function ExamplesPanel(): ReactElement {
  const current = useCurrentExample();
  const openExample = useOpenExample();
  return (
    <nav className="examples" aria-labelledby="examples-heading">
      <h1 id="examples-heading">Examples</h1>
      <p>
        Choose a question; it opens in a tab. Press <kbd>{formatShortcutForOS('Ctrl')}</kbd> <kbd>Enter</kbd> there, or the ▶ button, to ask
        it.
      </p>
      {themes.map((theme, place) => (
        <section key={theme} aria-labelledby={`theme-${place}`}>
          <h2 id={`theme-${place}`}>{theme}</h2>
          <ul>
            {examples
              .filter((example) => example.theme === theme)
              .map((example) => (
                <li key={example.slug}>
                  <a
                    href={exampleAddress(example.slug)}
                    aria-current={example === current ? 'true' : undefined}
                    aria-describedby={`about-${example.slug}`}
                    onClick={(event) => {
                      if (wantsAnotherWindow(event)) return;
                      event.preventDefault();
                      openExample(example);
                    }}
                  >
                    {example.title}
                  </a>
                  <p id={`about-${example.slug}`}>{example.explanation}</p>
                </li>
              ))}
          </ul>
        </section>
      ))}
      <p role="status" className="visually-hidden">
        {current === undefined ? '' : `Open in the editor: ${current.title}`}
      </p>
    </nav>
  );
}

/**
 * Opens an example in the tab that already holds it, else in the active one when that is empty, else in a new one.
 * The editor then has the focus: otherwise Ctrl-Enter, which the panel promises, would do nothing until one had found the way there.
 */
function useOpenExample(): (example: Example) => void {
  const { tabs, activeTabIndex, queryEditor, variableEditor } = useGraphiQL(
    pick('tabs', 'activeTabIndex', 'queryEditor', 'variableEditor'),
  );
  const actions = useGraphiQLActions();
  return (example) => {
    if (!isWideScreen()) actions.setVisiblePlugin(null);
    const held = tabs.findIndex((tab) => holds(tab, example));
    if (held >= 0) {
      if (held !== activeTabIndex) actions.changeTab(held);
      queryEditor?.focus();
      return;
    }
    if ((queryEditor?.getValue() ?? '').trim() !== '') actions.addTab();
    queryEditor?.setValue(example.query);
    variableEditor?.setValue(variablesText(example));
    queryEditor?.setScrollTop(0);
    queryEditor?.focus();
  };
}

/** Ctrl, Cmd, Shift or Alt with a click belong to the browser: another tab, another window, a download. */
function wantsAnotherWindow(event: MouseEvent): boolean {
  return event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
}

function ExamplesIcon(): ReactElement {
  return (
    <svg viewBox="0 0 24 24" height="1em" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" aria-hidden="true">
      <path d="M4 4.5h16v12h-9l-4 3.5v-3.5H4z" />
      <path strokeLinecap="round" d="M9.8 8.8c.2-1 1-1.6 2.200-1.6s2.200.7 2.200 1.700c0 1.500-2.200 1.500-2.200 2.900M12 13.900v.1" />
    </svg>
  );
}
