import { Bug } from '@guildhall/problems';
import { Injectable } from '@nestjs/common';
import { type DocumentNode, print } from 'graphql';
import { LRUCache } from 'lru-cache';
import { GraphQLEngine } from '../graphql/graphql-engine.js';
import type { KnownOperation } from '../graphql/documents.js';
import { networkOf } from '@guildhall/access';
import { digestOf, type Query, readHash } from './canonical-query.js';
import { type AskedTimes, pinnedDocument } from './pinned-document.js';
import { QUERY_LIMITS } from './query-limits.js';
import { QueryRefusal, refusal } from './query-refusal.js';
import { readQuery } from './sent-query.js';
import { type StoredQuery, StoredQueryRepository } from './stored-query.repository.js';

/** A stored query that this release answers. */
export interface KnownQuery {
  readonly stored: StoredQuery;
  readonly document: DocumentNode;
  readonly known: KnownOperation;
}

/** Queries with a short address: stored once, answered for ever. */
@Injectable()
export class StoredQueries {
  // A row is never altered but by a redaction, so one that was read need not be read again.
  private readonly read = new LRUCache<string, StoredQuery>({
    max: 5_000,
    maxSize: 16 * 1024 * 1024,
    sizeCalculation: ({ query, variables }) => 2 * (query.length + JSON.stringify(variables).length) + 200,
  });

  constructor(
    private readonly engine: GraphQLEngine,
    private readonly repository: StoredQueryRepository,
  ) {
    engine.watch.followRedactions(() => this.read.clear());
  }

  /** Stores what a request holds. */
  async store(body: Buffer, address: string): Promise<{ hash: string; isNew: boolean }> {
    const { query, document } = readQuery(body, this.engine);
    const stored = await this.repository.store(query, digestOf(document, query), networkOf(address));
    if ('hash' in stored) return stored;
    if (stored.refused === 'FULL') {
      const limit = QUERY_LIMITS.all;
      const message = `${limit} queries are stored, and no more are kept: ask /graphql, by GET for an address that holds the whole query.`;
      throw refusal(507, 'LIMITED', message, { measure: 'stored queries', limit, actual: limit });
    }
    const limit = QUERY_LIMITS.perDay;
    const seconds = secondsOfToday();
    const message = `Your address has stored ${limit} queries today: store more tomorrow (in UTC). What is stored already goes on being answered.`;
    const details = { measure: 'stored queries a day', limit, actual: limit + 1, retryAfterSeconds: seconds };
    throw refusal(429, 'LIMITED', message, details, { 'retry-after': String(seconds) });
  }

  /** The query at an address, whether this release answers it or not. */
  async stored(written: string): Promise<StoredQuery> {
    const hash = readHash(written);
    if (hash === null) {
      throw refusal(400, 'BAD_USER_INPUT', `'${written.slice(0, 40)}' is no address of a query: they have 20 digits and letters.`);
    }
    const known = this.read.get(hash);
    if (known) return known;
    const stored = await this.repository.byHash(hash);
    if (!stored) throw refusal(404, 'NOT_FOUND', `No query is stored at /q/${hash}.`);
    this.read.set(hash, stored);
    return stored;
  }

  /** The query at an address, to be answered. */
  async find(written: string): Promise<KnownQuery> {
    const stored = await this.stored(written);
    const document = this.engine.checked(stored.query);
    if (!('kind' in document)) throw outlived(stored.hash, document);
    const known = this.engine.documents.operation(document, stored.operationName);
    if (!known) throw new Bug(`The stored query ${stored.hash} has no operation`);
    return { stored, document, known };
  }

  /** The query with times written into it; as it is stored where none are asked. */
  askedAt({ stored, document, known }: KnownQuery, times: AskedTimes): Query {
    if (Object.keys(times).length === 0) return stored;
    const pinned = pinnedDocument(this.engine.schema, document, known.operation, stored.variables, times);
    if (times.atRevision ?? times.asKnownAt) {
      if (pinned.changing.length > 0) throw neverTheSame(pinned.changing);
      if (!pinned.isOfRecords)
        throw refusal(400, 'BAD_USER_INPUT', 'Nothing in this query tells of the records: ask it without naming a state of them.');
    }
    return { query: print(pinned.document), variables: stored.variables, operationName: stored.operationName };
  }
}

function neverTheSame(fields: readonly string[]): QueryRefusal {
  const listed = fields.map((name) => `'${name}'`).join(', ');
  const message = `${listed} cannot be asked as of a state of the records, so this query has no answer that stays the same: leave it out of the query, or ask without 'atRevision' and 'asKnownAt'.`;
  return refusal(400, 'BAD_USER_INPUT', message, { fields });
}

/** Names and types may go with a major release. */
function outlived(hash: string, reasons: QueryRefusal['errors']): QueryRefusal {
  const message = `The query at /q/${hash} was valid when it was stored, but this release no longer answers it. /q/${hash}/text shows it.`;
  return new QueryRefusal(410, [...refusal(410, 'BAD_USER_INPUT', message).errors, ...reasons]);
}

function secondsOfToday(now = Date.now()): number {
  const day = 24 * 60 * 60 * 1000;
  return Math.ceil((day - (now % day)) / 1000);
}
