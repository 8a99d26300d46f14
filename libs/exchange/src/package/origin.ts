import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { errorCode } from './package-folder.js';
import type { RowProblem } from './row-problem.js';

/** Beside the files of a package that was made of a spreadsheet: from which of its rows each row comes. */
export const ORIGIN_FILE = 'spreadsheet.json';
/** Beside it: what is wrong with rows of the spreadsheet, which are not in the package; one JSON text a line. */
export const ORIGIN_PROBLEMS_FILE = 'spreadsheet-problems.jsonl';

/** What stands in `ORIGIN_FILE`. */
export interface WrittenOrigin {
  /** The spreadsheet, as people call it. */
  readonly name: string;
  /** Its row that names the columns; 0: none does. */
  readonly headerRow: number;
  /** How many rows of members it has. */
  readonly rows: number;
  /** For each file of the package, and each line of it, the rows that say it. */
  readonly lines: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;
  /** For each file of the package, and each column of it, the column that says it. */
  readonly columns: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** From where the rows of a package come. */
export class Origin {
  readonly name: string;
  readonly headerRow: number;
  readonly rows: number;

  constructor(
    private readonly written: WrittenOrigin,
    private readonly folder: string,
  ) {
    this.name = written.name;
    this.headerRow = Math.max(1, written.headerRow);
    this.rows = written.rows;
  }

  linesOf(file: string, line: number): readonly number[] {
    return this.written.lines[basename(file)]?.[String(line)] ?? [];
  }

  columnOf(file: string, column: string): string {
    return this.written.columns[basename(file)]?.[column] ?? column;
  }

  /** What is wrong with rows that are not in the package. */
  async *problems(): AsyncGenerator<RowProblem> {
    for await (const line of createInterface({ input: createReadStream(join(this.folder, ORIGIN_PROBLEMS_FILE)), crlfDelay: Infinity })) {
      if (line !== '') yield JSON.parse(line) as RowProblem;
    }
  }
}

/** The origin of the package in a folder; null where it was not made of a spreadsheet. */
export async function readOrigin(folder: string): Promise<Origin | null> {
  const text = await readFile(join(folder, ORIGIN_FILE), 'utf8').catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return null;
    throw error;
  });
  return text === null ? null : new Origin(JSON.parse(text) as WrittenOrigin, folder);
}
