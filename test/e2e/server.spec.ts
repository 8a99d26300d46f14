import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Role } from '@guildhall/access';
import { serverAudits } from 'graphql-http';
import { FaultsModule } from '../support/faults.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { type GraphQLAnswer, type RunningApp, startApp } from '../support/running-app.js';

let app: RunningApp;

beforeAll(async () => {
  app = await startApp({ modules: [FaultsModule] });
});
afterAll(() => app.stop());

function ask(body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

async function answerOf(response: Response): Promise<GraphQLAnswer> {
  return (await response.json()) as GraphQLAnswer;
}

const today = (): string => new Date().toISOString().slice(0, 10);

describe('GraphQL over HTTP', () => {
  const audits = serverAudits({ url: () => `${app.url}/graphql` });

  it('is audited in all 61 respects', () => expect(audits).toHaveLength(61));

  it.each(audits.map(({ id, name, fn }) => ({ id, name, fn })))('$id: $name', async ({ fn }) => {
    const result = await fn();
    expect(result.status === 'ok' ? 'ok' : `${result.status}: ${result.reason}`).toBe('ok');
  });

  it('refuses a mutation by GET, and does not run it', async () => {
    const response = await fetch(`${app.url}/graphql?query=${encodeURIComponent('mutation { write }')}`);
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
    const answer = await answerOf(response);
    expect(answer.errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
    expect(answer.data).toBeUndefined();
  });

  it('answers a query by GET with variables', async () => {
    const query = encodeURIComponent('query ($on: Date!) { day(on: $on) }');
    const response = await fetch(`${app.url}/graphql?query=${query}&variables=${encodeURIComponent('{"on":"2026-01-01"}')}`);
    expect(await answerOf(response)).toMatchObject({ data: { day: '2026-01-01' } });
  });

  it('answers with 400 and the strict media type where variables are refused, with 200 in plain JSON', async () => {
    const body = { query: 'query ($on: Date!) { day(on: $on) }', variables: { on: '2026-02-30' } };
    const strict = await ask(body, { accept: 'application/graphql-response+json' });
    expect(strict.status).toBe(400);
    expect(strict.headers.get('content-type')).toBe('application/graphql-response+json; charset=utf-8');
    expect((await ask(body, { accept: 'application/json' })).status).toBe(200);
  });
});

describe('documents', () => {
  it('answers a document that was asked before like the first time, each operation of it by its name', async () => {
    const query = 'query A { a: slow(milliseconds: 1) } query B { b: slow(milliseconds: 2) }';
    for (let round = 0; round < 2; round += 1) {
      for (const [operationName, data] of [
        ['A', { a: 1 }],
        ['B', { b: 2 }],
      ]) {
        expect((await answerOf(await ask({ query, operationName }))).data).toEqual(data);
      }
    }
  });

  it('refuses an invalid document each time it comes', async () => {
    for (let round = 0; round < 2; round += 1) {
      const { errors } = await app.query('{ nothingOfThatName }');
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' }, locations: [{ line: 1, column: 3 }] }]);
    }
  });

  it('refuses documents of too many words, or nested beyond measure, as LIMITED', async () => {
    const long = await app.query(`{ ${'revision { number } '.repeat(4_000)} }`);
    expect(long.errors).toMatchObject([{ extensions: { code: 'LIMITED', limit: 10_000 } }]);
    const deep = await app.query(`{ revision ${'{ a'.repeat(4_900)} ${'}'.repeat(4_900)} }`);
    expect(deep.errors?.[0]?.extensions?.['code']).toMatch(/LIMITED|BAD_USER_INPUT/);
    expect((await app.query('{ revision { number } }')).data).toBeDefined();
  });
});

describe('the size of a request', () => {
  const query = (bytes: number): string => JSON.stringify({ query: '{ revision { number } }', variables: { padding: 'x'.repeat(bytes) } });

  it('may be 256 kB', async () => {
    const response = await ask(query(256 * 1024));
    expect(response.status).toBe(200);
    expect((await answerOf(response)).errors).toBeUndefined();
  });

  it('is LIMITED beyond, with the bound and what was sent', async () => {
    const body = query(300 * 1024);
    const response = await ask(body);
    expect(response.status).toBe(413);
    const { errors, extensions } = await answerOf(response);
    expect(errors).toMatchObject([{ extensions: { code: 'LIMITED', limit: 260 * 1024, actual: body.length } }]);
    expect(extensions).toEqual({ revision: 0, asOf: today() });
  });
});

describe('every answer says what it was given from', () => {
  const bodies: [string, unknown][] = [
    ['data', { query: '{ revision { number } }' }],
    ['nothing of the registry', { query: '{ __typename }' }],
    ['a problem', { query: '{ problem }' }],
    ['a bug', { query: '{ bug }' }],
    ['a document that cannot be parsed', { query: '{' }],
    ['a document that is invalid', { query: '{ x }' }],
    ['variables that are refused', { query: 'query ($on: Date!) { day(on: $on) }', variables: {} }],
    ['no document', {}],
    ['no JSON', '{'],
    ['an operation that is not there', { query: '{ __typename }', operationName: 'Other' }],
  ];

  it.each(bodies)('with %s', async (_, body) => {
    expect((await answerOf(await ask(body))).extensions).toMatchObject({ revision: 0, asOf: today() });
  });
});

describe('errors', () => {
  it('of the caller keep their sentence, their code and their details', async () => {
    expect((await app.query('{ problem }')).errors).toEqual([
      {
        message: 'APG is a member already.',
        locations: [{ line: 1, column: 3 }],
        path: ['problem'],
        extensions: { code: 'CONFLICT', conflictsWith: ['mem_1'] },
      },
    ]);
    expect((await app.query('{ coded }')).errors).toMatchObject([
      { message: 'Two organizations bear this acronym.', extensions: { code: 'AMBIGUOUS', ids: ['org_1', 'org_2'] } },
    ]);
  });

  it.each([
    ['unauthenticated', 'UNAUTHENTICATED', 'The token has expired.'],
    ['forbidden', 'FORBIDDEN', 'Writing needs the role EDITOR.'],
  ])('of HTTP are translated: %s', async (field, code, message) => {
    expect((await app.query(`{ ${field} }`)).errors).toMatchObject([{ message, extensions: { code } }]);
  });

  it('of the database are told with what to do, without its address', async () => {
    const { errors } = await app.query('{ operational }');
    expect(errors).toMatchObject([{ extensions: { code: 'DATABASE_LOST', retryAfterSeconds: 2 } }]);
    expect(errors?.[0]?.message).toMatch(/Try again/);
    expect(JSON.stringify(errors)).not.toContain('db.internal');
  });

  it('of a statement that took too long are TIMEOUT', async () => {
    expect((await app.query('{ timeout }')).errors).toMatchObject([{ extensions: { code: 'TIMEOUT' } }]);
  });

  it.each(['bug', 'thrownText', 'sql', 'nothing', 'unwritable'])(
    'that nobody foresaw show a number and nothing else: %s',
    async (field) => {
      const { errors } = await app.query(`{ ${field} }`);
      const text = JSON.stringify(errors);
      expect(text).not.toMatch(/secret|SELECT|null|resolvers|\.ts/);
      expect(errors).toHaveLength(1);
      expect(errors?.[0]?.message).toMatch(/^Something went wrong here; it has been logged as [0-9a-f]{8}\.$/);
      expect(errors?.[0]?.extensions?.['code']).toBe('INTERNAL');
      expect(errors?.[0]?.path).toEqual([field]);
    },
  );

  it('of variables say in which place', async () => {
    const { errors } = await app.query('query ($on: Date!) { day(on: $on) }', { on: '2026-02-30' });
    expect(errors).toMatchObject([
      {
        extensions: {
          code: 'BAD_USER_INPUT',
          violations: [{ path: ['on'], message: expect.stringContaining('"2026-02-30" is no calendar day') }],
        },
      },
    ]);
  });

  it('of literals point to them', async () => {
    expect((await app.query('{ day(on: "2026") }')).errors).toMatchObject([
      {
        message: expect.stringContaining('is no calendar day'),
        locations: [{ line: 1, column: 11 }],
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
  });

  it('of the request itself are sentences', async () => {
    const response = await ask('{');
    expect(response.status).toBe(400);
    expect((await answerOf(response)).errors).toEqual([{ message: 'Unparsable JSON body.', extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});

it('a mutation of which nobody said who may call it may be called by nobody', async () => {
  for (const role of [undefined, Role.CONTRIBUTOR, Role.EDITOR, Role.ADMIN]) {
    const { data, errors } = await app.query('mutation { unspoken }', {}, role && (await app.token(role)));
    expect([data, errors?.[0]?.extensions]).toEqual([{ unspoken: null }, { code: 'FORBIDDEN' }]);
  }
});

describe('scalars in inputs of mutations', () => {
  const variables = { start: 'about 1998', input: { days: ['2026-02-30', '2026-01-01'] } };
  const register = 'mutation ($start: EDTF!, $input: RegisterInput!) { register(start: $start, input: $input) { given } }';

  it('take any text in variables, for the validator to judge', async () => {
    expect(await app.query(register, variables)).toMatchObject({
      data: { register: { given: ['about 1998', '2026-02-30', '2026-01-01'] } },
    });
  });

  it('take any text in the document, also through fragments', async () => {
    const field = 'register(start: "about 1998", input: { days: ["30 February"] }) { given }';
    const data = { register: { given: ['about 1998', '30 February'] } };
    expect((await app.query(`mutation { ${field} }`)).data).toEqual(data);
    expect((await app.query(`mutation { ... on Mutation { ${field} } }`)).data).toEqual(data);
    expect((await app.query(`mutation { ...All } fragment All on Mutation { ${field} }`)).data).toEqual(data);
  });

  it('take nothing but text all the same', async () => {
    const { data, errors } = await app.query(register, { ...variables, start: 1998 });
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', violations: [{ path: ['start'] }] } }]);
  });

  it('refuse as in queries below the mutation', async () => {
    const literal = await app.query('mutation { register(start: "x", input: { days: [] }) { day(on: "yesterday") } }');
    expect(literal).toMatchObject({ errors: [{ message: expect.stringContaining('no calendar day') }] });
    const below = 'mutation ($on: Date!) { register(start: "x", input: { days: [$on] }) { day(on: $on) } }';
    expect(await app.query(below, { on: 'yesterday' })).toMatchObject({ errors: [{ extensions: { violations: [{ path: ['on'] }] } }] });
    expect((await app.query(below, { on: '2026-01-01' })).data).toEqual({ register: { day: '2026-01-01' } });
  });
});

describe('health', () => {
  it('is live as soon as it listens', async () => {
    const response = await fetch(`${app.url}/health/live`);
    expect([response.status, await response.json()]).toEqual([200, { status: 'up' }]);
  });

  it('is ready while the database answers and is migrated, and says what is missing otherwise', async () => {
    const ready = async (): Promise<unknown[]> => {
      const response = await fetch(`${app.url}/health/ready`);
      return [response.status, await response.json()];
    };
    expect(await ready()).toEqual([200, { status: 'ready' }]);
    await app.dataSource.query(`UPDATE migration SET name = 'x' || name`);
    expect(await ready()).toEqual([503, { status: 'not ready', reason: 'The database has yet to be migrated to this release.' }]);
    await app.dataSource.query(`UPDATE migration SET name = substr(name, 2)`);
    await app.dataSource.query('ALTER TABLE migration RENAME TO migration_away');
    expect((await ready())[0]).toBe(503);
    await app.dataSource.query('ALTER TABLE migration_away RENAME TO migration');
    expect(await ready()).toEqual([200, { status: 'ready' }]);
  });
});

describe('addresses where nothing is', () => {
  it('answer programs in JSON and people with a page', async () => {
    const json = await fetch(`${app.url}/nowhere?a=1`, { headers: { accept: 'application/json' } });
    expect(json.status).toBe(404);
    expect(await json.json()).toEqual({ error: { code: 'NOT_FOUND', message: expect.stringContaining('There is nothing at /nowhere.') } });
    const page = await fetch(`${app.url}/<script>`, { headers: { accept: 'text/html,*/*' } });
    expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect(await page.text()).not.toContain('<script');
  });

  it('say that the web app is not built, where it is not', async () => {
    expect(await (await fetch(`${app.url}/graphiql`)).text()).toContain('npm run build');
  });

  it('are sent with the headers that protect browsers', async () => {
    const { headers } = await fetch(`${app.url}/nowhere`);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });
});

describe('the built web app', () => {
  let folder: string;
  let served: RunningApp;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'guildhall-web-'));
    for (const [name, text] of [
      ['index.html', '<!doctype html><title>Explorer</title>'],
      ['graphiql/index.html', '<!doctype html><title>Playground</title>'],
      ['assets/playground-abc123.js', 'export {};'],
      ['assets/large-abc123.js', 'export {};'],
      ['assets/large-abc123.js.br', brotliCompressSync('export {};')],
      ['assets/large-abc123.js.gz', gzipSync('export {};')],
    ] as const) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
    served = await startApp({ webFolder: folder });
  });
  afterAll(async () => {
    await served.stop();
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['/', 'Explorer'],
    ['/?language=az', 'Explorer'],
    ['/organizations', 'Explorer'],
    ['/organizations?asOf=1995-01-01', 'Explorer'],
    ['/federations/fiapf', 'Explorer'],
    ['/countries', 'Explorer'],
    ['/countries/SUHH', 'Explorer'],
    ['/compare', 'Explorer'],
    ['/network', 'Explorer'],
    ['/changes', 'Explorer'],
    ['/sources', 'Explorer'],
    ['/dashboards', 'Explorer'],
    ['/embed/fiapf/members', 'Explorer'],
    ['/graphiql', 'Playground'],
    ['/graphiql/', 'Playground'],
    ['/graphiql?example=fiapf-at-new-year', 'Playground'],
  ])('is at %s, asked for again each time', async (address, title) => {
    const response = await fetch(`${served.url}${address}`);
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-cache']);
    expect(await response.text()).toContain(title);
  });

  it('has parts that may be kept for a year, since their names change with them', async () => {
    const response = await fetch(`${served.url}/assets/playground-abc123.js`);
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
    expect(response.headers.get('content-type')).toContain('javascript');
    expect(await response.text()).toBe('export {};');
  });

  it.each([
    ['br', 'br, gzip'],
    ['gzip', 'gzip'],
    [null, 'identity'],
  ])('has parts that were compressed when it was built: %s for who takes %s', async (encoding, taken) => {
    const { headers } = await fetch(`${served.url}/assets/large-abc123.js`, { headers: { 'accept-encoding': taken } });
    expect([headers.get('content-encoding'), headers.get('vary')]).toEqual([encoding, expect.stringMatching(/accept-encoding/i)]);
    expect(headers.get('content-type')).toContain('javascript');
  });

  it('says itself that there is nothing at an address, with 404; programs get JSON', async () => {
    const page = await fetch(`${served.url}/nowhere`, { headers: { accept: 'text/html' } });
    expect([page.status, page.headers.get('cache-control')]).toEqual([404, 'no-cache']);
    expect(await page.text()).toContain('Explorer');
    const program = await fetch(`${served.url}/nowhere`, { headers: { accept: 'application/json' } });
    expect([program.status, ((await program.json()) as { error: { code: string } }).error.code]).toEqual([404, 'NOT_FOUND']);
  });

  it('has no part of that name: 404, not to be kept', async () => {
    const response = await fetch(`${served.url}/assets/playground-older.js`);
    expect([response.status, response.headers.get('cache-control')]).toEqual([404, 'no-cache']);
    await response.text();
  });

  it.each(['/../package.json', '/..%2f..%2fetc%2fpasswd', '/assets/..%5c..%5cpackage.json'])(
    'serves no file outside of it: %s',
    async (address) => {
      const status = await new Promise<number | undefined>((resolve, reject) => {
        // `fetch` would tidy the address up before it asks.
        const asked = httpRequest(served.url, { path: address, agent: false }, (response) => resolve(response.resume().statusCode));
        asked.on('error', reject).end();
      });
      expect(status).toBeGreaterThanOrEqual(400);
    },
  );
});

describe('a registry with packs', () => {
  it('answers from them at the revision that loaded them', async () => {
    const loaded = await startApp({ load: ['data/fiapf'] });
    try {
      const { data, errors, extensions } = await loaded.query('{ federation(by: { slug: "fiapf" }) { slug } revision { number } }');
      expect(errors).toBeUndefined();
      expect(data).toEqual({ federation: { slug: 'fiapf' }, revision: { number: 1 } });
      expect(extensions).toMatchObject({ revision: 1, asOf: today() });
    } finally {
      await loaded.stop();
    }
  });
});

describe('stopping', () => {
  it('answers the request under way, hangs up, and takes no more', async () => {
    const stopped = await startApp({ modules: [FaultsModule] });
    const underWay = stopped.query('{ slow(milliseconds: 600) }');
    await pause(150);
    const began = performance.now();
    const closing = stopped.stop();
    expect((await underWay).data).toEqual({ slow: 600 });
    await closing;
    // Without hanging up it would wait for the client's kept connection: more than a minute.
    expect(performance.now() - began).toBeLessThan(5_000);
    await expect(fetch(`${stopped.url}/health/live`)).rejects.toThrow();
  });
});

describe('the program', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it.each([
    ['a port that is none', { PORT: 'abc' }, 'Guildhall cannot start: PORT is "abc", which is no port'],
    ['a level of logging that is none', { LOG_LEVEL: 'loud' }, 'Guildhall cannot start: LOG_LEVEL is "loud"'],
    [
      'no database',
      { DATABASE_URL: 'postgres://a:b@127.0.0.1:1/c' },
      'Guildhall cannot start: No PostgreSQL server answers at 127.0.0.1:1/c',
    ],
  ])('says in one sentence why it cannot start, and exits with 2: %s', async (_, environment, sentence) => {
    const program = startProgram(environment);
    expect(await program.ended).toBe(2);
    expect(program.talk()).toContain(sentence);
    expect(program.talk().trim().split('\n')).toHaveLength(1);
  });

  it('fills an empty registry, says where it is, and does not fill it again; a port in use is one sentence; SIGTERM ends it in order', async () => {
    const { host, port, user, password, database: name } = database.address;
    const DATABASE_URL = `postgres://${user}:${encodeURIComponent(password)}@${host}:${port}/${name}`;
    const first = startProgram({ DATABASE_URL, PORT: '0', GUILDHALL_LOAD: 'data/fiapf' });
    const url = await first.address;
    expect(first.talk()).toMatch(/The registry is empty: loading fiapf…\nLoaded \d+ rows\./);
    expect(first.talk()).toContain('account create --name "Your Name" --email you@example.org --role ADMIN');
    expect(await (await fetch(`${url}/health/ready`)).json()).toEqual({ status: 'ready' });

    const second = startProgram({ DATABASE_URL, PORT: new URL(url).port, GUILDHALL_LOAD: 'data/fiapf' });
    expect(await second.ended).toBe(2);
    expect(second.talk()).toMatch(/^Guildhall cannot start: Port \d+ on 127\.0\.0\.1 is already in use[^\n]*\n$/);

    first.signal('SIGTERM');
    expect(await first.ended).toBe(0);
  });

  it('does not start on packs that have problems', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'guildhall-pack-'));
    writeFileSync(path.join(folder, 'organizations.csv'), 'id,kind,name\nguild,NOT_A_KIND,Guild\n');
    const fresh = await createTestDatabase();
    const { host, port, user, password, database: name } = fresh.address;
    const DATABASE_URL = `postgres://${user}:${encodeURIComponent(password)}@${host}:${port}/${name}`;
    const program = startProgram({ DATABASE_URL, PORT: '0', GUILDHALL_LOAD: folder });
    expect(await program.ended).toBe(2);
    expect(program.talk()).toMatch(/cannot be loaded: 1 problem\. The first is in .*organizations\.csv, line 2: /);
    await fresh.drop();
    rmSync(folder, { recursive: true });
  });
});

/** The program as a process of its own, from its sources. */
function startProgram(environment: Record<string, string>): {
  address: Promise<string>;
  ended: Promise<number | null>;
  talk: () => string;
  signal: (name: NodeJS.Signals) => void;
} {
  const { PATH = '', HOME = '' } = process.env;
  const program = spawn(process.execPath, ['--import', './test/support/typescript.mjs', 'apps/api/src/main.ts'], {
    env: { PATH, HOME, GUILDHALL_LOAD: 'none', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let talk = '';
  let said = '';
  program.stderr.setEncoding('utf8').on('data', (text: string) => (talk += text));
  const ended = new Promise<number | null>((resolve) => program.once('close', resolve));
  const address = new Promise<string>((resolve, reject) => {
    program.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const found = /ready at (http:\S+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    void ended.then(() => reject(new Error(`It ended before it was ready: ${talk}`)));
  });
  address.catch(() => undefined);
  return { address, ended, talk: () => talk, signal: (name) => void program.kill(name) };
}
