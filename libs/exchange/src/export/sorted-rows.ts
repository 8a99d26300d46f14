import type { Cells } from '@guildhall/facts';
import { raw, sql } from '@guildhall/storage';
import type { PackageFile } from '../package/package-file.js';
import type { Snapshot } from './snapshot.js';

const BATCH = 2_000;

/**
 * The rows of a package's files, sorted by all their columns from left to right as Unicode code points. The database sorts, by collation C over
 * UTF-8: JavaScript would compare halves of characters, and hold all rows in memory.
 */
export class SortedRows {
  private waiting: [path: string, cells: string[]][] = [];

  private constructor(
    private readonly snapshot: Snapshot,
    private readonly withIds: boolean,
  ) {}

  static async begin(snapshot: Snapshot, withIds: boolean): Promise<SortedRows> {
    await snapshot.query(sql`CREATE TEMPORARY TABLE package_line (path text NOT NULL, cells text[] COLLATE "C" NOT NULL) ON COMMIT DROP`);
    return new SortedRows(snapshot, withIds);
  }

  /** The columns that are written of a file. */
  columns({ columns }: PackageFile): string[] {
    return columns.map(({ name }) => name).filter((name) => this.withIds || name !== 'public_id');
  }

  async add(file: PackageFile, cells: Cells): Promise<void> {
    this.waiting.push([file.path, this.columns(file).map((column) => cells[column] ?? '')]);
    if (this.waiting.length >= BATCH) await this.flush();
  }

  async *sorted({ path }: PackageFile): AsyncGenerator<string[]> {
    await this.flush();
    await this.snapshot.query(sql`
      DECLARE package_lines NO SCROLL CURSOR FOR SELECT cells FROM pg_temp.package_line WHERE path = ${path} ORDER BY cells`);
    for (;;) {
      const rows = await this.snapshot.query<{ cells: string[] }>(sql`FETCH ${raw(String(BATCH))} FROM package_lines`);
      for (const { cells } of rows) yield cells;
      if (rows.length < BATCH) break;
    }
    await this.snapshot.query(sql`CLOSE package_lines`);
  }

  private async flush(): Promise<void> {
    if (this.waiting.length === 0) return;
    const rows = JSON.stringify(this.waiting);
    this.waiting = [];
    await this.snapshot.query(sql`
      INSERT INTO pg_temp.package_line
      SELECT r->>0, ARRAY(SELECT cell FROM json_array_elements_text(r->1) WITH ORDINALITY AS c (cell, place) ORDER BY place)
      FROM json_array_elements(${rows}::json) r`);
  }
}
