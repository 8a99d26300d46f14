import { ArgsType, Field, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { CountryCodeScalar, DateScalar, DateTimeScalar, OrderDirection } from '@guildhall/planner';
import { DatedListArgs } from '../core/dated-list.args.js';
import { MembershipCategory, MembershipStanding } from './membership-category.js';

@InputType({ description: 'Which memberships are kept. A list that is empty keeps none; what is not given keeps all.' })
export class MembershipFilter {
  @Field(() => [ID], { nullable: true, description: 'Of these members: ids of organizations.' })
  members?: string[];

  @Field(() => [ID], { nullable: true, description: 'In these federations: ids of organizations.' })
  federations?: string[];

  @Field(() => [MembershipCategory], {
    nullable: true,
    description:
      'Of which some term with these values may hold that day (in that span); with certainty: CERTAIN, those of which every term that may hold has them.',
  })
  categories?: MembershipCategory[];

  @Field(() => [MembershipStanding], { nullable: true, description: 'The same for the standing, of the same term.' })
  standings?: MembershipStanding[];

  @Field(() => [CountryCodeScalar], { nullable: true, description: 'That represent one of these countries.' })
  countries?: string[];

  @Field(() => [ID], { nullable: true, description: 'That represent a country in one of these regions: UN M49 codes.' })
  regions?: string[];

  @Field(() => DateScalar, { nullable: true, description: 'That no source has attested since this day.' })
  notAttestedSince?: string;

  @Field(() => String, { nullable: true, description: "Over the members' names, in any script; misspelling is tolerated." })
  search?: string;
}

export enum MembershipOrderField {
  START = 'START',
  END = 'END',
  MEMBER_NAME = 'MEMBER_NAME',
  COUNTRY = 'COUNTRY',
  RECORDED = 'RECORDED',
}

registerEnumType(MembershipOrderField, {
  name: 'MembershipOrderField',
  description: 'Dates by earliest, then latest, unknown last in both directions; COUNTRY by the first code; every order ends with the id.',
  valuesMap: {
    START: { description: 'The first day.' },
    END: { description: 'The last day.' },
    MEMBER_NAME: { description: "The member's default name, by the root ICU collation." },
    COUNTRY: { description: 'The code of the first country that it represents; none last in both directions.' },
    RECORDED: { description: 'The revision that recorded its present state.' },
  },
});

@InputType({ description: 'The order of a list of memberships.' })
export class MembershipOrder {
  @Field(() => MembershipOrderField, { description: 'What to order by.' })
  field: MembershipOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: 'Which way.' })
  direction: OrderDirection;
}

@ArgsType()
export class MembershipListArgs extends DatedListArgs {
  @Field(() => MembershipFilter, { nullable: true, description: 'Which are kept.' })
  filter?: MembershipFilter;

  @Field(() => MembershipOrder, { nullable: true, description: 'In which order: by name unless given.' })
  orderBy?: MembershipOrder;
}

@ArgsType()
export class MembershipsArgs extends MembershipListArgs {
  @Field(() => DateTimeScalar, { nullable: true, description: "The registry's records as they stood at this instant." })
  asKnownAt?: string;

  @Field(() => Int, { nullable: true, description: "The registry's records as they stood at this revision." })
  atRevision?: number;
}
