import { Args, Resolver } from '@nestjs/graphql';
import { type Field, PlannedQuery, type Read, type Row, TimeArgs } from '@guildhall/planner';
import { registryStatisticsRead } from './registry-statistics.read.js';
import { RegistryStatistics } from './registry-statistics.type.js';

@Resolver(() => RegistryStatistics)
export class RegistryStatisticsResolver {
  @PlannedQuery(() => RegistryStatistics, { nullable: true, description: 'Figures about the whole registry on a day.' })
  statistics(@Args() _args: TimeArgs, row: Row, field: Field): Read {
    return registryStatisticsRead(row, field);
  }
}
