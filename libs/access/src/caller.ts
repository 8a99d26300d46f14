import { Problem } from '@guildhall/problems';
import { mayDo, Role } from './role.js';

/** Who makes a request, once that is known: a person with an account, or a program with a token. */
export interface Caller {
  /** What belongs to them alone, such as idempotency keys: `account 7`, `token 7`. Never shown. */
  readonly key: string;
  /** The name that was chosen to be shown; changes are recorded under it. */
  readonly name: string;
  readonly role: Role;
  readonly kind: 'PERSON' | 'PROGRAM';
}

/** Who may call a mutation: anybody, who has a role at least, or who has any role, and visitors where the registry takes proposals from everybody. */
export type Permission = Role | 'ANYBODY' | 'WHERE_OPEN';

const permissions = new Map<string, Permission>();
const readers = new Map<string, Role>();

/** Said once for each mutation, where it is declared. One that nobody spoke of may be called by nobody. */
export function permit(mutation: string, to: Permission): void {
  permissions.set(mutation, to);
}

/** Said for a root field of queries that not everybody may ask; its answers are never cached. */
export function permitQuery(query: string, to: Role): void {
  readers.set(query, to);
}

/** Who may call a mutation; undefined for one of which nothing was said. */
export function permissionOf(mutation: string): Permission | undefined {
  return permissions.get(mutation);
}

/** Who may ask a root field of queries; undefined where everybody may, as with nearly all. */
export function queryPermissionOf(query: string): Role | undefined {
  return readers.get(query);
}

/** Why somebody may not call a mutation; null where they may. Nothing of what they sent is looked at. `open`: whether visitors may propose. */
export function refusalOf(mutation: string, caller: Caller | null, open = false): Problem | null {
  const permission = permissions.get(mutation);
  if (permission === 'ANYBODY' || (permission === 'WHERE_OPEN' && open)) return null;
  const needed = permission === 'WHERE_OPEN' ? Role.CONTRIBUTOR : permission;
  if (needed === undefined) return new Problem('FORBIDDEN', `${mutation} may be called by nobody.`);
  return refusalBelow(needed, mutation, caller);
}

/** Why somebody may not ask a root field of queries; null where they may. */
export function refusalOfQuery(query: string, caller: Caller | null): Problem | null {
  const needed = readers.get(query);
  return needed === undefined ? null : refusalBelow(needed, query, caller);
}

function refusalBelow(needed: Role, name: string, caller: Caller | null): Problem | null {
  if (caller === null) {
    return new Problem('UNAUTHENTICATED', `${name} needs the role ${needed}: sign in, or send a token as \`Authorization: Bearer\`.`);
  }
  if (mayDo(caller.role, needed)) return null;
  return new Problem('FORBIDDEN', `${name} needs the role ${needed}; yours is ${caller.role}.`);
}
