import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exportPackage, fileName, importPackages, PACKAGE_FILES } from '@guildhall/exchange';
import { Journal } from '@guildhall/journal';
import { readPublicId } from '@guildhall/storage';
import { parse } from 'csv-parse/sync';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { startLoadedApp } from '../support/loaded-app.js';
import { correctOrganization } from '../support/organization-corrections.js';
import { type RunningApp, startApp } from '../support/running-app.js';
import { zipEntries } from '../support/zip-entries.js';

const NAMES = PACKAGE_FILES.map(fileName);

type CsvRow = Record<string, string>;

let app: RunningApp;
let home: string;
let folders = 0;
beforeAll(async () => {
  app = await startLoadedApp();
  home = mkdtempSync(path.join(tmpdir(), 'guildhall-files-'));
});
afterAll(async () => {
  await app.stop();
  rmSync(home, { recursive: true });
});

function get(address: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> {
  return fetch(`${app.url}${address}`, { headers, method });
}

async function text(address: string): Promise<string> {
  const response = await get(address);
  expect([address, response.status]).toEqual([address, 200]);
  return response.text();
}

async function bytes(address: string): Promise<Buffer> {
  const response = await get(address);
  expect([address, response.status]).toEqual([address, 200]);
  return Buffer.from(await response.arrayBuffer());
}

async function csv(address: string): Promise<CsvRow[]> {
  return parse<CsvRow>(await text(address), { columns: true });
}

interface Told {
  error: {
    code: string;
    message: string;
    violations?: { path: string[]; message: string }[];
    similar?: { slug: string }[];
    limit?: number;
  };
}

async function refusal(address: string): Promise<{ status: number } & Told['error']> {
  const response = await get(address);
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(response.headers.get('etag')).toBeNull();
  return { status: response.status, ...((await response.json()) as Told).error };
}

async function ask<T>(document: string, variables?: Record<string, unknown>): Promise<T> {
  const { data, errors } = await app.query(document, variables);
  expect(errors).toBeUndefined();
  return data as T;
}

/** The package that the command line writes. */
async function exported(options: Parameters<typeof exportPackage>[2] = {}): Promise<(name: string) => string> {
  folders += 1;
  const folder = path.join(home, `package-${folders}`);
  await exportPackage(app.dataSource, folder, options);
  return (name) => readFileSync(path.join(folder, name), 'utf8');
}

describe('the files of the whole registry', () => {
  let written: (name: string) => string;
  beforeAll(async () => {
    written = await exported();
  });

  it.each(PACKAGE_FILES.map((file) => ({ name: fileName(file), file })))(
    '$name.csv is what the command line writes',
    async ({ name, file }) => {
      const response = await get(`/export/${name}.csv`);
      expect(Buffer.from(await response.arrayBuffer()).equals(Buffer.from(written(file.path)))).toBe(true);
      expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
      expect(response.headers.get('content-disposition')).toBe(`attachment; filename="guildhall-${name}.csv"`);
    },
  );

  it.each(PACKAGE_FILES.map((file) => ({ name: fileName(file), file })))(
    '$name.jsonl says the same, lists as arrays',
    async ({ name, file }) => {
      const response = await get(`/export/${name}.jsonl`);
      expect(response.headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8');
      const lines = (await response.text()).split('\n');
      expect(lines.pop()).toBe('');
      const back = lines.map((line) =>
        Object.entries(JSON.parse(line) as Record<string, string | number | string[] | null>).map(([column, value]) => {
          const { holds } = file.columns.find((one) => one.name === column)!;
          if (value !== null) expect(Array.isArray(value) ? 'LIST' : typeof value === 'number' ? 'INTEGER' : undefined).toBe(holds);
          return [column, Array.isArray(value) ? value.join(';') : value === null ? '' : String(value)];
        }),
      );
      expect(back.map((row) => Object.fromEntries(row) as CsvRow)).toEqual(parse(written(file.path), { columns: true }));
    },
  );

  it.each(PACKAGE_FILES.map((file) => ({ name: fileName(file), file })))(
    '$name.parquet says the same, in typed columns',
    async ({ name, file }) => {
      const response = await get(`/export/${name}.parquet`);
      expect(response.headers.get('content-type')).toBe('application/vnd.apache.parquet');
      const buffer = await response.arrayBuffer();
      const rows = (await parquetReadObjects({ file: buffer })) as Record<string, string | number | null>[];
      const back = rows.map((row) =>
        Object.fromEntries(Object.entries(row).map(([column, value]) => [column, value === null ? '' : String(value)])),
      );
      expect(back).toEqual(parse(written(file.path), { columns: true }));
      const types = parquetMetadata(buffer).schema.slice(1);
      expect(types.map(({ name: column }) => column)).toEqual(
        file.columns.map((column) => column.name).filter((column) => column !== 'public_id'),
      );
      for (const { name: column, type, converted_type } of types) {
        const isNumber = name === 'stated-figures' && column === 'value';
        expect([column, type, converted_type]).toEqual(isNumber ? [column, 'INT32', undefined] : [column, 'BYTE_ARRAY', 'UTF8']);
      }
    },
  );

  it('are all in the zip, byte for byte, with the descriptor; and the zip is the same bytes again', async () => {
    const zip = await bytes('/export/datapackage.zip');
    const entries = zipEntries(zip);
    expect(entries.map(({ name }) => name)).toEqual([...PACKAGE_FILES.map((file) => file.path), 'datapackage.json']);
    for (const { name, content } of entries) expect([name, content.toString('utf8')]).toEqual([name, written(name)]);
    // 1980-01-01T00:00, the first moment that a zip knows.
    expect(new Set(entries.map(({ modified }) => modified))).toEqual(new Set([0x00210000]));
    expect((await bytes('/export/datapackage.zip')).equals(zip)).toBe(true);
  });

  it('have the permanent ids where these are asked for', async () => {
    const withIds = await exported({ withIds: true });
    for (const { path: file } of PACKAGE_FILES) {
      expect(await text(`/export/${file.replace('_', '-')}?ids=true`)).toBe(withIds(file));
    }
    expect(await text('/export/sources.csv?ids=false')).toBe(written('sources.csv'));
  });
});

describe('the index of the files', () => {
  interface Index {
    files: { addresses: string[]; holds: string; columns?: string[] }[];
    statistics: { address: string };
    revision: number;
  }

  it('names every address, each of which has a file, and what it holds', async () => {
    const response = await get('/export', { accept: 'application/json' });
    expect(response.headers.get('vary')).toBe('Accept');
    const { files, statistics, revision } = (await response.json()) as Index;
    expect(revision).toBe(1);
    const addresses = files.flatMap((file) => file.addresses);
    expect(addresses).toHaveLength(1 + 3 * NAMES.length);
    for (const address of [...addresses, statistics.address.replace('{federation}', 'fiapf')]) {
      expect([address, (await get(address, {}, 'HEAD')).status]).toEqual([address, 200]);
    }
    expect(files.filter(({ holds }) => holds === '')).toEqual([]);
  });

  it('is a page for people', async () => {
    const response = await get('/export', { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' });
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toContain('<a href="/export/memberships.parquet">');
  });
});

describe('a federation', () => {
  it.each(['fiapf', 'imago'])('%s: its files are those of its package, which the command line writes', async (federation) => {
    const written = await exported({ federation });
    const entries = zipEntries(await bytes(`/export/datapackage.zip?federation=${federation}`));
    for (const { name, content } of entries) expect([name, content.toString('utf8')]).toEqual([name, written(name)]);
    for (const file of PACKAGE_FILES) {
      expect(await text(`/export/${fileName(file)}.csv?federation=${federation}`)).toBe(written(file.path));
    }
  });

  it('is found by its id, in any spelling, and by its slug in any case', async () => {
    const { organization } = await ask<{ organization: { id: string } }>('{ organization(by: { slug: "fiapf" }) { id } }');
    const expected = await text('/export/memberships.csv?federation=fiapf');
    for (const spelling of [
      organization.id,
      organization.id.toUpperCase(),
      organization.id.replaceAll('0', 'o').replaceAll('1', 'l'),
      'FIAPF',
    ]) {
      expect(await text(`/export/memberships.csv?federation=${spelling.replace(/^[o]rg/, 'org')}`)).toBe(expected);
    }
  });

  it('has the members that GraphQL lists, on any day', async () => {
    for (const asOf of ['1965-06-01', '2005-01-01', '2026-01-01']) {
      const { federation } = await ask<{ federation: { members: { totalCount: number; nodes: { member: { slug: string } }[] } } }>(
        `{ federation(by: { slug: "fiapf" }) { members(asOf: "${asOf}", first: 100) { totalCount nodes { member { slug } } } } }`,
      );
      expect(federation.members.nodes).toHaveLength(federation.members.totalCount);
      const rows = await csv(`/export/memberships.csv?federation=fiapf&asOf=${asOf}`);
      expect([...new Set(rows.map(({ member }) => member))].sort()).toEqual(
        [...new Set(federation.members.nodes.map(({ member }) => member.slug))].sort(),
      );
    }
  });
});

describe('a day', () => {
  it.each(['1950-06-01', '1998-12-31', '2026-01-01'])('%s keeps what GraphQL says may hold and have existed then', async (asOf) => {
    const { memberships, organizations } = await ask<{ memberships: { totalCount: number }; organizations: { totalCount: number } }>(
      `{ memberships(asOf: "${asOf}") { totalCount } organizations(asOf: "${asOf}") { totalCount } }`,
    );
    const rows = await csv(`/export/memberships.csv?asOf=${asOf}&ids=true`);
    expect(new Set(rows.map(({ public_id }) => public_id)).size).toBe(memberships.totalCount);
    const existing = await csv(`/export/organizations.csv?asOf=${asOf}`);
    expect(existing).toHaveLength(organizations.totalCount);
    const slugs = new Set(existing.map(({ id }) => id));
    for (const name of ['memberships', 'accreditations', 'offices', 'stated-figures', 'successions', 'names']) {
      for (const row of await csv(`/export/${name}.csv?asOf=${asOf}`)) {
        const named = ['member', 'federation', 'accreditor', 'festival', 'organization', 'predecessor', 'successor'].flatMap(
          (side) => row[side] ?? [],
        );
        for (const slug of named) expect([name, slugs.has(slug)]).toEqual([name, true]);
      }
    }
  });

  it('keeps the names that may have been borne on it', async () => {
    const borne = async (asOf: string): Promise<string[]> =>
      (await csv(`/export/names.csv?asOf=${asOf}`)).filter(({ organization }) => organization === 'anica-it').map(({ name }) => name!);
    expect(await borne('1944-07-20')).toContain('ANIC');
    expect(await borne('1990-01-01')).not.toContain('ANIC');
  });

  it('keeps figures that may have been stated by then', async () => {
    const rows = await csv('/export/stated-figures.csv?asOf=2018-06-01');
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.filter(({ stated_on }) => /^20(19|2)/.test(stated_on!))).toEqual([]);
  });

  it('gives a package that can be imported by itself', async () => {
    const { outcome, problems } = await imported('/export/datapackage.zip?asOf=2010-01-01&country=FR');
    expect([outcome, problems.listed]).toEqual(['RECORDED', []]);
  });
});

describe('a country', () => {
  it('keeps its organizations, and the memberships that represent it', async () => {
    const { organizations, memberships } = await ask<{ organizations: { totalCount: number }; memberships: { totalCount: number } }>(
      '{ organizations(filter: { countries: ["AZ"] }) { totalCount } memberships(filter: { countries: ["AZ"] }, during: {}) { totalCount } }',
    );
    const rows = await csv('/export/organizations.csv?country=az');
    expect(rows).toHaveLength(organizations.totalCount);
    expect(rows.every(({ countries }) => countries!.split(';').includes('AZ'))).toBe(true);
    const belonging = await csv('/export/memberships.csv?country=AZ&ids=true');
    expect(new Set(belonging.map(({ public_id }) => public_id)).size).toBe(memberships.totalCount);
  });

  it('gives a zip that also has whom the facts name, so that it can be imported by itself', async () => {
    const { outcome, problems } = await imported('/export/datapackage.zip?country=AZ');
    expect([outcome, problems.listed]).toEqual(['RECORDED', []]);
  });

  it('cites in its sources what its rows cite', async () => {
    const cited = new Set<string>();
    for (const name of NAMES.filter((one) => one !== 'sources' && one !== 'identifiers')) {
      for (const { sources, attested_on } of await csv(`/export/${name}.csv?country=AZ`)) {
        for (const slug of sources!.split(';')) if (slug !== '') cited.add(slug);
        for (const attestation of attested_on?.split(';') ?? []) if (attestation.includes('@')) cited.add(attestation.split('@')[1]!);
      }
    }
    expect((await csv('/export/sources.csv?country=AZ')).map(({ id }) => id).sort()).toEqual([...cited].sort());
  });
});

/** Imports a zip into an empty registry. */
async function imported(address: string): Promise<Awaited<ReturnType<typeof importPackages>>> {
  folders += 1;
  const folder = path.join(home, `package-${folders}`);
  mkdirSync(folder);
  for (const { name, content } of zipEntries(await bytes(address))) writeFileSync(path.join(folder, name), content);
  const empty = await startApp();
  try {
    return await importPackages(empty.dataSource, [folder]);
  } finally {
    await empty.stop();
  }
}

describe("a federation's statistics", () => {
  interface Count {
    certain: number;
    possible: number;
  }
  interface Point {
    on: string;
    members: Count;
    countries: Count;
    joined: Count;
    left: Count;
  }
  const flat = (points: readonly Point[]): CsvRow[] =>
    points.map(({ on, ...figures }) => ({
      on,
      ...Object.fromEntries(
        Object.entries(figures).flatMap(([figure, { certain, possible }]) => [
          [`${figure}_certain`, String(certain)],
          [`${figure}_possible`, String(possible)],
        ]),
      ),
    }));
  const series = async (from: string, to: string, step: string): Promise<Point[]> => {
    const count = '{ certain possible }';
    const { organization } = await ask<{ organization: { statistics: { series: Point[] } } }>(
      `{ organization(by: { slug: "fiapf" }) { statistics { series(from: "${from}", to: "${to}", step: ${step}) {
        on members ${count} countries ${count} joined ${count} left ${count} } } } }`,
    );
    return organization.statistics.series;
  };

  it.each([
    ['1990-01-01', '2026-01-01', 'YEAR'],
    ['2020-01-31', '2022-01-31', 'MONTH'],
  ])('from %s to %s by %s are those of GraphQL, flat', async (from, to, step) => {
    const rows = await csv(`/export/statistics/fiapf.csv?from=${from}&to=${to}&step=${step.toLowerCase()}`);
    expect(rows).toEqual(flat(await series(from, to, step)));
  });

  it('are those of the whole life of its memberships, by year, where nothing else is asked for', async () => {
    const rows = await csv('/export/statistics/fiapf.csv');
    const today = new Date().toISOString().slice(0, 10);
    expect(rows).toEqual(flat(await series(rows[0]!.on!, today, 'YEAR')));
    expect(rows[0]!.on).toMatch(/^19\d\d-01-01$/);
    const earlier = `${Number(rows[0]!.on!.slice(0, 4)) - 1}-01-01`;
    const [before] = await series(earlier, earlier, 'YEAR');
    expect([before!.joined.certain, before!.members.certain]).toEqual([0, 0]);
  });

  it('are one point for a day', async () => {
    expect(await csv('/export/statistics/fiapf.csv?asOf=2026-01-01')).toEqual(flat(await series('2026-01-01', '2026-01-01', 'YEAR')));
  });

  it('count what represents a country', async () => {
    const [row] = await csv('/export/statistics/fiapf.csv?asOf=2026-01-02&country=AZ');
    expect(row).toMatchObject({ on: '2026-01-02', members_possible: '1', countries_possible: '1', joined_possible: '1' });
  });

  it('are a header and zeros for an organization without members', async () => {
    const rows = await csv('/export/statistics/apg-az.csv');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ members_possible: '0' });
  });

  it('are refused beyond 1,200 points, and where days or steps are none', async () => {
    expect(await refusal('/export/statistics/fiapf.csv?from=1900-01-01&step=MONTH')).toMatchObject({
      status: 400,
      code: 'BAD_USER_INPUT',
      limit: 1200,
    });
    const { violations } = await refusal('/export/statistics/fiapf.csv?from=2020-02-30&to=x&step=WEEK&federation=imago');
    expect(violations?.map(({ path: [name] }) => name).sort()).toEqual(['federation', 'from', 'step', 'to']);
    expect((await refusal('/export/statistics/fiapf.csv?from=2021-01-01&to=2020-01-01')).violations).toMatchObject([{ path: ['from'] }]);
    expect((await refusal('/export/statistics/fiapf.csv?asOf=2021-01-01&to=2020-01-01')).violations).toMatchObject([{ path: ['asOf'] }]);
  });

  it('are refused for who is not there, with who may have been meant', async () => {
    const told = await refusal('/export/statistics/fiapff.csv');
    expect(told).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    expect(told.message).toContain('Did you mean fiapf');
  });
});

describe('what is wrong', () => {
  it('with parameters is told at once, each in its place', async () => {
    const told = await refusal(
      '/export/memberships.csv?asof=2026-01-01&asOf=1998&country=Azerbaijan&ids=yes&atRevision=-1&asKnownAt=yesterday&federation=',
    );
    expect(told).toMatchObject({ status: 400, code: 'BAD_USER_INPUT' });
    expect(told.violations?.map(({ path: [name] }) => name).sort()).toEqual(
      ['asKnownAt', 'asOf', 'asof', 'atRevision', 'country', 'federation', 'ids'].sort(),
    );
    expect(told.violations?.find(({ path: [name] }) => name === 'asof')?.message).toContain(`Did you mean 'asOf'?`);
    for (const { message } of told.violations ?? []) expect(told.message).toContain(message);
  });

  it.each([
    ['atRevision=99', 'There is no revision 99: the newest is 1'],
    ['asKnownAt=2999-01-01T00:00:00Z', 'still to come'],
    ['asKnownAt=2026-01-01T00:00:00Z&atRevision=1', 'give one of them'],
    ['country=SU', 'SUHH'],
    ['asOf=2026-01-01&asOf=2026-01-02', 'is given 2 times'],
    ['federation=org_zzzzzzzzzz', 'checksum'],
  ])('%s is refused with the reason', async (parameters, reason) => {
    const told = await refusal(`/export/organizations.jsonl?${parameters}`);
    expect(told).toMatchObject({ status: 400, code: 'BAD_USER_INPUT' });
    expect(told.message).toContain(reason);
  });

  it('with a federation is told with who may have been meant', async () => {
    const told = await refusal('/export/datapackage.zip?federation=imagoo');
    expect(told).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    expect(told.similar?.[0]).toMatchObject({ slug: 'imago', id: expect.stringMatching(/^org_/) });
    expect((await refusal('/export/names.csv?federation=%00')).status).toBe(404);
    const cyrillic = await refusal(`/export/names.csv?federation=${encodeURIComponent('гильдия продюсеров азербайджана')}`);
    expect(cyrillic.similar?.map(({ slug }) => slug)).toContain('apg-az');
  });

  it.each([
    ['/export/membership.csv', '/export/memberships.csv'],
    ['/export/stated_figures.csv', '/export/stated-figures.csv'],
    ['/export/memberships.xlsx', '/export/memberships.csv'],
    ['/export/datapackage', '/export/datapackage.zip'],
  ])('%s is no file: %s is', async (address, meant) => {
    const told = await refusal(address);
    expect(told).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    expect(told.message).toContain(`Did you mean ${meant}?`);
  });
});

describe('a file that a client has', () => {
  const ADDRESSES = [
    '/export/datapackage.zip',
    '/export/memberships.csv?asOf=2026-01-01&country=AZ',
    '/export/names.parquet',
    '/export/statistics/fiapf.csv',
    '/export',
  ];

  it.each(ADDRESSES)('is not sent again: %s', async (address) => {
    const first = await get(address);
    await first.arrayBuffer();
    const tag = first.headers.get('etag')!;
    expect(tag).toMatch(/^"r1-[\w-]{16}"$/);
    for (const known of [tag, `"other", W/${tag}`, '*']) {
      const again = await get(address, { 'if-none-match': known });
      expect([again.status, await again.text()]).toEqual([304, '']);
      expect(again.headers.get('etag')).toBe(tag);
      expect(again.headers.get('cache-control')).toBe('public, no-cache');
    }
    const other = await get(address, { 'if-none-match': '"r0-0000000000000000"' });
    await other.arrayBuffer();
    expect(other.status).toBe(200);
  });

  it.each(ADDRESSES)('is described by HEAD, without its bytes: %s', async (address) => {
    const [whole, head] = [await get(address), await get(address, {}, 'HEAD')];
    await whole.arrayBuffer();
    expect([head.status, await head.text()]).toEqual([200, '']);
    for (const name of ['etag', 'content-type', 'content-disposition', 'last-modified', 'cache-control', 'link', 'x-guildhall-revision']) {
      expect([name, head.headers.get(name)]).toEqual([name, whole.headers.get(name)]);
    }
    // A length that is no file's would be believed.
    expect([null, whole.headers.get('content-length')]).toContain(head.headers.get('content-length'));
  });

  it('has a tag of its own for everything that decides its bytes', async () => {
    const tags = await Promise.all(
      [
        '.csv',
        '.jsonl',
        '.parquet',
        '.csv?ids=true',
        '.csv?asOf=2026-01-01',
        '.csv?asOf=2026-01-02',
        '.csv?federation=fiapf',
        '.csv?country=AZ',
      ].map(async (ending) => (await get(`/export/memberships${ending}`, {}, 'HEAD')).headers.get('etag')),
    );
    expect(new Set(tags).size).toBe(tags.length);
  });

  it('says its revision, when that was recorded, and its licence', async () => {
    const { revision } = await ask<{ revision: { number: number; recordedAt: string } }>('{ revision { number recordedAt } }');
    const { headers } = await get('/export/sources.csv', {}, 'HEAD');
    expect(headers.get('x-guildhall-revision')).toBe(String(revision.number));
    expect(headers.get('last-modified')).toBe(new Date(revision.recordedAt).toUTCString());
    expect(headers.get('link')).toBe('<https://creativecommons.org/publicdomain/zero/1.0/>; rel="license"');
  });
});

describe('a past state of the records', () => {
  it('is the same bytes after changes, by its revision and by an instant', async () => {
    const before = new Map<string, string>();
    for (const name of NAMES) before.set(name, await text(`/export/${name}.csv`));
    const zip = await bytes('/export/datapackage.zip');
    const statistics = await text('/export/statistics/fiapf.csv?to=2026-01-01');
    const { revision, organization } = await ask<{ revision: { recordedAt: string }; organization: { id: string } }>(
      '{ revision { recordedAt } organization(by: { slug: "apg-az" }) { id } }',
    );
    const read = readPublicId(organization.id);
    await new Journal(app.dataSource).record({ author: { name: 'Leyla', kind: 'PERSON' } }, (change) =>
      correctOrganization(change, typeof read === 'string' ? 0 : read.number, {
        slug: 'apg-baku',
        defaultName: '=APG',
        city: null,
        dissolved: '2025',
      }),
    );
    expect(await text('/export/organizations.csv')).toContain('\napg-baku,GUILD,=APG,');
    expect(await text('/export/memberships.csv')).not.toBe(before.get('memberships'));
    for (const at of ['atRevision=1', `asKnownAt=${revision.recordedAt}`, `asKnownAt=${revision.recordedAt.replace('Z', '+00:00')}`]) {
      for (const name of NAMES) expect([name, await text(`/export/${name}.csv?${at}`)]).toEqual([name, before.get(name)]);
      expect((await bytes(`/export/datapackage.zip?${at}`)).equals(zip)).toBe(true);
      expect(await text(`/export/statistics/fiapf.csv?to=2026-01-01&${at}`)).toBe(statistics);
    }
    const { headers } = await get('/export/names.csv?atRevision=1', {}, 'HEAD');
    expect(headers.get('cache-control')).toBe('public, max-age=3600');
    expect(headers.get('content-disposition')).toContain('guildhall-names-r1.csv');
    expect(await text('/export/organizations.csv?atRevision=0')).toMatch(/^id,kind,.*\n$/);
  });

  it('is told from the new one by its tag', async () => {
    const [past, present] = await Promise.all(['?atRevision=1', ''].map((at) => get(`/export/names.csv${at}`, {}, 'HEAD')));
    expect(past!.headers.get('etag')).toMatch(/^"r1-/);
    expect(present!.headers.get('etag')).toMatch(/^"r2-/);
  });
});
