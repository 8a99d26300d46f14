import { Field, ObjectType } from '@nestjs/graphql';
import { Country } from '@guildhall/countries';
import { MembershipCategory } from '@guildhall/facts';
import { Count, DateScalar, Planned } from '@guildhall/planner';

@ObjectType({ description: 'The members of one category.' })
export class CategoryCount {
  @Field(() => MembershipCategory, { description: 'The category.' })
  category: MembershipCategory;

  @Field(() => Count, { description: 'Distinct members with a term of it in ACTIVE standing.' })
  members: Count;
}

@Planned()
@ObjectType({ description: 'The members of one country.' })
export class CountryCount {
  @Field(() => Country, { description: 'A country that memberships represent.' })
  country: Country;

  @Field(() => Count, { description: 'Distinct members that count and represent it.' })
  members: Count;
}

@Planned()
@ObjectType({
  description:
    'Counts distinct members, and the countries they represent, on asOf: memberships in ACTIVE standing and of a category that makes a member (FULL, ASSOCIATE, AFFILIATE, PROVISIONAL, UNKNOWN). byCategory counts every category in ACTIVE standing.',
})
export class FederationStatistics {
  @Field(() => DateScalar, { description: 'The day that is counted.' })
  asOf: string;

  @Field(() => Count, { description: 'Distinct members.' })
  members: Count;

  @Field(() => Count, { description: 'The countries that those memberships represent.' })
  countries: Count;

  @Field(() => [CategoryCount], { description: 'Members by category, in the order of the categories; those without any are left out.' })
  byCategory: CategoryCount[];

  @Field(() => [CountryCount], { description: 'Members by country, most first, then by code.' })
  byCountry: CountryCount[];
}
