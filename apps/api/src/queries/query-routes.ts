import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLEngine } from '../graphql/graphql-engine.js';
import { askedAddress } from './asked-address.js';
import { shownAsText, wantsText } from './query-text.js';
import { QueryCitations } from './query-citations.js';
import { QUERY_LIMITS } from './query-limits.js';
import { answerRefusal } from './refusal-answer.js';
import { refusal } from './query-refusal.js';
import { StoredQueries } from './stored-queries.js';

type HashRequest = FastifyRequest<{ Params: { hash: string } }>;

const JSON_ONLY = /^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i;
/** What else may stand behind the question mark of an address: how a table is given. */
const OF_TABLES = ['all', 'bom'];
const TEXT = 'text/plain; charset=utf-8';

/** The doors of stored queries: `POST /queries`, `/q/{hash}`, its `/text` and its `/cite`. Never HTML, whatever a browser asks for. */
@Injectable()
export class QueryRoutes implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly engine: GraphQLEngine,
    private readonly queries: StoredQueries,
    private readonly citations: QueryCitations,
  ) {}

  async onModuleInit(): Promise<void> {
    // A scope of its own: bodies come as bytes, and errors are told in one form.
    await this.host.httpAdapter.getInstance<FastifyInstance>().register((scope, _, done) => {
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: QUERY_LIMITS.body }, (_request, body, parsed) => parsed(null, body));
      scope.setErrorHandler((error: Error, request, reply) => answerRefusal(error, request, reply));
      scope.post('/queries', (request, reply) => this.store(request, reply));
      scope.get('/q/:hash', (request: HashRequest, reply) => this.answer(request, reply));
      scope.get('/q/:hash/text', (request: HashRequest, reply) => this.text(request, reply));
      scope.get('/q/:hash/cite', (request: HashRequest, reply) => this.cite(request, reply));
      done();
    });
  }

  private async store(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const type = request.headers['content-type'] ?? '';
    // A form of another site can send anything but this.
    if (!JSON_ONLY.test(type)) {
      throw refusal(415, 'BAD_USER_INPUT', `The content type is application/json${type === '' ? '' : `, not ${type.slice(0, 100)}`}.`);
    }
    const { hash, isNew } = await this.queries.store(Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0), request.ip);
    const path = `/q/${hash}`;
    return reply
      .code(isNew ? 201 : 200)
      .headers({ location: path, 'cache-control': 'no-store' })
      .send({ path });
  }

  /** As `/graphql` answers a GET, in every form that it knows. */
  private async answer(request: HashRequest, reply: FastifyReply): Promise<FastifyReply> {
    if (wantsText(request.headers.accept)) return this.text(request, reply);
    const found = await this.queries.find(request.params.hash);
    const { times, others } = askedAddress(request.url, this.engine.schema, OF_TABLES);
    return this.engine.answerQuery(this.queries.askedAt(found, times), others, request, reply);
  }

  private async text(request: HashRequest, reply: FastifyReply): Promise<FastifyReply> {
    const stored = await this.queries.stored(request.params.hash);
    const { written } = askedAddress(request.url, this.engine.schema, OF_TABLES);
    return reply
      .headers({ 'content-type': TEXT, 'cache-control': 'public, max-age=3600', vary: 'Accept' })
      .send(shownAsText(stored, written));
  }

  private async cite(request: HashRequest, reply: FastifyReply): Promise<FastifyReply> {
    const found = await this.queries.find(request.params.hash);
    const { format, text } = await this.citations.written(found, request);
    // The newest revision and the day are part of it.
    return reply.headers({ 'content-type': `${format.mediaType}; charset=utf-8`, 'cache-control': 'no-store', vary: 'Accept' }).send(text);
  }
}
