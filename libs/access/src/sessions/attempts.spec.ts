import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Problem } from '@guildhall/problems';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { Attempts, type Counted, counted } from './attempts.js';

let database: TestDatabase;
let dataSource: DataSource;
beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await database.dataSource([]);
});
afterAll(() => database.drop());

const PACE = { allowed: 5, mostSeconds: 900 };

/** Whether each of so many attempts at once was let through. */
async function atOnce(times: number, ...under: Counted[]): Promise<number> {
  const attempts = new Attempts(dataSource);
  const outcomes = await Promise.allSettled(Array.from({ length: times }, () => attempts.count(under)));
  for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(Problem);
  return outcomes.filter(({ status }) => status === 'fulfilled').length;
}

describe('attempts', () => {
  it('that come at once, over any number of connections, are no more than one after another', async () => {
    expect(await atOnce(40, counted(PACE, 'at once'))).toBe(5);
    expect(await atOnce(10, counted(PACE, 'at once'))).toBe(0);
  });

  it('that are counted under several wait for the one that is full, and lock one another out in no order', async () => {
    const [a, b, c] = ['a', 'b', 'c'].map((name) => counted(PACE, name)) as [Counted, Counted, Counted];
    const [first, second] = await Promise.all([atOnce(20, a, b), atOnce(20, b, a, c)]);
    expect(first + second).toBeGreaterThan(0);
    expect(first + second).toBeLessThanOrEqual(5);
  });

  it('wait twice as long each time, up to the longest', async () => {
    const attempts = new Attempts(dataSource);
    const one = counted({ allowed: 2, mostSeconds: 60 }, 'waits');
    const waits: number[] = [];
    for (let attempt = 0; attempt < 7; attempt += 1) {
      await dataSource.query('UPDATE sign_in_attempt SET free_at = now() WHERE key = $1', [one.key]);
      await attempts.count([one]);
      const [{ wait }] = await dataSource.query<[{ wait: string }]>(
        'SELECT round(extract(epoch FROM free_at - now())) AS wait FROM sign_in_attempt WHERE key = $1',
        [one.key],
      );
      waits.push(Number(wait));
    }
    expect(waits).toEqual([0, 10, 20, 40, 60, 60, 60]);
  });

  it('are forgotten where somebody has shown who they are', async () => {
    const one = counted(PACE, 'forgotten');
    expect(await atOnce(6, one)).toBe(5);
    await new Attempts(dataSource).forget([one]);
    expect(await atOnce(6, one)).toBe(5);
  });
});
