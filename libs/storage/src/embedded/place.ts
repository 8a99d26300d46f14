import { createHash } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { OperationalError } from '@guildhall/problems';
import { safeFolder } from './safe-folder.js';
import { type ServerUser, mayEnter } from './server-user.js';
import { isError } from '../native-error.js';

const placesForRoot = ['/var/lib/guildhall', '/srv/guildhall'];
const pointerName = 'pg18.elsewhere';

/** Makes `home` where it is missing and gives its real path; refuses one that cannot be written. */
export function openHome(home: string, user: ServerUser): string {
  try {
    mkdirSync(home, { recursive: true, mode: user.ids.uid === undefined ? 0o700 : 0o711 });
    accessSync(home, constants.R_OK | constants.W_OK | constants.X_OK);
    return realpathSync(home);
  } catch (cause) {
    throw notWritable(home, cause);
  }
}

export function notWritable(folder: string, cause: unknown, said?: string): OperationalError {
  const reason = said ?? (isError(cause) && typeof cause.code === 'string' ? cause.code : 'no reason given');
  return new OperationalError(
    'FOLDER_NOT_WRITABLE',
    `The data folder ${folder} cannot be made or written (${reason}). Give the user who starts Guildhall the right to write there, or name another folder in GUILDHALL_HOME.`,
    { cause },
  );
}

/**
 * The folder that holds the cluster, its password and its tenants: `home` itself, or, where root started us and the server's user may
 * not enter `home` (a clone below /root), a folder under /var/lib/guildhall that a pointer file in `home` names.
 */
export function placeOfCluster(home: string, user: ServerUser, log: (sentence: string) => void): string {
  if (user.ids.uid === undefined) return home;
  const place = followPointer(home);
  if (place !== null) return place;
  if (openFor(user, home)) return home;
  if (existsSync(path.join(home, 'pg18'))) {
    throw new OperationalError(
      'EMBEDDED_CANNOT_RUN',
      `The database in ${home} cannot be served: PostgreSQL does not run as root, and the user ${user.name} may not enter ${closedFolder(home, user)}. Let others enter it (chmod o+x), or move the data folder and name it in GUILDHALL_HOME.`,
    );
  }
  return makeElsewhere(home, user, log);
}

// Only root makes the pointer, but anybody who may write `home` could change it: it is followed to our own places and nowhere else.
function followPointer(home: string): string | null {
  const pointer = path.join(home, pointerName);
  if (!existsSync(pointer)) return null;
  const place = readFileSync(pointer, 'utf8').trim();
  if (!placesForRoot.includes(path.dirname(place)) || !lstatSync(place, { throwIfNoEntry: false })?.isDirectory()) return null;
  // A copy of a clone brings its pointer along: the data stay with the first home for as long as that one points to them.
  const first = readFileSync(path.join(place, 'home'), 'utf8').trim();
  if (first !== home && pointsTo(first, place)) return null;
  if (first !== home) writeFileSync(path.join(place, 'home'), home);
  return place;
}

function pointsTo(home: string, place: string): boolean {
  const pointer = path.join(home, pointerName);
  return existsSync(pointer) && readFileSync(pointer, 'utf8').trim() === place;
}

/** Our own folder is opened for passing through, never one above it: those are not ours to open. */
function openFor(user: ServerUser, home: string): boolean {
  if (mayEnter(user, home)) return true;
  const stats = statSync(home);
  if (stats.uid !== 0 || !mayEnter(user, path.dirname(home))) return false;
  chmodSync(home, (stats.mode & 0o777) | 0o011);
  return mayEnter(user, home);
}

function closedFolder(home: string, user: ServerUser): string {
  const parent = path.dirname(home);
  return parent === home || mayEnter(user, parent) ? home : closedFolder(parent, user);
}

function makeElsewhere(home: string, user: ServerUser, log: (sentence: string) => void): string {
  const complaints: string[] = [];
  const name = createHash('sha256').update(home).digest('hex').slice(0, 16);
  for (const folder of placesForRoot) {
    const parent = safeFolder(folder, complaints);
    const place = parent === null ? null : safeFolder(path.join(parent, name), complaints);
    if (place === null || !mayEnter(user, place)) continue;
    writeFileSync(path.join(place, 'home'), home, { mode: 0o600 });
    writeFileSync(path.join(home, pointerName), `${place}\n`, { mode: 0o600 });
    log(
      `The database lies in ${place}: its server runs as the user ${user.name}, who may not enter ${closedFolder(home, user)}. ${path.join(home, pointerName)} says so.`,
    );
    return place;
  }
  throw new OperationalError(
    'EMBEDDED_CANNOT_RUN',
    `The user ${user.name}, as whom the database server runs, may not enter ${closedFolder(home, user)}, and no other place for the data was found: ${complaints.join('; ')}. Name a folder in GUILDHALL_HOME that this user can reach.`,
  );
}
