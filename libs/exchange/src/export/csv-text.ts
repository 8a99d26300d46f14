import { stringify } from 'csv-stringify/sync';

// A line break of any kind is quoted, as RFC 4180 asks; the library itself looks for its own delimiter only.
const PLAIN = { record_delimiter: '\n', quoted_match: /[\r\n]/ };
const DEFUSED = { ...PLAIN, escape_formulas: true };

/** How rows become CSV. */
export interface CsvOptions {
  /** Made for spreadsheets: a cell that they would take for a formula gets an apostrophe before it. */
  readonly defused?: boolean;
}

/** Rows as CSV with a header. */
export function csvText(columns: readonly string[], rows: readonly string[][], { defused = false }: CsvOptions = {}): string {
  return stringify([columns], PLAIN) + stringify([...rows], defused ? DEFUSED : PLAIN);
}

/** The same of rows that come in batches: a piece for the header, and one for each batch. */
export async function* csvPieces(
  columns: readonly string[],
  batches: AsyncIterable<readonly string[][]>,
  { defused = false }: CsvOptions = {},
): AsyncGenerator<string> {
  yield stringify([columns], PLAIN);
  for await (const rows of batches) yield stringify([...rows], defused ? DEFUSED : PLAIN);
}
