import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Journal } from '@guildhall/journal';
import fc from 'fast-check';
import { follow, recordOne, severalJournals, type Transport } from '../support/followers.js';
import { type RunningApp, startApp } from '../support/running-app.js';

const TRANSPORTS: Transport[] = ['WebSocket', 'server-sent events'];
const WRITERS = 8;

let app: RunningApp;
let journals: Journal[];
let closeJournals: () => Promise<void>;
let first: Journal;

beforeAll(async () => {
  app = await startApp();
  ({ journals, close: closeJournals } = await severalJournals(app.dataSource, WRITERS));
  first = journals[0]!;
});
afterAll(async () => {
  await closeJournals();
  await app.stop();
});

const newest = async (): Promise<number> => (await first.newest()).number;
const range = (after: number, to: number): number[] => Array.from({ length: Math.max(0, to - after) }, (_, place) => after + 1 + place);

describe.each(TRANSPORTS)('a reader over %s', (transport) => {
  it('is given every change after a revision, then each as it is recorded', async () => {
    const start = await newest();
    await recordOne(first, 'One');
    await recordOne(first, 'Two');
    const reader = follow(app.url, transport, start);
    await reader.taken(2);
    await recordOne(first, 'Three');
    await reader.taken(3);
    reader.leave();
    const today = new Date().toISOString().slice(0, 10);
    expect(reader.results).toEqual(
      ['One', 'Two', 'Three'].map((message, place) => ({
        data: { changeRecorded: { revision: { number: start + 1 + place }, message } },
        extensions: { revision: start + 1 + place, asOf: today, cost: { requested: 1, actual: 1 } },
      })),
    );
  });

  it('is given the whole log after revision 0', async () => {
    const reader = follow(app.url, transport, 0);
    const end = await newest();
    await reader.taken(end);
    reader.leave();
    expect(reader.revisions).toEqual(range(0, end));
  });

  it.each([undefined, null])('begins after the newest where it says %s', async (after) => {
    const probe = follow(app.url, transport, after);
    // Until the subscription stands, what is recorded may be from before it.
    let recorded = 0;
    while (probe.revisions.length === 0) recorded = await recordOne(first);
    const start = probe.revisions[0]!;
    await probe.taken(recorded - start + 1);
    probe.leave();
    expect(probe.revisions).toEqual(range(start - 1, recorded));
  });

  it('is told of a change of another process', async () => {
    const start = await newest();
    const reader = follow(app.url, transport, start);
    await recordOne(journals[5]!, 'Elsewhere');
    await reader.taken(1);
    reader.leave();
    expect(reader.results).toMatchObject([{ data: { changeRecorded: { message: 'Elsewhere' } }, extensions: { revision: start + 1 } }]);
  });

  it('misses nothing when the connection on which the server listens is killed', async () => {
    const start = await newest();
    const reader = follow(app.url, transport, start);
    for (let round = 1; round <= 5; round += 1) {
      await app.dataSource.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'guildhall listener'`,
      );
      await recordOne(journals[round]!);
      await reader.taken(round);
    }
    reader.leave();
    expect(reader.revisions).toEqual(range(start, start + 5));
  });
});

describe('while eight write', () => {
  it('readers who come, go and resume at any moment get every revision once, in order', async () => {
    for (let n = 0; n < 10; n += 1) await recordOne(first);
    const start = await newest();
    const end = start + WRITERS * 20;
    const write = async (journal: Journal): Promise<void> => {
      for (let n = 0; n < 20; n += 1) await recordOne(journal);
    };
    const read = async (transport: Transport, patience: number, after: number | undefined): Promise<number[]> => {
      const got: number[] = [];
      while ((got.at(-1) ?? 0) < end) {
        const reader = follow(app.url, transport, got.at(-1) ?? after);
        await reader.taken(patience, end);
        reader.leave();
        got.push(...reader.revisions);
        // A subscription that failed must not be begun for ever.
        if (reader.revisions.length === 0) throw new Error(JSON.stringify([await reader.ended, reader.results]));
      }
      return got;
    };
    const cases = TRANSPORTS.flatMap((transport) =>
      [9, 70, 1_000].flatMap((patience) => [start, start - 7, undefined].map((after) => ({ transport, patience, after }))),
    );
    const reading = cases.map(({ transport, patience, after }) => read(transport, patience, after));
    const [got] = await Promise.all([Promise.all(reading), ...journals.map(write)]);
    expect(await newest()).toBe(end);
    for (const [place, { after }] of cases.entries()) {
      expect(got[place]).toEqual(range(after ?? got[place]![0]! - 1, end));
      expect(got[place]![0]).toBeGreaterThan(after ?? start);
    }
  });
});

describe('any interleaving of writes, departures and returns', () => {
  const step = fc.oneof(
    fc.record({ do: fc.constant('write' as const), writer: fc.nat(WRITERS - 1), times: fc.integer({ min: 1, max: 5 }) }),
    fc.record({ do: fc.constant('read' as const), events: fc.integer({ min: 1, max: 6 }) }),
    fc.record({ do: fc.constant('leave' as const) }),
    fc.record({ do: fc.constant('kill' as const) }),
  );

  it.each(TRANSPORTS)('gives the log, over %s', async (transport) => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
        const start = await newest();
        let written = start;
        const got: number[] = [];
        let reader = follow(app.url, transport, start);
        const leave = (): void => {
          reader.leave();
          got.push(...reader.revisions);
        };
        const writes: Promise<unknown>[] = [];
        for (const one of steps) {
          if (one.do === 'write') {
            written += one.times;
            const journal = journals[one.writer]!;
            writes.push(...range(0, one.times).map(() => recordOne(journal)));
          } else if (one.do === 'read') {
            await reader.taken(Math.min(written - start - got.length, one.events));
          } else if (one.do === 'kill') {
            await app.dataSource.query(
              `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'guildhall listener'`,
            );
          } else {
            leave();
            reader = follow(app.url, transport, got.at(-1) ?? start);
          }
        }
        await Promise.all(writes);
        await reader.taken(written - start - got.length);
        leave();
        expect(got).toEqual(range(start, written));
      }),
      { numRuns: 25 },
    );
  });
});
