import { FACT_KINDS } from '@guildhall/facts';
import { OrganizationEntity, OrganizationIdentifierEntity, OrganizationSearchEntity } from '@guildhall/organizations';
import { SourceEntity } from '@guildhall/sources';
import type { EntityClass } from '@guildhall/storage';

/** Every versioned entity of the registry: what a data source is made with. */
export const ENTITIES: readonly EntityClass[] = [
  SourceEntity,
  OrganizationEntity,
  OrganizationIdentifierEntity,
  OrganizationSearchEntity,
  ...FACT_KINDS.map(({ entity }) => entity),
];
