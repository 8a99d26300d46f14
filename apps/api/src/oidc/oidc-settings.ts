import { Role } from '@guildhall/access';
import { Problem } from '@guildhall/problems';

/** The provider of OpenID Connect from which people may come, and what they may do then. */
export interface OidcSettings {
  /** As the provider names itself. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scope: string;
  /** The claim that says what somebody is: a name, or a path of names with dots between them. */
  readonly roleClaim: string;
  /** What who is that may do here. */
  readonly roles: ReadonlyMap<string, Role>;
  /** What all others may do; null: they are not let in. */
  readonly defaultRole: Role | null;
}

const NEEDED = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const;
const OTHERS = ['OIDC_SCOPE', 'OIDC_ROLE_CLAIM', 'OIDC_ROLES', 'OIDC_DEFAULT_ROLE'] as const;

/** Null where no variable speaks of a provider; refused where only some do. */
export function readOidcSettings(given: (name: string) => string | undefined): OidcSettings | null {
  const missing = NEEDED.filter((name) => given(name) === undefined);
  const present = [...NEEDED, ...OTHERS].filter((name) => given(name) !== undefined);
  if (present.length === 0) return null;
  if (missing.length > 0) {
    throw refusal(
      `${present.join(', ')} ${present.length === 1 ? 'is' : 'are'} set, but not ${missing.join(', ')}: to sign in by OpenID Connect takes all of ${NEEDED.join(', ')}.`,
    );
  }
  return {
    issuer: issuerOf(given('OIDC_ISSUER') ?? ''),
    clientId: given('OIDC_CLIENT_ID') ?? '',
    clientSecret: given('OIDC_CLIENT_SECRET') ?? '',
    scope: scopeOf(given('OIDC_SCOPE') ?? 'openid profile email'),
    roleClaim: given('OIDC_ROLE_CLAIM') ?? 'roles',
    roles: rolesOf(given('OIDC_ROLES') ?? ''),
    defaultRole: defaultRoleOf(given('OIDC_DEFAULT_ROLE') ?? Role.CONTRIBUTOR),
  };
}

/** Over plain HTTP, whoever stands between could sign in as anybody: only a provider on this machine is asked that way. */
function issuerOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isLocal = url?.protocol === 'http:' && isLoopback(url);
  if (url && (url.protocol === 'https:' || isLocal) && url.username === '' && url.search === '' && url.hash === '') return text;
  throw refusal(
    `OIDC_ISSUER is "${text}": taken are addresses that begin with https:// and have no user, query or fragment; http:// only on this machine.`,
  );
}

/** Whether an address is on this machine. */
export function isLoopback({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);
}

function scopeOf(text: string): string {
  const scopes = text.split(/[\s,]+/);
  if (scopes.includes('openid')) return scopes.join(' ');
  throw refusal(`OIDC_SCOPE is "${text}": openid must be among the scopes, which are separated by spaces.`);
}

function rolesOf(text: string): Map<string, Role> {
  const pairs = text.split(',').flatMap((pair) => (pair.trim() === '' ? [] : [pair.trim()]));
  return new Map(
    pairs.map((pair) => {
      const at = pair.lastIndexOf('=');
      const role = roleOf(pair.slice(at + 1));
      if (at > 0 && role) return [pair.slice(0, at).trim(), role];
      throw refusal(
        `OIDC_ROLES has "${pair}": taken are pairs such as guildhall-editors=EDITOR, separated by commas; the roles are ${Object.keys(Role).join(', ')}.`,
      );
    }),
  );
}

function defaultRoleOf(text: string): Role | null {
  if (text.toLowerCase() === 'none') return null;
  const role = roleOf(text);
  // Whoever else has an account there would be an admin here.
  if (role && role !== Role.ADMIN) return role;
  throw refusal(`OIDC_DEFAULT_ROLE is "${text}": taken are CONTRIBUTOR, EDITOR and none.`);
}

function roleOf(text: string): Role | undefined {
  return Object.entries(Role).find(([name]) => name === text.trim().toUpperCase())?.[1];
}

function refusal(sentence: string): Problem {
  return new Problem('BAD_USER_INPUT', sentence);
}
