import { Field, ObjectType } from '@nestjs/graphql';
import { Certainty, connectionOf, edgeOf, Planned } from '@guildhall/planner';
import { Accreditation } from './accreditation.type.js';

@Planned()
@ObjectType({ description: "An accreditation in a list. certainty: on the connection's day." })
export class AccreditationEdge extends edgeOf(() => Accreditation, 'The accreditation.') {
  @Field(() => Certainty, { nullable: true, description: "How surely it holds on the connection's day; null when it does not." })
  certainty: Certainty | null;
}

@Planned()
@ObjectType({ description: 'A page of a list of accreditations.' })
export class AccreditationConnection extends connectionOf(
  () => AccreditationEdge,
  () => Accreditation,
) {}
