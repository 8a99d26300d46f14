import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordId } from '@guildhall/storage';
import { startLoadedApp } from '../support/loaded-app.js';
import { CSV, NDJSON, PARQUET, parquetFacts, type ReadCell, readers, sheetsOf, XLSX } from '../support/read-table.js';
import type { GraphQLAnswer, RunningApp } from '../support/running-app.js';

let app: RunningApp;
beforeAll(async () => {
  app = await startLoadedApp();
});
afterAll(() => app.stop());

interface Given {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Buffer;
}

async function taken(response: Response): Promise<Given> {
  return { status: response.status, headers: response.headers, body: Buffer.from(await response.arrayBuffer()) };
}

async function post(accept: string, query: string, variables: object = {}, search = ''): Promise<Given> {
  const body = JSON.stringify({ query, variables });
  return taken(
    await fetch(`${app.url}/graphql${search}`, { method: 'POST', headers: { 'content-type': 'application/json', accept }, body }),
  );
}

async function get(accept: string, parameters: Record<string, string>, headers: Record<string, string> = {}): Promise<Given> {
  return taken(await fetch(`${app.url}/graphql?${new URLSearchParams(parameters).toString()}`, { headers: { accept, ...headers } }));
}

async function refusal(given: Promise<Given>): Promise<{ status: number; message: string; extensions: Record<string, unknown> }> {
  const { status, headers, body } = await given;
  expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(headers.get('content-disposition')).toBeNull();
  expect(headers.get('cache-control')).toBe('no-store');
  const { errors, extensions } = JSON.parse(body.toString()) as GraphQLAnswer;
  expect(extensions).toMatchObject({ revision: 1 });
  expect(errors!.length).toBeGreaterThan(0);
  return { status, message: errors![0]!.message, extensions: errors![0]!.extensions! };
}

type Json = null | string | number | boolean | readonly Json[] | { readonly [key: string]: Json };
/** The value that keys lead to; through lists, what they hold is joined. */
function value(json: Json | undefined, keys: readonly string[]): ReadCell {
  const found = through(json ?? null, keys);
  if (!Array.isArray(found)) return found as ReadCell;
  const flat = found.flat(5) as ReadCell[];
  return flat.every((one) => one === null) ? null : flat.map((one) => one ?? '').join('; ');
}
function through(json: Json, [key, ...rest]: readonly string[]): Json {
  if (Array.isArray(json)) return json.map((item: Json) => through(item, key === undefined ? [] : [key, ...rest]));
  if (json === null || key === undefined) return json;
  return through((json as Record<string, Json>)[key] ?? null, rest);
}

async function rowsInJson(query: string, path: string, variables: Record<string, unknown> = {}): Promise<Json[]> {
  const { data, errors } = await app.query(query, variables);
  expect(errors).toBeUndefined();
  return through(data as Json, path.split('.')) as Json[];
}

/** What readers give of cells: CSV knows texts only; neither it nor a workbook tells an empty text from none. */
function asRead(format: string, cells: readonly ReadCell[]): ReadCell[] {
  if (format === CSV) return cells.map((cell) => (cell === null || cell === '' ? null : String(cell)));
  return cells.map((cell) => (format === XLSX && cell === '' ? null : cell));
}

const MEMBERS = `query Members($slug: String!, $day: Date!) {
  federation(by: { slug: $slug }, asOf: $day) { name members(first: 100) { totalCount edges { certainty node {
    id member { name ru: name(language: "ru") website founded { earliest text } } categoryCertain category
    countries { code region { name } } attestations { on { edtf } exact } citations { locator source { title url } } } } } }
}`;
const EDGE = ['certainty'];
const NODE =
  `id member.name member.ru member.website member.founded.earliest member.founded.text categoryCertain category countries.code countries.region.name
  attestations.on.edtf attestations.exact citations.locator citations.source.title citations.source.url`.split(/\s+/);
const SERIES = `{ federation(by: { slug: "fiapf" }) { statistics { series(from: "1990-01-01", to: "2026-01-01") { on members { certain possible } joined { possible } } } } }`;
const SIMILAR =
  '{ similarOrganizations(name: "Azerbaijan Producers Guild", country: "AZ") { score organization { slug acronym } reasons matchedName } }';
const NODES = `query ($ids: [ID!]!) { nodes(ids: $ids) { id __typename ... on Organization { name countries { code } } ... on Membership { category member { name } } } }`;

