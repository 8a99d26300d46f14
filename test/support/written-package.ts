import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';

/** The rows of the files of a package: cells by the names of columns, or a text as it stands in the file. */
export type WrittenFiles = Readonly<Record<string, readonly Readonly<Record<string, string | undefined>>[] | string>>;

/** Writes a package into a folder, a new one unless it is given. The columns of a file are all that any of its rows has. */
export function writtenPackage(files: WrittenFiles, folder = mkdtempSync(join(tmpdir(), 'guildhall-package-'))): string {
  mkdirSync(folder, { recursive: true });
  for (const [name, rows] of Object.entries(files)) {
    if (typeof rows === 'string') writeFileSync(join(folder, name), rows);
    else {
      const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
      writeFileSync(join(folder, name), stringify([...rows], { header: true, columns }));
    }
  }
  return folder;
}
