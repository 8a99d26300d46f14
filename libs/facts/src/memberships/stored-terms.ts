import { knownDate } from '@guildhall/planner';
import { Bug } from '@guildhall/problems';
import { type ArrangedTerm, arrangeTerms, type Day, type Evidence, termOn } from '@guildhall/time';
import type { MembershipCategory, MembershipStanding } from './membership-category.js';
import type { StoredTerm } from './membership.entity.js';

/** A stored term with its dates read. */
export interface ReadTerm extends Evidence {
  readonly stored: StoredTerm;
}

export function readTerm(stored: StoredTerm): ReadTerm {
  const attested = stored.attestations.flatMap(({ on }) => knownDate(on) ?? []);
  return { stored, start: knownDate(stored.start), end: knownDate(stored.end), ongoing: stored.ongoing, attested };
}

/** Stored terms in order, with their missing ends filled. They were checked when they were written. */
export function arrangeStored(terms: readonly StoredTerm[]): ArrangedTerm<ReadTerm>[] {
  const arranged = arrangeTerms(terms.map(readTerm));
  if ('refusals' in arranged) throw new Bug(`Stored terms do not follow on one another: ${arranged.refusals.join(' ')}`);
  return arranged.terms;
}

/** What a membership is on a day. `certain`: no term of another category may hold then. */
export interface TermOfDay {
  readonly category: MembershipCategory;
  readonly standing: MembershipStanding;
  readonly categoryCertain: boolean;
}

export function termOfDay(terms: readonly StoredTerm[], day: Day): TermOfDay {
  const { term, certain } = termOn(arrangeStored(terms), day, (a, b) => a.stored.category === b.stored.category);
  return { category: term.term.stored.category, standing: term.term.stored.standing, categoryCertain: certain };
}
