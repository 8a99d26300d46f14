import { Module } from '@nestjs/common';
import { ComparisonResolver } from './comparison/comparison.resolver.js';
import { FederationStatisticsFields, StatisticsOfOrganization } from './federation-statistics.resolver.js';
import { QualityFindingsResolver } from './quality/quality-findings.resolver.js';
import { RegistryStatisticsResolver } from './registry/registry-statistics.resolver.js';
import { CountsOfStatedFigure } from './stated-figure-counts.resolver.js';

@Module({
  providers: [
    StatisticsOfOrganization,
    FederationStatisticsFields,
    CountsOfStatedFigure,
    RegistryStatisticsResolver,
    ComparisonResolver,
    QualityFindingsResolver,
  ],
})
export class StatisticsModule {}
