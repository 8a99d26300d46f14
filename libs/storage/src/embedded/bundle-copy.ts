import { createHash, randomBytes } from 'node:crypto';
import {
  type Stats,
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';
import { type Bundle } from './bundle.js';
import { isOursAlone, safeFolder } from './safe-folder.js';
import { isError } from '../native-error.js';

interface Entry {
  readonly path: string;
  /** What a link points to, or the digest of a file's content. */
  readonly holds: string;
}

/**
 * A copy of the bundle in a folder that the server's user can reach, made once and compared with the package, file by file, at every
 * start: root is about to run what lies there. The first of `folders` that can be trusted is taken.
 */
export function copyOfBundle(
  bundle: Bundle,
  folders: readonly string[],
  log: (sentence: string) => void,
  complaints: string[],
): string | null {
  const digest = digestOf(entriesOfBundle(bundle));
  for (const folder of folders) {
    const parent = safeFolder(folder, complaints);
    if (parent === null) continue;
    const copy = path.join(parent, `postgresql-${bundle.version}-${digest.slice(0, 16)}`);
    if (isIntact(copy, digest)) return copy;
    try {
      if (lstatSync(copy, { throwIfNoEntry: false })) {
        log(`The copy of PostgreSQL in ${copy} is not what was put there; it is thrown away and made anew.`);
        discard(copy);
      }
      makeCopy(bundle, copy);
    } catch (error) {
      complaints.push(`${copy} cannot be made (${isError(error) ? error.message : String(error)})`);
      continue;
    }
    if (isIntact(copy, digest)) return copy;
    complaints.push(`${copy} differs from the package right after copying`);
  }
  return null;
}

/** True when `copy` holds the very files of the package, nothing else, and nobody but us can change them. */
function isIntact(copy: string, digest: string): boolean {
  try {
    return digestOf(entriesOfFolder(copy, isOursAlone)) === digest;
  } catch {
    return false;
  }
}

function makeCopy(bundle: Bundle, copy: string): void {
  const staging = `${copy}.new-${randomBytes(6).toString('hex')}`;
  mkdirSync(staging, { mode: 0o700 });
  try {
    cpSync(bundle.folder, staging, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (source) => !bundle.links.has(within(bundle.folder, source)),
    });
    for (const [target, source] of bundle.links) symlinkSync(source, path.join(staging, target));
    openForReading(staging);
    renameSync(staging, copy);
  } catch (error) {
    // Another process that started at the same time was quicker: its copy is judged like any other.
    if (!lstatSync(copy, { throwIfNoEntry: false })) throw error;
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

function discard(copy: string): void {
  const aside = `${copy}.old-${randomBytes(6).toString('hex')}`;
  renameSync(copy, aside);
  rmSync(aside, { recursive: true, force: true });
}

/** Whatever modes and umask the install had: all may read and run, only we may write. */
function openForReading(file: string): void {
  const stats = lstatSync(file);
  if (stats.isSymbolicLink()) return;
  if (!stats.isDirectory()) {
    chmodSync(file, file.includes(`${path.sep}bin${path.sep}`) ? 0o755 : 0o644);
    return;
  }
  for (const name of readdirSync(file)) openForReading(path.join(file, name));
  chmodSync(file, 0o755);
}

function entriesOfBundle(bundle: Bundle): Entry[] {
  const files = entriesOfFolder(bundle.folder, () => true).filter((entry) => !bundle.links.has(entry.path));
  return [...files, ...Array.from(bundle.links, ([target, source]) => ({ path: target, holds: `link ${source}` }))];
}

/** What is not trusted stands as such in the list, so that it can never equal the package. */
function entriesOfFolder(folder: string, trusted: (stats: Stats) => boolean, top = folder): Entry[] {
  if (!trusted(lstatSync(folder))) return [{ path: within(top, folder), holds: 'untrusted' }];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry): Entry[] => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return entriesOfFolder(file, trusted, top);
    const name = within(top, file);
    if (!trusted(lstatSync(file))) return [{ path: name, holds: 'untrusted' }];
    return [{ path: name, holds: entry.isSymbolicLink() ? `link ${readlinkSync(file)}` : `file ${sha256(readFileSync(file))}` }];
  });
}

function digestOf(entries: readonly Entry[]): string {
  const inOrder = [...entries].sort((a, b) => (a.path < b.path ? -1 : 1));
  return sha256(inOrder.map((entry) => `${entry.path}\0${entry.holds}\n`).join(''));
}

function sha256(content: Buffer | string): string {
  return createHash('sha256').update(content).digest('hex');
}

function within(top: string, file: string): string {
  return path.relative(top, file).split(path.sep).join('/');
}
