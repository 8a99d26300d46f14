import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Role } from '@guildhall/access';
import type { OidcSettings } from '../../apps/api/src/oidc/oidc-settings.js';
import { readSettings } from '../../apps/api/src/settings.js';
import { BrowserLike, codeOf, signIn } from '../support/browser-like.js';
import { CLIENT_ID, CLIENT_SECRET, locationOf, OidcProcess, throughProvider } from '../support/oidc.js';
import { PASSWORD, People } from '../support/people.js';
import { freePort, type RunningApp, startApp } from '../support/running-app.js';

const BEHIND_PROXY = 'https://guildhall.example';

let app: RunningApp;
let provider: OidcProcess;

function settingsOf(issuer: string, more: Record<string, string> = {}): OidcSettings {
  const environment = {
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: CLIENT_ID,
    OIDC_CLIENT_SECRET: CLIENT_SECRET,
    OIDC_ROLES: 'guildhall-admins=ADMIN, guildhall-editors=editor',
    ...more,
  };
  const { oidc } = readSettings(environment, '/');
  if (!oidc) throw new Error('No settings were read.');
  return oidc;
}

beforeAll(async () => {
  const port = await freePort();
  provider = await OidcProcess.start([`http://127.0.0.1:${port}/auth/oidc/callback`, `${BEHIND_PROXY}/auth/oidc/callback`]);
  app = await startApp({ port, oidc: settingsOf(provider.issuer), trustProxy: ['loopback'] });
});
afterAll(async () => {
  await app.stop();
  await provider.stop();
});

const people = new People(() => app);
const VIEWER = '{ viewer { name role email } }';

/** Begins to sign in; gives where the provider is to be asked. */
async function begin(browser: BrowserLike, returnTo = '/'): Promise<string> {
  const answer = await browser.fetch(`/auth/oidc/sign-in?returnTo=${encodeURIComponent(returnTo)}`);
  expect(answer.status).toBe(302);
  return locationOf(answer);
}

/** Signs in as somebody; gives the answer to which they come back. */
async function enter(browser: BrowserLike, login: string, returnTo = '/'): Promise<Response> {
  return browser.fetch(await throughProvider(await begin(browser, returnTo), login));
}

async function viewer(browser: BrowserLike): Promise<unknown> {
  return (await browser.query(VIEWER)).data?.['viewer'];
}

describe('who comes from a provider of OpenID Connect', () => {
  it('gets an account the first time, with the role of what they are there, and goes on where they were', async () => {
    const browser = people.browser();
    const back = await enter(
      browser,
      'ada?name=Ada Lovelace&roles=staff,guildhall-editors&email=ada@example.org',
      '/organizations/fiapf?asOf=2026-01-01#members',
    );
    expect([back.status, locationOf(back)]).toEqual([302, '/organizations/fiapf?asOf=2026-01-01#members']);
    expect(await viewer(browser)).toEqual({ name: 'Ada Lovelace', role: 'EDITOR', email: 'ada@example.org' });
    const { data } = await browser.query('mutation { registerSource(input: { title: "A" }) { change { actor { name kind } } } }');
    expect(data).toEqual({ registerSource: { change: { actor: { name: 'Ada Lovelace', kind: 'PERSON' } } } });
    expect([...browser.cookies.keys()].sort()).toEqual(['guildhall_device', 'guildhall_session']);
  });

  it('keeps the account and its name, and may each time what the provider says then', async () => {
    const [first, second] = [people.browser(), people.browser()];
    await enter(first, 'bo?name=Bo&roles=guildhall-admins');
    expect(await viewer(first)).toMatchObject({ name: 'Bo', role: 'ADMIN' });
    await enter(second, 'bo?name=Somebody Else&roles=');
    expect(await viewer(second)).toMatchObject({ name: 'Bo', role: 'CONTRIBUTOR' });
    expect(await viewer(first)).toMatchObject({ role: 'CONTRIBUTOR' });
    const [{ accounts }] = await app.dataSource.query<[{ accounts: string }]>(
      `SELECT count(*) AS accounts FROM account WHERE oidc_subject = 'bo'`,
    );
    expect(Number(accounts)).toBe(1);
  });

  it('twice at once gets one account', async () => {
    const browsers = [people.browser(), people.browser()];
    const answers = await Promise.all(browsers.map((browser) => enter(browser, 'twin?email=twin@example.org')));
    expect(answers.map(({ status }) => status)).toEqual([302, 302]);
    expect(await app.dataSource.query(`SELECT email FROM account WHERE oidc_subject = 'twin'`)).toEqual([{ email: 'twin@example.org' }]);
  });

  it('is never taken for who has the same e-mail address here, verified or not', async () => {
    const admin = await people.account(Role.ADMIN);
    for (const verified of ['yes', 'no']) {
      const browser = people.browser();
      await enter(browser, `mallory-${verified}?name=Mallory&email=${admin.email}&verified=${verified}`);
      expect(await viewer(browser)).toEqual({ name: 'Mallory', role: 'CONTRIBUTOR', email: null });
    }
    expect((await signIn(people.browser(), admin.email, PASSWORD)).errors).toBeUndefined();
  });

  it('does not come in where the account is disabled', async () => {
    const browser = people.browser();
    await enter(browser, 'dis');
    const [{ id }] = await app.dataSource.query<[{ id: string }]>(`SELECT id FROM account WHERE oidc_subject = 'dis'`);
    await app.mutate('mutation ($id: ID!) { disableAccount(input: { account: $id }) { account { id } } }', { id });
    expect(await viewer(browser)).toBeNull();
    expect((await enter(people.browser(), 'dis')).status).toBe(403);
    const trail = await app.dataSource.query<unknown[]>(
      `SELECT outcome FROM audit_entry WHERE action = 'oidc' AND actor_key = $1 ORDER BY id`,
      [`account ${id}`],
    );
    expect(trail).toEqual([{ outcome: 'OK' }, { outcome: 'FORBIDDEN' }]);
  });

  it('has no password to change', async () => {
    const browser = people.browser();
    await enter(browser, 'nopass?email=nopass@example.org');
    const { errors } = await browser.query(`mutation { changePassword(input: { current: "", new: "${PASSWORD}" }) { ended } }`);
    expect(codeOf({ errors: errors ?? [] })).toBe('FORBIDDEN');
    expect(codeOf(await signIn(people.browser(), 'nopass@example.org', ''))).toBe('UNAUTHENTICATED');
  });

  it('comes back to the address of the proxy, with cookies for TLS', async () => {
    const browser = people.browser({ 'x-forwarded-proto': 'https', 'x-forwarded-host': 'guildhall.example' });
    const back = await throughProvider(await begin(browser), 'prox');
    expect(back).toMatch(/^https:\/\/guildhall\.example\/auth\/oidc\/callback\?/);
    const { pathname, search } = new URL(back);
    expect((await browser.fetch(`${pathname}${search}`)).status).toBe(302);
    expect([...browser.cookies.keys()].sort()).toEqual(['__Host-guildhall_device', '__Host-guildhall_session']);
  });
});

