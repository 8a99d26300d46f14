import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { inBrowser, violations } from '../support/in-browser.js';

const moment = (page: Page): string | null => new URL(page.url()).searchParams.get('asOf');
const focused = (page: Page): Promise<string> =>
  page.evaluate<string>('document.activeElement.tagName + " " + document.activeElement.textContent');

inBrowser('the web app in a browser', ({ app, visitor }) => {
  it('goes through time without loading the page anew; back and forward go the same way, and every link keeps the day', async () => {
    const { page, complaints } = await visitor('/organizations?asOf=1995-01-01');
    await page.getByText('You are looking at the past: 1 January 1995.').waitFor();
    await page.evaluate('window.sameDocument = true');
    await page.getByRole('button', { name: 'A year later' }).click();
    await page.getByText('You are looking at the past: 1 January 1996.').waitFor();
    await page.getByLabel('As of').fill('2003');
    await page.keyboard.press('Enter');
    await page.getByText('You are looking at the past: 31 December 2003.').waitFor();
    await page.goBack();
    await page.getByText('1 January 1996.').waitFor();
    await page.goBack();
    await page.getByText('1 January 1995.').waitFor();
    await page.goForward();
    await page.getByText('1 January 1996.').waitFor();
    await page.getByRole('link', { name: 'Guildhall' }).click();
    await page.getByRole('heading', { name: 'The registry of film-industry organizations' }).waitFor();
    expect(moment(page)).toBe('1996-01-01');
    await page.getByRole('button', { name: 'Back to today' }).click();
    await page.getByText('You are looking at the past').waitFor({ state: 'detached' });
    expect(moment(page)).toBeNull();
    expect(await page.evaluate('window.sameDocument')).toBe(true);
    expect(complaints).toEqual([]);
  });

  it('moves the year by keyboard, and says what a typed day is taken for, or that it is none', async () => {
    const { page, complaints } = await visitor('/?asOf=1995-06-30');
    await page.getByRole('slider', { name: 'Year' }).press('ArrowLeft');
    await page.getByText('You are looking at the past: 30 June 1994.').waitFor();
    const day = page.getByLabel('As of');
    await day.fill('1990-02');
    await page.getByRole('status').getByText('28 February 1990').waitFor();
    await day.fill('31.12.1990');
    await page.getByRole('status').getByText('No day: write it as 1995-12-31.').waitFor();
    await page.keyboard.press('Enter');
    expect(moment(page)).toBe('1994-06-30');
    expect(complaints).toEqual([]);
  });

  it('shows what was known at an instant, and refuses a moment that is none with what to do', async () => {
    const { page } = await visitor('/?asOf=1995');
    await page.getByRole('alert').getByText('“1995” in the address is no moment.').waitFor();
    await page.getByRole('link', { name: 'Show today instead' }).click();
    await page.getByRole('button', { name: 'As known at' }).click();
    const { data } = await app().query('{ revision { recordedAt } }');
    const { recordedAt } = data!['revision'] as { recordedAt: string };
    await page.getByRole('textbox', { name: 'As known at' }).fill(recordedAt);
    await page.keyboard.press('Enter');
    await page.getByText('You are looking at what the registry knew on').waitFor();
    expect(new URL(page.url()).searchParams.get('asKnownAt')).toBe(recordedAt);
  });

  it('has its picture where browsers look for it that opened something else than a page', async () => {
    const response = await fetch(new URL('/favicon.ico', app().url));
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
  });

  it('opens what is found by what was typed last, however soon Enter follows', async () => {
    const { page } = await visitor('/');
    await page.getByRole('button', { name: 'Search' }).click();
    const search = page.getByRole('combobox', { name: 'Search the registry' });
    await search.fill('imago');
    await page.getByRole('option').first().waitFor();
    await search.fill('apg-az');
    await search.press('Enter');
    await page.waitForURL('**/organizations/apg-az');
  });

  it('finds an organization by keyboard alone, from a slash to its page, whose heading then has the focus', async () => {
    const { page, complaints } = await visitor('/?asOf=2026-01-01');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('/');
    await page.getByRole('combobox', { name: 'Search the registry' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.type('азербайджан');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('apg');
    await page.getByRole('option', { name: /^Azerbaijan Producers Guild/ }).waitFor();
    const wanted = page.getByRole('option', { name: /^Azerbaijan Producers Guild/ });
    for (let presses = 0; presses < 20 && (await wanted.getAttribute('aria-selected')) !== 'true'; presses += 1) {
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    await page.waitForURL('**/organizations/apg-az?asOf=2026-01-01');
    await page.locator('h1:focus').waitFor();
    expect(complaints).toEqual([]);
  });

  it('opens the search by Ctrl-K, finds countries and sources too, and says what to do where nothing is found', async () => {
    const { page, complaints } = await visitor('/organizations');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Control+k');
    const field = page.getByRole('combobox', { name: 'Search the registry' });
    await field.fill('Azerbaij');
    await page
      .getByRole('group', { name: 'Countries' })
      .getByRole('option', { name: /^Azerbaijan/ })
      .waitFor();
    await field.fill('FIAPF');
    await page.getByRole('group', { name: 'Sources' }).getByRole('option').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await field.fill('zzzzqqq');
    await page.getByText('Nothing is called “zzzzqqq”.').waitFor();
    await page.keyboard.press('Escape');
    await field.waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });

  it('begins, for who goes by keyboard, with a way past the navigation', async () => {
    const { page } = await visitor('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('A Skip to the content');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('content');
  });

  it.each([
    ['ru', 'Русский', 'Организации', 'Азербайджан'],
    ['az', 'Azərbaycanca', 'Təşkilatlar', 'Azərbaycan'],
    ['fr', 'Français', 'Organisations', 'Azerbaïdjan'],
  ])('speaks %s once it is chosen, names of countries too, and still on the next visit', async (language, name, heading, country) => {
    const { page, complaints } = await visitor('/organizations?countries=AZ');
    await page.getByRole('button', { name: /Language: English/ }).click();
    await page.getByRole('menuitem', { name }).click();
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await page.getByRole('table').getByRole('link', { name: country, exact: true }).first().waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    expect([await page.locator('html').getAttribute('lang'), await page.title()]).toEqual([language, `${heading} · Guildhall`]);
    expect(complaints).toEqual([]);
  });

  it('says of an address at which there is nothing that it is so, with 404, and leads on', async () => {
    const { page } = await visitor('/');
    const answer = await page.goto('/nowhere/at/all');
    expect(answer?.status()).toBe(404);
    await page.getByRole('heading', { level: 1, name: 'Nothing here' }).waitFor();
    await page.getByRole('link', { name: 'Start page' }).click();
    await page.getByRole('heading', { name: 'The registry of film-industry organizations' }).waitFor();
  });

  it('says that the registry does not answer once the server is gone, and goes on once it answers again', async () => {
    const { page } = await visitor('/organizations');
    await page.getByRole('table', { name: 'Organizations' }).waitFor();
    await page.route('**/graphql*', (route) => route.abort());
    await page.getByRole('button', { name: 'A year earlier' }).click();
    const alert = page.getByRole('alert').filter({ hasText: 'The registry does not answer.' });
    await alert.waitFor();
    expect(await alert.textContent()).toContain('the server is not running');
    await page.unroute('**/graphql*');
    await alert.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('table', { name: 'Organizations' }).waitFor();
  });

  it('asks by the hashes of its documents, with GET, and not again for what it has', async () => {
    const { page } = await visitor('/theme.js');
    const asked: { method: string; isByHash: boolean }[] = [];
    page.on('request', (request) => {
      const { pathname, searchParams } = new URL(request.url());
      if (pathname === '/graphql')
        asked.push({ method: request.method(), isByHash: searchParams.has('extensions') && !searchParams.has('query') });
    });
    await page.goto('/organizations');
    await page.getByRole('table', { name: 'Organizations' }).waitFor();
    await page.waitForLoadState('networkidle');
    const before = asked.length;
    expect(before).toBeGreaterThan(0);
    expect(asked.every(({ method, isByHash }) => method === 'GET' && isByHash)).toBe(true);
    await page.getByRole('link', { name: 'Guildhall' }).click();
    await page.getByRole('heading', { name: 'The registry of film-industry organizations' }).waitFor();
    await page.goBack();
    await page.getByRole('table', { name: 'Organizations' }).waitFor();
    expect(asked).toHaveLength(before);
  });

  it('narrows the list of organizations, keeps that in the address, reads on as one scrolls, and gives away what it shows', async () => {
    const { page, complaints } = await visitor('/organizations');
    const table = page.getByRole('table', { name: 'Organizations' });
    await table.waitFor();
    const rows = Number(await table.getAttribute('aria-rowcount'));
    expect(rows).toBeGreaterThan(101);
    const list = page.getByRole('region', { name: 'Organizations' });
    for (let turns = 0; turns < 300 && (await page.getByText(`${rows - 1} rows`, { exact: true }).count()) === 0; turns += 1) {
      await list.press('End');
      await page.waitForTimeout(100);
    }
    await page.getByText(`${rows - 1} rows`, { exact: true }).waitFor();
    expect(await table.getByRole('row').count()).toBeLessThan(80);

    await page.getByRole('searchbox', { name: 'Search by name' }).fill('гильдия');
    await page.waitForURL(/search=/);
    await page.getByRole('searchbox', { name: 'Search by name' }).fill('producers guild');
    await page.waitForURL(/search=producers/);
    await table.getByRole('link', { name: 'Azerbaijan Producers Guild' }).waitFor();
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download' }).click();
    await page.getByRole('menuitem', { name: 'Download as JSON' }).click();
    const file = await downloading;
    const downloaded = JSON.parse(readFileSync(await file.path(), 'utf8')) as Record<string, unknown>[];
    expect(file.suggestedFilename()).toBe('guildhall-organizations.json');
    expect(downloaded).toContainEqual(expect.objectContaining({ Name: 'Azerbaijan Producers Guild', Countries: 'Azerbaijan' }));
    expect(downloaded).toHaveLength(Number(await table.getAttribute('aria-rowcount')) - 1);
    expect(complaints).toEqual([]);
  });

  it('shows the sources of a row on demand, and how to cite it at the day and the records that are shown', async () => {
    const { page, complaints } = await visitor('/organizations?search=producers%20guild&asOf=2026-01-01');
    await page.getByRole('button', { name: /sources?: Azerbaijan Producers Guild$/ }).click();
    const sources = page.getByRole('dialog', { name: 'Sources: Azerbaijan Producers Guild' });
    await sources
      .getByRole('link', { name: /^Open the document/ })
      .first()
      .waitFor();
    const link = (await sources.getByRole('link', { name: 'Permalink' }).getAttribute('href')) ?? '';
    expect(link).toMatch(/\/organizations\/apg-az\?asOf=2026-01-01&asKnownAt=\d{4}-\d\d-\d\dT/);
    await sources.getByText('BibTeX').click();
    await sources.getByText(`url = {${link}}`).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('shows an organization with its members and memberships on the day, and of a day on which one does not hold that it does not', async () => {
    const { page, complaints } = await visitor('/organizations/fiapf?asOf=2026-01-01');
    await page.getByRole('heading', { level: 1, name: 'International Federation of Film Producers Associations' }).waitFor();
    const member = page.getByRole('row', { name: /Azerbaijan Producers Guild.*from 1 January 2026 on.*certain/ });
    await member.waitFor();
    await page.getByLabel('As of').fill('2025-12-31');
    await page.keyboard.press('Enter');
    await member.waitFor({ state: 'detached' });
    await page.goto('/organizations/apg-az?asOf=2025-12-31');
    const membership = page.getByRole('row', { name: /International Federation of Film Producers/ });
    await membership.waitFor();
    expect(await membership.textContent()).not.toContain('certain');
    expect(complaints).toEqual([]);
  });
});
