import { createWriteStream, type WriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { once } from 'node:events';
import { OperationalError, registerEntry } from '@guildhall/problems';
import { stringify } from 'csv-stringify/sync';
import { drained } from './drained.js';
import type { Finding } from './import-report.type.js';
import type { RowProblem } from '../package/row-problem.js';

/** How many problems, findings and alterations are shown; all of them are counted, and problems are all in the report file. */
export const MOST_LISTED = 1_000;
const LONGEST_VALUE = 200;

const COLUMNS = ['file', 'line', 'column', 'value', 'code', 'message', 'what_to_do'];

/** The problems and findings of an import: the first ones for the screen, all of them in a CSV report as they are found. */
export class ProblemList {
  readonly listed: RowProblem[] = [];
  total = 0;
  private report: WriteStream | null = null;
  private fault: Error | null = null;

  /** @param path where the report goes; it is made when there is something to write. Null: no report. */
  constructor(readonly path: string | null) {}

  add(problem: RowProblem): void {
    const cut = withShortValue(problem);
    this.total += 1;
    if (this.listed.length < MOST_LISTED)
      this.listed.push({ ...cut, value: cut.value === null ? null : ofItsOwn(cut.value), message: ofItsOwn(cut.message) });
    this.write(cut);
  }

  /** A finding goes to the report only; it refuses nothing. */
  note(finding: Finding): void {
    this.write({ ...finding, column: null, value: null });
  }

  /** Waits until the report has taken what was added; who adds very many waits now and then, so that they do not gather in memory. */
  async drained(): Promise<void> {
    if (this.report !== null) await drained(this.report);
  }

  /** The file that holds the report, once it is whole; null where nothing had to be reported. */
  async close(): Promise<string | null> {
    if (this.report === null) return null;
    this.report.end();
    if (this.fault === null) await once(this.report, 'close').catch((error: unknown) => (this.fault ??= error as Error));
    if (this.fault !== null) {
      const message = `The report ${this.path ?? ''} cannot be written: ${this.fault.message}`;
      throw new OperationalError('FOLDER_NOT_WRITABLE', message, { cause: this.fault });
    }
    return this.path;
  }

  /** Takes the report away, of which nobody is told. */
  async discard(): Promise<void> {
    if (this.report === null || this.path === null) return;
    this.report.destroy();
    if (!this.report.closed) await once(this.report, 'close').catch(() => undefined);
    await rm(this.path, { force: true }).catch(() => undefined);
  }

  private write({
    file,
    line,
    column,
    value,
    code,
    message,
  }: Omit<RowProblem, 'code'> & { code: RowProblem['code'] | Finding['code'] }): void {
    if (this.path === null) return;
    if (this.report === null) {
      this.report = createWriteStream(this.path);
      this.report.on('error', (error) => (this.fault = error));
      this.report.write(stringify([COLUMNS]));
    }
    this.report.write(stringify([[file, line, column, value, code, message, registerEntry(code).todo]], { escape_formulas: true }));
  }
}

/** A part of a text keeps the whole of it in memory, and a cell may be very long. */
function ofItsOwn(text: string): string {
  return Buffer.from(text).toString();
}

/** A problem as it is told: a value may be a whole file. */
export function withShortValue(problem: RowProblem): RowProblem {
  const { value } = problem;
  return value !== null && value.length > LONGEST_VALUE ? { ...problem, value: `${value.slice(0, LONGEST_VALUE)}…` } : problem;
}
