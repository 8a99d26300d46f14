import { join, sql, type Sql } from '@guildhall/storage';
import type { DataSource } from 'typeorm';
import { rowsOf } from '../rows.js';

/** How long entries are kept, in days. */
export const DAYS_KEPT = 90;

/** An entry as it is read. */
export interface TrailEntry {
  /** In UTC, to the millisecond. */
  readonly at: string;
  readonly actorKey: string | null;
  readonly actorName: string | null;
  readonly address: string | null;
  readonly action: string;
  readonly outcome: string;
  readonly detail: string | null;
}

/** Which entries are wanted; all unless said. */
export interface TrailFilter {
  /** The name or the key of an actor. */
  readonly actor?: string | null;
  readonly action?: string | null;
  readonly outcome?: string | null;
}

/** The newest entries, the newest first. */
export function auditTrail(dataSource: DataSource, most: number, wanted: TrailFilter): Promise<TrailEntry[]> {
  return rowsOf<TrailEntry>(
    dataSource,
    sql`SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, actor_key AS "actorKey", actor_name AS "actorName",
          host(address) AS address, action, outcome, detail
        FROM audit_entry u WHERE ${entriesOf(sql`u`, wanted)} ORDER BY id DESC LIMIT ${most}::int`,
  );
}

/** Which rows of the table are wanted. */
export function entriesOf(alias: Sql, { actor, action, outcome }: TrailFilter): Sql {
  const conditions = [sql`${alias}.at > now() - make_interval(days => ${DAYS_KEPT}::int)`];
  if (typeof actor === 'string') conditions.push(sql`(${alias}.actor_name = ${actor}::text OR ${alias}.actor_key = ${actor}::text)`);
  if (typeof action === 'string') conditions.push(sql`${alias}.action = ${action}::text`);
  if (typeof outcome === 'string') conditions.push(sql`${alias}.outcome = ${outcome}::text`);
  return join(conditions, ' AND ');
}
