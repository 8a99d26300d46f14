import { Args, ArgsType, Field, Resolver } from '@nestjs/graphql';
import { RegionKind } from '@guildhall/countries';
import { Organization } from '@guildhall/organizations';
import { AsOfArgs, DateScalar, type Field as Asked, PlannedField, type Read, type Row, withAsOf } from '@guildhall/planner';
import { federationStatisticsRead } from './federation-statistics.read.js';
import { FederationStatistics } from './federation-statistics.type.js';
import { RegionCount, regionCountsRead } from './region-count.type.js';
import { seriesDays } from './series/series-days.js';
import { seriesRead } from './series/series.read.js';
import { SeriesStep } from './series/series-step.enum.js';
import { StatisticsPoint } from './series/statistics-point.type.js';

@Resolver(() => Organization)
export class StatisticsOfOrganization {
  @PlannedField(() => FederationStatistics, { nullable: true, description: 'Figures about its members on a day.' })
  statistics(@Args() args: AsOfArgs, row: Row, field: Asked): Read {
    return federationStatisticsRead({ ...row, at: withAsOf(row.at, args.asOf) }, field);
  }
}

@ArgsType()
class RegionArgs {
  @Field(() => RegionKind, { defaultValue: RegionKind.SUBREGION, description: 'Which level of UN M49.' })
  kind: RegionKind;
}

@ArgsType()
class SeriesArgs {
  @Field(() => DateScalar, { description: 'The first day that is counted.' })
  from: string;

  @Field(() => DateScalar, { description: 'No day after this one is counted; it is one only where the steps meet it.' })
  to: string;

  @Field(() => SeriesStep, { defaultValue: SeriesStep.YEAR, description: 'How far a point lies from the next.' })
  step: SeriesStep;
}

@Resolver(() => FederationStatistics)
export class FederationStatisticsFields {
  @PlannedField(() => [RegionCount], {
    description:
      'Members by the region of the countries that they represent, most first, then by code; regions without any are left out. A member that represents countries of several regions is counted in each.',
  })
  byRegion(@Args() { kind }: RegionArgs, row: Row): Read {
    return regionCountsRead(row, kind);
  }

  @PlannedField(() => [StatisticsPoint], {
    description:
      'Figures over time. The n-th point is `from` plus n steps (a day past the month’s end becomes its last); the last is the last one not after `to`. At most 1,200 points, else BAD_USER_INPUT.',
  })
  series(@Args() { from, to, step }: SeriesArgs, row: Row, field: Asked): Read {
    return seriesRead(row, field, seriesDays(from, to, step));
  }
}
