import { Args, ArgsType, Field, Int, Resolver } from '@nestjs/graphql';
import { CountryCodeScalar, type Field as Asked, PlannedQuery, type Read, type Row } from '@guildhall/planner';
import { IdentifierInput } from './identifier.type.js';
import { OrganizationMatch } from './organization-match.type.js';
import { similarOrganizations } from './similar-organizations.js';

@ArgsType()
class SimilarOrganizationsArgs {
  @Field(() => String, { description: 'Its name or its acronym, in any language and script.' })
  name: string;

  @Field(() => CountryCodeScalar, {
    nullable: true,
    description: 'Where it belongs: who is of the same country comes before namesakes of others.',
  })
  country?: string;

  @Field(() => [IdentifierInput], { nullable: true, description: 'Its identifiers in other registries: one that is the same decides.' })
  identifiers?: IdentifierInput[];

  @Field(() => Int, { nullable: true, defaultValue: 10, description: 'How many at most: 1 to 100.' })
  first?: number;
}

@Resolver(() => OrganizationMatch)
export class SimilarOrganizationsResolver {
  @PlannedQuery(() => [OrganizationMatch], {
    nullable: true,
    description:
      'Registered organizations that may be the same as the one described, best first, with a score of 0 to 1 and its reasons: ask before you register.',
  })
  similarOrganizations(@Args() args: SimilarOrganizationsArgs, row: Row, field: Asked): Read {
    return similarOrganizations(row, field, args);
  }
}
