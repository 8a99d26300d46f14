import { stringify } from 'csv-stringify/sync';
import type { Cell } from '../columns.js';
import { defused } from '../defused.js';
import type { Table, TableFormat } from './table-format.js';

const BOM = '\uFEFF';

/** CSV after RFC 4180, in UTF-8, with LF. Nothing at all stands for no value, `""` for an empty text. */
export const csv: TableFormat = {
  mediaType: 'text/csv',
  contentType: 'text/csv; charset=utf-8',
  extension: 'csv',
  isExact: true,
  write,
};

async function* write({ columns, pages, bom }: Table): AsyncGenerator<Uint8Array> {
  yield Buffer.from((bom ? BOM : '') + lines([columns.map(({ name }) => name)]));
  for await (const rows of pages) if (rows.length > 0) yield Buffer.from(lines(rows));
}

function lines(rows: readonly (readonly Cell[])[]): string {
  return stringify(rows.map(written), {
    record_delimiter: '\n',
    // The library itself looks for its own delimiter only.
    quoted_match: /^$|[\r\n]/,
    cast: { boolean: String },
  });
}

function written(row: readonly Cell[]): readonly Cell[] {
  // The only cell of a row is quoted where it is empty: many programs take an empty line for none.
  if (row.length === 1 && row[0] === null) return [''];
  return row.map((cell) => (typeof cell === 'string' ? defused(cell) : cell));
}
