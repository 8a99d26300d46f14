import { type RecordType, sql, type Sql } from '@guildhall/storage';

/** What is never folded into another. */
const NEVER_MERGED: ReadonlySet<RecordType> = new Set<RecordType>(['Source', 'Change']);

/** Whether ids of a type of record may lead to others. */
export function mayBeMerged(recordType: RecordType): boolean {
  return !NEVER_MERGED.has(recordType);
}

/** A revision after all that there can be: in it stands what is current. */
export const CURRENTLY: Sql = sql`9223372036854775807::int8`;

/**
 * The number to which one of a type of record leads at a revision: its own, unless the record was merged into another by then. For the many that never were, this is
 * one look into the index of leads.
 */
export function ledTo(recordType: RecordType, number: Sql, revision: Sql): Sql {
  return sql`coalesce((SELECT survivor(l.record_type, l.id, ${revision}) FROM lead l WHERE l.id = ${number} AND l.record_type = ${recordType} AND l.recorded @> ${revision}), ${number})`;
}

/** The same of many, as an array. */
export function allLedTo(recordType: RecordType, numbers: readonly number[], revision: Sql): Sql {
  if (!mayBeMerged(recordType)) return sql`${numbers}::int8[]`;
  return sql`ARRAY(SELECT ${ledTo(recordType, sql`n`, revision)} FROM unnest(${numbers}::int8[]) n)`;
}

/** Those of some numbers that lead to others at a revision, each with where it leads, in JSON. */
export function leadsSql(recordType: RecordType, numbers: readonly number[], revision: Sql): Sql {
  return sql`(SELECT coalesce(json_agg(json_build_array(l.id, survivor(l.record_type, l.id, ${revision}))), '[]'::json) FROM lead l WHERE l.id = ANY(${numbers}::int8[]) AND l.record_type = ${recordType} AND l.recorded @> ${revision})`;
}
