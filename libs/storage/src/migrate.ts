import { Bug, OperationalError } from '@guildhall/problems';
import { type DataSource, type Migration, MigrationExecutor, QueryFailedError, type QueryRunner } from 'typeorm';
import { withoutTimeLimit } from './time-limit.js';
import { databaseErrorCode, translateDatabaseError } from './database-error.js';

// Any number will do as long as every process takes the same one: the first bytes of "guildhall".
const migrationLock = '7455267';

/**
 * Brings the schema up to date and gives the names of the migrations that were applied. Processes that start at once wait for one
 * another, so each migration runs once. Needs a direct connection: a session lock does not pass through a transaction pooler.
 */
export async function migrate(dataSource: DataSource): Promise<string[]> {
  const runner = dataSource.createQueryRunner();
  try {
    return await withMigrationLock(runner, async () => {
      const executor = new MigrationExecutor(dataSource, runner);
      executor.transaction = 'each';
      return (await executor.executePendingMigrations()).map((migration) => migration.name);
    });
  } finally {
    await runner.release();
  }
}

/** Does work on a connection while no other process migrates the database. What a migration fails of is told as `migrate` tells it. */
export async function withMigrationLock<T>(runner: QueryRunner, work: () => Promise<T>): Promise<T> {
  try {
    return await withoutTimeLimit(runner, async () => {
      await runner.query('select pg_advisory_lock($1)', [migrationLock]);
      try {
        return await work();
      } finally {
        await runner.query('select pg_advisory_unlock($1)', [migrationLock]).catch(() => undefined);
      }
    });
  } catch (error) {
    throw extensionRefusal(error) ?? ownershipRefusal(error) ?? translateDatabaseError(error);
  }
}

/**
 * Brings the schema to where exactly these migrations are applied, in this order: those that it has beyond them are taken back, with all that stands in
 * their tables. In the transaction of the runner, where one is open.
 */
export async function migrateTo(dataSource: DataSource, runner: QueryRunner, names: readonly string[]): Promise<void> {
  const executor = new MigrationExecutor(dataSource, runner);
  const applied = await executor.getExecutedMigrations();
  for (const { name } of applied.filter((migration) => !names.includes(migration.name))) {
    const migration = known(dataSource, name);
    await migration.instance?.down(runner);
    await executor.deleteMigration(migration);
  }
  const missing = names.filter((name) => !applied.some((migration) => migration.name === name));
  for (const name of missing) await executor.executeMigration(known(dataSource, name));
}

/** The names of the migrations of this program, in their order. */
export function knownMigrations({ migrations }: DataSource): string[] {
  return migrations.map((migration) => migration.name ?? migration.constructor.name);
}

function known(dataSource: DataSource, name: string): Migration {
  const instance = dataSource.migrations.find((migration) => (migration.name ?? migration.constructor.name) === name);
  const timestamp = Number(/\d+$/.exec(name)?.[0]);
  if (!instance) throw new Bug(`There is no migration ${name}`);
  return { id: undefined, timestamp, name, instance };
}

function extensionRefusal(error: unknown): OperationalError | null {
  if (!(error instanceof QueryFailedError)) return null;
  const name = /create\s+extension\s+(?:if\s+not\s+exists\s+)?"?(\w+)/i.exec(error.query)?.[1];
  const code = databaseErrorCode(error);
  if (name === undefined || code === undefined) return null;
  const why =
    code === '42501'
      ? 'the user of DATABASE_URL may not create it: have a superuser create it in this database, or give the user CREATE on the database'
      : 'the server does not have it installed: install its contrib package (postgresql-contrib)';
  return new OperationalError('DATABASE_EXTENSION', `The PostgreSQL extension ${name} cannot be created; ${why}.`, {
    cause: error.driverError,
  });
}

// Since PostgreSQL 15 only the owner of a database may make tables in it: a user that was merely let in gets no further than here.
function ownershipRefusal(error: unknown): OperationalError | null {
  if (!(error instanceof QueryFailedError) || databaseErrorCode(error) !== '42501') return null;
  return new OperationalError(
    'DATABASE_PASSWORD',
    'The user of DATABASE_URL may sign in, but not make tables in this database. Make it the owner: ALTER DATABASE ... OWNER TO ...',
    { cause: error.driverError },
  );
}
