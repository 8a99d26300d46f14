import { listOf } from '../shell/address.js';

/** As many federations are compared at once, at most. */
export const MOST_COMPARED = 10;

/** Which federations are compared, as the address says it: by their slugs. */
export interface CompareSearch {
  readonly with?: readonly string[] | undefined;
}

/** Reads an address; what is no slug, what is named twice, and what is more than can be compared is left out. */
export function readCompareSearch(given: Readonly<Record<string, unknown>>): CompareSearch {
  const slugs = listOf(given['with']).filter((slug) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug) && slug.length <= 200);
  const once = [...new Set(slugs)].slice(0, MOST_COMPARED);
  return once.length === 0 ? {} : { with: once };
}
