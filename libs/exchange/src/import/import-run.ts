import { join } from 'node:path';
import type { OpenChange, Operation, StagedRow } from '@guildhall/journal';
import { Bug, type RowCode } from '@guildhall/problems';
import { readPublicId, recordId, type RecordType, recordTypeOf } from '@guildhall/storage';
import type { Alteration, RecordCounts } from './import-report.type.js';
import type { KnownSlugs } from './known-slugs.js';
import type { PackageRow, PackageRows } from './package-rows.js';
import { MOST_LISTED, type ProblemList } from './problem-list.js';
import type { RecordIds } from './record-ids.js';

/** What a record is to become: its rows, and why they are written. */
export interface ToStage {
  readonly operation: Operation;
  readonly rows: readonly StagedRow[];
  readonly from: PackageRow;
  readonly altered: readonly string[];
}

/** One reading of a package into a change: what every kind of record needs while it is read. */
export class ImportRun {
  readonly alterations: Alteration[] = [];
  private readonly counts = new Map<RecordType, { created: number; changed: number; corrected: number; unchanged: number }>();

  constructor(
    readonly change: OpenChange,
    private readonly folders: readonly string[],
    readonly rows: PackageRows,
    readonly slugs: KnownSlugs,
    readonly ids: RecordIds,
    readonly problems: ProblemList,
    private readonly onRows: (rows: number) => void,
  ) {}

  /** The file of a row as people named it. */
  fileOf({ folder, file }: Pick<PackageRow, 'folder' | 'file'>): string {
    return join(this.folders[folder] ?? '', file.path);
  }

  refuse(row: PackageRow, column: string | null, code: RowCode, message: string): void {
    const value = column === null ? null : (row.cells[column] ?? null);
    this.problems.add({ file: this.fileOf(row), line: row.line, column, code, value, message });
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
    if (kind === 'RETRACTED' || kind === 'MERGED') throw new Bug(`An import does not do ${kind}`);
    this.alterations.push({ kind, recordType, id: recordId(recordType, id), file: this.fileOf(from), line: from.line, altered });
  }

  leave(recordType: RecordType): void {
    this.countsOf(recordType).unchanged += 1;
  }

  walked(rows: number): void {
    this.onRows(rows);
  }

  records(): RecordCounts[] {
    return [...this.counts].map(([recordType, counts]) => ({ recordType, ...counts }));
  }

  private countsOf(recordType: RecordType): { created: number; changed: number; corrected: number; unchanged: number } {
    const known = this.counts.get(recordType);
    if (known !== undefined) return known;
    const counts = { created: 0, changed: 0, corrected: 0, unchanged: 0 };
    this.counts.set(recordType, counts);
    return counts;
  }
}

/** The first revision of a version, from its `recorded` as text. */
export function firstRevision(recorded: string | undefined): number {
  const first = /^\[(\d+),/.exec(recorded ?? '')?.[1];
  if (first === undefined) throw new Bug(`${recorded ?? 'nothing'} is no range of revisions`);
  return Number(first);
}
