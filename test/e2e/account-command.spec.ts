import { PassThrough, Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runCommandLine } from '../../apps/cli/src/program.js';
import type { Terminal } from '../../apps/cli/src/terminal.js';
import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions.js';
import { BrowserLike, codeOf, signIn } from '../support/browser-like.js';
import { type RunningApp, startApp } from '../support/running-app.js';

let app: RunningApp;
let databaseUrl: string;

beforeAll(async () => {
  app = await startApp();
  const { username, password, host, port, database } = app.dataSource.options as PostgresDataSourceOptions;
  databaseUrl = `postgresql://${username ?? ''}:${encodeURIComponent(String(password))}@${host ?? ''}:${port ?? 0}/${database ?? ''}`;
});
afterAll(() => app.stop());

interface Ran {
  readonly exitCode: number;
  readonly data: string;
  readonly talk: string;
}

async function guildhall(words: readonly string[], from?: Readable | Typist): Promise<Ran> {
  let data = '';
  let talk = '';
  const exitCode = await runCommandLine(words, {
    data: (text) => (data += text),
    talk: (text) => {
      talk += text;
      if (text.endsWith(': ') && from && 'answer' in from) setImmediate(from.answer);
    },
    screen: null,
    ...(from ? { input: 'keys' in from ? from.keys : from } : {}),
    environment: { DATABASE_URL: databaseUrl },
    interrupted: new AbortController().signal,
  });
  return { exitCode, data, talk };
}

/** Somebody who types one text after another, each when it is prompted for. */
interface Typist {
  readonly keys: NonNullable<Terminal['input']>;
  readonly answer: () => void;
}

function typist(...texts: string[]): Typist {
  const keys = new PassThrough();
  return { keys: Object.assign(keys, { isTTY: true, setRawMode: () => keys }), answer: () => void keys.write(`${texts.shift() ?? ''}\r`) };
}

const PASSWORD = 'eleven quiet lanterns';
const CREATE = ['account', 'create', '--name', 'Ада', '--email', 'Ada@example.org', '--role', 'admin'];

const enters = async (email: string, password: string): Promise<unknown> => codeOf(await signIn(new BrowserLike(app.url), email, password));

