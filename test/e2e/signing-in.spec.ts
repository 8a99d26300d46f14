import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Role } from '@guildhall/access';
import { LIVE_LIMITS } from '../../apps/api/src/graphql/subscriptions/live-limits.js';
import { type BrowserLike, codeOf, signIn } from '../support/browser-like.js';
import { converse } from '../support/web-sockets.js';
import { CREATE_ACCOUNT, PASSWORD, People } from '../support/people.js';
import { type GraphQLAnswer, type RunningApp, startApp } from '../support/running-app.js';

let app: RunningApp;

beforeAll(async () => {
  app = await startApp({ trustProxy: ['loopback'], graphql: { live: { ...LIVE_LIMITS, recheck: 100 } } });
});
afterAll(() => app.stop());

const people = new People(() => app);
const account: People['account'] = (...about) => people.account(...about);
const browser: People['browser'] = (...about) => people.browser(...about);

const VIEWER = '{ viewer { name role email } }';
const REGISTER = `mutation { registerSource(input: { title: "A title" }) { change { actor { name kind } } } }`;

async function signedIn(role: Role = Role.EDITOR): Promise<{ person: BrowserLike }> {
  return { person: await people.enter(await account(role)) };
}

/** As if so much time had passed for everybody who has to wait. */
async function letPass(seconds: number): Promise<void> {
  const span = `make_interval(secs => ${seconds})`;
  await app.dataSource.query(`UPDATE sign_in_attempt SET free_at = free_at - ${span}, forgotten_at = forgotten_at - ${span}`);
}

describe('an account', () => {
  it('signs in with its e-mail address in any case, is asked as itself from then on, and records under its name', async () => {
    const { email } = await account(Role.EDITOR, { name: 'Ada Lovelace' });
    const ada = browser();
    const answer = await signIn(ada, email.toUpperCase(), PASSWORD);
    expect(answer.data).toEqual({ signIn: { viewer: { name: 'Ada Lovelace', role: 'EDITOR', email } } });
    expect((await ada.query(VIEWER)).data).toEqual({ viewer: { name: 'Ada Lovelace', role: 'EDITOR', email } });
    expect((await ada.query(REGISTER)).data).toEqual({ registerSource: { change: { actor: { name: 'Ada Lovelace', kind: 'PERSON' } } } });
    expect((await browser().query(VIEWER)).data).toEqual({ viewer: null });
  });

  it('is made with all that is wrong told at once', async () => {
    const { errors } = await app.mutate(CREATE_ACCOUNT, { input: { name: ' ', email: 'nobody', role: 'EDITOR', password: 'short' } });
    expect(codeOf({ errors: errors ?? [] })).toBe('BAD_USER_INPUT');
    const violations = errors?.[0]?.extensions?.['violations'] as { path: string[] }[];
    expect(violations.map(({ path }) => path.join('.'))).toEqual(['input.name', 'input.email', 'input.password']);
  });

  it.each([
    ['shorter than 12 characters', 'elevenchars'],
    ['longer than 200', 'long '.repeat(41)],
    ['the e-mail address', 'Grace@Example.org'],
    ['the name and a number', 'Grace Hopper 1906'],
    ['among the commonest', 'Password 1234'],
    ['one key held down', 'aaaaaaaaaaaaaaaa'],
  ])('is refused a password that is %s', async (_, password) => {
    const { errors } = await app.mutate(CREATE_ACCOUNT, {
      input: { name: 'Grace Hopper', email: 'grace@example.org', role: 'EDITOR', password },
    });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', violations: [{ path: ['input', 'password'] }] });
    expect(JSON.stringify(errors)).not.toContain(password);
  });

  it('may have a password in any script; the same letters sent in another way are the same', async () => {
    const { email } = await account(Role.EDITOR, { password: 'гильдия é кино' });
    expect((await signIn(browser(), email, 'гильдия e\u0301 кино')).errors).toBeUndefined();
  });

  it('is the only one with its e-mail address, whatever the case, also when two are made at once', async () => {
    const input = { name: 'Twin', role: 'EDITOR', password: PASSWORD };
    const answers = await Promise.all(
      ['twin@example.org', 'TWIN@example.org'].map((email) => app.mutate(CREATE_ACCOUNT, { input: { ...input, email } })),
    );
    expect(answers.map(codeOf).sort()).toEqual(['CONFLICT', undefined]);
  });

  it('without a password lets nobody in', async () => {
    const { email } = await account(Role.EDITOR, { password: null });
    expect(codeOf(await signIn(browser(), email, ''))).toBe('UNAUTHENTICATED');
    expect(codeOf(await signIn(browser(), email, 'null'))).toBe('UNAUTHENTICATED');
  });
});

