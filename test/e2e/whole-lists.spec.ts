import { once } from 'node:events';
import { type IncomingMessage, request as httpRequest } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Author, Journal } from '@guildhall/journal';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { GraphQLFormattedError } from 'graphql';
import { readPublicId } from '@guildhall/storage';
import { DataSource } from 'typeorm';
import { createApp } from '../../apps/api/src/create-app.js';
import { PACKS } from '../support/loaded-app.js';
import { createLoadedDatabase, type LoadedDatabase } from '../support/loaded-database.js';
import { correctOrganization } from '../support/organization-corrections.js';
import { CSV, NDJSON, PARQUET, readers, sheetsOf, XLSX } from '../support/read-table.js';
import { openTablesDoor, type TablesDoor } from '../support/tables-door.js';

const author: Author = { name: 'Leyla', kind: 'PERSON' };

let database: LoadedDatabase;
let app: NestFastifyApplication;
let url: string;
let journal: Journal;
const doors: TablesDoor[] = [];
beforeAll(async () => {
  database = await createLoadedDatabase(PACKS);
  app = await createApp({ database: database.address, logLevel: 'silent' });
  await app.listen(0, '127.0.0.1');
  url = (await app.getUrl()).replace(/\/$/, '');
  journal = new Journal(app.get(DataSource));
});
afterEach(async () => {
  await Promise.all(doors.splice(0).map((door) => door.stop()));
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

async function door(options: Parameters<typeof openTablesDoor>[1]): Promise<TablesDoor> {
  const opened = await openTablesDoor(app, options);
  doors.push(opened);
  return opened;
}

function post(accept: string, query: string, variables: object = {}, at: string = url): Promise<Response> {
  const body = JSON.stringify({ query, variables });
  return fetch(`${at}/graphql?all=true`, { method: 'POST', headers: { 'content-type': 'application/json', accept }, body });
}

async function table(accept: string, query: string, variables: object = {}, at: string = url) {
  const response = await post(accept, query, variables, at);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, expect.stringContaining(accept)]);
  return { ...(await readers[accept]!(Buffer.from(await response.arrayBuffer()))), headers: response.headers };
}

async function refusal(given: Promise<Response>): Promise<{ status: number; headers: Headers; message: string; code: unknown }> {
  const response = await given;
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
  const { errors } = (await response.json()) as { errors: GraphQLFormattedError[] };
  return { status: response.status, headers: response.headers, message: errors[0]!.message, code: errors[0]!.extensions!['code'] };
}

function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((settle) => (resolve = settle));
  return { promise, resolve };
}

interface Page {
  readonly list: { readonly nodes: readonly Record<string, unknown>[]; readonly pageInfo: { hasNextPage: boolean; endCursor: string } };
}

/** The list as a client follows it that knows JSON only. */
async function byHand(list: string, args: string, fields: string, size = 100): Promise<Record<string, unknown>[]> {
  const nodes: Record<string, unknown>[] = [];
  for (let after: string | null = null; ;) {
    const query = `query ($after: String) { list: ${list}(${args} first: ${size}, after: $after) { nodes { ${fields} } pageInfo { hasNextPage endCursor } } }`;
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { after } }),
    });
    const page: Page = ((await response.json()) as { data: Page }).data;
    nodes.push(...page.list.nodes);
    if (!page.list.pageInfo.hasNextPage) return nodes;
    after = page.list.pageInfo.endCursor;
  }
}

