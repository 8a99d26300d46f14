import { Field, Int, ObjectType } from '@nestjs/graphql';
import { OrganizationKind } from '@guildhall/organizations';
import { Count, DateScalar, expression, Planned, Reads, stands } from '@guildhall/planner';
import sql from 'sql-template-tag';
import { CountryCount, countryCounts } from '../country-count.type.js';
import { countDistinct, countRead } from '../counts.js';
import { kindCountsRead } from './kind-counts.read.js';

@ObjectType({ description: 'The organizations of one kind.' })
export class KindCount {
  @Field(() => OrganizationKind, { description: 'The kind.' })
  kind: OrganizationKind;

  @Field(() => Count, { description: 'Organizations of it that existed.' })
  organizations: Count;
}

/** Its row stands for the organizations that may have existed on asOf; `near.memberships` for the memberships that may hold then. */
@Planned()
@ObjectType({
  description:
    'What the registry holds for a day. An organization surely existed when its founding was surely over and its dissolution had surely not passed; it may have existed where neither rules it out. One whose founding is not known is possible at best.',
})
export class RegistryStatistics {
  @Reads((row) => expression(row.at.asOf, (day) => day))
  @Field(() => DateScalar, { description: 'The day that is counted.' })
  asOf: string;

  @Reads((row) => countRead(countDistinct(sql`id`, row.alias)))
  @Field(() => Count, { description: 'Organizations that existed.' })
  organizations: Count;

  @Reads(({ near }) =>
    countRead(
      countDistinct(
        sql`federation_id`,
        sql`(SELECT federation_id, counts_certain AS certain, counts_possible AS possible FROM ${near?.['memberships']}) f`,
      ),
    ),
  )
  @Field(() => Count, { description: 'Organizations that have members, as the statistics of a federation count them.' })
  federations: Count;

  @Reads(({ near }) => countRead(countDistinct(sql`id`, sql`${near?.['memberships']}`)))
  @Field(() => Count, { description: 'Memberships of every category and standing.' })
  memberships: Count;

  @Reads((row) => countRead(countDistinct(sql`code`, sql`${row.alias}, unnest(countries) AS code`)))
  @Field(() => Count, { description: 'The countries of organizations that existed.' })
  countries: Count;

  @Reads(({ at }) => expression(sql`(SELECT count(*)::int FROM source x WHERE ${stands(sql`x`, at)})`, Number))
  @Field(() => Int, { description: 'Registered sources, whatever day is asked for.' })
  sources: number;

  @Reads(kindCountsRead)
  @Field(() => [KindCount], { description: 'Organizations by kind, in the order of the kinds; those without any are left out.' })
  byKind: KindCount[];

  @Reads((row, field) => countryCounts(row, field, sql`(SELECT code, id, certain FROM ${row.alias}, unnest(countries) AS code) c`))
  @Field(() => [CountryCount], { description: 'Organizations by country, most first, then by code.' })
  byCountry: CountryCount[];
}
