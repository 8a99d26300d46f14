import { createHash } from 'node:crypto';
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
  /** Whether it is read; else it only says which record of the registry it is, so that no other row is taken for that. */
  readonly isTaken: boolean;
}

/** Rows that are read together, under the text that holds them together. */
export interface RowGroup {
  readonly group: string;
  readonly rows: readonly PackageRow[];
}

/** Cells are null in a row that cannot be read. */
type StagedRow = readonly [file: number, folder: number, line: number, group: string, cells: readonly string[] | null, isTaken: boolean];

/** A row as the database holds it: its file by the place among those of packages. */
export interface FetchedRow {
  readonly place: string;
  readonly file: number;
  readonly folder: number;
  readonly line: number;
  readonly grp: string;
  readonly cells: readonly string[];
  readonly isTaken: boolean;
  /** How many rows come next, this one and those of the batch included. */
  readonly next: string;
}

const BATCH = 1_000;
const LONGEST_GROUP = 300;
/** Cells may be so long that a few rows are as much as many. In characters. */
const MOST_OF_BATCH = 4_000_000;

/** In the place of a group: it may be any. */
export const ANY_GROUP = '?';

/** The group of the rows with a key, which are one record. */
export function keyedGroup(key: string): string {
  return `key ${key}`;
}

/**
 * The rows of a package as text in a temporary table, so that a package of any size is walked group by group in little memory. A group is
 * what is read together: an organization with its names, the terms of a membership.
 */
export class PackageRows {
  private waiting: StagedRow[] = [];
  private waitingText = 0;
  /** Whether rows are left out of records that must not be read without them. */
  isTorn = false;

  private constructor(private readonly change: OpenChange) {}

  static async begin(change: OpenChange): Promise<PackageRows> {
    await change.query(sql`
      CREATE TEMPORARY TABLE package_row (
        place int8 GENERATED ALWAYS AS IDENTITY, file int2 NOT NULL, folder int4 NOT NULL, line int4 NOT NULL,
        record_type text NOT NULL, grp text COLLATE "C" NOT NULL, cells json, is_taken bool NOT NULL, length int4 NOT NULL
      ) ON COMMIT DROP`);
    return new PackageRows(change);
  }

  async add({ file, folder }: FoundFile, line: number, group: string, cells: readonly string[]): Promise<void> {
    await this.push([PACKAGE_FILES.indexOf(file), folder, line, shortened(group), cells, true]);
  }

  /** A row of a fact that is not read, though it says which record it is. */
  async addBeside({ file, folder }: FoundFile, line: number, group: string, cells: readonly string[]): Promise<void> {
    this.isTorn = true;
    await this.push([PACKAGE_FILES.indexOf(file), folder, line, shortened(group), cells, false]);
  }

  /** A row that cannot be read, though it may be of a record that must not be read without it. @param keys of that record; null: it may be any of its file */
  async leaveOut({ file, folder }: FoundFile, line: number, keys: readonly string[] | null): Promise<void> {
    this.isTorn = true;
    for (const group of keys?.map(keyedGroup) ?? [ANY_GROUP])
      await this.push([PACKAGE_FILES.indexOf(file), folder, line, shortened(group), null, false]);
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
        SELECT place, file, folder, line, grp, cells, is_taken AS "isTaken", next FROM (
          SELECT *, sum(length) OVER (ORDER BY grp, place) - length AS before, count(*) OVER () AS next FROM (
            SELECT * FROM pg_temp.package_row
            WHERE record_type = ${recordType} AND cells IS NOT NULL AND (grp, place) > (${after.group}, ${after.place}::int8)
            ORDER BY grp, place LIMIT ${BATCH}
          ) batch
        ) measured WHERE before < ${MOST_OF_BATCH} ORDER BY grp, place`);
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
      const isOver = fetched.length < BATCH && fetched.length === Number(last?.next ?? 0);
      if (isOver && rest !== null) batch.push(rest);
      if (batch.length > 0) yield batch;
      if (isOver) return;
    }
  }

  private async push(row: StagedRow): Promise<void> {
    this.waiting.push(row);
    this.waitingText += lengthOf(row);
    if (this.waiting.length >= BATCH || this.waitingText >= MOST_OF_BATCH) await this.flush();
  }

  private async flush(): Promise<void> {
    if (this.waiting.length === 0) return;
    const rows = JSON.stringify(this.waiting);
    this.waiting = [];
    this.waitingText = 0;
    await this.change.query(sql`
      INSERT INTO pg_temp.package_row (file, folder, line, record_type, grp, cells, is_taken, length)
      SELECT (r->>0)::int2, (r->>1)::int4, (r->>2)::int4, (${RECORD_TYPES}::text[])[(r->>0)::int4 + 1], r->>3, CASE WHEN json_typeof(r->4) <> 'null' THEN r->4 END, (r->>5)::bool, length((r->4)::text)
      FROM json_array_elements(${rows}::json) r`);
  }
}

const RECORD_TYPES = PACKAGE_FILES.map(({ recordType }) => recordType);

/** An entry of an index has no room for a text of any length. */
function shortened(group: string): string {
  if (group.length <= LONGEST_GROUP) return group;
  return `${group.slice(0, LONGEST_GROUP)} ${createHash('sha256').update(group).digest('hex')}`;
}

function lengthOf([, , , group, cells]: StagedRow): number {
  return (cells ?? []).reduce((sum, cell) => sum + cell.length, group.length);
}

export function packageFileAt(place: number): PackageFile {
  return PACKAGE_FILES[place] as PackageFile;
}

function packageRow({ file, folder, line, cells, isTaken }: FetchedRow): PackageRow {
  const found = packageFileAt(file);
  return { file: found, folder, line, isTaken, cells: Object.fromEntries(found.columns.map(({ name }, i) => [name, cells[i] ?? ''])) };
}
