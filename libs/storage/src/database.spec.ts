import { createServer, type Server, type Socket } from 'node:net';
import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { OperationalError } from '@guildhall/problems';
import { createTestDatabase, onServer, type TestDatabase } from '../../../test/support/test-database.js';
import {
  type DatabaseAddress,
  describeAddress,
  openDatabase,
  parseDatabaseUrl,
  translateDatabaseError,
  translateListenError,
} from './index.js';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());

const urlOf = (address: DatabaseAddress) =>
  `postgresql://${encodeURIComponent(address.user)}:${encodeURIComponent(address.password)}@${address.host}:${address.port}/${address.database}`;
const open = (address: Partial<DatabaseAddress>) => openDatabase({ databaseUrl: urlOf({ ...test.address, ...address }), home: '/nowhere' });
const refusal = async (work: Promise<unknown>): Promise<OperationalError> => {
  const error: unknown = await work.then(
    () => 'it was opened',
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(OperationalError);
  return error as OperationalError;
};

describe('a server named by DATABASE_URL', () => {
  it('is opened when it is new enough and holds UTF-8', async () => {
    const database = await open({});
    expect(database).toMatchObject({ embedded: false, address: { database: test.address.database } });
    expect(database.serverVersion).toBeGreaterThanOrEqual(15);
    await database.stop();
  });

  it('is refused with a sentence when the password is wrong, without showing it', async () => {
    const error = await refusal(open({ password: 'not-the-password' }));
    expect(error.code).toBe('DATABASE_PASSWORD');
    expect(error.message).toContain(test.address.user);
    expect(`${error.message} ${String(error.cause)}`).not.toContain('not-the-password');
  });

  it('is refused with a sentence when no password is given', async () => {
    expect((await refusal(open({ password: '' }))).code).toBe('DATABASE_PASSWORD');
  });

  it('is refused with a sentence when the database does not exist', async () => {
    const error = await refusal(open({ database: 'guildhall_test_absent' }));
    expect(error).toMatchObject({ code: 'DATABASE_MISSING', message: expect.stringContaining('"guildhall_test_absent"') });
  });

  it('is refused with a sentence when nobody answers', async () => {
    expect(await refusal(open({ port: 1 }))).toMatchObject({
      code: 'DATABASE_UNREACHABLE',
      message: expect.stringContaining('127.0.0.1:1'),
    });
    expect((await refusal(open({ host: 'no-such-host.invalid' }))).code).toBe('DATABASE_UNREACHABLE');
  });

  it('is refused with a sentence when the database is not in UTF-8', async () => {
    const name = `${test.address.database}_ascii`;
    await onServer(`create database ${name} template template0 encoding SQL_ASCII locale_provider libc locale 'C'`);
    try {
      expect(await refusal(open({ database: name }))).toMatchObject({
        code: 'DATABASE_NOT_UTF8',
        message: expect.stringContaining('SQL_ASCII'),
      });
    } finally {
      await onServer(`drop database ${name}`);
    }
  });
});

// No old server is at hand: this one speaks as much of PostgreSQL's protocol as the question for its version needs.
describe('a server that only pretends', () => {
  let server: Server;
  const sockets: Socket[] = [];
  const listen = async (answer: (socket: Socket, message: Buffer) => void): Promise<number> => {
    server = createServer((socket) => {
      sockets.push(socket);
      socket.on('error', () => undefined).on('data', (message) => answer(socket, message));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const bound = server.address();
    return typeof bound === 'object' && bound ? bound.port : 0;
  };
  afterEach(() => {
    sockets.splice(0).forEach((socket) => socket.destroy());
    server.close();
  });

  it('to be PostgreSQL 14 is too old', async () => {
    const port = await listen((socket, message) => socket.write(message[0] === 0x51 ? versionRow('140011', 'UTF8') : signedIn()));
    expect(await refusal(open({ port }))).toMatchObject({ code: 'DATABASE_TOO_OLD', message: expect.stringMatching(/PostgreSQL 14.*15/) });
  });

  it('and hangs up is not reachable', async () => {
    const port = await listen((socket) => socket.destroy());
    expect((await refusal(open({ port }))).code).toBe('DATABASE_UNREACHABLE');
  });
});

describe('DATABASE_URL', () => {
  it('is read as libpq reads it', () => {
    expect(parseDatabaseUrl('postgres://ana:p%40ss%2F@db.example:6543/guild?sslmode=require')).toEqual({
      host: 'db.example',
      port: 6543,
      user: 'ana',
      password: 'p@ss/',
      database: 'guild',
      ssl: { rejectUnauthorized: false },
    });
    expect(parseDatabaseUrl('postgresql://ana@[::1]/guild')).toMatchObject({ host: '::1', port: 5432 });
    expect(parseDatabaseUrl('postgresql://ana@/guild?host=/run/postgresql')).toMatchObject({ host: '/run/postgresql' });
  });

  it.each([
    'guild',
    'mysql://ana:secret@host/x',
    'postgresql://ana:12/secret@host/x',
    'postgresql://ana:12#secret@host/x',
    'postgresql://ana:12?secret@host/x',
    'postgresql://ana:%zzsecret@host/x',
  ])('of another form (%s) is refused without being quoted', (text) => {
    let error: unknown;
    try {
      parseDatabaseUrl(text);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toMatchObject({ code: 'DATABASE_UNREACHABLE' });
    expect(String(error)).not.toContain('secret');
    expect((error as Error).cause).toBeUndefined();
  });

  it('is shown without user and password', () => {
    expect(describeAddress(parseDatabaseUrl('postgres://ana:secret@host/guild'))).toBe('host:5432/guild');
  });
});

describe('errors of the database', () => {
  it('that tell of a lost connection become DATABASE_LOST', async () => {
    const dataSource = await test.dataSource([]);
    const sleeping = dataSource.query('select pg_sleep(30)').catch((error: unknown) => error);
    await new Promise((resolve) => setTimeout(resolve, 200));
    await onServer(
      `select pg_terminate_backend(pid) from pg_stat_activity where query like 'select pg_sleep%' and datname = '${test.address.database}'`,
    );
    expect(translateDatabaseError(await sleeping)).toMatchObject({ name: 'OperationalError', code: 'DATABASE_LOST' });
  });

  it('that tell of a statement that took too long become TIMEOUT', async () => {
    const dataSource = await test.dataSource([]);
    const late: unknown = await dataSource
      .transaction((manager) => manager.query('set local statement_timeout = 20').then(() => manager.query('select pg_sleep(5)')))
      .catch((error: unknown) => error);
    expect(translateDatabaseError(late)).toMatchObject({ code: 'TIMEOUT' });
  });

  it('of other kinds stay what they are', async () => {
    const dataSource = await test.dataSource([]);
    const error: unknown = await dataSource.query('select 1/0').catch((reason: unknown) => reason);
    expect(translateDatabaseError(error)).toBe(error);
    expect(translateDatabaseError('text')).toBe('text');
  });
});

describe('listening on a port', () => {
  it('that another program holds is PORT_IN_USE', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    await once(holder, 'listening');
    const bound = holder.address();
    const port = typeof bound === 'object' && bound ? bound.port : 0;
    const [error] = (await once(createServer().listen(port, '127.0.0.1'), 'error')) as unknown[];
    holder.close();
    expect(translateListenError(error, '127.0.0.1', port)).toMatchObject({
      code: 'PORT_IN_USE',
      message: expect.stringContaining(String(port)),
    });
  });

  it('and failing for another reason stays what it is', () => {
    const error = new TypeError('something else');
    expect(translateListenError(error, '127.0.0.1', 1)).toBe(error);
  });
});

function message(type: string, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(5, type);
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

function integers(...values: [size: 2 | 4, value: number][]): Buffer {
  return Buffer.concat(
    values.map(([size, value]) =>
      size === 2
        ? Buffer.from([value >> 8, value & 255])
        : Buffer.from([value >> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255]),
    ),
  );
}

function signedIn(): Buffer {
  return Buffer.concat([message('R', integers([4, 0])), message('Z', Buffer.from('I'))]);
}

function versionRow(version: string, encoding: string): Buffer {
  const column = (name: string) => Buffer.concat([Buffer.from(`${name}\0`), integers([4, 0], [2, 0], [4, 25], [2, 0], [4, 0], [2, 0])]);
  const cell = (text: string) => Buffer.concat([integers([4, text.length]), Buffer.from(text)]);
  return Buffer.concat([
    message('T', integers([2, 2]), column('version'), column('encoding')),
    message('D', integers([2, 2]), cell(version), cell(encoding)),
    message('C', Buffer.from('SELECT 1\0')),
    message('Z', Buffer.from('I')),
  ]);
}
