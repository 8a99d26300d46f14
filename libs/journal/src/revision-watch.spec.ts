import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createConnection, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { dataSourceOptions } from '@guildhall/storage';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { Journal } from './journal.js';
import { recordedChanges } from './recorded-changes.js';
import { created, membership } from './records.fixture.js';
import { RevisionWatch } from './revision-watch.js';
import type { RevisionMark } from './revisions.js';

/** What stands between the watch and its database does with what passes: it carries it, swallows notifications, is silent, or lets nobody in. */
type Mood = 'carries' | 'swallows' | 'silent' | 'away';

let database: TestDatabase;
let elsewhere: Journal;
let observer: DataSource;
let dataSource: DataSource;
let watch: RevisionWatch;
let between: Server;
let mood: Mood;
const sockets = new Set<Socket>();

beforeEach(async () => {
  mood = 'carries';
  database = await createTestDatabase();
  observer = await database.dataSource([]);
  elsewhere = new Journal(await database.dataSource([]));
  between = createServer({ allowHalfOpen: true }, carry).listen(0, '127.0.0.1');
  await once(between, 'listening');
  const { port } = between.address() as AddressInfo;
  dataSource = await new DataSource(
    dataSourceOptions({ ...database.address, host: '127.0.0.1', port }, { entities: [], migrations: [] }),
  ).initialize();
  watch = new RevisionWatch(dataSource);
});
afterEach(async () => {
  await watch.onModuleDestroy();
  for (const socket of sockets) socket.destroy();
  await dataSource.destroy().catch(() => undefined);
  between.close();
  await database.drop();
});

function carry(client: Socket): void {
  sockets.add(client);
  client.on('error', () => undefined);
  if (mood === 'away') {
    client.destroy();
    return;
  }
  const server = createConnection(database.address.port, database.address.host);
  sockets.add(server);
  server.on('error', () => undefined);
  client.on('data', (bytes) => {
    if (mood !== 'silent') server.write(bytes);
  });
  server.on('data', (bytes) => {
    if (mood === 'silent') return;
    // A message of type A is a notification; small ones come in pieces of their own or at the end of one.
    const at = mood === 'swallows' ? bytes.indexOf('guildhall_revision\0') : -1;
    client.write(at < 0 ? bytes : bytes.subarray(0, at - 9));
  });
  // Who is silent does not even answer a goodbye.
  client.on('end', () => {
    if (mood !== 'silent') client.destroy();
  });
  server.on('close', () => client.destroy());
  client.on('close', () => server.destroy());
}

const record = async (journal = elsewhere): Promise<number> =>
  (await journal.record({ author: { name: 'A', kind: 'SYSTEM' } }, (change) => change.stage(...created(membership())))).revision!;

/** Waits until something is so; a test that waits for ever fails by its time. */
async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await pause(5);
}

