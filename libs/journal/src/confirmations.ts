import { addressOf, LISTENER_NAME } from '@guildhall/storage';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { confirmedRevision, REVISION_CHANNEL, watchOf, whoHasHeardOf } from './revision-watch.js';

/** How long a change waits for servers to confirm that they heard of it. One that is stuck for longer answers nobody meanwhile. */
const PATIENCE = 500;

const SERVERS = 'SELECT count(*)::int AS servers FROM pg_stat_activity WHERE datname = current_database() AND application_name = $1';

/** Begins to hear what servers confirm; gives what ends it. */
type Hear = (heard: (revision: number) => void) => Promise<() => Promise<void>>;

/**
 * Waits until every server that listens has heard of a revision that was committed: whoever is told that a change is recorded shall find it in the next answer
 * of each of them. Notifications come in order, so a server that hears the question has heard of the revision before. Never fails: the change is recorded whether
 * or not this can be done.
 */
export async function heardByAll(dataSource: DataSource, revision: number): Promise<void> {
  try {
    const [counted] = await dataSource.query<{ servers: number }[]>(SERVERS, [LISTENER_NAME]);
    let missing = counted?.servers ?? 0;
    if (missing === 0) return;
    const watch = watchOf(dataSource);
    const hear: Hear = watch ? (heard) => Promise.resolve(watch.hearConfirmations(heard)) : (heard) => hearAlone(dataSource, heard);
    let timer: NodeJS.Timeout | undefined;
    let all: () => void = () => undefined;
    const done = new Promise<void>((resolve) => {
      all = resolve;
      timer = setTimeout(resolve, PATIENCE);
    });
    const stop = await hear((number) => {
      if (number === revision && (missing -= 1) === 0) all();
    });
    await dataSource.query('SELECT pg_notify($1, $2)', [REVISION_CHANNEL, whoHasHeardOf(revision)]);
    await done;
    clearTimeout(timer);
    await stop();
  } catch {
    // The database went away after the commit: servers that lost it too ask it again before they answer.
  }
}

/** For a process that is no server itself: an import from a terminal. */
async function hearAlone(dataSource: DataSource, heard: (revision: number) => void): Promise<() => Promise<void>> {
  const client = new pg.Client({ ...addressOf(dataSource), connectionTimeoutMillis: PATIENCE });
  client.on('error', () => undefined);
  client.on('notification', ({ payload = '' }) => {
    const revision = confirmedRevision(payload);
    if (revision !== null) heard(revision);
  });
  try {
    await client.connect();
    await client.query(`LISTEN ${REVISION_CHANNEL}`);
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
  return () => client.end().catch(() => undefined);
}
