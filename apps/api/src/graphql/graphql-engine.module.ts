import { JournalModule } from '@guildhall/journal';
import { type DynamicModule, Module } from '@nestjs/common';
import { MOST_COST } from './cost.js';
import { DOCUMENT_LIMITS } from './document-limits.js';
import { GRAPHQL_SETTINGS, GraphQLEngine, type GraphQLSettings } from './graphql-engine.js';
import { LIVE_LIMITS } from './subscriptions/live-limits.js';

const DEFAULTS: GraphQLSettings = {
  answerCache: true,
  limits: DOCUMENT_LIMITS,
  mostCost: MOST_COST,
  suggests: true,
  release: 'unreleased',
  trusted: new Map(),
  live: LIVE_LIMITS,
  openToVisitors: false,
};

/** The one engine of the API, for the driver and for every other door. */
@Module({})
export class GraphQLEngineModule {
  static with(settings: Partial<GraphQLSettings> = {}): DynamicModule {
    return {
      module: GraphQLEngineModule,
      global: true,
      imports: [JournalModule],
      providers: [GraphQLEngine, { provide: GRAPHQL_SETTINGS, useValue: { ...DEFAULTS, ...settings } }],
      exports: [GraphQLEngine],
    };
  }
}
