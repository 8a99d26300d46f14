import { spawnSync } from 'node:child_process';
import { OperationalError } from '@guildhall/problems';

/** The operating system's user that the server runs as; `ids` is empty where that is ourselves. */
export interface ServerUser {
  readonly name: string;
  readonly ids: { readonly uid?: number; readonly gid?: number };
}

const ourselves: ServerUser = { name: 'the current user', ids: {} };

export function areWeRoot(): boolean {
  return process.getuid?.() === 0;
}

/** PostgreSQL refuses to run as root, so root lends it another user; no user is ever created on the host. */
export function chooseServerUser(log: (sentence: string) => void): ServerUser {
  if (!areWeRoot()) return ourselves;
  const named = process.env['GUILDHALL_DB_USER'];
  const user = findUser('postgres') ?? (named ? findUser(named) : undefined);
  if (user) return user;
  if (named) {
    throw new OperationalError(
      'EMBEDDED_CANNOT_RUN',
      `GUILDHALL_DB_USER names "${named}", but there is no such user other than root on this machine.`,
    );
  }
  const nobody = findUser('nobody');
  if (!nobody) {
    throw new OperationalError(
      'EMBEDDED_CANNOT_RUN',
      'PostgreSQL does not run as root, and there is neither a user "postgres" nor "nobody". Start Guildhall as an ordinary user, name one in GUILDHALL_DB_USER, or set DATABASE_URL.',
    );
  }
  log(
    'Warning: the database server runs as "nobody", whose files other services may share. Create a user "postgres", or name one in GUILDHALL_DB_USER.',
  );
  return nobody;
}

/** The user that a data folder already belongs to: a cluster made under one user cannot be served by another. */
export function userOfFolder(uid: number, gid: number): ServerUser {
  return { name: spawnSync('id', ['-nu', String(uid)], { encoding: 'utf8' }).stdout.trim() || `uid ${uid}`, ids: { uid, gid } };
}

/** Asked of the system itself, because mode bits tell neither of access lists nor of network file systems. */
export function mayEnter(user: ServerUser, folder: string): boolean {
  if (user.ids.uid === undefined) return true;
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...user.ids, cwd: '/', stdio: 'ignore' }).status === 0;
}

function findUser(name: string): ServerUser | undefined {
  const [uid, gid] = ['-u', '-g']
    .map((what) => spawnSync('id', [what, '--', name], { encoding: 'utf8' }))
    .map((run) => (run.status === 0 ? Number(run.stdout) : 0));
  return uid && gid !== undefined ? { name, ids: { uid, gid } } : undefined;
}
