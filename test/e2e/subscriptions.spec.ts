import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Journal } from '@guildhall/journal';
import { LIVE_LIMITS } from '../../apps/api/src/graphql/subscriptions/live-limits.js';
import { FaultsModule } from '../support/faults.js';
import { FOLLOW, follow, recordOne, type Transport } from '../support/followers.js';
import { type GraphQLAnswer, type RunningApp, startApp } from '../support/running-app.js';
import { rawReader } from '../support/raw-readers.js';
import { converse, type Message } from '../support/web-sockets.js';

const TRANSPORTS: Transport[] = ['WebSocket', 'server-sent events'];
const SMALL = { ...LIVE_LIMITS, connectionsPerAddress: 3, init: 300, ping: 500, stall: 800, patience: [50, 100, 200, 400, 800, 1_600] };

let app: RunningApp;
let small: RunningApp;
let journal: Journal;
beforeAll(async () => {
  app = await startApp({ modules: [FaultsModule] });
  small = await startApp({ graphql: { live: SMALL, mostCost: 20 } });
  journal = new Journal(app.dataSource);
});
afterAll(async () => {
  await Promise.all([app.stop(), small.stop()]);
});

/** All that is refused or answered at once, whichever way it is told. */
async function told(transport: Transport, query: string, after?: number, at = app): Promise<GraphQLAnswer[]> {
  const reader = follow(at.url, transport, after, query);
  const failure = await reader.ended;
  return (failure ? [{ errors: failure }] : reader.results) as GraphQLAnswer[];
}

function askEvents(
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
  at = app,
): Promise<Response> {
  return fetch(`${at.url}/graphql${path}`, { ...options, headers: { accept: 'text/event-stream', ...options.headers } });
}

