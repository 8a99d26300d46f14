import { AccreditationEntity, MembershipEntity, OfficeEntity, StatedFigureEntity, SuccessionEntity } from '@guildhall/facts';
import { OrganizationEntity, OrganizationIdentifierEntity, OrganizationSearchEntity } from '@guildhall/organizations';
import { SourceEntity } from '@guildhall/sources';

/** Every table that rows are written to. */
export const entities = [
  SourceEntity,
  OrganizationEntity,
  OrganizationIdentifierEntity,
  OrganizationSearchEntity,
  MembershipEntity,
  AccreditationEntity,
  OfficeEntity,
  StatedFigureEntity,
  SuccessionEntity,
];
