import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  type At,
  connectionOf,
  edgeOf,
  expression,
  type Field as Asked,
  historicalDate,
  HistoricalDate,
  Node,
  object,
  Planned,
  type Read,
  Reads,
  type Row,
} from '@guildhall/planner';
import { Bug } from '@guildhall/problems';
import { publicId } from '@guildhall/storage';
import sql, { type Sql } from 'sql-template-tag';
import { eventNumber } from './membership-event-number.js';
import { Membership } from './membership.type.js';

/** What happened to a membership. */
export enum MembershipEventKind {
  JOINED = 'JOINED',
  LEFT = 'LEFT',
  SUSPENDED = 'SUSPENDED',
  REINSTATED = 'REINSTATED',
  CATEGORY_CHANGED = 'CATEGORY_CHANGED',
}

registerEnumType(MembershipEventKind, {
  name: 'MembershipEventKind',
  description: 'What happened to a membership.',
  valuesMap: {
    JOINED: { description: 'It began, in whatever category.' },
    LEFT: { description: 'It ended. The dissolution of an organization is not a leaving.' },
    SUSPENDED: { description: 'The rights of the member came to rest.' },
    REINSTATED: { description: 'The rights of the member came into force again.' },
    CATEGORY_CHANGED: { description: 'The member went on to belong as something else.' },
  },
});

/** The times below an event: its last possible day, or today where it has none. */
function eventAt({ at, alias }: Row): At {
  return { ...at, asOf: sql`coalesce(${alias}.latest, ${at.today})`, asked: true };
}

/** The rows of an event's membership: they are always joined. */
function near(row: Row): { membership: Sql; member: Sql; federation: Sql } {
  const { membership, member, federation } = row.near ?? {};
  if (!membership || !member || !federation) throw new Bug('An event was planned outside its membership');
  return { membership, member, federation };
}

function membershipRead(row: Row, field: Asked): Read {
  const { membership, member, federation } = near(row);
  return object({ planning: row.planning, at: eventAt(row), alias: membership, near: { member, federation } }, field);
}

@Planned()
@ObjectType({
  implements: () => [Node],
  description:
    'Something that happened to a membership on a day; it follows from the terms and is never recorded by itself. Nothing is told where the date is not known.',
})
export class MembershipEvent implements Node {
  @Reads((row) => expression(eventNumber(near(row).membership, row.alias), (number) => publicId('evt', Number(number))))
  @Field(() => ID, { description: 'Permanent; made from the membership, the kind and the term.' })
  id: string;

  @Field(() => MembershipEventKind, { description: 'What happened.' })
  kind: MembershipEventKind;

  @Reads((row) => expression(sql`${row.alias}."on"`, historicalDate))
  @Field(() => HistoricalDate, { description: 'The last day for LEFT, the first day of the new state for the others.' })
  on: HistoricalDate;

  @Reads(membershipRead)
  @Field(() => Membership, {
    description: 'To which membership. Fields below are asked for on.latest, or for today where that is not known.',
  })
  membership: Membership;
}

@Planned()
@ObjectType({ description: 'An event in a list.' })
export class MembershipEventEdge extends edgeOf(() => MembershipEvent, 'The event.') {}

@Planned()
@ObjectType({
  description: 'A page of a list of events, newest first: by on.latest (unknown last), on.earliest, kind, id of the membership.',
})
export class MembershipEventConnection extends connectionOf(
  () => MembershipEventEdge,
  () => MembershipEvent,
) {}
