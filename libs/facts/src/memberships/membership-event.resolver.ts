import { Args, ArgsType, Field, Resolver } from '@nestjs/graphql';
import { nodesOf } from '@guildhall/journal';
import { Organization } from '@guildhall/organizations';
import {
  DateSpanInput,
  type Field as Asked,
  KnownPageArgs,
  PageArgs,
  PlannedField,
  PlannedQuery,
  type Read,
  type Row,
} from '@guildhall/planner';
import sql from 'sql-template-tag';
import { membershipEventList, membershipEventRows } from './membership-event-list.js';
import { eventNumber, membershipsOfEvents } from './membership-event-number.js';
import { MembershipEvent, MembershipEventConnection } from './membership-event.type.js';
import { MembershipFilter } from './membership.input.js';

const DURING = 'A span in which one of their possible days lies; {} is all time.';

@ArgsType()
class MembershipEventsArgs extends KnownPageArgs {
  @Field(() => MembershipFilter, {
    nullable: true,
    description:
      'Of which memberships. categories and standings: those of the state that the event begins; of the last term for LEFT, since nothing begins.',
  })
  filter?: MembershipFilter;

  @Field(() => DateSpanInput, { nullable: true, description: DURING })
  during?: DateSpanInput;
}

@ArgsType()
class OrganizationEventsArgs extends PageArgs {
  @Field(() => DateSpanInput, { nullable: true, description: DURING })
  during?: DateSpanInput;
}

@Resolver(() => MembershipEvent)
export class MembershipEventResolver {
  @PlannedQuery(() => MembershipEventConnection, {
    nullable: true,
    description: 'Who joined, left, was suspended or changed category, newest first.',
  })
  membershipEvents(@Args() args: MembershipEventsArgs, row: Row, field: Asked): Read {
    return membershipEventList(row, field, args);
  }
}

@Resolver(() => Organization)
export class EventsOfOrganization {
  @PlannedField(() => MembershipEventConnection, {
    nullable: true,
    description: 'What happened to its members, where it is a federation, and to its own memberships; newest first.',
  })
  events(@Args() { during }: OrganizationEventsArgs, row: Row, field: Asked): Read {
    return membershipEventList(row, field, {
      ...(during ? { during } : {}),
      of: row.alias,
    });
  }
}

nodesOf({
  prefix: 'evt',
  typeName: 'MembershipEvent',
  rows: (row, numbers) => {
    const events = membershipEventRows(row);
    const { membership } = events.row.near;
    return {
      row: events.row,
      from: events.from,
      where: numbers ? sql`${events.where} AND ${membershipsOfEvents(membership, numbers)}` : events.where,
      number: eventNumber(membership, events.row.alias),
    };
  },
});
