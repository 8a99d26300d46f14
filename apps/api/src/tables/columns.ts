import { isCompositeType } from 'graphql';
import type { SelectedField } from './selected-fields.js';

/** What the values of a column are. Dates are TEXT: they may be known in part. Lists that were joined are TEXT too. */
export type ColumnType = 'INTEGER' | 'DECIMAL' | 'BOOLEAN' | 'TEXT';

export interface Column {
  /** The response keys that lead to the values, with points between them. */
  readonly name: string;
  readonly path: readonly string[];
  readonly type: ColumnType;
}

/** A value in a table; null where there is none. */
export type Cell = string | number | boolean | null;

/** What stands between the values of a list in a cell. */
export const BETWEEN = '; ';

const TYPES: Readonly<Record<string, ColumnType>> = { Int: 'INTEGER', Float: 'DECIMAL', Boolean: 'BOOLEAN' };

/** A column for each value that is asked of a row, in the order of the document: an empty table has the same as a full one. */
export function columnsOf(list: SelectedField): Column[] {
  if (!isCompositeType(list.type)) return [{ name: list.key, path: [], type: TYPES[list.type.name] ?? 'TEXT' }];
  const columns = valuesBelow(list.below);
  return list.type.name.endsWith('Edge') ? withoutNode(columns) : columns;
}

/** The values below fields, lists among them where `intoLists`. */
export function valuesBelow(fields: readonly SelectedField[], intoLists = true): Column[] {
  const columns: Column[] = [];
  const add = (below: readonly SelectedField[], above: readonly string[], inList: boolean): void => {
    for (const field of below) {
      if (field.isList && !intoLists) continue;
      const path = [...above, field.key];
      const joined = inList || field.isList;
      if (isCompositeType(field.type)) add(field.below, path, joined);
      else columns.push({ name: path.join('.'), path, type: joined ? 'TEXT' : (TYPES[field.type.name] ?? 'TEXT') });
    }
  };
  add(fields, [], false);
  return columns;
}

/** Rows that are edges: what belongs to the node needs not say so, unless a field of the edge has the same name. */
function withoutNode(columns: readonly Column[]): Column[] {
  const names = new Set(columns.map(({ name }) => name));
  return columns.map((column) => {
    const [key, ...rest] = column.path;
    const name = rest.join('.');
    return key === 'node' && rest.length > 0 && !names.has(name) ? { ...column, name } : column;
  });
}

/** The cells of a row. */
export function cellsOf(columns: readonly Column[], row: unknown): Cell[] {
  return columns.map(({ path }) => cellAt(row, path, 0));
}

function cellAt(value: unknown, path: readonly string[], step: number): Cell {
  let found = value;
  for (let at = step; ; at += 1) {
    if (found === null || found === undefined) return null;
    if (Array.isArray(found)) return joined(textsIn(found, path, at));
    const key = path[at];
    if (key === undefined) return valueOf(found);
    found = (found as Readonly<Record<string, unknown>>)[key];
  }
}

/** One text for each item, so that the n-th texts of two columns of the same list belong to the same item; '' where an item has none. */
function textsIn(items: readonly unknown[], path: readonly string[], step: number): (string | null)[] {
  return items.flatMap((item) => {
    if (Array.isArray(item)) return item.length === 0 ? [null] : textsIn(item, path, step);
    const key = path[step];
    if (item === null || item === undefined) return [null];
    if (key === undefined) return [String(valueOf(item))];
    const below = (item as Readonly<Record<string, unknown>>)[key];
    return textsIn([below], path, step + 1);
  });
}

function joined(texts: readonly (string | null)[]): string | null {
  return texts.every((text) => text === null) ? null : texts.map((text) => text ?? '').join(BETWEEN);
}

/** Values of the schema's scalars are plain; what is not stands as JSON. */
function valueOf(value: unknown): string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : JSON.stringify(value);
}
