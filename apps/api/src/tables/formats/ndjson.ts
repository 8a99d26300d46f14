import type { Table, TableFormat } from './table-format.js';

/** A JSON object a line, with the columns as its properties, all of them in every line. */
export const ndjson: TableFormat = linesOfJson('application/x-ndjson', 'ndjson');

/** The same by its other name. */
export const jsonLines: TableFormat = linesOfJson('application/jsonl', 'jsonl');

function linesOfJson(mediaType: string, extension: string): TableFormat {
  return { mediaType, contentType: mediaType, extension, isExact: true, write };
}

async function* write({ columns, pages }: Table): AsyncGenerator<Uint8Array> {
  // A text is written as JSON once, not once a row.
  const names = columns.map(({ name }) => `${JSON.stringify(name)}:`);
  for await (const rows of pages) {
    const lines = rows.map((row) => `{${row.map((cell, place) => (names[place] ?? '') + JSON.stringify(cell)).join(',')}}\n`);
    if (lines.length > 0) yield Buffer.from(lines.join(''));
  }
}
