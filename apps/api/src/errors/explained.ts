import { randomBytes } from 'node:crypto';
import { OperationalError, Problem, type OperationalCode, type ProblemCode } from '@guildhall/problems';
import { translateDatabaseError } from '@guildhall/storage';
import { HttpException } from '@nestjs/common';

/** What may be said of an error to whoever asked. */
export interface Explained {
  readonly status: number;
  readonly message: string;
  readonly extensions: { readonly code: string; readonly [detail: string]: unknown };
}

/** Where the rest of it is kept. */
export interface ErrorLog {
  error(details: object, sentence: string): void;
  warn(details: object, sentence: string): void;
}

const STATUS: Readonly<Record<ProblemCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  BAD_USER_INPUT: 400,
  NOT_FOUND: 404,
  AMBIGUOUS: 409,
  CONFLICT: 409,
  LIMITED: 413,
  PERSISTED_QUERY_NOT_FOUND: 404,
};

const CODE_OF_STATUS: Readonly<Record<number, ProblemCode>> = {
  400: 'BAD_USER_INPUT',
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  406: 'BAD_USER_INPUT',
  409: 'CONFLICT',
  413: 'LIMITED',
  422: 'BAD_USER_INPUT',
  429: 'LIMITED',
};

const OPERATIONAL_STATUS: Readonly<Record<string, number>> = { TIMEOUT: 504, INTERNAL: 500 };

/** The status of an answer in HTTP that is nothing but an error of this code; what is neither the caller's nor a bug's is the outside world's. */
export function statusOf(code: unknown): number {
  if (typeof code !== 'string') return 500;
  return (STATUS as Readonly<Record<string, number>>)[code] ?? OPERATIONAL_STATUS[code] ?? 503;
}

/**
 * Translates any error for the outside, in one place for GraphQL and HTTP. A problem is the caller's and is told in full. Of the outside world the
 * caller learns what it means for the request, not which server it is about. Everything else is a bug: it is logged, and the caller gets the
 * number under which it stands in the log, no more, since messages and stacks hold SQL, names of tables and values of others.
 */
export function explained(error: unknown, log: ErrorLog): Explained {
  if (error instanceof Problem) {
    // What is too much at once is none later: the client is told when.
    const later = error.code === 'LIMITED' && 'retryAfterSeconds' in error.details;
    return { status: later ? 429 : STATUS[error.code], message: error.message, extensions: { ...error.details, code: error.code } };
  }
  if (error instanceof HttpException) {
    const code = CODE_OF_STATUS[error.getStatus()];
    if (code !== undefined) return { status: error.getStatus(), message: sentences(error), extensions: { code } };
  }
  const translated = translateDatabaseError(error);
  if (translated instanceof OperationalError) {
    log.warn({ code: translated.code, cause: messageOf(translated.cause) }, translated.message);
    return operational(translated.code);
  }
  const reference = randomBytes(4).toString('hex');
  log.error({ reference, ...whatIsKnown(error) }, 'A request met a bug.');
  const message = `Something went wrong here; it has been logged as ${reference}.`;
  return { status: 500, message, extensions: { code: 'INTERNAL', reference } };
}

function operational(code: OperationalCode): Explained {
  const [status, message, retryAfterSeconds] =
    code === 'TIMEOUT'
      ? [504, 'The answer took longer than allowed and was stopped; nothing was recorded. Ask for less at a time, or try again later.', 10]
      : code === 'DATABASE_LOST'
        ? [
            503,
            'The connection to the database broke. Try again in a moment; a change with its idempotencyKey, so that it is written once at most.',
            2,
          ]
        : code === 'OIDC_UNREACHABLE'
          ? [503, 'The sign-in service does not answer. Try again in a moment; with a password you can sign in meanwhile.', 5]
          : [503, 'The registry cannot reach its database. Try again in a moment.', 5];
  return { status, message, extensions: { code, retryAfterSeconds } };
}

// A ValidationPipe gives its sentences as a list.
function sentences(error: HttpException): string {
  const response = error.getResponse();
  const message: unknown = typeof response === 'object' && 'message' in response ? response.message : response;
  return Array.isArray(message) ? message.join(' ') : typeof message === 'string' ? message : error.message;
}

function messageOf(cause: unknown): string | undefined {
  return cause instanceof Error ? cause.message : undefined;
}

// The statement, but not its parameters: they hold what people sent.
function whatIsKnown(error: unknown): object {
  if (!(error instanceof Error)) return { thrown: String(error) };
  const query = 'query' in error ? { query: error.query } : {};
  return { stack: error.stack ?? error.message, ...query, cause: messageOf(error.cause) };
}
