import { createHash } from 'node:crypto';
import type { RevisionMark } from '@guildhall/journal';
import { Problem } from '@guildhall/problems';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type ExecutionResult, type GraphQLFormattedError, OperationTypeNode } from 'graphql';
import { createHandler, type Handler, parseRequestParams, type Request, type RequestParams, type Response } from 'graphql-http';
import { LRUCache } from 'lru-cache';
import { type Answer, AnswerCache } from './answer-cache.js';
import { askedRequest, type AskedRequest, readParameters, wellFormed } from './asked-request.js';
import { errorAnswer } from './error-answer.js';
import { admission, type Gated, gated, isMutation, withRefusals } from './gate.js';
import { type GraphQLEngine, refusedReads } from './graphql-engine.js';
import { acceptedMediaType, GRAPHQL_TYPE, JSON_TYPE, type MediaType } from './media-type.js';
import { auditEntries } from './mutation-audit.js';
import type { GraphQLContext } from './request-context.js';
import { isOfField, sentValues, withoutSentValues } from './sent-values.js';
import type { Parameters } from './persisted-documents.js';
import type { CalledRequest } from '../http/authentication.js';
import { clientHas } from '../http/etag.js';

/** One request on its way through `graphql-http`. The result waits here: that library would write it in a slower way. */
interface Exchange {
  readonly context: GraphQLContext;
  cost?: { requested: number; actual: number };
  result?: ExecutionResult;
  /** Who may do what of it; absent where it could not be read. */
  gated?: Gated | null;
}

interface Body {
  readonly errors?: readonly GraphQLFormattedError[];
  readonly data?: ExecutionResult['data'];
}

/** Requests that are kept as they came, so that one which comes again need not be read again. */
const LONGEST_KEPT = 16 * 1024;

const DAY = 86_400_000;

/**
 * Answers GraphQL over HTTP. `graphql-http` decides what a request means and which status it gets; a well-formed query whose document is valid
 * is answered here, from the cache where it holds the answer.
 */
export class GraphQLEndpoint {
  private readonly handle: Handler<Exchange>;
  private readonly asked = new LRUCache<string, AskedRequest>({
    max: 20_000,
    maxSize: 16 * 1024 * 1024,
    sizeCalculation: (_, raw) => 2 * raw.length + 200,
  });
  private readonly answers: AnswerCache | null;
  private closing = false;

  constructor(private readonly engine: GraphQLEngine) {
    this.answers = engine.settings.answerCache ? new AnswerCache() : null;
    engine.watch.followRedactions(() => {
      this.asked.clear();
      this.answers?.clear();
      engine.persisted.forget();
    });
    const { documents, schema, log } = engine;
    this.handle = createHandler<Exchange, unknown, Record<string, unknown>>({
      schema,
      parse: documents.parse,
      validate: documents.validate,
      execute: async (args) => {
        const exchange = args.contextValue as Exchange;
        const executed = await engine.execute({ ...args, contextValue: exchange.context });
        exchange.cost = executed.cost;
        const { gated } = exchange;
        return gated && gated.refusals.size > 0 ? withRefusals(gated, executed.result) : executed.result;
      },
      onSubscribe: ({ raw, method }, parameters) => {
        raw.gated = gated(engine, { ...parameters, caller: raw.context.caller });
        // A mutation by GET is refused to everybody.
        if (!raw.gated || (method === 'GET' && isMutation(raw.gated))) return undefined;
        const admitted = admission(engine, raw.gated);
        if (admitted === null) return undefined;
        if ('errors' in admitted) return admitted.errors;
        const { operationName, variables: variableValues } = parameters;
        if ('document' in admitted) return { schema, document: admitted.document, operationName, variableValues, contextValue: raw };
        raw.result = admitted.result;
        return { data: null };
      },
      parseRequestParams: (request) => this.parameters(request as Request<Exchange, undefined>),
      context: ({ raw }) => raw as unknown as Record<string, unknown>,
      onOperation: ({ raw }, _, result) => {
        raw.result = result;
        return { data: null };
      },
      // Asked only for what was never executed.
      formatError: (error) => errorAnswer(error.message === 'Subscriptions are not supported' ? subscriptionsElsewhere() : error, log),
    });
  }

