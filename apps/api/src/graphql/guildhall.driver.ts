import { plannedSchema } from '@guildhall/planner';
import { Bug, Problem } from '@guildhall/problems';
import { Injectable } from '@nestjs/common';
import { AbstractGraphQLDriver, type GqlModuleOptions } from '@nestjs/graphql';
import type { FastifyInstance } from 'fastify';
import { TableEndpoint } from '../tables/table-endpoint.js';
import { GraphQLEndpoint } from './graphql-endpoint.js';
import type { GraphQLEngine, HttpDoor } from './graphql-engine.js';
import type { ContextFactory } from './request-context.js';
import { LiveDoor } from './subscriptions/live-door.js';

export interface GuildhallDriverOptions extends GqlModuleOptions {
  context: ContextFactory;
  engine: GraphQLEngine;
}

/** A little over 256 kB, so that a document and variables of that size pass with what JSON adds. */
export const BODY_LIMIT = 260 * 1024;

/** Serves the schema that Nest builds from the resolvers on Fastify, at one path. */
@Injectable()
export class GuildhallDriver extends AbstractGraphQLDriver<GuildhallDriverOptions> {
  override async start({ schema, context, engine, path = '/graphql' }: GuildhallDriverOptions): Promise<void> {
    if (!schema) throw new Bug('The GraphQL module gave its driver no schema.');
    plannedSchema(schema);
    const fastify = this.httpAdapterHost.httpAdapter.getInstance<FastifyInstance>();
    engine.open(schema, context, fastify.log);
    const endpoint = new GraphQLEndpoint(engine);
    const live = new LiveDoor(engine, endpoint, fastify);
    const tables = new TableEndpoint(engine);
    const answer: HttpDoor = (request, reply) => (tables.wants(request) ? tables : endpoint).answer(request, reply);
    engine.answerBy(answer);
    // A scope of its own: the parsers of bodies and the answer to errors are those of GraphQL here only.
    await fastify.register((scope, _, done) => {
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser('*', { parseAs: 'string', bodyLimit: BODY_LIMIT }, (_request, body, parsed) => parsed(null, body));
      scope.setErrorHandler((error: RouteError, request, reply) => {
        const problem = problemOf(error, Number(request.headers['content-length']));
        return endpoint.refuse(problem ?? error, problem ? (error.statusCode ?? 400) : 500, request, reply);
      });
      scope.route({
        url: path,
        method: ['GET', 'POST', 'PUT', 'DELETE', 'PATCH'],
        handler: (request, reply) => {
          if (endpoint.answeredAtOnce(request, reply)) return undefined;
          if (!live.takes(request)) return answer(request, reply);
          live.answer(request, reply);
          return undefined;
        },
      });
      scope.addHook('preClose', (closed) => {
        endpoint.close();
        closed();
      });
      done();
    });
  }

  override async stop(): Promise<void> {
    // Fastify owns the route, and closes it.
  }
}

/** Fastify's own errors have a code and a status; a bug of ours has neither. */
interface RouteError extends Error {
  readonly code?: string;
  readonly statusCode?: number;
}

/** What the caller did wrong when Fastify could not take the request; null when it was not the caller. */
function problemOf(error: RouteError, length: number): Problem | null {
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    const actual = Number.isNaN(length) ? {} : { actual: length };
    return new Problem('LIMITED', `A request may have ${BODY_LIMIT} bytes at most: ask in several.`, { limit: BODY_LIMIT, ...actual });
  }
  const theirs = error.statusCode !== undefined && error.statusCode < 500 && error.code?.startsWith('FST_') === true;
  return theirs ? new Problem('BAD_USER_INPUT', `${error.message}.`) : null;
}
