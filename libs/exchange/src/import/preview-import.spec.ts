import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { writtenPackage, type WrittenFiles } from '../../../../test/support/written-package.js';
import { ENTITIES } from '../entities.js';
import type { Difference, Preview } from './difference.type.js';
import { importPackages } from './import-packages.js';
import { previewImport, type PreviewOptions } from './preview-import.js';

const SOURCES = [{ id: 'yearbook', title: 'The Yearbook', url: 'https://example.org/yearbook' }];
const ORGANIZATIONS = [
  { id: 'fed', kind: 'FEDERATION', name: 'Federation of Film', sources: 'yearbook' },
  { id: 'ada', kind: 'GUILD', name: 'Ada Guild', countries: 'AZ', sources: 'yearbook' },
  { id: 'bek', kind: 'GUILD', name: 'Bek Guild', countries: 'FR', sources: 'yearbook' },
];
const MEMBERSHIP = { federation: 'fed', category: 'FULL', start: '2001', end: '..', sources: 'yearbook' };

let database: TestDatabase;
let dataSource: DataSource;
beforeEach(async () => {
  database = await createTestDatabase();
  dataSource = await database.dataSource([...ENTITIES]);
});
afterEach(() => database.drop());

interface Told extends Preview {
  readonly differences: Difference[];
  readonly codes: string[];
}

async function previewed(folder: string, options: PreviewOptions = {}): Promise<Told> {
  const differences: Difference[] = [];
  const preview = await previewImport(dataSource, folder, { ...options, onDifference: (difference) => void differences.push(difference) });
  const codes = preview.problems.listed.map(({ file, line, code }) => `${file}:${line} ${code}`);
  return { ...preview, differences, codes };
}

const preview = (files: WrittenFiles, options?: PreviewOptions): Promise<Told> => previewed(writtenPackage(files), options);

async function recorded(files: WrittenFiles): Promise<void> {
  const { problems } = await importPackages(dataSource, [writtenPackage(files)]);
  expect(problems.listed).toEqual([]);
}

const revision = async (): Promise<number> =>
  Number((await dataSource.query<{ max: string }[]>('SELECT max(revision) FROM change'))[0]?.max);

/** Imports just the rows that a preview told. */
function applied(folder: string, { differences, revision: expectedRevision }: Told) {
  const rows = new Set(differences.flatMap(({ rows: of }) => of.map(({ file, line }) => `${file}:${line}`)));
  const chosen = ({ file, line }: { file: string; line: number }): boolean => rows.has(`${file}:${line}`);
  return importPackages(dataSource, [folder], { chosen, expectedRevision, files: 'BY_NAME' });
}

