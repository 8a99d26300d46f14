import { type DatabaseAddress, parseDatabaseUrl } from './database-address.js';
import { openEmbedded } from './embedded/open-embedded.js';
import { checkServer } from './server-requirements.js';

/** A database that answers, is new enough and holds UTF-8. */
export interface Database {
  address: DatabaseAddress;
  /** True when the server is the one that comes with Guildhall. */
  embedded: boolean;
  /** The major version, 18 for instance. */
  serverVersion: number;
  /** Leaves the database; stops an embedded server unless another process uses it. May be called more than once. */
  stop(): Promise<void>;
}

export interface OpenDatabaseOptions {
  /** A PostgreSQL server; without it the embedded one is started on the data below `home`. */
  databaseUrl?: string;
  home: string;
  /** Takes sentences for the operator: where the data lie, that a server was joined. */
  log?: (sentence: string) => void;
  /** Settings of the embedded server (`fsync: 'off'` for tests); a server that is joined keeps its own. */
  settings?: Record<string, string>;
}

/** Opens the database of Guildhall, starting the embedded server where no other is named. */
export async function openDatabase(options: OpenDatabaseOptions): Promise<Database> {
  const { databaseUrl, home, log = () => undefined, settings = {} } = options;
  if (databaseUrl) {
    const address = parseDatabaseUrl(databaseUrl);
    return { address, embedded: false, serverVersion: await checkServer(address), stop: () => Promise.resolve() };
  }
  const server = await openEmbedded({ home, log, settings });
  const stop = () => server.stop();
  try {
    return { address: server.address, embedded: true, serverVersion: await checkServer(server.address), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
