import type { ArrangedTerm } from './chain.js';
import { type Day, daysBetween, isIn, shared } from './day.js';
import { certainDays, type Days, possibleDays } from './evidence.js';
import { standingOf, type Term } from './registry.js';

/** A term and its days inside the lifetimes of its organizations. */
export interface KnownTerm extends ArrangedTerm {
  readonly days: Days;
}

/** The categories that make a member, of a term whose rights are in force. */
export function makesMember(term: Term): boolean {
  return standingOf(term) === 'ACTIVE' && ['FULL', 'ASSOCIATE', 'AFFILIATE', 'PROVISIONAL', 'UNKNOWN'].includes(term.category);
}

/**
 * The term that surely holds that day; else the latest of those that may; else the nearest. A term has a place among the others on days on which nobody
 * can be a member too, so that lifetimes and today do not matter here.
 */
export function termOn(terms: readonly KnownTerm[], day: Day): KnownTerm {
  const sure = terms.findLast(({ evidence }) => isIn(shared(certainDays(evidence), possibleDays(evidence)), day));
  const found = sure ?? terms.findLast(({ evidence }) => isIn(possibleDays(evidence), day)) ?? nearest(terms, day);
  if (found === undefined) throw new RangeError('A membership without terms');
  return found;
}

/** Of terms that are equally near, the first where they lie ahead and the last where they lie behind. */
function nearest(terms: readonly KnownTerm[], day: Day): KnownTerm | undefined {
  const away = ({ evidence }: KnownTerm): number => {
    const { from, to } = possibleDays(evidence);
    return Math.max(from === null ? 0 : daysBetween(day, from), to === null ? 0 : daysBetween(to, day));
  };
  const least = Math.min(...terms.map(away));
  const isAhead = ({ evidence: { start } }: KnownTerm): boolean => start?.earliest != null && day < start.earliest;
  const near = terms.filter((term) => away(term) === least);
  return near.every(isAhead) ? near[0] : near.at(-1);
}
