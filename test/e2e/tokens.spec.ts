import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Role, Tokens } from '@guildhall/access';
import { newToken } from '../../libs/access/src/tokens/token-text.js';
import { LIVE_LIMITS } from '../../apps/api/src/graphql/subscriptions/live-limits.js';
import { createApp } from '../../apps/api/src/create-app.js';
import { type RunningApp, startApp } from '../support/running-app.js';
import { addressOf, type DatabaseAddress } from '@guildhall/storage';
import { converse } from '../support/web-sockets.js';

let app: RunningApp;
let tokens: Tokens;

beforeAll(async () => {
  app = await startApp({ load: ['data/fiapf'], graphql: { live: { ...LIVE_LIMITS, recheck: 100 } } });
  tokens = new Tokens(app.dataSource);
});
afterAll(() => app.stop());

async function made(role: Role = Role.EDITOR): Promise<{ id: number; token: string }> {
  return tokens.create({ name: 'A program', role });
}

async function expired(): Promise<string> {
  const { id, token } = await made();
  await app.dataSource.query(`UPDATE token SET expires_at = now() - interval '1 ms' WHERE id = $1`, [id]);
  return token;
}

async function revoked(): Promise<string> {
  const { id, token } = await made();
  await tokens.revoke(id);
  return token;
}

const VIEWER = '{ viewer { name role } }';
const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });

describe('a token', () => {
  it('has 256 random bits, a prefix by which it is found, and a checksum; only its hash is kept', async () => {
    const { data, errors } = await app.mutate('mutation { createToken(input: {name: "Loader", role: EDITOR}) { token id expiresAt } }');
    expect(errors).toBeUndefined();
    const { token, id, expiresAt } = (data as { createToken: { token: string; id: number; expiresAt: string } }).createToken;
    expect(token).toMatch(/^guildhall_pat_[\w-]{43}[0-9a-z]{6}$/);
    expect(Math.round((Date.parse(expiresAt) - Date.now()) / 86_400_000)).toBe(90);
    const [row] = await app.dataSource.query<{ hash: Buffer; whole: string }[]>(
      'SELECT hash, token::text AS whole FROM token WHERE id = $1',
      [id],
    );
    expect(row?.hash).toEqual(createHash('sha256').update(token).digest());
    expect(row?.whole).not.toContain(token.slice(14, 57));
    expect((await app.query(VIEWER, {}, token)).data).toEqual({ viewer: { name: 'Loader', role: 'EDITOR' } });
  });

  it('is listed without being shown again, and revoked by its number', async () => {
    const { id, token } = await made(Role.CONTRIBUTOR);
    const list = '{ tokens(first: 1) { totalCount nodes { id name role madeAt expiresAt lastUsedAt revokedAt } } }';
    const { data } = await app.mutate(list);
    expect((data as { tokens: { nodes: unknown[] } }).tokens.nodes).toEqual([
      expect.objectContaining({ id, name: 'A program', role: 'CONTRIBUTOR', lastUsedAt: null, revokedAt: null }),
    ]);
    expect(JSON.stringify(data)).not.toContain(token.slice(14, 40));
    const revoke = `mutation { revokeToken(input: {id: ${id}}) { token { id revokedAt } } }`;
    const first = await app.mutate(revoke);
    expect(first.data).toEqual({ revokeToken: { token: { id, revokedAt: expect.any(String) } } });
    expect((await app.mutate(revoke)).data).toEqual(first.data);
    expect((await app.mutate('mutation { revokeToken(input: {id: 2147483647}) { token { id } } }')).errors?.[0]?.extensions).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('is not made of a name that says nothing, or for a span that is none; both are told at once', async () => {
    const { data, errors } = await app.mutate('mutation { createToken(input: {name: " ", role: ADMIN, days: 367}) { token } }');
    expect(data).toEqual({ createToken: null });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      violations: [{ path: ['input', 'name'] }, { path: ['input', 'days'] }],
    });
  });

  it('tells when it was used last, to the minute', async () => {
    const { id, token } = await made();
    const used = async (): Promise<string | null | undefined> => (await tokens.list()).find((one) => one.id === id)?.lastUsedAt;
    await app.query(VIEWER, {}, token);
    while ((await used()) === null) await pause(10);
    const first = await used();
    for (let time = 0; time < 5; time += 1) await app.query(VIEWER, {}, token);
    expect(await used()).toBe(first);
  });

  it('that is revoked on one server is refused by all at once', async () => {
    const other = await createApp({ database: addressOf(app.dataSource) as DatabaseAddress, logLevel: 'silent' });
    await other.listen(0, '127.0.0.1');
    try {
      const url = await other.getUrl();
      const { id, token } = await made();
      const ask = (): Promise<Response> =>
        fetch(`${url}/graphql?query=${encodeURIComponent('{ revision { number } }')}`, { headers: bearer(token) });
      expect((await ask()).status).toBe(200);
      await app.mutate(`mutation { revokeToken(input: {id: ${id}}) { token { id } } }`);
      expect((await ask()).status).toBe(401);
    } finally {
      await other.close();
    }
  });
});

