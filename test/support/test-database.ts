import { randomBytes } from 'node:crypto';
import { Bug } from '@guildhall/problems';
import { dataSourceOptions, type DatabaseAddress, type DataSourceContents } from '@guildhall/storage';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { databaseNames } from './test-names.js';

/** A database of one suite: migrated, empty, its own. */
export interface TestDatabase {
  readonly address: DatabaseAddress;
  /** An open data source; several may be open at once. `drop` closes them. */
  dataSource(entities: DataSourceContents['entities']): Promise<DataSource>;
  drop(): Promise<void>;
}

interface TestServer extends DatabaseAddress {
  /** The database to be connected to while others are made and dropped. */
  readonly administration: string;
  readonly run: string;
}

/** The server of this test run; `database` is the template, which takes no connections. */
export function testServer(): TestServer {
  const told = process.env['GUILDHALL_TEST_SERVER'];
  if (!told) throw new Bug('No test database: jest starts it in test/support/global-setup.ts.');
  return JSON.parse(told) as TestServer;
}

/** Copies the migrated template, which takes a fifth of a second; a spec calls it in beforeAll and `drop` in afterAll. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { run, ...server } = testServer();
  const name = databaseNames.suite(run, randomBytes(5).toString('hex'));
  await onServer(`create database ${name} template ${server.database} strategy file_copy`);
  const { host, port, user, password, ssl } = server;
  const address: DatabaseAddress = { host, port, user, password, database: name, ...(ssl === undefined ? {} : { ssl }) };
  const open: DataSource[] = [];
  return {
    address,
    async dataSource(entities) {
      const dataSource = await new DataSource(dataSourceOptions(address, { entities, migrations: [] })).initialize();
      open.push(dataSource);
      return dataSource;
    },
    async drop() {
      await Promise.all(open.filter((dataSource) => dataSource.isInitialized).map((dataSource) => dataSource.destroy()));
      await onServer(`drop database if exists ${name} with (force)`);
    },
  };
}

/** Runs a statement on the test server, in the database made for administration. */
export async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ ...testServer(), database: testServer().administration });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
