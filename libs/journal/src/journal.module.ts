import { Global, Module } from '@nestjs/common';
import { HistoricalDateFields } from '@guildhall/planner';
import { ChangeResolver } from './change.resolver.js';
import { Mutations } from './mutations/mutations.js';
import { NodeResolver } from './node.resolver.js';
import { RevisionResolver } from './revision.resolver.js';
import { RevisionWatch } from './revision-watch.js';

@Global()
@Module({
  providers: [RevisionWatch, Mutations, HistoricalDateFields, RevisionResolver, NodeResolver, ChangeResolver],
  exports: [RevisionWatch, Mutations],
})
export class JournalModule {}
