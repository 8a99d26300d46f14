import { Args, Resolver } from '@nestjs/graphql';
import { Organization } from '@guildhall/organizations';
import { AsOfArgs, type Field, PlannedField, type Read, type Row, withAsOf } from '@guildhall/planner';
import { federationStatisticsRead } from './federation-statistics.read.js';
import { FederationStatistics } from './federation-statistics.type.js';

@Resolver(() => Organization)
export class StatisticsOfOrganization {
  @PlannedField(() => FederationStatistics, { nullable: true, description: 'Figures about its members on a day.' })
  statistics(@Args() args: AsOfArgs, row: Row, field: Field): Read {
    return federationStatisticsRead({ ...row, at: withAsOf(row.at, args.asOf) }, field);
  }
}
