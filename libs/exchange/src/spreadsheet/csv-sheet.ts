import { isUtf8 } from 'node:buffer';
import { readFile, stat } from 'node:fs/promises';
import { Problem } from '@guildhall/problems';
import { CsvError, type Info, parse } from 'csv-parse/sync';
import { DELIMITERS } from '../package/csv-records.js';
import { MOST_BYTES, type Sheet, type SheetRow } from './sheet.type.js';
import { limited, tooManyRows } from './sheet-limits.js';

const LINES_LOOKED_AT = 20;

/** A list in a CSV file: UTF-8, or UTF-16 with its mark, as spreadsheet programs write it; with commas, semicolons or tabs between cells. */
export async function readCsvSheet(path: string): Promise<Sheet> {
  const { size } = await stat(path);
  if (size > MOST_BYTES) throw limited('bytes of the spreadsheet', MOST_BYTES, size);
  const { text, encoding } = decoded(await readFile(path));
  if (text.includes('\0'))
    throw new Problem('BAD_USER_INPUT', 'The spreadsheet holds the character NUL, which no text has: save it anew as CSV UTF-8.');
  const delimiter = delimiterOf(text);
  const notes = [
    ...(encoding === 'UTF-8' ? [] : [`Read as ${encoding}.`]),
    ...(delimiter === ',' ? [] : [`Read with a ${DELIMITERS[delimiter] ?? delimiter} between cells.`]),
  ];
  return { sheets: [], sheet: null, rows: rowsOf(text, delimiter), notes };
}

function decoded(bytes: Buffer): { text: string; encoding: string } {
  const mark = bytes.subarray(0, 2).toString('hex');
  if (mark === 'fffe') return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'UTF-16' };
  if (mark === 'feff') return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'UTF-16' };
  if (isUtf8(bytes)) return { text: new TextDecoder().decode(bytes), encoding: 'UTF-8' };
  throw new Problem(
    'BAD_USER_INPUT',
    'The spreadsheet is neither in UTF-8 nor in UTF-16, so its letters cannot be read surely. Save it as "CSV UTF-8", or send the .xlsx file.',
  );
}

/** The delimiter by which most of the first lines have the most cells. */
function delimiterOf(text: string): string {
  const lines = text
    .split(/\r?\n/, LINES_LOOKED_AT)
    .filter((line) => line.trim() !== '')
    .map((line) => line.replace(/"[^"]*"/g, ''));
  const score = (delimiter: string): number =>
    lines.filter((line) => line.includes(delimiter)).length * 1_000 + (lines[0]?.split(delimiter).length ?? 0);
  return Object.keys(DELIMITERS).reduce((best, one) => (score(one) > score(best) ? one : best), ',');
}

function rowsOf(text: string, delimiter: string): SheetRow[] {
  try {
    const records = parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    }) as unknown as { info: Info; record: string[] }[];
    tooManyRows(records.length);
    return records.map(({ info, record }) => ({
      line: info.lines - record.reduce((breaks, cell) => breaks + (cell.match(/\n/g)?.length ?? 0), 0),
      cells: record.map((cell) => ({ text: cell.trim(), isFormula: cell.startsWith('=') })),
    }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error as CsvError & { lines?: number };
    throw new Problem(
      'BAD_USER_INPUT',
      `The quotes of the spreadsheet are broken near line ${lines ?? '?'}: a quote inside a cell is written twice, and one that begins a cell ends it.`,
    );
  }
}
