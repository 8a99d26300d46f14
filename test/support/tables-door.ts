import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { fastify } from 'fastify';
import { GraphQLEngine } from '../../apps/api/src/graphql/graphql-engine.js';
import { TableEndpoint } from '../../apps/api/src/tables/table-endpoint.js';
import { type TableLimits, TABLE_LIMITS } from '../../apps/api/src/tables/table-limits.js';

/** The tables of a running app at an address of their own, with other limits, and with something to do before each page. */
export interface TablesDoor {
  readonly url: string;
  /** How many pages were asked for. */
  readonly pages: () => number;
  readonly stop: () => Promise<void>;
}

export async function openTablesDoor(
  app: NestFastifyApplication,
  { limits = {}, beforePage }: { limits?: Partial<TableLimits>; beforePage?: (page: number) => Promise<void> } = {},
): Promise<TablesDoor> {
  const engine = app.get(GraphQLEngine);
  let pages = 0;
  const watched = Object.create(engine, {
    answer: {
      value: async (...asked: Parameters<GraphQLEngine['answer']>) => {
        pages += 1;
        await beforePage?.(pages);
        return engine.answer(...asked);
      },
    },
  }) as GraphQLEngine;
  const tables = new TableEndpoint(watched, { ...TABLE_LIMITS, ...limits });
  const server = fastify({ forceCloseConnections: true });
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  server.route({ url: '/graphql', method: ['GET', 'POST'], handler: (request, reply) => tables.answer(request, reply) });
  return { url: await server.listen({ port: 0, host: '127.0.0.1' }), pages: () => pages, stop: () => server.close() };
}
