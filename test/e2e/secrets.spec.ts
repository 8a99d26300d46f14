import { randomBytes } from 'node:crypto';
import net from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Audit, Role } from '@guildhall/access';
import { newToken } from '../../libs/access/src/tokens/token-text.js';
import { logOptions, withoutValues } from '../../apps/api/src/log-options.js';
import { FaultsModule } from '../support/faults.js';
import { type RunningApp, startApp } from '../support/running-app.js';
import { converse } from '../support/web-sockets.js';

let app: RunningApp;
let log = '';
/** Everything that was answered: status line, headers, body. */
let answers = '';
/** What may be found nowhere, by what it is. */
const secrets = new Map<string, string>();

beforeAll(async () => {
  app = await startApp({
    load: ['data/fiapf'],
    modules: [FaultsModule],
    openProposals: true,
    logLevel: 'trace',
    logStream: { write: (line) => void (log += line) },
  });
});
afterAll(() => app.stop());

/** A secret that is random, and found wherever it turns up. */
function secret(what: string): string {
  const text = `s3cr${randomBytes(9).toString('hex')}`;
  secrets.set(what, text);
  return text;
}

function numeric(what: string): number {
  const number = 100_000_000 + (randomBytes(4).readUInt32BE() % 800_000_000);
  secrets.set(what, String(number));
  return number;
}

function token(what: string, text = newToken()): string {
  secrets.set(what, text.slice(14, 50));
  return text;
}

async function send(path: string, init: RequestInit = {}): Promise<string> {
  const response = await fetch(app.url + path, { redirect: 'manual', ...init });
  const text = await response.text();
  answers += `${response.status} ${JSON.stringify([...response.headers])}\n${text}\n`;
  return text;
}

