import type { AccessContext } from '@guildhall/access';
import { type KnownRevision, type Query, RequestMoment, statementOf } from '@guildhall/planner';
import { Problem } from '@guildhall/problems';
import { databaseErrorCode, PreparedStatements } from '@guildhall/storage';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DataSource } from 'typeorm';

/** What the resolvers of one request share. */
export interface GraphQLContext extends AccessContext {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
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
    const late = performance.now() + milliseconds;
    const query: Query = async (statement) => {
      if (performance.now() > late) throw tookTooLong(milliseconds);
      const { text, values } = statementOf(statement);
      try {
        return await statements.rows(text, values);
      } catch (error) {
        throw databaseErrorCode(error) === CANCELLED ? tookTooLong(milliseconds) : error;
      }
    };
    // Nobody can say who they are yet.
    return { request, reply, viewer: null, moment: new RequestMoment(query, at?.now, at ? () => Promise.resolve(at.newest) : newest) };
  };
}

/** SQLSTATE query_canceled: how PostgreSQL tells that statement_timeout has passed. */
const CANCELLED = '57014';

function tookTooLong(limit: number): Problem {
  const sentence = `The answer takes longer than ${limit} ms and was given up. Ask for less at a time: smaller pages, a shorter span, fewer figures.`;
  return new Problem('LIMITED', sentence, { measure: 'milliseconds', limit });
}
