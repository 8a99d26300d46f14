import { type RequestContext, RequestMoment, statementOf } from '@guildhall/planner';
import { PreparedStatements } from '@guildhall/storage';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DataSource } from 'typeorm';
import type { ContextFactory } from './graphql-endpoint.js';

/** What the resolvers of one request share. */
export interface GraphQLContext extends RequestContext {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** Contexts whose reads go to the data source. */
export function contextFactory(dataSource: DataSource): ContextFactory {
  const statements = new PreparedStatements(dataSource);
  return (request, reply): GraphQLContext => ({
    request,
    reply,
    moment: new RequestMoment((statement) => {
      const { text, values } = statementOf(statement);
      return statements.rows(text, values);
    }),
  });
}
