import { Module } from '@nestjs/common';
import { QueryCitations } from './query-citations.js';
import { QueryRoutes } from './query-routes.js';
import { StoredQueries } from './stored-queries.js';
import { StoredQueryRepository } from './stored-query.repository.js';

/** Queries with a short address, for ever citable. */
@Module({ providers: [StoredQueryRepository, StoredQueries, QueryCitations, QueryRoutes] })
export class QueriesModule {}
