import type { Server } from 'node:http';
import type { GraphQLFormattedError } from 'graphql';
import type { Type } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type AppOptions, createApp } from '../../apps/api/src/create-app.js';
import { createLoadedDatabase } from './loaded-database.js';
import { createTestDatabase } from './test-database.js';

export interface GraphQLAnswer {
  data?: Record<string, unknown> | null;
  errors?: readonly GraphQLFormattedError[];
  extensions?: { revision: number; asOf: string; cost?: { requested: number; actual: number } };
}

/** The real server on a database of its own. */
export interface RunningApp {
  /** Without a slash at its end. */
  readonly url: string;
  readonly dataSource: DataSource;
  readonly server: Server;
  query(document: string, variables?: Record<string, unknown>): Promise<GraphQLAnswer>;
  /** Closes the server as a signal would, and drops the database. */
  stop(): Promise<void>;
}

export interface StartOptions extends Omit<AppOptions, 'database' | 'modules'> {
  /** Folders of packs that the registry holds: `['data/fiapf']`; none unless given. */
  readonly load?: readonly string[];
  /** More to serve, for what the registry itself never does. */
  readonly modules?: readonly Type[];
}

/** Starts the server on any free port; a spec calls it in beforeAll and `stop` in afterAll. */
export async function startApp({ load = [], logLevel = 'silent', ...options }: StartOptions = {}): Promise<RunningApp> {
  const database = load.length === 0 ? await createTestDatabase() : await createLoadedDatabase(load);
  const app = await createApp({ database: database.address, logLevel, ...options });
  await app.listen(0, '127.0.0.1');
  const url = (await app.getUrl()).replace(/\/$/, '');
  return {
    url,
    dataSource: app.get(DataSource),
    server: app.getHttpServer(),
    async query(document, variables = {}) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
        body: JSON.stringify({ query: document, variables }),
      });
      return (await response.json()) as GraphQLAnswer;
    },
    async stop() {
      await app.close();
      await database.drop();
    },
  };
}
