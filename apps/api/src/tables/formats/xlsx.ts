import { Readable } from 'node:stream';
import yazl from 'yazl';
import type { Cell } from '../columns.js';
import { aboutRows } from './about.js';
import type { Table, TableFormat } from './table-format.js';
import { CELL_LENGTH, FRAME, rowXml, SHEET_END, SHEET_START } from './xlsx-xml.js';

/**
 * An Excel workbook: the rows, and a second sheet that says what they are. Written here and not by a library: those that we know hold the whole workbook in
 * memory, and a table may have a million rows.
 */
export const xlsx: TableFormat = {
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  extension: 'xlsx',
  // The second sheet tells the time.
  isExact: false,
  write,
};

/** One less than a cell holds: an apostrophe may come before it. */
const PIECE = CELL_LENGTH - 1;

async function* write(table: Table): AsyncGenerator<Uint8Array> {
  const zip = new yazl.ZipFile();
  const output = zip.outputStream as Readable;
  const fail = (error: unknown): void => void output.destroy(error instanceof Error ? error : new Error(String(error)));
  zip.on('error', fail);
  const counts = { cut: 0 };
  const rows = Readable.from(rowsXml(table, counts)).on('error', fail);
  for (const [path, content] of Object.entries(FRAME)) zip.addBuffer(Buffer.from(content), path);
  zip.addReadStream(rows, 'xl/worksheets/sheet1.xml');
  // Made when its turn comes: only then it is known which sources were cited.
  zip.addReadStreamLazy('xl/worksheets/sheet2.xml', (give) => give(null, Readable.from(aboutXml(table, counts.cut)).on('error', fail)));
  zip.end();
  try {
    for await (const chunk of output) yield chunk as Uint8Array;
  } finally {
    // Whoever stops reading stops the rows too: the archive does not pass it on.
    rows.destroy();
  }
}

async function* rowsXml({ columns, pages }: Table, counts: { cut: number }): AsyncGenerator<Buffer> {
  yield Buffer.from(
    SHEET_START +
      rowXml(
        columns.map(({ name }) => name),
        1,
        true,
      ),
  );
  let number = 1;
  for await (const rows of pages) {
    const xml = rows.map((row) => {
      number += 1;
      for (const cell of row) if (typeof cell === 'string' && cell.length > CELL_LENGTH) counts.cut += 1;
      return rowXml(row, number);
    });
    yield Buffer.from(xml.join(''));
  }
  yield Buffer.from(SHEET_END);
}

function* aboutXml(table: Table, cut: number): Generator<Buffer> {
  yield Buffer.from(SHEET_START);
  let number = 0;
  const row = (cells: readonly Cell[]): Buffer => Buffer.from(rowXml(cells, (number += 1)));
  for (const [name = null, value = null, ...more] of aboutRows(table)) {
    // A query may be longer than a cell: it goes on in the next row.
    if (typeof value === 'string' && value.length > CELL_LENGTH) {
      for (let at = 0; at < value.length; at += PIECE)
        yield row([at === 0 ? name : `${String(name)}, continued`, value.slice(at, at + PIECE)]);
    } else yield row([name, value, ...more]);
  }
  if (cut > 0) yield row(['cells cut', cut, `A cell holds ${CELL_LENGTH} characters: the other formats have the whole texts.`]);
  yield Buffer.from(SHEET_END);
}
