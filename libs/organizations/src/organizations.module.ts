import { Module } from '@nestjs/common';
import { OrganizationFields } from './organization.fields.js';
import { OrganizationResolver, OrganizationsOfCountry } from './organization.resolver.js';

@Module({ providers: [OrganizationResolver, OrganizationFields, OrganizationsOfCountry] })
export class OrganizationsModule {}
