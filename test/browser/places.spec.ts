import { expect, it } from '@jest/globals';
import { inBrowser } from '../support/in-browser.js';

inBrowser('countries, sources and changes in a browser', ({ app, visitor }) => {
  it('lists the countries that had organizations on the day, all of them where one wants, and leads to one', async () => {
    const { page, complaints } = await visitor('/countries');
    const table = page.getByRole('table', { name: 'Countries' });
    await table.getByRole('link', { name: 'Azerbaijan' }).waitFor();
    const few = Number(await table.getAttribute('aria-rowcount'));
    await page.getByRole('switch', { name: 'Show countries without any, too' }).click();
    expect(Number(await table.getAttribute('aria-rowcount'))).toBeGreaterThan(few + 100);
    await page.getByRole('searchbox', { name: 'Filter the rows' }).fill('azer');
    await table.getByRole('link', { name: 'Azerbaijan' }).click();
    await page.getByRole('heading', { level: 1, name: 'Azerbaijan' }).waitFor();
    // Those of the day, not of all times, also where the address says no day.
    const day = new Date().toISOString().slice(0, 10);
    const { data } = await app().query(`{ country(code: "AZ") { organizations(asOf: "${day}") { totalCount } } }`);
    const { totalCount } = (data as { country: { organizations: { totalCount: number } } }).country.organizations;
    const organizations = page.getByRole('table', { name: 'Organizations' });
    await organizations.getByRole('link', { name: 'Azerbaijan Producers Guild' }).waitFor();
    expect(await organizations.getAttribute('aria-rowcount')).toBe(String(totalCount + 1));
    const memberships = page.getByRole('table', { name: 'Memberships that represent it on this day' });
    await memberships.getByRole('row', { name: /Azerbaijan Producers Guild International Federation of Film Producers/ }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('shows a country that is no more with its days and what came after it, whatever the case of its code', async () => {
    const { page, complaints } = await visitor('/countries/suhh?asOf=1980-01-01');
    await page.getByRole('heading', { name: 'Soviet Union' }).waitFor();
    await page.getByText('26 December 1991').waitFor();
    await page.getByRole('link', { name: 'Uzbekistan' }).click();
    await page.getByRole('heading', { name: 'Uzbekistan' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'Soviet Union' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it.each(['/countries/ZZ', '/countries/<b>'])('says that there is no such country: %s', async (address) => {
    const { page } = await visitor(address);
    await page.getByRole('heading', { name: 'Nothing here' }).waitFor();
  });

  it('finds sources in any script, keeps the search in the address, and opens one', async () => {
    const { page, complaints } = await visitor('/sources');
    await page.getByRole('searchbox', { name: 'Search by title or publisher' }).fill('гильдия');
    await page.waitForURL(/search=/);
    const link = page.getByRole('link', { name: /Гильдия продюсеров Азербайджана/ }).first();
    await link.waitFor();
    await link.click();
    await page.getByText('Facts that cite it').waitFor();
    expect(complaints).toEqual([]);
  });

  it('shows what was recorded, newest first, narrows it, and leads to the feed of the same', async () => {
    const { data } = await app().query('{ organization(by: { slug: "apg-az" }) { id } }');
    const input = { ...(data as { organization: { id: string } }).organization, message: 'The city was not recorded.', city: 'Baku' };
    const mutation = 'mutation ($input: CorrectOrganizationInput!) { correctOrganization(input: $input) { change { id } } }';
    expect((await app().mutate(mutation, { input })).errors).toBeUndefined();
    const { page, complaints } = await visitor('/changes');
    const table = page.getByRole('table', { name: 'Changes' });
    await table.getByRole('row').nth(1).getByText('The city was not recorded.').waitFor();
    expect(await table.getAttribute('aria-rowcount')).toBe('3');
    await page.getByRole('combobox', { name: 'What was done' }).click();
    await page.getByRole('option', { name: 'Corrected' }).click();
    await page.waitForURL(/kind=CORRECTED/);
    await table.getByText('first load').waitFor({ state: 'detached' });
    const feed = await fetch(
      new URL((await page.getByRole('link', { name: 'As a feed (Atom)', exact: true }).getAttribute('href')) ?? '', app().url),
    );
    const text = await feed.text();
    expect([feed.status, text.match(/<entry>/g)?.length]).toEqual([200, 1]);
    // As the entry leads to it, so does the row.
    const [, entry] = /<link[^>]*href="[^"]*(\/changes\?revision=\d+)"/.exec(text.slice(text.indexOf('<entry>'))) ?? [];
    await page.goto(entry ?? '');
    await page.getByRole('table', { name: 'What was done' }).getByRole('link', { name: 'Azerbaijan Producers Guild' }).click();
    await page.getByRole('tab', { name: 'History' }).click();
    const versions = page.getByRole('table', { name: 'Two versions side by side' });
    await versions.getByRole('row', { name: /City differs Baku/ }).waitFor();
    expect(await versions.getByText('differs').count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  it.each(['/changes?revision=99999', '/changes?revision=0', '/changes?record=chg_0000000000'])(
    'says that there is no such change: %s',
    async (address) => {
      const { page } = await visitor(address);
      await page
        .getByRole('heading', { level: 1 })
        .getByText(/Nothing here|Changes/)
        .waitFor();
    },
  );
});
