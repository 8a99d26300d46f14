import { ArgsType, Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { CountryCodeScalar, DateScalar, OrderDirection, PageArgs, TimeArgs, TimePageArgs } from '@guildhall/planner';
import { IdentifierInput } from './identifier.type.js';
import { OrganizationKind } from './organization-kind.js';

@InputType({ isOneOf: true, description: 'Which organization is meant. Exactly one field.' })
export class OrganizationBy {
  @Field(() => ID, { nullable: true, description: 'Its id; a mistyped one is BAD_USER_INPUT.' })
  id?: string;

  @Field(() => String, { nullable: true, description: 'Its slug: fiapf, apg-az.' })
  slug?: string;

  @Field(() => String, {
    nullable: true,
    description: 'Its acronym. Where several bear it, the answer is an error AMBIGUOUS that lists their ids.',
  })
  acronym?: string;

  @Field(() => IdentifierInput, { nullable: true, description: 'Its identifier in another registry.' })
  identifier?: IdentifierInput;
}

@InputType({ description: 'Which organizations are kept. A list that is empty keeps none; what is not given keeps all.' })
export class OrganizationFilter {
  @Field(() => [OrganizationKind], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: OrganizationKind[];

  @Field(() => [CountryCodeScalar], { nullable: true, description: 'Of one of these countries.' })
  countries?: string[];

  @Field(() => [ID], { nullable: true, description: 'Of a country in one of these regions: UN M49 codes.' })
  regions?: string[];

  @Field(() => [ID], { nullable: true, description: 'Members of one of these federations on asOf.' })
  memberOf?: string[];

  @Field(() => Boolean, { nullable: true, description: 'Whether it has members on asOf.' })
  hasMembers?: boolean;
}

export enum OrganizationOrderField {
  NAME = 'NAME',
  FOUNDED = 'FOUNDED',
  MEMBER_COUNT = 'MEMBER_COUNT',
  RECORDED = 'RECORDED',
  RELEVANCE = 'RELEVANCE',
}

registerEnumType(OrganizationOrderField, {
  name: 'OrganizationOrderField',
  description: 'What organizations are ordered by; every order ends with the id.',
  valuesMap: {
    NAME: { description: 'The default name, by the root ICU collation.' },
    FOUNDED: { description: 'The founding: by earliest, then latest, unknown last in both directions.' },
    MEMBER_COUNT: { description: 'How many members it may have on asOf, then how many it surely has.' },
    RECORDED: { description: 'The revision that recorded its present state.' },
    RELEVANCE: { description: 'How near a name is to what was searched; without a search, by name.' },
  },
});

@InputType({ description: 'The order of a list of organizations.' })
export class OrganizationOrder {
  @Field(() => OrganizationOrderField, { description: 'What to order by.' })
  field: OrganizationOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: 'Which way.' })
  direction: OrderDirection;
}

@ArgsType()
export class OrganizationArgs extends TimeArgs {
  @Field(() => OrganizationBy, { description: 'Which one.' })
  by: OrganizationBy;
}

@ArgsType()
export class OrganizationsArgs extends TimePageArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Names in every language and script, acronyms and former names; misspelling is tolerated.',
  })
  search?: string;

  @Field(() => OrganizationFilter, { nullable: true, description: 'Which are kept.' })
  filter?: OrganizationFilter;

  @Field(() => OrganizationOrder, {
    nullable: true,
    description: 'In which order: by relevance where something is searched, else by name.',
  })
  orderBy?: OrganizationOrder;
}

@ArgsType()
export class CountryOrganizationsArgs extends PageArgs {
  @Field(() => DateScalar, { nullable: true, description: 'The day in the world: only organizations that may have existed then.' })
  asOf?: string;
}
