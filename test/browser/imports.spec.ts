import { expect, it } from '@jest/globals';
import { Role } from '@guildhall/access';
import type { Page } from 'playwright-core';
import { zipOf } from '../support/importing.js';
import { inBrowser, violationsInBothThemes } from '../support/in-browser.js';
import { PASSWORD, People } from '../support/people.js';
import { workbookOf } from '../support/workbook.js';

/** Ten rows of a hundred that cannot be taken, each for a reason of its own; the others are members that the registry does not have. */
const BAD: Readonly<Record<number, string>> = {
  5: ',Azerbaijan,2001,Full',
  15: 'Guild 15,Azerbaijjan,2001,Full',
  25: 'Guild 25,Azerbaijan,2001-13,Full',
  35: 'Guild 35,Azerbaijan,03/04/2001,Full',
  45: 'Guild 45,Azerbaijan,2001,Grand',
  55: '=A1,Azerbaijan,2001,Full',
  65: 'Guild 65,Azerbaijan,2001-02-30,Full',
  75: 'Guild 75,Azerbaijan,32.12.2001,Full',
  85: 'Guild 85,Atlantis,2001,Full',
  95: 'Guild 95,Azerbaijan,yesterday,Full',
};
const ROWS = Array.from({ length: 100 }, (_, n) => BAD[n] ?? `Test guild number ${n},Azerbaijan,${n % 9 === 0 ? 'May 2001' : '2001'},Full`);
const MEMBERS = `Member,Country,Since,Rank\n${ROWS.join('\n')}\n`;