describe('a list that is followed to its end', () => {
  it.each([CSV, XLSX, PARQUET, NDJSON])('is the same as its pages, one after another, as %s', async (format) => {
    const pages = await byHand(
      'memberships',
      'during: {}, orderBy: { field: MEMBER_NAME },',
      'id categoryCertain member { name } countries { code }',
    );
    expect(pages.length).toBeGreaterThan(250);
    const query =
      '{ memberships(during: {}, orderBy: { field: MEMBER_NAME }) { nodes { id categoryCertain member { name } countries { code } } } }';
    const { columns, rows } = await table(format, query);
    expect(columns).toEqual(['id', 'categoryCertain', 'member.name', 'countries.code']);
    expect(rows).toEqual(
      (pages as { id: string; categoryCertain: boolean; member: { name: string }; countries: { code: string }[] }[]).map((page) => [
        page.id,
        format === CSV ? String(page.categoryCertain) : page.categoryCertain,
        page.member.name,
        page.countries.map(({ code }) => code).join('; ') || null,
      ]),
    );
  });

  const ids = async (query: string, variables: object = {}, at?: string) =>
    (await table(NDJSON, query, variables, at)).rows.map(([id]) => id);
  const idsByHand = async (list: string, args = '') => (await byHand(list, args, 'id')).map(({ id }) => id);

  it('may be asked for as edges, by another name, in fragments, with conditions and variables, beside other fields', async () => {
    const expected = await idsByHand('organizations', 'filter: { kinds: [GUILD, ASSOCIATION] },');
    expect(expected.length).toBeGreaterThan(100);
    const query = `query Two { revision { number } }
      query Guilds($kinds: [OrganizationKind!]!, $no: Boolean!, $unused: Int, $guildhallCursor: Boolean = true) {
        revision { number @include(if: $no) recordedAt }
        ...Root
        unused: organizations(first: $unused) @skip(if: $guildhallCursor) { totalCount }
      }
      fragment Root on Query { list: organizations(filter: { kinds: $kinds }) { totalCount ...Page guildhallPage: pageInfo { endCursor } } }
      fragment Page on OrganizationConnection { edges { node { id ...More ... @include(if: $no) { slug } } } }
      fragment More on Organization { name }
      `;
    const body = JSON.stringify({ query, operationName: 'Guilds', variables: { kinds: ['GUILD', 'ASSOCIATION'], no: false } });
    const response = await fetch(`${url}/graphql?all=true`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: NDJSON },
      body,
    });
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="Guilds-r\d+.ndjson"$/);
    const { columns, rows } = await readers[NDJSON]!(Buffer.from(await response.arrayBuffer()));
    expect(columns).toEqual(['id', 'name']);
    expect(rows.map(([id]) => id)).toEqual(expected);
  });

  it('may lie below an object, that may be of several types', async () => {
    const federation = `federation(by: { slug: "fiapf" })`;
    const [one] = await ids(`{ ${federation} { members(during: {}) { edges { node { id } } } } }`).then((all) => [all]);
    const response = await post(NDJSON, `{ ${federation} { id } organizations { nodes { id } } }`);
    const [id] = (await readers[NDJSON]!(Buffer.from(await response.arrayBuffer()))).rows[0]!;
    expect(id).toMatch(/^org_/);
    const json = await fetch(`${url}/graphql?query=${encodeURIComponent(`{ ${federation} { id } }`)}`);
    const fiapf = ((await json.json()) as { data: { federation: { id: string } } }).data.federation.id;
    const asNode = await ids(
      `{ node(id: "${fiapf}") { id ... on Organization { members(during: {}) { nodes { id } } } ... on Source { title } } }`,
    );
    expect(asNode).toEqual(one);
    expect(asNode.length).toBeGreaterThan(10);
  });

  it('takes pages of the size that is asked for, and begins after the cursor that is given', async () => {
    const all = await idsByHand('sources');
    const counted = await door({});
    expect(await ids('query ($n: Int) { sources(first: $n) { nodes { id } } }', { n: 40 }, counted.url)).toEqual(all);
    expect(counted.pages()).toBe(Math.ceil(all.length / 40));
    expect(await ids('{ sources(first: 5000) { nodes { id } } }')).toEqual(all);
    const json = await fetch(`${url}/graphql?query=${encodeURIComponent('{ sources(first: 30) { pageInfo { endCursor } } }')}`);
    const { endCursor } = ((await json.json()) as { data: { sources: { pageInfo: { endCursor: string } } } }).data.sources.pageInfo;
    expect(await ids('query ($after: String) { sources(first: 20, after: $after) { nodes { id } } }', { after: endCursor })).toEqual(
      all.slice(30),
    );
  });

  it('has no rows, but its columns, where nothing is found', async () => {
    for (const query of [
      '{ organizations(search: "zzzzzzzzzzzz") { nodes { id name } } }',
      '{ federation(by: { slug: "no-such" }) { members { nodes { id name: category } } } }',
    ]) {
      expect(await table(CSV, query)).toMatchObject({ columns: ['id', 'name'], rows: [] });
    }
  });

  it('is of one revision, whatever is recorded meanwhile', async () => {
    const names = async () => (await byHand('organizations', 'orderBy: { field: NAME },', 'id name')).map(({ id, name }) => [id, name]);
    const before = await names();
    const last = readPublicId(before.at(-2)![0] as string) as { number: number };
    const writing = await door({
      beforePage: async (page) => {
        // Moves the last but one to the beginning of the list, then to its end, between pages.
        if (page === 1) return;
        await journal.record({ author, message: null }, (change) =>
          correctOrganization(change, last.number, { defaultName: page % 2 === 0 ? '=AAA' : 'ЯЯЯ', city: `page ${page}` }),
        );
      },
    });
    const query = '{ organizations(orderBy: { field: NAME }) { nodes { id name } } }';
    const { rows, headers } = await table(NDJSON, query, {}, writing.url);
    expect(rows).toEqual(before);
    expect(writing.pages()).toBeGreaterThanOrEqual(5);
    expect(await names()).not.toEqual(before);
    const revision = headers.get('x-guildhall-revision')!;
    expect(await table(NDJSON, query.replace('(', `(atRevision: ${revision}, `))).toMatchObject({ rows: before });
    // What was recorded is a formula to a spreadsheet, or none, by the page that came last.
    await journal.record({ author, message: null }, (change) => correctOrganization(change, last.number, { defaultName: '=AAA' }));
    for (const format of [CSV, XLSX]) {
      const named = await table(format, '{ organizations(search: "AAA", first: 5) { nodes { name } } }');
      expect(named.rows).toContainEqual(["'=AAA"]);
    }
  });

  it('says on the second sheet what its rows cite, however many pages they were on', async () => {
    const response = await post(XLSX, '{ memberships(during: {}) { nodes { id citations { source { title } } } } }');
    const [rows, about] = await sheetsOf(Buffer.from(await response.arrayBuffer()));
    const cited = new Set(rows!.slice(1).flatMap(([, titles]) => (titles === null ? [] : [titles])));
    const listed = about!.slice(about!.findIndex(([name]) => name === 'title') + 1).map(([title]) => title as string);
    expect(new Set(listed).size).toBe(listed.length);
    expect([...cited].every((titles) => listed.some((title) => String(titles).includes(title)))).toBe(true);
    expect(about!.find(([name]) => name === 'licence')).toEqual(['licence', 'CC0-1.0', ...about![0]!.slice(2).map(() => null)]);
  });
});

