import { Role } from '@guildhall/access';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { moved, scriptBytes } from '../support/coming-in.js';
import { consoleAddresses } from '../support/console-addresses.js';
import { inBrowser, violations } from '../support/in-browser.js';
import { People } from '../support/people.js';
import { hiddenSideways, isBeside, unmarkedFocus } from '../support/seen.js';
import { signInByForm } from '../support/sign-in-by-form.js';

/** Forms weigh more than what is only read. */
const MOST_SCRIPT = 400_000;
const PHONE = { width: 390, height: 844 };

const NAMES = [
  'sign-in',
  'account',
  'register',
  ...['', ': correct', ': rename', ': join', ': dissolve', ': retract'].map((verb) => `edit an organization${verb}`),
  ...['', ': change', ': end', ': correct', ': attest', ': retract'].map((verb) => `edit a membership${verb}`),
  'merge: nothing chosen',
  'merge',
  'imports',
  ...['columns', 'preview', 'refused', 'recorded'].map((step) => `an import: ${step}`),
  'an import that is gone',
  'proposals',
  'a proposal',
  'quality',
  'accounts',
  'tokens',
];

/** What a browser says by itself where the registry says that there is no such thing. */
const REFUSED: Readonly<Record<string, readonly string[]>> = {
  'an import that is gone': ['console: Failed to load resource: the server responded with a status of 404 (Not Found)'],
};

type Session = Awaited<ReturnType<ReturnType<Page['context']>['storageState']>>;

inBrowser('the console', ({ app, browser, visitor }) => {
  const people = new People(app);
  let addresses: Readonly<Record<string, string>> = {};
  let session: Session;

  beforeAll(async () => {
    addresses = await consoleAddresses(app());
    const context = await browser().newContext({ baseURL: app().url });
    const page = await context.newPage();
    await signInByForm(page, await people.account(Role.ADMIN), '/account');
    session = await context.storageState();
    await context.close();
  }, 120_000);

  it('is all looked at', () => {
    expect(NAMES).toEqual(Object.keys(addresses));
  });

  /** What keeps somebody out of a page as it is now, in a color scheme. */
  async function outOf(page: Page, colorScheme: 'light' | 'dark'): Promise<string[]> {
    await page.emulateMedia({ colorScheme });
    await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor();
    return violations(page);
  }

  describe.each(NAMES)('%s', (name) => {
    it('keeps nobody out, moves nothing while it comes in, and weighs little', async () => {
      const { page, complaints } = await visitor('/theme.js', app().url, { storageState: session });
      expect(await moved(page, addresses[name] ?? '')).toEqual([]);
      const headings = await page.getByRole('heading', { level: 1 }).allTextContents();
      expect(headings).toHaveLength(1);
      expect(await page.title()).toBe(`${headings[0] ?? ''} · Guildhall`);
      expect(await scriptBytes(page)).toBeLessThan(MOST_SCRIPT);
      expect(await outOf(page, 'light')).toEqual([]);
      await page.keyboard.press('Tab');
      expect(await unmarkedFocus(page)).toEqual([]);
      expect(complaints).toEqual(REFUSED[name] ?? []);
    });

    it('is read on a telephone, in the dark', async () => {
      const { page } = await visitor('/theme.js', app().url, { storageState: session, viewport: PHONE });
      expect(await moved(page, addresses[name] ?? '')).toEqual([]);
      expect([await isBeside(page), await hiddenSideways(page)]).toEqual([false, []]);
      expect(await outOf(page, 'dark')).toEqual([]);
    });
  });
});
