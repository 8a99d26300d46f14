// The database server of one test run, in a process of its own: it ends, and takes the server and its files along, when its input
// closes, which happens also when the test run is killed. Writes one line of JSON to its output when the template stands.
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { dataSourceOptions, type DatabaseAddress, migrate, openDatabase } from '@guildhall/storage';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { migrations } from '../../migrations/index.js';
import { databaseNames, requireTestName } from './test-names.js';

const folderPrefix = 'guildhall-test-';
const log = (sentence: string) => process.stderr.write(`${sentence}\n`);
const run = `${Date.now().toString(36)}_${process.pid}`;

const home = process.env['TEST_DATABASE_URL'] ? null : await freshFolder();
const database = await openDatabase({
  home: home ?? tmpdir(),
  ...(process.env['TEST_DATABASE_URL'] ? { databaseUrl: process.env['TEST_DATABASE_URL'] } : {}),
  settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200', autovacuum: 'off' },
});
try {
  if (!database.embedded) requireTestName(database.address.database);
  if (!database.embedded) await sweepDatabases(database.address);
  const template = await makeTemplate(database.address);
  process.stdout.write(`${JSON.stringify({ ...database.address, database: template, administration: database.address.database, run })}\n`);
  await endOfInput();
} finally {
  if (!database.embedded) await dropDatabases(database.address, new RegExp(`^${databaseNames.prefix}${run}_`));
  await database.stop();
  if (home) rmSync(home, { recursive: true, force: true });
}

async function makeTemplate(address: DatabaseAddress): Promise<string> {
  const template = databaseNames.template(run);
  await statements(address, [`create database ${template} template template0 encoding 'UTF8'`]);
  const dataSource = new DataSource(dataSourceOptions({ ...address, database: template }, { entities: [], migrations, poolSize: 2 }));
  await dataSource.initialize();
  try {
    await migrate(dataSource);
  } finally {
    await dataSource.destroy();
  }
  // Nobody may connect: a database in use cannot be copied.
  await statements(address, [`alter database ${template} allow_connections false`]);
  return template;
}

/** A new folder; those of runs that were killed together with this process of theirs are emptied of their servers and removed. */
async function freshFolder(): Promise<string> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(folderPrefix))) await sweepFolder(path.join(tmpdir(), name));
  return mkdtempSync(path.join(tmpdir(), `${folderPrefix}${process.pid}-`));
}

async function sweepFolder(folder: string): Promise<void> {
  const pid = Number(/-(\d+)-/.exec(path.basename(folder))?.[1]);
  if (!pid || isAlive(pid) || statSync(folder, { throwIfNoEntry: false })?.uid !== process.getuid?.()) return;
  try {
    // Opening adopts a server that still runs there; stopping then stops it.
    if (existsSync(path.join(folder, 'pg18', 'postmaster.pid'))) await (await openDatabase({ home: folder })).stop();
    rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    log(`The leftover test folder ${folder} could not be cleared: ${String(error)}`);
  }
}

/** Databases on a server of others that a killed run left, a day old or more. */
async function sweepDatabases(address: DatabaseAddress): Promise<void> {
  const yesterday = Date.now() - 86_400_000;
  await dropDatabases(address, new RegExp(`^${databaseNames.prefix}([0-9a-z]+)_\\d+_`), (start) => parseInt(start, 36) < yesterday);
}

async function dropDatabases(address: DatabaseAddress, pattern: RegExp, applies: (start: string) => boolean = () => true): Promise<void> {
  const client = new pg.Client(address);
  await client.connect();
  try {
    const { rows } = await client.query<{ datname: string }>('select datname from pg_database');
    const ours = rows.map((row) => row.datname).filter((name) => applies(pattern.exec(name)?.[1] ?? '') && pattern.test(name));
    for (const name of ours) await client.query(`drop database if exists ${name} with (force)`);
  } finally {
    await client.end();
  }
}

async function statements(address: DatabaseAddress, list: string[]): Promise<void> {
  const client = new pg.Client(address);
  await client.connect();
  try {
    for (const statement of list) await client.query(statement);
  } finally {
    await client.end();
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

// Ctrl-C reaches this process too; the test run ends our input, and we end in order.
function endOfInput(): Promise<void> {
  process.on('SIGINT', () => undefined);
  return new Promise((resolve) => {
    process.once('SIGTERM', () => resolve());
    process.stdin
      .once('end', resolve)
      .once('error', () => resolve())
      .resume();
  });
}
