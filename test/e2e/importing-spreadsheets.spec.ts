import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { form, importsOf, type ShownImport } from '../support/importing.js';
import { type RunningApp, startApp } from '../support/running-app.js';
import { workbookOf } from '../support/workbook.js';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
  const register = (input: object): Promise<unknown> =>
    app.mutate('mutation ($input: RegisterOrganizationInput!) { registerOrganization(input: $input) { organization { id } } }', { input });
  const { data } = await app.mutate('mutation ($input: SourceInput!) { registerSource(input: $input) { source { id } } }', {
    input: { title: 'Yearbook', slug: 'yearbook' },
  });
  const citations = [{ source: { id: (data as { registerSource: { source: { id: string } } }).registerSource.source.id } }];
  await register({ kind: 'FEDERATION', names: [{ text: 'Federation of Guilds' }], slug: 'fed', citations });
  await register({ kind: 'GUILD', names: [{ text: 'Гильдия продюсеров' }], slug: 'known-guild', countries: ['AZ'], citations });
  for (const country of ['GE', 'AM'])
    await register({
      kind: 'GUILD',
      names: [{ text: 'Film Guild' }],
      slug: `twin-${country.toLowerCase()}`,
      countries: [country],
      citations,
    });
});
afterAll(() => app.stop());

const SOURCE = { title: 'Members of the federation, 2025', url: 'https://example.org/members', publishedOn: '2025' };

async function looked(name: string, content: string | Buffer): Promise<ShownImport> {
  const shown = await importsOf(app).begun(form('spreadsheet', name, content));
  expect(shown).toMatchObject({ status: 'MAPPING', error: null });
  return shown;
}

async function mapped({ id, spreadsheet }: ShownImport, more: object = {}): Promise<ShownImport> {
  const mapping = { federation: 'fed', source: SOURCE, mapping: spreadsheet!.guess, ...more };
  expect((await importsOf(app).send('PUT', `/import/${id}/mapping`, mapping)).status).toBe(202);
  return importsOf(app).settled(id);
}

interface Entry {
  kind: string;
  recordType: string;
  label: string;
  rows: { file: string; line: number }[];
  events: { kind: string; on: string | null }[];
}
const entriesOf = async ({ id }: ShownImport): Promise<Entry[]> =>
  ((await (await importsOf(app).send('GET', `/import/${id}/differences`)).json()) as { entries: Entry[] }).entries;
const problemsOf = ({ preview }: ShownImport): unknown[] =>
  preview!.problems.listed.map(({ file, line, column, code }) => `${file} ${line ?? ''} ${column ?? ''} ${code}`);

/** A workbook with such rows, whatever they are. */
const strange = (rows: string, before = ''): Promise<Buffer> =>
  workbookOf({ A: [['Member']] }, (xml) => `${before}${xml.replace('</sheetData>', `${rows}</sheetData>`)}`);

