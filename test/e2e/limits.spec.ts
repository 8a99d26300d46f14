import { request as httpRequest } from 'node:http';
import net from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startLoadedApp } from '../support/loaded-app.js';
import { type GraphQLAnswer, type RunningApp, startApp } from '../support/running-app.js';
import { statementsDuring } from '../support/statements.js';

let app: RunningApp;
beforeAll(async () => {
  app = await startLoadedApp();
});
afterAll(() => app.stop());

const repeated = (count: number, item: (place: number) => string): string =>
  Array.from({ length: count }, (_, place) => item(place)).join(' ');

/** A document whose deepest field lies so many levels deep. */
const nested = (levels: number): string =>
  `{ country(code: "SUHH") ${'{ successors '.repeat(levels - 2)}{ code }${' }'.repeat(levels - 2)} }`;

function limited({ errors }: GraphQLAnswer): unknown[] {
  return (errors ?? []).map(({ extensions }) => [
    extensions?.['code'],
    extensions?.['measure'],
    extensions?.['limit'],
    extensions?.['actual'],
  ]);
}

describe('what is always answered', () => {
  it('30 aliases', async () => {
    const { errors } = await app.query(`{ ${repeated(30, (n) => `a${n}: organization(by: { slug: "fiapf" }) { slug }`)} }`);
    expect(errors).toBeUndefined();
  });

  it('a depth of 14', async () => {
    const { errors } = await app.query(nested(14));
    expect(errors).toBeUndefined();
  });

  it('a cost of 10,000', async () => {
    const { errors, extensions } = await app.query(
      '{ organizations(first: 100) { nodes { memberships(first: 99, during: {}) { nodes { id } } } } }',
    );
    expect(errors).toBeUndefined();
    expect(extensions?.cost?.requested).toBe(10_000);
  });

  it('100 ids', async () => {
    const { data } = await app.query('{ organizations(first: 100) { nodes { id } } }');
    const ids = (data?.['organizations'] as { nodes: { id: string }[] }).nodes.map(({ id }) => id);
    const hundred = Array.from({ length: 100 }, (_, place) => ids[place % ids.length]!);
    const { data: found, errors } = await app.query('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: hundred });
    expect(errors).toBeUndefined();
    expect((found?.['nodes'] as { id: string }[]).map(({ id }) => id)).toEqual(hundred);
  });

  it('a series of 1,200 points', async () => {
    const { data, errors } = await app.query(
      '{ federation(by: { slug: "fiapf" }) { statistics { series(from: "1926-01-01", to: "2025-12-31", step: MONTH) { on } } } }',
    );
    expect(errors).toBeUndefined();
    expect((data as { federation: { statistics: { series: unknown[] } } }).federation.statistics.series).toHaveLength(1200);
  });

  it('256 KB of request', async () => {
    const body = JSON.stringify({ query: '{ revision { number } }', variables: {}, padding: '' });
    const padded = body.replace('"padding":""', `"padding":"${'x'.repeat(256 * 1024 - body.length)}"`);
    expect(Buffer.byteLength(padded)).toBe(256 * 1024);
    const response = await fetch(`${app.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: padded });
    expect(response.status).toBe(200);
  });

  it('the question by which tools read the whole schema', async () => {
    const { getIntrospectionQuery } = await import('graphql');
    const { errors } = await app.query(getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true, specifiedByUrl: true }));
    expect(errors).toBeUndefined();
  });
});

describe('what is over a limit is LIMITED, with the limit, what was sent, and no question to the database', () => {
  const many = (count: number): string => repeated(count, () => '__typename');
  const bomb = `{ ...F0 } ${repeated(24, (n) => `fragment F${n} on Query { a${n}: country(code: "AZ") { ...C${n} } ...F${n + 1} } fragment C${n} on Country { code }`)} fragment F24 on Query { __typename }`;
  const countries = (place: number): string =>
    place === 20
      ? 'fragment S20 on Country { code }'
      : `fragment S${place} on Country { successors { ...S${place + 1} } x: successors { ...S${place + 1} } }`;
  it.each([
    ['depth', nested(21), [['LIMITED', 'depth', 20, 21]]],
    ['aliases', `{ ${repeated(101, (n) => `a${n}: __typename`)} }`, [['LIMITED', 'aliases', 100, 101]]],
    ['directives', `{ ${repeated(51, () => '__typename @include(if: true)')} }`, [['LIMITED', 'directives', 50, 51]]],
    ['fields', `{ ${many(2001)} }`, [['LIMITED', 'fields', 2000, 2001]]],
    ['tokens', `{ ${many(10_001)} }`, [['LIMITED', 'tokens', 10_000, 10_001]]],
    ['nesting that no parser bears', `${'{ a '.repeat(4_000)}${'}'.repeat(4_000)}`, [['LIMITED', 'depth', 20, 4_000]]],
    [
      'cost',
      '{ organizations(first: 100) { nodes { memberships(first: 100) { nodes { federation { members(first: 100) { nodes { id } } } } } } } }',
      [['LIMITED', 'cost', 25_000, 1_010_100]],
    ],
    [
      'fields of fragments that spread fragments',
      `{ country(code: "SUHH") { ...S0 } } ${repeated(21, countries)}`,
      expect.arrayContaining([['LIMITED', 'fields', 2000, expect.any(Number)]]),
    ],
  ])('%s', async (_, document, expected) => {
    const { result, statements } = await statementsDuring(app.dataSource, () => app.query(document));
    expect(limited(result)).toEqual(expected);
    expect(statements).toBe(0);
    expect(result.data).toBeUndefined();
    expect(result.extensions).toMatchObject({ revision: 1 });
  });

  it('is told of everything at once', async () => {
    expect(
      limited(await app.query(`{ ${repeated(101, (n) => `a${n}: ${nested(22).slice(1, -1)}`)} }`)).map((one) => (one as unknown[])[1]),
    ).toEqual(['depth', 'aliases', 'fields']);
  });

  it('takes fragments that are harmless, however often they are spread', async () => {
    expect((await app.query(bomb)).errors).toBeUndefined();
  });

  it('a fragment that spreads itself is refused as GraphQL says', async () => {
    const { errors } = await app.query('{ ...A } fragment A on Query { ...A __typename }');
    expect(errors).toMatchObject([
      { message: expect.stringContaining('Cannot spread fragment "A" within itself'), extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  it('an address that is too long', async () => {
    const answer = await new Promise<string>((resolve, reject) => {
      const { hostname, port } = new URL(app.url);
      const socket = net.connect(Number(port), hostname, () =>
        socket.write(`GET /graphql?query=${'x'.repeat(20_000)} HTTP/1.1\r\nhost: x\r\n\r\n`),
      );
      let text = '';
      socket.setEncoding('utf8').on('data', (part: string) => (text += part));
      socket.on('end', () => resolve(text)).on('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 431 /);
    expect(JSON.parse(answer.split('\r\n\r\n')[1]!)).toMatchObject({ errors: [{ extensions: { code: 'LIMITED', limit: 16_384 } }] });
  });
});

describe('the time of a request', () => {
  it('is limited: the statement is given up', async () => {
    const limited = await startLoadedApp({ statementMilliseconds: 300 });
    const holder = limited.dataSource.createQueryRunner();
    try {
      // Whoever reads memberships now waits for this to end.
      await holder.query('BEGIN');
      await holder.query('LOCK TABLE membership IN ACCESS EXCLUSIVE MODE');
      const { errors } = await limited.query('{ federations(first: 30) { nodes { slug } } }');
      expect(errors).toMatchObject([{ path: ['federations'], extensions: { code: 'LIMITED', measure: 'milliseconds', limit: 300 } }]);
    } finally {
      await holder.query('ROLLBACK');
      await holder.release();
      await limited.stop();
    }
  });

  it('does not limit what is recorded', async () => {
    const quick = await startApp({ statementMilliseconds: 300 });
    try {
      const { Journal } = await import('@guildhall/journal');
      const slept = await new Journal(quick.dataSource).preview(async (change) => {
        const { sql } = await import('@guildhall/storage');
        return change.query<{ slept: string }>(sql`SELECT pg_sleep(0.6)::text AS slept`);
      });
      expect(slept).toEqual([{ slept: '' }]);
    } finally {
      await quick.stop();
    }
  });
});

describe('cost', () => {
  const cost = async (document: string, variables: Record<string, unknown> = {}): Promise<unknown> => {
    const { errors, extensions } = await app.query(document, variables);
    expect(errors).toBeUndefined();
    return extensions?.cost;
  };

  it.each([
    ['one organization', '{ organization(by: { slug: "fiapf" }) { name founded { text } } }', { requested: 1, actual: 1 }],
    ['none', '{ organization(by: { slug: "nobody" }) { name } }', { requested: 1, actual: 0 }],
    ['a page', '{ organizations(first: 7) { nodes { id } } }', { requested: 7, actual: 7 }],
    ['a page from its end', '{ organizations(last: 7) { nodes { id } } }', { requested: 7, actual: 7 }],
    [
      'a page asked for twice over, counted once',
      '{ organizations(first: 7) { nodes { id } edges { node { id } cursor } } }',
      { requested: 7, actual: 7 },
    ],
    ['a page whose length nobody asked for', '{ sources { nodes { id } } }', { requested: 2, actual: 20 }],
    ['only how many', '{ organizations(first: 50) { totalCount } }', { requested: 0, actual: 0 }],
    [
      'what lies below a page',
      '{ organizations(first: 3) { edges { node { names { text } } } } }',
      { requested: 3 + 3 * 2, actual: expect.any(Number) },
    ],
    ['figures', '{ federation(by: { slug: "fiapf" }) { statistics { members { certain } } } }', { requested: 11, actual: 11 }],
    [
      'a series',
      '{ federation(by: { slug: "fiapf" }) { statistics { series(from: "2000-01-01", to: "2009-12-31") { on } } } }',
      { requested: 1 + 10 + 10, actual: 21 },
    ],
    [
      'figures beside stated ones',
      '{ organization(by: { slug: "fiapf" }) { statedFigures(measures: []) { counted { certain } agreement } } }',
      { requested: 1 + 2 + 2 * 20, actual: 1 },
    ],
    [
      'federations side by side',
      '{ compareFederations(by: [{ slug: "fiapf" }, { slug: "imago" }]) { asOf } }',
      { requested: 21, actual: 21 },
    ],
    ['likenesses, ten unless said', '{ similarOrganizations(name: "x") { score } }', { requested: 10, actual: 0 }],
    ['nothing of the registry', '{ __typename }', { requested: 0, actual: 0 }],
  ])('of %s', async (_, document, expected) => {
    expect(await cost(document)).toEqual(expected);
  });

  it('goes by the variables, and by their defaults', async () => {
    const document = 'query ($first: Int = 5) { organizations(first: $first) { nodes { id } } }';
    expect(await cost(document)).toEqual({ requested: 5, actual: 5 });
    expect(await cost(document, { first: 9 })).toEqual({ requested: 9, actual: 9 });
    expect(await cost(document, { first: null })).toEqual({ requested: 2, actual: 20 });
  });

  it('merges what is asked for twice, as the answer does', async () => {
    expect(
      await cost(
        '{ organizations(first: 4) { nodes { id } } ...More } fragment More on Query { organizations(first: 4) { nodes { slug } } }',
      ),
    ).toEqual({
      requested: 4,
      actual: 4,
    });
  });

  it('leaves a page that is too long to its own refusal', async () => {
    const { errors } = await app.query('{ organizations(first: 1000000) { nodes { id } } }');
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});

describe('requests a minute and address', () => {
  const ask = (url: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${url}/graphql?query={__typename}`, { headers });

  it('are refused beyond the limit with 429, and say when to come again; health is always answered', async () => {
    const few = await startApp({ requestsPerMinute: 3 });
    try {
      const statuses = [];
      for (let n = 0; n < 3; n += 1) statuses.push((await ask(few.url)).status);
      const refused = await ask(few.url);
      expect([...statuses, refused.status]).toEqual([200, 200, 200, 429]);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
      expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'LIMITED', limit: 3 } }] });
      const page = await fetch(`${few.url}/nowhere`);
      expect([page.status, await page.json()]).toMatchObject([429, { error: { code: 'LIMITED' } }]);
      expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
      expect((await fetch(`${few.url}/health/live`)).status).toBe(200);
    } finally {
      await few.stop();
    }
  });

  it('count the address of the connection, whatever forwarded headers say', async () => {
    const few = await startApp({ requestsPerMinute: 2 });
    try {
      const statuses = [];
      for (let n = 0; n < 3; n += 1) statuses.push((await ask(few.url, { 'x-forwarded-for': `192.0.2.${n}` })).status);
      expect(statuses).toEqual([200, 200, 429]);
    } finally {
      await few.stop();
    }
  });

  it('count what a trusted proxy forwards, and no more than it vouches for', async () => {
    const few = await startApp({ requestsPerMinute: 1, trustProxy: ['127.0.0.1'] });
    try {
      const status = async (forwarded: string): Promise<number> => (await ask(few.url, { 'x-forwarded-for': forwarded })).status;
      expect(await status('192.0.2.1')).toBe(200);
      expect(await status('192.0.2.2')).toBe(200);
      expect(await status('192.0.2.2')).toBe(429);
      // The client wrote 192.0.2.9 itself; the proxy added where it came from.
      expect(await status('192.0.2.9, 192.0.2.1')).toBe(429);
    } finally {
      await few.stop();
    }
  });
});