describe('the difference that a package makes', () => {
  beforeEach(() =>
    recorded({ 'sources.csv': SOURCES, 'organizations.csv': ORGANIZATIONS, 'memberships.csv': [{ ...MEMBERSHIP, member: 'ada' }] }),
  );

  it('tells new records by what people call them, with what they add to the timeline', async () => {
    const {
      differences,
      events,
      isComplete,
      rows,
      records,
      revision: compared,
    } = await preview({
      'sources.csv': [{ id: 'site', title: 'Its site' }],
      'organizations.csv': [{ id: 'can', kind: 'GUILD', name: 'Can Guild', countries: 'TR', sources: 'site' }],
      'names.csv': [{ organization: 'can', name: 'Can Loncası', language: 'tr', type: 'TRANSLATION' }],
      'memberships.csv': [{ ...MEMBERSHIP, member: 'can', start: '2026-01-01', sources: 'site' }],
    });
    expect(differences).toEqual([
      {
        kind: 'CREATED',
        recordType: 'Source',
        id: null,
        label: 'Its site',
        rows: [{ file: 'sources.csv', line: 2 }],
        altered: [],
        events: [],
      },
      {
        ...{ kind: 'CREATED', recordType: 'Organization', id: null, label: 'Can Guild', altered: [], events: [] },
        rows: [
          { file: 'organizations.csv', line: 2 },
          { file: 'names.csv', line: 2 },
        ],
      },
      {
        ...{ kind: 'CREATED', recordType: 'Membership', id: null, label: 'Can Guild, Federation of Film', altered: [] },
        rows: [{ file: 'memberships.csv', line: 2 }],
        events: [{ kind: 'JOINED', on: '2026-01-01', text: 'Can Guild joins Federation of Film as FULL: 1 January 2026.' }],
      },
    ]);
    expect({ events, isComplete, rows, compared }).toEqual({ events: { JOINED: 1 }, isComplete: true, rows: 4, compared: 1 });
    expect(records.map(({ recordType, created }) => [recordType, created])).toEqual([
      ['Source', 1],
      ['Organization', 1],
      ['Membership', 1],
    ]);
    expect(await revision()).toBe(1);
  });

  it('tells what is altered as it is and as it would be, in the words of the files', async () => {
    const { differences } = await preview({
      'sources.csv': [
        { id: 'yearbook', title: 'The Yearbook', url: 'https://example.org/yearbook', publisher: 'Film Press', published_on: '2001' },
      ],
      'organizations.csv': [{ id: 'ada', kind: 'UNION', name: 'Ada Guild', countries: 'AZ;TR', wikidata: 'Q42', sources: 'yearbook' }],
      'names.csv': [{ organization: 'ada', name: 'ADA', type: 'ACRONYM', sources: 'yearbook' }],
    });
    expect(differences.map(({ kind, label, altered }) => [kind, label, altered])).toEqual([
      [
        'CORRECTED',
        'The Yearbook',
        [
          { property: 'publisher', before: null, after: 'Film Press' },
          { property: 'publishedOn', before: null, after: '2001' },
        ],
      ],
      [
        'CORRECTED',
        'Ada Guild',
        [
          { property: 'kind', before: 'GUILD', after: 'UNION' },
          { property: 'countries', before: ['AZ'], after: ['AZ', 'TR'] },
          { property: 'wikidata', before: null, after: 'Q42' },
          { property: 'names', before: [], after: [{ name: 'ADA', type: 'ACRONYM', sources: ['yearbook'] }] },
        ],
      ],
    ]);
    expect(differences.map(({ id }) => id?.slice(0, 4))).toEqual(['src_', 'org_']);
  });

  it('tells an end as a leaving, and a corrected start as the joining that it moves', async () => {
    const ended = await preview({ 'memberships.csv': [{ ...MEMBERSHIP, member: 'ada', end: '2020-12-31' }] });
    expect(ended.differences).toMatchObject([
      {
        kind: 'ENDED',
        altered: [{ property: 'end', before: '..', after: '2020-12-31' }],
        events: [{ kind: 'LEFT', on: '2020-12-31', text: 'Ada Guild leaves Federation of Film: 31 December 2020.' }],
      },
    ]);
    const corrected = await preview({ 'memberships.csv': [{ ...MEMBERSHIP, member: 'ada', start: '1999~' }] });
    expect(corrected.differences).toMatchObject([
      {
        kind: 'CORRECTED',
        altered: [{ property: 'start', before: '2001', after: '1999~' }],
        events: [{ kind: 'JOINED', on: '1999~', text: 'Ada Guild joins Federation of Film as FULL: about 1999 (so far: 2001).' }],
      },
    ]);
  });

  it('tells another term as a change of category, of several terms the one that is altered', async () => {
    const terms = [
      { ...MEMBERSHIP, membership: 'ada-in-fed', member: 'ada', end: '2009-12-31' },
      { ...MEMBERSHIP, membership: 'ada-in-fed', member: 'ada', category: 'ASSOCIATE', start: '2010-01-01' },
    ];
    const folder = writtenPackage({ 'memberships.csv': terms });
    const more = await previewed(folder);
    expect(more.differences).toMatchObject([
      {
        kind: 'CHANGED',
        rows: [
          { file: 'memberships.csv', line: 2 },
          { file: 'memberships.csv', line: 3 },
        ],
        altered: [
          { property: 'membership', before: null, after: 'ada-in-fed' },
          {
            property: 'terms',
            before: [{ category: 'FULL', standing: 'ACTIVE', start: '2001', end: '..', sources: ['yearbook'] }],
            after: [
              { category: 'FULL', standing: 'ACTIVE', start: '2001', end: '2009-12-31', sources: ['yearbook'] },
              { category: 'ASSOCIATE', standing: 'ACTIVE', start: '2010-01-01', end: '..', sources: ['yearbook'] },
            ],
          },
        ],
        events: [
          {
            kind: 'CATEGORY_CHANGED',
            on: '2010-01-01',
            text: 'Ada Guild is ASSOCIATE in Federation of Film, no longer FULL: 1 January 2010.',
          },
        ],
      },
    ]);
    expect(await applied(folder, more)).toMatchObject({ outcome: 'RECORDED' });
    const [first, second] = terms;
    const suspended = await preview({ 'memberships.csv': [first!, { ...second!, standing: 'SUSPENDED', note: 'Fees unpaid' }] });
    expect(suspended.differences).toMatchObject([
      {
        altered: [
          { property: 'terms[1].standing', before: 'ACTIVE', after: 'SUSPENDED' },
          { property: 'terms[1].note', before: null, after: 'Fees unpaid' },
        ],
        events: [{ kind: 'SUSPENDED', text: 'Ada Guild is suspended in Federation of Film: 1 January 2010.' }],
      },
    ]);
  });

  it('calls facts of other kinds by their organizations and what else they cannot be without', async () => {
    const { differences } = await preview({
      'organizations.csv': [{ id: 'fest', kind: 'FESTIVAL', name: 'A Festival', sources: 'yearbook' }],
      'accreditations.csv': [{ accreditor: 'fed', festival: 'fest', category: 'COMPETITIVE', sources: 'yearbook' }],
      'offices.csv': [{ person: 'Leyla Aliyeva', organization: 'ada', title: 'President', sources: 'yearbook' }],
      'stated_figures.csv': [{ organization: 'fed', measure: 'MEMBERS', value: '38', stated_on: '2025', sources: 'yearbook' }],
      'successions.csv': [{ kind: 'RENAMED', predecessor: 'ada', successor: 'bek', on: '', sources: 'yearbook' }],
    });
    expect(differences.map(({ label }) => label)).toEqual([
      'A Festival',
      'Federation of Film, A Festival, COMPETITIVE',
      'Leyla Aliyeva, Ada Guild, President',
      'Federation of Film, MEMBERS, 38, 2025',
      'RENAMED, Ada Guild, Bek Guild',
    ]);
  });

  it('is none where all of it is recorded', async () => {
    const folder = writtenPackage({
      'organizations.csv': [{ id: 'can', kind: 'GUILD', name: 'Can Guild', countries: 'TR', sources: 'yearbook' }],
      'memberships.csv': [{ ...MEMBERSHIP, member: 'can' }],
    });
    const first = await previewed(folder);
    expect(first.differences.length).toBe(2);
    expect(await applied(folder, first)).toMatchObject({ outcome: 'RECORDED', revision: 2 });
    expect(await previewed(folder)).toMatchObject({ differences: [], events: {}, refusedRows: 0, isComplete: true, revision: 2 });
  });

  it('waits for whoever is told, and tells findings as the import has them', async () => {
    let told = 0;
    const folder = writtenPackage({
      'organizations.csv': [
        { id: 'can', kind: 'GUILD', name: 'Can Guild', countries: 'AZ', sources: 'yearbook' },
        { id: 'ada-2', kind: 'GUILD', name: 'Ada Guild', countries: 'AZ', sources: 'yearbook' },
      ],
    });
    const path = join(mkdtempSync(join(tmpdir(), 'guildhall-report-')), 'report.csv');
    const { findings, problems } = await previewImport(dataSource, folder, {
      report: path,
      reportFindings: true,
      onDifference: async () => {
        const before = told;
        await new Promise(setImmediate);
        expect(told).toBe(before);
        told += 1;
      },
    });
    expect(told).toBe(2);
    expect(findings).toMatchObject({ total: 1, listed: [{ code: 'TWIN_ORGANIZATIONS', file: 'organizations.csv', line: 3 }] });
    expect(problems).toEqual({ total: 0, listed: [], report: path });
    expect(parse<object>(readFileSync(path), { columns: true })).toMatchObject([{ file: 'organizations.csv', code: 'TWIN_ORGANIZATIONS' }]);
  });
});

