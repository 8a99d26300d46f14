import { fromColumns, raw, type EntityClass, sql, type Sql, translateDatabaseError, versionedTable } from '@guildhall/storage';
import type { DataSource, QueryRunner } from 'typeorm';

const BATCH = 2_000;

/** The registry at one revision: a transaction that sees nothing of what is recorded after it began. */
export class Snapshot {
  private constructor(
    private readonly runner: QueryRunner,
    readonly revision: number,
    readonly recordedAt: string,
  ) {}

  /** Does the work at the newest revision. */
  static async during<Result>(dataSource: DataSource, work: (snapshot: Snapshot) => Promise<Result>): Promise<Result> {
    const runner = dataSource.createQueryRunner('master');
    try {
      await runner.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
      const newest = sql`
        SELECT revision, to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "recordedAt"
        FROM change ORDER BY revision DESC LIMIT 1`;
      const [change] = (await runner.query(newest.text)) as { revision: string; recordedAt: string }[];
      return await work(new Snapshot(runner, Number(change?.revision ?? 0), change?.recordedAt ?? ''));
    } catch (error) {
      throw translateDatabaseError(error);
    } finally {
      // Temporary tables go with it; nothing else was written.
      if (!runner.isReleased) await runner.query('ROLLBACK').catch(() => undefined);
      await runner.release();
    }
  }

  async query<Row extends object>(statement: Sql): Promise<Row[]> {
    return (await this.runner.query(statement.text, statement.values)) as Row[];
  }

  /** The rows of a table that stand at the revision, in the order of their ids, in batches. `t` is the row in the condition. */
  async *rows<Row extends { id: number }>(entity: EntityClass<Row>, condition: Sql = sql`true`): AsyncGenerator<Row[]> {
    const table = raw(versionedTable(entity).table);
    for (let after = -1; ;) {
      const found = await this.query<{ row: Record<string, unknown> }>(sql`
        SELECT to_jsonb(t) AS row FROM ${table} t
        WHERE t.id > ${after} AND t.recorded @> ${this.revision}::int8 AND ${condition} ORDER BY t.id LIMIT ${BATCH}`);
      const rows = found.map(({ row }) => fromColumns(entity, row));
      const last = rows.at(-1);
      if (last === undefined) return;
      yield rows;
      after = last.id;
    }
  }
}
