import { useEffect } from 'react';
import { pick, useGraphiQL } from '@graphiql/react';
import { showInAddress } from './address.dom.js';
import { type Example } from './example.js';
import { examples, holds } from './examples.js';

function useActiveTab() {
  const { tabs, activeTabIndex } = useGraphiQL(pick('tabs', 'activeTabIndex'));
  return tabs[activeTabIndex];
}

/** The example that the active tab holds, or undefined once it has been changed. */
export function useCurrentExample(): Example | undefined {
  const active = useActiveTab();
  return examples.find((example) => holds(active, example));
}

/** Keeps the page's address in step with the active tab, whichever panel is open. Shows nothing. */
export function QuestionAddress(): null {
  const active = useActiveTab();
  const query = active?.query ?? '';
  const variables = active?.variables ?? '';
  const current = useCurrentExample();
  useEffect(() => showInAddress({ query, variables }, current), [query, variables, current]);
  return null;
}