describe.each(TRANSPORTS)('over %s', (transport) => {
  it.each<[string, string, string]>([
    ['a field that is not there', 'subscription { changeRecorded { nothingOfThatName } }', 'BAD_USER_INPUT'],
    ['a document that cannot be parsed', 'subscription {', 'BAD_USER_INPUT'],
    ['two fields at the root', 'subscription { changeRecorded { id } other: changeRecorded { id } }', 'BAD_USER_INPUT'],
    ['variables that are none', 'subscription ($after: Int!) { changeRecorded(afterRevision: $after) { id } }', 'BAD_USER_INPUT'],
    ['a revision before the first', 'subscription { changeRecorded(afterRevision: -1) { id } }', 'BAD_USER_INPUT'],
    ['a revision beyond the newest', 'subscription { changeRecorded(afterRevision: 999999) { id } }', 'BAD_USER_INPUT'],
    ['too many aliases', `subscription { changeRecorded { ${'a: id b: id '.repeat(60)} } }`, 'LIMITED'],
    ['a mutation', 'mutation { write }', 'BAD_USER_INPUT'],
  ])('%s is refused with its code and a sentence', async (_, query, code) => {
    const answers = await told(transport, query);
    expect(answers).toHaveLength(1);
    expect(answers[0]?.data).toBeUndefined();
    expect(answers[0]?.errors?.map(({ extensions }) => extensions?.['code'])).toEqual([code]);
    expect(JSON.stringify(answers)).not.toMatch(/stack|node_modules|SELECT/);
  });

  it('what one event costs is counted as in a query', async () => {
    const costly = 'subscription { changeRecorded { operations(first: 100) { nodes { id } } } }';
    expect(await told(transport, costly, undefined, small)).toMatchObject([
      { errors: [{ extensions: { code: 'LIMITED', measure: 'cost', limit: 20, actual: 101 } }] },
    ]);
  });

  it('a query is answered once, like over HTTP', async () => {
    const { data, extensions } = await app.query('{ revision { number } }');
    expect(await told(transport, '{ revision { number } }')).toEqual([{ data, extensions }]);
    const [bug] = await told(transport, '{ sql }');
    expect(bug).toMatchObject({ data: { sql: null }, errors: [{ path: ['sql'], extensions: { code: 'INTERNAL' } }] });
    expect(JSON.stringify(bug)).not.toContain('secret');
  });

  it('an event that cannot be read ends the subscription, with an error that holds no secret', async () => {
    const start = (await journal.newest()).number;
    const reader = follow(app.url, transport, start);
    await recordOne(journal);
    await reader.taken(1);
    await app.dataSource.query('ALTER TABLE change RENAME COLUMN message TO secret_message');
    try {
      await app.dataSource.query(
        `INSERT INTO change (revision, id, recorded_at, actor_name, actor_kind) SELECT revision + 1, id + 1, recorded_at + interval '1 second', 'A', 'SYSTEM' FROM change ORDER BY revision DESC LIMIT 1`,
      );
      await app.dataSource.query(
        `SELECT pg_notify('guildhall_revision', (SELECT max(revision) || ' 2026-01-01T00:00:00.000Z' FROM change))`,
      );
      expect(await reader.ended).toBeUndefined();
    } finally {
      await app.dataSource.query('ALTER TABLE change RENAME COLUMN secret_message TO message');
    }
    expect(reader.revisions).toEqual([start + 1]);
    expect(reader.results).toHaveLength(2);
    expect(reader.results[1]).toMatchObject({ errors: [{ extensions: { code: 'INTERNAL' } }] });
    expect(JSON.stringify(reader.results)).not.toMatch(/secret|SELECT/);
    // Whoever comes again misses nothing.
    const again = follow(app.url, transport, start + 1);
    await again.taken(1);
    again.leave();
    expect(again.revisions).toEqual([start + 2]);
  });

  it('an event for which the database was away is read again', async () => {
    const other = new Journal(small.dataSource);
    const start = (await other.newest()).number;
    await recordOne(other);
    const holder = small.dataSource.createQueryRunner();
    await holder.query('BEGIN');
    await holder.query('LOCK TABLE change_operation IN ACCESS EXCLUSIVE MODE');
    const reader = follow(
      small.url,
      transport,
      start,
      'subscription ($after: Int) { changeRecorded(afterRevision: $after) { revision { number } operationCount } }',
    );
    for (let killed = 0; killed < 2;) {
      const rows = await small.dataSource.query<object[]>(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      killed += rows.length;
    }
    await holder.query('COMMIT');
    await holder.release();
    await reader.taken(1);
    reader.leave();
    expect(reader.results).toMatchObject([{ data: { changeRecorded: { revision: { number: start + 1 }, operationCount: 1 } } }]);
  });

  it('records are answered as of the revision of their change', async () => {
    const start = (await journal.newest()).number;
    await recordOne(journal);
    await recordOne(journal);
    const reader = follow(
      app.url,
      transport,
      start,
      `subscription ($after: Int) { changeRecorded(afterRevision: $after) {
      revision { number } operations { nodes { kind recordId record { id ... on Source { snapshot } } } } } }`,
    );
    await reader.taken(2);
    reader.leave();
    const snapshots = reader.results.map(({ data }) => {
      const { revision, operations } = data!['changeRecorded'] as {
        revision: { number: number };
        operations: { nodes: { recordId: string; record: { snapshot: string } }[] };
      };
      return [operations.nodes[0]!.record.snapshot.split('@').slice(0, 2), [operations.nodes[0]!.recordId, String(revision.number)]];
    });
    for (const [snapshot, expected] of snapshots) expect(snapshot).toEqual(expected);
  });

  it('more connections of one address than it may have are refused, and have their place when others leave', async () => {
    const open = [1, 2, 3].map(() => follow(small.url, transport, 0, 'subscription { changeRecorded(afterRevision: 0) { id } }'));
    const other = new Journal(small.dataSource);
    await recordOne(other);
    for (const reader of open) await reader.taken(1);
    const response = await askEvents('?query={__typename}', {}, small);
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '30']);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'LIMITED', measure: 'connections', limit: 3, actual: 4 } }],
    });
    await expect(converse(small.url)).rejects.toThrow('429');
    expect((await small.query('{ __typename }')).data).toEqual({ __typename: 'Query' });
    open[0]!.leave();
    let status = 429;
    while (status === 429) ({ status } = await askEvents('?query={__typename}', {}, small));
    expect(status).toBe(200);
    for (const reader of open) reader.leave();
  });
});

