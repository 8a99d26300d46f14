import { FACT_KINDS, type FactKind, type FactRow } from '@guildhall/facts';
import type { OpenChange } from '@guildhall/journal';
import { fromColumns, raw, sql, versionedTable } from '@guildhall/storage';

/** What a merge did to one fact, and what became of it since. */
export interface FactSinceMerge {
  readonly kind: FactKind;
  readonly id: number;
  /** The version that the merge replaced, and the one that it made; null where it did not touch the fact, or folded it. */
  readonly before: FactRow | null;
  readonly after: FactRow | null;
  /** The current version; null where it has none. */
  readonly now: FactRow | null;
  /** The fact to which the merge made its id lead. */
  readonly into: number | null;
  /** The revisions that made its later versions. */
  readonly since: readonly number[];
  /** Facts that were folded into it by later merges that still hold. */
  readonly tookSince: readonly number[];
}

type StoredRow = Record<string, unknown> | null;

interface Found {
  readonly id: string;
  readonly before: StoredRow;
  readonly after: StoredRow;
  readonly now: StoredRow;
  readonly into: string | null;
  readonly since: readonly number[];
  readonly tookSince: readonly number[];
}

/** All facts that a merge touched, and those into which it folded others, whether they had anything to take over or not. */
export async function factsSinceMerge(change: OpenChange, merge: number): Promise<FactSinceMerge[]> {
  const facts: FactSinceMerge[] = [];
  for (const kind of FACT_KINDS) {
    const { recordType, entity } = kind;
    const table = raw(versionedTable(entity).table);
    const version = (is: ReturnType<typeof sql>): ReturnType<typeof sql> =>
      sql`(SELECT to_jsonb(t) FROM ${table} t WHERE t.id = f.id AND ${is})`;
    const rows = await change.query<Found>(sql`
      WITH touched AS (SELECT record_id AS id FROM change_operation WHERE revision = ${merge}::int8 AND record_type = ${recordType}),
        led AS (SELECT l.id, l.into_id FROM touched JOIN lead l ON l.id = touched.id AND l.record_type = ${recordType} AND lower(l.recorded) = ${merge}::int8)
      SELECT f.id, led.into_id AS into,
        ${version(sql`upper(t.recorded) = ${merge}::int8`)} AS before,
        ${version(sql`lower(t.recorded) = ${merge}::int8`)} AS after,
        ${version(sql`upper_inf(t.recorded)`)} AS now,
        (SELECT coalesce(json_agg(lower(t.recorded)), '[]') FROM ${table} t WHERE t.id = f.id AND lower(t.recorded) > ${merge}::int8) AS since,
        (SELECT coalesce(json_agg(l.id), '[]') FROM lead l
          WHERE l.into_id = f.id AND l.record_type = ${recordType} AND upper_inf(l.recorded) AND lower(l.recorded) > ${merge}::int8) AS "tookSince"
      FROM (SELECT id FROM touched UNION SELECT into_id FROM led) f LEFT JOIN led ON led.id = f.id ORDER BY f.id`);
    const read = (row: StoredRow): FactRow | null => row && fromColumns(entity, row);
    facts.push(
      ...rows.map(({ id, before, after, now, into, since, tookSince }) => ({
        ...{ kind, id: Number(id), since, tookSince },
        ...{ before: read(before), after: read(after), now: read(now), into: into === null ? null : Number(into) },
      })),
    );
  }
  return facts;
}
