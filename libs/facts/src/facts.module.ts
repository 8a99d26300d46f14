import { Module } from '@nestjs/common';
import './memberships/organization-lists.js';
import { MembershipFields } from './memberships/membership.fields.js';
import { MembershipResolver, MembershipsOfOrganization } from './memberships/membership.resolver.js';

@Module({ providers: [MembershipResolver, MembershipFields, MembershipsOfOrganization] })
export class FactsModule {}
