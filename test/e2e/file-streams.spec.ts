import { type ClientRequest, get as httpGet, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { QueryRunner } from 'typeorm';
import { startLoadedApp } from '../support/loaded-app.js';
import type { RunningApp } from '../support/running-app.js';

let app: RunningApp;
let locker: QueryRunner;
const requests: ClientRequest[] = [];

beforeAll(async () => {
  app = await startLoadedApp();
});
afterAll(() => app.stop());
beforeEach(() => {
  locker = app.dataSource.createQueryRunner();
});
afterEach(async () => {
  for (const request of requests.splice(0)) request.destroy();
  if (locker.isTransactionActive) await locker.rollbackTransaction();
  await locker.release();
  await until(async () => (await backends()).length === 0);
});

/** What reads a table waits from here on, until `free`. */
async function hold(table: string): Promise<void> {
  await locker.startTransaction();
  await locker.query(`LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
}

const free = (): Promise<void> => locker.rollbackTransaction();

/** The connections that are in the middle of an export. */
async function backends(): Promise<{ pid: number; state: string; waits: boolean }[]> {
  return app.dataSource.query(
    `SELECT pid, state, wait_event_type = 'Lock' AS waits FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid() AND xact_start IS NOT NULL AND query NOT LIKE 'LOCK%'`,
  );
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(20);
}

const waiting = async (count: number): Promise<void> => until(async () => (await backends()).filter(({ waits }) => waits).length === count);

/** The connection that waits is lost. */
async function breakConnection(): Promise<void> {
  const [{ pid } = { pid: 0 }] = await backends();
  await app.dataSource.query('SELECT pg_terminate_backend($1)', [pid]);
}

/** Asks, and gives the answer as soon as its headers are there. */
function ask(address: string): { request: ClientRequest; answer: Promise<IncomingMessage> } {
  const request = httpGet(`${app.url}${address}`, { agent: false });
  requests.push(request);
  const answer = new Promise<IncomingMessage>((resolve, reject) => request.once('response', resolve).once('error', reject));
  answer.catch(() => undefined);
  return { request, answer };
}

/** All of an answer; how it ended. */
async function received(answer: IncomingMessage): Promise<{ bytes: number; whole: boolean }> {
  let bytes = 0;
  try {
    for await (const piece of answer) bytes += (piece as Buffer).length;
  } catch {
    return { bytes, whole: false };
  }
  return { bytes, whole: answer.complete };
}

describe('a client that hangs up', () => {
  it.each(['/export/sources.csv', '/export/sources.parquet', '/export/datapackage.zip'])(
    'ends the query, though it waits, and frees the connection: %s',
    async (address) => {
      await hold('source');
      const { request } = ask(address);
      await waiting(1);
      request.destroy();
      await until(async () => (await backends()).length === 0);
      // Nobody let go of the lock in the meantime.
      expect(locker.isTransactionActive).toBe(true);
    },
  );

  it('in the middle of a file does the same, and makes room for others', async () => {
    for (let round = 0; round < 5; round += 1) {
      await hold('succession');
      const { request, answer } = ask('/export/datapackage.zip');
      await new Promise((resolve) => void answer.then((response) => response.once('data', resolve)));
      await waiting(1);
      request.destroy();
      await until(async () => (await backends()).length === 0);
      await free();
    }
    const { answer } = ask('/export/datapackage.zip');
    expect((await received(await answer)).whole).toBe(true);
  });
});

describe('an error in the middle of a file', () => {
  it.each(['/export/datapackage.zip', '/export/successions.csv'])('does not look like the end of it: %s', async (address) => {
    await hold('succession');
    const { answer } = ask(address);
    const response = await answer;
    expect(response.statusCode).toBe(200);
    const reading = received(response);
    await waiting(1);
    await breakConnection();
    const { bytes, whole } = await reading;
    expect(bytes).toBeGreaterThan(0);
    expect(whole).toBe(false);
  });

  it('does not to a client of HTTP 1.0 either, to whom the end of the connection is the end of the file', async () => {
    await hold('succession');
    const { port, hostname } = new URL(app.url);
    const socket = connect(Number(port), hostname);
    const ended = new Promise<string>((resolve) =>
      socket.once('error', ({ message }) => resolve(message)).once('end', () => resolve('ended')),
    );
    socket.write('GET /export/datapackage.zip HTTP/1.0\r\n\r\n');
    socket.resume();
    await waiting(1);
    await breakConnection();
    expect(await ended).toContain('ECONNRESET');
    socket.destroy();
  });

  it('before its first byte is an answer that says so', async () => {
    await hold('succession');
    const { answer } = ask('/export/successions.jsonl');
    await waiting(1);
    await breakConnection();
    const response = await answer;
    let body = '';
    for await (const piece of response) body += String(piece);
    expect(response.statusCode).toBe(503);
    expect(JSON.parse(body)).toMatchObject({ error: { code: 'DATABASE_LOST' } });
    expect(response.headers['content-type']).toBe('application/json; charset=utf-8');
    expect([response.headers.etag, response.headers['content-disposition']]).toEqual([undefined, undefined]);
  });
});

describe('how many exports run at once', () => {
  it('is two for an address; a third is told when to come again, and is let in when one has ended', async () => {
    await hold('source');
    const first = [ask('/export/sources.csv'), ask('/export/sources.jsonl')];
    await waiting(2);
    const third = await fetch(`${app.url}/export/names.csv`);
    expect([third.status, third.headers.get('retry-after'), third.headers.get('etag')]).toEqual([429, '10', null]);
    expect(await third.json()).toMatchObject({ error: { code: 'LIMITED', limit: 2, message: expect.stringContaining('Your address') } });
    // What takes no reading is answered all the same.
    expect((await fetch(`${app.url}/export/names.csv`, { method: 'HEAD' })).status).toBe(200);
    expect((await fetch(`${app.url}/export/names.csv`, { headers: { 'if-none-match': '*' } })).status).toBe(304);
    expect((await fetch(`${app.url}/export/statistics/fiapf.csv`)).status).toBe(200);
    first[0]!.request.destroy();
    await until(async () => (await fetch(`${app.url}/export/names.csv`)).status === 200);
    await free();
    expect(await received(await first[1]!.answer)).toMatchObject({ whole: true });
  });
});
