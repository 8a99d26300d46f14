import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { AppModule, type AppContents } from './app.module.js';
import { FastifyLog } from './fastify-log.js';
import { HttpErrorFilter } from './http/http-error.filter.js';
import { hangUpWhenClosing } from './http/hang-up-when-closing.js';
import { limitRates, REQUESTS_PER_MINUTE } from './http/rate-limit.js';
import { refuseAddress, refuseUnreadable } from './http/unreadable-request.js';
import { readAccept } from './http/negotiation.js';
import { sendSecurityHeaders } from './http/security-headers.js';
import { serveWebApp } from './http/web-app.js';
import { readTrustedDocuments } from './trusted-documents.js';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

export interface AppOptions extends AppContents {
  readonly logLevel?: (typeof LOG_LEVELS)[number];
  /** Requests a minute and address. */
  readonly requestsPerMinute?: number;
  /** Addresses of proxies whose forwarded headers are believed; none unless given. */
  readonly trustProxy?: readonly string[];
}

/** A request that has not arrived whole by then is given up. */
const REQUEST_ARRIVES_IN = 60_000;

/** The whole server, ready to listen. It opens the database, but leaves migrating it to whoever starts the server. */
export async function createApp({
  logLevel = 'warn',
  webFolder = null,
  requestsPerMinute = REQUESTS_PER_MINUTE,
  trustProxy = [],
  graphql,
  ...contents
}: AppOptions): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    // Headers are not logged by default, and these never, whoever turns that on.
    trustProxy: trustProxy.length > 0 ? [...trustProxy] : false,
    requestTimeout: REQUEST_ARRIVES_IN,
    clientErrorHandler: refuseUnreadable,
    frameworkErrors: refuseAddress,
    logger: { level: logLevel, redact: ['req.headers.authorization', 'req.headers.cookie', 'res.headers["set-cookie"]'] },
  });
  const fastify = adapter.getInstance<FastifyInstance>();
  const trusted = webFolder === null ? new Map<string, string>() : readTrustedDocuments(webFolder);
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with({ ...contents, webFolder, graphql: { trusted, ...graphql } }),
    adapter,
    {
      logger: new FastifyLog(fastify.log),
      abortOnError: false,
    },
  );
  app.useGlobalFilters(new HttpErrorFilter());
  sendSecurityHeaders(fastify);
  limitRates(fastify, requestsPerMinute);
  hangUpWhenClosing(fastify);
  await readAccept(app);
  await serveWebApp(app, webFolder);
  return app;
}