  /**
   * Answers a request that was asked before from the cache, past all that Fastify does for an answer; false leaves it to `answer`. Only what `answer` has
   * understood is known here, so no other door is meant.
   */
  answeredAtOnce(request: FastifyRequest, reply: FastifyReply): boolean {
    if (request.headers.upgrade !== undefined || this.closing) return false;
    const key = keyOf(request);
    const asked = key === null ? undefined : this.asked.get(key);
    const newest = this.engine.watch.known;
    if (!asked?.keepable || !newest) return false;
    const role = this.engine.roleOf(request);
    const tag = this.tagOf(asked, role, newest, Math.floor(Date.now() / DAY));
    const ifNoneMatch = request.headers['if-none-match'];
    if (ifNoneMatch !== undefined && request.method === 'GET' && clientHas(tag, ifNoneMatch)) return false;
    const kept = this.answers?.get(tag);
    if (!kept) return false;
    kept.head ??= Object.entries({
      ...reply.getHeaders(),
      ...headersOf(asked, tag, role),
      'content-length': kept.body.length,
    }).flat() as string[];
    reply.hijack();
    reply.raw.writeHead(kept.status, kept.head).end(kept.body);
    return true;
  }

  /** From now on connections end with their answers. */
  close(): void {
    this.closing = true;
  }

