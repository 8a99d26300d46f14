import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, linkSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { OperationalError } from '@guildhall/problems';
import { bundledMajor, programOf } from './bundle.js';
import { notWritable } from './place.js';
import { isAlive } from './process.js';
import { type ServerUser } from './server-user.js';
import { serverEnvironment } from './environment.js';
import { isError } from '../native-error.js';

/** The files of one PostgreSQL server: `data` and the password of its only user. */
export interface Cluster {
  readonly data: string;
  readonly password: string;
}

/** The cluster in `place`, made where there is none. */
export async function openCluster(place: string, programs: string, user: ServerUser, durable: boolean): Promise<Cluster> {
  const data = path.join(place, `pg${bundledMajor}`);
  try {
    const password = keepPassword(place);
    if (!existsSync(path.join(data, 'PG_VERSION'))) await makeCluster(place, data, password, programs, user, durable);
    requireMajor(data);
    return { data, password };
  } catch (error) {
    throw error instanceof OperationalError ? error : notWritable(place, error);
  }
}

function requireMajor(data: string): void {
  const major = readFileSync(path.join(data, 'PG_VERSION'), 'utf8').trim();
  if (major === String(bundledMajor)) return;
  throw new OperationalError(
    'EMBEDDED_CANNOT_RUN',
    `The data in ${data} were written by PostgreSQL ${major}, Guildhall carries PostgreSQL ${bundledMajor}. Take a backup with the release that wrote them and restore it here, or name another folder in GUILDHALL_HOME.`,
  );
}

/** Written aside and linked into place: of two processes that start at once, both take the password of the first. */
function keepPassword(place: string): string {
  const file = path.join(place, 'pg18.password');
  if (!existsSync(file)) {
    const aside = `${file}.${randomBytes(6).toString('hex')}`;
    writeFileSync(aside, randomBytes(24).toString('base64url'), { mode: 0o600 });
    try {
      linkSync(aside, file);
    } catch (error) {
      if (!existsSync(file)) throw error;
    } finally {
      rmSync(aside, { force: true });
    }
  }
  return readFileSync(file, 'utf8').trim();
}

/** Made beside and renamed: a crash in the middle never leaves half a cluster under the name of a whole one. */
async function makeCluster(
  place: string,
  data: string,
  password: string,
  programs: string,
  user: ServerUser,
  durable: boolean,
): Promise<void> {
  sweepUnfinished(place);
  const aside = path.join(place, `pg18.init-${process.pid}-${randomBytes(6).toString('hex')}`);
  const passwordFile = `${aside}.password`;
  mkdirSync(aside, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  const { uid, gid } = user.ids;
  if (uid !== undefined && gid !== undefined) [aside, passwordFile].forEach((file) => chownSync(file, uid, gid));
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const options = [
    '-D',
    aside,
    '-U',
    'guildhall',
    '-A',
    'scram-sha-256',
    `--pwfile=${passwordFile}`,
    ...locale,
    ...(durable ? [] : ['--no-sync']),
  ];
  try {
    await runInitdb(programs, options, user);
    renameSync(aside, data);
  } catch (error) {
    // Another process that started at the same time was quicker; its cluster has the same password.
    if (!existsSync(path.join(data, 'PG_VERSION'))) throw error;
  } finally {
    rmSync(aside, { recursive: true, force: true });
    rmSync(passwordFile, { force: true });
  }
}

async function runInitdb(programs: string, options: string[], user: ServerUser): Promise<void> {
  try {
    await promisify(execFile)(programOf(programs, 'initdb'), options, {
      ...user.ids,
      cwd: path.parse(programs).root,
      env: serverEnvironment(),
      windowsHide: true,
    });
  } catch (cause) {
    const said = isError(cause) && 'stderr' in cause ? String(cause.stderr).trim() : '';
    const room = /No space left|Permission denied|Read-only file system/i.exec(said)?.[0];
    if (room) throw notWritable(options[1] ?? '', cause, room);
    throw new OperationalError(
      'EMBEDDED_CANNOT_RUN',
      `The database could not be made: ${said || String(cause)}. Set DATABASE_URL to use a PostgreSQL server instead.`,
      { cause },
    );
  }
}

function sweepUnfinished(place: string): void {
  for (const name of readdirSync(place)) {
    const pid = /^pg18\.init-(\d+)-/.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) rmSync(path.join(place, name), { recursive: true, force: true });
  }
}
