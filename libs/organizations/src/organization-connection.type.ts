import { ObjectType } from '@nestjs/graphql';
import { connectionOf, edgeOf, Planned } from '@guildhall/planner';
import { Organization } from './organization.type.js';

@Planned()
@ObjectType({ description: 'An organization in a list.' })
export class OrganizationEdge extends edgeOf(() => Organization, 'The organization.') {}

@Planned()
@ObjectType({ description: 'A page of a list of organizations.' })
export class OrganizationConnection extends connectionOf(
  () => OrganizationEdge,
  () => Organization,
) {}
