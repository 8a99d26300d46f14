import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Bug, OperationalError, Problem } from '@guildhall/problems';
import { copyIn, join, migrate, PORTABLE_TEXT, sql, translateDatabaseError, withMigrationLock } from '@guildhall/storage';
import type { DataSource, QueryRunner } from 'typeorm';
import { type Piece, readBackup } from './backup-reader.js';
import { backedUp, named, type StoredTable, storedTables } from './catalogue.js';
import type { CheckedBackup } from './check-backup.js';
import { type BackupEnd, LEFT_OUT, type TableLine } from './contents.js';
import { makeEmpty, refuseUnknownMigrations } from './empty-registry.js';
import type { BackupProgress } from './make-backup.js';

/** How a backup is restored. */
export interface RestoreOptions {
  /** Gives up when it is aborted. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: BackupProgress) => void;
}

/** What was restored. */
export interface RestoreReport {
  readonly file: string;
  readonly madeAt: string;
  readonly revision: number;
  readonly recordedAt: string;
  readonly tables: readonly { readonly table: string; readonly rows: number }[];
  /** The migrations that were applied to it afterwards, because it is older than this program. */
  readonly migratedOn: readonly string[];
}

/**
 * Restores a backup into an empty database, tables included, in one transaction: whatever happens, it is there as a whole or not at all. Only then is it
 * migrated to what this program needs.
 */
export async function restoreBackup(dataSource: DataSource, backup: CheckedBackup, options: RestoreOptions = {}): Promise<RestoreReport> {
  const { file, header } = backup;
  refuseUnknownMigrations(dataSource, file, header.migrations);
  const runner = dataSource.createQueryRunner('master');
  try {
    const tables = await withMigrationLock(runner, async () => {
      await runner.startTransaction();
      try {
        await makeEmpty(dataSource, runner, header.migrations);
        const filled = await fill(runner, backup, options);
        await runner.commitTransaction();
        return filled;
      } catch (error) {
        await runner.rollbackTransaction().catch(() => undefined);
        if (options.signal?.aborted === true)
          throw new OperationalError('DATABASE_LOST', 'The restore was interrupted; nothing was written.');
        throw error;
      }
    });
    // Without it the planner of queries supposes for a while that all tables are as small as they were.
    for (const { table } of tables) await runner.query(sql`ANALYZE ${named(table)}`.text);
    const migratedOn = await migrate(dataSource);
    const { madeAt, revision, recordedAt } = header;
    return { file, madeAt, revision, recordedAt, tables, migratedOn };
  } catch (error) {
    throw translateDatabaseError(error);
  } finally {
    await runner.release();
  }
}

async function fill(
  runner: QueryRunner,
  { file, header }: CheckedBackup,
  { signal, onProgress }: RestoreOptions,
): Promise<{ table: string; rows: number }[]> {
  await runner.query(PORTABLE_TEXT);
  const tables = new Map((await storedTables(runner)).map((table) => [table.name, table]));
  const filled: { table: string; rows: number }[] = [];
  let done = 0;
  const pieces = readBackup(file);
  for await (const piece of pieces) {
    if (piece.is === 'header' && JSON.stringify(piece.header) !== JSON.stringify(header))
      throw new Problem('CONFLICT', `${file} was altered while it was read. Nothing was written.`, { file });
    if (piece.is === 'table') {
      const { table } = piece.table;
      const columns = columnsOf(tables, piece.table, file);
      const rows = await copyRows(runner, table, columns, pieces, (more) => {
        signal?.throwIfAborted();
        done += more;
        onProgress?.({ table, done });
      });
      filled.push({ table, rows });
    }
    if (piece.is === 'end') await setSequences(runner, piece.end);
  }
  requireWhole([...tables.values()], filled, file);
  await runner.query('SET CONSTRAINTS ALL IMMEDIATE');
  const [newest] = (await runner.query('SELECT max(revision) AS revision FROM change')) as { revision: string }[];
  if (newest?.revision !== String(header.revision)) throw unfit(file, `it should end with revision ${header.revision}`);
  return filled;
}

/** Copies the rows that come until the end of the table. */
async function copyRows(
  runner: QueryRunner,
  table: string,
  columns: readonly string[],
  pieces: AsyncGenerator<Piece>,
  tell: (more: number) => void,
): Promise<number> {
  let expected = -1;
  async function* contents(): AsyncGenerator<Buffer> {
    for (;;) {
      const next = await pieces.next();
      const piece = next.done === true ? null : next.value;
      if (piece === null || (piece.is !== 'rows' && piece.is !== 'endOfTable')) throw new Bug(`The rows of ${table} have no end`);
      if (piece.is === 'endOfTable') {
        expected = piece.end.rows;
        return;
      }
      yield await piece.content();
      tell(piece.rows);
    }
  }
  const into = await copyIn(runner, sql`COPY ${named(table)} (${join(columns.map(named))}) FROM STDIN`.text);
  await pipeline(Readable.from(contents(), { objectMode: false }), into);
  if (into.rowCount !== expected) throw new Bug(`${into.rowCount} rows of ${expected} went into ${table}`);
  return expected;
}

/** The columns of a table in the order of the backup; they are the very columns that its migrations make. */
function columnsOf(tables: ReadonlyMap<string, StoredTable>, { table, columns }: TableLine, file: string): readonly string[] {
  const there = tables.get(table);
  if (!there || [...there.columns].sort().join() !== [...columns].sort().join()) {
    throw unfit(file, `its migrations make no table ${table} with the columns ${columns.join(', ')}`);
  }
  return columns;
}

function requireWhole(tables: readonly StoredTable[], filled: readonly { table: string }[], file: string): void {
  const names = new Set(filled.map(({ table }) => table));
  const missing = backedUp(tables).filter(({ name }) => !names.has(name) && !Object.hasOwn(LEFT_OUT, name));
  if (missing.length > 0) throw unfit(file, `it lacks the table ${missing.map(({ name }) => name).join(', ')}`);
  if (names.size !== filled.length) throw unfit(file, 'it has a table twice');
}

async function setSequences(runner: QueryRunner, { sequences }: BackupEnd): Promise<void> {
  for (const { sequence, last } of sequences) {
    if (last === null) continue;
    const set = sql`SELECT setval(quote_ident(${sequence})::regclass, ${last}::int8)`;
    await runner.query(set.text, set.values);
  }
}

function unfit(file: string, why: string): Problem {
  return new Problem('BAD_USER_INPUT', `${file} is not a backup that Guildhall wrote: ${why}. Nothing was written.`, { file });
}
