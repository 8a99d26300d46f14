import { createHash } from 'node:crypto';
import { type DocumentNode, TokenKind } from 'graphql';

/** A query as it is stored: all that its answer depends on besides the records, the day and who asks. */
export interface Query {
  /** As it was sent, without the space around it. */
  readonly query: string;
  readonly variables: Variables | null;
  /** Only where the document has several operations. */
  readonly operationName: string | null;
}

export type Variables = Readonly<Record<string, unknown>>;

// Crockford's base32, as public ids are written: nothing in it is misread.
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';
const HASH_LENGTH = 20;

const COMMENT: string = TokenKind.COMMENT;

/**
 * The SHA-256 of a query. Layout, commas and the order of variables make no difference; a comment does: it is shown with the document, and the first one is
 * the title under which the query is cited.
 */
export function digestOf(document: DocumentNode, { variables, operationName }: Omit<Query, 'query'>): Buffer {
  const tokens = tokensOf(document).map(({ kind, value }) => [kind, value]);
  return createHash('sha256')
    .update(JSON.stringify([tokens, canonical(variables), operationName]))
    .digest();
}

/** The hash in an address: 100 bits of the digest. `attempt` gives another one where that is taken by another query, which nobody has seen yet. */
export function hashOf(digest: Buffer, attempt = 0): string {
  const bytes = attempt === 0 ? digest : createHash('sha256').update(digest).update(String(attempt)).digest();
  let hash = '';
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = (value << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) hash += DIGITS.charAt((value >> (bits - 5)) & 31);
    value &= 31;
  }
  return hash.slice(0, HASH_LENGTH);
}

/** The hash that an address names, in any case and with the letters that look like digits; null where it can be none. */
export function readHash(text: string): string | null {
  const hash = text.toLowerCase().replaceAll('o', '0').replace(/[il]/g, '1');
  return /^[0-9a-hjkmnp-tv-z]{20}$/.test(hash) ? hash : null;
}

/** JSON whose objects have their keys in order. */
export function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, one]) => [key, canonical(one)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The comment at the head of a document, line by line. */
export function headOf(document: DocumentNode): string[] {
  const tokens = tokensOf(document);
  const end = tokens.findIndex(({ kind }) => kind !== COMMENT);
  return tokens.slice(0, Math.max(0, end)).map(({ value }) => value);
}

/** The words and signs of a document, comments among them. */
function tokensOf({ loc }: DocumentNode): { kind: string; value: string }[] {
  const tokens: { kind: string; value: string }[] = [];
  for (let token = loc?.startToken.next; token; token = token.next) {
    const kind: string = token.kind;
    tokens.push({ kind, value: kind === COMMENT ? token.value.trim() : token.value });
  }
  return tokens;
}
