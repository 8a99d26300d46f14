import { type DaySpan, mergeSpans, subtractSpans } from '../day-span.js';
import type { ArrangedTerm } from './arranged-term.js';

/**
 * The days on which a membership counts as one of a member, as far as its terms say: certain where at least one term may hold and every one that
 * may makes a member, possible where some term that may hold does. Both sorted, no two spans touch. The membership's own days are another matter:
 * a count takes what these share with them.
 */
export function countedDays<T>(
  terms: readonly ArrangedTerm<T>[],
  makesMember: (term: T) => boolean,
): { certain: DaySpan[]; possible: DaySpan[] } {
  const making = terms.filter(({ term }) => makesMember(term)).map(({ spans }) => spans.possible);
  const others = terms.filter(({ term }) => !makesMember(term)).map(({ spans }) => spans.possible);
  return { certain: subtractSpans(making, others), possible: mergeSpans(making) };
}
