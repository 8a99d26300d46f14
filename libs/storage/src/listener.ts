import { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { OperationalError } from '@guildhall/problems';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import type { DatabaseAddress } from './database-address.js';

/** How connections that listen are called among those of the server. */
export const LISTENER_NAME = 'guildhall listener';

/** How often a quiet connection is asked whether it still lives, and how long it may take to answer. */
const HEARTBEAT = 5_000;
const PATIENCE = 3_000;
const LONGEST_PAUSE = 5_000;
/** How long a server may take to say goodbye; one that fell silent never does. */
const FAREWELL = 500;

type Ask = (text: string, values?: unknown[]) => Promise<pg.QueryResult<object>>;

/** What a listener does when it hears something, and when it can and cannot hear. */
export interface Hearing {
  /** A notification came. */
  readonly heard: (payload: string) => void;
  /** Notifications from now on are heard; what was sent before may have been missed. Also called as a heartbeat. Failing, it is called again on a new connection. */
  readonly caughtUp: (query: (text: string) => Promise<unknown[]>) => Promise<void>;
  /** Nothing is heard until `caughtUp` is called again. */
  readonly deaf: () => void;
}

/**
 * Hears what is notified on a channel, on a connection of its own that is made again whenever it breaks. A pooler between us and the server may swallow
 * notifications: so it counts as hearing only once a message that it sent to itself through the pool of `dataSource` has come back. It keeps no process alive.
 */
export class Listener {
  private ask: Ask | null = null;
  private running: Promise<void> = Promise.resolve();
  private readonly wake = new AbortController();

  constructor(
    private readonly dataSource: DataSource,
    private readonly channel: string,
    private readonly hearing: Hearing,
  ) {}

  start(): void {
    this.running = this.run();
  }

  /** Says something on the channel, by the connection that hears; nothing where there is none. */
  tell(payload: string): void {
    this.ask?.('SELECT pg_notify($1, $2)', [this.channel, payload]).catch(() => undefined);
  }

  /** Ends at once, whatever it waits for. */
  async stop(): Promise<void> {
    this.wake.abort();
    await this.running;
  }

  private get stopped(): boolean {
    return this.wake.signal.aborted;
  }

  private async run(): Promise<void> {
    for (let failures = 0; !this.stopped; failures += 1) {
      try {
        await this.listen(() => (failures = 0));
      } catch {
        // Whoever asks meanwhile asks the database itself, and learns there what is wrong with it.
      }
      await rest(Math.min(LONGEST_PAUSE, 100 * 2 ** failures), this.wake.signal);
    }
  }

  /** Fails when the connection does, or when it is to stop. */
  private async listen(hears: () => void): Promise<never> {
    const { signal } = this.wake;
    const connection = new AbortController();
    const socket = new Socket().unref();
    const client = new pg.Client({
      ...addressOf(this.dataSource),
      connectionTimeoutMillis: PATIENCE,
      query_timeout: PATIENCE,
      stream: () => socket,
    });
    let over = (_: Error): void => undefined;
    const broken = new Promise<never>((_, reject) => (over = reject));
    broken.catch(() => undefined);
    const stop = (): void => over(lost());
    client.on('error', over);
    client.on('end', stop);
    signal.addEventListener('abort', stop);
    try {
      // Not `connect` alone: ended while it connects, it never says so.
      await Promise.race([client.connect(), broken]);
      const nonce = `nonce ${Math.random()}`;
      const echo = new Promise<void>((resolve) => {
        client.on('notification', ({ payload = '' }) => {
          if (payload === nonce) resolve();
          else if (!payload.startsWith('nonce ')) this.hearing.heard(payload);
        });
      });
      const ask = oneByOne(client);
      // It is counted among those who listen from the moment it does.
      await Promise.race([ask(`LISTEN ${this.channel}; SET application_name = '${LISTENER_NAME}'`), broken]);
      this.ask = ask;
      await Promise.race([this.dataSource.query('SELECT pg_notify($1, $2)', [this.channel, nonce]), broken]);
      await Promise.race([echo, broken, tooLate(connection.signal)]);
      hears();
      for (;;) {
        await Promise.race([this.hearing.caughtUp(async (text) => (await ask(text)).rows), broken]);
        await Promise.race([rest(HEARTBEAT, connection.signal), broken]);
      }
    } finally {
      // First of all: a connection that is dead without having ended takes its time to go.
      this.hearing.deaf();
      this.ask = null;
      signal.removeEventListener('abort', stop);
      connection.abort();
      await leave(client);
      socket.destroy();
    }
  }
}

/** Asks one thing after the other: pg takes no query while another is under way. */
function oneByOne(client: pg.Client): Ask {
  let before: Promise<unknown> = Promise.resolve();
  return (text, values) => {
    const answer = before.then(() => client.query<object>(text, values));
    before = answer.catch(() => undefined);
    return answer;
  };
}

async function tooLate(signal: AbortSignal): Promise<never> {
  await rest(PATIENCE, signal);
  throw lost();
}

/** Waits, unless or until the signal aborts. */
async function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
  await pause(milliseconds, undefined, { signal, ref: false }).catch(() => undefined);
}

async function leave(client: pg.Client): Promise<void> {
  const gone = new AbortController();
  const tooLong = pause(FAREWELL, undefined, { signal: gone.signal }).catch(() => undefined);
  await Promise.race([client.end().catch(() => undefined), tooLong]);
  gone.abort();
}

function lost(): OperationalError {
  return new OperationalError('DATABASE_LOST', 'The connection on which the server listens for revisions was lost.');
}

/** Where a data source connects to. */
export function addressOf({ options }: DataSource): pg.ClientConfig {
  const { host, port, username, password, database, ssl } = options as Partial<DatabaseAddress> & { username?: string };
  return { host, port, user: username, password, database, ...(ssl === undefined ? {} : { ssl }), application_name: 'guildhall' };
}
