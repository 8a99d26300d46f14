import { type KnownRevision, type RequestContext, RequestMoment, statementOf } from '@guildhall/planner';
import { PreparedStatements } from '@guildhall/storage';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DataSource } from 'typeorm';

/** What the resolvers of one request share. */
export interface GraphQLContext extends RequestContext {
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

/** Contexts whose reads go to the data source; `newest` knows the newest revision. */
export function contextFactory(dataSource: DataSource, newest: () => Promise<KnownRevision>): ContextFactory {
  const statements = new PreparedStatements(dataSource);
  return (request, reply, at) => ({
    request,
    reply,
    moment: new RequestMoment(
      (statement) => {
        const { text, values } = statementOf(statement);
        return statements.rows(text, values);
      },
      at?.now,
      at ? () => Promise.resolve(at.newest) : newest,
    ),
  });
}
