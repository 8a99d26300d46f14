import { Bug, Problem } from '@guildhall/problems';
import { type EntityClass, fromColumns, raw, recordId, sql, versionedTable } from '@guildhall/storage';
import { CURRENTLY, ledTo, mayBeMerged } from './leads.js';
import type { OpenChange } from './open-change.js';

/** A record as it stands when a change begins. */
export interface CurrentRecord<Row> {
  /** Its number: another than was asked for where that was merged into it. */
  readonly id: number;
  readonly row: Row;
  /** What an operation on it replaces: the first revision of this version. */
  readonly replaces: number;
}

/**
 * The current version of a record, or of the one into which it was merged; NOT_FOUND where there is none. `words` says in the sentence what it is. Where it was recorded
 * anew after `expectedRevision`, or merged since, it is CONFLICT.
 */
export async function currentRecord<Row extends { readonly recorded?: string }>(
  change: OpenChange,
  entity: EntityClass<Row>,
  asked: number,
  { words, expectedRevision }: { words: string; expectedRevision?: number | null },
): Promise<CurrentRecord<Row>> {
  const { table, recordType } = versionedTable(entity);
  const number = sql`${asked}::int8`;
  const led = mayBeMerged(recordType) ? ledTo(recordType, number, CURRENTLY) : number;
  const meant = expectedRevision == null ? sql`t.id` : sql`survivor(${recordType}, ${number}, ${expectedRevision}::int8)`;
  const [found] = await change.query<{ row: Record<string, unknown>; id: string; meant: string }>(
    sql`SELECT to_jsonb(t) AS row, t.id, ${meant} AS meant FROM ${raw(table)} t WHERE t.id = ${led} AND upper_inf(t.recorded)`,
  );
  const name = recordId(recordType, asked);
  if (found === undefined) throw new Problem('NOT_FOUND', `${name} leads to no ${words}; it may have been retracted.`, { ids: [name] });
  const row = fromColumns(entity, found.row);
  const id = Number(found.id);
  const replaces = firstRevision(row.recorded);
  if (expectedRevision != null) {
    refuseLater(recordId(recordType, id), replaces, expectedRevision);
    if (Number(found.meant) !== id) throw ledElsewhere(name, recordId(recordType, id), expectedRevision);
  }
  return { id, row, replaces };
}

function refuseLater(name: string, replaces: number, expectedRevision: number): void {
  if (replaces <= expectedRevision) return;
  const message = `${name} was recorded anew in revision ${replaces}, after revision ${expectedRevision} that you have seen. Read it again.`;
  throw new Problem('CONFLICT', message, { conflictsWith: [name] });
}

function ledElsewhere(name: string, into: string, expectedRevision: number): Problem {
  const message = `${name} leads to ${into} only since a merge after revision ${expectedRevision} that you have seen. Read it again.`;
  return new Problem('CONFLICT', message, { conflictsWith: [name, into] });
}

/** The first revision of a version, from its `recorded` as text. */
export function firstRevision(recorded: string | undefined): number {
  const first = /^\[(\d+),/.exec(recorded ?? '')?.[1];
  if (first === undefined) throw new Bug(`${recorded ?? 'nothing'} is no range of revisions`);
  return Number(first);
}
