import path from 'node:path';
import { Accounts } from '@guildhall/access';
import { migrate, openDatabase, translateDatabaseError, translateListenError } from '@guildhall/storage';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { createApp } from './create-app.js';
import { firstLoad } from './first-load.js';
import { importLimits } from './import/import-limits.js';
import { releaseOf } from './installation.js';
import { packsToLoad } from './packs.js';
import type { Settings } from './settings.js';

const NO_ADMIN = `Nobody can keep accounts yet. Make the first admin, also while the server runs; the password is asked for:
  npm run -s guildhall -- account create --name "Your Name" --email you@example.org --role ADMIN`;

export interface RunningServer {
  /** Where it listens, for a person to open. */
  readonly address: string;
  /** Takes no more requests, answers those under way, leaves the database. Called again, it waits for the requests no longer. */
  readonly stop: () => Promise<void>;
}

/** Opens the database, brings it up to date, fills an empty registry and listens. `say` takes sentences for the operator. */
export async function serve(settings: Settings, installation: string, say: (sentence: string) => void): Promise<RunningServer> {
  const { databaseUrl, home, host, port, logLevel } = settings;
  const database = await openDatabase({ home, log: say, ...(databaseUrl === undefined ? {} : { databaseUrl }) });
  let app: NestFastifyApplication | undefined;
  try {
    app = await createApp({
      database: database.address,
      logLevel,
      webFolder: path.join(installation, 'dist', 'web'),
      trustProxy: settings.trustProxy,
      openProposals: settings.openProposals,
      oidc: settings.oidc,
      imports: { folder: path.join(home, 'uploads'), limits: importLimits(settings.importBytes) },
      ...(settings.requestsPerMinute === undefined ? {} : { requestsPerMinute: settings.requestsPerMinute }),
      ...(settings.statementMilliseconds === undefined ? {} : { statementMilliseconds: settings.statementMilliseconds }),
      graphql: { answerCache: settings.answerCache, suggests: !settings.production, release: releaseOf(installation) },
    });
    await migrate(app.get(DataSource));
    await firstLoad(app.get(DataSource), packsToLoad(settings.load, installation), say);
    await listen(app, host, port);
    if (!(await app.get(Accounts).hasAdmin())) say(NO_ADMIN);
  } catch (error) {
    await app?.close().catch(() => undefined);
    await database.stop();
    throw translateDatabaseError(error);
  }
  const server = app;
  return { address: addressOf(server, host), stop: stopper(server, () => database.stop()) };
}

async function listen(app: NestFastifyApplication, host: string, port: number): Promise<void> {
  try {
    // Not Nest's own `listen`, which logs an error besides throwing it.
    await app.init();
    await app.getHttpAdapter().getInstance().listen({ host, port });
  } catch (error) {
    throw translateListenError(error, host, port);
  }
}

function addressOf(app: NestFastifyApplication, host: string): string {
  const bound = app.getHttpServer().address();
  const port = typeof bound === 'object' && bound ? bound.port : 0;
  // All addresses of the machine are none that a browser opens.
  const name = ['0.0.0.0', '::'].includes(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

function stopper(app: NestFastifyApplication, leaveDatabase: () => Promise<void>): () => Promise<void> {
  let stopping: Promise<void> | undefined;
  return () => {
    if (stopping) app.getHttpServer().closeAllConnections();
    return (stopping ??= app.close().finally(leaveDatabase));
  };
}
