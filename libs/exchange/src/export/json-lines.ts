import type { FileColumn } from '@guildhall/facts';
import { cellList } from '../package/package-file.js';

/** Rows as JSON, one object a line. Columns are its keys; lists are arrays, whole numbers are numbers, and an empty cell is null. */
export async function* jsonLines(columns: readonly FileColumn[], batches: AsyncIterable<readonly string[][]>): AsyncGenerator<string> {
  for await (const rows of batches) yield rows.map((row) => `${JSON.stringify(jsonObject(columns, row))}\n`).join('');
}

function jsonObject(columns: readonly FileColumn[], row: readonly string[]): Record<string, string | number | string[] | null> {
  return Object.fromEntries(columns.map((column, place) => [column.name, jsonValue(column, row[place] ?? '')]));
}

function jsonValue({ holds }: FileColumn, cell: string): string | number | string[] | null {
  if (cell === '') return null;
  if (holds === 'LIST') return cellList(cell);
  return holds === 'INTEGER' ? Number(cell) : cell;
}