describe('pages of others', () => {
  const headersOf = async (address: string): Promise<Headers> => (await fetch(`${app.url}${address}`)).headers;

  it.each(['/', '/graphql?query={__typename}', '/embedded', '/nowhere', '/x/embed'])('may not show %s', async (address) => {
    const headers = await headersOf(address);
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-frame-options')).toBe('DENY');
  });

  it.each(['/embed', '/embed/fiapf', '/embed?x=1'])('may show %s', async (address) => {
    const headers = await headersOf(address);
    expect(headers.get('content-security-policy')).toContain('frame-ancestors *');
    expect(headers.get('x-frame-options')).toBeNull();
  });

  it('get the usual headers that protect browsers', async () => {
    const headers = await headersOf('/graphql?query={__typename}');
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'strict-transport-security': 'max-age=31536000',
    });
    expect(headers.get('x-powered-by')).toBeNull();
  });
});

describe('suggestions in errors', () => {
  it('are given where people develop, and not in production; the schema may be read in both', async () => {
    const silent = await startApp({ graphql: { suggests: false } });
    try {
      const messages = async (running: RunningApp): Promise<string> =>
        JSON.stringify([
          await running.query('{ organisations { totalCount } }'),
          await running.query('query ($by: OrganizationBy!) { organization(by: $by) { id } }', { by: { slugg: 'x' } }),
        ]);
      expect(await messages(app)).toMatch(/Did you mean \\"organizations\\".*Did you mean \\"slug\\"/);
      expect(await messages(silent)).not.toMatch(/Did you mean/);
      expect(await silent.query('{ __schema { queryType { name } } }')).toMatchObject({
        data: { __schema: { queryType: { name: 'Query' } } },
      });
    } finally {
      await silent.stop();
    }
  });
});

describe('a request that is no HTTP', () => {
  it('is told so', async () => {
    const { port } = new URL(app.url);
    const answer = await new Promise<string>((resolve) => {
      const socket = net.connect(Number(port), '127.0.0.1', () => socket.write('rubbish\r\n\r\n'));
      let text = '';
      socket.setEncoding('utf8').on('data', (part: string) => (text += part));
      socket.on('close', () => resolve(text));
    });
    expect(answer).toMatch(/^HTTP\/1\.1 400 [^]*BAD_USER_INPUT/);
  });

  it('has an address that cannot be read, and is told so', async () => {
    const response = await fetch(`${app.url}/export/%zz.csv`);
    expect([response.status, await response.json()]).toMatchObject([400, { error: { code: 'BAD_USER_INPUT' } }]);
    expect(response.headers.get('content-type')).toContain('application/json');
  });

  it('that hangs up in the middle disturbs nobody', async () => {
    await new Promise<void>((resolve) => {
      const cut = httpRequest(`${app.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-length': '1000' },
      });
      cut.on('error', () => resolve());
      cut.write('{"query":', () => cut.destroy());
    });
    expect((await app.query('{ __typename }')).data).toEqual({ __typename: 'Query' });
  });
});
