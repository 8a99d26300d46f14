import { stringify } from 'csv-stringify/sync';

// A line break of any kind is quoted, as RFC 4180 asks; the library itself looks for its own delimiter only.
const PLAIN = { record_delimiter: '\n', quoted_match: /[\r\n]/ };

/** How rows become CSV. */
export interface CsvOptions {
  /** Made for spreadsheets: a cell that they would take for a formula gets an apostrophe before it. */
  readonly defused?: boolean;
}

/** Rows as CSV with a header, a piece for each batch. */
export async function* csvText(
  columns: readonly string[],
  batches: AsyncIterable<readonly string[][]>,
  { defused = false }: CsvOptions = {},
): AsyncGenerator<string> {
  const options = defused ? { ...PLAIN, escape_formulas: true } : PLAIN;
  yield stringify([columns], PLAIN);
  for await (const rows of batches) yield stringify([...rows], options);
}
