import { Args, ArgsType, Context, Field, Info, Query, Resolver } from '@nestjs/graphql';
import { OrganizationBy } from '@guildhall/organizations';
import { answer, type RequestContext, TimeArgs } from '@guildhall/planner';
import type { GraphQLResolveInfo } from 'graphql';
import { comparisonRead } from './comparison.read.js';
import { FederationComparison } from './federation-comparison.type.js';

@ArgsType()
class ComparisonArgs extends TimeArgs {
  @Field(() => [OrganizationBy], { description: 'Which federations: 2 to 10, each once.' })
  by: OrganizationBy[];
}

@Resolver(() => FederationComparison)
export class ComparisonResolver {
  @Query(() => FederationComparison, {
    nullable: true,
    description: '2 to 10 federations side by side on a day: what each pair shares. One that there is not is NOT_FOUND.',
  })
  compareFederations(@Args() args: ComparisonArgs, @Info() info: GraphQLResolveInfo, @Context() context: RequestContext): Promise<unknown> {
    return answer(info, args, context, (row, field) => comparisonRead(row, field, args.by));
  }
}
