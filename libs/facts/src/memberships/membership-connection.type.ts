import { Field, ObjectType } from '@nestjs/graphql';
import { Certainty, connectionOf, Count, edgeOf, Planned } from '@guildhall/planner';
import { MembershipCategory, MembershipStanding } from './membership-category.js';
import { Membership } from './membership.type.js';

@Planned()
@ObjectType({ description: "A membership in a list. certainty, category, standing: on the connection's day." })
export class MembershipEdge extends edgeOf(() => Membership, 'The membership.') {
  @Field(() => Certainty, { nullable: true, description: "How surely it holds on the connection's day; null when it does not." })
  certainty: Certainty | null;

  @Field(() => MembershipCategory, { description: "As what the member belongs on the connection's day." })
  category: MembershipCategory;

  @Field(() => MembershipStanding, { description: "Whether its rights are in force on the connection's day." })
  standing: MembershipStanding;
}

@Planned()
@ObjectType({ description: 'A page of a list of memberships.' })
export class MembershipConnection extends connectionOf(
  () => MembershipEdge,
  () => Membership,
) {
  @Field(() => Count, {
    description:
      'How many memberships surely, and how many at most, whatever certainty was asked for (distinct members are counted in statistics).',
  })
  count: Count;
}
