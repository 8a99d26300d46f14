import { Field, Float, ObjectType } from '@nestjs/graphql';
import { Country } from '@guildhall/countries';
import { Organization } from '@guildhall/organizations';
import { DateScalar, Planned } from '@guildhall/planner';

/** Read as a whole by `comparisonRead`. */
@Planned()
@ObjectType({
  description:
    'What two federations share, over what is possible on asOf. Members are those that statistics count, countries those that their memberships represent.',
})
export class FederationPair {
  @Field(() => Organization, { description: 'The one that was named first.' })
  a: Organization;

  @Field(() => Organization, { description: 'The other one.' })
  b: Organization;

  @Field(() => [Organization], { description: 'Members of both, by their names.' })
  sharedMembers: Organization[];

  @Field(() => [Country], { description: 'Countries that members represent in both, by code.' })
  sharedCountries: Country[];

  @Field(() => Float, {
    description: 'Jaccard index of the two sets of countries: shared ones to all of them, 0 to 1; 0 when both are empty.',
  })
  similarity: number;
}

/** Read as a whole by `comparisonRead`. */
@Planned()
@ObjectType({ description: 'Federations side by side on a day.' })
export class FederationComparison {
  @Field(() => DateScalar, { description: 'The day that is compared.' })
  asOf: string;

  @Field(() => [Organization], { description: 'The federations, as they were named.' })
  federations: Organization[];

  @Field(() => [FederationPair], { description: 'Every two of them, in their order.' })
  pairs: FederationPair[];
}
