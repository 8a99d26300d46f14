import { createReadStream } from 'node:fs';
import multipart from '@fastify/multipart';
import { Audit, type Caller, mayDo, Role } from '@guildhall/access';
import { Bug, Problem } from '@guildhall/problems';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest, LogLevel } from 'fastify';
import { explained } from '../errors/explained.js';
import type { CalledRequest } from '../http/authentication.js';
import { leaveUnread } from '../http/left-unread.js';
import { readDecision } from './decision.js';
import { readMapping } from './sent-mapping.js';
import { differencePage } from './difference-page.js';
import type { ImportJob } from './import-job.js';
import { LONGEST_CHOICE } from './import-limits.js';
import { progressEvents } from './import-progress.js';
import { importView } from './import-view.js';
import { Imports } from './imports.js';
import { tooMuch } from './metered.js';
import { receiveFiles } from './received-files.js';

type JobRequest = FastifyRequest<{ Params: { id: string } }>;

/** What stands around the bytes of an upload's parts. */
const ENVELOPE = 100_000;

/** The doors of imports: `/import`, `/import/{id}` and what lies below it. For editors: who may is decided before anything that was sent is looked at. */
@Injectable()
export class ImportRoutes implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly imports: Imports,
    private readonly audit: Audit,
  ) {}

  async onModuleInit(): Promise<void> {
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    // Scopes of their own: bodies are read here as nowhere else, and errors are told in one form.
    await fastify.register(async (scope) => {
      await scope.register(multipart);
      this.guard(scope);
      scope.post(
        '/import',
        { bodyLimit: this.imports.settings.limits.bytes + ENVELOPE, logLevel: withoutHeaders(fastify.log.level) },
        (request, reply) => this.begin(request, reply),
      );
    });
    await fastify.register((scope, _, done) => {
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser('application/json', { parseAs: 'string', bodyLimit: LONGEST_CHOICE }, (_request, body, parsed) =>
        parsed(null, body),
      );
      this.guard(scope);
      scope.get('/import', (request, reply) => this.list(request, reply));
      scope.get('/import/:id', (request: JobRequest, reply) => this.look(request, reply));
      scope.delete('/import/:id', (request: JobRequest, reply) => this.cancel(request, reply));
      scope.get('/import/:id/progress', (request: JobRequest, reply) => this.progress(request, reply));
      scope.get('/import/:id/differences', (request: JobRequest, reply) => this.differences(request, reply));
      scope.get('/import/:id/problems.csv', (request: JobRequest, reply) => this.problems(request, reply));
      scope.put('/import/:id/mapping', (request: JobRequest, reply) => this.map(request, reply));
      scope.post('/import/:id/apply', (request: JobRequest, reply) => this.apply(request, reply));
      done();
    });
  }

  private guard(scope: FastifyInstance): void {
    scope.addHook('onRequest', async (request, reply) => {
      void reply.header('cache-control', 'no-store');
      const refusal = refusalOf(request);
      if (refusal === null) return;
      if (request.method !== 'GET') await this.enter(request, 'import', refusal.code);
      throw refusal;
    });
    scope.setErrorHandler((error: Error, request, reply) => {
      const { status, message, extensions } = explained(translated(error), request.log);
      leaveUnread(request);
      if (typeof extensions['retryAfterSeconds'] === 'number') void reply.header('retry-after', String(extensions['retryAfterSeconds']));
      void reply.code(status).send({ error: { message, ...extensions } });
    });
  }

  private async begin(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { limits } = this.imports.settings;
    const announced = Number(request.headers['content-length'] ?? 0);
    if (announced > limits.bytes + ENVELOPE) throw tooMuch(limits.bytes, 'upload', announced);
    if (!request.isMultipart())
      throw new Problem(
        'BAD_USER_INPUT',
        'Send multipart/form-data: `package` (a zip), `file` (once for each CSV file of a package), or `spreadsheet`.',
      );
    const job = await this.imports.begin(callerOf(request));
    try {
      const { what, mapping } = await receiveFiles(request, job, limits);
      if (what === 'PACKAGE') job.work = this.imports.work.preview(job).then(() => undefined);
      else {
        const sent = mapping === null ? null : readMapping(mapping);
        job.work = this.imports.work
          .look(job)
          .then(() => (sent !== null && job.status === 'MAPPING' ? this.imports.work.map(job, sent) : undefined));
      }
    } catch (error) {
      await this.imports.end(job);
      await this.enter(request, 'import', codeOf(error));
      throw error;
    }
    await this.enter(request, 'import', 'OK', job.id);
    return reply.code(202).header('location', `/import/${job.id}`).send(this.view(job));
  }

  private list(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    return reply.send({ imports: this.imports.of(callerOf(request)).map((job) => this.view(job)) });
  }

  private look(request: JobRequest, reply: FastifyReply): FastifyReply {
    return reply.send(this.view(this.found(request)));
  }

  private async cancel(request: JobRequest, reply: FastifyReply): Promise<FastifyReply> {
    const job = this.found(request);
    if (job.status === 'WRITING') {
      await job.stop();
      // Too late: whoever cancelled is told what was recorded.
      if (isRecorded(job)) return reply.send(this.view(job));
    }
    await this.imports.end(job);
    await this.enter(request, 'cancelImport', 'OK', job.id);
    return reply.code(204).send();
  }

  private progress(request: JobRequest, reply: FastifyReply): FastifyReply {
    const events = progressEvents(this.found(request));
    reply.raw.once('close', () => events.destroy());
    // Proxies would collect events; and when they end, nobody waits for another request.
    return reply
      .headers({ 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no', connection: 'close' })
      .send(events);
  }

  private async differences(request: JobRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { difference, status } = this.found(request);
    if (difference === null) throw new Problem('CONFLICT', `There is no difference to look at: the import is ${status}.`);
    if (request.headers.accept?.includes('application/x-ndjson')) {
      return reply.type('application/x-ndjson; charset=utf-8').send(difference.lines());
    }
    return reply.send(await differencePage(difference, request.query));
  }

  private problems(request: JobRequest, reply: FastifyReply): FastifyReply {
    const { preview, reportFile } = this.found(request);
    if (!preview || preview.problems.total === 0) throw new Problem('NOT_FOUND', 'No problem was found.');
    return reply
      .headers({
        'content-type': 'text/csv; charset=utf-8; header=present',
        'content-disposition': 'attachment; filename="import-problems.csv"',
      })
      .send(createReadStream(reportFile));
  }

  private map(request: JobRequest, reply: FastifyReply): FastifyReply {
    const job = this.found(request);
    if (!job.spreadsheet) throw new Problem('CONFLICT', 'Only a spreadsheet has a mapping; this is a package.');
    const mapping = readMapping(request.body);
    if (job.isWorking || job.status === 'RECORDED')
      throw new Problem('CONFLICT', `A mapping is taken before anything is written: the import is ${job.status}.`);
    this.imports.refuseTooMany(job.owner.key);
    job.become('READING');
    job.work = this.imports.work.map(job, mapping);
    return reply.code(202).send(this.view(job));
  }

  private async apply(request: JobRequest, reply: FastifyReply): Promise<FastifyReply> {
    const job = this.found(request);
    const decision = readDecision(request.body);
    if (job.status !== 'PREVIEWED') throw new Problem('CONFLICT', `Only what was previewed is written, once: the import is ${job.status}.`);
    if (decision.preview !== null && decision.preview !== job.previews)
      throw new Problem(
        'CONFLICT',
        'The import was previewed anew meanwhile, and its entries have other numbers now. Nothing was written: look at the new preview.',
      );
    this.imports.refuseTooMany(job.owner.key);
    job.become('WRITING');
    job.work = this.imports.work.write(job, decision).then(() => this.enterWritten(request, job));
    return reply.code(202).send(this.view(job));
  }

  private enterWritten(request: FastifyRequest, { applied, error, id }: ImportJob): Promise<void> {
    const revision = applied?.revision ?? null;
    const outcome = error?.code ?? (applied?.outcome === 'REFUSED' ? 'BAD_USER_INPUT' : 'OK');
    return this.enter(request, 'applyImport', outcome, revision === null ? id : `revision ${revision}`);
  }

  private view(job: ImportJob): object {
    return importView(job, this.imports.settings.limits.keep);
  }

  private found(request: JobRequest): ImportJob {
    return this.imports.find(request.params.id, callerOf(request));
  }

  private enter(request: CalledRequest, action: string, outcome: string, detail: string | null = null): Promise<void> {
    const { caller = null, ip } = request;
    return this.audit.record({ actorKey: caller?.key ?? null, actorName: caller?.name ?? null, address: ip, action, outcome, detail });
  }
}

/** The reader of multipart logs the headers of a request when it is asked to be talkative; a token stands in them. */
function withoutHeaders(level: string): LogLevel {
  return level === 'trace' || level === 'debug' ? 'info' : (level as LogLevel);
}

/** Asked anew: what was under way may have become so meanwhile. */
function isRecorded({ status }: ImportJob): boolean {
  return status === 'RECORDED';
}

function refusalOf({ caller = null }: CalledRequest): Problem | null {
  if (caller === null)
    return new Problem('UNAUTHENTICATED', 'An import needs the role EDITOR: sign in, or send a token as `Authorization: Bearer`.');
  if (mayDo(caller.role, Role.EDITOR)) return null;
  return new Problem('FORBIDDEN', `An import needs the role EDITOR; yours is ${caller.role}.`);
}

function callerOf({ caller }: CalledRequest): Caller {
  if (!caller) throw new Bug('An import was let through of which nobody knows whose it is');
  return caller;
}

function codeOf(error: unknown): string {
  return error instanceof Problem ? error.code : 'BAD_USER_INPUT';
}

/** What Fastify and the reader of multipart refuse, in our words. */
function translated(error: Error): Error {
  const { code = '', statusCode = 500 } = error as Partial<FastifyError>;
  if (error instanceof Problem || statusCode >= 500)
    return cutOff(error)
      ? new Problem('BAD_USER_INPUT', 'The upload broke off, or is no multipart/form-data; nothing of it was kept.')
      : error;
  if (statusCode === 413) return new Problem('LIMITED', 'The request is too large, or has too many parts.', { measure: code });
  return new Problem('BAD_USER_INPUT', error.message);
}

function cutOff(error: Error): boolean {
  return (
    !(error instanceof Problem) &&
    /^(Unexpected end of (multipart data|form)|Part terminated early|Premature close|Malformed part header|Multipart: Boundary not found)|aborted/i.test(
      error.message,
    )
  );
}
