import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Role } from '@guildhall/access';
import { type BrowserLike, codeOf, signIn } from '../support/browser-like.js';
import { PASSWORD, People, type Person } from '../support/people.js';
import { type RunningApp, startApp } from '../support/running-app.js';

let app: RunningApp;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const people = new People(() => app);

const VIEWER = '{ viewer { name role } }';
const SESSIONS = '{ sessions { id madeAt lastSeenAt expiresAt userAgent isCurrent } }';
const SIGN_OUT = 'mutation ($session: ID) { signOut(session: $session) { ended } }';
const EVERYWHERE = 'mutation { signOutEverywhere { ended } }';
const CHANGE = 'mutation ($current: String!, $new: String!) { changePassword(input: { current: $current, new: $new }) { ended } }';
const RESET = 'mutation ($id: ID!, $password: String!) { resetPassword(input: { account: $id, password: $password }) { account { id } } }';
const CHANGE_ROLE = 'mutation ($id: ID!, $role: Role!) { changeRole(input: { account: $id, role: $role }) { account { role } } }';
const DISABLE = 'mutation ($id: ID!) { disableAccount(input: { account: $id }) { account { isDisabled } } }';
const ENABLE = 'mutation ($id: ID!) { enableAccount(input: { account: $id }) { account { isDisabled } } }';
const NEW = 'twelve loud trombones';

interface Shown {
  readonly id: string;
  readonly userAgent: string;
  readonly isCurrent: boolean;
}

async function sessionsOf(browser: BrowserLike): Promise<Shown[]> {
  const { data, errors } = await browser.query(SESSIONS);
  expect(errors).toBeUndefined();
  return (data as { sessions: Shown[] }).sessions;
}

const isIn = async (browser: BrowserLike): Promise<boolean> => (await browser.query(VIEWER)).data?.['viewer'] !== null;

/** Nobody was seen in any session for so many days, which were made so many days ago. */
async function age(person: Person, { seen, made }: { seen: number; made: number }): Promise<void> {
  await app.dataSource.query(
    `UPDATE session SET last_seen_at = now() - make_interval(days => $1), made_at = now() - make_interval(days => $2) WHERE account_id = $3`,
    [seen, made, person.id],
  );
}