describe('a list that cannot be followed is refused', () => {
  it.each([
    ['a list without pages', '{ countries { code } }', /countries is none/],
    ['rows that hold a connection', '{ organizations { nodes { name members { nodes { id } } } } }', /organizations\.nodes\.members/],
    ['the last ones', '{ organizations(last: 5) { nodes { name } } }', /'last' and 'before'/],
    ['those before', 'query ($b: String = "x") { organizations(before: $b) { nodes { name } } }', /'last' and 'before'/],
    ['two lists', '{ organizations { nodes { name } } sources { nodes { title } } }', /2 lists/],
    ['no list', '{ organizations { totalCount } }', /no list/],
    ['a cursor that is none', '{ organizations(after: "nonsense") { nodes { name } } }', /./],
    ['a page of none', '{ organizations(first: 0) { nodes { name } } }', /'first' is 0/],
  ])('%s', async (_, query, sentence) => {
    const { status, message, code } = await refusal(post(CSV, query));
    expect([status, code]).toEqual([400, 'BAD_USER_INPUT']);
    expect(message).toMatch(sentence);
  });

  it('a list of more rows than are given, before the first of them', async () => {
    const small = await door({ limits: { rows: 150 } });
    const { status, message, code } = await refusal(post(CSV, '{ organizations { nodes { name } } }', {}, small.url));
    expect([status, code]).toEqual([413, 'LIMITED']);
    expect(message).toMatch(/more than 150 rows/);
    expect(small.pages()).toBe(1);
  });

  it('and broken off where that shows on the way only, so that no part of it passes for the whole', async () => {
    const json = await fetch(`${url}/graphql?query=${encodeURIComponent('{ organizations(first: 1) { pageInfo { endCursor } } }')}`);
    const after = ((await json.json()) as { data: { organizations: { pageInfo: object } } }).data.organizations.pageInfo;
    const small = await door({ limits: { rows: 150 } });
    const response = await post(
      CSV,
      'query ($endCursor: String) { organizations(after: $endCursor) { nodes { name } } }',
      after,
      small.url,
    );
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow();
  });

  it.each([CSV, XLSX, PARQUET, NDJSON])('and broken off where a page cannot be read, as %s', async (format) => {
    const failing = await door({ beforePage: (page) => (page === 3 ? Promise.reject(new Error('lost')) : Promise.resolve()) });
    const response = await post(format, '{ organizations { nodes { name } } }', {}, failing.url);
    expect(response.status).toBe(200);
    await expect(response.arrayBuffer()).rejects.toThrow();
    const atOnce = await door({ beforePage: () => Promise.reject(new Error('lost')) });
    expect(await refusal(post(format, '{ organizations { nodes { name } } }', {}, atOnce.url))).toMatchObject({
      status: 500,
      code: 'INTERNAL',
    });
  });
});

