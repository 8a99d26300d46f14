import { useEffect } from 'react';
import { pick, useGraphiQL } from '@graphiql/react';
import { showInAddress } from './address.dom.js';
import { type Example } from './example.js';
import { examples, variablesText } from './examples.js';

interface TabTexts {
  readonly query: string | null;
  readonly variables?: string | null;
}

/** Whether a tab holds the example as it was written: an edited one is the user's own question. */
export function holds(tab: TabTexts | undefined, example: Example): boolean {
  return tab?.query === example.query && (tab.variables ?? '') === variablesText(example);
}

/** The example that the active tab holds, or undefined once it has been changed. */
export function useCurrentExample(): Example | undefined {
  const { tabs, activeTabIndex } = useGraphiQL(pick('tabs', 'activeTabIndex'));
  const active = tabs[activeTabIndex];
  return examples.find((example) => holds(active, example));
}

/** Keeps the page's address in step with the active tab, whichever panel is open. Shows nothing. */
export function CurrentExampleAddress(): null {
  const current = useCurrentExample();
  useEffect(() => showInAddress(current), [current]);
  return null;
}
