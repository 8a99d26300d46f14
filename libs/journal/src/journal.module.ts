import { Module } from '@nestjs/common';
import { HistoricalDateFields } from '@guildhall/planner';
import { ChangeResolver } from './change.resolver.js';
import { NodeResolver } from './node.resolver.js';
import { RevisionResolver } from './revision.resolver.js';

@Module({ providers: [HistoricalDateFields, RevisionResolver, NodeResolver, ChangeResolver] })
export class JournalModule {}
