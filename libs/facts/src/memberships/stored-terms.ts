import { Bug } from '@guildhall/problems';
import { type ArrangedTerm, arrangeTerms, type Day, type Evidence, termOn } from '@guildhall/time';
import { attestedDates } from '../core/attestations.js';
import { readPeriod } from '../core/dated-period.js';
import type { MembershipCategory, MembershipStanding } from './membership-category.js';
import type { StoredTerm } from './membership.entity.js';

/** A term with its dates read. */
export interface ReadTerm extends Evidence {
  readonly stored: StoredTerm;
}

export function readTerm(stored: StoredTerm): ReadTerm {
  return { stored, ...readPeriod(stored), attested: attestedDates(stored.attestations) };
}

/** The terms of a membership in their order, earlier missing ends filled. They must have passed `checkMembership`. */
export function arrangedTerms(terms: readonly StoredTerm[]): ArrangedTerm<ReadTerm>[] {
  const arranged = arrangeTerms(terms.map(readTerm));
  if ('refusals' in arranged) throw new Bug(`Terms that were not checked: ${arranged.refusals.join(' ')}`);
  return arranged.terms;
}

/** What a membership is on a day. `categoryCertain`: no term of another category may hold then. */
export interface TermOfDay {
  readonly category: MembershipCategory;
  readonly standing: MembershipStanding;
  readonly categoryCertain: boolean;
}

export function termOfDay(terms: readonly StoredTerm[], day: Day): TermOfDay {
  const { term, certain } = termOn(arrangedTerms(terms), day, (a, b) => a.stored.category === b.stored.category);
  return { category: term.term.stored.category, standing: term.term.stored.standing, categoryCertain: certain };
}
