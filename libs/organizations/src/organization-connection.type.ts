import { Field, Int, ObjectType } from '@nestjs/graphql';
import { PageInfo, Planned } from '@guildhall/planner';
import { Organization } from './organization.type.js';

@Planned()
@ObjectType({ description: 'An organization in a list.' })
export class OrganizationEdge {
  @Field(() => String, { description: 'Its place in the list, for after and before.' })
  cursor: string;

  @Field(() => Organization, { description: 'The organization.' })
  node: Organization;
}

@Planned()
@ObjectType({ description: 'A page of a list of organizations.' })
export class OrganizationConnection {
  @Field(() => Int, { description: 'How many there are in the whole list.' })
  totalCount: number;

  @Field(() => [OrganizationEdge], { description: 'The page, with cursors.' })
  edges: OrganizationEdge[];

  @Field(() => [Organization], { description: 'The page.' })
  nodes: Organization[];

  @Field(() => PageInfo, { description: 'What comes before and after it.' })
  pageInfo: PageInfo;
}
