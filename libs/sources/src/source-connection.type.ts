import { ObjectType } from '@nestjs/graphql';
import { connectionOf, edgeOf, Planned } from '@guildhall/planner';
import { Source } from './source.type.js';

@Planned()
@ObjectType({ description: 'A source in a list.' })
export class SourceEdge extends edgeOf(() => Source, 'The source.') {}

@Planned()
@ObjectType({ description: 'A page of a list of sources.' })
export class SourceConnection extends connectionOf(
  () => SourceEdge,
  () => Source,
) {}
