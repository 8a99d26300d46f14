import { Problem } from '@guildhall/problems';
import type { RequestContext } from '@guildhall/planner';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type ExecutionResult, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { createHandler, type Handler, parseRequestParams } from 'graphql-http';
import type { ErrorLog } from '../errors/explained.js';
import { Documents } from './documents.js';
import { errorAnswer } from './error-answer.js';
import { MutationInputs } from './mutation-inputs.js';

/** Makes what resolvers find as their context, once for each request. */
export type ContextFactory = (request: FastifyRequest, reply: FastifyReply) => RequestContext;

/** One request on its way through `graphql-http`. The result waits here: that library would write it in a slower way. */
interface Exchange {
  readonly context: RequestContext;
  result?: ExecutionResult;
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: { readonly errors?: readonly object[]; readonly data?: unknown } | null;
}

/** Answers GraphQL over HTTP: `graphql-http` decides what a request means and which status it gets, the body is written here. */
export class GraphQLEndpoint {
  private readonly handle: Handler<Exchange>;

  constructor(
    schema: GraphQLSchema,
    private readonly contextOf: ContextFactory,
    log: ErrorLog,
  ) {
    const inputs = new MutationInputs(schema);
    const documents = new Documents(inputs);
    this.handle = createHandler<Exchange, unknown, Record<string, unknown>>({
      schema,
      parse: documents.parse,
      validate: documents.validate,
      execute: inputs.execute,
      parseRequestParams: async (request) => {
        try {
          return await parseRequestParams(request);
        } catch (error) {
          throw new Problem('BAD_USER_INPUT', `${error instanceof Error ? error.message : 'Unreadable request'}.`);
        }
      },
      context: ({ raw }) => ({ ...raw.context }),
      onOperation: ({ raw }, _, result) => {
        raw.result = result;
        return { data: null };
      },
      // Asked only for what was never executed.
      formatError: (error) => errorAnswer(error, log),
    });
  }

  async answer(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const context = this.contextOf(request, reply);
    const { status, headers, body } = await this.decided(request, { context });
    void reply.code(status).headers(headers);
    return reply.send(body === null ? undefined : JSON.stringify({ ...body, extensions: await extensionsOf(context, request) }));
  }

  /** What is answered when the request never became an operation: its body was too large, or the context could not be made. */
  async refuse(error: Error, status: number, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const errors = [errorAnswer(error, request.log)];
    const type = request.headers.accept?.includes('application/graphql-response+json') ? 'graphql-response+json' : 'json';
    const extensions = await extensionsOf(this.contextOf(request, reply), request);
    return reply.code(status).type(`application/${type}; charset=utf-8`).send(JSON.stringify({ errors, extensions }));
  }

  private async decided(request: FastifyRequest, exchange: Exchange): Promise<Answer> {
    const { url, method, headers } = request;
    const asked = typeof request.body === 'string' ? request.body : null;
    const [body, init] = await this.handle({ url, method, headers, body: asked, raw: exchange, context: undefined });
    const answer = { status: init.status, headers: init.headers ?? {} };
    if (exchange.result) return { ...answer, ...executed(exchange.result, answer, request.log) };
    return { ...answer, body: body === null ? null : withCodes(body) };
  }
}

function executed({ errors, data }: ExecutionResult, { status, headers }: Omit<Answer, 'body'>, log: ErrorLog): Omit<Answer, 'headers'> {
  if (!errors) return { status, body: { data } };
  const told = errors.map((error) => errorAnswer(error, log));
  if (data !== undefined) return { status, body: { errors: told, data } };
  // Nothing was executed, its variables were refused: `graphql-http` does not look into results, and would call that a success.
  const tolerant = headers['content-type']?.startsWith('application/json');
  return { status: tolerant ? status : 400, body: { errors: told } };
}

/** A mutation by GET is refused by `graphql-http` itself, without a code. */
function withCodes(body: string): { errors: GraphQLFormattedError[] } {
  const { errors } = JSON.parse(body) as { errors: GraphQLFormattedError[] };
  return { errors: errors.map((error) => ({ ...error, extensions: { code: 'BAD_USER_INPUT', ...error.extensions } })) };
}

/** What the answer was given from. Where even that cannot be read, the errors of the answer say why. */
async function extensionsOf(context: RequestContext, request: FastifyRequest): Promise<object | undefined> {
  try {
    return await context.moment.extensions();
  } catch (error) {
    request.log.warn({ cause: String(error) }, 'The revision of an answer could not be read.');
    return undefined;
  }
}
