import { Module } from '@nestjs/common';
import { AccreditationFields, AccreditationsOfOrganization } from './accreditations/accreditation.resolver.js';
import { AccreditationMutations } from './accreditations/accreditation.mutations.js';
import { OfficeMutations } from './offices/office.mutations.js';
import { StatedFigureMutations } from './stated-figures/stated-figure.mutations.js';
import { SuccessionMutations } from './successions/succession.mutations.js';
import { FactsOfSource } from './core/source.fields.js';
import './memberships/organization-lists.js';
import { EventsOfOrganization, MembershipEventResolver } from './memberships/membership-event.resolver.js';
import { MembershipWriter } from './memberships/membership-writer.js';
import { MembershipFields } from './memberships/membership.fields.js';
import { MembershipMutations } from './memberships/membership.mutations.js';
import { MembershipResolver, MembershipsOfOrganization } from './memberships/membership.resolver.js';
import { VersionsOfMembership } from './memberships/membership-version.type.js';
import { OfficeFields, OfficesOfOrganization } from './offices/office.resolver.js';
import { StatedFiguresOfOrganization } from './stated-figures/stated-figure.resolver.js';
import { SuccessionsOfOrganization } from './successions/succession.resolver.js';

@Module({
  providers: [
    MembershipResolver,
    MembershipFields,
    MembershipsOfOrganization,
    VersionsOfMembership,
    MembershipWriter,
    MembershipMutations,
    MembershipEventResolver,
    EventsOfOrganization,
    AccreditationMutations,
    AccreditationFields,
    AccreditationsOfOrganization,
    OfficeMutations,
    OfficeFields,
    OfficesOfOrganization,
    StatedFigureMutations,
    StatedFiguresOfOrganization,
    SuccessionMutations,
    SuccessionsOfOrganization,
    FactsOfSource,
  ],
})
export class FactsModule {}
