import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { OperationalError } from '@guildhall/problems';
import { copyOfBundle } from './bundle-copy.js';
import { findBundle, programOf, repairBundle } from './bundle.js';
import { serverEnvironment } from './environment.js';
import { type ServerUser, mayEnter } from './server-user.js';

const cachesOfRoot = ['/var/cache/guildhall', '/var/lib/guildhall', '/opt/guildhall'];

/**
 * The folder of PostgreSQL's programs that `user` can run: the npm package itself, or a copy where that lies below a folder closed to
 * the user, or is read-only and lacks its links.
 */
export function programsFor(user: ServerUser, place: string, log: (sentence: string) => void): string {
  const bundle = findBundle();
  const whole = repairBundle(bundle);
  const reachable = mayEnter(user, path.join(bundle.folder, 'bin'));
  const complaints: string[] = [];
  const folders = user.ids.uid === undefined ? [path.join(place, 'cache')] : cachesOfRoot;
  const programs = whole && reachable ? bundle.folder : copyOfBundle(bundle, folders, log, complaints);
  if (programs === null) {
    const why = reachable
      ? `its folder ${bundle.folder} is read-only and incomplete`
      : `the user ${user.name} may not enter ${bundle.folder}`;
    throw cannotRun(`${why}, and no copy could be made: ${complaints.join('; ')}`);
  }
  const probe = spawnSync(programOf(programs, 'postgres'), ['--version'], {
    ...user.ids,
    cwd: path.parse(programs).root,
    env: serverEnvironment(),
    encoding: 'utf8',
  });
  if (probe.status !== 0)
    throw cannotRun(probe.error?.message ?? (probe.stderr.trim() || `it ended with ${probe.signal ?? String(probe.status)}`));
  return programs;
}

function cannotRun(why: string): OperationalError {
  return new OperationalError(
    'EMBEDDED_CANNOT_RUN',
    `The PostgreSQL that comes with Guildhall cannot run here: ${why}. Set DATABASE_URL to use a PostgreSQL server instead.`,
  );
}
