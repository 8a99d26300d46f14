import { Module } from '@nestjs/common';
import { StatisticsOfOrganization } from './federation-statistics.resolver.js';

@Module({ providers: [StatisticsOfOrganization] })
export class StatisticsModule {}
