import type { RowCode } from '@guildhall/problems';
import type { FoundFile } from '../package/package-folder.js';
import type { RowPlace } from './difference.type.js';
import type { ToldPlaces } from '../package/told-places.js';
import { RowSet } from './row-set.js';

/** The rows of a package that a preview leaves out. */
export class RefusedRows {
  /** As they stand in the package, and as people are told of them: a row of a spreadsheet is left out as a whole. */
  private readonly rows = new RowSet();
  private readonly told = new RowSet();
  /** Files of which no row can be read, or none may be. */
  private readonly files = new Set<string>();

  constructor(private readonly places: ToldPlaces) {}

  /** How many rows people are told to be left out. @param byFile how many rows each file has */
  count(byFile: ReadonlyMap<string, number>): number {
    let count = 0;
    for (const [file, rows] of byFile) if (this.files.has(file)) count += rows;
    return count + this.told.size - [...this.files].reduce((sum, file) => sum + this.told.sizeOf(file), 0);
  }

  /** How many rows and files are left out: it grows with every one. */
  get size(): number {
    return this.rows.size + this.files.size;
  }

  addFile(file: string): void {
    this.files.add(file);
  }

  add(row: RowPlace): void {
    this.rows.add(row);
    for (const place of this.places.of(row.file, row.line)) this.told.add(place);
  }

  /** A row of a spreadsheet that is not in the package. */
  addTold(place: RowPlace): void {
    this.told.add(place);
  }

  isTaken = ({ shown: file }: FoundFile, line: number): boolean => {
    if (this.files.has(file) || this.rows.has({ file, line })) return false;
    const told = this.places.of(file, line);
    return told.length === 0 || told.some((place) => !this.told.has(place));
  };
}

/** Whether a problem speaks of one row only: of two that say the same thing the other may well stand. */
export function isOfOneRow(code: RowCode, file: string): boolean {
  return code === 'DUPLICATE_ROW' && !file.endsWith('memberships.csv');
}
