import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { totalmem } from 'node:os';
import path from 'node:path';
import { OperationalError } from '@guildhall/problems';
import pg from 'pg';
import { type DatabaseAddress } from '../database-address.js';
import { databaseErrorCode } from '../database-error.js';
import { clientConfig } from '../server-requirements.js';
import { programOf } from './bundle.js';
import { type Cluster } from './cluster.js';
import { serverEnvironment } from './environment.js';
import { dropStaleLock, findPostmaster, stopPostmaster } from './postmaster.js';
import { pause } from './process.js';
import { ServerLog } from './server-log.js';
import { type ServerUser } from './server-user.js';
import { type Tenancy } from './tenants.js';

/** What starting needs to know. */
export interface ServerPlan {
  readonly cluster: Cluster;
  readonly place: string;
  readonly programs: string;
  readonly user: ServerUser;
  readonly settings: Readonly<Record<string, string>>;
}

/** A server that answers. */
export interface RunningServer {
  readonly address: DatabaseAddress;
  readonly pid: number;
  readonly joined: boolean;
}

type Answer = 'ready' | 'starting' | 'silent';

const patience = 60_000;
const settingsOfAll: Readonly<Record<string, string>> = {
  // Pages are in memory or on an SSD.
  random_page_cost: '1.1',
  shared_buffers: sharedBuffers(),
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  // Statements hold names of people: the log keeps what concerns the server only.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_checkpoints: 'off',
};

/** A quarter of the memory, as PostgreSQL's manual advises, but no more than a registry of a million memberships uses. Taken only as pages are read. */
function sharedBuffers(): string {
  const megabytes = Math.floor(totalmem() / 4 / 1024 / 1024);
  return `${Math.min(1024, Math.max(128, megabytes))}MB`;
}

/** Joins the server that already runs on the cluster (another process's, or one left by a killed process), or starts one. */
export async function startOrJoin(plan: ServerPlan, tenancy: Tenancy): Promise<RunningServer> {
  let giveUp = Date.now() + patience;
  let said = '';
  while (Date.now() < giveUp) {
    if (tenancy.isServerBeingStopped()) {
      await pause(20);
      continue;
    }
    const running = findPostmaster(plan.cluster.data);
    if (running) {
      const answer = await ask(addressOf(plan, running.port), plan.place);
      // Recovery after a crash takes as long as it takes.
      if (answer === 'starting') giveUp = Date.now() + patience;
      if (answer === 'ready' && !tenancy.isServerBeingStopped())
        return { address: addressOf(plan, running.port), pid: running.pid, joined: true };
      await pause(30);
      continue;
    }
    const attempt = await startOnce(plan);
    if (typeof attempt !== 'string') return attempt;
    said = attempt;
    if (!isWorthAnotherTry(said)) throw didNotStart(said);
    await pause(100);
  }
  const running = findPostmaster(plan.cluster.data);
  if (!running) throw didNotStart(said);
  const users = tenancy.otherPids().join(', ') || 'none that lives';
  throw new OperationalError(
    'EMBEDDED_IN_USE',
    `A database server (process ${running.pid}) already runs on ${plan.cluster.data} and does not answer; processes that use it: ${users}. Stop them, or name another folder in GUILDHALL_HOME.`,
  );
}

/** The running server, or what the server said before it ended. */
async function startOnce(plan: ServerPlan): Promise<RunningServer | string> {
  const { data } = plan.cluster;
  dropStaleLock(data);
  const port = await freePort();
  const settings = Object.entries({ ...settingsOfAll, ...plan.settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = new ServerLog(plan.place);
  const child = log.open((descriptor) =>
    // Detached: Ctrl-C in a terminal reaches our process only, which answers what is under way and then stops the server itself.
    spawn(programOf(plan.programs, 'postgres'), ['-D', data, '-p', String(port), ...settings], {
      ...plan.user.ids,
      cwd: path.parse(data).root,
      env: serverEnvironment(),
      detached: true,
      windowsHide: true,
      stdio: ['ignore', descriptor, descriptor],
    }),
  );
  const ended = endOf(child);
  const address = addressOf(plan, port);
  try {
    while (!ended.has) {
      if (findPostmaster(data)?.pid === child.pid && (await ask(address, plan.place)) === 'ready') {
        child.unref();
        return { address, pid: child.pid ?? 0, joined: false };
      }
      await pause(15);
    }
  } catch (error) {
    // It runs but does not take us: nobody would ever stop it.
    if (child.pid) await stopPostmaster(child.pid, data, plan.programs);
    throw error;
  }
  return ended.error?.message ?? log.said();
}

function endOf(child: ChildProcess): { has: boolean; error?: Error } {
  const ended: { has: boolean; error?: Error } = { has: false };
  child.once('exit', () => (ended.has = true));
  child.once('error', (error) => Object.assign(ended, { has: true, error }));
  return ended;
}

/** Whether the server takes us; makes the database when the cluster is new. */
async function ask(address: DatabaseAddress, place: string): Promise<Answer> {
  const client = new pg.Client({ ...clientConfig({ ...address, database: 'postgres' }), connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rowCount } = await client.query('select from pg_database where datname = $1', [address.database]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(address.database)}`);
    return 'ready';
  } catch (error) {
    const code = databaseErrorCode(error);
    if (code === '28P01') {
      throw new OperationalError(
        'DATABASE_PASSWORD',
        `The database in ${place} does not take the password in ${path.join(place, 'pg18.password')}. Put back the file that belongs to these data.`,
      );
    }
    // Two processes that find no database at once: the second one sees it on its next try.
    return code === '57P03' || code === '42P04' || code === '23505' ? 'starting' : 'silent';
  } finally {
    await client.end().catch(() => undefined);
  }
}

function addressOf(plan: ServerPlan, port: number): DatabaseAddress {
  return { host: '127.0.0.1', port, user: 'guildhall', password: plan.cluster.password, database: 'guildhall' };
}

// Another server was quicker, the port was taken in the meantime, or sessions of a killed server have not all ended yet.
function isWorthAnotherTry(said: string): boolean {
  return /lock file ".*" already exists|could not bind|could not create any TCP|pre-existing shared memory block|lock file ".*" is empty/.test(
    said,
  );
}

function didNotStart(said: string): OperationalError {
  const reason =
    said
      .split('\n')
      .filter((line) => /FATAL|PANIC|ERROR|HINT/.test(line))
      .join(' ') ||
    said ||
    'it said nothing';
  return new OperationalError(
    'EMBEDDED_CANNOT_RUN',
    `The database server did not start: ${reason}. Set DATABASE_URL to use a PostgreSQL server instead.`,
  );
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const bound = probe.address();
      probe.close(() => resolve(typeof bound === 'object' && bound ? bound.port : 0));
    });
  });
}