describe.each([CSV, XLSX, PARQUET, NDJSON])('the result of a query as %s', (format) => {
  it('holds what the JSON answer holds: a connection’s edges, nested fields, lists, Cyrillic, nothing', async () => {
    const variables = { slug: 'fiapf', day: '2026-01-01' };
    const edges = await rowsInJson(MEMBERS, 'federation.members.edges', variables);
    const { status, headers, body } = await post(format, MEMBERS, variables);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch(new RegExp(`^${format}`));
    const { columns, rows } = await readers[format]!(body);
    expect(columns).toEqual([...EDGE, ...NODE]);
    expect(edges.length).toBeGreaterThan(10);
    expect(rows).toEqual(
      edges.map((edge) =>
        asRead(format, [...EDGE.map((name) => value(edge, [name])), ...NODE.map((name) => value(edge, ['node', ...name.split('.')]))]),
      ),
    );
  });

  it.each([
    ['a series', SERIES, 'federation.statistics.series', ['on', 'members.certain', 'members.possible', 'joined.possible']],
    ['a plain list', SIMILAR, 'similarOrganizations', ['score', 'organization.slug', 'organization.acronym', 'reasons', 'matchedName']],
    ['a page’s nodes', '{ organizations(first: 30) { nodes { name city } } }', 'organizations.nodes', ['name', 'city']],
    ['the schema', '{ __schema { types { kind name } } }', '__schema.types', ['kind', 'name']],
  ])('holds what the JSON answer holds: %s', async (_, query, path, names) => {
    const json = await rowsInJson(query, path);
    const { columns, rows } = await readers[format]!((await post(format, query)).body);
    expect(columns).toEqual(names);
    expect(json.length).toBeGreaterThan(0);
    expect(rows).toEqual(
      json.map((one) =>
        asRead(
          format,
          names.map((name) => value(one, name.split('.'))),
        ),
      ),
    );
  });

  it('keeps places in a list of ids: a row for each, empty where there is nothing', async () => {
    const [organization] = await rowsInJson('{ organizations(first: 1) { nodes { id name } } }', 'organizations.nodes');
    const [membership] = await rowsInJson('{ memberships(during: {}, first: 1) { nodes { id } } }', 'memberships.nodes');
    const ids = [value(organization, ['id']), recordId('Organization', 1_000_000), value(membership, ['id'])];
    const { data } = await app.query(NODES, { ids });
    const { columns, rows } = await readers[format]!((await post(format, NODES, { ids })).body);
    expect(columns).toEqual(['id', '__typename', 'name', 'countries.code', 'category', 'member.name']);
    expect(rows.map(([id]) => id)).toEqual((data!['nodes'] as ({ id: string } | null)[]).map((node) => node?.id ?? null));
    expect(rows[0]![2]).toBe(value(organization, ['name']));
  });

  it('has all its columns when nothing is found', async () => {
    const { status, body } = await post(format, MEMBERS, { slug: 'no-such-federation', day: '2026-01-01' });
    expect(status).toBe(200);
    if (format === NDJSON) expect(body).toHaveLength(0);
    else expect(await readers[format]!(body)).toEqual({ columns: [...EDGE, ...NODE], rows: [] });
  });
});

