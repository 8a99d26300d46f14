import type { InputViolation } from '@guildhall/journal';
import type { CitationInput } from './citation.input.js';

export const SOURCE_REQUIRED = 'At least one source is needed: everything in the registry says who says so.';

/** Everything in the registry says who says so: a record without a citation is refused before anything is looked up. */
export function checkCited({ citations }: { readonly citations: readonly object[] }): InputViolation[] {
  return citations.length > 0 ? [] : [{ path: ['citations'], message: SOURCE_REQUIRED }];
}

/** The same of a correction: citations that it does not name stay, but none at all cannot be said. */
export function checkStillCited({ citations }: { readonly citations?: readonly object[] | null }): InputViolation[] {
  return citations === undefined ? [] : checkCited({ citations: citations ?? [] });
}

/** A source that is cited twice for the same place in it. */
export function checkCitedOnce(citations: readonly CitationInput[] | null | undefined): InputViolation[] {
  const places = new Set<string>();
  return (citations ?? []).flatMap(({ source, locator }, place) => {
    const key = JSON.stringify([source.id?.toLowerCase() ?? source.new, locator ?? null]);
    if (!places.has(key)) {
      places.add(key);
      return [];
    }
    return [{ path: ['citations', place], message: 'This source is cited twice, for the same place in it. Cite it once.' }];
  });
}
