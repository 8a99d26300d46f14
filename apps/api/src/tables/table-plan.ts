import { Problem } from '@guildhall/problems';
import { isCompositeType } from 'graphql';
import { type Column, columnsOf, valuesBelow } from './columns.js';
import type { SelectedField } from './selected-fields.js';

/** Which list of a query becomes the rows, and what becomes the columns. */
export interface TablePlan {
  /** The fields from the root to the list, which is the last; none where the query asks for no list, and the answer is one row. */
  readonly path: readonly SelectedField[];
  readonly columns: readonly Column[];
  /** Single values beside the list and above it: what the rows have in common. */
  readonly outside: readonly Column[];
}

/** Finds the one list that is reached from the root through single objects; without one, single values are a row. Several are a problem of the caller. */
export function planTable(roots: readonly SelectedField[]): TablePlan {
  const lists = listsIn(roots, []);
  const [path] = lists;
  if (lists.length > 1) {
    const names = lists.map(nameOf);
    throw new Problem(
      'BAD_USER_INPUT',
      `The query asks for ${lists.length} lists: ${names.join(', ')}. A table has the rows of one: ask for each in a request of its own.`,
      { lists: names },
    );
  }
  const list = path?.at(-1);
  const single = valuesBelow(roots, false);
  const columns = list ? columnsOf(list) : single;
  if (columns.length === 0) {
    const asked = path ? `the rows of ${nameOf(path)}` : 'the registry that has a value';
    throw new Problem('BAD_USER_INPUT', `Nothing is asked of ${asked}: a table needs a column.`);
  }
  return { path: path ?? [], columns, outside: list ? single : [] };
}

/** The list's name in sentences: the response keys that lead to it. */
export function nameOf(path: readonly SelectedField[]): string {
  return path.map(({ key }) => key).join('.');
}

/** The rows of an answer; none where an object on the way is null, or all that was asked for is. */
export function rowsOf(path: readonly SelectedField[], data: unknown): readonly unknown[] {
  if (path.length === 0) return Object.values(data ?? {}).some((value) => value !== null) ? [data] : [];
  let found = data;
  for (const { key } of path) found = (found as Readonly<Record<string, unknown>> | null | undefined)?.[key];
  return Array.isArray(found) ? (found as unknown[]) : [];
}

/** What the rows are called in a file's name: the field that gives them, not the `nodes` of its page. */
export function subjectOf(path: readonly SelectedField[]): string {
  const at = path.at(-2)?.type.name.endsWith('Connection') ? -2 : -1;
  return path.at(at)?.key ?? 'table';
}

function listsIn(fields: readonly SelectedField[], above: readonly SelectedField[]): SelectedField[][] {
  return fields.flatMap((field) => {
    const path = [...above, field];
    if (field.isList) return [path];
    return isCompositeType(field.type) ? listsIn(field.below, path) : [];
  });
}
