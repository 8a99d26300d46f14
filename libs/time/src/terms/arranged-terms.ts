import { type Day, dayBefore } from '../day.js';
import { dateBetween, type HistoricalDate } from '../dates/historical-date.js';
import { type Evidence, periodEdtf, periodSpans, refusePeriod, type Spans } from '../periods/evidence.js';
import type { ArrangedTerm } from './arranged-term.js';
import { refuseChain } from './chain-of-terms.js';

/** The terms of one membership in their order, earlier missing ends filled, or every reason why they are not one uninterrupted belonging. */
export function arrangeTerms<T extends Evidence>(terms: readonly T[]): { terms: ArrangedTerm<T>[] } | { refusals: string[] } {
  if (terms.length === 0) return { refusals: ['A membership has at least one term.'] };
  const ordered = [...terms].sort(compareTerms);
  const arranged = ordered.map((term, i) => arrange(term, ordered[i + 1]));
  const refusals = [...ordered.flatMap((term, i) => refuseTerm(term, ordered[i + 1])), ...refuseChain(arranged)];
  return refusals.length > 0 ? { refusals } : { terms: arranged };
}

/** The period of a membership, with what its terms attest. */
export interface MembershipPeriod extends Evidence {
  readonly spans: Spans;
}

/**
 * The membership that arranged terms make: from the first one's start to the last one's end. Every term's start and end and all attestations
 * attest it, since it is one belonging: it surely holds from one term to the next.
 */
export function membershipSpans(terms: readonly ArrangedTerm<Evidence>[]): MembershipPeriod {
  const last = terms.at(-1);
  const attested = terms.flatMap(({ start, end, term }) => [start, end, ...term.attested].filter((date) => date !== null));
  const evidence = { start: terms[0]?.start ?? null, end: last?.end ?? null, ongoing: last?.ongoing ?? false, attested };
  return { ...evidence, spans: periodSpans(evidence) };
}

function arrange<T extends Evidence>(term: T, next: T | undefined): ArrangedTerm<T> {
  const { start, ongoing, attested } = term;
  const end = term.end ?? (next === undefined || ongoing ? null : endBefore(next.start));
  return { term, start, end, ongoing, spans: periodSpans({ start, end, ongoing, attested }) };
}

function endBefore(next: HistoricalDate | null): HistoricalDate | null {
  return next === null ? null : dateBetween(dayBefore(next.earliest), dayBefore(next.latest));
}

function refuseTerm(term: Evidence, next: Evidence | undefined): string[] {
  const refusal = refusePeriod(term);
  const refusals = refusal === null ? [] : [refusal];
  if (term.ongoing && next !== undefined) {
    refusals.push(`The term ${nameOf(term)} goes on, but the term ${nameOf(next)} follows it: only the last term may go on.`);
  }
  return refusals;
}

function nameOf({ start, end, ongoing }: Evidence): string {
  return periodEdtf(start, end, ongoing);
}

/**
 * The order of terms, below zero where a comes before b: by start.earliest (an unknown start first of all), then start.latest, then end.earliest; an end that is
 * not known comes last.
 */
export function compareTerms(a: Evidence, b: Evidence): number {
  return (
    Number(a.start !== null) - Number(b.start !== null) ||
    compareDays(a.start?.earliest ?? null, b.start?.earliest ?? null, 'first') ||
    compareDays(a.start?.latest ?? null, b.start?.latest ?? null, 'last') ||
    Number(endIsUnknown(a)) - Number(endIsUnknown(b)) ||
    compareDays(a.end?.earliest ?? null, b.end?.earliest ?? null, 'first') ||
    compareDays(a.end?.latest ?? null, b.end?.latest ?? null, 'last') ||
    Number(a.ongoing) - Number(b.ongoing)
  );
}

function endIsUnknown({ end, ongoing }: Evidence): boolean {
  return ongoing || end === null;
}

function compareDays(a: Day | null, b: Day | null, unknown: 'first' | 'last'): number {
  if (a === b) return 0;
  if (a === null) return unknown === 'first' ? -1 : 1;
  if (b === null) return unknown === 'first' ? 1 : -1;
  return a < b ? -1 : 1;
}