const cutListener = async (): Promise<number> =>
  (
    await observer.query<object[]>(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'guildhall listener'`,
    )
  ).length;

async function start(): Promise<void> {
  watch.onModuleInit();
  await until(() => watch.known !== null);
}

describe('a watch that hears', () => {
  it('knows what another process records, and what this one records, without asking', async () => {
    await start();
    expect(watch.known?.number).toBe(0);
    const followed: RevisionMark[] = [];
    watch.follow((mark) => followed.push(mark));
    const revision = await record();
    await until(() => watch.known?.number === revision);
    expect(watch.known).toEqual(await elsewhere.newest());
    const own = await record(new Journal(dataSource));
    expect(watch.known?.number).toBe(own);
    expect(await watch.newest()).toEqual(await elsewhere.newest());
    expect(followed.map(({ number }) => number)).toEqual([revision, own]);
  });

  it('knows what was recorded before it began', async () => {
    const revision = await record();
    await start();
    expect(watch.known?.number).toBe(revision);
  });

  it('follows no more when it is told so', async () => {
    await start();
    let calls = 0;
    const leave = watch.follow(() => (calls += 1));
    await record(new Journal(dataSource));
    leave();
    await record(new Journal(dataSource));
    expect(calls).toBe(1);
  });

  it('takes nothing of what is no revision, and never goes back', async () => {
    await start();
    const revision = await record();
    for (const payload of ['', 'x', '-1 x', '9e9 x', `${revision - 1} 2000-01-01T00:00:00.000Z`]) {
      await observer.query('SELECT pg_notify($1, $2)', ['guildhall_revision', payload]);
    }
    const next = await record();
    await until(() => watch.known?.number === next);
    expect(watch.known).toEqual(await elsewhere.newest());
  });
});

describe('a watch whose connection is killed', () => {
  it('does not say what it cannot know, asks the database, and hears again', async () => {
    await start();
    for (let round = 0; round < 3; round += 1) {
      mood = 'away';
      expect(await cutListener()).toBe(1);
      await until(() => watch.known === null);
      const revision = await record();
      expect((await watch.newest()).number).toBe(revision);
      expect(watch.known).toBeNull();
      mood = 'carries';
      await until(() => watch.known !== null);
      expect(watch.known?.number).toBe(revision);
    }
  });

  it('goes on telling those who follow, by asking', async () => {
    await start();
    const changes = await recordedChanges(watch, 0);
    mood = 'away';
    await cutListener();
    await until(() => watch.known === null);
    for (let expected = 1; expected <= 2; expected += 1) {
      const next = changes.next();
      await record();
      expect(await next).toMatchObject({ value: { number: expected } });
    }
    expect(watch.known).toBeNull();
    await changes.return();
  });
});

describe('a watch whose notifications are swallowed', () => {
  it('never counts as hearing, and asks', async () => {
    mood = 'swallows';
    watch.onModuleInit();
    const listens = async (): Promise<boolean> =>
      (await observer.query<object[]>(`SELECT FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'`)).length >
      0;
    await until(listens);
    const revision = await record();
    await pause(300);
    expect(watch.known).toBeNull();
    expect((await watch.newest()).number).toBe(revision);
    mood = 'carries';
    await until(() => watch.known?.number === revision);
  });
});

describe('a watch whose connection falls silent without ending', () => {
  it('notices it by its own questions', async () => {
    await start();
    mood = 'silent';
    await record();
    await until(() => watch.known === null);
    for (const socket of sockets) socket.destroy();
    mood = 'carries';
    await until(() => watch.known?.number === 1);
  }, 40_000);
});

describe('a watch that is stopped', () => {
  const stopped = async (): Promise<void> => {
    const connections = new Set(sockets);
    await watch.onModuleDestroy();
    expect(watch.known).toBeNull();
    await until(
      async () =>
        (
          await observer.query<object[]>(
            `SELECT FROM pg_stat_activity WHERE application_name = 'guildhall listener' AND datname = current_database()`,
          )
        ).length === 0 || mood === 'silent',
    );
    for (const socket of connections) socket.destroy();
  };

  it('ends while it hears', async () => {
    await start();
    await stopped();
  });

  it('ends while it connects', async () => {
    watch.onModuleInit();
    await stopped();
  });

  it.each<Mood>(['silent', 'away', 'swallows'])('ends while its database %s', async (now) => {
    mood = now;
    watch.onModuleInit();
    await pause(200);
    await stopped();
  });

  it('ends while it hears and its database has fallen silent', async () => {
    await start();
    mood = 'silent';
    await stopped();
  });

  it('that never began has nothing to end', async () => {
    await watch.onModuleDestroy();
    await watch.onModuleDestroy();
  });
});

describe('a process that listens', () => {
  it('ends when it has nothing else to do', async () => {
    const support = path.resolve('test', 'support');
    const child = spawn(
      process.execPath,
      [
        '--import',
        `file://${path.join(support, 'typescript.mjs')}`,
        path.join(support, 'listening-process.ts'),
        JSON.stringify(database.address),
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(text).toBe('hears\n');
  });
});
