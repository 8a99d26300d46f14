import { createHash } from 'node:crypto';
import { Problem } from '@guildhall/problems';
import { GraphQLError } from 'graphql';
import { LRUCache } from 'lru-cache';

/** A request as it came over HTTP, before it is known to be one. */
export type Parameters = Readonly<Record<string, unknown>>;

/**
 * Documents that a request may name by the SHA-256 of their text instead of sending it (automatic persisted queries, Apollo's convention:
 * `extensions.persistedQuery { version: 1, sha256Hash }`). Trusted ones, those of our own web app, are always there; others are kept for a while once they
 * were sent together with their hash and found valid.
 */
export class PersistedDocuments {
  private readonly sent = new LRUCache<string, string>({
    max: 10_000,
    maxSize: 8 * 1024 * 1024,
    sizeCalculation: (text, hash) => text.length + hash.length,
  });

  constructor(private readonly trusted: ReadonlyMap<string, string> = new Map()) {}

  /** The request with the text of the document that it names; as it is where it names none. */
  filled(parameters: Parameters): Parameters {
    const hash = hashOf(parameters);
    if (hash === null) return parameters;
    const { query } = parameters;
    if (query === undefined || query === null || query === '') {
      const known = this.trusted.get(hash) ?? this.sent.get(hash);
      if (known === undefined) throw notFound();
      return { ...parameters, query: known };
    }
    if (typeof query === 'string' && sha256(query) !== hash) {
      throw new Problem('BAD_USER_INPUT', "'extensions.persistedQuery.sha256Hash' is not the SHA-256 of the document that came with it.");
    }
    return parameters;
  }

  /** Lets go of what was sent: clients send it again. */
  forget(): void {
    this.sent.clear();
  }

  /** Keeps a valid document that came with its hash. */
  keep({ query, ...rest }: Parameters): void {
    const hash = hashOf(rest);
    if (hash !== null && typeof query === 'string' && !this.trusted.has(hash)) this.sent.set(hash, query);
  }
}

/** The SHA-256 of a document's text, as requests name it: 64 hexadecimal digits. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function hashOf({ extensions }: Parameters): string | null {
  const persisted = isObject(extensions) ? extensions['persistedQuery'] : undefined;
  if (persisted === undefined || persisted === null) return null;
  const { version, sha256Hash } = isObject(persisted) ? persisted : {};
  if (version !== 1 || typeof sha256Hash !== 'string' || !/^[0-9a-f]{64}$/i.test(sha256Hash)) {
    throw new Problem(
      'BAD_USER_INPUT',
      "'extensions.persistedQuery' is not of the form { version: 1, sha256Hash: <64 hexadecimal digits> }.",
    );
  }
  return sha256Hash.toLowerCase();
}

/** The message and the code that clients of this convention wait for, to send the document along. */
function notFound(): GraphQLError {
  const problem = new Problem('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound');
  return new GraphQLError(problem.message, { originalError: problem });
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
