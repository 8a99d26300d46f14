import { Args, Context, Info, Query, Resolver } from '@nestjs/graphql';
import { answer, type RequestContext, TimeArgs } from '@guildhall/planner';
import type { GraphQLResolveInfo } from 'graphql';
import { registryStatisticsRead } from './registry-statistics.read.js';
import { RegistryStatistics } from './registry-statistics.type.js';

@Resolver(() => RegistryStatistics)
export class RegistryStatisticsResolver {
  @Query(() => RegistryStatistics, { nullable: true, description: 'Figures about the whole registry on a day.' })
  statistics(@Args() args: TimeArgs, @Info() info: GraphQLResolveInfo, @Context() context: RequestContext): Promise<unknown> {
    return answer(info, args, context, registryStatisticsRead);
  }
}