describe('nobody is signed in', () => {
  it('by an answer that belongs to no sign-in of this browser', async () => {
    const [mallory, victim] = [people.browser(), people.browser()];
    const back = await throughProvider(await begin(mallory), 'mallory');
    const without = await victim.fetch(back);
    expect(without.status).toBe(400);
    await begin(victim);
    const other = await victim.fetch(back, { headers: { accept: 'text/html' } });
    expect([other.status, other.headers.get('content-type')]).toEqual([400, 'text/html; charset=utf-8']);
    expect(await other.text()).toContain('no such sign-in under way');
    expect(await viewer(victim)).toBeNull();
  });

  it('by an answer that was used already', async () => {
    const browser = people.browser();
    const address = await begin(browser);
    const kept = new Map(browser.cookies);
    const back = await throughProvider(address, 'once');
    expect((await browser.fetch(back)).status).toBe(302);
    expect((await browser.fetch(back)).status).toBe(400);
    // Also with the cookies of then: the provider takes no code twice.
    const again = people.browser();
    for (const [name, value] of kept) again.cookies.set(name, value);
    const replayed = await again.fetch(back);
    expect([replayed.status, await replayed.json()]).toMatchObject([401, { error: { code: 'UNAUTHENTICATED' } }]);
    expect(await viewer(again)).toBeNull();
  });

  it('who begins with another nonce or verifier than the provider was told', async () => {
    for (const place of [1, 2]) {
      const browser = people.browser();
      const address = await begin(browser);
      const values = JSON.parse(Buffer.from(browser.cookies.get('guildhall_oidc') ?? '', 'base64url').toString()) as string[];
      values[place] = 'x'.repeat(43);
      browser.cookies.set('guildhall_oidc', Buffer.from(JSON.stringify(values)).toString('base64url'));
      const answer = await browser.fetch(await throughProvider(address, 'changed'));
      expect([answer.status, await answer.json()]).toMatchObject([401, { error: { code: 'UNAUTHENTICATED' } }]);
      expect(browser.cookies.has('guildhall_session')).toBe(false);
    }
  });

  it('who does not let the provider tell who they are', async () => {
    const browser = people.browser();
    const answer = await browser.fetch(await throughProvider(await begin(browser), 'shy', false));
    expect([answer.status, await answer.json()]).toMatchObject([
      401,
      { error: { code: 'UNAUTHENTICATED', message: expect.stringContaining('You did not let') } },
    ]);
    expect(await viewer(browser)).toBeNull();
  });

  it.each(['?', '?state=&code=a', '?error=<script>', '?code=a&code=b'])('by a callback that is made up: %s', async (search) => {
    const browser = people.browser();
    await begin(browser);
    const answer = await browser.fetch(`/auth/oidc/callback${search}`, { headers: { accept: 'text/html' } });
    expect(answer.status).toBe(400);
    expect(await answer.text()).not.toContain('<script>');
  });
});

