import { documents } from './documents.js';

/** The SHA-256 of each of `documents`, in their order: worked out by the build, since browsers hash only where the page came by https. */
declare const DOCUMENT_HASHES: readonly string[];

const hashes: ReadonlyMap<string, string | undefined> = new Map(documents.map((text, place) => [text, DOCUMENT_HASHES[place]]));

/** The hash by which the server knows a document of the pages; undefined for what people wrote themselves. */
export function trustedHash(text: string): string | undefined {
  return hashes.get(text);
}
