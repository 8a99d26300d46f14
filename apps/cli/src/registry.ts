import { ENTITIES } from '@guildhall/exchange';
import { Problem } from '@guildhall/problems';
import { type Database, dataSourceOptions, migrate, openDatabase, translateDatabaseError } from '@guildhall/storage';
import { DataSource } from 'typeorm';
import { migrations } from '../../../migrations/index.js';
import type { Terminal } from './terminal.js';

/** The opened registry. */
export interface Registry {
  readonly database: Database;
  readonly dataSource: DataSource;
}

/** Opens the database that the environment names, does the work, and leaves the database whatever happens. */
export async function withRegistry<Result>(terminal: Terminal, work: (registry: Registry) => Promise<Result>): Promise<Result> {
  const { DATABASE_URL, GUILDHALL_HOME } = terminal.environment;
  const database = await openDatabase({
    ...(DATABASE_URL ? { databaseUrl: DATABASE_URL } : {}),
    home: GUILDHALL_HOME || 'var/',
    log: (sentence) => terminal.talk(`${sentence}\n`),
  });
  const stop = (): void => void database.stop();
  terminal.interrupted.addEventListener('abort', stop);
  try {
    const dataSource = await connect(database);
    try {
      return await work({ database, dataSource });
    } finally {
      await dataSource.destroy();
    }
  } finally {
    terminal.interrupted.removeEventListener('abort', stop);
    await database.stop();
  }
}

/** The same with the schema brought up to date first. */
export function withMigrated<Result>(terminal: Terminal, work: (registry: Registry) => Promise<Result>): Promise<Result> {
  return withRegistry(terminal, async (registry) => {
    const applied = await migrate(registry.dataSource);
    for (const name of applied) terminal.talk(`Applied the migration ${name}.\n`);
    return work(registry);
  });
}

/** The same for commands that write nothing: a schema that is not up to date is refused. */
export function withCurrent<Result>(terminal: Terminal, work: (registry: Registry) => Promise<Result>): Promise<Result> {
  return withRegistry(terminal, async (registry) => {
    if (await hasPending(registry.dataSource)) {
      throw new Problem('BAD_USER_INPUT', 'The schema of the database is not up to date. Run `guildhall migrate` first.');
    }
    return work(registry);
  });
}

/** Whether migrations are to be applied yet. */
export function hasPending(dataSource: DataSource): Promise<boolean> {
  return dataSource.showMigrations();
}

async function connect({ address }: Database): Promise<DataSource> {
  try {
    return await new DataSource(dataSourceOptions(address, { entities: [...ENTITIES], migrations, poolSize: 2 })).initialize();
  } catch (error) {
    throw translateDatabaseError(error);
  }
}