describe('a token that is not taken', () => {
  const kinds: [string, () => Promise<string> | string][] = [
    ['malformed', () => `Bearer x${Math.random()}`],
    ['mistyped', () => `Bearer ${newToken().replace(/.$/, (last) => (last === 'z' ? 'a' : 'z'))}`],
    ['unknown', () => `Bearer ${newToken()}`],
    ['expired', async () => `Bearer ${await expired()}`],
    ['revoked', async () => `Bearer ${await revoked()}`],
    ['of another scheme', () => `Basic ${Math.random()}`],
    ['missing after its scheme', () => 'Bearer'],
  ];
  const query = encodeURIComponent('{ revision { number } }');
  const list = encodeURIComponent('{ organizations(first: 2) { nodes { id } } }');
  const doors: [string, string, RequestInit][] = [
    ['GraphQL by GET', `/graphql?query=${query}`, {}],
    [
      'GraphQL by POST',
      '/graphql',
      { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":"{ revision { number } }"}' },
    ],
    ['a table', `/graphql?query=${list}`, { headers: { accept: 'text/csv' } }],
    [
      'server-sent events',
      `/graphql?query=${encodeURIComponent('subscription { changeRecorded { id } }')}`,
      { headers: { accept: 'text/event-stream' } },
    ],
    ['the index of files', '/export', {}],
    ['a file', '/export/organizations.csv', {}],
    ['the package', '/export/datapackage.zip', {}],
    ['an organization', '/organizations/fiapf', {}],
    ['a stored query', '/q/aaaaaaaaaaaaaaaa', {}],
    [
      'storing a query',
      '/queries',
      { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":"{ revision { number } }"}' },
    ],
    ['an address at which there is nothing', '/nothing', {}],
  ];

  it.each(kinds)('%s, is UNAUTHENTICATED at every door, on reads too', async (_, authorization) => {
    for (const [door, path, init] of doors) {
      // Asked without a token first, so that an answer that is kept is there to be given.
      await fetch(`${app.url}${path}`, init).then((response) => response.body?.cancel());
      const sent = await authorization();
      const response = await fetch(`${app.url}${path}`, { ...init, headers: { ...init.headers, authorization: sent } });
      const text = await response.text();
      expect([door, response.status, response.headers.get('www-authenticate')]).toEqual([door, 401, 'Bearer error="invalid_token"']);
      expect(text).toContain('"UNAUTHENTICATED"');
      expect(response.headers.get('cache-control')).toBe('no-store');
      if (sent.length > 20) expect(text).not.toContain(sent.slice(7, 40));
      if (sent === 'Bearer') break;
    }
  });

  it('opens no WebSocket, by a header or in connection_init', async () => {
    await expect(converse(app.url, { headers: { authorization: `Bearer ${newToken()}` } })).rejects.toThrow('401');
    for (const payload of [
      { authorization: `Bearer ${await revoked()}` },
      { headers: { Authorization: `Bearer ${newToken()}` } },
      { authorization: 7 },
    ]) {
      const conversation = await converse(app.url, { init: false });
      conversation.say({ type: 'connection_init', payload });
      expect(await conversation.closed).toEqual([4401, 'UNAUTHENTICATED: the token is not taken.']);
    }
  });

  it('does not keep from those who watch over the health', async () => {
    for (const path of ['/health/live', '/health/ready']) {
      expect((await fetch(app.url + path, { headers: bearer(newToken()) })).status).toBe(200);
    }
  });

  it('is entered in the audit trail, by its number where it has one, and never itself', async () => {
    const token = await expired();
    await app.query(VIEWER, {}, token);
    const [row] = await app.dataSource.query<Record<string, string>[]>(
      `SELECT actor_key, host(address) AS address, action, outcome, detail, e::text AS whole FROM audit_entry e ORDER BY id DESC LIMIT 1`,
    );
    expect(row).toMatchObject({
      actor_key: expect.stringMatching(/^token \d+$/),
      address: '127.0.0.1',
      action: 'token',
      outcome: 'UNAUTHENTICATED',
      detail: 'expired',
    });
    expect(row?.['whole']).not.toContain(token.slice(14, 40));
  });

  it('is slowed by itself when it comes again and again; other tokens from the same address are not', async () => {
    const bad = newToken();
    const good = await app.token(Role.EDITOR);
    const status = async (token: string): Promise<[number, string | null]> => {
      const response = await fetch(`${app.url}/graphql?query=${query}`, { headers: bearer(token) });
      await response.body?.cancel();
      return [response.status, response.headers.get('retry-after')];
    };
    const first = await Promise.all(Array.from({ length: 10 }, () => status(bad)));
    expect(new Set(first.map(([one]) => one))).toEqual(new Set([401]));
    const [late, seconds] = await status(bad);
    expect(late).toBe(429);
    expect(Number(seconds)).toBeGreaterThan(0);
    expect(await status(good)).toEqual([200, null]);
    expect((await status(newToken()))[0]).toBe(401);
  });
});

describe('who follows the changes with a token', () => {
  it('is who the token says, in connection_init too', async () => {
    const { token } = await made(Role.CONTRIBUTOR);
    const conversation = await converse(app.url, { init: false });
    conversation.say({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } });
    await conversation.hears('connection_ack');
    conversation.say({ id: '1', type: 'subscribe', payload: { query: VIEWER } });
    expect((await conversation.hears('next'))?.payload).toMatchObject({ data: { viewer: { role: 'CONTRIBUTOR' } } });
    await conversation.leave();
  });

  it('is shown out when it is revoked or expires; others stay', async () => {
    const subscription = 'subscription { changeRecorded { id } }';
    const { id, token } = await made();
    const stays = await converse(app.url, { headers: bearer((await made()).token) });
    const anonymous = await converse(app.url);
    const goes = await converse(app.url, { headers: bearer(token) });
    for (const one of [stays, anonymous, goes]) one.say({ id: '1', type: 'subscribe', payload: { query: subscription } });
    const events = await fetch(`${app.url}/graphql?query=${encodeURIComponent(subscription)}`, {
      headers: { accept: 'text/event-stream', ...bearer(token) },
    });
    await pause(300);
    expect(goes.socket.readyState).toBe(goes.socket.OPEN);
    await tokens.revoke(id);
    expect(await goes.closed).toEqual([4401, 'The token is expired or revoked.']);
    const text = await events.text();
    expect(text).toContain('"code":"UNAUTHENTICATED"');
    expect(text.trimEnd()).toMatch(/event: complete\s*data:$/);
    expect([stays, anonymous].map(({ socket }) => socket.readyState)).toEqual([1, 1]);
    await Promise.all([stays.leave(), anonymous.leave()]);
  });
});
