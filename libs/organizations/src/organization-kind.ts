/** What an organization is. */
export enum OrganizationKind {
  FEDERATION = 'FEDERATION',
  GUILD = 'GUILD',
  UNION = 'UNION',
  ASSOCIATION = 'ASSOCIATION',
  FESTIVAL = 'FESTIVAL',
  ARCHIVE = 'ARCHIVE',
  AGENCY = 'AGENCY',
  FUND = 'FUND',
  SCHOOL = 'SCHOOL',
  COMPANY = 'COMPANY',
  STATE = 'STATE',
  ACADEMY = 'ACADEMY',
  MUSEUM = 'MUSEUM',
  NETWORK = 'NETWORK',
}

/** Guilds, unions and associations: organizations of people and companies of one trade. */
export const GUILD_KINDS: readonly OrganizationKind[] = [OrganizationKind.GUILD, OrganizationKind.UNION, OrganizationKind.ASSOCIATION];
