import { basename } from 'node:path';
import { csvRecords } from './csv-records.js';
import { nearWord } from './near-word.js';
import { LONGEST_CELL, PACKAGE_FILES, type PackageFile } from './package-file.js';
import type { ProblemSink } from './row-problem.js';

/** A row of a file: its cells in the order of the file's declared columns, '' where there is none. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** What came of reading a file. */
export interface TableReading {
  /** Whether every row was read: a row that was not may have declared what others refer to. */
  readonly isWhole: () => boolean;
  readonly rows: AsyncIterable<TableRow>;
}

/**
 * The rows of one file of a package, with every problem of its form: bytes, quotes, header, width. A row of the wrong width is not given, since
 * its cells cannot be told apart.
 * @param shown the file as it is named in problems
 */
export function readTable(path: string, file: PackageFile, shown: string, onProblem: ProblemSink): TableReading {
  let isWhole = true;
  const refuse: ProblemSink = (problem) => {
    if (problem.code !== 'COLUMN_UNKNOWN') isWhole = false;
    onProblem(problem);
  };
  return { isWhole: () => isWhole, rows: rowsOf(path, file, shown, refuse) };
}

async function* rowsOf(path: string, file: PackageFile, shown: string, refuse: ProblemSink): AsyncGenerator<TableRow> {
  let places: readonly number[] | null = null;
  let width = 0;
  const records = csvRecords(path, ({ code, line, message }) => refuse({ file: shown, line, column: null, code, value: null, message }));
  for await (const { line, cells } of records) {
    if (places === null) {
      places = readHeader(cells, line, file, shown, refuse);
      width = cells.length;
      if (places === null) return;
      continue;
    }
    if (cells.length !== width) {
      const message = `The row has ${count(cells.length)} where the header has ${width}.`;
      refuse({ file: shown, line, column: null, code: 'ROW_WIDTH', value: null, message });
      continue;
    }
    const long = cells.findIndex((cell) => cell.length > LONGEST_CELL);
    if (long >= 0) {
      const column = file.columns[places.indexOf(long)]?.name ?? null;
      const message = `The cell has ${cells[long]?.length ?? 0} characters; no column takes more than ${LONGEST_CELL}.`;
      refuse({ file: shown, line, column, code: 'CELL_TOO_LONG', value: cells[long] ?? null, message });
      continue;
    }
    yield { line, cells: places.map((place) => cells[place] ?? '') };
  }
  if (places === null) {
    const message = `The file is empty: not even a header says which columns it has (${file.columns.map(({ name }) => name).join(',')}).`;
    refuse({ file: shown, line: 1, column: null, code: 'COLUMN_MISSING', value: null, message });
  }
}

/** Where in a record the cell of each declared column stands, -1 for none; null where a required column is missing. */
function readHeader(
  header: readonly string[],
  line: number,
  file: PackageFile,
  shown: string,
  refuse: ProblemSink,
): readonly number[] | null {
  const known = file.columns.map(({ name }) => name);
  for (const [i, column] of header.entries()) {
    const message = headerFault(column, header.indexOf(column) < i, known);
    if (message !== null) refuse({ file: shown, line, column, code: 'COLUMN_UNKNOWN', value: column, message });
  }
  const missing = file.columns.filter(({ name, required }) => required && !header.includes(name));
  for (const { name } of missing) {
    const message = `The file has no column ${name}. ${file.columns.find((column) => column.name === name)?.description ?? ''}`.trim();
    refuse({ file: shown, line, column: name, code: 'COLUMN_MISSING', value: null, message });
  }
  return missing.length > 0 ? null : known.map((name) => header.indexOf(name));
}

function headerFault(column: string, isSecond: boolean, known: readonly string[]): string | null {
  if (isSecond) return `The header names the column ${JSON.stringify(column)} twice.`;
  if (known.includes(column)) return null;
  const near = nearWord(column, known);
  const advice = near === null ? `Its columns are ${known.join(', ')}.` : `Perhaps ${near} is meant; all of them are ${known.join(', ')}.`;
  return `This file has no column ${JSON.stringify(column.slice(0, 100))}. ${advice}`;
}

function count(cells: number): string {
  return cells === 1 ? '1 cell' : `${cells} cells`;
}

/** Why a CSV file in a folder is not read, or null where it is one of a package. */
export function strangeFile(path: string): string | null {
  const name = basename(path);
  const known = PACKAGE_FILES.map((file) => file.path);
  if (known.includes(name)) return null;
  const near = nearWord(name, known);
  const advice = near === null ? `A package has ${known.join(', ')}.` : `Perhaps ${near} is meant.`;
  return `${name} is no file of a package. ${advice}`;
}
