import { Module } from '@nestjs/common';
import { SourceMutations } from './source.mutations.js';
import { SourceResolver } from './source.resolver.js';

@Module({ providers: [SourceResolver, SourceMutations] })
export class SourcesModule {}
