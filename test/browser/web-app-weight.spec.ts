import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { inBrowser } from '../support/in-browser.js';
import { moved, scriptBytes } from '../support/coming-in.js';

const FIRST_VIEW = 300_000;

inBrowser('what the web app weighs', ({ visitor }) => {
  const PAGES = [
    '/',
    '/organizations',
    '/organizations/fiapf',
    '/organizations/imago',
    '/organizations/apg-az?asOf=1995-01-01',
    '/federations',
    '/countries',
    '/countries/FR',
    '/sources',
    '/changes',
    '/compare',
  ];

  it.each(PAGES)('begins at %s with less than 300 KB of JavaScript', async (address) => {
    const { page } = await visitor(address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await scriptBytes(page)).toBeLessThan(FIRST_VIEW);
  });

  it.each(PAGES.flatMap((address) => [1440, 390].map((width) => ({ address, width }))))(
    'moves nothing while $address comes in, $width pixels wide',
    async ({ address, width }) => {
      const { page } = await visitor('/theme.js');
      await page.setViewportSize({ width, height: 844 });
      expect(await moved(page, address)).toEqual([]);
    },
  );

  it('reads the rest of a list before it makes a file of it, or says that no row has a word', async () => {
    const { page, complaints } = await visitor('/organizations');
    const table = page.getByRole('table', { name: 'Organizations' });
    await table.waitFor();
    const rows = Number(await table.getAttribute('aria-rowcount')) - 1;
    await page.getByText(`100 of ${rows} rows`).waitFor();
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download' }).click();
    await page.getByRole('menuitem', { name: 'Download as JSON' }).click();
    expect(JSON.parse(readFileSync(await (await downloading).path(), 'utf8'))).toHaveLength(rows);

    await page.reload();
    await page.getByText(`100 of ${rows} rows`).waitFor();
    await page.getByRole('searchbox', { name: 'Filter the rows' }).fill('zzzzqqq');
    await page.getByText('No row has “zzzzqqq”.').waitFor();
    await page.getByRole('searchbox', { name: 'Filter the rows' }).fill('');
    await page.getByText(`${rows} rows`, { exact: true }).waitFor();
    expect(complaints).toEqual([]);
  });
});