describe('a list of members', () => {
  it.each<[string, string, string]>([
    [
      'English',
      'members.csv',
      'List of members\n\nMember,Country,Member since,Until,Category\n"Guild of A",Azerbaijan,2001,,Full member\n',
    ],
    ['Russian', 'spisok.csv', 'Страна;Название;С;По;Категория\nАзербайджан;Guild of A;2001;;Действительный член\n'],
    ['Azerbaijani', 'uzvler.csv', 'Üzv;Ölkə;Başlanğıc;Son;Kateqoriya\nGuild of A;Azərbaycan;2001;;Tam üzv\n'],
    ['French', 'membres.csv', '\uFEFFNom\tPays\tDepuis\tFin\tCatégorie\nGuild of A\tAzerbaïdjan\t2001\t\tMembre actif\n'],
  ])('is guessed by its header: %s', async (_language, name, text) => {
    const shown = await looked(name, text);
    expect(Object.keys(shown.spreadsheet!.guess.columns).sort()).toEqual(['category', 'country', 'member', 'since', 'until']);
    expect(shown.spreadsheet!.rows).toBe(1);
    const preview = await mapped(shown);
    expect({ status: preview.status, problems: problemsOf(preview) }).toEqual({ status: 'PREVIEWED', problems: [] });
    const entries = await entriesOf(preview);
    const line = text.trimEnd().split('\n').length;
    expect(entries.map(({ kind, recordType, rows }) => [kind, recordType, rows])).toEqual([
      ['CREATED', 'Source', []],
      ['CREATED', 'Organization', [{ file: name, line }]],
      ['CREATED', 'Membership', [{ file: name, line }]],
    ]);
    expect(entries[2]!.events).toEqual([expect.objectContaining({ kind: 'JOINED', on: '2001' })]);
  });

  it('in UTF-16, as "Unicode text", is read', async () => {
    const shown = await looked('members.csv', Buffer.from('\uFEFFMember\tCountry\nГильдия\tАзербайджан\n', 'utf16le'));
    expect(shown.spreadsheet).toMatchObject({ rows: 1, notes: [expect.stringContaining('UTF-16'), expect.stringContaining('tab')] });
  });

  it('without a header is guessed by what it holds', async () => {
    const shown = await looked('members.csv', '1,Guild of A,Azerbaijan,2001\n2,Guild of B,Georgia,1998\n');
    expect(shown.spreadsheet!.guess).toEqual({ headerRow: 0, columns: { member: 1, country: 2, since: 3 } });
  });

  it('of a hundred, ten of them bad, is written but for the ten', async () => {
    const bad: Record<number, string> = {
      5: ',Azerbaijan,2001,Full',
      15: 'Guild 15,Azerbaijjan,2001,Full',
      25: 'Guild 25,Azerbaijan,2001-13,Full',
      35: 'Guild 35,Azerbaijan,03/04/2001,Full',
      45: 'Guild 45,Azerbaijan,2001,Grand',
      55: '=A1,Azerbaijan,2001,Full',
      65: 'Film Guild,,2001,Full',
      75: 'Guild 75,Azerbaijan,32.12.2001,Full',
      85: 'Guild 85,Atlantis,2001,Full',
      95: 'Guild 95,Azerbaijan,yesterday,Full',
    };
    const rows = Array.from(
      { length: 100 },
      (_, n) =>
        bad[n] ??
        (n === 7
          ? 'Гильдия продюсеров,AZ,31.12.2001,Full'
          : n === 8
            ? 'Film Guild,Georgia,May 2001,Associate'
            : `Guild number ${n},Azerbaijan,17/05/2001,Full`),
    );
    const preview = await mapped(await looked('members.csv', `Member,Country,Since,Category\n${rows.join('\n')}\n`));
    expect(preview).toMatchObject({ status: 'PREVIEWED', preview: { rows: 100, refusedRows: 10 } });
    expect(problemsOf(preview)).toEqual([
      'members.csv 7 Member CELL_REQUIRED',
      'members.csv 17 Country COUNTRY_UNKNOWN',
      'members.csv 27 Since DATE_INVALID',
      'members.csv 37 Since DATE_INVALID',
      'members.csv 47 Category VALUE_UNKNOWN',
      'members.csv 57 Member VALUE_UNKNOWN',
      'members.csv 77 Since DATE_INVALID',
      'members.csv 87 Country COUNTRY_UNKNOWN',
      'members.csv 97 Since DATE_INVALID',
      'members.csv 67 Member REFERENCE_UNKNOWN',
    ]);
    const entries = await entriesOf(preview);
    expect(entries.filter(({ recordType }) => recordType === 'Organization')).toHaveLength(88);
    await importsOf(app).send('POST', `/import/${preview.id}/apply`, {});
    expect(await importsOf(app).settled(preview.id)).toMatchObject({ status: 'RECORDED' });
    const { data } = await app.query(
      '{ organization(by: { slug: "fed" }) { members(during: {}) { totalCount } } known: organization(by: { slug: "known-guild" }) { memberships(during: {}) { edges { node { period { edtf } category citations { source { title } } } } } } twin: organization(by: { slug: "twin-ge" }) { memberships(during: {}) { edges { node { period { edtf } } } } } }',
    );
    expect(data).toEqual({
      organization: { members: { totalCount: 90 } },
      known: {
        memberships: {
          edges: [{ node: { period: { edtf: '2001-12-31/' }, category: 'FULL', citations: [{ source: { title: SOURCE.title } }] } }],
        },
      },
      twin: { memberships: { edges: [{ node: { period: { edtf: '2001-05/' } } }] } },
    });
    const again = await mapped(
      await looked('members.csv', `Member,Country,Since,Category\n${rows.filter((_, n) => !bad[n]).join('\n')}\n`),
    );
    expect({ status: again.status, problems: problemsOf(again) }).toEqual({ status: 'UNCHANGED', problems: [] });
  });

  it('in a workbook has days, numbers and formulas; the sheet that holds something is read', async () => {
    const workbook = await workbookOf({
      Cover: [],
      Members: [
        ['Members of the federation'],
        ['Member', 'Country', 'Since', 'Until'],
        ['Guild of days', 'AZ', { day: '1999-03-01' }, { day: '2020-12-31' }],
        ['Guild of numbers', 'GE', 1998, 'present'],
        [{ formula: 'A3&"!"', value: 'Guild of days!' }, 'AZ', 2000],
      ],
    });
    const shown = await looked('members.xlsx', workbook);
    expect(shown.spreadsheet).toMatchObject({ sheets: ['Cover', 'Members'], sheet: 'Members', guess: { headerRow: 2 } });
    const preview = await mapped(shown, { attestedOn: '2019-06' });
    expect(problemsOf(preview)).toEqual(['members.xlsx 5 Member VALUE_UNKNOWN']);
    const memberships = (await entriesOf(preview)).filter(({ recordType }) => recordType === 'Membership');
    expect(memberships.map(({ rows, events }) => [rows[0]?.line, events.map(({ kind, on }) => `${kind} ${on ?? ''}`)])).toEqual([
      [3, ['JOINED 1999-03-01', expect.stringContaining('LEFT')]],
      [4, ['JOINED 1998']],
    ]);
  });

  it.each<[string, string, () => Promise<string | Buffer>, RegExp]>([
    ['empty', 'm.csv', () => Promise.resolve('\n\n'), /empty/],
    ['in Windows-1251', 'm.csv', () => Promise.resolve(Buffer.from([0xc3, 0xe8, 0xeb, 0xfc, 0x0a])), /neither in UTF-8 nor in UTF-16/],
    ['with the character NUL', 'm.csv', () => Promise.resolve('Member\nGu\0ild\n'), /NUL/],
    ['of broken quotes', 'm.csv', () => Promise.resolve('Member\n"Guild\n'), /quotes/],
    ['with a quote inside a cell', 'm.csv', () => Promise.resolve('Member\nGuild "A"\n'), /quotes/],
    ['of too many rows', 'm.csv', () => Promise.resolve(`Member\n${'Guild\n'.repeat(20_001)}`), /too large/],
    ['no workbook', 'm.xlsx', () => Promise.resolve('Member\nGuild\n'), /no workbook/],
    ['a workbook with a row far away', 'm.xlsx', () => strange('<row r="100000000"><c r="A100000000"><v>1</v></c></row>'), /too large/],
    ['a workbook with a cell far away', 'm.xlsx', () => strange("<row><c r = 'XFD1'><v>1</v></c></row>"), /too large/],
    ['a workbook with a place that is none', 'm.xlsx', () => strange('<row r="1&#48;0000000"><c r="A1"><v>1</v></c></row>'), /too large/],
    ['a workbook of rows upon rows', 'm.xlsx', () => strange('<row/>'.repeat(20_001)), /too large/],
    ['a workbook with entities', 'm.xlsx', () => strange('<row/>', '<!DOCTYPE x [<!ENTITY a "aaaa">]>'), /no workbook/],
    ['a workbook that is a bomb', 'm.xlsx', () => workbookOf({ A: [['a'.repeat(70_000_000)]] }), /too large/],
  ])('is refused with a sentence: %s', async (_what, name, content, sentence) => {
    const shown = await importsOf(app).begun(form('spreadsheet', name, await content()));
    expect(shown.status).toBe('REFUSED');
    expect(shown.error?.message).toMatch(sentence);
  });

  it('with a mapping that cannot be waits for another one', async () => {
    const shown = await looked('members.csv', 'Member,Country\nGuild of A,AZ\n');
    for (const [more, code] of [
      [{ federation: 'nobody' }, 'NOT_FOUND'],
      [{ federation: 'Film Guild' }, 'AMBIGUOUS'],
      [{ source: 'nothing' }, 'NOT_FOUND'],
      [{ source: 'nothing \u{1F600}' }, 'NOT_FOUND'],
    ] as const) {
      expect(await mapped(shown, more)).toMatchObject({ status: 'MAPPING', error: { code } });
    }
    const wrong = await importsOf(app).send('PUT', `/import/${shown.id}/mapping`, { mapping: { headerRow: -1, columns: { meber: 0 } } });
    const { error } = (await wrong.json()) as { error: { violations: { path: string[] }[] } };
    expect(error.violations.map(({ path }) => path.join('.')).sort()).toEqual([
      'federation',
      'mapping.columns.meber',
      'mapping.columns.member',
      'mapping.headerRow',
      'source',
    ]);
    const nul = { federation: 'fed\0', source: { title: 'x\0' }, mapping: shown.spreadsheet!.guess };
    expect((await importsOf(app).send('PUT', `/import/${shown.id}/mapping`, nul)).status).toBe(400);
    expect((await mapped(shown)).status).toBe('PREVIEWED');
  });
});