describe('a preview of rows of which some cannot be taken', () => {
  beforeEach(() =>
    recorded({ 'sources.csv': SOURCES, 'organizations.csv': ORGANIZATIONS, 'memberships.csv': [{ ...MEMBERSHIP, member: 'ada' }] }),
  );

  const hundred = Array.from({ length: 100 }, (_, i) => ({
    id: `guild-${i}`,
    kind: 'GUILD',
    name: `Guild ${i}`,
    countries: i % 10 === 3 ? 'ZZ' : 'AZ',
    sources: 'yearbook',
  }));

  it('says what the others would do, and these are recorded as they are told', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'guildhall-report-')), 'report.csv');
    const folder = writtenPackage({ 'organizations.csv': hundred });
    const told = await previewed(folder, { report: path });
    expect(told.codes.sort()).toEqual(Array.from({ length: 10 }, (_, i) => `organizations.csv:${i * 10 + 5} COUNTRY_UNKNOWN`).sort());
    expect(told).toMatchObject({ rows: 100, refusedRows: 10, isComplete: true, records: [{ recordType: 'Organization', created: 90 }] });
    expect(told.differences.length).toBe(90);
    expect(parse<object>(readFileSync(path), { columns: true }).length).toBe(10);
    expect(await importPackages(dataSource, [folder])).toMatchObject({ outcome: 'REFUSED' });
    expect(await applied(folder, told)).toMatchObject({ outcome: 'RECORDED', rows: 90, problems: { total: 0 } });
    expect(await previewed(folder)).toMatchObject({ differences: [], refusedRows: 10 });
  });

  it('leaves out what cannot stand without them, and says so', async () => {
    const folder = writtenPackage({
      'sources.csv': [{ id: 'bad', title: 'Bad', url: 'no address' }],
      'organizations.csv': [
        { id: 'can', kind: 'GUILD', name: 'Can Guild', countries: 'TR', sources: 'bad' },
        { id: 'dan', kind: 'GUILD', name: 'Dan Guild', countries: 'TR', sources: 'yearbook' },
      ],
      'memberships.csv': ['can', 'dan', 'nobody'].map((member) => ({ ...MEMBERSHIP, member })),
    });
    const told = await previewed(folder);
    expect(told.problems.listed.map(({ file, line, message }) => [file, line, message])).toEqual([
      ['sources.csv', 2, expect.stringContaining('http')],
      ['memberships.csv', 4, '"nobody" is no organization of the package or of the registry.'],
      ['organizations.csv', 2, '"bad" is no source of the package or of the registry. Its row is left out: sources.csv, line 2.'],
      ['memberships.csv', 2, '"can" is no organization of the package or of the registry. Its row is left out: organizations.csv, line 2.'],
    ]);
    expect(told).toMatchObject({ isComplete: true, rows: 6, refusedRows: 4 });
    expect(told.differences.map(({ label }) => label)).toEqual(['Dan Guild', 'Dan Guild, Federation of Film']);
    expect(await applied(folder, told)).toMatchObject({ outcome: 'RECORDED', rows: 2 });
  });

  it('leaves out all rows of a record of which one is wrong, and of two that say the same only the second', async () => {
    const term = { ...MEMBERSHIP, membership: 'bek', member: 'bek' };
    const told = await preview({
      'organizations.csv': [
        { id: 'can', kind: 'GUILD', name: 'Can Guild', sources: 'yearbook' },
        { id: 'can', kind: 'GUILD', name: 'Can Guild', sources: 'yearbook' },
        { id: 'dan', kind: 'GUILD', name: 'Dan Guild', sources: 'yearbook' },
      ],
      'names.csv': [
        { organization: 'dan', name: 'DG', type: 'ACRONYM' },
        { organization: 'dan', name: 'Дан', type: 'NICKNAME' },
      ],
      'memberships.csv': [
        { ...term, end: '2005-12-31' },
        { ...term, start: '2006-01-01', category: 'CANDIDAT' },
      ],
    });
    expect(told.codes).toEqual(['organizations.csv:3 DUPLICATE_ROW', 'names.csv:3 VALUE_UNKNOWN', 'memberships.csv:3 VALUE_UNKNOWN']);
    expect(told.differences.map(({ label, rows }) => [label, rows])).toEqual([['Can Guild', [{ file: 'organizations.csv', line: 2 }]]]);
    expect(told.refusedRows).toBe(6);
  });

  it('tells conflicts with what is recorded under their codes', async () => {
    const told = await preview({
      'organizations.csv': [{ id: 'ada', kind: 'GUILD', name: 'Somebody Else', sources: 'yearbook' }],
      'memberships.csv': [
        { ...MEMBERSHIP, membership: 'again', member: 'ada', start: '2005-01-01' },
        { ...MEMBERSHIP, membership: 'other', member: 'ada', start: '2006-01-01' },
        { ...MEMBERSHIP, member: 'bek', start: '2005', end: '2003' },
        { ...MEMBERSHIP, member: 'fed' },
      ],
    });
    expect(told.codes).toEqual([
      'organizations.csv:2 RECORD_CONFLICT',
      'memberships.csv:4 PERIOD_INVALID',
      'memberships.csv:5 SELF_REFERENCE',
      'memberships.csv:3 OVERLAP',
    ]);
    expect(told.differences.map(({ kind, label }) => [kind, label])).toEqual([['CORRECTED', 'Ada Guild, Federation of Film']]);
  });

  it('reads what it can of a file of which some rows have no form', async () => {
    const folder = writtenPackage({
      'organizations.csv': [
        'id,kind,name,sources',
        'can,GUILD,Can Guild,yearbook',
        'dan,GUILD,Dan, Guild,yearbook',
        'e"n,GUILD,En Guild,yearbook',
        'fin,GUILD,Fin Guild,yearbook',
        '',
      ].join('\n'),
      'memberships.csv': ['can', 'dan', 'fin'].map((member) => ({ ...MEMBERSHIP, member })),
    });
    const told = await previewed(folder);
    expect(told.codes).toEqual([
      'organizations.csv:3 ROW_WIDTH',
      'organizations.csv:4 QUOTE_BROKEN',
      'memberships.csv:3 REFERENCE_UNKNOWN',
    ]);
    expect(told).toMatchObject({ rows: 7, refusedRows: 3 });
    expect(told.differences.map(({ label }) => label)).toEqual([
      'Can Guild',
      'Fin Guild',
      'Can Guild, Federation of Film',
      'Fin Guild, Federation of Film',
    ]);
    expect(await applied(folder, told)).toMatchObject({ outcome: 'RECORDED', rows: 4 });
  });

  it('takes no membership without a term of it that cannot be read', async () => {
    const head = 'membership,member,federation,category,start,end,sources';
    const told = await preview({
      'memberships.csv': [
        head,
        'bek,bek,fed,CANDIDATE,1990,1994-12-31,yearbook',
        'bek,bek,fed,FULL,1995-01-01,1999-12-31,yearbook,too much',
        'bek,bek,fed,ASSOCIATE,2000-01-01,..,yearbook',
        ',bek,fed,FULL,1950,1960,yearbook',
        '',
      ].join('\n'),
    });
    expect(told.codes).toEqual(['memberships.csv:3 ROW_WIDTH', 'memberships.csv:2 TERMS_INVALID', 'memberships.csv:4 TERMS_INVALID']);
    expect(told.differences.map(({ rows }) => rows)).toEqual([[{ file: 'memberships.csv', line: 5 }]]);
  });

  it('takes no row of a file whose columns are not known, and all of the others', async () => {
    const told = await preview({
      'organizations.csv': [{ id: 'can', kind: 'GUILD', name: 'Can Guild', sources: 'yearbook' }],
      'names.csv': [{ organization: 'can', name: 'CG', type: 'ACRONYM', colour: 'red' }],
      'memberships.csv': [
        { member: 'can', start: '2001' },
        { member: 'ada', start: '2002' },
      ],
      'members.csv': [{ member: 'can' }],
    });
    expect(told.codes).toEqual([
      'members.csv:null FILE_UNREADABLE',
      'names.csv:1 COLUMN_UNKNOWN',
      'memberships.csv:1 COLUMN_MISSING',
      'memberships.csv:1 COLUMN_MISSING',
    ]);
    expect(told).toMatchObject({ rows: 4, refusedRows: 3, isComplete: true });
    expect(told.differences.map(({ label }) => label)).toEqual(['Can Guild']);
  });

  it('says of a folder without a package that it is none, and nothing of where it lies', async () => {
    const folder = writtenPackage({});
    const told = await previewed(folder);
    expect(told).toMatchObject({ rows: 0, refusedRows: 0, differences: [], problems: { total: 1 } });
    expect(JSON.stringify(told)).not.toContain(tmpdir());
  });

  it('finds no record in a crowd of rows', async () => {
    const told = await preview({
      'memberships.csv': Array.from({ length: 300 }, (_, i) => ({
        ...MEMBERSHIP,
        member: 'bek',
        start: String(1500 + i),
        end: String(1500 + i),
      })),
      'names.csv': [{ organization: 'ada', name: 'A', type: 'ACRONYM' }],
    });
    expect(told).toMatchObject({ refusedRows: 300, problems: { total: 300 } });
    expect(told.differences.map(({ label }) => label)).toEqual(['Ada Guild']);
  });
});

