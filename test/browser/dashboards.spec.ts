import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { inBrowser, openMenu } from '../support/in-browser.js';

/** What the menu of a tile leads to. */
async function linkOf(page: Page, tile: string, item: string): Promise<string> {
  const menu = await openMenu(page, page.getByRole('button', { name: `What to do with: ${tile}`, exact: true }));
  const href = await menu.getByRole('menuitem', { name: item }).getAttribute('href');
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'detached' });
  return href ?? '';
}

const REGISTRY = [
  ['Organizations', 'statistics.asOf,statistics.organizations.certain,statistics.organizations.possible', 1],
  ['Federations', 'statistics.asOf,statistics.federations.certain,statistics.federations.possible', 1],
  ['Largest federations, by members', 'slug,name,statistics.members.certain,statistics.members.possible', 10],
  ['Organizations by kind', 'kind,organizations.certain,organizations.possible', 12],
  ['Organizations by country', 'country.code,country.name,members.certain,members.possible', 73],
  ['Latest events', 'id,kind,on.edtf', 20],
] as const;

const FEDERATION = [
  ['Members', 'federation.statistics.asOf,federation.statistics.members.certain,federation.statistics.members.possible', 1],
  ['Members over time', 'on,members.certain,members.possible', 100],
  ['Joined and left, by year', 'on,joined.certain,joined.possible,left.certain,left.possible', 100],
  ['Members by category', 'category,members.certain,members.possible', 4],
  ['Members by region', 'region.code,region.name,members.certain,members.possible', 12],
  ['Where the members are', 'country.code,country.name,members.certain,members.possible', 40],
  ['Latest events', 'id,kind,on.edtf', 20],
] as const;

inBrowser('dashboards in a browser', ({ app, visitor }) => {
  async function csvOf(page: Page, tile: string): Promise<string[]> {
    const response = await fetch(new URL(await linkOf(page, tile, 'Numbers as CSV'), app().url));
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    return (await response.text()).trimEnd().split('\n');
  }

  it('gives the numbers of each tile of the registry as CSV', async () => {
    const { page, complaints } = await visitor('/dashboards');
    await page.getByRole('region', { name: 'Organizations', exact: true }).getByText('–').waitFor();
    for (const [tile, head, least] of REGISTRY) {
      const [first, ...rows] = await csvOf(page, tile);
      expect(first?.startsWith(head)).toBe(true);
      expect(rows.length).toBeGreaterThanOrEqual(least);
    }
    expect(complaints).toEqual([]);
  }, 120_000);

  it('gives the numbers of each tile of a federation as CSV, on the day that is looked at', async () => {
    const { page, complaints } = await visitor('/dashboards/imago?asOf=2020-01-01');
    await page.getByRole('region', { name: 'Members', exact: true }).getByText('–').waitFor();
    for (const [tile, head, most] of FEDERATION) {
      const [first, ...rows] = await csvOf(page, tile);
      expect(first?.startsWith(head)).toBe(true);
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.length).toBeLessThanOrEqual(most);
    }
    expect((await csvOf(page, 'Members'))[1]).toMatch(/^2020-01-01,\d+,\d+$/);
    expect(complaints).toEqual([]);
  }, 120_000);

  it('opens the question of a tile in the playground', async () => {
    const { page, complaints } = await visitor('/dashboards/fiapf?asOf=2026-01-01');
    const address = await linkOf(page, 'Members by category', 'GraphQL query');
    await page.goto(address);
    await page.locator('.graphiql-query-editor').getByText('FederationCategoriesTile').waitFor();
    await page.getByRole('button', { name: /^Execute query/ }).click();
    await page.locator('.result-window').getByText('"byCategory"').waitFor();
    expect(complaints).toEqual([]);
  });

  it('gives code that shows a tile inside the page of somebody else, in the colors and the language that it wants', async () => {
    const { page } = await visitor('/dashboards/fiapf?asOf=2026-01-01');
    await page.getByRole('button', { name: 'What to do with: Members', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Embed…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Embed: Members' });
    const code = (await dialog.getByText('<iframe').textContent()) ?? '';
    expect(code).toContain(`src="${app().url}/embed/federations/fiapf/members?asOf=2026-01-01"`);
    const other = createServer((_, response) => {
      response
        .setHeader('content-type', 'text/html; charset=utf-8')
        .end(`<h1>Elsewhere</h1>${code.replace('2026-01-01', '2026-01-01&amp;theme=dark&amp;language=fr')}`);
    });
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    try {
      await page.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`);
      const frame = page.frameLocator('iframe');
      await frame.getByText(/^Au .*janvier 2026$/).waitFor();
      await frame.getByText('9–14').waitFor();
      expect(await frame.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark');
    } finally {
      other.close();
    }
  });

  it('says that there is no such tile, and which federation there is not', async () => {
    const { page } = await visitor('/embed/registry/weather');
    await page.getByText('There is no tile at “registry/weather”.').waitFor();
    await page.goto('/embed/federations/nobody/members');
    await page.getByText('There is no tile at “nobody”.').waitFor();
    await page.goto('/dashboards/nobody');
    await page.getByRole('heading', { name: 'Nothing here' }).waitFor();
  });
});
