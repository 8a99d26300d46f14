import { Bug } from '@guildhall/problems';
import { join, raw, type RecordType, sql, versionedEntities, versionedTable } from '@guildhall/storage';
import { CURRENTLY, ledTo, mayBeMerged } from './leads.js';
import type { OpenChange } from './open-change.js';

/** Records that an input names, by their type: the numbers in their ids. */
export type NamedRecords = Readonly<Partial<Record<RecordType, readonly number[]>>>;

/** Which record stands for a number that was named: itself, or the one into which it was merged; undefined where none does. */
export type Standing = (recordType: RecordType, number: number) => number | undefined;

/** Looks up, in one statement, which records stand for those that are named when a change begins. */
export async function standingRecords(change: OpenChange, named: NamedRecords): Promise<Standing> {
  const asked = (Object.entries(named) as [RecordType, readonly number[]][]).filter(([, numbers]) => numbers.length > 0);
  if (asked.length === 0) return () => undefined;
  const selects = asked.map(([recordType, numbers]) => {
    const led = mayBeMerged(recordType) ? ledTo(recordType, sql`n`, CURRENTLY) : sql`n`;
    return sql`SELECT ${recordType}::text AS type, n AS named, t.id FROM (SELECT DISTINCT unnest(${numbers}::int8[]) AS n) a
      JOIN ${raw(ownTable(recordType))} t ON t.id = ${led} AND upper_inf(t.recorded)`;
  });
  const rows = await change.query<{ type: RecordType; named: string; id: string }>(join(selects, ' UNION ALL '));
  const standing = new Map(rows.map(({ type, named, id }) => [`${type} ${named}`, Number(id)]));
  return (recordType, number) => standing.get(`${recordType} ${number}`);
}

/** The table in which a type of record has one row a version. */
export function ownTable(recordType: RecordType): string {
  const own = versionedEntities(recordType)
    .map(versionedTable)
    .find(({ idColumn }) => idColumn === 'id');
  if (!own) throw new Bug(`No table is declared for records of type ${recordType}`);
  return own.table;
}