describe('the way back', () => {
  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/.//evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    'organizations',
    `/${'x'.repeat(2_000)}`,
  ])('never leads elsewhere: %j', async (returnTo) => {
    const answer = await people.browser().fetch(`/auth/oidc/sign-in?returnTo=${encodeURIComponent(returnTo)}`);
    expect([answer.status, await answer.json()]).toMatchObject([
      400,
      { error: { code: 'BAD_USER_INPUT', violations: [{ path: ['returnTo'] }] } },
    ]);
  });
});

describe('a provider', () => {
  it('that lets in only who has a role there refuses others, whose sessions end', async () => {
    const port = await freePort();
    const own = await OidcProcess.start([`http://127.0.0.1:${port}/auth/oidc/callback`]);
    const strict = await startApp({ port, oidc: settingsOf(own.issuer, { OIDC_DEFAULT_ROLE: 'none' }) });
    try {
      const browser = new BrowserLike(strict.url);
      await enter(browser, 'eve?roles=guildhall-editors');
      expect(await viewer(browser)).toMatchObject({ role: 'EDITOR' });
      const refused = await enter(new BrowserLike(strict.url), 'eve?roles=others');
      expect([refused.status, await refused.json()]).toMatchObject([403, { error: { code: 'FORBIDDEN' } }]);
      expect(await viewer(browser)).toBeNull();
    } finally {
      await strict.stop();
      await own.stop();
    }
  });

  it('that is away is told as such, and asked again when it is back', async () => {
    const [port, elsewhere] = [await freePort(), await freePort()];
    const away = await startApp({ port, oidc: settingsOf(`http://127.0.0.1:${elsewhere}`) });
    const callbacks = [`${away.url}/auth/oidc/callback`];
    try {
      const browser = new BrowserLike(away.url);
      const refused = await browser.fetch('/auth/oidc/sign-in');
      expect([refused.status, await refused.json()]).toMatchObject([503, { error: { code: 'OIDC_UNREACHABLE', retryAfterSeconds: 5 } }]);
      let own = await OidcProcess.start(callbacks, elsewhere);
      const address = await begin(browser);
      const back = await throughProvider(address, 'zoe');
      await own.stop();
      const lost = await browser.fetch(back);
      expect([lost.status, await lost.json()]).toMatchObject([503, { error: { code: 'OIDC_UNREACHABLE' } }]);
      own = await OidcProcess.start(callbacks, elsewhere);
      expect((await enter(browser, 'zoe')).status).toBe(302);
      await own.stop();
    } finally {
      await away.stop();
    }
  });

  it('that is not set has no way in', async () => {
    const without = await startApp();
    expect((await fetch(`${without.url}/auth/oidc/sign-in`)).status).toBe(404);
    await without.stop();
  });
});

describe('settings', () => {
  const ALL = { OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' };

  it.each([
    [{ OIDC_ISSUER: 'https://id.example' }, 'not OIDC_CLIENT_ID, OIDC_CLIENT_SECRET'],
    [{ OIDC_ROLES: 'a=ADMIN' }, 'not OIDC_ISSUER'],
    [{ ...ALL, OIDC_ISSUER: 'http://id.example' }, 'https://'],
    [{ ...ALL, OIDC_ISSUER: 'http://127.0.0.1.evil.example' }, 'https://'],
    [{ ...ALL, OIDC_ISSUER: 'id.example' }, 'https://'],
    [{ ...ALL, OIDC_ROLES: 'a=OWNER' }, '"a=OWNER"'],
    [{ ...ALL, OIDC_ROLES: 'ADMIN' }, '"ADMIN"'],
    [{ ...ALL, OIDC_DEFAULT_ROLE: 'ADMIN' }, 'CONTRIBUTOR, EDITOR and none'],
    [{ ...ALL, OIDC_SCOPE: 'profile' }, 'openid'],
  ])('are refused in a sentence without the secret: %j', (environment, sentence) => {
    expect(() => readSettings(environment, '/')).toThrow(sentence);
    expect(() => readSettings(environment, '/')).not.toThrow(/"b"/);
  });

  it('take a claim in a claim, names with signs of equality, and any case of roles', () => {
    const { oidc } = readSettings({ ...ALL, OIDC_ROLES: 'cn=admins=admin', OIDC_ROLE_CLAIM: 'realm_access.roles' }, '/');
    expect(oidc).toMatchObject({ roleClaim: 'realm_access.roles', defaultRole: 'CONTRIBUTOR', scope: 'openid profile email' });
    expect(oidc?.roles).toEqual(new Map([['cn=admins', 'ADMIN']]));
    expect(readSettings({}, '/').oidc).toBeNull();
  });
});
