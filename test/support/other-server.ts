import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DatabaseAddress, openDatabase, parseDatabaseUrl } from '@guildhall/storage';
import pg from 'pg';
import { installedVersion, startInstalledServer } from './installed-server.mjs';
import { onServer, testServer } from './test-database.js';

/** A PostgreSQL server of another kind than the one on which the suite runs. */
export interface OtherServer {
  readonly kind: 'embedded' | 'installed';
  /** A new database without a single table. */
  emptyDatabase(): Promise<DatabaseAddress>;
  stop(): Promise<void>;
}

/** Starts the installed server where the suite runs on the embedded one and there is any, else an embedded one. */
export async function startOtherServer(): Promise<OtherServer> {
  const installed = process.env['TEST_DATABASE_URL'] === undefined && installedVersion() !== null;
  const { address, stop } = installed ? await installedServer() : await embeddedServer();
  return {
    kind: installed ? 'installed' : 'embedded',
    emptyDatabase: () => emptyDatabase(address),
    stop,
  };
}

/** A new database without a single table, on the server of an address. */
export async function emptyDatabase(address: DatabaseAddress): Promise<DatabaseAddress> {
  const database = `guildhall_test_empty_${randomBytes(5).toString('hex')}`;
  const client = new pg.Client(address);
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${database} TEMPLATE template0 ENCODING 'UTF8'`);
  } finally {
    await client.end();
  }
  return { ...address, database };
}

/** The same on the server of this run; `drop` removes it. */
export async function emptyTestDatabase(): Promise<{ address: DatabaseAddress; drop: () => Promise<void> }> {
  const { host, port, user, password, ssl, administration } = testServer();
  const address = await emptyDatabase({ host, port, user, password, database: administration, ...(ssl === undefined ? {} : { ssl }) });
  return { address, drop: () => onServer(`DROP DATABASE IF EXISTS ${address.database} WITH (FORCE)`) };
}

async function installedServer(): Promise<{ address: DatabaseAddress; stop: () => Promise<void> }> {
  const { url, stop } = await startInstalledServer();
  return {
    address: parseDatabaseUrl(url),
    stop: () => {
      stop();
      return Promise.resolve();
    },
  };
}

async function embeddedServer(): Promise<{ address: DatabaseAddress; stop: () => Promise<void> }> {
  const home = mkdtempSync(join(tmpdir(), `guildhall-test-${process.pid}-`));
  const database = await openDatabase({ home, settings: { fsync: 'off' } });
  return {
    address: database.address,
    async stop() {
      await database.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
