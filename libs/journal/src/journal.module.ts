import { Module } from '@nestjs/common';
import { HistoricalDateFields } from '@guildhall/planner';
import { ChangeResolver } from './change.resolver.js';
import { NodeResolver } from './node.resolver.js';
import { RevisionResolver } from './revision.resolver.js';
import { RevisionWatch } from './revision-watch.js';

@Module({ providers: [RevisionWatch, HistoricalDateFields, RevisionResolver, NodeResolver, ChangeResolver], exports: [RevisionWatch] })
export class JournalModule {}
