import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Certainty, PageInfo, Planned } from '@guildhall/planner';
import { Accreditation } from './accreditation.type.js';

@Planned()
@ObjectType({ description: "An accreditation in a list. certainty: on the connection's day." })
export class AccreditationEdge {
  @Field(() => String, { description: 'Its place in the list, for after and before.' })
  cursor: string;

  @Field(() => Accreditation, { description: 'The accreditation.' })
  node: Accreditation;

  @Field(() => Certainty, { nullable: true, description: "How surely it holds on the connection's day; null when it does not." })
  certainty: Certainty | null;
}

@Planned()
@ObjectType({ description: 'A page of a list of accreditations.' })
export class AccreditationConnection {
  @Field(() => Int, { description: 'How many there are in the whole list.' })
  totalCount: number;

  @Field(() => [AccreditationEdge], { description: 'The page, with cursors.' })
  edges: AccreditationEdge[];

  @Field(() => [Accreditation], { description: 'The page.' })
  nodes: Accreditation[];

  @Field(() => PageInfo, { description: 'What comes before and after it.' })
  pageInfo: PageInfo;
}
