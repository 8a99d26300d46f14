import { Bug } from '@guildhall/problems';
import { raw, sql, type Sql, translateDatabaseError } from '@guildhall/storage';
import type { DataSource } from 'typeorm';

/** A revision and the instant at which it was recorded, in UTC to the millisecond. */
export interface RevisionMark {
  readonly number: number;
  readonly recordedAt: string;
  /**
   * The last revision up to this one that redacted something, 0 where none did. Answers at any revision are the same for ever until this number changes, so
   * whoever keeps one keeps it under this number too.
   */
  readonly redaction: number;
}

/** A mark as `pg` gives it. */
export interface MarkRow {
  readonly revision: string;
  readonly recordedAt: string;
  readonly redaction: string;
}

export function markOf({ revision, recordedAt, redaction }: MarkRow): RevisionMark {
  return { number: Number(revision), recordedAt, redaction: Number(redaction) };
}

/** The column `recorded_at` as text. */
export const RECORDED_AT: Sql = raw(`to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);

/** The newest revision; at least 0, which the migrations record. */
export async function newestRevision(dataSource: DataSource): Promise<RevisionMark> {
  const newest = await mark(dataSource, sql`TRUE`);
  if (!newest) throw new Bug('The table of changes is empty');
  return newest;
}

/** The last revision recorded at or before an instant; null before the registry was made. */
export function revisionAt(dataSource: DataSource, instant: string | Date): Promise<RevisionMark | null> {
  return mark(dataSource, sql`recorded_at <= ${instant instanceof Date ? instant.toISOString() : instant}::timestamptz`);
}

/** The revision of a number, or null where there is none yet. */
export function revisionOf(dataSource: DataSource, number: number): Promise<RevisionMark | null> {
  return mark(dataSource, sql`revision = ${number}`);
}

/** The revision that a change was recorded as. */
export function revisionOfChange(dataSource: DataSource, id: number): Promise<RevisionMark | null> {
  return mark(dataSource, sql`id = ${id}`);
}

/** The revisions after one, oldest first: at most so many. */
export function revisionsAfter(dataSource: DataSource, number: number, most: number): Promise<RevisionMark[]> {
  return marks(dataSource, sql`revision > ${number} ORDER BY revision LIMIT ${most}`);
}

async function mark(dataSource: DataSource, condition: Sql): Promise<RevisionMark | null> {
  const [newest] = await marks(dataSource, sql`${condition} ORDER BY revision DESC LIMIT 1`);
  return newest ?? null;
}

async function marks(dataSource: DataSource, condition: Sql): Promise<RevisionMark[]> {
  const statement = sql`SELECT revision, ${RECORDED_AT} AS "recordedAt", redaction FROM change WHERE ${condition}`;
  try {
    const rows = await dataSource.query<MarkRow[]>(statement.text, statement.values);
    return rows.map(markOf);
  } catch (error) {
    throw translateDatabaseError(error);
  }
}
