// A seeded registry with its database server, and what is asked of it.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { openDatabase } from '../dist/libs/storage/src/index.js';
import { parentOf } from './measure/usage.mjs';
import { runProgram } from './measure/processes.mjs';
import { preparePeers } from './prepare-peers.mjs';
import { fingerprint } from './seed/fingerprint.mjs';
import { MARK } from './seed/sizes.mjs';
import { drawVariants } from './variants.mjs';

const LONGEST_SETTLING = 60_000;

/** Seeds the registry of a size where that has not been done, or not from what the code is now. */
export async function seedOnce(size, { data, fresh }, say) {
  const home = join(data, size);
  if (!fresh && isSeeded(home)) return home;
  refuseWhileServed(home);
  say(`Seeding ${size} into ${home}; this is kept for the next time.`);
  await runProgram(process.execPath, [join(import.meta.dirname, 'seed/seed.mjs'), size, home], { stdout: 'ignore', stderr: 'inherit' });
  return home;
}

/** A seed is made in an empty folder: nobody may be at work in what is to be removed. */
function refuseWhileServed(home) {
  const lock = join(home, 'pg18/postmaster.pid');
  if (!existsSync(lock)) return;
  const pid = Number(readFileSync(lock, 'utf8').split('\n')[0]);
  try {
    process.kill(pid, 0);
  } catch {
    return;
  }
  throw new Error(`A database server (process ${pid}) runs on ${home}: stop who uses it, or it, and try again.`);
}

function isSeeded(home) {
  const mark = join(home, MARK);
  return existsSync(mark) && JSON.parse(readFileSync(mark, 'utf8')).made === fingerprint();
}

/** Starts the database server of a seeded registry, with ordinary settings, and draws the variants. */
export async function openRegistry(size, home, variantCount) {
  const database = await openDatabase({ home });
  try {
    const { host, port, user, password, database: name } = database.address;
    const client = new pg.Client(database.address);
    // The server is stopped with us; that this ends the connection is no news.
    client.on('error', () => undefined);
    await client.connect();
    await preparePeers(client);
    const { rows } = await client.query(`SELECT pg_backend_pid() AS pid, current_setting('server_version') AS version`);
    return {
      size,
      url: `postgres://${user}:${encodeURIComponent(password)}@${host}:${port}/${name}`,
      version: rows[0].version,
      postmaster: parentOf(rows[0].pid),
      variants: await drawVariants(client, variantCount),
      settle: () => settle(client),
      async stop() {
        await client.end().catch(() => undefined);
        await database.stop();
      },
    };
  } catch (error) {
    await database.stop();
    throw error;
  }
}

/** Waits until no statement runs any more: those that nobody waits for would be paid by who is measured next. */
async function settle(client) {
  for (let waited = 0; waited < LONGEST_SETTLING; waited += 50) {
    const { rows } = await client.query(
      `SELECT count(*)::int AS running FROM pg_stat_activity WHERE state = 'active' AND backend_type = 'client backend' AND pid <> pg_backend_pid()`,
    );
    if (rows[0].running === 0) return;
    await pause(50);
  }
}
