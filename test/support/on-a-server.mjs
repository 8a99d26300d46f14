// Runs the database suites against a PostgreSQL server: the one named by TEST_DATABASE_URL, else the oldest one from 15 on that is installed here,
// started for this run in the system's temporary folder. Suites that need no database, and those of the embedded one, are left out.
import { spawnSync } from 'node:child_process';
import { installedVersion, OLDEST, startInstalledServer } from './installed-server.mjs';

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
  if (installedVersion() === null) {
    console.error(
      `No PostgreSQL ${OLDEST} or newer is installed here: install Debian's package postgresql, or name a server by TEST_DATABASE_URL.`,
    );
    return 1;
  }
  // The suites refuse to run in a database whose name does not say test.
  const server = await startInstalledServer();
  try {
    return runSuites(server.url);
  } finally {
    server.stop();
  }
}