describe('a WebSocket', () => {
  it('speaks the protocol: initialization first and once, ids of their own, messages that are known', async () => {
    const hasty = await converse(app.url, { init: false });
    hasty.say({ id: '1', type: 'subscribe', payload: { query: '{ __typename }' } });
    expect((await hasty.closed)[0]).toBe(4401);
    const twice = await converse(app.url);
    twice.say({ type: 'connection_init' });
    expect((await twice.closed)[0]).toBe(4429);
    const same = await converse(app.url);
    for (let n = 0; n < 2; n += 1) same.say({ id: '1', type: 'subscribe', payload: { query: FOLLOW } });
    expect((await same.closed)[0]).toBe(4409);
    for (const message of [
      '{',
      'null',
      '{"type":"nothing"}',
      '{"type":"next","id":"1","payload":{}}',
      '{"id":"1","type":"subscribe","payload":{"query":1}}',
    ]) {
      const odd = await converse(app.url);
      odd.say(message);
      expect((await odd.closed)[0]).toBe(4400);
    }
    await expect(converse(app.url, { protocol: 'graphql-ws', init: false })).rejects.toThrow('subprotocol');
    const patient = await converse(app.url);
    patient.say({ type: 'ping', payload: { n: 1 } });
    expect(await patient.hears('pong')).toEqual({ type: 'pong', payload: { n: 1 } });
    await patient.leave();
  });

  it('is closed when nothing comes to initialize it', async () => {
    const silent = await converse(small.url, { init: false });
    expect((await silent.closed)[0]).toBe(4408);
  });

  it('is closed when it answers no ping, and kept while it does', async () => {
    const dead = await converse(small.url, { autoPong: false });
    const alive = await converse(small.url);
    expect((await dead.closed)[0]).toBe(1006);
    expect(alive.socket.readyState).toBe(alive.socket.OPEN);
    await alive.leave();
  });

  it('takes messages of 256 kB, and closes as too large beyond', async () => {
    const conversation = await converse(app.url);
    const query = (size: number) => ({
      id: String(size),
      type: 'subscribe',
      payload: { query: '{ __typename }', variables: { padding: 'x'.repeat(size) } },
    });
    conversation.say(query(256 * 1024));
    expect(await conversation.hears('next')).toMatchObject({ payload: { data: { __typename: 'Query' } } });
    conversation.say(query(300 * 1024));
    expect((await conversation.closed)[0]).toBe(1009);
  });

  it('has ten operations at once, and another when one of them is complete', async () => {
    const conversation = await converse(app.url);
    for (let n = 0; n < 11; n += 1) conversation.say({ id: `s${n}`, type: 'subscribe', payload: { query: FOLLOW } });
    expect(await conversation.hears('error')).toMatchObject({
      id: 's10',
      payload: [{ extensions: { code: 'LIMITED', limit: 10, actual: 11 } }],
    });
    // Each stands when it has given something.
    const revision = (await journal.newest()).number + 1;
    while (new Set(conversation.heard.filter(({ type }) => type === 'next').map(({ id }) => id)).size < 10) await recordOne(journal);
    conversation.say({ id: 's3', type: 'complete' });
    conversation.say({ id: 'q', type: 'subscribe', payload: { query: '{ __typename }' } });
    await conversation.hears('complete', 'q');
    expect(conversation.heard.filter(({ id }) => id === 'q').map(({ type }) => type)).toEqual(['next', 'complete']);
    const last = await recordOne(journal);
    const isLast = (heard: Message): boolean => JSON.stringify(heard).includes(`"number":${last}}`);
    while (conversation.heard.filter(isLast).length < 9) await pause(20);
    expect(last).toBeGreaterThan(revision);
    expect(
      conversation.heard
        .filter(isLast)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['s0', 's1', 's2', 's4', 's5', 's6', 's7', 's8', 's9']);
    // Refused operations and finished ones take no place.
    for (let n = 0; n < 12; n += 1) {
      conversation.say({ id: `r${n}`, type: 'subscribe', payload: { query: n % 2 ? '{ wrong }' : '{ __typename }' } });
      await conversation.hears(n % 2 ? 'error' : 'complete', `r${n}`);
    }
    conversation.say({ id: 'last', type: 'subscribe', payload: { query: '{ __typename }' } });
    expect(await conversation.hears('next', 'last')).toMatchObject({ payload: { data: { __typename: 'Query' } } });
    await conversation.leave();
  });

  it('that sends without reading is no longer listened to, instead of its answers being kept', async () => {
    const conversation = await converse(app.url);
    conversation.socket.pause();
    const payload = { padding: 'x'.repeat(100_000) };
    for (let n = 0; n < 400; n += 1) conversation.say({ type: 'ping', payload });
    let before = Infinity;
    while (conversation.socket.bufferedAmount < before) {
      before = conversation.socket.bufferedAmount;
      await pause(500);
    }
    expect(before).toBeGreaterThan(10_000_000);
    conversation.socket.resume();
    while (conversation.heard.length < 401) await pause(20);
    expect(conversation.socket.bufferedAmount).toBe(0);
    await conversation.leave();
  });

  it('is at /graphql only; other offers to upgrade are answered as plain requests', async () => {
    await expect(
      new Promise((_, reject) =>
        httpRequest(
          `${app.url}/elsewhere`,
          {
            headers: {
              connection: 'upgrade',
              upgrade: 'websocket',
              'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
              'sec-websocket-version': '13',
            },
          },
          ({ statusCode }) => reject(new Error(String(statusCode))),
        ).end(),
      ),
    ).rejects.toThrow('404');
    const body = JSON.stringify({ query: '{ __typename }', variables: { padding: 'x'.repeat(200_000) } });
    for (const offer of [{}, { connection: 'Upgrade, HTTP2-Settings', upgrade: 'h2c', 'http2-settings': 'AAMAAABk' }]) {
      const response = await new Promise<string>((resolve, reject) => {
        const request = httpRequest(
          `${app.url}/graphql`,
          { method: 'POST', headers: { ...offer, 'content-type': 'application/json' } },
          (incoming) => {
            let text = '';
            incoming
              .setEncoding('utf8')
              .on('data', (chunk: string) => (text += chunk))
              .on('end', () => resolve(text));
          },
        );
        request.on('error', reject).end(body);
      });
      expect(JSON.parse(response)).toMatchObject({ data: { __typename: 'Query' } });
    }
  });
});

