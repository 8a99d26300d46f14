import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { inBrowser, stands } from '../support/in-browser.js';

inBrowser('federations in a browser', ({ visitor }) => {
  it('lists the federations of the day with counts as they are known, and leads to one', async () => {
    const { page, complaints } = await visitor('/federations');
    const imago = page.getByRole('row', { name: /International Federation of Cinematographers/ });
    await imago.getByText('37–44').first().waitFor();
    await imago.getByText('37–44').first().hover();
    await page.getByText('At least 37 for certain; up to 44 where the recorded dates leave it open.').first().waitFor();
    await page.getByRole('link', { name: 'International Federation of Cinematographers' }).click();
    await page.getByRole('heading', { level: 1, name: 'International Federation of Cinematographers' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('leads from the address of a federation to its page, and keeps the day', async () => {
    const { page, complaints } = await visitor('/federations/fiapf?asOf=2026-01-01');
    await page.getByRole('heading', { level: 1, name: 'International Federation of Film Producers Associations' }).waitFor();
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/organizations/fiapf?asOf=2026-01-01');
    expect(complaints).toEqual([]);
  });

  it('shows who belonged on a day: on the map, as a table of countries, and one by one', async () => {
    const { page, complaints } = await visitor('/organizations/fiapf?asOf=2026-01-01');
    await page.getByRole('img', { name: /A map of the world with \d+ countries shaded/ }).waitFor();
    expect(await page.locator('.world-counted title').allTextContents()).toContain('Azerbaijan: 1');
    await page.getByRole('button', { name: 'As a table' }).click();
    await page.getByRole('table', { name: 'Where the members are' }).getByRole('link', { name: 'Azerbaijan' }).waitFor();
    const members = page.getByRole('table', { name: 'Members on this day' });
    await members.getByRole('link', { name: 'Azerbaijan Producers Guild' }).waitFor();
    await page.getByRole('button', { name: 'A year earlier' }).click();
    await members.getByRole('link', { name: 'Azerbaijan Producers Guild' }).waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });

  it('keeps the part that is open in the address, goes back and forward through parts, and opens each by keyboard', async () => {
    const { page, complaints } = await visitor('/organizations/imago');
    await page.getByRole('tab', { name: 'Members', exact: true }).press('ArrowRight');
    await page.getByRole('region', { name: 'Memberships on a timeline' }).waitFor();
    expect(new URL(page.url()).searchParams.get('part')).toBe('timeline');
    await page.keyboard.press('ArrowRight');
    await page.getByRole('img', { name: /^Members: \d+(?:–\d+)? on \d+ \w+ 1992/ }).waitFor();
    await page.goBack();
    await page.getByRole('region', { name: 'Memberships on a timeline' }).waitFor();
    await page.goForward();
    await page.getByText('Joined and left, by year').waitFor();
    expect(complaints).toEqual([]);
  });

  it('draws all terms on one axis, by country or by start, says each in words, and gives them as a table', async () => {
    const { page, complaints } = await visitor('/organizations/imago?part=timeline');
    await page.getByText('49 memberships').waitFor();
    const list = page.getByRole('region', { name: 'Memberships on a timeline' });
    await list.getByText('Argentina').waitFor();
    await list
      .getByRole('img', { name: /^Full, Active: from 1 July 2023 on/ })
      .first()
      .waitFor();
    await page.getByText('By start').click();
    await list.getByText('Argentina').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'As a table' }).click();
    const table = page.getByRole('table', { name: 'Memberships on a timeline' });
    await table.waitFor();
    expect(Number(await table.getAttribute('aria-rowcount'))).toBeGreaterThan(50);
    expect(complaints).toEqual([]);
  });

  it('shows growth with its table, which can be taken away', async () => {
    const { page, complaints } = await visitor('/organizations/imago?part=growth');
    await page.locator('figure', { hasText: 'Members over time' }).getByRole('button', { name: 'As a table' }).click();
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download' }).click();
    await page.getByRole('menuitem', { name: 'Download as JSON' }).click();
    const rows = JSON.parse(readFileSync(await (await downloading).path(), 'utf8')) as Record<string, unknown>[];
    expect(rows.at(-1)).toMatchObject({ certain: 37, possible: 44 });
    expect(complaints).toEqual([]);
  });

  it('shows stated figures beside the counted ones with the verdict explained, and the newest first', async () => {
    const { page, complaints } = await visitor('/organizations/fiapf?part=figures');
    const stated = page.getByRole('row', { name: /^Members 38/ }).first();
    await stated.getByRole('button', { name: 'Fewer counted' }).hover();
    await page.getByText('The registry knows of fewer: records are missing here, or the statement is too high.').waitFor();
    expect(complaints).toEqual([]);
  });

  it('shows offices, accreditations and events of an organization', async () => {
    const { page, complaints } = await visitor('/organizations/fiapf?part=accreditations');
    await page.getByRole('table', { name: 'Festivals that it accredits' }).getByRole('link').first().waitFor();
    await page.getByRole('tab', { name: 'Offices' }).click();
    await page.getByRole('table', { name: 'Offices' }).getByRole('row').nth(1).waitFor();
    await page.getByRole('tab', { name: 'Events' }).click();
    await page
      .getByRole('row', { name: /1 January 2026 Joined Azerbaijan Producers Guild/ })
      .getByText('11 December 2025')
      .waitFor();
    await stands(page);
    expect(complaints).toEqual([]);
  });
});
