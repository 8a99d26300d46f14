// A PostgreSQL server of its own from the programs that are installed here: the oldest one from 15 on, in the system's temporary folder.
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

export const OLDEST = 15;
const INSTALLED = '/usr/lib/postgresql';

/** The version of the server that would be started; null where none is installed. */
export function installedVersion() {
  const versions = existsSync(INSTALLED)
    ? readdirSync(INSTALLED)
        .map(Number)
        .filter((version) => version >= OLDEST)
    : [];
  return versions.length === 0 ? null : Math.min(...versions);
}

/** Starts it, with an empty database whose name says test. */
export async function startInstalledServer() {
  const programs = path.join(INSTALLED, String(installedVersion()), 'bin');
  const folder = mkdtempSync(path.join(os.tmpdir(), 'guildhall-test-server-'));
  const identity = process.getuid() === 0 ? postgresUser() : {};
  if (identity.uid !== undefined) chownSync(folder, identity.uid, identity.gid);
  const run = (program, args, env = {}) =>
    execFileSync(path.join(programs, program), args, {
      ...identity,
      cwd: folder,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  const data = path.join(folder, 'data');
  const port = await freePort();
  const password = randomBytes(18).toString('base64url');
  const passwordFile = path.join(folder, 'password');
  writeFileSync(passwordFile, password);
  if (identity.uid !== undefined) chownSync(passwordFile, identity.uid, identity.gid);
  const clusterOptions = ['-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'];
  run('initdb', ['-D', data, '-U', 'postgres', ...clusterOptions]);
  const settings = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=200`;
  run('pg_ctl', ['-D', data, '-w', '-l', path.join(folder, 'log'), '-o', settings, 'start']);
  const stop = () => {
    run('pg_ctl', ['-D', data, '-m', 'immediate', 'stop']);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    run('createdb', ['-h', '127.0.0.1', '-p', String(port), '-U', 'postgres', 'guildhall_test'], { PGPASSWORD: password });
  } catch (error) {
    stop();
    throw error;
  }
  return { url: `postgres://postgres:${password}@127.0.0.1:${port}/guildhall_test`, stop };
}

function postgresUser() {
  const number = (flag) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: number('-u'), gid: number('-g') };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