describe('who may not sign in', () => {
  it('hears the same whether the e-mail address or the password is wrong, or the account disabled', async () => {
    const { id, email } = await account();
    const disabled = await app.mutate(`mutation ($id: ID!) { disableAccount(input: { account: $id }) { account { isDisabled } } }`, { id });
    expect(disabled.data).toEqual({ disableAccount: { account: { isDisabled: true } } });
    const { email: other } = await account();
    const answers = [
      await signIn(browser(), email, PASSWORD),
      await signIn(browser(), other, `${PASSWORD}!`),
      await signIn(browser(), 'unknown@example.org', PASSWORD),
      await signIn(browser(), 'no address\0', PASSWORD),
    ];
    expect(new Set(answers.map(({ data, errors }) => JSON.stringify([data, errors]))).size).toBe(1);
    expect(answers.map(codeOf)).toEqual(Array(4).fill('UNAUTHENTICATED'));
  });

  it.each([
    ['a page of another server', { 'sec-fetch-site': 'cross-site' }],
    ['a page of a neighbour', { 'sec-fetch-site': 'same-site' }],
    ['an older browser on a page of another server', { origin: 'https://evil.example' }],
    ['a page without an origin', { origin: 'null' }],
  ])('sends it from %s', async (_, headers) => {
    const { email } = await account();
    const misled = browser();
    expect(codeOf(await signIn(misled, email, PASSWORD, headers))).toBe('FORBIDDEN');
    expect(misled.cookies.size).toBe(0);
  });
});

describe('a page of another server', () => {
  it('can do nothing in the name of who is signed in, and reads nothing by POST', async () => {
    const { person } = await signedIn();
    for (const document of [REGISTER, 'mutation { signOutEverywhere { ended } }', VIEWER]) {
      expect(codeOf(await person.query(document, {}, { 'sec-fetch-site': 'same-site' }))).toBe('FORBIDDEN');
      expect(codeOf(await person.query(document, {}, { origin: 'https://evil.example' }))).toBe('FORBIDDEN');
    }
    const stored = await person.fetch('/queries', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://evil.example' },
      body: JSON.stringify({ query: VIEWER }),
    });
    expect(stored.status).toBe(403);
    expect((await person.query(REGISTER, {}, { 'sec-fetch-site': 'same-origin', origin: 'null' })).errors).toBeUndefined();
  });

  it('does not hinder a program that sends a token, cookie or not', async () => {
    const { person } = await signedIn(Role.CONTRIBUTOR);
    const authorization = `Bearer ${await app.token(Role.EDITOR)}`;
    const answer = await person.query(REGISTER, {}, { authorization, origin: 'https://evil.example' });
    expect(answer.data).toEqual({ registerSource: { change: { actor: { name: 'EDITOR of the tests', kind: 'PROGRAM' } } } });
  });

  it('opens no WebSocket for somebody who is signed in, and for others as before', async () => {
    const { person } = await signedIn();
    const cookie = [...person.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    await expect(converse(app.url, { headers: { cookie }, origin: 'https://evil.example' })).rejects.toThrow('403');
    for (const options of [{ headers: { cookie }, origin: app.url }, { origin: 'https://other.example' }]) {
      const conversation = await converse(app.url, options);
      expect(conversation.heard.map(({ type }) => type)).toEqual(['connection_ack']);
      await conversation.leave();
    }
  });

  it('writes nothing by GET', async () => {
    const { person } = await signedIn();
    const answer = await person.fetch(`/graphql?query=${encodeURIComponent(REGISTER)}`, { headers: { accept: 'application/json' } });
    expect(answer.status).toBe(405);
  });
});

