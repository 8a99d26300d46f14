import { Module } from '@nestjs/common';
import { AccreditationFields, AccreditationsOfOrganization } from './accreditations/accreditation.resolver.js';
import { FactsOfSource } from './core/source.fields.js';
import './memberships/organization-lists.js';
import { EventsOfOrganization, MembershipEventResolver } from './memberships/membership-event.resolver.js';
import { MembershipFields } from './memberships/membership.fields.js';
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
    MembershipEventResolver,
    EventsOfOrganization,
    AccreditationFields,
    AccreditationsOfOrganization,
    OfficeFields,
    OfficesOfOrganization,
    StatedFiguresOfOrganization,
    SuccessionsOfOrganization,
    FactsOfSource,
  ],
})
export class FactsModule {}
