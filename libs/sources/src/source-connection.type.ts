import { Field, Int, ObjectType } from '@nestjs/graphql';
import { PageInfo, Planned } from '@guildhall/planner';
import { Source } from './source.type.js';

@Planned()
@ObjectType({ description: 'A source in a list.' })
export class SourceEdge {
  @Field(() => String, { description: 'Its place in the list, for after and before.' })
  cursor: string;

  @Field(() => Source, { description: 'The source.' })
  node: Source;
}

@Planned()
@ObjectType({ description: 'A page of a list of sources.' })
export class SourceConnection {
  @Field(() => Int, { description: 'How many there are in the whole list.' })
  totalCount: number;

  @Field(() => [SourceEdge], { description: 'The page, with cursors.' })
  edges: SourceEdge[];

  @Field(() => [Source], { description: 'The page.' })
  nodes: Source[];

  @Field(() => PageInfo, { description: 'What comes before and after it.' })
  pageInfo: PageInfo;
}
