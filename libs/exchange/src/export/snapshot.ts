import { Problem } from '@guildhall/problems';
import { type EntityClass, fromColumns, raw, type Sql, sql, translateDatabaseError, versionedTable } from '@guildhall/storage';
import type { DataSource, QueryRunner } from 'typeorm';

// Small enough that a few hundred milliseconds of one do not keep other requests waiting; a larger one is hardly faster.
const BATCH = 200;

/** Which state of the records is read, and who may end the reading. */
export interface SnapshotOptions {
  /** The newest unless given. */
  readonly revision?: number | undefined;
  /** Ends the statement that runs when it is aborted, and with it the work. */
  readonly signal?: AbortSignal | undefined;
}

/** The registry at one revision: a transaction that sees nothing of what is recorded after it began. It occupies one connection until it is closed. */
export class Snapshot {
  private cursors = 0;
  private cancelled: Promise<unknown> = Promise.resolve();
  private closed: Promise<void> | undefined;

  private constructor(
    private readonly dataSource: DataSource,
    private readonly runner: QueryRunner,
    private readonly signal: AbortSignal | undefined,
    private readonly state: { revision: number; recordedAt: string; backend: number },
  ) {
    signal?.addEventListener('abort', this.cancel);
  }

  get revision(): number {
    return this.state.revision;
  }

  get recordedAt(): string {
    return this.state.recordedAt;
  }

  /** Opens a snapshot; whoever does must close it. */
  static async open(dataSource: DataSource, { revision, signal }: SnapshotOptions = {}): Promise<Snapshot> {
    const runner = dataSource.createQueryRunner('master');
    try {
      await runner.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
      // Cursors here are read to their ends: plans that give the first row soon are slow in giving the last.
      await runner.query('SET LOCAL cursor_tuple_fraction = 1');
      const asked = sql`
        SELECT revision, to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "recordedAt", pg_backend_pid() AS backend
        FROM change WHERE revision = coalesce(${revision ?? null}::int8, (SELECT max(revision) FROM change))`;
      const [found] = (await runner.query(asked.text, asked.values)) as { revision: string; recordedAt: string; backend: number }[];
      if (found === undefined) throw new Problem('NOT_FOUND', `The registry has no revision ${revision ?? 'yet'}.`);
      return new Snapshot(dataSource, runner, signal, { ...found, revision: Number(found.revision) });
    } catch (error) {
      await leave(runner);
      throw translateDatabaseError(error);
    }
  }

  /** Does the work at a revision, and closes. */
  static async during<Result>(
    dataSource: DataSource,
    work: (snapshot: Snapshot) => Promise<Result>,
    options: SnapshotOptions = {},
  ): Promise<Result> {
    const snapshot = await Snapshot.open(dataSource, options);
    try {
      return await work(snapshot);
    } finally {
      await snapshot.close();
    }
  }

  /** Frees the connection; again, it waits for the first time. */
  close(): Promise<void> {
    return (this.closed ??= this.leave());
  }

  async query<Row extends object>(statement: Sql): Promise<Row[]> {
    this.signal?.throwIfAborted();
    try {
      return (await this.runner.query(statement.text, statement.values)) as Row[];
    } catch (error) {
      this.signal?.throwIfAborted();
      throw translateDatabaseError(error);
    }
  }

  /** The rows of a statement in batches, read as they are asked for. */
  async *batches<Row extends object>(statement: Sql): AsyncGenerator<Row[]> {
    this.cursors += 1;
    const cursor = raw(`read_${this.cursors}`);
    await this.query(sql`DECLARE ${cursor} NO SCROLL CURSOR FOR ${statement}`);
    for (;;) {
      const rows = await this.query<Row>(sql`FETCH ${raw(String(BATCH))} FROM ${cursor}`);
      if (rows.length > 0) yield rows;
      if (rows.length < BATCH) break;
    }
    await this.query(sql`CLOSE ${cursor}`);
  }

  /** The rows of a table whose ids a statement gives, in the order in which it gives them: so that what is sorted is narrow, and what is wide is not. */
  async *rowsOf<Row extends { id: number }>(entity: EntityClass<Row>, ids: Sql): AsyncGenerator<Row[]> {
    const table = raw(versionedTable(entity).table);
    for await (const batch of this.batches<{ id: string }>(ids)) {
      const order = batch.map(({ id }) => Number(id));
      const found = await this.query<{ row: Record<string, unknown> }>(
        sql`SELECT to_jsonb(t) AS row FROM ${table} t WHERE t.id = ANY(${order}::int8[]) AND ${this.stands('t')}`,
      );
      const rows = new Map(found.map(({ row }) => [Number(row.id), fromColumns(entity, row)]));
      yield order.map((id) => rows.get(id)).filter((row) => row !== undefined);
    }
  }

  /** The condition that the versioned row of an alias stands at the revision. */
  stands(alias: string): Sql {
    return sql`${raw(alias)}.recorded @> ${this.revision}::int8`;
  }

  private async leave(): Promise<void> {
    this.signal?.removeEventListener('abort', this.cancel);
    // A cancellation that is under way must not hit whoever has the connection next.
    await this.cancelled;
    await leave(this.runner);
  }

  private readonly cancel = (): void => {
    // From another connection: this one waits for its statement. Where it waits for nothing, this does nothing.
    this.cancelled = this.dataSource.query('SELECT pg_cancel_backend($1)', [this.state.backend]).catch(() => undefined);
  };
}

/** Ends the transaction: nothing was written. A cancellation that came late may have ended the first attempt. */
async function leave(runner: QueryRunner): Promise<void> {
  if (runner.isReleased) return;
  await runner.query('ROLLBACK').catch(() => runner.query('ROLLBACK').catch(() => undefined));
  await runner.release();
}
