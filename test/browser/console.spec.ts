import { Role } from '@guildhall/access';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { PHONE, visit, type Visit } from '../support/browser.js';
import { moved, scriptBytes } from '../support/coming-in.js';
import { consoleAddresses } from '../support/console-addresses.js';
import { inBrowser, openMenu, stands, violations } from '../support/in-browser.js';
import { People } from '../support/people.js';
import { hiddenSideways, isBeside, unmarkedFocus } from '../support/seen.js';
import { signInByForm } from '../support/sign-in-by-form.js';

/** Forms weigh more than what is only read. */
const MOST_SCRIPT = 400_000;

const NAMES = [
  'sign-in',
  'account',
  'register',
  'edit an organization',
  'edit a membership',
  'edit a fact',
  'edit a source',
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

inBrowser('the console', ({ app, browser }) => {
  const people = new People(app);
  let addresses: Readonly<Record<string, string>> = {};
  /** Where an admin, who is shown all of it, has signed in. */
  let desk: Visit;
  let phone: Visit;
  const tabs: Page[] = [];

  beforeAll(async () => {
    addresses = await consoleAddresses(app());
    const admin = await people.account(Role.ADMIN);
    [desk, phone] = [await visit(browser(), app().url, '/sign-in'), await visit(browser(), app().url, '/sign-in', PHONE)];
    for (const { page } of [desk, phone]) await signInByForm(page, admin, '/account');
  }, 120_000);
  afterEach(async () => {
    await Promise.all(tabs.splice(0).map((tab) => tab.close()));
  });
  afterAll(() => Promise.all([desk.end(), phone.end()]));

  /** A tab that was nowhere yet, and what there is to complain of from then on. */
  async function tabOf({ page, complaints }: Visit): Promise<{ page: Page; complaints: () => readonly string[] }> {
    const before = complaints.length;
    const tab = await page.context().newPage();
    tabs.push(tab);
    return { page: tab, complaints: () => complaints.slice(before) };
  }

  /** What keeps somebody out of a page as it is now, in a color scheme. */
  async function outOf(page: Page, colorScheme: 'light' | 'dark'): Promise<string[]> {
    await page.emulateMedia({ colorScheme });
    await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor();
    return violations(page);
  }

  it('is all looked at', () => {
    expect(NAMES).toEqual(Object.keys(addresses));
  });

  it.each(NAMES)('keeps nobody out, moves nothing while it comes in, and weighs little: %s', async (name) => {
    const { page, complaints } = await tabOf(desk);
    expect(await moved(page, addresses[name] ?? '')).toEqual([]);
    const headings = await page.getByRole('heading', { level: 1 }).allTextContents();
    expect(headings).toHaveLength(1);
    expect(await page.title()).toBe(`${headings[0] ?? ''} · Guildhall`);
    expect(await scriptBytes(page)).toBeLessThan(MOST_SCRIPT);
    expect(await outOf(page, 'light')).toEqual([]);
    await page.keyboard.press('Tab');
    expect(await unmarkedFocus(page)).toEqual([]);
    expect(complaints()).toEqual(REFUSED[name] ?? []);
  });

  it.each(NAMES)('is read on a telephone, in the dark: %s', async (name) => {
    const { page } = await tabOf(phone);
    expect(await moved(page, addresses[name] ?? '')).toEqual([]);
    expect([await isBeside(page), await hiddenSideways(page)]).toEqual([false, []]);
    expect(await outOf(page, 'dark')).toEqual([]);
  });

  it.each(['edit an organization', 'edit a membership', 'edit a fact'])(
    'has for each verb a form that keeps nobody out: %s',
    async (name) => {
      const { page, complaints } = await tabOf(phone);
      await page.goto(addresses[name] ?? '');
      await stands(page);
      const verbs = page.getByRole('radiogroup', { name: 'What happened?' }).getByRole('radio');
      await verbs.nth(2).waitFor();
      for (const verb of await verbs.all()) {
        await verb.press('Space');
        await verb.and(page.locator(':checked')).waitFor();
        await page.getByRole('button', { name: 'See what will be written' }).waitFor();
        // Whoever walks through the verbs by the arrow keys goes on walking; the form is what comes next.
        expect(await page.locator(':focus').and(verb).count()).toBe(1);
        expect([await isBeside(page), await hiddenSideways(page), await outOf(page, 'dark')]).toEqual([false, [], []]);
        await page.keyboard.press('Tab');
        expect(await page.locator('form :focus').count()).toBe(1);
        expect(await unmarkedFocus(page)).toEqual([]);
      }
      expect(complaints()).toEqual([]);
    },
    120_000,
  );

  it('shows before and after below one another on a telephone', async () => {
    const { page, complaints } = await tabOf(phone);
    await page.goto(`${addresses['edit an organization'] ?? ''}?verb=correct`);
    await page.getByRole('textbox', { name: 'City' }).fill('Sumqayit');
    await page.getByRole('textbox', { name: 'Why it is recorded' }).fill('It moved.');
    await page.getByRole('button', { name: 'See what will be written' }).click();
    const row = page.getByRole('row', { name: /City/ });
    await row.getByRole('insertion').getByText('Sumqayit').waitFor();
    const [now, then] = await Promise.all([0, 1].map((cell) => row.getByRole('cell').nth(cell).boundingBox()));
    expect(then?.y).toBeGreaterThanOrEqual((now?.y ?? 0) + (now?.height ?? 0));
    const names = page.getByRole('table').first().getByRole('columnheader');
    expect(await names.allTextContents()).toEqual(['Field', 'Now', 'Afterwards']);
    expect([await isBeside(page), await hiddenSideways(page), await outOf(page, 'dark')]).toEqual([false, [], []]);
    expect(complaints()).toEqual([]);
  });

  it('is gone through by the keyboard, and the heading of where one has arrived has the focus', async () => {
    const { page, complaints } = await tabOf(desk);
    await page.goto('/account');
    for (const place of ['Register', 'Import', 'Proposals', 'Accounts', 'Tokens']) {
      const menu = await openMenu(page, page.getByRole('button', { name: /: account and work$/ }));
      await menu.getByRole('menuitem', { name: new RegExp(`^${place}`) }).press('Enter');
      await page.locator('h1:focus', { hasText: place }).waitFor();
    }
    expect(complaints()).toEqual([]);
  });
});