inBrowser('an import in a browser', ({ app, visitor }) => {
  const people = new People(app);

  async function editor(role: Role = Role.EDITOR): Promise<{ page: Page; complaints: readonly string[]; email: string }> {
    const { email } = await people.account(role);
    const opened = await visitor('/sign-in?returnTo=%2Fimports');
    await opened.page.getByLabel('E-mail address').fill(email);
    await opened.page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
    await opened.page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await opened.page.getByRole('heading', { level: 1, name: 'Import' }).waitFor();
    return { ...opened, email };
  }

  /** What axe finds in both themes, and whether anything lies beside the page on a telephone. */
  async function inBothThemes(page: Page): Promise<string[]> {
    const found = await violationsInBothThemes(page);
    await page.setViewportSize({ width: 390, height: 844 });
    const width = await page.evaluate<number>('document.documentElement.scrollWidth');
    if (width > 390) found.push(`${width} pixels wide on a telephone`);
    await page.setViewportSize({ width: 1440, height: 900 });
    return found;
  }

  async function send(page: Page, name: string, content: string | Buffer): Promise<void> {
    await page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
    await page.getByRole('button', { name: 'Send 1 file' }).click();
  }

  /** Says of a list whose members it has, and who says so. */
  async function describeList(page: Page): Promise<void> {
    await page.getByRole('combobox', { name: 'Members of' }).fill('international federation of film producers');
    await page.getByRole('option', { name: /International Federation of Film Producers/ }).click();
    await page.getByRole('textbox', { name: 'Title' }).fill('Members of the federation, 2025');
    await page.getByRole('textbox', { name: 'Published on' }).fill('May 2025');
  }

  const revision = async (): Promise<number> => {
    const { data } = await app().query('{ changes(last: 1) { nodes { revision { number } } } }');
    return (data as { changes: { nodes: { revision: { number: number } }[] } }).changes.nodes[0]?.revision.number ?? 0;
  };

  it('of a list of a hundred members, ten of them bad, writes the ninety', async () => {
    const { page, complaints } = await editor();
    expect(await inBothThemes(page)).toEqual([]);

    await page.locator('input[type="file"]').setInputFiles({ name: 'members.csv', mimeType: 'text/csv', buffer: Buffer.from(MEMBERS) });
    expect(await page.getByRole('radio', { name: 'A list of one federation’s members' }).isChecked()).toBe(true);
    expect(await inBothThemes(page)).toEqual([]);
    await page.getByRole('button', { name: 'Send 1 file' }).click();

    await page.getByRole('heading', { level: 2, name: 'What the columns say' }).waitFor();
    await page.getByText('100 rows were found.').waitFor();
    expect(await page.getByRole('combobox', { name: 'What column “Member” says' }).inputValue()).toBe('Member');
    await page.getByRole('button', { name: 'Preview' }).click();
    await page.getByText('Say whose members they are.').waitFor();
    const rank = page.getByRole('combobox', { name: 'What column “Rank” says' });
    if ((await rank.inputValue()) !== 'Category') {
      await rank.click();
      await page.getByRole('option', { name: 'Category', exact: true }).click();
    }
    await describeList(page);
    await page.getByText('Understood as: May 2025').waitFor();
    const full = page.getByRole('combobox', { name: 'Full', exact: true });
    if ((await full.inputValue()) === '') {
      await full.click();
      await page.getByRole('option', { name: 'Full', exact: true }).click();
    }
    expect(await inBothThemes(page)).toEqual([]);

    // Neither a reload nor another tab loses what was said.
    await page.reload();
    await page.getByText('Understood as: May 2025').waitFor();
    expect(await page.getByRole('textbox', { name: 'Title' }).inputValue()).toBe('Members of the federation, 2025');
    await page.getByRole('button', { name: 'Preview' }).click();

    await page.getByText('90 of 100 rows can be written').waitFor();
    const problems = page.getByRole('table', { name: 'Rows that cannot be taken' });
    expect(await problems.getAttribute('aria-rowcount')).toBe('11');
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'All of them as CSV' }).click()]);
    expect(file.suggestedFilename()).toBe('import-problems.csv');
    expect(await inBothThemes(page)).toEqual([]);

    await page.getByRole('button', { name: 'Select none' }).click();
    expect(await page.getByRole('button', { name: 'Nothing is selected' }).isDisabled()).toBe(true);
    await page.getByRole('combobox', { name: 'To what' }).click();
    await page.getByRole('option', { name: 'Membership' }).click();
    await page.getByRole('button', { name: 'Select all of these' }).click();
    // A row is written whole: with a membership goes its new organization, and with any the source.
    await page.getByRole('button', { name: 'Record 181 entries' }).waitFor();
    const first = page.getByRole('checkbox', { name: /Test guild number 0,/ });
    await first.click();
    await page.getByRole('button', { name: 'Record 179 entries' }).waitFor();
    await page.reload();
    await page.getByText('179 of 181 selected').waitFor();
    await page.getByRole('button', { name: 'Select all', exact: true }).click();

    await page.getByRole('textbox', { name: 'Why (shown in the change log)' }).fill('From the list of 2025.');
    await page.getByRole('button', { name: 'Record 181 entries' }).click();
    await page.getByRole('status').getByText('181 entries were recorded, as one change').waitFor();
    await page.getByText('10 rows were not taken.').waitFor();
    expect(await inBothThemes(page)).toEqual([]);
    await page.getByRole('link', { name: /See change/ }).click();
    await page.getByText('From the list of 2025.').waitFor();
    const done = page.getByRole('table', { name: 'What was done' });
    await done
      .getByText(/Test guild number/)
      .first()
      .waitFor();
    expect(await done.getAttribute('aria-rowcount')).toBe('182');
    expect(complaints).toEqual([]);
  }, 240_000);

  it('that is cancelled leaves nothing', async () => {
    const before = await revision();
    const { page, complaints } = await editor();
    await send(page, 'members.csv', MEMBERS);
    await page.getByRole('heading', { level: 2, name: 'What the columns say' }).waitFor();
    const address = page.url();
    expect(address).toMatch(/\/imports\?id=[0-9a-f]{32}$/);
    await page.getByRole('button', { name: 'Cancel the import' }).click();
    await page.getByText('Drop files here, or choose them').waitFor();
    expect(await page.getByText('Imports begun before').count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.goto(address);
    await page.getByText('This import is over').waitFor();
    expect(await revision()).toBe(before);
  });

  it('of a package is entry by entry, told again where the registry moved meanwhile, and goes on after signing in again', async () => {
    const { page, email } = await editor();
    const files = {
      'sources.csv': 'id,title\nyearbook-of-tests,Yearbook of tests\n',
      'organizations.csv': 'id,kind,name,countries,sources\nguild-of-packages,GUILD,Guild of packages,AZ,yearbook-of-tests\n',
    };
    await send(page, 'package.zip', await zipOf(files));
    await page.getByText('All 2 rows can be written').waitFor();
    await page.getByRole('checkbox', { name: /^Yearbook of tests/ }).click();
    await page.getByRole('button', { name: 'Record 1 entry' }).click();
    await page.getByText('Some chosen entries need others').waitFor();
    await page.getByRole('checkbox', { name: /^Yearbook of tests/ }).click();
    await app().mutate('mutation ($input: SourceInput!) { registerSource(input: $input) { source { id } } }', {
      input: { title: 'Meanwhile' },
    });
    await page.getByRole('button', { name: 'Record 2 entries' }).click();
    await page.getByText('Somebody recorded something meanwhile.').waitFor();
    await page.context().clearCookies();
    await page.getByRole('button', { name: 'Record 2 entries' }).click();
    const dialog = page.getByRole('dialog', { name: 'Sign in to go on' });
    await dialog.getByLabel('E-mail address').fill(email);
    await dialog.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
    await dialog.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('status').getByText('2 entries were recorded, as one change').waitFor();

    // What is recorded already is compared, before and after.
    await page.getByRole('link', { name: 'Import something else' }).click();
    await send(page, 'organizations.csv', 'id,kind,name,city\nguild-of-packages,GUILD,Guild of packages,Baku\n');
    const entry = page.getByRole('listitem').filter({ hasText: 'Guild of packages' });
    await entry.getByText('Organization · Corrected').waitFor();
    expect(await entry.getByRole('deletion').textContent()).toBe('nothing');
    expect(await entry.getByRole('insertion').textContent()).toBe('Baku');
  });

  it('takes files that are dropped, beside the place that is meant too, and says then what is to be done', async () => {
    const { page, complaints } = await editor();
    const held = (name: string) =>
      page.evaluateHandle(
        `(() => { const held = new DataTransfer(); held.items.add(new File(['id,title\\nx,X\\n'], ${JSON.stringify(name)})); return held; })()`,
      );
    const place = (isOver: boolean) => page.locator(`.import-drop[data-over="${isOver}"]`);
    await place(false).waitFor();
    const dataTransfer = await held('sources.csv');
    await page.locator('footer').dispatchEvent('dragover', { dataTransfer });
    await place(true).waitFor();
    await page.locator('footer').dispatchEvent('dragleave', { dataTransfer });
    await place(false).waitFor();
    await page.locator('footer').dispatchEvent('drop', { dataTransfer });
    await page.locator('h2:focus', { hasText: 'Chosen files' }).waitFor();
    expect(await page.getByRole('radio', { name: 'A package of the registry' }).isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Choose others' }).click();
    await page.locator('h2:focus', { hasText: 'Files' }).waitFor();
    await place(false).dispatchEvent('drop', { dataTransfer: await held('sources.csv') });
    await page.getByRole('button', { name: 'Send 1 file' }).click();
    await page.locator('h2:focus', { hasText: 'What would be recorded' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('of a spreadsheet of several sheets reads the first that holds something, with its dates', async () => {
    const { page, complaints } = await editor();
    const rows = [
      ['Member', 'Country', 'Since'],
      ['Guild of workbooks', 'Azerbaijan', { day: '2019-03-04' }],
    ];
    await send(page, 'members.xlsx', await workbookOf({ Empty: [], Members: rows, Notes: [['Nothing of ours']] }));
    await page.locator('h2:focus', { hasText: 'What the columns say' }).waitFor();
    await page.getByText('The sheet “Members” is read').waitFor();
    await describeList(page);
    await page.getByRole('button', { name: 'Preview' }).click();
    await page.locator('h2:focus', { hasText: 'What would be recorded' }).waitFor();
    await page.getByText('4 March 2019').waitFor();
    await page.getByRole('button', { name: /^Record \d entries$/ }).click();
    await page.locator('h2:focus', { hasText: 'Recorded' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('of a file that is something else is refused, with what is wrong and a way on', async () => {
    const { page } = await editor();
    await page.locator('input[type="file"]').setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from('PNG') });
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('button', { name: 'Send 1 file' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Choose others' }).click();

    await send(page, 'members.xlsx', 'This is no workbook.');
    await page.locator('h2:focus', { hasText: 'Nothing of it can be taken' }).waitFor();
    expect(await page.getByRole('alert').textContent()).toContain('It cannot be read');
    expect(await inBothThemes(page)).toEqual([]);
    await page.getByRole('link', { name: 'Import something else' }).click();
    await page.locator('h2:focus', { hasText: 'Files' }).waitFor();

    await send(page, 'organizations.csv', 'id,kind,name\nx,NO_SUCH_KIND,Nobody\n');
    await page.locator('h2:focus', { hasText: 'Nothing of it can be taken' }).waitFor();
    await page.getByRole('table', { name: 'Rows that cannot be taken' }).getByText('NO_SUCH_KIND').first().waitFor();
  });

  it('that went wrong in the registry, or did not get there, says so and can be tried again', async () => {
    const { page } = await editor();
    const sources = 'id,title\nonce-more,Once more\n';
    await page.locator('input[type="file"]').setInputFiles({ name: 'sources.csv', mimeType: 'text/csv', buffer: Buffer.from(sources) });
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Send 1 file' }).click();
    await page.getByRole('alert').waitFor();
    await page.context().setOffline(false);

    await app().dataSource.query('ALTER TABLE source RENAME TO source_that_is_away');
    try {
      await page.getByRole('button', { name: 'Send 1 file' }).click();
      await page.locator('h2:focus', { hasText: 'It went wrong' }).waitFor();
      await page.getByRole('alert').getByText('For whoever runs the registry:').waitFor();
      expect(await inBothThemes(page)).toEqual([]);
    } finally {
      await app().dataSource.query('ALTER TABLE source_that_is_away RENAME TO source');
    }
    await page.getByRole('link', { name: 'Import something else' }).click();
    await send(page, 'sources.csv', sources);
    await page.locator('h2:focus', { hasText: 'What would be recorded' }).waitFor();
  });

  it('goes on in another tab when the one is closed, while it is read and while it is looked at', async () => {
    const { page } = await editor();
    await send(page, 'members.csv', MEMBERS);
    await page.getByRole('heading', { level: 2, name: 'What the columns say' }).waitFor();
    await describeList(page);
    await page.getByRole('button', { name: 'Preview' }).click();
    await page.getByRole('heading', { level: 2, name: 'What the columns say' }).waitFor({ state: 'detached' });
    const second = await page.context().newPage();
    await page.close();
    await second.goto('/imports');
    await second.getByRole('link', { name: 'members.csv' }).click();
    await second.locator('h2:focus').waitFor();
    await second.locator('h2:focus', { hasText: 'What would be recorded' }).waitFor();
    await second.getByRole('checkbox', { name: /Test guild number 1,/ }).click();
    // It is left out once all that belongs to it is known.
    await second.getByRole('checkbox', { name: /Test guild number 1,/, checked: false }).waitFor();
    await second.getByRole('textbox', { name: 'Why (shown in the change log)' }).fill('From a tab that was closed.');
    const chosen = await second.getByRole('button', { name: /^Record \d+ entries$/ }).textContent();

    const third = await second.context().newPage();
    await second.close();
    await third.goto('/imports');
    await third.getByRole('link', { name: 'members.csv' }).click();
    await third.getByRole('button', { name: chosen ?? '' }).waitFor();
    const reason = third.getByRole('textbox', { name: 'Why (shown in the change log)' });
    expect(await reason.inputValue()).toBe('From a tab that was closed.');
    expect(await third.getByRole('checkbox', { name: /Test guild number 1,/ }).isChecked()).toBe(false);
  });

  it('shows the entries of the mapping that was sent last, and counts every click before it writes', async () => {
    const { page, complaints } = await editor();
    await send(
      page,
      'few.csv',
      'Member,Country,Since\nFirst of few,Azerbaijan,2001\nSecond of few,Azerbaijan,2002\nThird of few,Azerbaijan,2003\n',
    );
    await page.getByRole('heading', { level: 2, name: 'What the columns say' }).waitFor();
    // The first thing that is missing has the focus, at the first try.
    await page.getByRole('button', { name: 'Preview' }).click();
    await page
      .locator(':focus')
      .and(page.getByRole('combobox', { name: 'Members of' }))
      .waitFor();
    await describeList(page);
    await page.getByRole('button', { name: 'Preview' }).click();
    const entries = page.getByRole('list', { name: /entries/ });
    await entries.getByText('2002').first().waitFor();
    const reason = page.getByRole('textbox', { name: 'Why (shown in the change log)' });
    await reason.fill('Three of them.');
    await page.getByRole('button', { name: 'Read the columns otherwise' }).click();
    await page.getByRole('combobox', { name: 'What column “Since” says' }).click();
    await page.getByRole('option', { name: 'Not read' }).click();
    await page.getByRole('button', { name: 'Preview', exact: true }).click();
    await page.locator('h2:focus', { hasText: 'What would be recorded' }).waitFor();
    await entries.waitFor();
    expect(await entries.getByText('2002').count()).toBe(0);
    expect(await reason.inputValue()).toBe('Three of them.');

    const before = await revision();
    await entries
      .getByRole('checkbox', { name: /(First|Second) of few/ })
      .first()
      .waitFor();
    await page.evaluate(`for (const box of document.querySelectorAll('.import-entries input'))
      if (/(First|Second) of few/.test(box.labels[0].textContent) && !box.disabled) box.click()`);
    await page
      .getByRole('button', { name: /^Record \d+ entr/ })
      .and(page.locator(':enabled'))
      .click();
    await page
      .getByText(/recorded, as one change$/)
      .first()
      .waitFor();
    expect(await revision()).toBe(before + 1);
    const { data } = await app().query('{ organizations(search: "of few", first: 10) { nodes { name } } }');
    const names = (data as { organizations: { nodes: { name: string }[] } }).organizations.nodes.map(({ name }) => name);
    expect(names.filter((name) => name.endsWith('of few'))).toEqual(['Third of few']);
    expect(complaints).toEqual([]);
  });

  it('is for editors', async () => {
    const { page } = await editor(Role.CONTRIBUTOR);
    await page.getByText('This page is for people with the role Editor.').waitFor();
    expect(await page.locator('input[type="file"]').count()).toBe(0);
  });
});
