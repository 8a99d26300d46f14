import { type DynamicModule, Module } from '@nestjs/common';
import { OrganizationsModule } from '@guildhall/organizations';
import { MergingMutations } from './merging/merging.mutations.js';
import { OrganizationMerging } from './merging/organization-merging.js';
import { OrganizationUnmerging } from './merging/organization-unmerging.js';
import { OrganizationRegistration } from './organizations/organization-registration.js';
import { OrganizationRegistrationMutations } from './organizations/organization-registration.mutations.js';
import { PreviewMutations } from './previews/preview.mutations.js';
import { ProposalMutations } from './proposals/proposal.mutations.js';
import { ProposalRepository } from './proposals/proposal.repository.js';
import { ProposalResolver } from './proposals/proposal.resolver.js';
import { PROPOSAL_SETTINGS, type ProposalSettings } from './proposals/proposal-settings.js';
import { Proposals } from './proposals/proposals.js';
import { UnretractingMutations } from './unretracting/unretracting.mutations.js';
import { RedactionMutations } from './redaction/redaction.mutations.js';

@Module({})
export class RegistrationModule {
  static with(proposals: ProposalSettings): DynamicModule {
    return {
      module: RegistrationModule,
      imports: [OrganizationsModule],
      providers: [
        { provide: PROPOSAL_SETTINGS, useValue: proposals },
        ProposalRepository,
        Proposals,
        ProposalResolver,
        ProposalMutations,
        PreviewMutations,
        OrganizationRegistration,
        OrganizationRegistrationMutations,
        RedactionMutations,
        OrganizationMerging,
        OrganizationUnmerging,
        MergingMutations,
        UnretractingMutations,
      ],
    };
  }
}
