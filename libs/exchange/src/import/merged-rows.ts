import { EVIDENCE_COLUMNS, cellList, identityOf } from '../package/package-file.js';
import type { ImportRun } from './import-run.js';
import type { PackageRow } from './package-rows.js';

/**
 * The rows of a group as one package says them: of rows that several folders have, equal ones are one, and those with the same identity add
 * up cell by cell. Two values for one cell are a conflict, except in lists of evidence, which are united.
 */
export function mergeFolders(run: ImportRun, rows: readonly PackageRow[]): PackageRow[] {
  if (rows.length < 2 || rows.every(({ folder }) => folder === rows[0]?.folder)) return [...rows];
  const merged: PackageRow[] = [];
  for (const same of byIdentity(rows)) merged.push(...mergeSame(run, same));
  return merged;
}

/** Refuses a row whose identity another row of the same folder has already, and leaves it out. */
export function refuseTwice(run: ImportRun, rows: readonly PackageRow[]): PackageRow[] {
  if (rows.length < 2) return [...rows];
  const first = new Map<string, PackageRow>();
  return rows.filter((row) => {
    const identity = `${row.folder} ${row.file.path} ${identityOf(row.file, row.cells)}`;
    const other = first.get(identity);
    if (other === undefined) {
      first.set(identity, row);
      return true;
    }
    const column = row.file.identity[0] ?? null;
    run.refuse(row, column, 'DUPLICATE_ROW', `Line ${run.place(other).line} of this file has the same ${row.file.identity.join(', ')}.`);
    return false;
  });
}

function byIdentity(rows: readonly PackageRow[]): PackageRow[][] {
  const same = new Map<string, PackageRow[]>();
  for (const row of rows) {
    const identity = `${row.file.path} ${identityOf(row.file, row.cells)}`;
    const known = same.get(identity);
    if (known === undefined) same.set(identity, [row]);
    else known.push(row);
  }
  return [...same.values()];
}

function mergeSame(run: ImportRun, rows: readonly PackageRow[]): PackageRow[] {
  const isOneEach = new Set(rows.map(({ folder }) => folder)).size === rows.length;
  const kept: PackageRow[] = [];
  for (const row of rows) {
    const equal = kept.some((other) => other.folder !== row.folder && isEqual(other, row));
    if (equal) continue;
    const [first] = kept;
    if (isOneEach && first !== undefined) kept[0] = mergeCells(run, first, row);
    else kept.push(row);
  }
  return kept;
}

function mergeCells(run: ImportRun, first: PackageRow, second: PackageRow): PackageRow {
  const cells = { ...first.cells };
  for (const { name } of first.file.columns) {
    const said = cells[name] ?? '';
    const also = second.cells[name] ?? '';
    if (also === '' || also === said) continue;
    if (said === '') cells[name] = also;
    else if (EVIDENCE_COLUMNS.has(name)) cells[name] = [...new Set([...cellList(said), ...cellList(also)])].join(';');
    else {
      const message = `${run.words(first)}, says ${JSON.stringify(said.slice(0, 100))}: folders named together are one package.`;
      run.refuse(second, name, 'CELL_CONFLICT', message);
    }
  }
  return { ...first, cells };
}

function isEqual(a: PackageRow, b: PackageRow): boolean {
  return a.file.columns.every(({ name }) => (a.cells[name] ?? '') === (b.cells[name] ?? ''));
}