describe('a preview that is stopped', () => {
  it('writes nothing and leaves nothing behind', async () => {
    await recorded({ 'sources.csv': SOURCES, 'organizations.csv': ORGANIZATIONS });
    const folder = writtenPackage({
      'organizations.csv': Array.from({ length: 3_000 }, (_, i) => ({
        id: `guild-${i}`,
        kind: i === 5 ? 'X' : 'GUILD',
        name: `Guild ${i}`,
        sources: 'yearbook',
      })),
    });
    const path = join(writtenPackage({}), 'report.csv');
    const home = (process.env['TMPDIR'] = mkdtempSync(join(tmpdir(), 'guildhall-home-')));
    for (const step of ['READING', 'CHECKING', 'WRITING'] as const) {
      const stop = new AbortController();
      const stopped = previewImport(dataSource, folder, {
        report: path,
        signal: stop.signal,
        onProgress: (progress) => progress.step === step && stop.abort(new Error(`Stopped while ${step}`)),
      });
      await expect(stopped).rejects.toThrow(`Stopped while ${step}`);
      const applying = new AbortController();
      const importing = importPackages(dataSource, [folder], {
        chosen: ({ line }) => line !== 7,
        signal: applying.signal,
        onProgress: (progress) => progress.step === step && applying.abort(new Error(`Not imported while ${step}`)),
      });
      await expect(importing).rejects.toThrow(`Not imported while ${step}`);
    }
    expect(await revision()).toBe(1);
    expect(existsSync(path)).toBe(false);
    expect(readdirSync(home)).toEqual([]);
  });
});

