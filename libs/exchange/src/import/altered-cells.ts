import { isDeepStrictEqual } from 'node:util';
import type { Cells, FileColumn } from '@guildhall/facts';
import { cellList } from '../package/package-file.js';
import type { Difference } from './difference.type.js';

export type AlteredProperty = Difference['altered'][number];

/** What the rows of one record have in common, whatever terms they are. */
const OF_WHOLE_RECORD = ['membership', 'member', 'federation', 'countries', 'public_id'];

/** What is altered in a record by what its rows in a file say of it, before and after. Of several rows each is a term. */
export function alteredCells(columns: readonly FileColumn[], before: readonly Cells[], after: readonly Cells[]): AlteredProperty[] {
  const [first] = [before[0] ?? {}, after[0] ?? {}];
  if (before.length === 1 && after.length === 1) return alteredColumns(columns, first, after[0] ?? {}, '');
  const common = columns.filter(({ name }) => OF_WHOLE_RECORD.includes(name));
  const ofTerms = columns.filter(({ name }) => !OF_WHOLE_RECORD.includes(name));
  const ofRecord = alteredColumns(common, first, after[0] ?? {}, '');
  if (before.length === after.length) {
    return [...ofRecord, ...before.flatMap((cells, place) => alteredColumns(ofTerms, cells, after[place] ?? {}, `terms[${place}].`))];
  }
  const terms = (rows: readonly Cells[]): object[] => rows.map((cells) => cellsAsValues(columns, cells, OF_WHOLE_RECORD));
  return [...ofRecord, { property: 'terms', before: terms(before), after: terms(after) }];
}

/** The cells of a row that say something, as values under the names of properties. */
export function cellsAsValues(columns: readonly FileColumn[], cells: Cells, without: readonly string[]): Record<string, unknown> {
  const said = columns.filter(({ name }) => !without.includes(name) && (cells[name] ?? '') !== '');
  return Object.fromEntries(said.map((column) => [propertyOf(column), valueOf(column, cells)]));
}

export function sameValue(a: unknown, b: unknown): boolean {
  return isDeepStrictEqual(a, b);
}

function alteredColumns(columns: readonly FileColumn[], before: Cells, after: Cells, prefix: string): AlteredProperty[] {
  return columns
    .filter(({ name }) => (before[name] ?? '') !== (after[name] ?? ''))
    .map((column) => ({ property: prefix + propertyOf(column), before: valueOf(column, before), after: valueOf(column, after) }));
}

/** `announced_on` is `announcedOn` in what programs read. */
function propertyOf({ name }: FileColumn): string {
  return name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
}

function valueOf({ name, holds }: FileColumn, cells: Cells): unknown {
  const cell = cells[name] ?? '';
  if (holds === 'LIST') return cellList(cell);
  if (cell === '') return null;
  return holds === 'INTEGER' ? Number(cell) : cell;
}
