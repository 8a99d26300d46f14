import { type Day, daysBetween } from '../day.js';
import { spanHolds } from '../day-span.js';
import type { Spans } from '../periods/evidence.js';
import type { ArrangedTerm } from './arranged-term.js';

/** Of a term in its place, what says when it holds. */
export type DatedTerm<T> = Pick<ArrangedTerm<T>, 'term'> & { readonly spans: Pick<Spans, 'certain' | 'possible'> };

/**
 * The term whose category and standing a membership has on a day: the one that surely holds then; else the latest of those that may; else the
 * nearest. `certain` is false where a term of another kind may hold that day too: without `sameKind` any other one. There must be a term.
 */
export function termOn<T, Dated extends DatedTerm<T>>(
  terms: readonly (Dated & DatedTerm<T>)[],
  day: Day,
  sameKind: (a: T, b: T) => boolean = (a, b) => a === b,
): { term: Dated; certain: boolean } {
  const held = terms.filter(({ spans }) => spanHolds(spans.possible, day));
  const term = held.findLast(({ spans }) => spans.certain !== null && spanHolds(spans.certain, day)) ?? held.at(-1);
  if (term === undefined) return { term: nearestTerm(terms, day), certain: true };
  return { term, certain: held.every((other) => other === term || sameKind(term.term, other.term)) };
}

/** Of terms that are equally near, the first where they lie ahead and the last where they lie behind. */
function nearestTerm<Dated extends DatedTerm<unknown>>(terms: readonly Dated[], day: Day): Dated {
  let nearest: { term: Dated; distance: number } | undefined;
  for (const term of terms) {
    const { from, to } = term.spans.possible;
    const ahead = from !== null && day < from;
    const distance = ahead ? daysBetween(day, from) : to === null ? 0 : daysBetween(to, day);
    if (nearest === undefined || distance < nearest.distance || (!ahead && distance === nearest.distance)) nearest = { term, distance };
  }
  if (nearest === undefined) throw new RangeError('A membership without terms has none on any day.');
  return nearest.term;
}