describe('rows that are chosen', () => {
  it('are refused where the registry moved on since they were previewed', async () => {
    const folder = writtenPackage({ 'sources.csv': SOURCES, 'organizations.csv': ORGANIZATIONS });
    const told = await previewed(folder);
    await recorded({ 'sources.csv': [{ id: 'other', title: 'Another' }] });
    await expect(applied(folder, told)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await revision()).toBe(1);
  });

  it('are read as if the others were not there, and their problems are told by lines of the file', async () => {
    const folder = writtenPackage({
      'sources.csv': SOURCES,
      'organizations.csv': ORGANIZATIONS,
      'memberships.csv': [
        { ...MEMBERSHIP, member: 'ada' },
        { ...MEMBERSHIP, member: 'bek' },
      ],
    });
    const rows = ['sources.csv:2', 'organizations.csv:2', 'organizations.csv:3', 'memberships.csv:3'];
    const chosen = ({ file, line }: { file: string; line: number }): boolean => rows.includes(`${file}:${line}`);
    const refused = await importPackages(dataSource, [folder], { chosen, files: 'BY_NAME' });
    expect(refused).toMatchObject({ outcome: 'REFUSED', rows: 4 });
    expect(refused.problems.listed).toMatchObject([
      {
        ...{ file: 'memberships.csv', line: 3, code: 'REFERENCE_UNKNOWN', value: 'bek' },
        message: '"bek" is no organization of the package or of the registry. Its row is left out: organizations.csv, line 4.',
      },
    ]);
    rows.push('organizations.csv:4');
    expect(await importPackages(dataSource, [folder], { chosen, files: 'BY_NAME' })).toMatchObject({ outcome: 'RECORDED', rows: 5 });
  });

  it('are taken for no record that a row says which is not chosen', async () => {
    const unknown = { ...MEMBERSHIP, start: '', end: '' };
    await recorded({ 'sources.csv': SOURCES, 'organizations.csv': ORGANIZATIONS, 'memberships.csv': [{ ...unknown, member: 'ada' }] });
    const folder = writtenPackage({
      'memberships.csv': [
        { ...unknown, member: 'ada' },
        { ...MEMBERSHIP, member: 'ada', end: '2003' },
      ],
    });
    const told = await previewed(folder);
    expect(told.differences).toMatchObject([{ kind: 'CREATED', rows: [{ line: 3 }] }]);
    expect(await applied(folder, told)).toMatchObject({ alterations: [{ kind: 'CREATED' }], rows: 1 });
  });

  it('are all rows of a membership or none', async () => {
    await recorded({ 'sources.csv': SOURCES, 'organizations.csv': ORGANIZATIONS });
    const term = { ...MEMBERSHIP, membership: 'bek', member: 'bek' };
    const folder = writtenPackage({
      'memberships.csv': [
        { ...term, end: '2005-12-31' },
        { ...term, start: '2006-01-01', category: 'CANDIDATE' },
      ],
    });
    const report = await importPackages(dataSource, [folder], { chosen: ({ line }) => line === 3, files: 'BY_NAME' });
    expect(report).toMatchObject({ outcome: 'REFUSED', problems: { total: 1, listed: [{ line: 3, code: 'TERMS_INVALID' }] } });
  });
});
