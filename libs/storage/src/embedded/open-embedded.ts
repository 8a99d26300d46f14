import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { OperationalError } from '@guildhall/problems';
import { type DatabaseAddress } from '../database-address.js';
import { openCluster } from './cluster.js';
import { type RunningServer, type ServerPlan, startOrJoin } from './embedded-server.js';
import { notWritable, openHome, placeOfCluster } from './place.js';
import { signalStop, stopPostmaster } from './postmaster.js';
import { programsFor } from './programs.js';
import { type ServerUser, areWeRoot, chooseServerUser, userOfFolder } from './server-user.js';
import { Tenancy } from './tenants.js';

/** An embedded server in use by us. */
export interface EmbeddedDatabase {
  readonly address: DatabaseAddress;
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  readonly home: string;
  readonly log: (sentence: string) => void;
  readonly settings: Readonly<Record<string, string>>;
}

/** Starts PostgreSQL on the data below `home`, or joins the server that already runs there. */
export async function openEmbedded({ home, log, settings }: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const chosen = chooseServerUser(() => undefined);
  const realHome = openHome(path.resolve(home), chosen);
  const place = placeOfCluster(realHome, ownerOfData(realHome) ?? chosen, log);
  const user = ownerOfData(place) ?? chooseServerUser(log);
  const programs = programsFor(user, place, log);
  const cluster = await openCluster(place, programs, user, settings['fsync'] !== 'off');
  const plan: ServerPlan = { cluster, place, programs, user, settings };
  const tenancy = enter(place);
  try {
    const server = await startOrJoin(plan, tenancy);
    if (server.joined) log(`Joined the database server that already runs on ${cluster.data}.`);
    return leaveable(server, plan, tenancy, log);
  } catch (error) {
    tenancy.left();
    throw error;
  }
}

/** Data made under one user are served under that user, whoever starts us. */
function ownerOfData(place: string): ServerUser | null {
  const data = path.join(place, 'pg18');
  if (!areWeRoot() || !existsSync(data)) return null;
  const { uid, gid } = statSync(data);
  return uid === 0 ? null : userOfFolder(uid, gid);
}

function enter(place: string): Tenancy {
  try {
    return Tenancy.enter(place);
  } catch (error) {
    throw error instanceof OperationalError ? error : notWritable(place, error);
  }
}

function leaveable(server: RunningServer, plan: ServerPlan, tenancy: Tenancy, log: (sentence: string) => void): EmbeddedDatabase {
  // A process that ends without stop() (process.exit, an uncaught error) still takes its server along; nothing can be awaited here.
  const onExit = () => {
    if (tenancy.leave()) signalStop(server.pid);
    tenancy.left();
  };
  process.once('exit', onExit);
  let stopping: Promise<void> | undefined;
  const stop = async () => {
    process.off('exit', onExit);
    try {
      if (!tenancy.leave()) log('The database server keeps running: another process uses it and will stop it.');
      else if (!(await stopPostmaster(server.pid, plan.cluster.data, plan.programs))) {
        log(`The database server (process ${server.pid}) has not stopped within a minute; it goes on stopping by itself.`);
      }
    } finally {
      tenancy.left();
    }
  };
  return { address: server.address, stop: () => (stopping ??= stop()) };
}
