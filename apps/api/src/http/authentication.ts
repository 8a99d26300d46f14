import type { Bearers, Caller } from '@guildhall/access';
import { Problem } from '@guildhall/problems';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** A request whose caller is known: null for anybody who has not said who they are. */
export interface CalledRequest extends FastifyRequest {
  caller?: Caller | null;
}

/** Finds out who asks before any door looks at a request. A token that is not taken is refused, on reads too. */
export function authenticate(fastify: FastifyInstance, bearers: Pick<Bearers, 'callerOf'>): void {
  fastify.decorateRequest('caller', null);
  fastify.addHook('onRequest', async (request: CalledRequest, reply) => {
    const { authorization } = request.headers;
    if (authorization === undefined || request.url.startsWith('/health/')) return undefined;
    try {
      request.caller = await bearers.callerOf(authorization, request.ip);
      return undefined;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return refuse(error, request, reply);
    }
  });
}

/** The doors that tell errors as GraphQL does. */
export const IN_GRAPHQL = /^\/(graphql|q|queries)([/?]|$)/;

function refuse({ message, code, details }: Problem, { url }: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { retryAfterSeconds } = details;
  void reply.header('cache-control', 'no-store');
  if (typeof retryAfterSeconds === 'number') void reply.code(429).header('retry-after', String(retryAfterSeconds));
  else void reply.code(401).header('www-authenticate', 'Bearer error="invalid_token"');
  const extensions = { ...details, code };
  return reply.send(IN_GRAPHQL.test(url) ? { errors: [{ message, extensions }] } : { error: { message, ...extensions } });
}
