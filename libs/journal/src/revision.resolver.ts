import { Resolver } from '@nestjs/graphql';
import { PlannedQuery, type Read, type Row } from '@guildhall/planner';
import { revisionRead } from './record.reads.js';
import { Revision } from './revision.type.js';

@Resolver(() => Revision)
export class RevisionResolver {
  @PlannedQuery(() => Revision, {
    description: 'The newest revision: 0 when the database was made; rises by one with each recorded change and never falls.',
  })
  revision(_args: object, { at }: Row): Read {
    // Asked without times: the records are answered as they stand at the newest one.
    return revisionRead(at.revision);
  }
}
