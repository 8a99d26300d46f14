import { Bug } from '@guildhall/problems';
import sql, { type Sql } from 'sql-template-tag';
import { type ArrangedTerm, arrangeTerms, type Day, type Evidence, termOn } from '@guildhall/time';
import { attestedDates } from '../core/attestations.js';
import { readPeriod } from '../core/dated-period.js';
import { spanOfRange } from '../core/day-range.js';
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

/** Whether terms that follow on one another are listed in the order in which they do. */
export function inTheirOrder(terms: readonly StoredTerm[]): boolean {
  return arrangedTerms(terms).every(({ term: { stored } }, place) => stored === terms[place]);
}

/**
 * For each named term the recorded one with its start, each of these once: two terms may be written with the same start, as 19XX. Where there are as many of
 * both, those with another start have the one that is left in their place.
 */
export function counterpartsOf(recorded: readonly StoredTerm[], named: readonly Pick<StoredTerm, 'start'>[]): (StoredTerm | undefined)[] {
  const left = [...recorded];
  const sameStart = named.map(({ start }) => {
    const at = left.findIndex((term) => term.start === start);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  });
  return sameStart.map((term) => term ?? (recorded.length === named.length ? left.shift() : undefined));
}

/** The last term, in which a membership is as long as nobody records another. */
export function runningTerm(terms: readonly StoredTerm[]): StoredTerm {
  const running = terms.at(-1);
  if (!running) throw new Bug('A membership has no term');
  return running;
}

/** What a membership is on a day. `categoryCertain`: no term of another category may hold then. */
export interface TermOfDay {
  readonly category: MembershipCategory;
  readonly standing: MembershipStanding;
  readonly categoryCertain: boolean;
}

/** The arrays of a membership's row that say when each of its terms holds, as the database writes them in JSON. */
export interface TermArrays {
  readonly categories: readonly MembershipCategory[];
  readonly standings: readonly MembershipStanding[];
  readonly certain: readonly (string | null)[];
  readonly possible: readonly string[];
}

export function termOfDay({ categories, standings, certain, possible }: TermArrays, day: Day): TermOfDay {
  const terms = possible.map((range, term) => {
    const surely = certain[term] ?? null;
    return { term, spans: { certain: surely === null ? null : spanOfRange(surely), possible: spanOfRange(range) } };
  });
  const { term, certain: categoryCertain } = termOn(terms, day, (a, b) => categories[a] === categories[b]);
  const [category, standing] = [categories[term.term], standings[term.term]];
  if (category === undefined || standing === undefined) throw new Bug('A term has no category or no standing');
  return { category, standing, categoryCertain };
}

/** The ids of the attestations of a membership's terms. */
export function idsOfAttestationsOfTerms(membership: Sql): Sql {
  return sql`jsonb_path_query_array(${membership}.terms, '$[*].attestations[*].id')`;
}