describe('a cookie', () => {
  it('is for this server alone, out of reach of pages, and behind TLS goes no other way', async () => {
    const { email } = await account();
    const plain = browser();
    await signIn(plain, email, PASSWORD);
    expect(plain.lastSet).toHaveLength(2);
    for (const line of plain.lastSet) {
      expect(line).toMatch(/^guildhall_(session|device)=[\w-]{43}; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax$/);
    }
    const behindTls = browser({ 'x-forwarded-proto': 'https' });
    const origin = app.url.replace('http:', 'https:');
    expect((await signIn(behindTls, email, PASSWORD, { origin })).errors).toBeUndefined();
    for (const line of behindTls.lastSet) expect(line).toMatch(/^__Host-guildhall_(session|device)=.*; HttpOnly; SameSite=Lax; Secure$/);
    expect((await behindTls.query(VIEWER, {}, { origin })).data).toMatchObject({ viewer: { email } });
  });

  it('is stored as a hash only', async () => {
    const { person } = await signedIn();
    const stored = JSON.stringify(
      await app.dataSource.query(
        `SELECT encode(hash, 'hex') h, encode(hash, 'base64') b FROM session UNION ALL SELECT encode(hash, 'hex'), encode(hash, 'base64') FROM known_device`,
      ),
    );
    for (const value of person.cookies.values()) {
      expect(stored).not.toContain(Buffer.from(value, 'base64url').toString('hex'));
      expect(stored).not.toContain(Buffer.from(value).toString('hex'));
    }
    const [{ hash }] = await app.dataSource.query<[{ hash: string }]>(
      'SELECT password_hash AS hash FROM account WHERE password_hash IS NOT NULL LIMIT 1',
    );
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,(t=2,p=1|p=1,t=2)\$/);
  });

  it('that nobody was given makes a visitor, who may read', async () => {
    const stranger = browser({ cookie: `guildhall_session=${'A'.repeat(43)}` });
    expect(await stranger.query(VIEWER)).toMatchObject({ data: { viewer: null } });
    expect(codeOf(await stranger.query(REGISTER))).toBe('UNAUTHENTICATED');
  });
});

describe('the audit trail', () => {
  async function trailOf({ id }: { readonly id: string }): Promise<string[]> {
    const rows = await app.dataSource.query<{ action: string; outcome: string; address: string }[]>(
      'SELECT action, outcome, host(address) AS address FROM audit_entry WHERE actor_key = $1 ORDER BY id',
      [`account ${id}`],
    );
    return rows.map(({ action, outcome, address }) => `${action} ${outcome} ${address}`);
  }

  it('has whose password was tried, from where and what came of it, and what a page of another server tried', async () => {
    const made = await account();
    const from = browser({ 'x-forwarded-for': '198.51.100.77' });
    await signIn(from, made.email, 'a wrong password');
    await signIn(from, made.email, PASSWORD);
    await from.query(REGISTER, {}, { origin: 'https://evil.example' });
    expect(await trailOf(made)).toEqual([
      'password UNAUTHENTICATED 198.51.100.77',
      'password OK 198.51.100.77',
      'session FORBIDDEN 198.51.100.77',
    ]);
  });

  it('has nothing of what was sent where nobody is known: it may be a password', async () => {
    await signIn(browser(), 'mistakenly-the-password', 'mistakenly-the-password');
    const rows = JSON.stringify(await app.dataSource.query('SELECT * FROM audit_entry'));
    expect(rows).not.toContain('mistakenly');
    expect(rows).not.toContain(PASSWORD);
  });
});

