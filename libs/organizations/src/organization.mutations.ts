import { Field, ObjectType, Resolver } from '@nestjs/graphql';
import { checkId, Mutates, MutationResolver, Mutations, Payload, recordOfPayload, type Writing } from '@guildhall/journal';
import { Planned, Reads } from '@guildhall/planner';
import { checkCitedOnce, EndInput } from '@guildhall/sources';
import { checkCorrection, checkRename } from './checked-organization.js';
import { OrganizationRecorder } from './organization-recorder.js';
import { CorrectOrganizationInput, RenameOrganizationInput } from './organization-writing.input.js';
import { Organization } from './organization.type.js';

@Planned()
@ObjectType({ description: 'An organization as it was recorded.' })
export class OrganizationPayload extends Payload {
  @Reads(recordOfPayload('org'))
  @Field(() => Organization, {
    nullable: true,
    description: "The organization as of the mutation's own change; null where that retracted it.",
  })
  organization: Organization | null;
}

@Resolver()
export class OrganizationMutations extends MutationResolver {
  constructor(
    mutations: Mutations,
    private readonly recorder: OrganizationRecorder,
  ) {
    super(mutations);
  }

  @Mutates(() => OrganizationPayload, {
    input: CorrectOrganizationInput,
    check: checkCorrection,
    description:
      'The world did not change: the record was wrong. Facts stay as they are recorded; the corrected lifetime clips their answers from this change on.',
  })
  correctOrganization(input: CorrectOrganizationInput, writing: Writing): Promise<number> {
    return this.recorder.correct(writing, input);
  }

  @Mutates(() => OrganizationPayload, {
    input: RenameOrganizationInput,
    check: checkRename,
    description: 'From `on`, it bears a new official name; the old one stays as a former name.',
  })
  renameOrganization(input: RenameOrganizationInput, writing: Writing): Promise<number> {
    return this.recorder.rename(writing, input);
  }

  @Mutates(() => OrganizationPayload, {
    input: EndInput,
    check: (input) => [...checkId('org')(input), ...checkCitedOnce(input.citations)],
    description:
      'Records the last day of an organization. No fact is rewritten: answers are clipped from this change on. CONFLICT where it was dissolved already, or founded only later.',
  })
  dissolveOrganization(input: EndInput, writing: Writing): Promise<number> {
    return this.recorder.dissolve(writing, input);
  }
}