describe('an event stream', () => {
  const GET = `?query=${encodeURIComponent('subscription { changeRecorded(afterRevision: 0) { revision { number } } }')}`;

  async function blocks(response: Response, count: number): Promise<string[]> {
    let text = '';
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream()) as unknown as AsyncIterable<string>) {
      text += chunk;
      if (text.split('\n\n').length > count) break;
    }
    return text.split('\n\n').slice(0, count);
  }

  it('is opened by GET, and gives each event the id by which a browser resumes', async () => {
    while ((await journal.newest()).number < 3) await recordOne(journal);
    const response = await askEvents(GET);
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const [comment, one, two] = await blocks(response, 3);
    expect(comment).toBe(':');
    expect(one).toMatch(/^id: 1\nevent: next\ndata: \{"data":\{"changeRecorded":\{"revision":\{"number":1\}\}\},"extensions":/);
    expect(two).toMatch(/^id: 2\n/);
    const [, resumed] = await blocks(await askEvents(GET, { headers: { 'last-event-id': '2' } }), 2);
    expect(resumed).toMatch(/^id: 3\n/);
  });

  it('refuses an id that is none of ours, and one that is still to come', async () => {
    const odd = await askEvents(GET, { headers: { 'last-event-id': 'x1' } });
    expect(odd.status).toBe(400);
    expect(await odd.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
    const late = await askEvents(GET, { headers: { 'last-event-id': '999999' } });
    expect(await late.text()).toMatch(/^:\n\nevent: next\ndata: \{"errors":\[.*BAD_USER_INPUT.*\n\nevent: complete\ndata:\n\n$/);
  });

  it('refuses what is no request with a status', async () => {
    for (const request of [askEvents(''), askEvents('?query={__typename}&variables={'), askEvents('', { method: 'POST', body: '{' })]) {
      const response = await request;
      expect(response.status === 400 || (await response.text()).includes('BAD_USER_INPUT')).toBe(true);
    }
  });

  it('is given only to who wants one: others are told where subscriptions are', async () => {
    const { errors } = await app.query(FOLLOW);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors?.[0]?.message).toContain('text/event-stream');
    const both = await askEvents('?query={__typename}', { headers: { accept: 'application/json, text/event-stream' } });
    expect(await both.json()).toMatchObject({ data: { __typename: 'Query' } });
  });

  it('says that it lives while nothing happens', async () => {
    const response = await askEvents(`?query=${encodeURIComponent('subscription { changeRecorded { id } }')}`, {}, small);
    expect(await blocks(response, 4)).toEqual([':', ':', ':', ':']);
  });
});

describe('a reader who takes nothing for too long', () => {
  it.each(TRANSPORTS)('is closed, over %s', async (transport) => {
    const other = new Journal(small.dataSource);
    const message = 'x'.repeat(1_000_000);
    for (let n = 0; n < 20; n += 1) await recordOne(other, message);
    const closed = new Promise((resolve) => small.server.once('connection', (accepted) => accepted.once('close', resolve)));
    const socket = await rawReader(small.url, transport, 'subscription { changeRecorded(afterRevision: 0) { message } }');
    await closed;
    let received = 0;
    socket.on('data', (bytes: Buffer) => (received += bytes.length));
    socket.resume();
    await once(socket, 'close');
    // It was a subscription that stood, and gave what the system's buffers hold.
    expect(received).toBeGreaterThan(100_000);
  });
});

describe('when the server stops', () => {
  it('WebSockets are told that it goes, event streams end without being complete, and nobody keeps it from stopping', async () => {
    const own = await startApp();
    const conversation = await converse(own.url);
    conversation.say({ id: '1', type: 'subscribe', payload: { query: FOLLOW } });
    const stream = await fetch(`${own.url}/graphql?query=${encodeURIComponent('subscription { changeRecorded { id } }')}`, {
      headers: { accept: 'text/event-stream' },
    });
    const text = stream.text();
    const mute = await converse(own.url);
    mute.socket.pause();
    const journalOfOwn = new Journal(own.dataSource);
    const revision = await recordOne(journalOfOwn);
    await conversation.hears('next');
    expect(revision).toBe(1);
    await own.stop();
    expect(await conversation.closed).toEqual([1001, expect.stringContaining('after the last revision')]);
    expect(await text).not.toContain('complete');
    await mute.leave();
  });
});
