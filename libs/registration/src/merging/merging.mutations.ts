import { Resolver } from '@nestjs/graphql';
import { Role } from '@guildhall/access';
import { Mutates, MutationResolver, Mutations, type Writing } from '@guildhall/journal';
import { OrganizationPayload } from '@guildhall/organizations';
import { checkMerge, MergeOrganizationsInput, UnmergeOrganizationsInput } from './merging.input.js';
import { OrganizationMerging } from './organization-merging.js';
import { OrganizationUnmerging } from './organization-unmerging.js';

@Resolver()
export class MergingMutations extends MutationResolver {
  constructor(
    mutations: Mutations,
    private readonly merging: OrganizationMerging,
    private readonly unmerging: OrganizationUnmerging,
  ) {
    super(mutations);
  }

  @Mutates(() => OrganizationPayload, {
    input: MergeOrganizationsInput,
    role: Role.ADMIN,
    check: checkMerge,
    // A fact that is recorded meanwhile would stay with what is no more.
    alone: true,
    description:
      "ADMIN. The source is folded into the target, which the payload shows. From this change on the source's id and slugs lead to the target; asked as known before, to the source. Facts keep their ids and move; of two that say the same (the same other side, overlapping certain days), the target's stays and takes over the attestations and citations of the other, whose id leads to it. The target takes over the source's identifiers and acronyms, and its other names as aliases; all else of it stays as it is. CONFLICT with the ids of everything that stands in the way: facts that contradict each other otherwise, have no possible day in the target's lifetime, or would bind it to itself; `retract` names those of them that never were so.",
  })
  mergeOrganizations(input: MergeOrganizationsInput, writing: Writing): Promise<number> {
    return this.merging.merge(writing, input);
  }

  @Mutates(() => OrganizationPayload, {
    input: UnmergeOrganizationsInput,
    role: Role.ADMIN,
    alone: true,
    description:
      'ADMIN. Takes the last merge of source back: it stands again as before, with its facts, and ids lead back to what they were made for from this change on. What was recorded since of the other organization stays with that. CONFLICT, with the ids, where something depends on the merge: a fact that moved, was folded or took over was altered since, or the slug or an identifier is used by another.',
  })
  unmergeOrganizations(input: UnmergeOrganizationsInput, writing: Writing): Promise<number> {
    return this.unmerging.unmerge(writing, input);
  }
}
