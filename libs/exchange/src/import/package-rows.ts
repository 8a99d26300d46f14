import type { Cells } from '@guildhall/facts';
import type { OpenChange } from '@guildhall/journal';
import { type RecordType, sql } from '@guildhall/storage';
import { PACKAGE_FILES, type PackageFile } from '../package/package-file.js';
import type { FoundFile } from '../package/package-folder.js';

/** A row of the package, with the place it came from. */
export interface PackageRow {
  readonly file: PackageFile;
  /** The place of its folder among those that were named. */
  readonly folder: number;
  readonly line: number;
  readonly cells: Cells;
}

/** Rows that are read together, under the text that holds them together. */
export interface RowGroup {
  readonly group: string;
  readonly rows: readonly PackageRow[];
}

type StagedRow = readonly [file: number, folder: number, line: number, group: string, cells: readonly string[]];

interface FetchedRow {
  readonly place: string;
  readonly file: number;
  readonly folder: number;
  readonly line: number;
  readonly grp: string;
  readonly cells: readonly string[];
}

const BATCH = 1_000;

/**
 * The rows of a package as text in a temporary table, so that a package of any size is walked group by group in little memory. A group is
 * what is read together: an organization with its names, the terms of a membership.
 */
export class PackageRows {
  private waiting: StagedRow[] = [];

  private constructor(private readonly change: OpenChange) {}

  static async begin(change: OpenChange): Promise<PackageRows> {
    await change.query(sql`
      CREATE TEMPORARY TABLE package_row (
        place int8 GENERATED ALWAYS AS IDENTITY, file int2 NOT NULL, folder int4 NOT NULL, line int4 NOT NULL,
        record_type text NOT NULL, grp text COLLATE "C" NOT NULL, cells json NOT NULL
      ) ON COMMIT DROP`);
    return new PackageRows(change);
  }

  async add({ file, folder }: FoundFile, line: number, group: string, cells: readonly string[]): Promise<void> {
    this.waiting.push([PACKAGE_FILES.indexOf(file), folder, line, group, cells]);
    if (this.waiting.length >= BATCH) await this.flush();
  }

  /** To be called once all rows are added, before they are walked. */
  async complete(): Promise<void> {
    await this.flush();
    await this.change.query(sql`CREATE INDEX package_row_group ON pg_temp.package_row (record_type, grp, place)`);
    await this.change.query(sql`ANALYZE pg_temp.package_row`);
  }

  /** The rows of records of a type in batches of whole groups, in the order of their group texts. */
  async *groups(recordType: RecordType): AsyncGenerator<RowGroup[]> {
    let after = { group: '', place: '-1' };
    let rest: { group: string; rows: PackageRow[] } | null = null;
    for (;;) {
      const fetched: FetchedRow[] = await this.change.query<FetchedRow>(sql`
        SELECT place, file, folder, line, grp, cells FROM pg_temp.package_row
        WHERE record_type = ${recordType} AND (grp, place) > (${after.group}, ${after.place}::int8)
        ORDER BY grp, place LIMIT ${BATCH}`);
      const batch: RowGroup[] = [];
      for (const row of fetched) {
        if (rest !== null && rest.group !== row.grp) {
          batch.push(rest);
          rest = null;
        }
        rest ??= { group: row.grp, rows: [] };
        rest.rows.push(packageRow(row));
      }
      const last = fetched.at(-1);
      if (last !== undefined) after = { group: last.grp, place: last.place };
      const isOver = fetched.length < BATCH;
      if (isOver && rest !== null) batch.push(rest);
      if (batch.length > 0) yield batch;
      if (isOver) return;
    }
  }

  private async flush(): Promise<void> {
    if (this.waiting.length === 0) return;
    const rows = JSON.stringify(this.waiting);
    this.waiting = [];
    await this.change.query(sql`
      INSERT INTO pg_temp.package_row (file, folder, line, record_type, grp, cells)
      SELECT (r->>0)::int2, (r->>1)::int4, (r->>2)::int4, (${RECORD_TYPES}::text[])[(r->>0)::int4 + 1], r->>3, r->4
      FROM json_array_elements(${rows}::json) r`);
  }
}

const RECORD_TYPES = PACKAGE_FILES.map(({ recordType }) => recordType);

function packageRow({ file, folder, line, cells }: FetchedRow): PackageRow {
  const found = PACKAGE_FILES[file] as PackageFile;
  return { file: found, folder, line, cells: Object.fromEntries(found.columns.map(({ name }, i) => [name, cells[i] ?? ''])) };
}
