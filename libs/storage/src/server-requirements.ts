import { OperationalError } from '@guildhall/problems';
import pg from 'pg';
import { type DatabaseAddress } from './database-address.js';
import { databaseErrorCode, translateConnectionError } from './database-error.js';
import { isError } from './native-error.js';

/** The oldest PostgreSQL whose SQL the registry is written for. */
export const oldestServer = 15;

const patience = 15_000;

/** Settings of `pg` for one connection outside a pool. */
export function clientConfig(address: DatabaseAddress): pg.ClientConfig {
  return {
    host: address.host,
    port: address.port,
    user: address.user,
    password: address.password || undefined,
    database: address.database,
    ssl: address.ssl,
    application_name: 'guildhall',
    connectionTimeoutMillis: 10_000,
  };
}

/** Runs `work` on one connection of its own; errors of the connection come as OperationalErrors that name the address. */
export async function withClient<T>(address: DatabaseAddress, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(clientConfig(address));
  // Without a listener a connection lost between two statements ends the whole process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } catch (error) {
    throw translateConnectionError(error, address);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The server's major version, once it is known to be new enough and to hold the database in UTF-8; refuses otherwise. */
export async function checkServer(address: DatabaseAddress): Promise<number> {
  const giveUp = Date.now() + patience;
  for (;;) {
    try {
      return await withClient(address, async (client) => {
        const { rows } = await client.query<{ version: string; encoding: string }>(
          `select current_setting('server_version_num') as version, current_setting('server_encoding') as encoding`,
        );
        return requireServer(Math.floor(Number(rows[0]?.version) / 10_000), rows[0]?.encoding ?? '', address);
      });
    } catch (error) {
      const starting = isError(error) && databaseErrorCode(error.cause) === '57P03';
      if (!starting || Date.now() > giveUp) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

function requireServer(version: number, encoding: string, address: DatabaseAddress): number {
  if (!(version >= oldestServer)) {
    throw new OperationalError(
      'DATABASE_TOO_OLD',
      `The server at ${address.host}:${address.port} is PostgreSQL ${version}; Guildhall needs ${oldestServer} or newer.`,
    );
  }
  if (encoding !== 'UTF8') {
    throw new OperationalError(
      'DATABASE_NOT_UTF8',
      `The database "${address.database}" at ${address.host}:${address.port} is encoded in ${encoding}; Guildhall needs one made with ENCODING 'UTF8'.`,
    );
  }
  return version;
}
