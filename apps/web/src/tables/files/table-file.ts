import type { TableFormat } from './table-format.js';
import type { CellValue } from '../cell-value.js';
import { csvOf } from './csv.js';
import { xlsxOf } from './xlsx.js';

/** A table as it is shown: its heads, and its rows in their order. */
export interface ShownTable {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** A table as a file. In CSV and XLSX a text that a spreadsheet would run as a formula has an apostrophe before it, as in the server's own tables. */
export function tableFile(table: ShownTable, format: TableFormat): { readonly bytes: Uint8Array<ArrayBuffer>; readonly type: string } {
  if (format === 'JSON') return { bytes: utf8(`${JSON.stringify(objectsOf(table), null, 2)}\n`), type: 'application/json' };
  const defused = { heads: table.heads, rows: table.rows.map((row) => row.map(defuse)) };
  if (format === 'CSV') return { bytes: utf8(csvOf(defused)), type: 'text/csv;charset=utf-8' };
  return { bytes: xlsxOf(defused), type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };
}

function objectsOf({ heads, rows }: ShownTable): Record<string, CellValue>[] {
  return rows.map((row) => Object.fromEntries(heads.map((head, place) => [head, row[place] ?? null])));
}

function defuse(value: CellValue): CellValue {
  return typeof value === 'string' && /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value;
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
