import { chmodSync, type Stats, lstatSync, mkdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { isError } from '../native-error.js';

const writableByOthers = 0o022;
const sticky = 0o1000;

/**
 * Makes `folder` (mode 0755), or takes the one that is there, and gives its real path; null with a sentence in `complaints` where it
 * cannot be trusted: somebody else owns it, or a folder above it, or could put other files in its place.
 */
export function safeFolder(folder: string, complaints: string[]): string | null {
  try {
    const above = path.dirname(folder);
    if (!exists(above)) {
      if (safeFolder(above, complaints) === null) return null;
    }
    const real = path.join(realpathSync(above), path.basename(folder));
    for (const parent of parentsOf(real)) {
      const stats = lstatSync(parent);
      if (!isOursOrRoots(stats) || ((stats.mode & writableByOthers) !== 0 && (stats.mode & sticky) === 0)) {
        complaints.push(`${parent} belongs to or can be written by others`);
        return null;
      }
    }
    if (make(real)) chmodSync(real, 0o755);
    const stats = lstatSync(real);
    if (!stats.isDirectory() || stats.uid !== process.getuid?.() || (stats.mode & writableByOthers) !== 0) {
      complaints.push(`${real} is not a folder that only we can write`);
      return null;
    }
    if ((stats.mode & 0o055) !== 0o055) chmodSync(real, 0o755);
    return real;
  } catch (error) {
    complaints.push(`${folder} cannot be made (${isError(error) ? error.message : String(error)})`);
    return null;
  }
}

/** Ours or root's alone: whoever may write here must not be anyone else. */
export function isOursAlone(stats: Stats): boolean {
  return (
    process.platform === 'win32' || (stats.uid === process.getuid?.() && (stats.isSymbolicLink() || (stats.mode & writableByOthers) === 0))
  );
}

function isOursOrRoots(stats: Stats): boolean {
  return stats.uid === 0 || stats.uid === process.getuid?.();
}

function parentsOf(file: string): string[] {
  const parent = path.dirname(file);
  return parent === file ? [] : [parent, ...parentsOf(parent)];
}

function exists(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}

/** True where the folder is new; one that is there already is looked at by the caller, never changed unseen. */
function make(folder: string): boolean {
  if (exists(folder)) return false;
  mkdirSync(folder, { mode: 0o755 });
  return true;
}