  answer(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> | FastifyReply {
    const key = keyOf(request);
    let asked = key === null ? undefined : this.asked.get(key);
    if (!asked) {
      asked = this.read(request) ?? undefined;
      if (asked && key !== null) this.asked.set(key, asked);
    }
    return asked && !this.isRefused(asked, request) ? this.answerKnown(asked, request, reply) : this.answerByLibrary(request, reply);
  }

  /** What is answered when the request never became an operation: its body was too large, or the context could not be made. */
  async refuse(error: Error, status: number, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const errors = [errorAnswer(error, request.log)];
    const type = request.headers.accept?.includes('application/graphql-response+json') ? GRAPHQL_TYPE : JSON_TYPE;
    const extensions = await this.extensions(this.engine.contextOf(request, reply), request);
    return reply.code(status).type(type).header('cache-control', 'no-store').send(JSON.stringify({ errors, extensions }));
  }

  /** A request that is a query of a document known to be valid and within the limits; null leaves it to `graphql-http`. */
  private read(request: FastifyRequest): AskedRequest | null {
    const { documents, persisted, settings } = this.engine;
    const mediaType = acceptedMediaType(request.headers.accept);
    const sent = mediaType && readParameters(request);
    if (!sent) return null;
    try {
      const parameters = persisted.filled(sent);
      const checked = wellFormed(parameters) ? documents.check(parameters['query'] as string) : null;
      if (checked === null || 'errors' in checked) return null;
      const known = documents.operation(checked, parameters['operationName'] as string | null | undefined);
      if (known?.operation.operation !== OperationTypeNode.QUERY) return null;
      persisted.keep(parameters);
      const asked = askedRequest(known, parameters, mediaType);
      return asked.cost <= settings.mostCost ? asked : null;
    } catch {
      return null;
    }
  }

  private answerKnown(asked: AskedRequest, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> | FastifyReply {
    const { watch } = this.engine;
    const newest = watch.known;
    if (newest) return this.answerAt(newest, asked, request, reply);
    return watch.newest().then(
      (mark) => this.answerAt(mark, asked, request, reply),
      // The database is away: the answer says so.
      () => this.answerAt(null, asked, request, reply),
    );
  }

  private answerAt(
    mark: RevisionMark | null,
    asked: AskedRequest,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<FastifyReply> | FastifyReply {
    const now = new Date();
    const context = (): GraphQLContext => this.engine.contextOf(request, reply, mark ? { newest: mark, now } : undefined);
    const role = this.engine.roleOf(request);
    if (!asked.keepable || mark === null) {
      return this.worked(asked, context(), request).then((answer) => send(answer, asked.mediaType, 'no-store', reply));
    }
    const tag = this.tagOf(asked, role, mark, Math.floor(now.getTime() / DAY));
    const headers = headersOf(asked, tag, role);
    if (request.method === 'GET' && clientHas(tag, request.headers['if-none-match'])) return reply.code(304).headers(headers).send();
    const kept = this.answers?.get(tag);
    if (kept) return reply.code(kept.status).headers(headers).send(kept.body);
    const work = (): Promise<Answer> => this.worked(asked, context(), request);
    return (this.answers ? this.answers.answered(tag, work) : work()).then((answer) =>
      answer.hasErrors ? send(answer, asked.mediaType, 'no-store', reply) : reply.code(answer.status).headers(headers).send(answer.body),
    );
  }

  /** A hash of all that an answer depends on. Within one release only: the texts of another may differ. */
  private tagOf(asked: AskedRequest, role: string | null, { number, redaction }: RevisionMark, day: number): string {
    const state = asked.pinned ? `redacted ${redaction} ${role ?? ''}` : `${number} ${day} ${role ?? ''}`;
    const { last } = asked;
    if (last?.state === state) return last.tag;
    const hash = createHash('sha1').update(`${this.engine.settings.release}\n${asked.digest}\n${state}`);
    asked.last = { state, tag: `"${hash.digest('base64url')}"` };
    return asked.last.tag;
  }

  private async worked(asked: AskedRequest, context: GraphQLContext, request: FastifyRequest): Promise<Answer> {
    const { known, operationName, variables, mediaType } = asked;
    const { result, cost } = await this.engine.executeKnown(known, { operationName, variables, cost: asked.cost, context });
    const { status, body } = this.executed(result, 200, mediaType, request);
    const extensions = { ...(await this.extensions(context, request)), cost };
    return { status, hasErrors: result.errors !== undefined, body: Buffer.from(JSON.stringify({ ...body, extensions })) };
  }

  /** Whether somebody may not ask what is asked: then it is `gated` that says so. */
  private isRefused({ restricted, known }: AskedRequest, { caller = null }: CalledRequest): boolean {
    return restricted && refusedReads(known, caller).length > 0;
  }

  private async answerByLibrary(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const exchange: Exchange = { context: this.engine.contextOf(request, reply) };
    const { url, method, headers } = request;
    const asked = typeof request.body === 'string' ? request.body : null;
    let answer: { readonly status: number; readonly body: Body | null } = { status: 500, body: null };
    let init: Response[1];
    try {
      const [written, how] = await this.handle({ url, method, headers, body: asked, raw: exchange, context: undefined });
      init = how;
      answer = exchange.result
        ? this.executed(exchange.result, init.status, acceptedMediaType(headers.accept) ?? JSON_TYPE, request)
        : { status: init.status, body: written === null ? null : withCodes(written) };
      if (exchange.gated && isMutation(exchange.gated)) answer = tellingNoValues(answer, exchange.gated, readParameters(request));
    } finally {
      // Whatever became of them, also where it is a bug of ours that is told elsewhere.
      if (exchange.gated && isMutation(exchange.gated)) {
        await this.engine.audit.recordAll(auditEntries(exchange.gated, exchange.context, answer.body ?? {}));
      }
    }
    // Its document is valid, else it would have come to no result. Where some of it is refused, only the rest is known to be.
    if (exchange.result && exchange.gated?.refusals.size === 0) this.engine.persisted.keep(readParameters(request) ?? {});
    void reply.code(answer.status).headers({ ...init.headers, 'cache-control': 'no-store' });
    if (answer.body === null) return reply.send();
    const extensions = { ...(await this.extensions(exchange.context, request)), ...(exchange.cost ? { cost: exchange.cost } : {}) };
    return reply.send(JSON.stringify({ ...answer.body, extensions }));
  }

  private executed(
    { errors, data }: ExecutionResult,
    status: number,
    mediaType: MediaType,
    request: FastifyRequest,
  ): { status: number; body: Body } {
    if (!errors) return { status, body: { data } };
    const told = errors.map((error) => errorAnswer(error, request.log));
    if (data !== undefined) return { status, body: { errors: told, data } };
    // Nothing was executed, its variables were refused: `graphql-http` does not look into results, and would call that a success.
    return { status: mediaType === JSON_TYPE ? status : 400, body: { errors: told } };
  }

  private async parameters(request: Request<Exchange, undefined>): Promise<RequestParams | Response> {
    const sent = readParameters({ ...request, body: typeof request.body === 'string' ? request.body : null });
    const filled = sent && this.engine.persisted.filled(sent);
    try {
      if (filled && filled !== sent && wellFormed(filled)) return filled as unknown as RequestParams;
      return await parseRequestParams(request);
    } catch (error) {
      throw new Problem('BAD_USER_INPUT', `${error instanceof Error ? error.message : 'Unreadable request'}.`);
    }
  }

  /** What the answer was given from. Where even that cannot be read, the errors of the answer say why. */
  private async extensions(context: GraphQLContext, request: FastifyRequest): Promise<object | undefined> {
    try {
      return await context.moment.extensions();
    } catch (error) {
      request.log.warn({ cause: String(error) }, 'The revision of an answer could not be read.');
      return undefined;
    }
  }
}

/** What tells a request from others that were read before; null for one that is too long to be kept. */
function keyOf({ method, url, body, headers }: FastifyRequest): string | null {
  const raw = method === 'POST' ? (typeof body === 'string' ? body : '') : url;
  return raw.length > LONGEST_KEPT ? null : `${method}${headers.accept ?? ''}\n${headers['content-type'] ?? ''}\n${raw}`;
}

/** What goes with an answer that may be kept: an answer at a revision for an hour, any other until it is asked for again. */
function headersOf({ mediaType, pinned }: AskedRequest, tag: string, role: string | null): Record<string, string> {
  return {
    'content-type': mediaType,
    'cache-control': `${role === null ? 'public' : 'private'}, ${pinned ? 'max-age=3600' : 'no-cache'}`,
    etag: tag,
    vary: 'Accept, Authorization, Cookie',
  };
}

function send({ status, body }: Answer, mediaType: MediaType, caching: string, reply: FastifyReply): FastifyReply {
  return reply.code(status).headers({ 'content-type': mediaType, 'cache-control': caching }).send(body);
}

/** What is wrong with a whole mutation is told without what was sent: a password may be among it. */
function tellingNoValues<Given extends { readonly body: Body | null }>(answer: Given, { document }: Gated, sent: Parameters | null): Given {
  const { errors, ...others } = answer.body ?? {};
  if (!errors || errors.every(isOfField)) return answer;
  const values = sentValues(document, sent?.['variables']);
  return { ...answer, body: { errors: errors.map((error) => withoutSentValues(error, values)), ...others } };
}

/** A mutation by GET is refused by `graphql-http` itself, without a code. */
function withCodes(body: string): { errors: GraphQLFormattedError[] } {
  const { errors } = JSON.parse(body) as { errors: GraphQLFormattedError[] };
  return { errors: errors.map((error) => ({ ...error, extensions: { code: 'BAD_USER_INPUT', ...error.extensions } })) };
}

/** `graphql-http` takes no subscriptions, and says only that. */
function subscriptionsElsewhere(): Problem {
  return new Problem(
    'BAD_USER_INPUT',
    "A subscription has no single answer: send it with 'Accept: text/event-stream', or over a WebSocket with the subprotocol 'graphql-transport-ws'.",
  );
}
