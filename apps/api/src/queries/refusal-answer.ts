import { type Problem } from '@guildhall/problems';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLError } from 'graphql';
import { explained } from '../errors/explained.js';
import { errorAnswer } from '../graphql/error-answer.js';
import { QUERY_LIMITS } from './query-limits.js';
import { QueryRefusal, refusal } from './query-refusal.js';

/** Tells an error as GraphQL does, in JSON. */
export function answerRefusal(error: Error & { readonly code?: string }, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { status, errors, headers } = refusalOf(error, request);
  return reply
    .code(status)
    .headers({ ...headers, 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
    .send(JSON.stringify({ errors }));
}

interface Told {
  readonly status: number;
  readonly errors: readonly object[];
  readonly headers: Readonly<Record<string, string>>;
}

function refusalOf(error: Error & { readonly code?: string; readonly statusCode?: number }, request: FastifyRequest): Told {
  if (error instanceof QueryRefusal) return told(error, request);
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    const limit = QUERY_LIMITS.body;
    const length = Number(request.headers['content-length']);
    const details = { measure: 'bytes', limit, ...(Number.isNaN(length) ? {} : { actual: length }) };
    return told(refusal(413, 'LIMITED', `A request may have ${limit} bytes at most.`, details), request);
  }
  if (error.code?.startsWith('FST_') === true && error.statusCode !== undefined && error.statusCode < 500) {
    return told(refusal(error.statusCode, 'BAD_USER_INPUT', `${error.message}.`), request);
  }
  const { status, message, extensions } = explained(error, request.log);
  const { retryAfterSeconds } = extensions;
  return {
    status,
    errors: [{ message, extensions }],
    headers: typeof retryAfterSeconds === 'number' ? { 'retry-after': String(retryAfterSeconds) } : {},
  };
}

function told({ status, errors, headers }: QueryRefusal, request: FastifyRequest): Told {
  const one = (error: Problem | GraphQLError): object => {
    const { message, locations, extensions } = errorAnswer(error, request.log).toJSON();
    return { message, ...(locations ? { locations } : {}), extensions };
  };
  return { status, headers, errors: errors.map(one) };
}
