import { readFileSync } from 'node:fs';
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';

/** The playground as a user sees and works it. */
export const playground = {
  /** Until the editor shows a query; the tab is named after its operation. */
  async opened(page: Page, operation: string): Promise<void> {
    await page.getByRole('tab', { selected: true }).getByRole('button', { name: operation, exact: true }).waitFor();
    // An editor draws only the lines that are seen, and on a telephone those are few.
    await page.locator('.graphiql-query-editor .view-line').first().waitFor();
    if ((page.viewportSize()?.width ?? 1440) < 768) return;
    await page.locator('.graphiql-query-editor .view-line', { hasText: `query ${operation}` }).waitFor();
  },

  /** Presses keys in the editor, which a click has given the focus. */
  async pressInEditor(page: Page, keys: string): Promise<void> {
    await page.locator('.graphiql-query-editor .view-lines').click();
    await page.keyboard.press(keys);
  },

  /** All that the answer's pane holds, beyond what fits on the screen: taken as a user would, by copying it. */
  async answer(page: Page): Promise<Record<string, unknown>> {
    const pane = page.locator('.result-window');
    await pane
      .locator('.view-line', { hasText: '"data"' })
      .or(pane.locator('.view-line', { hasText: '"errors"' }))
      .first()
      .waitFor();
    await pane.locator('.view-lines').click({ position: { x: 200, y: 5 } });
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('ControlOrMeta+c');
    const copied: unknown = JSON.parse(await page.evaluate<string>('navigator.clipboard.readText()'));
    expect(copied).toEqual(expect.any(Object));
    return copied as Record<string, unknown>;
  },

  /** Presses one of the buttons of Download, and keeps the file. */
  async download(page: Page, form: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const downloading = page.waitForEvent('download');
    await page.getByRole('group', { name: 'Download' }).getByRole('button', { name: form, exact: true }).click();
    const download = await downloading;
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  },

  /** Presses one of the buttons of Copy as, and takes what was copied. */
  async copy(page: Page, what: string): Promise<string> {
    await page.evaluate("navigator.clipboard.writeText('nothing was copied')");
    await page.getByRole('group', { name: 'Copy as' }).getByRole('button', { name: what, exact: true }).click();
    await page
      .getByRole('status')
      .getByText(/^Copied/)
      .waitFor();
    return page.evaluate<string>('navigator.clipboard.readText()');
  },

  /** Presses Tab until the link or button of this name has the focus. */
  async tabTo(page: Page, name: string): Promise<void> {
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press('Tab');
      if ((await page.evaluate<string>('document.activeElement?.textContent ?? ""')) === name) return;
    }
    throw new Error(`"${name}" is not among the first 60 stops of the Tab key.`);
  },
};
