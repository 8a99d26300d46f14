import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { GraphQLEngine } from '../../apps/api/src/graphql/graphql-engine.js';
import { LIVE_LIMITS } from '../../apps/api/src/graphql/subscriptions/live-limits.js';
import type { Transport } from '../support/followers.js';
import { rawReader } from '../support/raw-readers.js';
import { type RunningApp, startApp } from '../support/running-app.js';

const CHANGES = 2_000;
const LONG = 20_000;

let app: RunningApp;
const read = jest.spyOn(GraphQLEngine.prototype, 'executeKnown');

beforeAll(async () => {
  app = await startApp({ graphql: { live: { ...LIVE_LIMITS, stall: 600_000 } } });
  // As the journal writes them, in one go.
  await app.dataSource.query(
    `INSERT INTO change (revision, id, recorded_at, actor_name, actor_kind, message)
     SELECT n, n, now() + n * interval '1 millisecond', 'Writer', 'PROGRAM', repeat('x', ${LONG}) FROM generate_series(1, ${CHANGES}) n`,
  );
});
afterAll(async () => {
  read.mockRestore();
  await app.stop();
});

const QUERY = 'subscription { changeRecorded(afterRevision: 0) { revision { number } message } }';

/** What nobody takes lies in the buffers of the system: some megabytes, whatever we do. */
async function untilStill(): Promise<void> {
  for (let before = -1; read.mock.calls.length !== before;) {
    before = read.mock.calls.length;
    await pause(1_000);
  }
}

describe.each<Transport>(['WebSocket', 'server-sent events'])('a reader over %s who takes nothing', (transport) => {
  it('has nothing read for it beyond what the system holds, and misses nothing when it goes on', async () => {
    read.mockClear();
    const memory = process.memoryUsage().rss;
    const socket = await rawReader(app.url, transport, QUERY);
    while (read.mock.calls.length === 0) await pause(20);
    await untilStill();
    const pulled = read.mock.calls.length;
    expect(pulled).toBeLessThan(CHANGES / 2);
    // Not the 40 MB that wait, and no more with every reader.
    expect(process.memoryUsage().rss - memory).toBeLessThan(150 * 1024 * 1024);

    let text = '';
    const numbers: number[] = [];
    let received = 0;
    socket.on('data', (bytes: Buffer) => {
      received += bytes.length;
      text += bytes.toString('latin1');
      let end = 0;
      for (const match of text.matchAll(/"revision":\{"number":(\d+)\},"message":"x*"/g)) {
        numbers.push(Number(match[1]));
        end = match.index + match[0].length;
      }
      text = text.slice(end);
    });
    socket.resume();
    while (numbers.length < CHANGES) await pause(20);
    socket.destroy();
    expect(numbers).toEqual(Array.from({ length: CHANGES }, (__, place) => place + 1));
    // While it read, what was read from the database was what was sent, and at most one or two more.
    expect(read.mock.calls.length).toBe(CHANGES);
    expect(received).toBeGreaterThan(CHANGES * LONG);
  }, 60_000);

  it('leaves nothing behind when it is gone', async () => {
    read.mockClear();
    const socket = await rawReader(app.url, transport, QUERY);
    while (read.mock.calls.length === 0) await pause(20);
    await untilStill();
    socket.destroy();
    await pause(200);
    const pulled = read.mock.calls.length;
    await pause(500);
    expect(read.mock.calls.length).toBe(pulled);
  });
});
