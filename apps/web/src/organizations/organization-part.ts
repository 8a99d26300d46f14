export const ORGANIZATION_PARTS = [
  'members',
  'timeline',
  'growth',
  'memberships',
  'events',
  'offices',
  'accreditations',
  'figures',
  'history',
] as const;

/** A part of the page of an organization, by its name in the address. */
export type OrganizationPart = (typeof ORGANIZATION_PARTS)[number];

/** Reads from an address which part is open; the first where it says none that there is. */
export function readOrganizationPart(search: Readonly<Record<string, unknown>>): { part?: OrganizationPart | undefined } {
  const part = ORGANIZATION_PARTS.find((name) => name === search['part']);
  return part === undefined ? {} : { part };
}
