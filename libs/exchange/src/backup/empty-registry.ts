import { Problem } from '@guildhall/problems';
import { join, knownMigrations, migrateTo, sql } from '@guildhall/storage';
import type { DataSource, QueryRunner } from 'typeorm';
import { appliedMigrations, named, storedTables } from './catalogue.js';
import { LEFT_OUT } from './contents.js';

/** Refuses a backup that was made after migrations which this program does not have. */
export function refuseUnknownMigrations(dataSource: DataSource, file: string, migrations: readonly string[]): void {
  const known = new Set(knownMigrations(dataSource));
  const unknown = migrations.filter((name) => !known.has(name));
  if (unknown.length === 0) return;
  throw new Problem(
    'BAD_USER_INPUT',
    `${file} comes from a newer Guildhall: this one does not know the migration ${unknown.slice(0, 3).join(', ')}${unknown.length > 3 ? ', ...' : ''}. Restore it with a Guildhall as new as that.`,
    { file, migrations: unknown },
  );
}

/**
 * Makes the tables of a database as certain migrations leave them, and empties them of what migrations put there. Whatever is in them besides is refused:
 * nothing of anybody's is written over. Until the transaction ends nobody else writes.
 */
export async function makeEmpty(dataSource: DataSource, runner: QueryRunner, migrations: readonly string[]): Promise<void> {
  const there = await storedTables(runner);
  const applied = await appliedMigrations(runner);
  if (applied === null) {
    if (there.length > 0)
      throw notEmpty(
        `has tables that are not Guildhall's (${there
          .slice(0, 3)
          .map(({ name }) => name)
          .join(', ')})`,
      );
  } else {
    await requireEmpty(
      dataSource,
      runner,
      there.map(({ name }) => name),
      applied,
    );
  }
  await migrateTo(dataSource, runner, migrations);
  const names = (await storedTables(runner)).map(({ name }) => name).filter((name) => name !== 'migration');
  await runner.query(sql`TRUNCATE ${join(names.map(named))}`.text);
}

async function requireEmpty(
  dataSource: DataSource,
  runner: QueryRunner,
  tables: readonly string[],
  applied: readonly string[],
): Promise<void> {
  const known = new Set(knownMigrations(dataSource));
  if (applied.some((name) => !known.has(name))) throw notEmpty('was made by a newer Guildhall');
  if (tables.includes('change')) {
    await runner.query(sql`LOCK TABLE ${join(tables.map(named))} IN SHARE ROW EXCLUSIVE MODE`.text);
    const [newest] = (await runner.query('SELECT max(revision) AS revision FROM change')) as { revision: string }[];
    if (newest?.revision !== '0') throw notEmpty(`holds a registry, at revision ${newest?.revision ?? 'null'}`);
  }
  // Revision 0 is written by the migrations.
  for (const table of tables.filter((name) => name !== 'change' && !Object.hasOwn(LEFT_OUT, name))) {
    const [found] = (await runner.query(sql`SELECT EXISTS (SELECT FROM ${named(table)}) AS filled`.text)) as { filled: boolean }[];
    if (found?.filled === true) throw notEmpty(`has rows in its table ${table}`);
  }
}

function notEmpty(why: string): Problem {
  return new Problem(
    'CONFLICT',
    `The database ${why}; a backup is restored only into an empty one. Make a new database, and name it in DATABASE_URL (or a new folder in GUILDHALL_HOME).`,
  );
}
