import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newIdNumber } from '@guildhall/storage';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { Journal } from './journal.js';
import type { OpenChange } from './open-change.js';
import { corrected, created, membership, type MembershipRow } from './records.fixture.js';

const ROWS = 25_000;

describe('a large change', () => {
  let database: TestDatabase;
  let observer: DataSource;
  let journal: Journal;
  let rows: MembershipRow[];

  beforeAll(async () => {
    database = await createTestDatabase();
    observer = await database.dataSource([]);
    journal = new Journal(await database.dataSource([]));
    const federations = Array.from({ length: 400 }, newIdNumber);
    rows = Array.from({ length: ROWS }, (_, n) => {
      const year = 1930 + (n % 90);
      return membership({
        federationId: federations[n % 400]!,
        from: `${year}-03-01`,
        to: `${year + 5}-02-01`,
        sources: [n % 50],
        countries: ['FR'],
      });
    });
  });
  afterAll(() => database.drop());

  /** For how long the lock of the revisions was held, as seen from outside, in milliseconds. */
  async function lockTime(work: (change: OpenChange) => Promise<void>): Promise<number> {
    let [first, last, over] = [0, 0, false];
    const watching = (async () => {
      while (!over) {
        const [held] = await observer.query<unknown[]>(
          `SELECT FROM pg_locks l JOIN pg_database d ON d.oid = l.database AND d.datname = current_database()
            WHERE l.locktype = 'advisory' AND l.objid = 7455268 AND l.granted`,
        );
        if (held) last = Date.now();
        if (held && first === 0) first = last;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    })();
    await journal.record({ author: { name: 'Import', kind: 'IMPORT' } }, work);
    over = true;
    await watching;
    return last - first;
  }

  it('holds the lock of the revisions for a small part of the time that it takes', async () => {
    const began = Date.now();
    const whenNew = await lockTime(async (change) => {
      for (const row of rows) await change.stage(...created(row));
    });
    const whole = Date.now() - began;
    const whenCorrected = await lockTime(async (change) => {
      for (const row of rows) await change.stage(...corrected({ ...row, countries: ['DE'] }, 1));
    });
    const wholeOfCorrection = Date.now() - began - whole;
    expect(whenNew).toBeLessThan(whole / 4);
    expect(whenCorrected).toBeLessThan(wholeOfCorrection / 4);
    expect(await observer.query('SELECT count(*)::int AS count FROM membership WHERE upper_inf(recorded)')).toEqual([{ count: ROWS }]);
    expect(await observer.query(`SELECT count(*)::int AS count FROM membership WHERE recorded = '[1,2)'`)).toEqual([{ count: ROWS }]);
  });
});
