import { addressOf, LISTENER_NAME, sql } from '@guildhall/storage';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { confirmedRevision, REVISION_CHANNEL, watchOf } from './revision-watch.js';
import type { Transaction } from './transaction.js';

/** How long a change waits for servers to confirm that they heard of it. One that is stuck for longer answers nobody meanwhile. */
const PATIENCE = 500;

/**
 * What servers say they have heard of, while a change is recorded: whoever is told that it is recorded shall find it in the next answer of each of them. It
 * begins before the commit, so that nothing is missed.
 */
export class Confirmations {
  private readonly heard = new Map<number, number>();
  private check: () => void = () => undefined;
  private stop: () => Promise<void> = () => Promise.resolve();

  private constructor(private readonly servers: number) {}

  /** Counts the servers that listen, and begins to hear what they confirm; null where there are none. */
  static async begin(dataSource: DataSource, transaction: Transaction): Promise<Confirmations | null> {
    const { rows } = await transaction.run<{ servers: string }>(sql`
      SELECT count(*) AS servers FROM pg_stat_activity WHERE datname = current_database() AND application_name = ${LISTENER_NAME}`);
    const servers = Number(rows[0]?.servers ?? 0);
    if (servers === 0) return null;
    const confirmations = new Confirmations(servers);
    const watch = watchOf(dataSource);
    const hear = (revision: number): void => confirmations.hear(revision);
    confirmations.stop = watch ? watch.hearConfirmations(hear) : await hearAlone(dataSource, hear);
    return confirmations;
  }

  /** Resolves when all of them have heard of a revision, or are not heard of themselves. */
  async of(revision: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      timer = setTimeout(resolve, PATIENCE);
      this.check = () => {
        if ((this.heard.get(revision) ?? 0) >= this.servers) resolve();
      };
      this.check();
    });
    clearTimeout(timer);
  }

  end(): Promise<void> {
    return this.stop();
  }

  private hear(revision: number): void {
    this.heard.set(revision, (this.heard.get(revision) ?? 0) + 1);
    this.check();
  }
}

/** For a process that is no server itself: an import from a terminal. */
async function hearAlone(dataSource: DataSource, hear: (revision: number) => void): Promise<() => Promise<void>> {
  const client = new pg.Client({ ...addressOf(dataSource), application_name: 'guildhall', connectionTimeoutMillis: PATIENCE });
  // Confirmations are a courtesy: a change is recorded whether or not they can be heard.
  client.on('error', () => undefined);
  client.on('notification', ({ payload = '' }) => {
    const revision = confirmedRevision(payload);
    if (revision !== null) hear(revision);
  });
  try {
    await client.connect();
    await client.query(`LISTEN ${REVISION_CHANNEL}`);
  } catch {
    await client.end().catch(() => undefined);
  }
  return () => client.end().catch(() => undefined);
}
