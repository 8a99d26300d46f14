import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Journal } from '@guildhall/journal';
import { readPublicId } from '@guildhall/storage';
import { buildSchema, type GraphQLFormattedError, getOperationAST, Kind, parse, print } from 'graphql';
import { digestOf, hashOf } from '../../apps/api/src/queries/canonical-query.js';
import { pinnedDocument } from '../../apps/api/src/queries/pinned-document.js';
import { startLoadedApp } from '../support/loaded-app.js';
import { correctOrganization } from '../support/organization-corrections.js';
import type { RunningApp } from '../support/running-app.js';

let app: RunningApp;
beforeAll(async () => {
  app = await startLoadedApp({ trustProxy: ['loopback'] });
});
afterAll(() => app.stop());
// All come from one address, which may store 30 a day.
beforeEach(() => app.dataSource.query('TRUNCATE stored_query_day CASCADE'));

const JSON_HEADERS = { 'content-type': 'application/json' };

function post(body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const sent = typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body);
  return fetch(`${app.url}/queries`, { method: 'POST', headers: { ...JSON_HEADERS, ...headers }, body: sent });
}

async function stored(body: unknown): Promise<string> {
  const response = await post(body);
  const answer = (await response.json()) as { path: string };
  expect({ status: response.status, answer }).toEqual({
    status: expect.any(Number),
    answer: { path: expect.stringMatching(/^\/q\/[0-9a-hjkmnp-tv-z]{20}$/) },
  });
  return answer.path;
}

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> => fetch(`${app.url}${path}`, { headers });
const getText = async (path: string, headers: Record<string, string> = {}): Promise<string> => (await get(path, headers)).text();

interface Refused {
  status: number;
  code: unknown;
  errors: readonly GraphQLFormattedError[];
}
async function refused(response: Response): Promise<Refused> {
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
  const { errors } = (await response.json()) as { errors: GraphQLFormattedError[] };
  for (const { message } of errors) expect(message).toMatch(/\S/);
  return { status: response.status, code: errors[0]?.extensions?.['code'], errors };
}

const MEMBERS =
  'query Members($slug: String!, $asOf: Date) { federation(by: { slug: $slug }, asOf: $asOf) { name members(first: 5) { totalCount nodes { member { name } } } } }';
const FIAPF = { query: MEMBERS, variables: { asOf: '2026-01-01', slug: 'fiapf' } };
const count = async (): Promise<number> => {
  const [row] = await app.dataSource.query<{ count: number }[]>('SELECT count(*)::int AS count FROM stored_query');
  return row!.count;
};

describe('storing a query', () => {
  it('gives it a short address: 201 the first time, 200 from then on', async () => {
    const first = await post(FIAPF);
    expect(first.status).toBe(201);
    const { path } = (await first.json()) as { path: string };
    expect(first.headers.get('location')).toBe(path);
    expect(first.headers.get('cache-control')).toBe('no-store');
    const again = await post(FIAPF);
    expect(again.status).toBe(200);
    expect(await again.json()).toEqual({ path });
  });

  it('takes no revision', async () => {
    const revision = async (): Promise<unknown> => (await app.query('{ revision { number } }')).data;
    const before = await revision();
    expect((await post({ query: '{ organizations(first: 1) { totalCount } }' })).status).toBe(201);
    expect(await revision()).toEqual(before);
  });

  it('gives one address whatever the layout, the commas and the order of the variables', async () => {
    const path = await stored(FIAPF);
    const before = await count();
    const other = MEMBERS.replace(/ /g, '\n\t ').replace(', asOf: $asOf', '   asOf:$asOf').replace('first: 5', 'first:5');
    expect(await stored({ query: other, variables: FIAPF.variables })).toBe(path);
    expect(await stored({ variables: { slug: 'fiapf', asOf: '2026-01-01' }, query: `\uFEFF${MEMBERS}\r\n` })).toBe(path);
    expect(await stored({ ...FIAPF, operationName: 'Members' })).toBe(path);
    expect(await stored({ ...FIAPF, operationName: null })).toBe(path);
    expect(await count()).toBe(before);
  });

  it('looks into objects in variables for the order of their keys, and keeps that of lists', async () => {
    const query = 'query ($filter: OrganizationFilter) { organizations(filter: $filter) { totalCount } }';
    const path = await stored({ query, variables: { filter: { kinds: ['GUILD', 'UNION'], countries: ['AZ'] } } });
    expect(await stored({ query, variables: { filter: { countries: ['AZ'], kinds: ['GUILD', 'UNION'] } } })).toBe(path);
    expect(await stored({ query, variables: { filter: { countries: ['AZ'], kinds: ['UNION', 'GUILD'] } } })).not.toBe(path);
  });

  it.each([
    ['another document', { ...FIAPF, query: MEMBERS.replace('first: 5', 'first: 6') }],
    ['other variables', { ...FIAPF, variables: { slug: 'fiapf', asOf: '2026-01-02' } }],
    ['a variable left out', { ...FIAPF, variables: { slug: 'fiapf' } }],
    ['a comment, which is its title', { ...FIAPF, query: `# Members of FIAPF\n${MEMBERS}` }],
  ])('gives another address to %s', async (_, body) => expect(await stored(body)).not.toBe(await stored(FIAPF)));

  it('gives no variables one address, in whatever way they are none', async () => {
    const query = '{ organizations { totalCount } }';
    const paths = [{ query }, { query, variables: null }, { query, variables: {} }].map(stored);
    expect(new Set(await Promise.all(paths)).size).toBe(1);
  });

  it('gives each operation of a document an address of its own', async () => {
    const query = 'query A { organizations { totalCount } } query B { sources { totalCount } }';
    const [a, b] = [await stored({ query, operationName: 'A' }), await stored({ query, operationName: 'B' })];
    expect(a).not.toBe(b);
    expect(await (await get(a)).json()).toMatchObject({ data: { organizations: {} } });
    expect(await (await get(b)).json()).toMatchObject({ data: { sources: {} } });
  });

  it('of many at once stores one', async () => {
    const body = { query: '{ organizations(first: 7) { totalCount } }' };
    const before = await count();
    const responses = await Promise.all(Array.from({ length: 50 }, () => post(body)));
    const paths = await Promise.all(responses.map(async (response) => ((await response.json()) as { path: string }).path));
    expect(new Set(paths).size).toBe(1);
    expect(responses.map(({ status }) => status).sort()).toEqual([...Array<number>(49).fill(200), 201]);
    expect(await count()).toBe(before + 1);
    const [day] = await app.dataSource.query<{ stored: number }[]>('SELECT stored FROM stored_query_count');
    expect(day).toEqual({ stored: 1 });
  });

  it('never answers one query by the address of another, though their hashes be the same', async () => {
    const query = '{ organizations(first: 8) { totalCount } }';
    const digest = digestOf(parse(query), { variables: null, operationName: null });
    const hash = hashOf(digest);
    await app.dataSource.query('INSERT INTO stored_query (hash, digest, query) VALUES ($1, $2, $3)', [
      hash,
      createHash('sha256').update('another').digest(),
      '{ sources { totalCount } }',
    ]);
    const path = await stored({ query });
    expect(path).not.toBe(`/q/${hash}`);
    expect(await (await get(path)).json()).toMatchObject({ data: { organizations: {} } });
    expect(await (await get(`/q/${hash}`)).json()).toMatchObject({ data: { sources: {} } });
    expect(await stored({ query })).toBe(path);
  });

  it('keeps Cyrillic, half known dates and everything else as it was sent', async () => {
    const query = '# Гильдии «Баку» — 💥\nquery ($search: String) { organizations(search: $search) { totalCount } }';
    const path = await stored({ query, variables: { search: 'Гильдия\n"продюсеров" \\ 💥' } });
    const text = await getText(`${path}/text`);
    expect(text).toContain(query);
    expect(text).toContain(String.raw`"search": "Гильдия\n\"продюсеров\" \\ 💥"`);
  });
});

