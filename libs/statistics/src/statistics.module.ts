import { Module } from '@nestjs/common';
import { CountsOfStatedFigure } from './stated-figure-counts.resolver.js';
import { StatisticsOfOrganization } from './federation-statistics.resolver.js';

@Module({ providers: [StatisticsOfOrganization, CountsOfStatedFigure] })
export class StatisticsModule {}
