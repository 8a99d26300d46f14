import { Field, Int, ObjectType } from '@nestjs/graphql';
import { MembershipCategory } from '@guildhall/facts';
import { Count, DateScalar, expression, Planned, Reads } from '@guildhall/planner';
import sql from 'sql-template-tag';
import { CountryCount, countryCounts } from './country-count.type.js';
import { byCountry, countDistinct, countRead, representedBy } from './counts.js';
import { attestedWithinYearRead, categoryCountsRead, medianTenureRead } from './federation-statistics.read.js';

@ObjectType({ description: 'The members of one category.' })
export class CategoryCount {
  @Field(() => MembershipCategory, { description: 'The category.' })
  category: MembershipCategory;

  @Field(() => Count, { description: 'Distinct members with a term of it in ACTIVE standing.' })
  members: Count;
}

/** Its row stands for the memberships of a federation that may hold on asOf; `near.federation` is the federation's own. */
@Planned()
@ObjectType({
  description:
    'Counts distinct members, and the countries they represent, on asOf: memberships in ACTIVE standing and of a category that makes a member (FULL, ASSOCIATE, AFFILIATE, PROVISIONAL, UNKNOWN). byCategory counts every category in ACTIVE standing.',
})
export class FederationStatistics {
  @Reads((row) => expression(row.at.asOf, (day) => day))
  @Field(() => DateScalar, { description: 'The day that is counted.' })
  asOf: string;

  @Reads((row) => countRead(countDistinct(sql`member_id`, row.alias)))
  @Field(() => Count, { description: 'Distinct members.' })
  members: Count;

  @Reads((row) => countRead(countDistinct(sql`code`, sql`${byCountry(row.alias)} c`)))
  @Field(() => Count, { description: 'The countries that those memberships represent.' })
  countries: Count;

  @Reads(categoryCountsRead)
  @Field(() => [CategoryCount], { description: 'Members by category, in the order of the categories; those without any are left out.' })
  byCategory: CategoryCount[];

  @Reads((row, field) => countryCounts(row, field, representedBy(row.alias)))
  @Field(() => [CountryCount], { description: 'Members by country, most first, then by code.' })
  byCountry: CountryCount[];

  @Reads(medianTenureRead)
  @Field(() => Int, {
    nullable: true,
    description:
      'For how many days members have belonged: over those that are certain on asOf and have a known start, the lower median of the days from start.latest to asOf; null without any. Below 0 where members are attested before the last day on which they may have begun.',
  })
  medianTenureDays: number | null;

  @Reads(attestedWithinYearRead)
  @Field(() => Int, {
    description:
      'How many possible members have an attestation whose latest day lies in the 365 days up to asOf, asOf being the last of them.',
  })
  attestedWithinYear: number;
}
