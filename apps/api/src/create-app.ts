import { Audit, Bearers, Sessions } from '@guildhall/access';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { AppModule, type AppContents } from './app.module.js';
import { FastifyLog } from './fastify-log.js';
import { authenticate } from './http/authentication.js';
import { HttpErrorFilter } from './http/http-error.filter.js';
import { giveUpLate, UPLOAD_ARRIVES_IN } from './http/late-requests.js';
import { hangUpWhenClosing } from './http/hang-up-when-closing.js';
import { limitRates, REQUESTS_PER_MINUTE } from './http/rate-limit.js';
import { refuseAddress, refuseUnreadable } from './http/unreadable-request.js';
import { recognise } from './http/recognition.js';
import { readAccept } from './http/negotiation.js';
import { sendSecurityHeaders } from './http/security-headers.js';
import { serveWebApp } from './http/web-app.js';
import { logOptions, type LogLevel, type LogStream } from './log-options.js';
import { readTrustedDocuments } from './trusted-documents.js';

export interface AppOptions extends AppContents {
  readonly logLevel?: LogLevel;
  /** Where the log goes; the standard output unless given. */
  readonly logStream?: LogStream;
  /** Requests a minute and address. */
  readonly requestsPerMinute?: number;
  /** Addresses of proxies whose forwarded headers are believed; none unless given. */
  readonly trustProxy?: readonly string[];
}

/** The whole server, ready to listen. It opens the database, but leaves migrating it to whoever starts the server. */
export async function createApp({
  logLevel = 'warn',
  logStream,
  webFolder = null,
  requestsPerMinute = REQUESTS_PER_MINUTE,
  trustProxy = [],
  graphql,
  ...contents
}: AppOptions): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    trustProxy: trustProxy.length > 0 ? [...trustProxy] : false,
    requestTimeout: UPLOAD_ARRIVES_IN,
    clientErrorHandler: refuseUnreadable,
    frameworkErrors: refuseAddress,
    logger: logOptions(logLevel, logStream),
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
  app.useGlobalFilters(new HttpErrorFilter(webFolder));
  sendSecurityHeaders(fastify);
  giveUpLate(fastify);
  limitRates(fastify, requestsPerMinute);
  authenticate(fastify, app.get(Bearers));
  const sessions = app.get(Sessions);
  recognise(fastify, (session) => sessions.signedIn(session), app.get(Audit));
  hangUpWhenClosing(fastify);
  await readAccept(app);
  await serveWebApp(app, webFolder);
  return app;
}