function post(body: unknown, headers: Record<string, string> = {}): Promise<string> {
  return send('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

const DOORS = [
  '/graphql?query={revision{number}}',
  '/export',
  '/export/organizations.csv',
  '/organizations/fiapf',
  '/organizations/no-such',
  '/q/none',
  '/nothing',
  '/',
  '/health/live',
];

describe('no secret is found in the log or in an answer:', () => {
  it('a token, good or bad, at any door', async () => {
    const good = token('a good token', await app.token(Role.ADMIN));
    for (const [what, authorization] of [
      ['good', `Bearer ${good}`],
      ['unknown', `Bearer ${token('an unknown token')}`],
      ['cut', `Bearer ${token('a cut token').slice(0, -3)}`],
      ['basic', `Basic ${secret('credentials of another scheme')}`],
      ['bare', secret('a bare authorization')],
    ] as const) {
      for (const path of DOORS) await send(path, { headers: { authorization, cookie: `session=${secret(`a cookie ${what} ${path}`)}` } });
      await post({ query: '{ bug }' }, { authorization });
      await post({ query: 'mutation { createToken(input: {}) { id } }' }, { authorization });
      await send('/graphql?query={revision{number}}', { headers: { authorization, accept: 'text/event-stream' } });
      await converse(app.url, { headers: { authorization } }).then(
        (conversation) => conversation.leave(),
        () => undefined,
      );
      const late = await converse(app.url, { init: false });
      late.say({ type: 'connection_init', payload: { authorization } });
      await Promise.race([late.closed, late.hears('connection_ack')]);
      answers += JSON.stringify(late.heard);
      await late.leave();
    }
  });

  it('what somebody put into an address', async () => {
    for (const path of DOORS) {
      const mark = path.includes('?') ? '&' : '?';
      await send(
        `${path}${mark}token=${token(`a token in ${path}`)}&access_token=${secret(`another in ${path}`)}&code=${secret(`a code in ${path}`)}`,
      );
    }
    await send(
      `/graphql?query=${encodeURIComponent(`mutation { signIn(input: {password: "${secret('a password in an address')}"}) { x } }`)}`,
    );
    await send(`/graphql?query={revision{number}}&variables=${encodeURIComponent(`{"password":"${secret('a variable in an address')}`)}`);
  });

  it.each([
    ['a mutation that is none', (p: string, n: number) => `signIn(input: {email: "a@example.org", password: "${p}", pin: ${n}}) { x }`],
    [
      'beside a misspelt field',
      (p: string, n: number) => `registerSource(input: {titel: "A", password: "${p}", pin: ${n}}) { source { id } }`,
    ],
    [
      'where an object belongs',
      (p: string, n: number) => `registerSource(input: "${p}") { source { id } } b: registerSource(input: ${n}) { source { id } }`,
    ],
    ['where a name belongs', (p: string) => `registerSource(input: {title: ${p}}) { source { id } }`],
    [
      'where a number belongs',
      (p: string, n: number) =>
        `revokeToken(input: {id: "${p}"}) { token { id } } b: createToken(input: {name: ${n}, role: "${p}"}) { id }`,
    ],
    ['in several lines', (p: string) => `registerSource(input: {title: {a: """\n  ${p}\n    b\n"""}}) { source { id } }`],
    ['as an idempotency key', (p: string) => `registerSource(input: {title: " ", idempotencyKey: "${p}"}) { source { id } }`],
    ['cut off in the middle', (p: string, n: number) => `registerSource(input: {title: ${n} "${p}" `],
    ['cut off in a text', (p: string) => `registerSource(input: {title: "${p}`],
    ['after an escape that is none', (p: string) => `registerSource(input: {title: "${p}\\q"})`],
  ])('a password written into a document, %s', async (what, field) => {
    const authorization = `Bearer ${await app.token(Role.ADMIN)}`;
    const bare: Record<string, string> = {};
    for (const headers of [
      bare,
      { authorization },
      { authorization, accept: 'text/event-stream' },
      { authorization, accept: 'text/csv' },
    ]) {
      const query = `mutation { ${field(secret(`a password ${what}`), numeric(`a pin ${what}`))} }`;
      const text = await post({ query }, headers);
      expect(text).not.toBe('');
    }
  });

  it.each([
    ['of a field that is none', (p: string, n: number) => ({ titel: 'A', password: p, pin: n })],
    ['of another type', (p: string, n: number) => ({ title: { password: p, pin: n } })],
    ['as a list', (p: string, n: number) => [p, n]],
    ['alone', (p: string) => p],
    ['as a number', (_: string, n: number) => ({ title: n, url: [n] })],
    ['with quotes and escapes', (p: string) => ({ titel: `"${p}"\\n, at "${p}`, [`x`]: p })],
    ['as an idempotency key', (p: string) => ({ title: '', idempotencyKey: p })],
  ])('a password in a variable, %s', async (what, input) => {
    const authorization = `Bearer ${await app.token(Role.ADMIN)}`;
    const query = 'mutation ($input: SourceInput!) { registerSource(input: $input) { source { id } } }';
    const text = await post(
      { query, variables: { input: input(secret(`a password ${what} in a variable`), numeric(`a pin ${what} in a variable`)) } },
      { authorization },
    );
    expect(text).toContain('BAD_USER_INPUT');
  });

  it('what came with requests that cannot be read', async () => {
    await post(`{"query":"{ revision { number } }","password":"${secret('a password in broken JSON')}"`);
    await post(secret('a body that is no JSON'));
    await post({ query: { password: secret('a password for a query') } });
    await post({ query: '{ revision { number } }', variables: secret('variables that are a text') });
    await post({ query: '{ revision { number } }', extensions: { persistedQuery: secret('a hash that is none') } });
    await send('/queries', { method: 'POST', headers: { 'content-type': 'application/json' }, body: secret('a query that is none') });
    await send('/queries', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: secret('a text') });
    await send('/export', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `{"a":"${secret('broken JSON elsewhere')}`,
    });
    await new Promise<void>((resolve) => {
      const { port } = new URL(app.url);
      const socket = net.connect(Number(port), '127.0.0.1', () => {
        socket.write(`GET / HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${token('a token in no HTTP')}\r\nbroken header\r\n\r\n`);
      });
      socket.on('data', (data: Buffer) => (answers += data.toString()));
      socket.on('close', () => resolve());
    });
  });

  it('what a request carried that met a bug', async () => {
    for (const field of ['bug', 'sql', 'thrownText', 'unwritable', 'operational', 'timeout']) {
      await post(
        { query: `{ ${field} }`, variables: { password: secret(`a password beside ${field}`) } },
        { authorization: `Bearer ${await app.token(Role.EDITOR)}`, cookie: `session=${secret(`a cookie beside ${field}`)}` },
      );
    }
    await app.dataSource.query('ALTER TABLE token RENAME TO hidden');
    await post({ query: '{ revision { number } }' }, { authorization: `Bearer ${token('a token that cannot be looked up')}` });
    await send('/export', { headers: { authorization: `Bearer ${token('another that cannot')}` } });
    await app.dataSource.query('ALTER TABLE hidden RENAME TO token');
  });

  it('nor in the audit trail, nor in an export', async () => {
    await new Audit(app.dataSource).record({ actorKey: null, actorName: null, address: null, action: 'looked', outcome: 'OK' });
    answers += JSON.stringify(await app.dataSource.query('SELECT e::text FROM audit_entry e'));
    for (const file of ['sources', 'organizations', 'memberships', 'citations']) await send(`/export/${file}.csv`);
    await send('/export/datapackage.zip');
    expect(secrets.size).toBeGreaterThan(100);
    expect(log.split('\n').length).toBeGreaterThan(200);
    const found = (where: string): string[] => [...secrets].filter(([, text]) => where.includes(text)).map(([what]) => what);
    expect(found(log)).toEqual([]);
    expect(found(answers)).toEqual([]);
    expect(log).not.toContain('[redacted]');
  });
});

describe('what is logged', () => {
  it('of an address is its path and the names of its parameters', () => {
    expect(withoutValues('/a/b?token=x&q=a=b&&c')).toBe('/a/b?token=…&q=…&=…&c=…');
    expect(withoutValues('/a')).toBe('/a');
  });

  it('holds no token, wherever somebody put one', () => {
    const { hooks } = logOptions('trace') as { hooks: { streamWrite: (line: string) => string } };
    const line = hooks.streamWrite(`{"msg":"Error: ${newToken()} at","header":"bearer abcdefgh.ijk","path":"/${newToken()}"}`);
    expect(line).toBe('{"msg":"Error: [redacted] at","header":"[redacted]","path":"/[redacted]"}');
  });
});