describe('a connection that stays open', () => {
  it('ends with the session from which it was opened', async () => {
    const { person } = await signedIn();
    const cookie = [...person.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const conversation = await converse(app.url, { headers: { cookie }, origin: app.url });
    await person.query('mutation { signOut { ended } }');
    expect(await conversation.closed).toEqual([4401, 'The session is over.']);
  });
});

describe('wrong passwords', () => {
  const wrong = (who: BrowserLike, email: string) => signIn(who, email, 'a wrong password');

  const secondsIn = (errors: GraphQLAnswer['errors']): unknown => errors?.[0]?.extensions?.['retryAfterSeconds'];

  async function fail(who: BrowserLike, email: string, times: number): Promise<unknown[]> {
    const codes: unknown[] = [];
    for (let n = 0; n < times; n += 1) codes.push(codeOf(await wrong(who, email)));
    return codes;
  }

  it('are slowed by account, also for who then has the right one, and the answer says for how long', async () => {
    const { email } = await account();
    expect(await fail(browser(), email, 6)).toEqual([...Array<string>(5).fill('UNAUTHENTICATED'), 'LIMITED']);
    const { errors } = await signIn(browser(), email, PASSWORD);
    expect(secondsIn(errors)).toBeLessThanOrEqual(10);
    await letPass(10);
    expect(codeOf(await wrong(browser(), email))).toBe('UNAUTHENTICATED');
    await letPass(10);
    expect(codeOf(await signIn(browser(), email, PASSWORD))).toBe('LIMITED');
    await letPass(10);
    expect((await signIn(browser(), email, PASSWORD)).errors).toBeUndefined();
    expect(await fail(browser(), email, 5)).toEqual(Array(5).fill('UNAUTHENTICATED'));
  });

  it('of strangers never slow down who comes from a browser that signed in before', async () => {
    const { email } = await account();
    const own = browser();
    await signIn(own, email, PASSWORD);
    await own.query('mutation { signOut { ended } }');
    await fail(browser(), email, 8);
    expect((await signIn(own, email, PASSWORD)).errors).toBeUndefined();
    expect(codeOf(await signIn(browser(), email, PASSWORD))).toBe('LIMITED');
  });

  it('for one account slow down no other at the same address', async () => {
    const { email } = await account();
    const { email: neighbour } = await account();
    await fail(browser(), email, 8);
    expect((await signIn(browser(), neighbour, PASSWORD)).errors).toBeUndefined();
  });

  it('from one network do not slow down another at once, but from many they do, and nobody waits for more than a minute then', async () => {
    const { email } = await account();
    const from = (address: string) => browser({ 'x-forwarded-for': address });
    await fail(from('198.51.100.1'), email, 8);
    expect(codeOf(await wrong(from('198.51.100.2'), email))).toBe('UNAUTHENTICATED');
    for (let n = 10; n < 30; n += 1) await wrong(from(`203.0.113.${n}`), email);
    expect(codeOf(await signIn(from('192.0.2.1'), email, PASSWORD))).toBe('LIMITED');
    await app.dataSource.query('UPDATE sign_in_attempt SET attempts = 1000000 WHERE allowed = 20 AND attempts >= 20');
    await letPass(60);
    expect(codeOf(await wrong(from('192.0.2.2'), email))).toBe('UNAUTHENTICATED');
    const { errors } = await signIn(from('192.0.2.3'), email, PASSWORD);
    expect(secondsIn(errors)).toBeGreaterThan(30);
    expect(secondsIn(errors)).toBeLessThanOrEqual(60);
  });

  it('are slowed for accounts that do not exist just the same', async () => {
    expect(await fail(browser(), 'nobody@example.org', 6)).toEqual([...Array<string>(5).fill('UNAUTHENTICATED'), 'LIMITED']);
  });

  it('that come at once are not more than one after another', async () => {
    const { email } = await account();
    const codes = (await Promise.all(Array.from({ length: 15 }, () => wrong(browser(), email)))).map(codeOf);
    expect(codes.filter((code) => code === 'UNAUTHENTICATED')).toHaveLength(5);
    expect(codes.filter((code) => code === 'LIMITED')).toHaveLength(10);
  });

  it('are forgotten in time, and so are their rows', async () => {
    const { email } = await account();
    await fail(browser(), email, 3);
    await letPass(2 * 86_400);
    await fail(browser(), 'somebody@example.org', 1);
    const [{ left }] = await app.dataSource.query<[{ left: string }]>('SELECT count(*) AS left FROM sign_in_attempt');
    expect(Number(left)).toBe(2);
  });
});
