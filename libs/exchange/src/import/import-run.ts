import { join } from 'node:path';
import type { OpenChange, Operation, StagedRow } from '@guildhall/journal';
import { Bug, type RowCode } from '@guildhall/problems';
import { readPublicId, recordId, type RecordType, recordTypeOf } from '@guildhall/storage';
import type { RowProblem } from '../package/row-problem.js';
import type { ToldPlaces } from '../package/told-places.js';
import type { DifferenceTeller } from './difference-teller.js';
import type { RowPlace } from './difference.type.js';
import type { Alteration, RecordCounts } from './import-report.type.js';
import type { KnownSlugs } from './known-slugs.js';
import type { PackageRow, PackageRows } from './package-rows.js';
import { MOST_LISTED } from './problem-list.js';
import type { RecordIds } from './record-ids.js';

/** What a record is to become: its rows, and why they are written. */
export interface ToStage {
  readonly operation: Operation;
  readonly rows: readonly StagedRow[];
  readonly from: PackageRow;
  readonly altered: readonly string[];
}

/** Where a run tells its problems. They name files and lines of the package, whatever people are told. */
export interface RunProblems {
  readonly total: number;
  add(problem: RowProblem): void;
}

/** What a run works with. */
export interface RunParts {
  readonly change: OpenChange;
  /** The folders as they are called where something is told of them. */
  readonly shown: readonly string[];
  readonly places: ToldPlaces;
  readonly rows: PackageRows;
  readonly slugs: KnownSlugs;
  readonly ids: RecordIds;
  readonly problems: RunProblems;
  /** Tells what is different; null: nobody asks. */
  readonly differences: DifferenceTeller | null;
  /** Whether rows are left out that other rows may have needed. */
  readonly isPart: boolean;
  /** Called now and then with rows that were read since, and waited for. */
  readonly onRows: (rows: number) => Promise<void>;
}

/** One reading of a package into a change: what every kind of record needs while it is read. */
export class ImportRun {
  readonly alterations: Alteration[] = [];
  /** Rows that describe an organization which was merged into another, with the number of that. */
  readonly ofMerged: { readonly row: PackageRow; readonly slug: string; readonly into: number }[] = [];
  readonly change: OpenChange;
  readonly rows: PackageRows;
  readonly slugs: KnownSlugs;
  readonly ids: RecordIds;
  readonly problems: RunProblems;
  private readonly counts = new Map<RecordType, { created: number; changed: number; corrected: number; unchanged: number }>();

  constructor(private readonly parts: RunParts) {
    ({ change: this.change, rows: this.rows, slugs: this.slugs, ids: this.ids, problems: this.problems } = parts);
  }

  /** Tells what is different while nothing is wrong: what a package with problems would do is not told. */
  get differences(): DifferenceTeller | null {
    return this.problems.total === 0 ? this.parts.differences : null;
  }

  /** The file of a row as people named it. */
  fileOf({ folder, file }: Pick<PackageRow, 'folder' | 'file'>): string {
    return join(this.parts.shown[folder] ?? '', file.path);
  }

  /** Where people are told that a row stands. */
  place(row: Pick<PackageRow, 'folder' | 'file' | 'line'>): RowPlace {
    return this.parts.places.first(this.fileOf(row), row.line);
  }

  /** All that people are told to say what some rows say. */
  places(rows: readonly PackageRow[]): RowPlace[] {
    const places = rows.flatMap((row) => this.parts.places.of(this.fileOf(row), row.line));
    return [...new Map(places.map((place) => [`${place.file} ${place.line}`, place])).values()];
  }

  /** A row in a sentence. */
  words(row: Pick<PackageRow, 'folder' | 'file' | 'line'>): string {
    return this.wordsOf(this.fileOf(row), row.line);
  }

  wordsOf(file: string, line: number): string {
    return this.parts.places.words(file, line);
  }

  refuse(
    row: Pick<PackageRow, 'folder' | 'file' | 'line'> & Partial<PackageRow>,
    column: string | null,
    code: RowCode,
    message: string,
  ): void {
    if (row.isTaken === false) return;
    const value = column === null ? null : (row.cells?.[column] ?? null);
    const problem = { file: this.fileOf(row), line: row.line, column, code, value, message };
    this.problems.add(this.parts.isPart ? this.asConsequence(problem) : problem);
  }

  /** Adds a problem that was found in what all rows say together. */
  add(problem: RowProblem): void {
    this.problems.add(this.parts.isPart ? this.asConsequence(problem) : problem);
  }

  /** The number of the row's `public_id`; null where it gives none, or one that is refused. */
  givenId(row: PackageRow, recordType: RecordType): number | null {
    const text = row.cells.public_id ?? '';
    if (text === '') return null;
    const read = readPublicId(text);
    if (typeof read !== 'string' && recordTypeOf(read.prefix) === recordType) return read.number;
    const what =
      typeof read === 'string'
        ? read === 'mistyped'
          ? 'is mistyped: its checksum fails'
          : 'is no public id'
        : 'belongs to another kind of record';
    this.refuse(row, 'public_id', 'PUBLIC_ID_INVALID', `${JSON.stringify(text.slice(0, 40))} ${what}.`);
    return null;
  }

  async stage({ operation, rows, from, altered }: ToStage): Promise<void> {
    const { kind, recordType, id } = operation;
    // Nothing of a package with a problem is written; what it would do is still told.
    if (this.problems.total === 0) await this.change.stage(operation, rows);
    const counts = this.countsOf(recordType);
    if (kind === 'CREATED') counts.created += 1;
    else if (kind === 'CORRECTED') counts.corrected += 1;
    else counts.changed += 1;
    if (this.alterations.length >= MOST_LISTED) return;
    if (kind === 'RETRACTED' || kind === 'MERGED' || kind === 'REDACTED') throw new Bug(`An import does not do ${kind}`);
    this.alterations.push({ kind, recordType, id: recordId(recordType, id), ...this.place(from), altered });
  }

  leave(recordType: RecordType): void {
    this.countsOf(recordType).unchanged += 1;
  }

  walked(rows: number): Promise<void> {
    return this.parts.onRows(rows);
  }

  records(): RecordCounts[] {
    return [...this.counts].map(([recordType, counts]) => ({ recordType, ...counts }));
  }

  /** Where rows are left out, what another row says may not stand any more. */
  private asConsequence(problem: RowProblem): RowProblem {
    if (problem.code !== 'REFERENCE_UNKNOWN') return problem;
    const place = problem.value === null ? undefined : this.slugs.leftOutOf(problem.value);
    if (place === undefined) return problem;
    return { ...problem, message: `${problem.message} Its row is left out: ${this.wordsOf(place.file, place.line)}.` };
  }

  private countsOf(recordType: RecordType): { created: number; changed: number; corrected: number; unchanged: number } {
    const known = this.counts.get(recordType);
    if (known !== undefined) return known;
    const counts = { created: 0, changed: 0, corrected: 0, unchanged: 0 };
    this.counts.set(recordType, counts);
    return counts;
  }
}
