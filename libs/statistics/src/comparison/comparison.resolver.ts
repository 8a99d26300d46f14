import { Args, ArgsType, Field, Resolver } from '@nestjs/graphql';
import { OrganizationBy } from '@guildhall/organizations';
import { type Field as Asked, PlannedQuery, type Read, type Row, TimeArgs } from '@guildhall/planner';
import { comparisonRead } from './comparison.read.js';
import { FederationComparison } from './federation-comparison.type.js';

@ArgsType()
class ComparisonArgs extends TimeArgs {
  @Field(() => [OrganizationBy], { description: 'Which federations: 2 to 10, each once.' })
  by: OrganizationBy[];
}

@Resolver(() => FederationComparison)
export class ComparisonResolver {
  @PlannedQuery(() => FederationComparison, {
    nullable: true,
    description: '2 to 10 federations side by side on a day: what each pair shares. One that there is not is NOT_FOUND.',
  })
  compareFederations(@Args() { by }: ComparisonArgs, row: Row, field: Asked): Read {
    return comparisonRead(row, field, by);
  }
}
