import type { OrganizationKind } from '../api/generated/graphql.js';
import { listOf } from '../shell/address.js';

/** Kinds of organizations, in the order in which they are offered. */
export const KINDS = [
  'FEDERATION',
  'ASSOCIATION',
  'GUILD',
  'UNION',
  'FESTIVAL',
  'ARCHIVE',
  'ACADEMY',
  'AGENCY',
  'COMPANY',
  'FUND',
  'MUSEUM',
  'NETWORK',
  'SCHOOL',
  'STATE',
] as const satisfies readonly OrganizationKind[];

/** What a list of organizations is narrowed to, as its address says it. */
export interface OrganizationSearch {
  readonly search?: string | undefined;
  readonly kinds?: readonly OrganizationKind[] | undefined;
  readonly countries?: readonly string[] | undefined;
}

/** Reads the filters of an address; what is no kind and no code of a country is left out. */
export function readOrganizationSearch(given: Readonly<Record<string, unknown>>): OrganizationSearch {
  const search = typeof given['search'] === 'string' ? given['search'].slice(0, 200) : '';
  const asked = listOf(given['kinds']).map((kind) => kind.toUpperCase());
  const kinds = KINDS.filter((kind) => asked.includes(kind));
  const countries = listOf(given['countries'])
    .map((code) => code.toUpperCase())
    .filter((code) => /^(?:[A-Z]{2}|[A-Z]{4})$/.test(code));
  return {
    ...(search === '' ? {} : { search }),
    ...(kinds.length === 0 ? {} : { kinds }),
    ...(countries.length === 0 ? {} : { countries }),
  };
}