describe('guildhall account', () => {
  it('makes the first admin, with the password from standard input, and says nothing of it', async () => {
    const { exitCode, data, talk } = await guildhall(
      [...CREATE, '--json'],
      Readable.from([PASSWORD.slice(0, 5), `${PASSWORD.slice(5)}\nmore\n`]),
    );
    expect({ exitCode, talk }).toEqual({ exitCode: 0, talk: 'The password is read from standard input.\n' });
    expect(JSON.parse(data)).toMatchObject({ name: 'Ада', email: 'Ada@example.org', role: 'ADMIN', isDisabled: false, hasPassword: true });
    expect(data).not.toContain(PASSWORD);
    expect(await enters('ada@example.org', PASSWORD)).toBeUndefined();
  });

  it('asks for the password twice where somebody types, and shows nothing of it', async () => {
    const create = ['account', 'create', '--name', 'Bo', '--email', 'bo@example.org', '--role', 'EDITOR'];
    const unlike = await guildhall(create, typist(PASSWORD, `${PASSWORD}!`));
    expect(unlike).toMatchObject({ exitCode: 2, data: '' });
    expect(unlike.talk).toContain('not the same twice');
    const { exitCode, talk, data } = await guildhall(create, typist(PASSWORD, PASSWORD));
    expect(exitCode).toBe(0);
    expect(talk).toBe('The password: \nThe password, once more: \n');
    expect(data).toContain('bo@example.org');
    expect(data + talk).not.toContain('lanterns');
    expect(await enters('bo@example.org', PASSWORD)).toBeUndefined();
  });

  it.each([
    ['without a password', CREATE, Readable.from([]), 'missing'],
    ['where nothing can be typed', CREATE, undefined, 'missing'],
    [
      'with a password that is too short',
      [...CREATE.slice(0, 5), 'c@example.org', ...CREATE.slice(6)],
      Readable.from(['short\n']),
      'at least 12',
    ],
    ['with an e-mail address that has an account', CREATE, Readable.from([`${PASSWORD}\n`]), 'CONFLICT'],
    ['with a role that is none', [...CREATE.slice(0, -1), 'OWNER'], Readable.from([`${PASSWORD}\n`]), 'CONTRIBUTOR, EDITOR, ADMIN'],
    ['with the password as an argument', [...CREATE, '--password', PASSWORD], undefined, 'unknown option'],
  ])('refuses to make one %s', async (_, words, input, told) => {
    const { exitCode, talk, data } = await guildhall(words, input);
    expect({ exitCode, data }).toEqual({ exitCode: 2, data: '' });
    expect(talk).toContain(told);
    expect(talk).not.toContain(PASSWORD);
  });

  it('lists accounts, and changes what they may do', async () => {
    const made = await guildhall([
      'account',
      'create',
      '--name',
      'Cy',
      '--email',
      'cy@example.org',
      '--role',
      'CONTRIBUTOR',
      '--no-password',
    ]);
    expect(made).toMatchObject({ exitCode: 0, talk: '' });
    expect((await guildhall(['account', 'role', 'CY@example.org', 'editor'])).data).toMatch(/EDITOR.*cy@example\.org/);
    const { data } = await guildhall(['account', 'list', '--json']);
    const listed = JSON.parse(data) as { email: string; role: string; hasPassword: boolean }[];
    expect(listed.map(({ email, role, hasPassword }) => [email, role, hasPassword])).toEqual([
      ['Ada@example.org', 'ADMIN', true],
      ['bo@example.org', 'EDITOR', true],
      ['cy@example.org', 'EDITOR', false],
    ]);
    expect((await guildhall(['account', 'list'])).data).toMatch(/role.*e-mail.*name/);
  });

  it('disables an account and enables it, but never the last admin', async () => {
    expect((await guildhall(['account', 'disable', 'bo@example.org', '--json'])).data).toContain('"isDisabled": true');
    expect(await enters('bo@example.org', PASSWORD)).toBe('UNAUTHENTICATED');
    expect((await guildhall(['account', 'enable', 'bo@example.org'])).exitCode).toBe(0);
    expect(await enters('bo@example.org', PASSWORD)).toBeUndefined();
    expect(await guildhall(['account', 'disable', 'ada@example.org'])).toMatchObject({
      exitCode: 2,
      talk: expect.stringContaining('last ADMIN'),
    });
    expect(await guildhall(['account', 'role', 'ada@example.org', 'EDITOR'])).toMatchObject({ exitCode: 2 });
    expect(await guildhall(['account', 'disable', 'nobody@example.org'])).toMatchObject({
      exitCode: 2,
      talk: expect.stringContaining('NOT_FOUND'),
    });
  });

  it('is entered in the audit trail', async () => {
    const trail = await app.dataSource.query<{ action: string; detail: string; actor_name: string }[]>(
      `SELECT action, detail, actor_name FROM audit_entry WHERE actor_name LIKE '%at the command line' ORDER BY id`,
    );
    expect(trail.map(({ action, detail }) => [action, detail])).toEqual([
      ['createAccount', 'account 1'],
      ['createAccount', expect.stringMatching(/^account \d+$/)],
      ['createAccount', expect.stringMatching(/^account \d+$/)],
      ['changeRole', expect.stringMatching(/^account \d+$/)],
      ['disableAccount', expect.stringMatching(/^account \d+$/)],
      ['enableAccount', expect.stringMatching(/^account \d+$/)],
    ]);
  });

  it('sets a password, and all sessions of its owner end', async () => {
    const bo = new BrowserLike(app.url);
    await signIn(bo, 'bo@example.org', PASSWORD);
    expect((await guildhall(['account', 'password', 'bo@example.org'], Readable.from(['twelve loud trombones']))).exitCode).toBe(0);
    expect((await bo.query('{ viewer { name } }')).data).toEqual({ viewer: null });
    expect(await enters('bo@example.org', 'twelve loud trombones')).toBeUndefined();
  });
});
