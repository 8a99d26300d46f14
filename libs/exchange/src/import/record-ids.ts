import type { OpenChange } from '@guildhall/journal';
import { newIdNumber, raw, type RecordType, sql, versionedEntities, versionedTable } from '@guildhall/storage';

/**
 * Ids of the records that an import makes. With a million records a drawn id meets another one more often than not, so whole batches are
 * looked up while the records are read, instead of failing at the end.
 */
export class RecordIds {
  private constructor(private readonly change: OpenChange) {}

  static async begin(change: OpenChange): Promise<RecordIds> {
    await change.query(sql`CREATE TEMPORARY TABLE package_id (record_type text, id int8, PRIMARY KEY (record_type, id)) ON COMMIT DROP`);
    return new RecordIds(change);
  }

  /** An id for each of some new records: the one that was given, null where that is taken; a new one where none was given. */
  async claim(recordType: RecordType, given: readonly (number | null)[]): Promise<(number | null)[]> {
    const free = await this.take(
      recordType,
      given.filter((id) => id !== null),
    );
    const drawn = await this.draw(recordType, given.filter((id) => id === null).length);
    return given.map((id) => {
      if (id === null) return drawn.pop() ?? null;
      // Of two rows with the same id, the first has it.
      return free.delete(id) ? id : null;
    });
  }

  /** Which of some ids belong to records of the registry, present or past. */
  async taken(recordType: RecordType, ids: readonly number[]): Promise<Set<number>> {
    if (ids.length === 0) return new Set();
    const rows = await this.change.query<{ id: string }>(
      sql`SELECT DISTINCT id FROM ${mainTable(recordType)} WHERE id = ANY(${ids}::int8[])`,
    );
    return new Set(rows.map(({ id }) => Number(id)));
  }

  private async draw(recordType: RecordType, count: number): Promise<number[]> {
    const drawn: number[] = [];
    while (drawn.length < count) {
      drawn.push(...(await this.take(recordType, Array.from({ length: count - drawn.length }, newIdNumber))));
    }
    return drawn;
  }

  private async take(recordType: RecordType, ids: readonly number[]): Promise<Set<number>> {
    if (ids.length === 0) return new Set();
    const rows = await this.change.query<{ id: string }>(sql`
      INSERT INTO pg_temp.package_id SELECT ${recordType}, id FROM unnest(${ids}::int8[]) AS wanted (id)
      WHERE NOT EXISTS (SELECT FROM ${mainTable(recordType)} t WHERE t.id = wanted.id)
      ON CONFLICT DO NOTHING RETURNING id`);
    return new Set(rows.map(({ id }) => Number(id)));
  }
}

function mainTable(recordType: RecordType): ReturnType<typeof raw> {
  const table = versionedEntities(recordType)
    .map(versionedTable)
    .find(({ idColumn }) => idColumn === 'id');
  return raw(table?.table ?? '');
}
