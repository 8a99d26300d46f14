import { mkdtempSync, rmSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { inBrowser } from '../support/in-browser.js';

inBrowser('federations and organizations side by side in a browser', ({ visitor }) => {
  it('compares federations that are chosen by keyboard, and keeps them in the address', async () => {
    const { page, complaints } = await visitor('/compare');
    await page.getByText('Choose two federations to begin with.').waitFor();
    const field = page.getByRole('combobox', { name: 'Federations' });
    for (const [typed, name] of [
      ['imago', /^IMAGO · /],
      ['felafc', /^FELAFC · /],
    ] as const) {
      await field.fill(typed);
      const option = page.getByRole('option', { name, disabled: false });
      await option.waitFor();
      for (let presses = 0; presses < 60 && (await option.getAttribute('data-combobox-selected')) !== 'true'; presses += 1) {
        await page.keyboard.press('ArrowDown');
      }
      await page.keyboard.press('Enter');
      await page.waitForURL(new RegExp(typed));
    }
    const overlap = page.getByRole('table', { name: 'What they share: shared members' });
    const shared = Number(
      await overlap
        .getByRole('row', { name: /^IMAGO/ })
        .locator('.overlap-shared')
        .textContent(),
    );
    expect(shared).toBeGreaterThan(0);
    const members = page.getByRole('table', { name: 'Shared members', exact: true });
    expect(await members.getAttribute('aria-rowcount')).toBe(String(shared + 1));
    await page.getByRole('img', { name: /IMAGO: .* FELAFC: /s }).waitFor();
    await page.getByText('Similarity', { exact: true }).click();
    await page.getByRole('table', { name: 'What they share: similarity' }).getByText('%').first().waitFor();
    await page.reload();
    await members.waitFor();
    expect(complaints).toEqual([]);
  });

  it('says what is wrong with a federation that there is not', async () => {
    const { page } = await visitor('/compare?with=imago,nobody');
    await page.getByText('The registry does not answer this question.').waitFor();
  });

  it('shows the network of the day as a picture and as a table, narrowed by what the address says', async () => {
    const { page, complaints } = await visitor('/network?country=AZ');
    const picture = page.getByRole('img', { name: /\d+ organizations, \d+ memberships/ });
    await picture.locator('canvas').waitFor();
    await page.getByRole('combobox', { name: 'Find an organization' }).fill('apg');
    await page.getByRole('option', { name: /^APG · / }).click();
    await page.getByRole('button', { name: 'Closer' }).click();
    await page.getByRole('button', { name: 'As a table' }).click();
    const table = page.getByRole('table', { name: 'Network' });
    await table.getByRole('row', { name: /Azerbaijan Producers Guild International Federation of Film Producers/ }).waitFor();
    const all = Number(await table.getAttribute('aria-rowcount'));
    await page.getByRole('switch', { name: 'Only what is certain' }).click();
    await page.waitForURL(/only=certain/);
    await page.getByRole('button', { name: 'As a table' }).click();
    expect(Number(await page.getByRole('table', { name: 'Network' }).getAttribute('aria-rowcount'))).toBeLessThan(all);
    expect(complaints).toEqual([]);
  });
});

const folder = mkdtempSync(path.join(tmpdir(), 'guildhall-network-'));
execFileSync(process.execPath, [
  path.resolve('bench/generate.mjs'),
  ...['--organizations', '1000', '--federations', '30', '--memberships', '1800', '--seed', '5', folder],
]);
afterAll(() => rmSync(folder, { recursive: true }));

inBrowser(
  'a network of a thousand organizations in a browser',
  ({ visitor }) => {
    it('is read to its end, drawn, and the same as a table', async () => {
      const { page, complaints } = await visitor('/network?asOf=2005-01-01');
      await page
        .getByRole('img', { name: /\d+ organizations, [\d,]+ memberships/ })
        .locator('canvas')
        .waitFor({ timeout: 60_000 });
      const [, organizations = '0'] = /([\d,]+) organizations/.exec((await page.getByRole('status').allTextContents()).join(' ')) ?? [];
      expect(Number(organizations.replace(',', ''))).toBeGreaterThan(700);
      await page.getByRole('button', { name: 'As a table' }).click();
      await page.getByRole('table', { name: 'Network' }).waitFor();
      expect(complaints).toEqual([]);
    }, 120_000);
  },
  { load: [folder] },
);