describe('a file of a query', () => {
  it('keeps numbers and truth values: in a workbook, and in Parquet by the types of the schema', async () => {
    const { rows } = await readers[XLSX]!((await post(XLSX, SERIES)).body);
    expect(rows[0]!.map((cell) => typeof cell)).toEqual(['string', 'number', 'number', 'number']);
    const { types } = parquetFacts((await post(PARQUET, MEMBERS, { slug: 'fiapf', day: '2026-01-01' })).body);
    expect(types).toMatchObject({
      certainty: 'UTF8',
      categoryCertain: 'BOOLEAN',
      'member.founded.earliest': 'UTF8',
      'attestations.exact': 'UTF8',
    });
    expect(parquetFacts((await post(PARQUET, SIMILAR)).body).types).toMatchObject({ score: 'DOUBLE', reasons: 'UTF8' });
    expect(parquetFacts((await post(PARQUET, SERIES)).body).types).toMatchObject({ 'members.certain': 'INT32' });
  });

  it('says on the second sheet of a workbook what was asked and cited', async () => {
    const variables = { slug: 'fiapf', day: '2026-01-01' };
    const edges = await rowsInJson(MEMBERS, 'federation.members.edges', variables);
    const [, about] = await sheetsOf((await post(XLSX, MEMBERS, variables)).body);
    const told = new Map(about!.map(([name, text]) => [name, text]));
    expect(told.get('query')).toBe(MEMBERS);
    expect(JSON.parse(String(told.get('variables')))).toEqual(variables);
    expect(Object.fromEntries(told)).toMatchObject({
      asOf: '2026-01-01',
      revision: 1,
      licence: 'CC0-1.0',
      'federation.members.totalCount': edges.length,
    });
    expect(Date.now() - Date.parse(String(told.get('time')))).toBeLessThan(600_000);
    const at = about!.findIndex(([name]) => name === 'sources');
    expect(about![at + 1]!.slice(0, 2)).toEqual(['title', 'url']);
    const titles = edges.flatMap((edge) => through(edge, ['node', 'citations', 'source', 'title']) as string[]);
    expect(new Set(about!.slice(at + 2).map(([title]) => title))).toEqual(new Set(titles));
  });

  it('is named by the operation, else by the list, and says its revision', async () => {
    const named = (query: string): Promise<string | null> => post(CSV, query).then(({ headers }) => headers.get('content-disposition'));
    expect(await named('query ByName { organizations { nodes { name } } }')).toBe('attachment; filename="ByName-r1.csv"');
    expect(await named('{ guilds: organizations { nodes { name } } }')).toBe('attachment; filename="guilds-r1.csv"');
    expect(await named('{ countries { code } }')).toBe('attachment; filename="countries-r1.csv"');
    const { headers } = await post(PARQUET, 'query Q { organizations(atRevision: 0) { nodes { name } } }');
    expect(headers.get('content-disposition')).toBe('attachment; filename="Q-r0.parquet"');
    expect(headers.get('x-guildhall-revision')).toBe('0');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('is asked for by GET too, is given again only when it changed, and is another one in another form', async () => {
    const parameters = { query: 'query ($n: Int) { organizations(first: $n) { nodes { name } } }', variables: '{"n":3}' };
    for (const format of [CSV, XLSX, PARQUET, NDJSON]) {
      const first = await get(format, parameters);
      expect((await readers[format]!(first.body)).rows).toHaveLength(3);
      expect(first.headers.get('cache-control')).toBe('public, no-cache');
      expect(first.headers.get('vary')).toMatch(/\bAccept\b/);
      const tag = first.headers.get('etag')!;
      const again = await get(format, parameters, { 'if-none-match': `"other", ${tag}` });
      expect([again.status, again.body.length]).toEqual([304, 0]);
      expect((await get(format, { ...parameters, all: 'true' }, { 'if-none-match': tag })).status).toBe(200);
      expect((await get(format, { ...parameters, variables: '{"n":4}' }, { 'if-none-match': tag })).status).toBe(200);
      for (const other of [CSV, XLSX, PARQUET, NDJSON]) {
        if (other !== format) expect((await get(other, parameters, { 'if-none-match': tag })).status).toBe(200);
      }
    }
    const pinned = await get(CSV, { query: '{ organizations(atRevision: 1) { nodes { name } } }' });
    expect(pinned.headers.get('cache-control')).toBe('public, max-age=3600');
  });

  it('leaves JSON to those who do not ask for a table', async () => {
    const query = '{ organizations(first: 1) { nodes { name } } }';
    for (const accept of ['*/*', 'application/json, text/csv', 'text/html,application/xhtml+xml,*/*;q=0.8']) {
      expect((await get(accept, { query })).headers.get('content-type')).toMatch(/json/);
    }
    expect((await get('text/csv, */*;q=0.1', { query })).headers.get('content-type')).toMatch(/^text\/csv/);
    expect((await get('image/png', { query })).status).toBe(406);
  });

  it('has a document that is named by its hash', async () => {
    const query = '{ organizations(first: 2) { nodes { slug } } }';
    const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(query).digest('hex') } });
    expect(await refusal(get(CSV, { extensions }))).toMatchObject({ message: 'PersistedQueryNotFound' });
    expect((await get(CSV, { query, extensions })).status).toBe(200);
    expect((await readers[CSV]!((await get(CSV, { extensions })).body)).rows).toHaveLength(2);
  });

  it('has one row where the query asks for no list, and none where there is nothing to tell', async () => {
    const query = 'query ($slug: String) { organization(by: { slug: $slug }) { slug founded { edtf } kind } }';
    const one = await readers[CSV]!((await get(CSV, { query, variables: '{"slug":"fiapf"}' })).body);
    expect(one).toMatchObject({ columns: ['organization.slug', 'organization.founded.edtf', 'organization.kind'] });
    expect(one.rows).toEqual([['fiapf', '1933', 'FEDERATION']]);
    const none = await readers[CSV]!((await get(CSV, { query, variables: '{"slug":"nobody"}' })).body);
    expect(none.rows).toEqual([]);
    const sheets = await get(XLSX, { query, variables: '{"slug":"fiapf"}' });
    expect((await readers[XLSX]!(sheets.body)).rows).toEqual([['fiapf', '1933', 'FEDERATION']]);
  });

  it('is asked for by the address where no header can, which goes before the header', async () => {
    const query = '{ organizations(first: 2) { nodes { slug } } }';
    const wanted = (await get(CSV, { query })).body.toString();
    expect((await get('*/*', { query, format: 'csv' })).body.toString()).toBe(wanted);
    expect((await get(XLSX, { query, format: 'csv' })).headers.get('content-type')).toMatch(/^text\/csv/);
    expect((await get('*/*', { query, format: 'ndjson' })).body.toString().trim().split('\n')).toHaveLength(2);
    const refused = await refusal(get('*/*', { query, format: 'xls' }));
    expect(refused.status).toBe(400);
    expect(refused.message).toMatch(/"xls": it may be one of csv, xlsx, parquet, ndjson, jsonl\./);
  });

  it('begins with the mark for Excel only where it is asked for', async () => {
    const query = '{ countries { code } }';
    expect((await get(CSV, { query })).body.subarray(0, 4).toString()).toBe('code');
    expect((await get(CSV, { query, bom: 'true' })).body.subarray(0, 7).toString()).toBe('\uFEFFcode');
  });
});

