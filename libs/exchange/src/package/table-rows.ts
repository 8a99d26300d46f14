import { basename } from 'node:path';
import { type CsvFault, csvRecords } from './csv-records.js';
import { nearWord } from './near-word.js';
import { LONGEST_CELL, PACKAGE_FILES, type PackageFile } from './package-file.js';
import type { RowProblem } from './row-problem.js';

/** A row of a file: its cells in the order of the file's declared columns, '' where there is none. */
export interface TableRow {
  readonly line: number;
  /** Null: it cannot be read, so that nobody knows what stands in which column. */
  readonly cells: readonly string[] | null;
  /** Of a row that cannot be read the texts of its cells; null where even these cannot be told apart. */
  readonly texts?: readonly string[] | null;
}

/** What came of reading a file. */
export interface TableReading {
  /** Whether every row was read: a row that was not may have declared what others refer to. */
  readonly isWhole: () => boolean;
  /** Whether the columns of the file are known; until then no row of it can be read. */
  readonly hasColumns: () => boolean;
  readonly rows: AsyncIterable<TableRow>;
}

/** Takes problems of the form of a file, each with the line of the row that it is of; null: of all rows. */
export type FormProblemSink = (problem: RowProblem, row: number | null) => void;

/** A file to be read. */
export interface AskedTable {
  readonly path: string;
  readonly file: PackageFile;
  /** The file as it is named in problems. */
  readonly shown: string;
  /** Which rows matter, by their lines: problems of others are not told, nor those of the file where it has none that do. Null: all, and the file itself. */
  readonly isTaken: ((line: number) => boolean) | null;
}

/** The rows of one file of a package, with every problem of its form: bytes, quotes, header, width. Rows that do not matter are among them. */
export function readTable(asked: AskedTable, onProblem: FormProblemSink): TableReading {
  const reader = new TableReader(asked, onProblem);
  return { isWhole: () => reader.isWhole, hasColumns: () => reader.places !== null, rows: reader.rows() };
}

class TableReader {
  isWhole = true;
  /** Where in a record the cell of each declared column stands, -1 for none; null where they are not known. */
  places: readonly number[] | null = null;
  /** Faults of lines to which no record has come yet, from `next` on. */
  private faults: CsvFault[] = [];
  private next = 0;
  /** Problems of the header, which are told with the first row that matters. */
  private ofHeader: RowProblem[] = [];

  constructor(
    private readonly asked: AskedTable,
    private readonly onProblem: FormProblemSink,
  ) {}

  async *rows(): AsyncGenerator<TableRow> {
    let width: number | null = null;
    for await (const { line, lastLine, cells } of csvRecords(this.asked.path, (fault) => this.faults.push(fault))) {
      yield* this.brokenRows(line, width !== null);
      if (width === null) {
        this.tellFaults(lastLine, null);
        this.readHeader(cells, line);
        width = cells.length;
        continue;
      }
      this.tellFaults(lastLine, line);
      if (this.isTaken(line)) this.tellHeader();
      yield this.row(line, cells, width);
    }
    yield* this.brokenRows(Infinity, width !== null);
    if (width !== null) return;
    const columns = this.asked.file.columns.map(({ name }) => name).join(',');
    const message = `The file is empty: not even a header says which columns it has (${columns}).`;
    if (this.asked.isTaken === null) this.refuse(null, { line: 1, column: null, code: 'COLUMN_MISSING', value: null, message });
  }

  private row(line: number, cells: readonly string[], width: number): TableRow {
    const { places } = this;
    if (places === null) return { line, cells: null, texts: cells };
    if (cells.length !== width) {
      const message = `The row has ${count(cells.length)} where the header has ${width}.`;
      this.refuse(line, { line, column: null, code: 'ROW_WIDTH', value: null, message });
      return { line, cells: null, texts: cells };
    }
    const long = cells.findIndex((cell) => cell.length > LONGEST_CELL);
    if (long >= 0) {
      const column = this.asked.file.columns[places.indexOf(long)]?.name ?? null;
      const message = `The cell has ${cells[long]?.length ?? 0} characters; no column takes more than ${LONGEST_CELL}.`;
      this.refuse(line, { line, column, code: 'CELL_TOO_LONG', value: cells[long] ?? null, message });
      return { line, cells: null, texts: cells };
    }
    return { line, cells: places.map((place) => cells[place] ?? '') };
  }

  /** The rows before a line that are no records, because their quotes are broken. */
  private *brokenRows(before: number, isBelowHeader: boolean): Generator<TableRow> {
    for (const fault of this.faultsUpTo(before - 1)) {
      this.tell(fault, isBelowHeader ? fault.line : null);
      if (fault.code === 'QUOTE_BROKEN') yield { line: fault.line, cells: null, texts: null };
    }
  }

  /** Faults in the lines of a record. @param row null: of the header */
  private tellFaults(lastLine: number, row: number | null): void {
    for (const fault of this.faultsUpTo(lastLine)) this.tell(fault, row);
  }

  private *faultsUpTo(line: number): Generator<CsvFault> {
    for (let fault = this.faults[this.next]; fault !== undefined && fault.line <= line; fault = this.faults[this.next]) {
      this.next += 1;
      yield fault;
    }
    // Faults are told ahead of the records, so that there are always more.
    if (this.next * 2 < this.faults.length) return;
    this.faults.splice(0, this.next);
    this.next = 0;
  }

  private tell({ code, line, message }: CsvFault, row: number | null): void {
    this.refuse(row, { line, column: null, code, value: null, message });
  }

  private readHeader(header: readonly string[], line: number): void {
    const { columns } = this.asked.file;
    const known = columns.map(({ name }) => name);
    for (const [i, column] of header.entries()) {
      const message = headerFault(column, header.indexOf(column) < i, known);
      if (message !== null) this.refuse(null, { line, column, code: 'COLUMN_UNKNOWN', value: column, message });
    }
    const missing = columns.filter(({ name, required }) => required && !header.includes(name));
    for (const { name, description } of missing) {
      const message = `The file has no column ${name}. ${description}`.trim();
      this.refuse(null, { line, column: name, code: 'COLUMN_MISSING', value: null, message });
    }
    if (missing.length === 0) this.places = known.map((name) => header.indexOf(name));
  }

  private isTaken(line: number): boolean {
    return this.asked.isTaken === null || this.asked.isTaken(line);
  }

  private refuse(row: number | null, found: Omit<RowProblem, 'file'>): void {
    const problem = { file: this.asked.shown, ...found };
    if (row === null && this.asked.isTaken !== null) this.ofHeader.push(problem);
    else if (row === null || this.isTaken(row)) this.pass(problem, row);
  }

  private tellHeader(): void {
    for (const problem of this.ofHeader) this.pass(problem, null);
    this.ofHeader = [];
  }

  private pass(problem: RowProblem, row: number | null): void {
    if (problem.code !== 'COLUMN_UNKNOWN') this.isWhole = false;
    this.onProblem(problem, row);
  }
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
