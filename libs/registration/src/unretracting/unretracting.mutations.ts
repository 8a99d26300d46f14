import { ObjectType, Resolver } from '@nestjs/graphql';
import { FactRecorder } from '@guildhall/facts';
import { Mutates, MutationResolver, Mutations, Payload, type Writing } from '@guildhall/journal';
import { OrganizationRecorder } from '@guildhall/organizations';
import { Planned } from '@guildhall/planner';
import { unretract } from './unretract.js';
import { UnretractInput } from './unretracting.input.js';

@Planned()
@ObjectType({ description: 'What stands again: the change has one operation, CORRECTED, without a version before it.' })
export class UnretractPayload extends Payload {}

@Resolver()
export class UnretractingMutations extends MutationResolver {
  private readonly facts = new FactRecorder();

  constructor(
    mutations: Mutations,
    private readonly organizations: OrganizationRecorder,
  ) {
    super(mutations);
  }

  @Mutates(() => UnretractPayload, {
    input: UnretractInput,
    description:
      'It was so after all: takes a retraction back. The organization or fact stands again as it last stood, with its id; between the two changes it did not stand, and the history keeps that. A fact of an organization that was merged meanwhile is of the one that stands for it. CONFLICT, with the ids, where it stands or was merged, where another has its identifier by now, or where it would contradict another fact; NOT_FOUND where it never was recorded, or where an organization or a source of it stands no more: take that retraction back first.',
  })
  async unretract(input: UnretractInput, writing: Writing): Promise<null> {
    await unretract(writing, this.facts, this.organizations, input);
    return null;
  }
}
