// Runs the database suites against a PostgreSQL server: the one named by TEST_DATABASE_URL, else the oldest one from 15 on that is installed here,
// started for this run in the system's temporary folder. Suites that need no database, and those of the embedded one, are left out.
import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

const OLDEST = 15;
const INSTALLED = '/usr/lib/postgresql';
const WITHOUT_DATABASE = ['libs/(time|problems|countries|planner)/', 'libs/storage/src/embedded/', 'apps/web/', 'test/browser/'];

const url = process.env.TEST_DATABASE_URL;
process.exitCode = url ? runSuites(url) : await onOwnServer();

function runSuites(databaseUrl) {
  const { status } = spawnSync(
    'npm',
    ['run', '-s', 'jest', '--', ...process.argv.slice(2), '--testPathIgnorePatterns', ...WITHOUT_DATABASE],
    {
      stdio: 'inherit',
      env: { ...process.env, TEST_DATABASE_URL: databaseUrl },
    },
  );
  return status ?? 1;
}

async function onOwnServer() {
  const versions = existsSync(INSTALLED)
    ? readdirSync(INSTALLED)
        .map(Number)
        .filter((version) => version >= OLDEST)
    : [];
  if (versions.length === 0) {
    console.error(
      `No PostgreSQL ${OLDEST} or newer is installed here: install Debian's package postgresql, or name a server by TEST_DATABASE_URL.`,
    );
    return 1;
  }
  const programs = path.join(INSTALLED, String(Math.min(...versions)), 'bin');
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
  run('initdb', [
    '-D',
    data,
    '-U',
    'postgres',
    '-A',
    'scram-sha-256',
    `--pwfile=${passwordFile}`,
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
    '--no-sync',
  ]);
  const settings = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=200`;
  run('pg_ctl', ['-D', data, '-w', '-l', path.join(folder, 'log'), '-o', settings, 'start']);
  try {
    // The suites refuse to run in a database whose name does not say test.
    run('createdb', ['-h', '127.0.0.1', '-p', String(port), '-U', 'postgres', 'guildhall_test'], { PGPASSWORD: password });
    return runSuites(`postgres://postgres:${password}@127.0.0.1:${port}/guildhall_test`);
  } finally {
    run('pg_ctl', ['-D', data, '-m', 'immediate', 'stop']);
    rmSync(folder, { recursive: true, force: true });
  }
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