describe('what is not stored', () => {
  const nothing = '{ organizations { totalCount } }';

  it.each([
    ['no JSON', '{"query":', 'no JSON object'],
    ['nothing', '', 'no JSON object'],
    ['a list', '[]', 'no JSON object'],
    ['null', 'null', 'no JSON object'],
    ['no UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d]), 'no JSON object'],
    ['no document', {}, "'query'"],
    ['an empty document', { query: ' \n' }, "'query'"],
    ['a document that is no text', { query: 1 }, "'query'"],
    ['variables that are a list', { query: nothing, variables: [] }, "'variables'"],
    ['an operation name that is no text', { query: nothing, operationName: 1 }, "'operationName'"],
    ['a key that is not known', { query: nothing, operationname: 'A' }, "'operationname'"],
    ['a document that cannot be parsed', { query: '{ organizations {' }, 'Syntax Error'],
    ['a field that is not there', { query: '{ organisations { totalCount } }' }, 'organisations'],
    ['a mutation', { query: 'mutation { anything }' }, ''],
    ['a subscription', { query: 'subscription { changeRecorded { id } }' }, 'a subscription'],
    ['fragments only', { query: 'fragment F on Query { revision { number } }' }, ''],
    ['several operations, none named', { query: 'query A { revision { number } } query B { revision { number } }' }, 'one of A, B'],
    ['an operation that is not there', { query: 'query A { revision { number } }', operationName: 'C' }, 'it has A'],
    ['a variable that is missing', { query: MEMBERS }, '$slug'],
    ['a variable of another type', { query: MEMBERS, variables: { slug: 'fiapf', asOf: '2026-02-30' } }, '2026-02-30'],
    ['a variable that is misspelt', { query: MEMBERS, variables: { slug: 'fiapf', asof: '2026-01-01' } }, 'variables.asof'],
    ['half a character', { query: MEMBERS, variables: '{"slug":"\\ud800"}' }, 'half a character'],
    ['the character U+0000', { query: MEMBERS, variables: { slug: '\0' } }, 'U+0000'],
    ['the character U+0000 in a comment', { query: `# \0\n${nothing}` }, 'U+0000'],
    [
      'a number that is none',
      { query: 'query ($first: Int) { organizations(first: $first) { totalCount } }', variables: '{"first":1e999}' },
      'a number is too large',
    ],
  ])('%s', async (_, body, said) => {
    const before = await count();
    const raw =
      typeof body === 'object' && !(body instanceof Uint8Array) && 'variables' in body && typeof body.variables === 'string'
        ? `{"query":${JSON.stringify(body.query)},"variables":${body.variables}}`
        : body;
    const { status, code, errors } = await refused(await post(raw));
    expect({ status, code }).toEqual({ status: 400, code: 'BAD_USER_INPUT' });
    expect(errors.map(({ message }) => message).join(' ')).toContain(said);
    expect(await count()).toBe(before);
  });

  it('all that is wrong is said at once, and where', async () => {
    const shape = await refused(await post({ query: 1, variables: [], operationName: 2, extensions: {} }));
    expect((shape.errors[0]!.extensions!['violations'] as { path: string[] }[]).map(({ path }) => path)).toEqual([
      ['extensions'],
      ['query'],
      ['variables'],
      ['operationName'],
    ]);
    const { errors } = await refused(await post({ query: '{ a\n b }' }));
    expect(errors).toMatchObject([{ locations: [{ line: 1, column: 3 }] }, { locations: [{ line: 2, column: 2 }] }]);
    const values = await refused(await post({ query: MEMBERS, variables: { slug: null, asOf: 'today' } }));
    expect(values.errors.map(({ extensions }) => extensions?.['violations'])).toMatchObject([[{ path: ['slug'] }], [{ path: ['asOf'] }]]);
  });

  it('more than 16 kB of document and variables, in bytes', async () => {
    const query = (bytes: number): string => `${nothing} #${'x'.repeat(bytes - nothing.length - 2)}`;
    expect((await post({ query: query(16 * 1024) })).status).toBe(201);
    for (const body of [
      { query: query(16 * 1024 + 1) },
      { query: `${nothing} #${'Ж'.repeat(8 * 1024)}` },
      { query: MEMBERS, variables: { slug: 'x'.repeat(16 * 1024) } },
    ]) {
      const { status, code, errors } = await refused(await post(body));
      expect({ status, code }).toEqual({ status: 413, code: 'LIMITED' });
      expect(errors[0]?.extensions).toMatchObject({ limit: 16 * 1024, actual: expect.any(Number) });
    }
    const { status, code } = await refused(await post({ query: query(200 * 1024) }));
    expect({ status, code }).toEqual({ status: 413, code: 'LIMITED' });
  });

  it.each([
    ['too deep', `{ organizations { nodes ${'{ memberships { nodes { federation '.repeat(12)} { id } ${'} } }'.repeat(12)} } }`],
    [
      'too costly',
      '{ organizations(first: 100) { nodes { members(first: 100) { nodes { member { members(first: 100) { nodes { id } } } } } } } }',
    ],
  ])('what is %s to be answered', async (_, query) => {
    const { status, code } = await refused(await post({ query }));
    expect({ status, code }).toEqual({ status: 413, code: 'LIMITED' });
  });

  it('variables inside one another without end', async () => {
    const deep = `${'['.repeat(8_000)}${']'.repeat(8_000)}`;
    const { status } = await refused(await post(`{"query":${JSON.stringify(MEMBERS)},"variables":{"slug":${deep}}}`));
    expect(status).toBeLessThan(500);
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/graphql',
    'application/json; charset=utf-16',
    '',
  ])('what a page of another site could send: "%s"', async (type) => {
    const response = await fetch(`${app.url}/queries`, {
      method: 'POST',
      headers: { 'content-type': type },
      body: new Blob([JSON.stringify(FIAPF)]),
    });
    const { status, code } = await refused(response);
    expect({ status, code }).toEqual({ status: 415, code: 'BAD_USER_INPUT' });
  });

  it.each(['application/json', 'application/json;charset=utf-8', 'Application/JSON; charset="UTF-8"'])('but %s is taken', async (type) => {
    expect((await post(FIAPF, { 'content-type': type })).status).toBeLessThan(300);
  });
});

describe('how many are stored', () => {
  const body = (place: number): object => ({ query: `{ organizations(first: ${1 + (place % 100)}) { totalCount } } # ${place}` });
  const from = (address: string): Record<string, string> => ({ 'x-forwarded-for': address });

  it('30 a day by one address, also when they come at once; what is there goes on being found and answered', async () => {
    const responses = await Promise.all(Array.from({ length: 40 }, (_, place) => post(body(1_000 + place), from('192.0.2.1'))));
    const taken = responses.filter(({ status }) => status === 201);
    const limited = responses.filter(({ status }) => status === 429);
    expect([taken.length, limited.length]).toEqual([30, 10]);
    const retryAfter = Number(limited[0]!.headers.get('retry-after'));
    expect(retryAfter).toBeGreaterThan(0);
    expect(retryAfter).toBeLessThanOrEqual(86_400);
    const { code, errors } = await refused(limited[0]!);
    expect(code).toBe('LIMITED');
    expect(errors[0]?.extensions).toMatchObject({ limit: 30 });

    const { path } = (await taken[0]!.json()) as { path: string };
    const place = responses.indexOf(taken[0]!);
    expect((await post(body(1_000 + place), from('192.0.2.1'))).status).toBe(200);
    expect((await get(path, from('192.0.2.1'))).status).toBe(200);
    expect((await post(body(2_000), from('192.0.2.2'))).status).toBe(201);
  });

  it('what is refused does not count', async () => {
    for (let place = 0; place < 35; place += 1) expect((await post({ query: '{ x }' }, from('192.0.2.3'))).status).toBe(400);
    expect((await post(body(3_000), from('192.0.2.3'))).status).toBe(201);
  });

  it('one customer of IPv6 is one address', async () => {
    for (let place = 0; place < 30; place += 1) {
      expect((await post(body(4_000 + place), from(`2001:db8:1:2::${(place + 1).toString(16)}`))).status).toBe(201);
    }
    expect((await post(body(4_100), from('2001:db8:1:2:ffff::1'))).status).toBe(429);
    expect((await post(body(4_100), from('2001:db8:1:3::1'))).status).toBe(201);
  });

  it('addresses are not kept as they are, and are forgotten with their day', async () => {
    await post(body(5_000), from('192.0.2.77'));
    const [row] = await app.dataSource.query<{ address: Buffer; day: string }[]>('SELECT address, day::text FROM stored_query_count');
    expect(row!.address).toHaveLength(32);
    for (const plain of ['192.0.2.77', '192.0.2']) expect(row!.address).not.toEqual(createHash('sha256').update(plain).digest());
    await app.dataSource.query(`ALTER TABLE stored_query_count DROP CONSTRAINT stored_query_count_day_fkey,
      ADD CONSTRAINT stored_query_count_day_fkey FOREIGN KEY (day) REFERENCES stored_query_day ON DELETE CASCADE ON UPDATE CASCADE`);
    await app.dataSource.query('UPDATE stored_query_day SET day = day - 1');
    expect((await post(body(5_001), from('192.0.2.78'))).status).toBe(201);
    const left = await app.dataSource.query<{ day: string }[]>(
      'SELECT day::text FROM stored_query_day UNION ALL SELECT day::text FROM stored_query_count',
    );
    expect(left).toEqual([{ day: row!.day }, { day: row!.day }]);
  });

  it('100,000 in all, also when the last ones come at once', async () => {
    const room = 100_000 - (await count()) - 3;
    await app.dataSource.query(
      `INSERT INTO stored_query (hash, digest, query) SELECT translate(lpad(n::text, 20, '0'), '', ''), sha256(n::text::bytea), '{ __typename }' FROM generate_series(1, $1::int) n`,
      [room],
    );
    const responses = await Promise.all(Array.from({ length: 10 }, (_, place) => post(body(6_000 + place))));
    expect(responses.filter(({ status }) => status === 201)).toHaveLength(3);
    const full = responses.filter(({ status }) => status === 507);
    expect(full).toHaveLength(7);
    const { code, errors } = await refused(full[0]!);
    expect(code).toBe('LIMITED');
    expect(errors[0]?.extensions).toMatchObject({ limit: 100_000 });
    expect(await count()).toBe(100_000);
    expect((await post(FIAPF)).status).toBe(200);
    await app.dataSource.query(`DELETE FROM stored_query WHERE query = '{ __typename }'`);
  });
});

describe('the answer at an address', () => {
  it('is that of /graphql by GET: body, media type, tag, 304, caching', async () => {
    const path = await stored(FIAPF);
    const graphql = `/graphql?${new URLSearchParams({ query: MEMBERS, variables: JSON.stringify(FIAPF.variables) }).toString()}`;
    for (const accept of [undefined, 'application/json', 'application/graphql-response+json', '*/*', 'application/json, text/plain, */*']) {
      const headers: Record<string, string> = accept === undefined ? {} : { accept };
      const [short, long] = await Promise.all([get(path, headers), get(graphql, headers)]);
      expect(await short.text()).toBe(await long.text());
      for (const name of ['content-type', 'cache-control', 'vary', 'etag', 'x-content-type-options']) {
        expect([name, short.headers.get(name)]).toEqual([name, long.headers.get(name)]);
      }
      expect(short.status).toBe(200);
      const again = await get(path, { ...headers, 'if-none-match': short.headers.get('etag')! });
      expect([again.status, await again.text()]).toEqual([304, '']);
    }
  });

  it('is the same in any case, and with letters that look like digits', async () => {
    const path = await stored(FIAPF);
    const answer = await getText(path);
    expect(await getText(`/q/${path.slice(3).toUpperCase()}`)).toBe(answer);
    expect(await getText(`/q/${path.slice(3).replaceAll('0', 'O').replaceAll('1', 'l')}`)).toBe(answer);
  });

  it('has no body for HEAD', async () => {
    const response = await fetch(`${app.url}${await stored(FIAPF)}`, { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([200, '']);
    expect(response.headers.get('etag')).toMatch(/^"/);
  });

  it('is 406 where no form of it is wanted, as at /graphql', async () => {
    expect((await get(await stored(FIAPF), { accept: 'image/png' })).status).toBe(406);
  });

  it('is a table where one is asked for, the same at a revision too, followed to its end with all=true', async () => {
    const path = await stored({ query: '{ organizations(first: 3) { nodes { slug countries { code } } } }' });
    const csv = { accept: 'text/csv' };
    const response = await get(`${path}?atRevision=1`, csv);
    expect(response.headers.get('content-type')).toMatch(/^text\/csv/);
    const text = await response.text();
    expect(text.trim().split(/\r?\n/)).toHaveLength(4);
    expect((await get(`${path}?atRevision=1`, { ...csv, 'if-none-match': response.headers.get('etag')! })).status).toBe(304);
    const all = await getText(`${path}?atRevision=1&all=true`, csv);
    expect(all.trim().split(/\r?\n/).length).toBeGreaterThan(400);
    expect(all.startsWith(text.trim())).toBe(true);
  });

  it('follows the records where no revision is named', async () => {
    const path = await stored({ query: '{ organization(by: { slug: "apg-az" }) { id name(language: "en") } }' });
    const { data } = (await (await get(path)).json()) as { data: { organization: { id: string; name: string } } };
    const { id, name } = data.organization;
    await correct(id, 'Another Name');
    expect(await (await get(path)).json()).toMatchObject({ data: { organization: { name: 'Another Name' } } });
    await correct(id, name);
  });

  it('is an error where the query cannot be answered any more, with the reasons; its text is still shown', async () => {
    await app.dataSource.query('INSERT INTO stored_query (hash, digest, query) VALUES ($1, $2, $3)', [
      '0000000000000000000z',
      createHash('sha256').update('old').digest(),
      '{ organizations { nodes { formerField } } }',
    ]);
    for (const path of ['/q/0000000000000000000z', '/q/0000000000000000000z?atRevision=1', '/q/0000000000000000000z/cite']) {
      const { status, code, errors } = await refused(await get(path));
      expect({ status, code }).toEqual({ status: 410, code: 'BAD_USER_INPUT' });
      expect(errors.map(({ message }) => message)).toEqual([
        expect.stringContaining('this release no longer answers it'),
        expect.stringContaining('formerField'),
      ]);
    }
    expect(await getText('/q/0000000000000000000z/text')).toContain('formerField');
  });

  it.each(['', '/text', '/cite'])('%s is 404 for an unknown hash, 400 for one that can be none', async (part) => {
    const unknown = await refused(await get(`/q/zzzzzzzzzzzzzzzzzzzz${part}`));
    expect([unknown.status, unknown.code]).toEqual([404, 'NOT_FOUND']);
    for (const hash of [
      'abc',
      'uuuuuuuuuuuuuuuuuuuu',
      '000000000000000000000',
      "'%3Bdrop--00000000000",
      '%D0%96'.repeat(20),
      '%00'.repeat(20),
    ]) {
      const malformed = await refused(await get(`/q/${hash}${part}`));
      expect([hash, malformed.status, malformed.code]).toEqual([hash, 400, 'BAD_USER_INPUT']);
    }
  });
});

const journalOf = (): Journal => new Journal(app.dataSource);
async function correct(id: string, name: string): Promise<number> {
  const { number } = readPublicId(id) as { number: number };
  const { revision } = await journalOf().record({ author: { name: 'Leyla', kind: 'PERSON' }, message: null }, (change) =>
    correctOrganization(change, number, { defaultName: name, names: [] }),
  );
  return revision!;
}

describe('an answer at a revision', () => {
  const query = `query Everything($filter: MembershipFilter, $at: Int) {
    first: regions { code }
    apg: organization(by: { slug: "apg-az" }) { name versions { totalCount } ... on Organization { memberships(during: {}) { totalCount } } }
    ...OnQuery
    ... on Query { statistics { asOf organizations { possible } } }
    ... { memberships(filter: $filter, during: {}) { totalCount } }
    early: organization(by: { slug: "apg-az" }, atRevision: 0) { name }
    null: organization(by: { slug: "apg-az" }, atRevision: $at) { name }
    regions { code }
    __typename
  }
  fragment OnQuery on Query { ...Deeper federations(first: 2) { nodes { name members { totalCount } } } }
  fragment Deeper on Query { organizations(search: "guild", first: 3) { totalCount nodes { snapshot name } } }`;

  it('is the same, byte for byte, whatever is recorded afterwards', async () => {
    const path = await stored({ query, variables: { at: null } });
    const forms = [{ accept: 'application/json' }, { accept: 'application/graphql-response+json' }];
    const asked = [`${path}?atRevision=1`, `${path}?atRevision=1&asOf=2026-01-01`];
    const answers = (): Promise<string[]> => Promise.all(asked.flatMap((address) => forms.map((headers) => getText(address, headers))));
    const before = await answers();
    for (const answer of before) {
      expect(JSON.parse(answer)).toMatchObject({ data: { early: null, null: { name: expect.any(String) } }, extensions: { revision: 1 } });
      expect(JSON.parse(answer)).not.toHaveProperty('errors');
    }
    const { data } = await app.query('{ organization(by: { slug: "apg-az" }) { id } }');
    const { id } = data!['organization'] as { id: string };
    for (const name of ['First Name', 'Second Name']) {
      const revision = await correct(id, name);
      const [now] = await Promise.all([getText(path), answers().then((after) => expect(after).toEqual(before))]);
      expect(JSON.parse(now)).toMatchObject({ data: { apg: { name }, null: { name } }, extensions: { revision } });
    }
    const fresh = await startLoadedApp();
    await fresh.stop();
    expect(await answers()).toEqual(before);
  });

  it('is that of the same query with the revision written into it', async () => {
    const path = await stored({ query: '{ organizations(first: 3) { nodes { name snapshot } } }' });
    const written = '{ organizations(first: 3, atRevision: 1) { nodes { name snapshot } } }';
    expect(await (await get(`${path}?atRevision=1`)).json()).toEqual(await app.query(written));
  });

  it('may be kept by whoever asked, and has a tag', async () => {
    const path = await stored({ query: '{ organizations(first: 3) { nodes { name } } }' });
    const response = await get(`${path}?atRevision=1`);
    expect(response.headers.get('cache-control')).toBe('public, max-age=3600');
    const again = await get(`${path}?atRevision=1`, { 'if-none-match': response.headers.get('etag')! });
    expect(again.status).toBe(304);
  });

  it('is also that of an instant', async () => {
    const path = await stored({ query: '{ organizations { totalCount } }' });
    const { data } = (await (await get(`${path}?asKnownAt=2001-01-01T00:00:00Z`)).json()) as { data: object };
    expect(data).toEqual({ organizations: { totalCount: 0 } });
  });

  it('leaves alone what names its own day, span or state of the records', async () => {
    const path = await stored({
      query: `{ own: statistics(asOf: "1990-01-01") { asOf } other: statistics { asOf }
        known: organizations(asKnownAt: "2001-01-01T00:00:00Z") { totalCount } span: memberships(during: { from: "2026-01-01" }) { totalCount } }`,
    });
    expect(await (await get(`${path}?atRevision=1&asOf=2000-02-03`)).json()).toMatchObject({
      data: {
        own: { asOf: '1990-01-01' },
        other: { asOf: '2000-02-03' },
        known: { totalCount: 0 },
        span: { totalCount: expect.any(Number) },
      },
    });
  });

  it('takes the place of a variable that is not given, also in a document of several operations', async () => {
    const document = `query A($at: Int, $on: Date, $known: DateTime = null) { organizations(atRevision: $at, asOf: $on, asKnownAt: $known) { totalCount } }
      query B($at: Int) { sources(atRevision: $at) { totalCount } }`;
    const free = await stored({ query: document, operationName: 'A' });
    expect(await (await get(`${free}?atRevision=0`)).json()).toMatchObject({
      data: { organizations: { totalCount: 0 } },
      extensions: { revision: 0 },
    });
    const given = await stored({ query: document, operationName: 'A', variables: { at: 1 } });
    expect(await (await get(`${given}?atRevision=0`)).json()).toMatchObject({ extensions: { revision: 1 } });
    const byDefault = await stored({ query: 'query ($at: Int = 1) { organizations(atRevision: $at) { totalCount } }' });
    expect(await (await get(`${byDefault}?atRevision=0`)).json()).toMatchObject({ extensions: { revision: 1 } });
  });

  it.each([
    ['both of them', 'atRevision=1&asKnownAt=2026-01-01T00:00:00Z', 'give one of them'],
    ['a word', 'atRevision=newest', '"newest"'],
    ['a negative one', 'atRevision=-1', '"-1"'],
    ['half a one', 'atRevision=1.5', '"1.5"'],
    ['nothing', 'atRevision=', '""'],
    ['one given twice', 'atRevision=1&atRevision=2', 'more than once'],
    ['a misspelt one', 'atrevision=1', "'atrevision' is not known here"],
    ['a day that is none', 'asOf=2026-02-30', '2026-02-30'],
    ['an instant that is none', 'asKnownAt=yesterday', 'yesterday'],
  ])('is refused for %s', async (_, search, said) => {
    const path = await stored({ query: '{ organizations { totalCount } }' });
    for (const part of ['', '/text', '/cite']) {
      const { status, code, errors } = await refused(await get(`${path}${part}?${search}`));
      expect({ status, code }).toEqual({ status: 400, code: 'BAD_USER_INPUT' });
      expect(errors[0]?.message).toContain(said);
    }
  });

  it('is refused beyond the newest, as at /graphql', async () => {
    const path = await stored({ query: '{ organizations { totalCount } }' });
    const { errors } = (await (await get(`${path}?atRevision=999999`)).json()) as { errors: GraphQLFormattedError[] };
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect((await refused(await get(`${path}/cite?atRevision=999999`))).status).toBe(400);
  });

  it.each([
    ['{ revision { number } }', "'revision'"],
    ['{ changes { totalCount } organizations { totalCount } }', "'changes'"],
    ['query { ...F } fragment F on Query { similarOrganizations(name: "a") { score } }', "'similarOrganizations'"],
    ['{ regions { code } }', 'Nothing in this query'],
  ])('is refused where no revision holds it: %s', async (document, said) => {
    const path = await stored({ query: document });
    expect((await get(path)).status).toBe(200);
    for (const address of [`${path}?atRevision=1`, `${path}/cite`]) {
      const { status, errors } = await refused(await get(address));
      expect(status).toBe(400);
      expect(errors[0]?.message).toContain(said);
    }
  });

  it('is known for every root field: it takes a revision, or tells nothing of the records, or is refused', () => {
    const schema = buildSchema(readFileSync('docs/schema.graphql', 'utf8'));
    const times = { atRevision: { kind: Kind.INT, value: '1' } } as const;
    const refusedFields = Object.values(schema.getQueryType()!.getFields()).flatMap(({ name, args }) => {
      const document = parse(`{ ${name} }`);
      const pinned = pinnedDocument(schema, document, getOperationAST(document)!, null, times);
      const takes = args.some((argument) => argument.name === 'atRevision');
      expect([name, print(pinned.document).includes('atRevision: 1')]).toEqual([name, takes]);
      return pinned.changing;
    });
    // A new field must be thought about before it stands here.
    const ofWhoAsks = new Set(['viewer', 'accessPolicy', 'accounts', 'auditTrail', 'sessions', 'tokens']);
    expect(refusedFields.filter((name) => !ofWhoAsks.has(name)).sort()).toEqual([
      'changes',
      'proposal',
      'proposals',
      'revision',
      'similarOrganizations',
    ]);
  });
});

describe('the text of a query', () => {
  it('is shown as it was sent, with its variables, and nothing of it is run', async () => {
    const evil = '# <script>alert(1)</script>\nquery Evil($slug: String!) { organization(by: { slug: $slug }) { id } }';
    const path = await stored({ query: evil, variables: { slug: '<img src=x onerror=alert(1)>' } });
    for (const [address, headers] of [
      [`${path}/text`, {}],
      [`${path}/text`, { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' }],
      [path, { accept: 'text/plain' }],
      [path, { accept: 'text/plain;q=0.9, */*;q=0.1' }],
    ] as [string, Record<string, string>][]) {
      const response = await get(address, headers);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      const text = await response.text();
      expect(text.startsWith(`${evil}\n`)).toBe(true);
      expect(text).toContain('"slug": "<img src=x onerror=alert(1)>"');
      // It is a document still: all that was added is comments.
      expect(print(parse(text))).toBe(print(parse(evil)));
    }
  });

  it('names the operation, and the times that the address asks for', async () => {
    const query = 'query A { organizations { totalCount } } query B { sources { totalCount } }';
    const text = await getText(`${await stored({ query, operationName: 'B' })}/text?atRevision=1&asOf=2026-01-01`);
    expect(text).toBe(`${query}\n\n# Operation: B\n# Asked with asOf=2026-01-01, atRevision=1\n`);
  });

  it('is JSON or plain text in every answer to a browser, refusals too, and never HTML', async () => {
    const path = await stored({ query: '# <script>alert(1)</script>\n{ organization(by: { slug: "<b>" }) { id } }' });
    const accept = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8';
    const types = new Set<string | null>();
    for (const address of [
      path,
      `${path}?atRevision=1`,
      `${path}/text`,
      `${path}/cite`,
      '/q/zzzzzzzzzzzzzzzzzzzz',
      '/q/%3Cscript%3E',
      `${path}?x=<script>`,
    ]) {
      const response = await get(address, { accept });
      types.add(response.headers.get('content-type'));
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
    }
    expect([...types].sort()).toEqual(['application/json; charset=utf-8', 'text/plain; charset=utf-8']);
    expect(JSON.parse(await getText(path, { accept }))).toHaveProperty('data.organization', null);
  });
});

/** A small reader of BibTeX: one entry, its key and its fields; braces must match. */
function readBibTeX(text: string): { type: string; key: string; fields: Record<string, string> } {
  const head = /^@(\w+)\{([^,\s{}]+),\n/.exec(text);
  expect(head).not.toBeNull();
  const fields: Record<string, string> = {};
  let at = head![0].length;
  while (text[at] !== '}') {
    const name = /^\s*(\w+) = \{/.exec(text.slice(at));
    expect(name).not.toBeNull();
    at += name![0].length;
    let depth = 1;
    let value = '';
    // As BibTeX itself counts: a backslash before a brace makes no difference.
    for (; depth > 0; at += 1) {
      if (text[at] === '{') depth += 1;
      if (text[at] === '}') depth -= 1;
      expect(at).toBeLessThan(text.length);
      if (depth > 0) value += text[at]!;
    }
    fields[name![1]!] = value;
    expect(text.slice(at, at + 2)).toBe(',\n');
    at += 2;
  }
  expect(text.slice(at)).toBe('}\n');
  return { type: head![1]!, key: head![2]!, fields };
}

describe('citing a query', () => {
  const day = (): string => new Date().toISOString().slice(0, 10);
  const newest = async (): Promise<{ number: number; recordedAt: string }> =>
    (await app.query('{ revision { number recordedAt } }')).data!['revision'] as { number: number; recordedAt: string };

  it('says in text what it is, at which revision, where it stays, and when it was looked at', async () => {
    const path = await stored({
      query: `# Members of FIAPF\n# at New Year 2026.\n#\n# Look for: more.\n${MEMBERS}`,
      variables: FIAPF.variables,
    });
    const { number, recordedAt } = await newest();
    const response = await get(`${path}/cite`);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.text()).toBe(
      `Guildhall registry of film organizations. Members of FIAPF at New Year 2026. Revision ${number}, recorded on ${recordedAt.slice(0, 10)}. ` +
        `${app.url}${path}?atRevision=${number} (accessed on ${day()}). Licence: CC0-1.0.\n`,
    );
  });

  it('gives an address that answers the same before and after the next change', async () => {
    const path = await stored({ query: '{ organization(by: { slug: "apg-az" }) { id name } }' });
    const text = await getText(`${path}/cite`);
    const permalink = /https?:\S+/.exec(text)![0];
    const answer = await (await fetch(permalink)).text();
    const { data } = JSON.parse(answer) as { data: { organization: { id: string; name: string } } };
    await correct(data.organization.id, 'Yet Another Name');
    expect(await (await fetch(permalink)).text()).toBe(answer);
    expect(await getText(`${path}/cite`)).not.toBe(text);
    const { number } = await newest();
    expect(await getText(`${path}/cite?atRevision=${number - 1}`)).toBe(text);
    await correct(data.organization.id, data.organization.name);
  });

  it('keeps a day that is asked for in the address', async () => {
    const path = await stored({ query: '{ organizations { totalCount } }' });
    expect(await getText(`${path}/cite?atRevision=1&asOf=1995-01-01`)).toContain(`${app.url}${path}?atRevision=1&asOf=1995-01-01 (`);
  });

  const TITLES = [
    ['the first paragraph of the comment at its head', '# One\n# two\n#\n# three\nquery A { organizations { totalCount } }', 'One two'],
    ['what has letters in it', '#\n# ------\n#   Heading\n{ organizations { totalCount } }', 'Heading'],
    ['the name of the operation', 'query GuildsOfBaku { organizations { totalCount } } # after', 'GuildsOfBaku'],
    [
      'the root fields',
      '{ organizations { totalCount } ...F organizations { __typename } } fragment F on Query { sources { totalCount } }',
      'organizations, sources',
    ],
    ['Cyrillic', '# Гильдии Баку, 1990–2026\n{ organizations { totalCount } }', 'Гильдии Баку, 1990–2026'],
    ['no signs that turn the text around', '# a\u202Eb\u0007c\n{ organizations { totalCount } }', 'a b c'],
  ];
  it.each(TITLES)('is titled by %s', async (_, query, title) => {
    const [item] = JSON.parse(await getText(`${await stored({ query })}/cite?format=csl`)) as { title: string }[];
    expect(item!.title).toBe(title);
  });
  it('has a title of 200 signs at most', async () => {
    const query = `# a${'💥'.repeat(300)} word\n{ organizations { totalCount } }`;
    const [item] = JSON.parse(await getText(`${await stored({ query })}/cite?format=csl`)) as { title: string }[];
    expect(item!.title).toBe(`a${'💥'.repeat(198)}…`);
  });

  it('is read back from BibTeX, whatever its title', async () => {
    const title = 'Гильдии & союзы: 100% of {all} \\ "A_B" #1 $x ~ ^ }{';
    const path = await stored({ query: `# ${title}\n{ organizations { totalCount } }` });
    const { number, recordedAt } = await newest();
    const response = await get(`${path}/cite?format=bibtex`);
    expect(response.headers.get('content-type')).toBe('application/x-bibtex; charset=utf-8');
    const { type, key, fields } = readBibTeX(await response.text());
    expect({ type, key }).toEqual({ type: 'misc', key: path.slice(3) });
    expect(fields).toMatchObject({
      author: '{Guildhall registry of film organizations}',
      year: recordedAt.slice(0, 4),
      url: `${app.url}${path}?atRevision=${number}`,
      urldate: day(),
      version: `Revision ${number}`,
    });
    expect(fields['note']).toContain('CC0-1.0');
    const plain = fields['title']!.slice(1, -1)
      .replace(/\\(textbackslash|textbraceleft|textbraceright|textasciitilde|textasciicircum|textquotedbl)\{\}/g, (_, name: string) => {
        const signs: Record<string, string> = {
          textbackslash: '\\',
          textbraceleft: '{',
          textbraceright: '}',
          textasciitilde: '~',
          textasciicircum: '^',
          textquotedbl: '"',
        };
        return signs[name]!;
      })
      .replace(/\\([&%$#_])/g, '$1');
    expect(plain).toBe(title);
    expect(fields['title']).toContain('Гильдии \\& союзы: 100\\% of');
  });

  it('is CSL-JSON as citation programs read it', async () => {
    const path = await stored({ query: '# "Quoted" <i>title</i> \\ Баку\n{ organizations { totalCount } }' });
    const { number, recordedAt } = await newest();
    const response = await get(`${path}/cite`, { accept: 'application/vnd.citationstyles.csl+json' });
    expect(response.headers.get('content-type')).toBe('application/vnd.citationstyles.csl+json; charset=utf-8');
    const parts = (text: string): object => ({ 'date-parts': [text.slice(0, 10).split('-').map(Number)] });
    expect(await response.json()).toEqual([
      {
        id: path.slice(3),
        type: 'dataset',
        title: '"Quoted" <i>title</i> \\ Баку',
        author: [{ literal: 'Guildhall registry of film organizations' }],
        publisher: 'Guildhall registry of film organizations',
        version: `Revision ${number}`,
        issued: parts(recordedAt),
        accessed: parts(day()),
        URL: `${app.url}${path}?atRevision=${number}`,
        license: 'CC0-1.0',
      },
    ]);
  });

  it('is given in the form that is asked for: format first, else the first that Accept names, else text', async () => {
    const path = await stored(FIAPF);
    const typeOf = async (search: string, accept: string): Promise<string | undefined> =>
      (await get(`${path}/cite${search}`, { accept })).headers.get('content-type')?.split(';')[0];
    expect(await typeOf('', '*/*')).toBe('text/plain');
    expect(await typeOf('', 'text/html, */*')).toBe('text/plain');
    expect(await typeOf('', 'application/x-bibtex;q=0.9, text/plain')).toBe('application/x-bibtex');
    expect(await typeOf('?format=csl', 'application/x-bibtex')).toBe('application/vnd.citationstyles.csl+json');
    expect(await typeOf('?format=text', 'application/x-bibtex')).toBe('text/plain');
    const { status, errors } = await refused(await get(`${path}/cite?format=ris`));
    expect(status).toBe(400);
    expect(errors[0]?.message).toContain('text, bibtex, csl');
    expect((await refused(await get(`${path}/cite?asKnownAt=2026-01-01T00:00:00Z`))).status).toBe(400);
  });

  it('names the host as the caller does, and as a trusted proxy says; never what is no name of one', async () => {
    const path = await stored(FIAPF);
    const forwarded = { 'x-forwarded-host': 'registry.example', 'x-forwarded-proto': 'https' };
    expect(await getText(`${path}/cite?atRevision=1`, forwarded)).toContain(`https://registry.example${path}?atRevision=1`);
    for (const headers of [
      { 'x-forwarded-host': 'a.example/path' },
      { 'x-forwarded-host': 'a}{b' },
      { 'x-forwarded-host': 'a b' },
      { 'x-forwarded-host': 'user@evil.example' },
      { 'x-forwarded-proto': 'javascript' },
    ] as Record<string, string>[]) {
      const { status, code } = await refused(await get(`${path}/cite`, headers));
      expect([headers, status, code]).toEqual([headers, 400, 'BAD_USER_INPUT']);
    }
    const named = await new Promise<string>((resolve, reject) => {
      const asked = httpRequest(`${app.url}${path}/cite?atRevision=1`, { headers: { host: 'localhost:4321' } }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (piece: string) => (text += piece));
        response.on('end', () => resolve(text));
      });
      asked.on('error', reject).end();
    });
    expect(named).toContain(`http://localhost:4321${path}?atRevision=1`);
  });
});
