import { createConnection, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { OperationalError } from '@guildhall/problems';
import { dataSourceOptions, sql } from '@guildhall/storage';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { Journal } from './journal.js';
import type { Author, OpenChange } from './open-change.js';
import { created, membership } from './records.fixture.js';

const author: Author = { name: 'Unlucky', kind: 'PROGRAM' };

/** What the go-between does with the commits that pass: how many it loses, and whether before they reach the server or after. */
interface Fate {
  cut: 'before' | 'after' | 'never';
  times: number;
  /** Nobody is let through any more after that. */
  forGood?: boolean;
}

describe('a connection that breaks', () => {
  let database: TestDatabase;
  let observer: DataSource;
  let dataSource: DataSource;
  let journal: Journal;
  let between: Server;
  let fate: Fate;
  let dead: boolean;
  const sockets = new Set<Socket>();

  beforeEach(async () => {
    database = await createTestDatabase();
    observer = await database.dataSource([]);
    fate = { cut: 'never', times: 0 };
    dead = false;
    between = createServer((client) => carry(client)).listen(0, '127.0.0.1');
    await new Promise((resolve) => between.once('listening', resolve));
    const { port } = between.address() as AddressInfo;
    dataSource = await new DataSource(
      dataSourceOptions({ ...database.address, host: '127.0.0.1', port }, { entities: [], migrations: [] }),
    ).initialize();
    journal = new Journal(dataSource, { mostInMemory: 2, timesToAsk: 3 });
  });
  afterEach(async () => {
    await dataSource.destroy().catch(() => undefined);
    for (const socket of sockets) socket.destroy();
    between.close();
    await database.drop();
  });

  /** Carries bytes between a client and the server, and cuts both off around a commit when fate says so. */
  function carry(client: Socket): void {
    if (dead) {
      client.resume().end();
      return;
    }
    const server = createConnection(database.address.port, database.address.host);
    let deaf = false;
    const cut = () => {
      client.destroy();
      server.destroy();
    };
    for (const socket of [client, server]) {
      sockets.add(socket);
      socket.on('error', cut).on('close', cut);
    }
    client.on('data', (bytes) => {
      if (fate.cut !== 'never' && fate.times > 0 && bytes.includes('COMMIT\0')) {
        fate.times -= 1;
        dead = fate.forGood ?? false;
        if (fate.cut === 'before') {
          cut();
          return;
        }
        deaf = true;
      }
      server.write(bytes);
    });
    server.on('data', (bytes) => {
      if (deaf) cut();
      else client.write(bytes);
    });
  }

  const ask = <Row>(text: string) => observer.query<Row[]>(text);
  const state = async () => {
    const [counts] = await ask<{ changes: number; operations: number; rows: number; revisions: string }>(`
      SELECT (SELECT count(*)::int - 1 FROM change) AS changes, (SELECT count(*)::int FROM change_operation) AS operations,
        (SELECT count(*)::int FROM membership) AS rows, (SELECT string_agg(revision::text, ' ' ORDER BY revision) FROM change) AS revisions`);
    return counts;
  };
  const WHOLE = { changes: 1, operations: 5, rows: 5, revisions: '0 1' };
  const NOTHING = { changes: 0, operations: 0, rows: 0, revisions: '0' };
  const stageFive = async (change: OpenChange) => {
    for (let n = 0; n < 5; n += 1) await change.stage(...created(membership()));
  };
  const terminate = async (change: OpenChange) => {
    const [backend] = await change.query<{ pid: number }>(sql`SELECT pg_backend_pid() AS pid`);
    await observer.query('SELECT pg_terminate_backend($1)', [backend!.pid]);
  };
  /** A trigger that ends its own backend the first times it fires; the sequence outlives the rollback. */
  const trap = async (on: string, times = 1) => {
    await ask(`CREATE SEQUENCE sprung`);
    await ask(`CREATE FUNCTION spring() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN IF nextval('sprung') <= ${times} THEN PERFORM pg_terminate_backend(pg_backend_pid()); PERFORM pg_sleep(1); END IF; RETURN NULL; END $$`);
    await ask(`CREATE ${on} EXECUTE FUNCTION spring()`);
  };

  it.each<[string, (change: OpenChange, first: boolean) => Promise<void>]>([
    [
      'before anything was staged',
      async (change, first) => {
        if (first) await terminate(change);
        await stageFive(change);
      },
    ],
    [
      'after everything was staged',
      async (change, first) => {
        await stageFive(change);
        if (first) await terminate(change);
      },
    ],
    [
      'during a query of the work',
      async (change, first) => {
        await stageFive(change);
        if (first) await change.query(sql`SELECT pg_terminate_backend(pg_backend_pid()), pg_sleep(1)`);
      },
    ],
    [
      'and whose error the work turned into another',
      async (change, first) => {
        await stageFive(change);
        if (first)
          await change
            .query(sql`SELECT pg_terminate_backend(pg_backend_pid()), pg_sleep(1)`)
            .catch(() => Promise.reject(new TypeError('odd')));
      },
    ],
  ])('%s is made good by doing the work again', async (_, work) => {
    let tries = 0;
    const { revision } = await journal.record({ author }, (change) => work(change, (tries += 1) === 1));
    expect([revision, tries]).toEqual([1, 2]);
    expect(await state()).toEqual(WHOLE);
  });

  it.each([
    ['while rows move in', 'TRIGGER t AFTER INSERT ON membership FOR EACH ROW'],
    ['while the constraints are checked', 'CONSTRAINT TRIGGER t AFTER INSERT ON membership DEFERRABLE INITIALLY DEFERRED FOR EACH ROW'],
    ['while the change is entered', 'TRIGGER t AFTER INSERT ON change FOR EACH ROW'],
    ['at the commit', 'CONSTRAINT TRIGGER t AFTER INSERT ON change_operation DEFERRABLE INITIALLY DEFERRED FOR EACH ROW'],
  ])('%s is made good by doing the work again', async (_, on) => {
    await trap(on);
    let tries = 0;
    const { revision } = await journal.record({ author }, (change) => ((tries += 1), stageFive(change)));
    expect([revision, tries]).toEqual([1, 2]);
    expect(await state()).toEqual(WHOLE);
  });

  it('while it waits for the lock is made good by doing the work again', async () => {
    const holder = observer.createQueryRunner();
    await holder.query('BEGIN');
    await holder.query('SELECT pg_advisory_xact_lock(7455268)');
    let tries = 0;
    const recording = journal.record({ author }, (change) => ((tries += 1), stageFive(change)));
    let killed = 0;
    while (killed === 0) {
      killed = (
        await ask(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event = 'advisory' AND datname = current_database()`)
      ).length;
    }
    await holder.query('ROLLBACK');
    await holder.release();
    expect([(await recording).revision, tries]).toEqual([1, 2]);
    expect(await state()).toEqual(WHOLE);
  });

  it('before the commit reaches the server is made good by doing the work again', async () => {
    fate = { cut: 'before', times: 1 };
    let tries = 0;
    const { revision } = await journal.record({ author }, (change) => ((tries += 1), stageFive(change)));
    expect([revision, tries]).toEqual([1, 2]);
    expect(await state()).toEqual(WHOLE);
  });

  it('after the commit, before its answer, is found out: the work is not done twice', async () => {
    fate = { cut: 'after', times: 1 };
    let tries = 0;
    const recorded = await journal.record({ author }, (change) => ((tries += 1), stageFive(change)));
    expect([recorded.revision, recorded.operations, tries]).toEqual([1, 5, 1]);
    expect(await ask('SELECT revision, id FROM change WHERE revision > 0')).toEqual([{ revision: '1', id: String(recorded.change) }]);
    expect(recorded.recordedAt).toBe((await journal.newest()).recordedAt);
    expect(await state()).toEqual(WHOLE);
  });

  it('again and again is told, and nothing was recorded', async () => {
    await trap('TRIGGER t AFTER INSERT ON change FOR EACH ROW', 1_000);
    const error: unknown = await journal.record({ author }, stageFive).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(OperationalError);
    expect((error as OperationalError).code).toBe('DATABASE_LOST');
    expect((error as OperationalError).message).toContain('nothing was recorded');
    expect(await state()).toEqual(NOTHING);
  });

  it('at the commit for good is told as undecided', async () => {
    fate = { cut: 'after', times: 1, forGood: true };
    const error: unknown = await journal.record({ author }, stageFive).catch((reason: unknown) => reason);
    expect((error as OperationalError).code).toBe('DATABASE_LOST');
    expect((error as OperationalError).message).toContain('cannot be told');
    expect(await state()).toEqual(WHOLE);
  });

  it('for good, before the change, is told as lost', async () => {
    dead = true;
    for (const socket of sockets) socket.destroy();
    const error: unknown = await journal.record({ author }, stageFive).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(OperationalError);
    expect((error as OperationalError).code).toBe('DATABASE_LOST');
    expect(await state()).toEqual(NOTHING);
  });
});
