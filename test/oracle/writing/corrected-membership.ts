import { citedIn } from './lookup.js';
import type { Input } from './operation.js';
import type { Membership, Term } from './recorded.js';
import { areOneBelonging } from './terms.js';
import { badInput, conflict, type Refusal } from './verdict.js';

/** What is absent stays, what is null becomes unknown. Start and announcement are the first term's, the end is the last one's. */
export function corrected(before: Membership, input: Input): Membership {
  const { category, standing, start, announcedOn, countries } = input;
  const last = before.terms.length - 1;
  const terms = before.terms.map((term, place) => ({
    ...term,
    ...(category === undefined ? {} : { category: category ?? 'UNKNOWN' }),
    ...(standing == null ? {} : { standing }),
    ...(place > 0 || start === undefined ? {} : { start }),
    ...(place > 0 || announcedOn === undefined ? {} : { announcedOn }),
    ...(place < last ? {} : ending(term, input)),
  }));
  return { ...before, countries: countries === undefined ? before.countries : (countries ?? []), terms: citedAnew(terms, input) };
}

/** What the terms of a membership do not let be corrected so. */
export function inItsTerms(before: Membership, input: Input): Refusal[] {
  const { category, standing, start, end } = input;
  const several = before.terms.length > 1 && (category !== undefined || standing !== undefined);
  const place = start !== undefined && end === undefined ? 'start' : 'end';
  return [...(several ? [conflict(before.id)] : []), ...(areOneBelonging(corrected(before, input).terms) ? [] : [badInput(place)])];
}

/** `ongoing` is looked at only where no end is given; a given end makes it false. */
function ending(term: Term, { end, ongoing }: Input): Pick<Term, 'end' | 'ongoing'> {
  if (end != null) return { end, ongoing: false };
  if (ongoing === true) return { end: null, ongoing: true };
  if (end === null) return { end: null, ongoing: false };
  return ongoing === undefined ? { end: term.end, ongoing: term.ongoing } : { end: term.end, ongoing: false };
}

/** Each term keeps the sources that it had and that are named; those that none had go to the first. */
function citedAnew(terms: readonly Term[], { citations }: Input): Term[] {
  if (citations === undefined) return [...terms];
  const named = citedIn(citations);
  const had = new Set(terms.flatMap((term) => term.citations));
  return terms.map((term, place) => ({
    ...term,
    citations: named.filter((source) => term.citations.includes(source) || (place === 0 && !had.has(source))),
  }));
}
