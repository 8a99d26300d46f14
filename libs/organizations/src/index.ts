export { OrganizationEntity, OrganizationIdentifierEntity, OrganizationSearchEntity } from './organization.entity.js';
export { GUILD_KINDS, OrganizationKind } from './organization-kind.js';
export { NameType, type StoredName } from './stored-name.js';
export { checkCountries, refuseCountry } from './country-codes.js';
export { IDENTIFIER_SCHEMES, normalizedIdentifier, refuseIdentifier } from './identifier.js';
export { chooseName, effectiveNames, type NamedOrganization, nameMayHold } from './names.js';
export { checkOrganization, type OrganizationDraft, type WrittenIdentifier } from './organization-draft.js';
export { organizationDraft, organizationRows } from './organization-rows.js';
export { Identifier, IDENTIFIER_URLS, IdentifierInput, IdentifierScheme } from './identifier.type.js';
export { organizationBy } from './organization-by.js';
export { OrganizationConnection } from './organization-connection.type.js';
export { type FromMemberships, listsLearnMemberships } from './from-memberships.js';
export { organizationList } from './organization-list.js';
export {
  OrganizationArgs,
  OrganizationBy,
  OrganizationFilter,
  OrganizationOrder,
  OrganizationOrderField,
  OrganizationsArgs,
} from './organization.input.js';
export { Organization } from './organization.type.js';
export { OrganizationsModule } from './organizations.module.js';
export { OrganizationMatch } from './organization-match.type.js';
export {
  type AddressedOrganization,
  addressedOrganization,
  type NearOrganization,
  noSuchOrganization,
  organizationsNear,
} from './addressed-organization.js';
export { checkLists, checkNewOrganization } from './checked-organization.js';
export { NameInput } from './name.input.js';
export { NewOrganizationInput } from './organization-writing.input.js';
export { OrganizationPayload } from './organization.mutations.js';
export { OrganizationRecorder } from './organization-recorder.js';
export { wantedSlug } from './organization-slug.js';
export { earlierOrganization, type RecordedOrganization, recordedOrganization } from './recorded-organization.js';
export { likelyTwins, type LikelyTwin } from './likely-twins.js';
export { type Described } from './similar-organizations.js';
export { twinPairs } from './twin-pairs.js';
export { mergedInto, takenOver, type TakenOver, takenOverBetween, unmergedFrom } from './taken-over.js';
