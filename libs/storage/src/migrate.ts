import { OperationalError } from '@guildhall/problems';
import { type DataSource, MigrationExecutor, QueryFailedError } from 'typeorm';
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
    return await withoutTimeLimit(runner, async () => {
      await runner.query('select pg_advisory_lock($1)', [migrationLock]);
      try {
        const executor = new MigrationExecutor(dataSource, runner);
        executor.transaction = 'each';
        return (await executor.executePendingMigrations()).map((migration) => migration.name);
      } finally {
        await runner.query('select pg_advisory_unlock($1)', [migrationLock]).catch(() => undefined);
      }
    });
  } catch (error) {
    throw extensionRefusal(error) ?? ownershipRefusal(error) ?? translateDatabaseError(error);
  } finally {
    await runner.release();
  }
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
