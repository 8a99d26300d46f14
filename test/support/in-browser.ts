import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { findChromium, startBrowser, visit, type Visit, WEB_FOLDER } from './browser.js';
import { startLoadedApp } from './loaded-app.js';
import type { RunningApp, StartOptions } from './running-app.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The server with its pages, and visitors who leave when the test ends. */
export interface InBrowser {
  readonly app: () => RunningApp;
  readonly browser: () => Browser;
  /** Opens an address, of the server unless another is named, as somebody who has never been there. */
  readonly visitor: (address: string, url?: string) => Promise<Visit>;
}

/** Tests in a real Chromium against the real server, on the registry's own packs unless others are named. Where changes are accepted, they must run. */
export function inBrowser(name: string, tests: (fixture: InBrowser) => void, options: StartOptions = {}): void {
  const chromium = findChromium();
  describe(name, () => {
    if (chromium === null) {
      it('WAS NOT TRIED: no Chromium was found; install one, or name it by CHROMIUM_PATH', () => {
        expect(process.env['CI']).not.toBe('true');
      });
      return;
    }
    let app: RunningApp;
    let browser: Browser;
    let visits: Visit[] = [];
    beforeAll(async () => {
      [app, browser] = await Promise.all([startLoadedApp({ webFolder: WEB_FOLDER, ...options }), startBrowser(chromium)]);
    }, 600_000);
    afterEach(async () => {
      await Promise.all(visits.map(({ end }) => end()));
      visits = [];
    });
    afterAll(async () => {
      await browser.close();
      await app.stop();
    });
    tests({
      app: () => app,
      browser: () => browser,
      visitor: async (address, url = app.url) => {
        const opened = await visit(browser, url, address);
        visits.push(opened);
        return opened;
      },
    });
  });
}

/** What axe finds that is serious or worse, each with the place of its first occurrence. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate<{ impact: string; id: string; nodes: { target: string[] }[] }[]>(
    "axe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations)",
  );
  return found
    .filter(({ impact }) => ['serious', 'critical'].includes(impact))
    .map(({ impact, id, nodes }) => `${impact} ${id}: ${nodes[0]?.target.join(' ') ?? ''}`);
}

// Colors fade from one theme into the other: halfway they are those of neither. What turns for ever has no end to go to.
const COLORS_STAND = `document.getAnimations()
  .filter(({ effect }) => Number.isFinite(effect.getComputedTiming().endTime))
  .forEach((fading) => fading.finish())`;

/** The same in both themes, one after the other: the page is read once, and keeps what was done in it. */
export async function violationsInBothThemes(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor();
    await page.evaluate(COLORS_STAND);
    found.push(...(await violations(page)).map((violation) => `${colorScheme}: ${violation}`));
  }
  return found;
}

/** Waits until a page stands: its heading says what it is, and nothing more is on its way. */
export async function stands(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).filter({ hasNotText: 'Loading…' }).waitFor();
  await page.waitForLoadState('networkidle');
}

/** Opens a menu by its button, and waits until the keyboard is in it, which is a moment after it is seen. */
export async function openMenu(page: Page, button: Locator): Promise<Locator> {
  await button.press('Enter');
  const menu = page.locator('[role="menu"]:focus-within');
  await menu.waitFor();
  return menu;
}
