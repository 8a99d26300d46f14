import { createHash, randomBytes } from 'node:crypto';
import { ENTITIES, importPackages } from '@guildhall/exchange';
import { Bug } from '@guildhall/problems';
import { type DatabaseAddress, dataSourceOptions } from '@guildhall/storage';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { onServer, testServer } from './test-database.js';
import { databaseNames } from './test-names.js';

export interface LoadedDatabase {
  readonly address: DatabaseAddress;
  readonly drop: () => Promise<void>;
}

/** A database that holds the packs of `folders`. They are imported once in a test run, whichever spec asks first; the others copy. */
export async function createLoadedDatabase(folders: readonly string[]): Promise<LoadedDatabase> {
  const template = await loadedTemplate(folders);
  const { run, host, port, user, password, ssl } = testServer();
  const database = databaseNames.suite(run, randomBytes(5).toString('hex'));
  await onServer(`CREATE DATABASE ${database} TEMPLATE ${template} STRATEGY file_copy`);
  return {
    address: { host, port, user, password, database, ...(ssl === undefined ? {} : { ssl }) },
    drop: () => onServer(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`),
  };
}

async function loadedTemplate(folders: readonly string[]): Promise<string> {
  const { run, administration } = testServer();
  const name = databaseNames.suite(run, `loaded_${createHash('sha256').update(folders.join('\n')).digest('hex').slice(0, 12)}`);
  const client = new pg.Client({ ...testServer(), database: administration });
  await client.connect();
  try {
    // Specs run in several processes: one loads, the others wait.
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [name]);
    const { rows } = await client.query<{ whole: boolean }>('SELECT NOT datallowconn AS whole FROM pg_database WHERE datname = $1', [name]);
    if (rows[0]?.whole !== true) {
      await client.query(`DROP DATABASE IF EXISTS ${name}`);
      await client.query(`CREATE DATABASE ${name} TEMPLATE ${testServer().database} STRATEGY file_copy`);
      await load(name, folders);
      await client.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
    }
  } finally {
    await client.end();
  }
  return name;
}

async function load(database: string, folders: readonly string[]): Promise<void> {
  const dataSource = new DataSource(dataSourceOptions({ ...testServer(), database }, { entities: [...ENTITIES], migrations: [] }));
  await dataSource.initialize();
  try {
    const { outcome, problems } = await importPackages(dataSource, folders);
    if (outcome !== 'RECORDED') throw new Bug(`${folders.join(', ')}: ${outcome}. ${problems.listed[0]?.message ?? ''}`);
  } finally {
    await dataSource.destroy();
  }
}
