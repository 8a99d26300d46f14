/** A sign-in that is under way at the provider: kept by the browser that began it, and by no other. */
export interface OidcAttempt {
  readonly state: string;
  readonly nonce: string;
  /** What only who began can show (PKCE). */
  readonly verifier: string;
  /** Where to go afterwards: a path on this server. */
  readonly returnTo: string;
}

const FIELDS = ['state', 'nonce', 'verifier', 'returnTo'] as const;

/** As a cookie holds it. */
export function attemptText(attempt: OidcAttempt): string {
  return Buffer.from(JSON.stringify(FIELDS.map((field) => attempt[field]))).toString('base64url');
}

/** What a cookie holds; null where it is nothing of ours. */
export function readAttempt(text: string | null): OidcAttempt | null {
  try {
    const values: unknown = JSON.parse(Buffer.from(text ?? '', 'base64url').toString());
    if (!Array.isArray(values) || values.length !== FIELDS.length) return null;
    const [state, nonce, verifier, returnTo] = values as readonly unknown[];
    if (typeof state !== 'string' || typeof nonce !== 'string' || typeof verifier !== 'string' || typeof returnTo !== 'string') return null;
    return { state, nonce, verifier, returnTo };
  } catch {
    return null;
  }
}

const LONGEST = 1_000;

/**
 * The path on this server that an address leads to; null where it leads elsewhere. Browsers read `/\evil.example` and `/.//evil.example` in their own way: so it is
 * resolved as they do it, and what comes out is looked at.
 */
export function localPath(address: string, base: string): string | null {
  if (address.length > LONGEST || !address.startsWith('/') || !URL.canParse(address, base)) return null;
  const { origin, pathname, search, hash } = new URL(address, base);
  return origin === new URL(base).origin && !pathname.startsWith('//') ? `${pathname}${search}${hash}` : null;
}
