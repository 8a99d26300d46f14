import { Resolver } from '@nestjs/graphql';
import { checkId, Mutates, MutationResolver, Mutations, RetractInput, type Writing } from '@guildhall/journal';
import { OrganizationPayload, OrganizationRecorder } from '@guildhall/organizations';
import { checkRegistration, OrganizationRegistration } from './organization-registration.js';
import { RegisterOrganizationInput } from './register-organization.input.js';
import { refuseWhileFactsStand } from './standing-facts.js';

@Resolver()
export class OrganizationRegistrationMutations extends MutationResolver {
  constructor(
    mutations: Mutations,
    private readonly registration: OrganizationRegistration,
    private readonly organizations: OrganizationRecorder,
  ) {
    super(mutations);
  }

  @Mutates(() => OrganizationPayload, {
    input: RegisterOrganizationInput,
    check: checkRegistration,
    description:
      'Registers an organization, with its memberships in the same change. Ask `similarOrganizations` first, whether it is registered already. CONFLICT where another has its slug or one of its identifiers.',
  })
  registerOrganization(input: RegisterOrganizationInput, writing: Writing): Promise<number> {
    return this.registration.register(writing, input);
  }

  @Mutates(() => OrganizationPayload, {
    input: RetractInput,
    check: checkId('org'),
    // A membership that is recorded meanwhile would stand on nothing.
    alone: true,
    description:
      'It never was: no longer answered, but kept in the history. CONFLICT, with their ids (at most 100), while facts stand on it: memberships of either side, accreditations, offices, figures, successions.',
  })
  async retractOrganization(input: RetractInput, writing: Writing): Promise<number> {
    const id = await this.organizations.retract(writing, input);
    await refuseWhileFactsStand(writing.change, id);
    return id;
  }
}
