import { Bug } from '@guildhall/problems';
import { expression, type Field, object, type Read, type Row } from '@guildhall/planner';
import type { IdPrefix } from '@guildhall/storage';
import sql, { type Sql } from 'sql-template-tag';

/** How records of a kind are read by their ids. */
export interface NodeKind {
  readonly prefix: IdPrefix;
  readonly typeName: string;
  /** The rows of all such records at the asked revision; `row.alias` has the id. */
  readonly rows: (row: Row) => { readonly row: Row; readonly from: Sql; readonly where: Sql };
}

const kinds = new Map<IdPrefix, NodeKind>();

/** Called by each library for the records it keeps, so that `node` finds them. */
export function nodesOf(kind: NodeKind): void {
  if (kinds.has(kind.prefix)) throw new Bug(`Two kinds of node have the prefix ${kind.prefix}`);
  kinds.set(kind.prefix, kind);
}

/** The records of one prefix with these numbers, as a map from number to object; nothing for a prefix that is no record's. */
export function nodesRead(row: Row, field: Field, prefix: IdPrefix, numbers: readonly number[]): Read<ReadonlyMap<number, unknown>> {
  const kind = kinds.get(prefix);
  if (!kind) return { sql: null, present: () => new Map() };
  const rows = kind.rows(row);
  const read = object(rows.row, field, kind.typeName);
  const { alias } = rows.row;
  const found = sql`(SELECT coalesce(json_agg(json_build_array(${alias}.id, ${read.sql})), '[]'::json) FROM ${rows.from} WHERE ${rows.where} AND ${alias}.id = ANY(${numbers}::int8[]))`;
  return expression(found, (answer) => new Map((answer as [number, unknown][]).map(([id, value]) => [id, read.present(value)])));
}
