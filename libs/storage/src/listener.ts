import { setTimeout as pause } from 'node:timers/promises';
import { OperationalError } from '@guildhall/problems';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import type { DatabaseAddress } from './database-address.js';

/** How often a quiet connection is asked whether it still lives, and how long it may take to answer. */
const HEARTBEAT = 5_000;
const PATIENCE = 3_000;
const LONGEST_PAUSE = 5_000;

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
 * notifications: so it counts as hearing only once a message that it sent to itself through the pool of `dataSource` has come back.
 */
export class Listener {
  private client: pg.Client | null = null;
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

  async stop(): Promise<void> {
    this.wake.abort();
    await this.client?.end().catch(() => undefined);
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
      this.hearing.deaf();
      if (!this.stopped) await this.rest(Math.min(LONGEST_PAUSE, 100 * 2 ** failures));
    }
  }

  /** Ends, or fails, when the connection does. */
  private async listen(hears: () => void): Promise<void> {
    const client = new pg.Client({ ...addressOf(this.dataSource), connectionTimeoutMillis: PATIENCE, query_timeout: PATIENCE });
    this.client = client;
    const broken = new Promise<never>((_, reject) => {
      client.on('error', reject);
      client.on('end', () => reject(lost()));
    });
    broken.catch(() => undefined);
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
      await Promise.race([client.query(`LISTEN ${this.channel}`), broken]);
      await this.dataSource.query('SELECT pg_notify($1, $2)', [this.channel, nonce]);
      await Promise.race([echo, broken, this.tooLate()]);
      hears();
      for (;;) {
        await Promise.race([this.hearing.caughtUp(async (text) => (await client.query<object>(text)).rows), broken]);
        await Promise.race([this.rest(HEARTBEAT), broken]);
      }
    } finally {
      this.client = null;
      await client.end().catch(() => undefined);
    }
  }

  private async tooLate(): Promise<never> {
    await this.rest(PATIENCE);
    throw lost();
  }

  private async rest(milliseconds: number): Promise<void> {
    await pause(milliseconds, undefined, { signal: this.wake.signal, ref: false }).catch(() => undefined);
  }
}

function lost(): OperationalError {
  return new OperationalError('DATABASE_LOST', 'The connection on which the server listens for revisions was lost.');
}

function addressOf({ options }: DataSource): pg.ClientConfig {
  const { host, port, username, password, database, ssl } = options as Partial<DatabaseAddress> & { username?: string };
  return { host, port, user: username, password, database, ...(ssl === undefined ? {} : { ssl }), application_name: 'guildhall listener' };
}
