import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { migrations } from '../../migrations/index.js';
import { type DatabaseAddress, dataSourceOptions, migrate } from '@guildhall/storage';

// On empty databases of its own: the template of the other specs is made by what is tested here.
const server = JSON.parse(process.env['GUILDHALL_TEST_SERVER'] ?? '{}') as DatabaseAddress & { administration: string; run: string };
const opened: DataSource[] = [];
const cleanup: string[] = [];

async function onServer(...statements: string[]): Promise<void> {
  const client = new pg.Client({ ...server, database: server.administration });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

async function emptyDatabase(): Promise<string> {
  const name = `guildhall_test_${server.run}_${randomBytes(5).toString('hex')}`;
  await onServer(`create database ${name} template template0 encoding 'UTF8'`);
  cleanup.unshift(`drop database ${name} with (force)`);
  return name;
}

async function open(database: string, as: Partial<DatabaseAddress> = {}, poolSize = 1): Promise<DataSource> {
  const dataSource = await new DataSource(
    dataSourceOptions({ ...server, database, ...as }, { entities: [], migrations, poolSize }),
  ).initialize();
  opened.push(dataSource);
  return dataSource;
}

const tablesOf = (dataSource: DataSource) =>
  dataSource.query<{ name: string }[]>(`select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'v', 'S', 'm', 'p') and c.relname not like 'migration%' order by 1`);

afterEach(async () => {
  await Promise.all(opened.splice(0).map((dataSource) => dataSource.destroy()));
  if (cleanup.length) await onServer(...cleanup.splice(0));
});

describe('migrate', () => {
  it('applies every migration once, in their order, and names them', async () => {
    const dataSource = await open(await emptyDatabase());
    const names = migrations.map((migration) => migration.name);
    expect(await migrate(dataSource)).toEqual(names);
    expect(await migrate(dataSource)).toEqual([]);
    const applied = await dataSource.query<{ name: string }[]>('select name from migration order by id');
    expect(applied.map((row) => row.name)).toEqual(names);
  });

  it('goes all the way down again, leaving nothing, and up once more to the same tables', async () => {
    const dataSource = await open(await emptyDatabase());
    await migrate(dataSource);
    const tables = await tablesOf(dataSource);
    expect(tables.length).toBeGreaterThan(0);
    for (let left = migrations.length; left > 0; left--) await dataSource.undoLastMigration({ transaction: 'each' });
    expect(await tablesOf(dataSource)).toEqual([]);
    expect(await dataSource.query(`select extname from pg_extension where extname <> 'plpgsql'`)).toEqual([]);
    const strays = `select proname from pg_proc where pronamespace = 'public'::regnamespace
      union all select typname from pg_type where typnamespace = 'public'::regnamespace and typname not like '%migration%'`;
    expect(await dataSource.query(strays)).toEqual([]);
    await migrate(dataSource);
    expect(await tablesOf(dataSource)).toEqual(tables);
  });

  it('runs each migration once when two processes start at the same moment', async () => {
    const name = await emptyDatabase();
    const [one, other] = await Promise.all([open(name), open(name)]);
    const applied = await Promise.all([migrate(one), migrate(other)]);
    expect(applied.map((names) => names.length).sort()).toEqual([0, migrations.length]);
  });

  it('says that the user may make no tables, or which extension it may not create', async () => {
    const name = await emptyDatabase();
    const user = `${name}_user`;
    const password = randomBytes(12).toString('hex');
    await onServer(`create role ${user} login password '${password}'`);
    cleanup.push(`drop role ${user}`);
    const owner = await open(name);
    await expect(migrate(await open(name, { user, password }))).rejects.toMatchObject({
      code: 'DATABASE_PASSWORD',
      message: expect.stringMatching(/not make tables/),
    });
    await owner.query(`grant create, usage on schema public to ${user}`);
    await expect(migrate(await open(name, { user, password }))).rejects.toMatchObject({
      name: 'OperationalError',
      code: 'DATABASE_EXTENSION',
      message: expect.stringMatching(/btree_gist/),
    });
    await owner.query(`drop owned by ${user}`);
  });
});

describe('a data source', () => {
  it('gives 64-bit integers as text and says who is connected', async () => {
    const dataSource = await open(await emptyDatabase());
    expect(await dataSource.query(`select 9007199254740993::int8 as big, current_setting('application_name') as name`)).toEqual([
      { big: '9007199254740993', name: 'guildhall' },
    ]);
    expect(dataSource.options).toMatchObject({ synchronize: false, installExtensions: false, migrationsTableName: 'migration' });
  });
});
