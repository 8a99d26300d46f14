import { expression, type Field, object, type Read, type Row, together } from '@guildhall/planner';
import { type IdPrefix, recordTypeOf } from '@guildhall/storage';
import sql, { join, type Sql } from 'sql-template-tag';
import { allLedTo, leadsSql, mayBeMerged } from './leads.js';

/** How objects of a kind are read by their ids. */
export interface NodeKind {
  readonly prefix: IdPrefix;
  readonly typeName: string;
  /** The rows of all such objects at the asked revision, and the number in the id of each. Where numbers are asked, others may be left out. */
  readonly rows: (
    row: Row,
    numbers?: readonly number[],
  ) => { readonly row: Row; readonly from: Sql; readonly where: Sql; readonly number?: Sql };
}

const kinds: NodeKind[] = [];

/** Called by each library for what it keeps, so that `node` finds it. */
export function nodesOf(kind: NodeKind): void {
  kinds.push(kind);
}

/** The rows of the kind of record that a prefix stands for, at the times of `row`. */
export function nodeRows(row: Row, prefix: IdPrefix): ReturnType<NodeKind['rows']> | undefined {
  return kinds.find((kind) => kind.prefix === prefix)?.rows(row);
}

/** The objects of one prefix with these numbers, as a map from number to object; nothing for a prefix that is nobody's. */
export function nodesRead(row: Row, field: Field, prefix: IdPrefix, numbers: readonly number[]): Read<ReadonlyMap<number, unknown>> {
  const reads = kinds.filter((kind) => kind.prefix === prefix).map((kind) => nodesOfKind(row, field, kind, numbers));
  if (reads.length === 0) return { sql: null, present: () => new Map() };
  const all = together(reads);
  return expression(all.sql, (answer) => new Map(all.present.flatMap((present) => present(answer) as [number, unknown][])));
}

function nodesOfKind(row: Row, field: Field, kind: NodeKind, numbers: readonly number[]): Read<[number, unknown][]> {
  const rows = kind.rows(row, numbers);
  const read = object(rows.row, field, kind.typeName);
  const number = rows.number ?? sql`${rows.row.alias}.id`;
  const recordType = recordTypeOf(kind.prefix);
  const merged = recordType !== null && mayBeMerged(recordType) ? recordType : null;
  const { revision } = row.at;
  const wanted = merged === null ? sql`${numbers}::int8[]` : allLedTo(merged, numbers, revision);
  const found = sql`(SELECT coalesce(json_agg(json_build_array(${number}, ${read.sql})), '[]'::json) FROM ${rows.from} WHERE ${rows.where} AND ${number} = ANY(${wanted}))`;
  const leads = merged === null ? sql`'[]'::json` : leadsSql(merged, numbers, revision);
  return expression(sql`json_build_array(${found}, ${leads})`, (answer) => {
    const [rowsOfNumbers, led] = answer as [[number, unknown][], [number, number][]];
    const values = new Map(rowsOfNumbers.map(([id, value]) => [id, read.present(value)]));
    const ofLed = led.flatMap(([id, into]): [number, unknown][] => (values.has(into) ? [[id, values.get(into)]] : []));
    return [...values, ...ofLed];
  });
}

/** The record of any type that is named by `type` and `id`; null where it does not stand. Only what is asked of a type is read of it. */
export function recordRead(row: Row, field: Field, type: Sql, id: Sql): Read {
  const reads = kinds.flatMap((kind) => {
    const recordType = recordTypeOf(kind.prefix);
    if (recordType === null) return [];
    const rows = kind.rows(row);
    const { sql: found, present } = object(rows.row, field, kind.typeName);
    const branch = sql`WHEN ${recordType} THEN (SELECT ${found} FROM ${rows.from} WHERE ${rows.where} AND ${rows.row.alias}.id = ${id})`;
    return [{ recordType, branch, present }];
  });
  if (reads.length === 0) return { sql: null, present: () => null };
  const branches = join(
    reads.map(({ branch }) => branch),
    ' ',
  );
  return expression(sql`json_build_array(${type}, CASE ${type} ${branches} END)`, (answer) => {
    const [recordType, record] = answer as [string, unknown];
    return reads.find((read) => read.recordType === recordType)?.present(record) ?? null;
  });
}
