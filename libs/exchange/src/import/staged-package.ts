import { factKind, FACT_KINDS } from '@guildhall/facts';
import type { PackageFile } from '../package/package-file.js';
import type { FoundFile } from '../package/package-folder.js';
import type { RowProblem } from '../package/row-problem.js';
import { type AskedTable, readTable, type TableRow } from '../package/table-rows.js';
import type { KnownSlugs } from './known-slugs.js';
import { keyedGroup, type PackageRows } from './package-rows.js';

const ROWS_BETWEEN_NEWS = 1_000;
/** From so many rows on that cannot be read, no record with a key is read: too many cells would have to be kept as keys. */
const MOST_UNREADABLE = 10_000;

/** How the rows of a package are read. */
export interface Staging {
  /** Which rows are read. Null: all of them, and every problem of a file counts, whether or not rows are read of it. */
  readonly isTaken: ((file: FoundFile, line: number) => boolean) | null;
  /** Whether the rows of a file whose columns are not known are counted nevertheless. */
  readonly countsAll: boolean;
  /** @param row the line of the row of which the problem is; null: of the whole file */
  readonly onProblem: (problem: RowProblem, row: number | null) => void;
  /** Called now and then, and waited for. */
  readonly onBytes: (done: number, total: number) => Promise<void>;
}

/** What was read. */
export interface StagedCounts {
  readonly rows: number;
  /** How many are walked, those included that only say which records they are. */
  readonly walked: number;
  /** For each file its rows, also those that are not read or cannot be. */
  readonly byFile: ReadonlyMap<string, number>;
}

/** Reads the rows of all files into the database, each under the text of its group. */
export async function stagePackage(
  files: readonly FoundFile[],
  rows: PackageRows,
  slugs: KnownSlugs,
  { isTaken, countsAll, onProblem, onBytes }: Staging,
): Promise<StagedCounts> {
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const byFile = new Map<string, number>();
  let before = 0;
  let [count, walked] = [0, 0];
  for (const found of files) {
    const asked: AskedTable = { ...found, isTaken: isTaken && ((line) => isTaken(found, line)) };
    const reading = readTable(asked, onProblem);
    const place = placing(found, slugs);
    const leftOut = new LeftOut(found, rows, slugs, place);
    let [read, seen] = [0, 0];
    for await (const row of reading.rows) {
      if (!reading.hasColumns() && isTaken === null && !countsAll) break;
      seen += 1;
      if (seen % ROWS_BETWEEN_NEWS === 0) await onBytes(before + Math.min(read, found.bytes), total);
      for (const cell of row.cells ?? []) read += cell.length + 1;
      if (row.cells === null || (isTaken !== null && !isTaken(found, row.line))) {
        await leftOut.add(row);
        if (row.cells !== null && place.isOfFacts) walked += 1;
      } else {
        await rows.add(found, row.line, place.group(row.line, row.cells), row.cells);
        count += 1;
        walked += 1;
      }
    }
    byFile.set(found.shown, seen);
    const { recordType } = found.file;
    if (!reading.isWhole() && (recordType === 'Organization' || recordType === 'Source')) slugs.unsure.add(recordType);
    before += found.bytes;
    await onBytes(before, total);
  }
  await rows.complete();
  return { rows: count, walked, byFile };
}

/** The rows that are not read: what is read must not be taken for their records, nor be read without them where it is of the same. */
class LeftOut {
  private unreadable = 0;

  constructor(
    private readonly found: FoundFile,
    private readonly rows: PackageRows,
    private readonly slugs: KnownSlugs,
    private readonly place: Placing,
  ) {}

  async add({ line, cells, texts }: TableRow): Promise<void> {
    const { found, rows, slugs, place } = this;
    if (cells !== null) {
      slugs.leaveOut(found, line, cells);
      if (place.isOfFacts) await rows.addBeside(found, line, place.group(line, cells), cells);
      return;
    }
    if (!place.hasKeys) return;
    // Any cell of a row that cannot be read may be its key.
    this.unreadable += 1;
    if (this.unreadable > MOST_UNREADABLE) return;
    const keys = this.unreadable === MOST_UNREADABLE ? null : texts;
    await rows.leaveOut(found, line, keys?.filter((text) => text !== '') ?? null);
  }
}

/** What holds rows together while they are read: see `PackageRows`. */
interface Placing {
  /** Whether rows of the file may have keys: those with the same key are one record. */
  readonly hasKeys: boolean;
  readonly isOfFacts: boolean;
  readonly group: (line: number, cells: readonly string[]) => string;
}

function placing({ file, folder }: FoundFile, slugs: KnownSlugs): Placing {
  const kind = FACT_KINDS.some(({ recordType }) => recordType === file.recordType) ? factKind(file.recordType) : null;
  if (kind === null) {
    const slug = file.columns.findIndex(({ name }) => name === file.identity[0]);
    return { isOfFacts: false, hasKeys: false, group: (line, cells) => cells[slug] || ` ${file.path} ${folder} ${line}` };
  }
  // Rows that differ in their start only may be the same record, and are looked at together.
  const places = file.identity.filter((name) => name !== 'start').map((name) => placeOf(file, name));
  const names = file.columns.map(({ name }) => name);
  const keyOf = (cells: readonly string[]): string | null =>
    kind.groupOf(Object.fromEntries(names.map((name, i) => [name, cells[i] ?? ''])));
  return {
    hasKeys: keyOf(names.map(() => 'text')) !== null,
    isOfFacts: true,
    group: (_line, cells) => {
      const key = keyOf(cells);
      const group = key === null ? `row ${JSON.stringify(places.map((place) => cells[place]))}` : keyedGroup(key);
      // What is said of an organization under its own slug comes before what is said under that of one that was merged into it.
      return places.some((place) => slugs.mergedInto(cells[place] ?? '') !== undefined) ? `~ ${group}` : group;
    },
  };
}

function placeOf(file: PackageFile, name: string): number {
  return file.columns.findIndex((column) => column.name === name);
}
