import { Context, Query, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '@guildhall/planner';
import { Revision } from './revision.type.js';

@Resolver(() => Revision)
export class RevisionResolver {
  @Query(() => Revision, {
    description: 'The newest revision: 0 when the database was made; rises by one with each recorded change and never falls.',
  })
  revision(@Context() { moment }: RequestContext): Promise<Revision> {
    return moment.newest();
  }
}