describe('sessions', () => {
  it('are listed for their owner, with what the browser said of itself, and no one else', async () => {
    const person = await people.account();
    const here = await people.enter(person, { 'user-agent': 'Here/1.0' });
    await people.enter(person, { 'user-agent': `There/2.0 ${'x'.repeat(1_000)}` });
    await people.enter(await people.account());
    const listed = await sessionsOf(here);
    expect(listed.map(({ userAgent, isCurrent }) => [userAgent.slice(0, 9), isCurrent]).sort()).toEqual([
      ['Here/1.0', true],
      ['There/2.0', false],
    ]);
    expect(Math.max(...listed.map(({ userAgent }) => userAgent.length))).toBe(200);
    expect(await sessionsOf(people.browser())).toEqual([]);
  });

  it('end one by one: the one from which it is asked, and another of the same person', async () => {
    const person = await people.account();
    const [here, there] = [await people.enter(person), await people.enter(person)];
    const other = (await sessionsOf(here)).find(({ isCurrent }) => !isCurrent);
    expect((await here.query(SIGN_OUT, { session: other?.id })).data).toEqual({ signOut: { ended: 1 } });
    expect(await Promise.all([isIn(here), isIn(there)])).toEqual([true, false]);
    const kept = new Map(here.cookies);
    expect((await here.query(SIGN_OUT)).data).toEqual({ signOut: { ended: 1 } });
    expect([...here.cookies.keys()]).toEqual(['guildhall_device']);
    // Whoever kept the cookie has nothing of it.
    for (const [name, value] of kept) here.cookies.set(name, value);
    expect(await isIn(here)).toBe(false);
  });

  it('of others cannot be ended, nor found', async () => {
    const theirs = await people.enter(await people.account());
    const own = await people.enter(await people.account(Role.ADMIN));
    const [session] = await sessionsOf(theirs);
    for (const id of [session?.id, '0', '-1', 'no number', '99999999999999999999']) {
      expect(codeOf(await own.query(SIGN_OUT, { session: id }))).toBe('NOT_FOUND');
    }
    expect(await isIn(theirs)).toBe(true);
  });

  it('end everywhere at once', async () => {
    const person = await people.account();
    const browsers = [await people.enter(person), await people.enter(person), await people.enter(person)];
    const stranger = await people.enter(await people.account());
    expect((await browsers[0]?.query(EVERYWHERE))?.data).toEqual({ signOutEverywhere: { ended: 3 } });
    expect(await Promise.all([...browsers, stranger].map(isIn))).toEqual([false, false, false, true]);
  });

  it.each([
    ['stand when somebody was seen 13 days ago', { seen: 13, made: 80 }, true],
    ['end when nobody was seen for 14 days', { seen: 14, made: 20 }, false],
    ['end after 90 days, whoever was seen', { seen: 0, made: 90 }, false],
  ])('%s', async (_, days, stands) => {
    const person = await people.account();
    const browser = await people.enter(person);
    await age(person, days);
    expect(await isIn(browser)).toBe(stands);
    expect((await sessionsOf(await people.enter(person))).length).toBe(stands ? 2 : 1);
  });

  it('go on as long as somebody is seen', async () => {
    const person = await people.account();
    const browser = await people.enter(person);
    await age(person, { seen: 13, made: 13 });
    expect(await isIn(browser)).toBe(true);
    const [{ seen }] = await app.dataSource.query<[{ seen: boolean }]>(
      `SELECT last_seen_at > now() - interval '1 minute' AS seen FROM session WHERE account_id = $1`,
      [person.id],
    );
    expect(seen).toBe(true);
  });

  it('are replaced where somebody signs in again in the same browser, also as another', async () => {
    const browser = await people.enter(await people.account());
    const old = browser.cookies.get('guildhall_session');
    const { email } = await people.account();
    await signIn(browser, email, PASSWORD);
    expect(await sessionsOf(browser)).toHaveLength(1);
    browser.cookies.set('guildhall_session', old ?? '');
    expect(await isIn(browser)).toBe(false);
  });

  it('are 50 at most: the one in which nobody was seen for longest ends', async () => {
    const person = await people.account();
    const first = await people.enter(person);
    await age(person, { seen: 1, made: 1 });
    await app.dataSource.query(
      `INSERT INTO session (account_id, hash) SELECT $1, decode(md5(n::text) || md5(n::text), 'hex') FROM generate_series(1, 49) n`,
      [person.id],
    );
    expect(await isIn(first)).toBe(true);
    await app.dataSource.query(
      `UPDATE session SET last_seen_at = now() - interval '1 hour' WHERE account_id = $1 AND user_agent IS NOT NULL`,
      [person.id],
    );
    expect(await sessionsOf(await people.enter(person))).toHaveLength(50);
    expect(await isIn(first)).toBe(false);
  });

  it('are none for visitors and for tokens', async () => {
    expect((await people.browser().query(SIGN_OUT)).data).toEqual({ signOut: { ended: 0 } });
    for (const document of [EVERYWHERE, 'mutation { changePassword(input: { current: "a", new: "b" }) { ended } }']) {
      expect(codeOf(await people.browser().query(document))).toBe('UNAUTHENTICATED');
      expect(codeOf(await app.mutate(document))).toBe('FORBIDDEN');
    }
    expect(codeOf(await app.mutate(SIGN_OUT))).toBe('FORBIDDEN');
  });

  it('give answers that nobody keeps', async () => {
    const browser = await people.enter(await people.account());
    for (const query of [VIEWER, SESSIONS]) {
      const answer = await browser.fetch(`/graphql?query=${encodeURIComponent(query)}`, { headers: { accept: 'application/json' } });
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
  });
});

describe('a password', () => {
  it('that is changed ends all other sessions, and only the new one lets in', async () => {
    const person = await people.account();
    const [here, there] = [await people.enter(person), await people.enter(person)];
    expect((await here.query(CHANGE, { current: PASSWORD, new: NEW })).data).toEqual({ changePassword: { ended: 1 } });
    expect(await Promise.all([isIn(here), isIn(there)])).toEqual([true, false]);
    expect(codeOf(await signIn(people.browser(), person.email, PASSWORD))).toBe('UNAUTHENTICATED');
    expect((await signIn(people.browser(), person.email, NEW)).errors).toBeUndefined();
  });

  it('is not changed without the current one; all that is wrong is told at once', async () => {
    const person = await people.account();
    const here = await people.enter(person);
    const { errors } = await here.query(CHANGE, { current: 'wrong', new: person.email });
    const violations = errors?.[0]?.extensions?.['violations'] as { path: string[] }[];
    expect(violations.map(({ path }) => path.join('.'))).toEqual(['input.current', 'input.new']);
    expect((await signIn(people.browser(), person.email, PASSWORD)).errors).toBeUndefined();
  });

  it('cannot be found out by changing it: wrong ones are slowed', async () => {
    const here = await people.enter(await people.account());
    const codes: unknown[] = [];
    for (let n = 0; n < 6; n += 1) codes.push(codeOf(await here.query(CHANGE, { current: `wrong ${n}`, new: NEW })));
    expect(codes).toEqual([...Array<string>(5).fill('BAD_USER_INPUT'), 'LIMITED']);
  });

  it('that an admin sets ends all sessions of its owner', async () => {
    const person = await people.account();
    const there = await people.enter(person);
    const admin = await people.enter(await people.account(Role.ADMIN));
    expect((await admin.query(RESET, { id: person.id, password: NEW })).errors).toBeUndefined();
    expect(await Promise.all([isIn(there), isIn(admin)])).toEqual([false, true]);
    expect((await signIn(people.browser(), person.email, NEW)).errors).toBeUndefined();
    const { errors } = await admin.query(RESET, { id: person.id, password: 'short' });
    expect(errors?.[0]?.extensions).toMatchObject({ violations: [{ path: ['input', 'password'] }] });
  });
});

describe('an admin', () => {
  it('reads who may sign in, page by page, and nobody else does', async () => {
    const person = await people.account(Role.CONTRIBUTOR);
    const list = `query ($email: String, $after: String) {
      accounts(email: $email, role: CONTRIBUTOR, first: 1, after: $after) { totalCount nodes { id name email role issuer madeAt isDisabled hasPassword } pageInfo { hasNextPage endCursor } } }`;
    const { data, errors } = await app.mutate(list, { email: person.email.toUpperCase() });
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      accounts: { totalCount: 1, nodes: [{ ...person, role: 'CONTRIBUTOR', issuer: null, isDisabled: false, hasPassword: true }] },
    });
    const editor = await people.enter(await people.account(Role.EDITOR));
    expect(codeOf(await editor.query(list))).toBe('FORBIDDEN');
    expect(codeOf(await people.browser().query(list))).toBe('UNAUTHENTICATED');
  });

  it('changes a role, and it holds at the next request', async () => {
    const person = await people.account(Role.CONTRIBUTOR);
    const browser = await people.enter(person);
    const register = 'mutation { registerSource(input: { title: "A" }) { change { id } } }';
    expect(codeOf(await browser.query(register))).toBe('FORBIDDEN');
    expect((await app.mutate(CHANGE_ROLE, { id: person.id, role: 'EDITOR' })).data).toEqual({
      changeRole: { account: { role: 'EDITOR' } },
    });
    expect((await browser.query(register)).errors).toBeUndefined();
  });

  it('disables an account, whose sessions end at once, and enables it again', async () => {
    const person = await people.account();
    const browser = await people.enter(person);
    await app.mutate(DISABLE, { id: person.id });
    expect(await isIn(browser)).toBe(false);
    expect(codeOf(await signIn(people.browser(), person.email, PASSWORD))).toBe('UNAUTHENTICATED');
    expect((await app.mutate(ENABLE, { id: person.id })).data).toEqual({ enableAccount: { account: { isDisabled: false } } });
    expect(await isIn(browser)).toBe(false);
    expect((await signIn(people.browser(), person.email, PASSWORD)).errors).toBeUndefined();
  });

  it('is told of an account that is not there', async () => {
    for (const id of ['999999', '0', 'x']) {
      expect(codeOf(await app.mutate(DISABLE, { id }))).toBe('NOT_FOUND');
      expect(codeOf(await app.mutate(RESET, { id, password: NEW }))).toBe('NOT_FOUND');
      expect(codeOf(await app.mutate(CHANGE_ROLE, { id, role: 'EDITOR' }))).toBe('NOT_FOUND');
    }
  });

  it('is never the last to go, also where two unmake one another at once', async () => {
    await app.dataSource.query(`UPDATE account SET role = 'EDITOR'`);
    const [one, two] = [await people.account(Role.ADMIN), await people.account(Role.ADMIN)];
    const answers = await Promise.all([
      app.mutate(CHANGE_ROLE, { id: one.id, role: 'EDITOR' }),
      app.mutate(DISABLE, { id: two.id }),
      app.mutate(CHANGE_ROLE, { id: two.id, role: 'CONTRIBUTOR' }),
      app.mutate(DISABLE, { id: one.id }),
    ]);
    expect(answers.map(codeOf)).toContain('CONFLICT');
    const left = await app.dataSource.query<unknown[]>(`SELECT 1 FROM account WHERE role = 'ADMIN' AND disabled_at IS NULL`);
    expect(left).toHaveLength(1);
  });
});

it('nobody but an ADMIN does anything with the accounts of others', async () => {
  const person = await people.account();
  const editor = await people.enter(await people.account(Role.EDITOR));
  for (const [document, variables] of [
    [RESET, { id: person.id, password: NEW }],
    [CHANGE_ROLE, { id: person.id, role: 'ADMIN' }],
    [DISABLE, { id: person.id }],
    [ENABLE, { id: person.id }],
  ] as const) {
    expect(codeOf(await editor.query(document, variables))).toBe('FORBIDDEN');
    expect(codeOf(await people.browser().query(document, variables))).toBe('UNAUTHENTICATED');
  }
});
