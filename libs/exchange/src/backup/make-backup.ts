import { Bug, OperationalError, Problem } from '@guildhall/problems';
import { copyOut, join, PORTABLE_TEXT, sql, translateDatabaseError, withoutTimeLimit } from '@guildhall/storage';
import type { DataSource, QueryRunner } from 'typeorm';
import { BackupWriter } from './backup-writer.js';
import { appliedMigrations, backedUp, named, sequencesOf, type StoredTable, storedTables } from './catalogue.js';
import { type BackupHeader, FORMAT } from './contents.js';

/** How a backup is made. */
export interface BackupOptions {
  /** Writes over what is there. */
  readonly force?: boolean;
  /** Gives up when it is aborted. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: BackupProgress) => void;
}

/** How far a backup or a restore has come: rows of all tables so far, and the table at hand. */
export interface BackupProgress {
  readonly table: string;
  readonly done: number;
}

/** What is in a backup. */
export interface BackupReport {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly format: number;
  readonly madeAt: string;
  readonly revision: number;
  readonly recordedAt: string;
  readonly tables: readonly { readonly table: string; readonly rows: number }[];
}

/** Writes the whole registry, with its history, accounts and tokens, into a file: as it stands at one instant, whatever is written meanwhile. */
export async function makeBackup(dataSource: DataSource, file: string, options: BackupOptions = {}): Promise<BackupReport> {
  const writer = await BackupWriter.open(file, options.force === true);
  const { signal } = options;
  const runner = dataSource.createQueryRunner('master');
  try {
    const report = await withoutTimeLimit(runner, async () => {
      const tables = await beginSnapshot(runner);
      const ending = await Ending.of(dataSource, runner);
      signal?.addEventListener('abort', ending.begin);
      try {
        signal?.throwIfAborted();
        return await write(runner, writer, tables, ending.begin, options);
      } finally {
        signal?.removeEventListener('abort', ending.begin);
        await ending.over();
        await runner.query('ROLLBACK').catch(() => undefined);
      }
    });
    signal?.throwIfAborted();
    return { file, bytes: writer.bytes, sha256: await writer.finish(), ...report };
  } catch (error) {
    await writer.abandon();
    if (signal?.aborted === true) throw new OperationalError('DATABASE_LOST', 'The backup was interrupted; no file was written.');
    throw translateDatabaseError(error);
  } finally {
    await runner.release();
  }
}

/**
 * Begins a transaction that sees the registry at one instant, and gives the tables that it sees. They are locked before the instant is chosen, so that no
 * migration can alter them in between; reads and writes go on.
 */
async function beginSnapshot(runner: QueryRunner): Promise<StoredTable[]> {
  for (;;) {
    const tables = backedUp(await storedTables(runner));
    if (!tables.some(({ name }) => name === 'change')) {
      throw new Problem('NOT_FOUND', 'There is no registry in this database yet: nothing to back up.');
    }
    const names = join(tables.map(({ name }) => named(name)));
    await runner.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await runner.query(sql`LOCK TABLE ${names} IN ACCESS SHARE MODE`.text);
    await runner.query(PORTABLE_TEXT);
    if (JSON.stringify(backedUp(await storedTables(runner))) === JSON.stringify(tables)) return tables;
    await runner.query('ROLLBACK');
  }
}

async function write(
  runner: QueryRunner,
  writer: BackupWriter,
  tables: readonly StoredTable[],
  giveUp: () => void,
  { onProgress }: BackupOptions,
): Promise<Omit<BackupReport, 'file' | 'bytes' | 'sha256'>> {
  const header = await headerOf(runner);
  await writer.line(header);
  const written: { table: string; rows: number }[] = [];
  let done = 0;
  for (const { name: table, columns } of tables) {
    await writer.line({ table, columns });
    const columnNames = join(columns.map(named));
    const copied = copyOut(runner, sql`COPY ${named(table)} (${columnNames}) TO STDOUT`.text, giveUp);
    const rows = await writer.rows(copied, (more) => {
      done += more;
      onProgress?.({ table, done });
    });
    await writer.line({ endOf: table, rows });
    written.push({ table, rows });
  }
  await writer.line({ end: true, tables: tables.length, rows: done, sequences: await sequencesOf(runner, tables) });
  const { format, madeAt, revision, recordedAt } = header;
  return { format, madeAt, revision, recordedAt, tables: written };
}

async function headerOf(runner: QueryRunner): Promise<BackupHeader> {
  const [newest] = (await runner.query(`
    SELECT revision, to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "recordedAt",
      current_setting('server_version_num')::int / 10000 AS postgresql
    FROM change ORDER BY revision DESC LIMIT 1`)) as { revision: string; recordedAt: string; postgresql: number }[];
  const migrations = await appliedMigrations(runner);
  if (!newest || !migrations) throw new Bug('The table of changes is empty, or nobody knows which migrations made it');
  return {
    backup: 'guildhall',
    format: FORMAT,
    madeAt: new Date().toISOString(),
    revision: Number(newest.revision),
    recordedAt: newest.recordedAt,
    migrations,
    postgresql: newest.postgresql,
  };
}

/** Ends a connection from another one: this one waits for its statement. A mere cancellation may come late, and hit whoever has the connection next. */
class Ending {
  private ended: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly dataSource: DataSource,
    private readonly backend: number | undefined,
  ) {}

  static async of(dataSource: DataSource, runner: QueryRunner): Promise<Ending> {
    const [own] = (await runner.query('SELECT pg_backend_pid() AS backend')) as { backend: number }[];
    return new Ending(dataSource, own?.backend);
  }

  readonly begin = (): void => {
    this.ended = this.dataSource.query('SELECT pg_terminate_backend($1, 5000)', [this.backend]).catch(() => undefined);
  };

  /** Waits until the connection is gone, where that was begun: so that nobody is given it. */
  async over(): Promise<void> {
    await this.ended;
  }
}
