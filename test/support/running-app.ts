import type { Server } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { Role, Tokens } from '@guildhall/access';
import { Bug } from '@guildhall/problems';
import type { GraphQLFormattedError } from 'graphql';
import type { Type } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type AppOptions, createApp } from '../../apps/api/src/create-app.js';
import type { LogStream } from '../../apps/api/src/log-options.js';
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
  query(document: string, variables?: Record<string, unknown>, token?: string): Promise<GraphQLAnswer>;
  /** The same as a program with an ADMIN's token, or another role's. */
  mutate(document: string, variables?: Record<string, unknown>, role?: Role): Promise<GraphQLAnswer>;
  /** A token of a role: made when it is asked for first. */
  token(role: Role): Promise<string>;
  /** Closes the server as a signal would, and drops the database. */
  stop(): Promise<void>;
}

export interface StartOptions extends Omit<AppOptions, 'database' | 'modules'> {
  /** Folders of packs that the registry holds: `['data/fiapf']`; none unless given. */
  readonly load?: readonly string[];
  /** Where it listens; any free port unless given. */
  readonly port?: number;
  /** More to serve, for what the registry itself never does. */
  readonly modules?: readonly Type[];
}

/** A port that is free now: for who must know it before the server listens. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** Starts the server on any free port; a spec calls it in beforeAll and `stop` in afterAll. */
export async function startApp({ load = [], logLevel = 'trace', logStream, port = 0, ...options }: StartOptions = {}): Promise<RunningApp> {
  const log = watchedLog(logStream);
  const database = load.length === 0 ? await createTestDatabase() : await createLoadedDatabase(load);
  const app = await createApp({ database: database.address, logLevel, logStream: log, ...options });
  await app.listen(port, '127.0.0.1');
  const url = (await app.getUrl()).replace(/\/$/, '');
  const made = new Map<Role, Promise<string>>();
  const token = (role: Role): Promise<string> => {
    const known =
      made.get(role) ??
      app
        .get(Tokens)
        .create({ name: `${role} of the tests`, role })
        .then((one) => one.token);
    made.set(role, known);
    return known;
  };
  const query: RunningApp['query'] = async (document, variables = {}, bearer) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
      },
      body: JSON.stringify({ query: document, variables }),
    });
    return (await response.json()) as GraphQLAnswer;
  };
  return {
    url,
    dataSource: app.get(DataSource),
    server: app.getHttpServer(),
    query,
    token,
    mutate: async (document, variables = {}, role = Role.ADMIN) => query(document, variables, await token(role)),
    async stop() {
      await app.close();
      await database.drop();
      log.end();
    },
  };
}

/** Whatever specs do, no token may come into the log. The server takes out what it recognises: that it had to is as bad. */
function watchedLog(stream?: LogStream): LogStream & { end(): void } {
  const leaks: string[] = [];
  return {
    write(line) {
      if (/guildhall_pat_[\w-]{20}|\[redacted\]/.test(line)) leaks.push(line.slice(0, 500));
      stream?.write(line);
    },
    end() {
      if (leaks.length > 0) throw new Bug(`Secrets came into the log: ${leaks.join('')}`);
    },
  };
}
