import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from '@guildhall/storage';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { Journal } from './journal.js';
import type { Author, OpenChange } from './open-change.js';
import { created, membership } from './records.fixture.js';

const author: Author = { name: 'Leyla', kind: 'PERSON' };

let database: TestDatabase;
let dataSource: DataSource;
let journal: Journal;
beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await database.dataSource([]);
  journal = new Journal(dataSource);
});
afterAll(() => database.drop());

/** Waits until the server is busy with such a statement, or with several. */
async function untilBusyWith(like: string, several = 1): Promise<void> {
  for (;;) {
    const rows = await dataSource.query<object[]>(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND state = 'active' AND pid <> pg_backend_pid() AND query LIKE $1`,
      [like],
    );
    if (rows.length >= several) return;
  }
}

const sleep = (change: OpenChange): Promise<object[]> => change.query(sql`SELECT pg_sleep(300)`);

describe('a change with a signal', () => {
  it('stops in the middle of what the database works on, with the reason of the signal, and records nothing', async () => {
    const before = await journal.newest();
    const stop = new AbortController();
    const reason = new Error('No longer wanted');
    const recorded = journal.record({ author, signal: stop.signal }, async (change) => {
      await change.stage(...created(membership()));
      await sleep(change);
    });
    await untilBusyWith('SELECT pg_sleep(300)%');
    stop.abort(reason);
    await expect(recorded).rejects.toBe(reason);
    expect(await journal.newest()).toEqual(before);
  });

  it('stops before its next statement, and does not begin once it is stopped', async () => {
    const before = await journal.newest();
    const stop = new AbortController();
    let asked = 0;
    const work = async (change: OpenChange): Promise<void> => {
      await change.stage(...created(membership()));
      stop.abort();
      asked += 1;
      await change.query(sql`SELECT 1`);
      asked += 1;
    };
    await expect(journal.preview(work, stop.signal)).rejects.toThrow('This operation was aborted');
    await expect(journal.record({ author, signal: stop.signal }, work)).rejects.toBe(stop.signal.reason);
    expect(asked).toBe(1);
    expect(await journal.newest()).toEqual(before);
  });

  it('stops while its rows go in, behind the lock of another', async () => {
    const before = await journal.newest();
    const stop = new AbortController();
    await journal.record({ author, alone: true }, async () => {
      const waiting = journal.record({ author, signal: stop.signal }, (change) => change.stage(...created(membership())));
      await untilBusyWith('%pg_advisory_xact_lock%');
      stop.abort();
      await expect(waiting).rejects.toBe(stop.signal.reason);
    });
    expect(await journal.newest()).toEqual(before);
  });

  it('leaves its connection to others, whose statements nothing stops', async () => {
    const one = await database.dataSource([]);
    const signals = Array.from({ length: 10 }, () => new AbortController());
    // As many as the pool has connections: none is left to stop them on.
    const stopped = signals.map(({ signal }) => new Journal(one).preview(sleepShortly, signal).then(String, () => 'stopped'));
    await untilBusyWith('SELECT pg_sleep(1.5)%', signals.length);
    for (const each of signals) each.abort();
    expect(await Promise.all(stopped)).toEqual(signals.map(() => 'stopped'));
    const others = signals.map(() => one.query<object[]>('SELECT pg_sleep(0.2)'));
    await expect(Promise.all(others)).resolves.toHaveLength(signals.length);
  });

  it('is recorded as any other where nothing stops it', async () => {
    const { signal } = new AbortController();
    const { revision } = await journal.record({ author, signal }, (change) => change.stage(...created(membership())));
    expect((await journal.newest()).number).toBe(revision);
  });
});

async function sleepShortly(change: OpenChange): Promise<string> {
  await change.query(sql`SELECT pg_sleep(1.5)`);
  await change.query(sql`SELECT 1`);
  return 'over';
}

describe('a change that expects a revision', () => {
  it('is recorded where that is the newest one', async () => {
    const { number } = await journal.newest();
    const { revision } = await journal.record({ author, expectedRevision: number }, (change) => change.stage(...created(membership())));
    expect(revision).toBe(number + 1);
  });

  it('is refused before its work where it is not', async () => {
    const { number } = await journal.newest();
    let isBegun = false;
    const late = journal.record({ author, expectedRevision: number - 1 }, () => {
      isBegun = true;
      return Promise.resolve();
    });
    await expect(late).rejects.toMatchObject({ code: 'CONFLICT', message: expect.stringContaining(`revision ${number} now`) });
    expect(isBegun).toBe(false);
  });

  it('is refused where another change is recorded while it is worked on', async () => {
    const { number } = await journal.newest();
    const late = journal.record({ author, expectedRevision: number }, async (change) => {
      await change.stage(...created(membership()));
      await journal.record({ author }, (other) => other.stage(...created(membership())));
    });
    await expect(late).rejects.toMatchObject({ code: 'CONFLICT' });
    expect((await journal.newest()).number).toBe(number + 1);
  });
});
