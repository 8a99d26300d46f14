import type { AccessContext } from '@guildhall/access';
import { type KnownRevision, type Query, RequestMoment, statementOf } from '@guildhall/planner';
import { Problem } from '@guildhall/problems';
import { databaseErrorCode, PreparedStatements } from '@guildhall/storage';
import type { CalledRequest } from '../http/authentication.js';
import { visitOf } from '../http/visit.js';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DataSource } from 'typeorm';

/** What the resolvers of one request share. */
export interface GraphQLContext extends AccessContext {
  /** Gives what is left of the answer its full time, as if the request had just come. */
  readonly timeAnew: () => void;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** The revisions that mutations recorded, by the keys under which they are answered. */
  readonly revisions: Map<string, number>;
}

/** The moment for which a request is answered, where it was looked up already. */
export interface AskedAt {
  readonly newest: KnownRevision;
  readonly now: Date;
}

/** Makes what resolvers find as their context, once for each request. */
export type ContextFactory = (request: FastifyRequest, reply: FastifyReply, at?: AskedAt) => GraphQLContext;

/**
 * Contexts whose reads go to the data source; `newest` knows the newest revision. The server gives up a statement that takes longer than `milliseconds`; a
 * request that has taken longer already sends no more.
 */
export function contextFactory(dataSource: DataSource, newest: () => Promise<KnownRevision>, milliseconds: number): ContextFactory {
  const statements = new PreparedStatements(dataSource);
  return (request, reply, at) => {
    let late = performance.now() + milliseconds;
    const query: Query = async (statement) => {
      if (performance.now() > late) throw tookTooLong(milliseconds);
      const { text, values } = statementOf(statement);
      try {
        return await statements.rows(text, values);
      } catch (error) {
        throw databaseErrorCode(error) === CANCELLED ? tookTooLong(milliseconds) : error;
      }
    };
    const { caller = null } = request as CalledRequest;
    return {
      request,
      reply,
      caller,
      address: request.ip,
      // Most requests are about something else.
      get visit() {
        return visitOf(request, reply);
      },
      revisions: new Map(),
      timeAnew: () => {
        late = performance.now() + milliseconds;
      },
      moment: new RequestMoment(query, at?.now, at ? () => Promise.resolve(at.newest) : newest),
    };
  };
}

/** SQLSTATE query_canceled: how PostgreSQL tells that statement_timeout has passed. */
const CANCELLED = '57014';

function tookTooLong(limit: number): Problem {
  const sentence = `The answer takes longer than ${limit} ms and was given up. Ask for less at a time: smaller pages, a shorter span, fewer figures.`;
  return new Problem('LIMITED', sentence, { measure: 'milliseconds', limit });
}
