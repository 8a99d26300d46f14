import { access, constants, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PACKAGE_FILES, type PackageFile } from './package-file.js';
import type { ProblemSink } from './row-problem.js';
import { strangeFile } from './table-rows.js';

/** A file of a package as it was found. */
export interface FoundFile {
  readonly file: PackageFile;
  readonly path: string;
  /** As it is called where something is told of it. */
  readonly shown: string;
  /** The place of its folder among those that were named. */
  readonly folder: number;
  readonly bytes: number;
}

/**
 * The files of some folders that are read as one package, in the order in which they are to be read. A CSV file of another name is most
 * often a misspelt one, so it is refused; other files are left alone.
 * @param shown the folders as they are called where something is told of them; '.' for one whose files are called by their names
 */
export async function findPackageFiles(
  folders: readonly string[],
  onProblem: ProblemSink,
  shown: readonly string[] = folders,
): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  for (const [place, folder] of folders.entries()) found.push(...(await filesOf(folder, shown[place] ?? folder, place, onProblem)));
  return PACKAGE_FILES.flatMap((file) => found.filter((each) => each.file === file));
}

async function filesOf(folder: string, shown: string, place: number, onProblem: ProblemSink): Promise<FoundFile[]> {
  const refuse = (file: string, message: string): void =>
    onProblem({ file, line: null, column: null, code: 'FILE_UNREADABLE', value: null, message });
  const names = await readdir(folder).catch((error: unknown) => {
    refuse(shown, folderFault(shown, error));
    return null;
  });
  if (names === null) return [];
  const found: FoundFile[] = [];
  const tables = names.filter((name) => name.toLowerCase().endsWith('.csv')).sort();
  for (const name of tables) {
    const path = join(folder, name);
    const called = join(shown, name);
    const fault = strangeFile(path);
    const file = PACKAGE_FILES.find((each) => each.path === name);
    if (fault !== null || file === undefined) {
      refuse(called, fault ?? `${name} is no file of a package.`);
      continue;
    }
    const about = await access(path, constants.R_OK)
      .then(() => stat(path))
      .catch(() => null);
    if (about?.isFile() === true) found.push({ file, path, shown: called, folder: place, bytes: about.size });
    else refuse(called, `${name} is no file that can be read.`);
  }
  if (tables.length === 0) {
    const what = shown === '.' ? 'This is no package: it has' : `The folder ${folder} holds no package:`;
    refuse(shown, `${what} none of ${PACKAGE_FILES.map(({ path }) => path).join(', ')}.`);
  }
  return found;
}

function folderFault(folder: string, error: unknown): string {
  const code = errorCode(error);
  if (code === 'ENOENT') return `There is no folder ${folder}.`;
  if (code === 'ENOTDIR') return `${folder} is a file; a package is a folder of CSV files.`;
  return `The folder ${folder} cannot be read (${code ?? String(error)}).`;
}

/** The code of an error of the file system: ENOENT, EACCES. */
export function errorCode(error: unknown): string | null {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
