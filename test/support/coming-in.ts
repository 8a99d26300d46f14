import { Bug } from '@guildhall/problems';
import type { Page } from 'playwright-core';
import { stands } from './in-browser.js';

/** Every part of a page that moved without anybody having touched it, while this address was loaded. In a tab that was elsewhere before: where it was scrolled to comes back with an address. */
export async function moved(page: Page, address: string): Promise<string[]> {
  await page.addInitScript(`
    window.moved = [];
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries()) {
        if (!hadRecentInput) moved.push(...sources.map(({ node }) => (node?.outerHTML ?? '').slice(0, 80) + ' by ' + value.toFixed(4)));
      }
    }).observe({ type: 'layout-shift', buffered: true });`);
  await page.goto(address);
  await stands(page);
  // What is drawn in this frame is reported after the next one.
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
  return page.evaluate<string[]>('moved');
}

/** How many bytes of JavaScript a page has asked for until now, as they are sent. */
export async function scriptBytes(page: Page): Promise<number> {
  const sizes = await page.evaluate<number[]>(
    `performance.getEntriesByType('resource').filter(({ name }) => /\\.js$/.test(new URL(name).pathname)).map((part) => part.encodedBodySize)`,
  );
  if (sizes.length <= 5) throw new Bug('The pages come in parts: these are not all.');
  return sizes.reduce((sum, size) => sum + size, 0);
}