describe('what cannot be a table is refused with an error in JSON', () => {
  it.each([
    ['no value', '{ organizations { totalCount @include(if: false) } }', /Nothing is asked of the registry/],
    ['two lists', '{ organizations { nodes { name } } countries { code } }', /2 lists: organizations.nodes, countries\./],
    [
      'both forms of one page',
      '{ organizations { nodes { name } edges { cursor } } }',
      /2 lists: organizations.nodes, organizations.edges/,
    ],
    ['an unknown field', '{ organizations { nodes { nam } } }', /Cannot query field "nam"/],
    ['a document that is none', '{ organizations { nodes { name }', /Syntax Error/],
    ['a variable that is not what it should be', 'query ($n: Int) { organizations(first: $n) { nodes { name } } }', /Variable "\$n"/],
    ['an argument that is refused', '{ organizations(first: 1000) { nodes { name } } }', /'first' is 1000/],
    ['an operation that is not there', 'query A { countries { code } } query B { countries { code } }', /no operation/],
    ['a subscription', 'subscription { changeRecorded { id } }', /./],
  ])('%s', async (_, query, sentence) => {
    for (const accept of [CSV, XLSX]) {
      const { status, message, extensions } = await refusal(post(accept, query, { n: 'three' }));
      expect([status, extensions['code']]).toEqual([400, 'BAD_USER_INPUT']);
      expect(message).toMatch(sentence);
    }
  });

  it('a part of an answer: a table cannot show what is missing', async () => {
    const query = '{ organizations(first: 2) { nodes { name } } organization(by: { id: "org_mistyped00" }) { name } }';
    expect(await refusal(post(CSV, query))).toMatchObject({ status: 400, extensions: { code: 'BAD_USER_INPUT' } });
  });

  it('too much: what costs too much as JSON does so as a table', async () => {
    const query =
      '{ organizations(first: 100) { nodes { a: memberships(first: 100) { nodes { id } } b: members(first: 100) { nodes { id } } c: events(first: 100) { nodes { id } } } } }';
    expect(await refusal(post(CSV, query))).toMatchObject({ status: 413, extensions: { code: 'LIMITED', measure: 'cost' } });
    expect(await refusal(post(CSV, `{ countries { code } } #${'x'.repeat(300_000)}`))).toMatchObject({
      status: 413,
      extensions: { code: 'LIMITED' },
    });
  });

  it('a request that is none', async () => {
    const send = (headers: Record<string, string>, body: string): Promise<Given> =>
      fetch(`${app.url}/graphql`, { method: 'POST', headers: { accept: CSV, ...headers }, body }).then(taken);
    expect(await refusal(send({ 'content-type': 'text/plain' }, '{}'))).toMatchObject({ status: 415 });
    expect(await refusal(send({ 'content-type': 'application/json' }, '{'))).toMatchObject({ status: 400 });
    expect(await refusal(send({ 'content-type': 'application/json' }, '{"query":7}'))).toMatchObject({ status: 400 });
    expect(await refusal(get(CSV, {}))).toMatchObject({ status: 400 });
    expect(await refusal(get(CSV, { query: '{ countries { code } }', all: 'yes' }))).toMatchObject({
      status: 400,
      extensions: { argument: 'all' },
    });
  });
});
