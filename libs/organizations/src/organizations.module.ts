import { Module } from '@nestjs/common';
import { OrganizationMutations } from './organization.mutations.js';
import { OrganizationRecorder } from './organization-recorder.js';
import { OrganizationFields } from './organization.fields.js';
import { OrganizationResolver, OrganizationsOfCountry } from './organization.resolver.js';
import { SimilarOrganizationsResolver } from './similar-organizations.resolver.js';
import { VersionsOfOrganization } from './organization-version.type.js';

@Module({
  providers: [
    OrganizationResolver,
    OrganizationFields,
    OrganizationsOfCountry,
    VersionsOfOrganization,
    SimilarOrganizationsResolver,
    OrganizationRecorder,
    OrganizationMutations,
  ],
  exports: [OrganizationRecorder],
})
export class OrganizationsModule {}
