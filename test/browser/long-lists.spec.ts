import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { inBrowser } from '../support/in-browser.js';

const MANY = 100_000;

/** A package of so many guilds, named by their numbers. */
function writeMany(folder: string): void {
  const rows = Array.from({ length: MANY }, (_, place) => `guild-${place + 1},GUILD,Guild ${String(place + 1).padStart(6, '0')},en,list`);
  writeFileSync(path.join(folder, 'organizations.csv'), ['id,kind,name,language,sources', ...rows, ''].join('\n'));
  writeFileSync(path.join(folder, 'sources.csv'), 'id,title\nlist,A long list\n');
}

const folder = mkdtempSync(path.join(tmpdir(), 'guildhall-many-'));
writeMany(folder);
afterAll(() => rmSync(folder, { recursive: true }));

inBrowser(
  'long lists in a browser',
  ({ visitor }) => {
    it('reads 100,000 rows for a file, draws those that are seen, and goes to the last at once', async () => {
      const { page, complaints } = await visitor('/organizations');
      await page.getByText('100 of 100,000 rows').waitFor();
      const downloading = page.waitForEvent('download', { timeout: 0 });
      await page.getByRole('button', { name: 'Download' }).click();
      await page.getByRole('menuitem', { name: 'Download as CSV' }).click();
      const lines = readFileSync(await (await downloading).path(), 'utf8')
        .trimEnd()
        .split('\r\n');
      expect([lines.length, lines.at(-1)?.split(',')[0]]).toEqual([MANY + 1, 'Guild 100000']);
      const table = page.getByRole('table', { name: 'Organizations' });
      expect(await table.getAttribute('aria-rowcount')).toBe(String(MANY + 1));
      await page.getByRole('region', { name: 'Organizations' }).press('End');
      await page.getByRole('link', { name: 'Guild 100000', exact: true }).waitFor();
      expect(await table.getByRole('row').count()).toBeLessThan(80);
      expect(complaints).toEqual([]);
    }, 600_000);
  },
  { load: [folder] },
);
