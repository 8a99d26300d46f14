import { mayDo, type Role } from '@guildhall/access';
import type { OidcSettings } from './oidc-settings.js';

/** What somebody may do by what their provider claims: the most of all that they are; null where they are not let in. */
export function claimedRole(claims: Readonly<Record<string, unknown>>, { roleClaim, roles, defaultRole }: OidcSettings): Role | null {
  const granted = textsOf(claimOf(claims, roleClaim)).flatMap((name) => roles.get(name) ?? []);
  return granted.reduce<Role | null>((most, role) => (most === null || mayDo(role, most) ? role : most), null) ?? defaultRole;
}

/** A claim by its name, which may have dots itself, else by a path: `realm_access.roles`. */
function claimOf(claims: Readonly<Record<string, unknown>>, name: string): unknown {
  if (Object.hasOwn(claims, name)) return claims[name];
  return name
    .split('.')
    .reduce<unknown>((value, step) => (isRecord(value) && Object.hasOwn(value, step) ? value[step] : undefined), claims);
}

function textsOf(claim: unknown): string[] {
  const values: readonly unknown[] = Array.isArray(claim) ? claim : [claim];
  return values.filter((value) => typeof value === 'string');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