describe('lists that are followed at the same time', () => {
  const QUERY = '{ organizations { nodes { name } } }';

  it('are two for one address; the next one is told when to ask again, and may when one is done', async () => {
    const gate = deferred();
    const gated = await door({ beforePage: () => gate.promise });
    const two = [post(CSV, QUERY, {}, gated.url), post(CSV, QUERY, {}, gated.url)];
    while (gated.pages() < 2) await sleep(5);
    const { status, headers, code } = await refusal(post(CSV, QUERY, {}, gated.url));
    expect([status, code]).toEqual([429, 'LIMITED']);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    // Tables that are not followed are not counted.
    const plain = await fetch(`${gated.url}/graphql?query=${encodeURIComponent(QUERY)}`, { headers: { accept: CSV } });
    expect(plain.status).toBe(200);
    gate.resolve();
    for (const response of await Promise.all(two)) expect((await response.text()).split('\n').length).toBeGreaterThan(400);
    const next = await post(CSV, QUERY, {}, gated.url);
    expect(next.status).toBe(200);
    await next.text();
  });

  it.each([CSV, XLSX, PARQUET, NDJSON])('stop when nobody is there to read them, and give back their place: %s', async (format) => {
    let reached: (page: number) => void = () => undefined;
    const third = new Promise<void>((resolve) => (reached = (page) => (page === 3 ? resolve() : undefined)));
    const gate = deferred();
    const watched = await door({
      limits: { atATime: 1 },
      beforePage: async (page) => {
        reached(page);
        if (page === 3) await gate.promise;
      },
    });
    const hangingUp = httpRequest(`${watched.url}/graphql?all=true`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: format },
    });
    hangingUp.on('error', () => undefined);
    hangingUp.end(JSON.stringify({ query: QUERY }));
    await third;
    expect((await post(CSV, QUERY, {}, watched.url)).status).toBe(429);
    hangingUp.destroy();
    // The place comes back as soon as the server hears of it, though a page is still being read.
    let again = await post(CSV, QUERY, {}, watched.url);
    while (again.status === 429) {
      await sleep(5);
      again = await post(CSV, QUERY, {}, watched.url);
    }
    await again.arrayBuffer();
    const pages = watched.pages();
    gate.resolve();
    await sleep(100);
    expect(watched.pages()).toBe(pages);
  });

  it('give back their place when they are refused', async () => {
    const one = await door({ limits: { atATime: 1, rows: 10 } });
    for (let n = 0; n < 3; n += 1) expect((await refusal(post(CSV, QUERY, {}, one.url))).status).toBe(413);
  });

  it('are given up when nobody takes what was sent', async () => {
    const stalled = await door({ limits: { stall: 300, atATime: 1 } });
    const asking = httpRequest(`${stalled.url}/graphql?all=true`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: NDJSON },
    });
    // Columns of so long a name that the rows fill all that lies between the two.
    const wide = Array.from({ length: 90 }, (_, n) => `a${n}${'_'.repeat(300)}: citations { source { title url publisher } }`).join(' ');
    asking.end(JSON.stringify({ query: `{ memberships(during: {}) { nodes { ${wide} } } }` }));
    const [response] = (await once(asking, 'response')) as [IncomingMessage];
    const cut = once(response, 'error');
    response.socket.pause();
    // The place is given back by nothing but giving up: the client is still there.
    let next = await post(CSV, QUERY, {}, stalled.url);
    while (next.status === 429) {
      await sleep(20);
      next = await post(CSV, QUERY, {}, stalled.url);
    }
    await next.text();
    response.resume();
    response.socket.resume();
    await cut;
    expect(response.complete).toBe(false);
  });

  it('are waited for when it is the registry that takes its time', async () => {
    const slow = await door({ limits: { stall: 50 }, beforePage: (page) => sleep(page === 2 ? 300 : 0) });
    expect((await table(PARQUET, QUERY, {}, slow.url)).rows.length).toBeGreaterThan(400);
  });
});
