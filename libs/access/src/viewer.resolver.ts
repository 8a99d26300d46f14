import { Context, Query, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '@guildhall/planner';
import { Viewer } from './viewer.type.js';

/** What resolvers find in their context about who asks. */
export interface AccessContext extends RequestContext {
  /** Null for anybody who has not said who they are. */
  readonly viewer: Viewer | null;
}

@Resolver(() => Viewer)
export class ViewerResolver {
  @Query(() => Viewer, { nullable: true, description: 'Who is asking; null when anonymous. Never cached.' })
  viewer(@Context() { viewer }: AccessContext): Viewer | null {
    return viewer;
  }
}
