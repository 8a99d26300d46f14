import { type DataSourceOptions } from 'typeorm';
import { type DatabaseAddress } from './database-address.js';
import { NAMES_LAST_SECONDS } from './prepared-statements.js';

/** What a data source is made of besides its address. */
export interface DataSourceContents {
  entities: NonNullable<DataSourceOptions['entities']>;
  migrations: NonNullable<DataSourceOptions['migrations']>;
  poolSize?: number;
  /** After how many milliseconds the server gives a statement up; not one of a change, a migration or an export. Never unless given. */
  statementMilliseconds?: number;
}

/**
 * TypeORM's options for a database at `address`. The schema comes from migrations only (never `synchronize`), extensions too; 64-bit
 * integers stay strings, because revisions may outgrow what a number holds exactly.
 */
export function dataSourceOptions(address: DatabaseAddress, contents: DataSourceContents): DataSourceOptions {
  return {
    type: 'postgres',
    host: address.host,
    port: address.port,
    username: address.user,
    password: address.password,
    database: address.database,
    ...(address.ssl === undefined ? {} : { ssl: address.ssl }),
    applicationName: 'guildhall',
    connectTimeoutMS: 10_000,
    poolSize: contents.poolSize ?? 10,
    entities: contents.entities,
    migrations: contents.migrations,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    migrationsRun: false,
    synchronize: false,
    installExtensions: false,
    // TypeORM's own logger writes failed migrations to the standard output, which belongs to data; this one is silent unless DEBUG asks.
    logger: 'debug',
    logging: false,
    extra: { keepAlive: true, onConnect: sessionSettings(contents.statementMilliseconds ?? 0), maxLifetimeSeconds: NAMES_LAST_SECONDS },
  };
}

/** Statements here are large and short-lived: where a server compiles plans (jit, its default), that takes many times what it saves. */
function sessionSettings(statementMilliseconds: number): (client: { query(statement: string): Promise<unknown> }) => Promise<void> {
  return async (client) => {
    await client.query(`SET jit = off; SET statement_timeout = ${Math.max(0, Math.round(statementMilliseconds))}`);
  };
}
