import type { Role } from './role.js';

const ADMINS = new Set(['mergeOrganizations', 'unmergeOrganizations']);

/** The role that a mutation which records something needs, by its name in the API. */
export function roleFor(mutation: string): Role {
  return ADMINS.has(mutation) ? 'ADMIN' : 'EDITOR';
}
