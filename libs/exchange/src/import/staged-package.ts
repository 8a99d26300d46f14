import { factKind, FACT_KINDS } from '@guildhall/facts';
import type { PackageFile } from '../package/package-file.js';
import type { FoundFile } from '../package/package-folder.js';
import { readTable, type TableRow } from '../package/table-rows.js';
import type { KnownSlugs } from './known-slugs.js';
import type { PackageRows } from './package-rows.js';
import type { ProblemList } from './problem-list.js';

const ROWS_BETWEEN_NEWS = 1_000;

/** Reads the rows of all files into the database, each under the text of its group. Gives how many there are. */
export async function stagePackage(
  files: readonly FoundFile[],
  rows: PackageRows,
  slugs: KnownSlugs,
  problems: ProblemList,
  onBytes: (done: number, total: number) => void,
): Promise<number> {
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  let before = 0;
  let count = 0;
  for (const found of files) {
    const reading = readTable(found.path, found.file, found.path, (problem) => problems.add(problem));
    const group = groupTexts(found);
    let read = 0;
    for await (const row of reading.rows) {
      await rows.add(found, row.line, group(row), row.cells);
      count += 1;
      for (const cell of row.cells) read += cell.length + 1;
      if (count % ROWS_BETWEEN_NEWS === 0) onBytes(before + Math.min(read, found.bytes), total);
    }
    const { recordType } = found.file;
    if (!reading.isWhole() && (recordType === 'Organization' || recordType === 'Source')) slugs.unsure.add(recordType);
    before += found.bytes;
    onBytes(before, total);
  }
  await rows.complete();
  return count;
}

/** What holds rows together while they are read: see `PackageRows`. */
function groupTexts({ file, folder }: FoundFile): (row: TableRow) => string {
  const kind = FACT_KINDS.some(({ recordType }) => recordType === file.recordType) ? factKind(file.recordType) : null;
  if (kind === null) {
    const slug = file.columns.findIndex(({ name }) => name === file.identity[0]);
    return ({ line, cells }) => cells[slug] || ` ${file.path} ${folder} ${line}`;
  }
  // Rows that differ in their start only may be the same record, and are looked at together.
  const places = file.identity.filter((name) => name !== 'start').map((name) => placeOf(file, name));
  const names = file.columns.map(({ name }) => name);
  return ({ cells }) => {
    const key = kind.groupOf(Object.fromEntries(names.map((name, i) => [name, cells[i] ?? ''])));
    return key === null ? `row ${JSON.stringify(places.map((place) => cells[place]))}` : `key ${key}`;
  };
}

function placeOf(file: PackageFile, name: string): number {
  return file.columns.findIndex((column) => column.name === name);
}
