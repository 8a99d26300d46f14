import { addDays, type Day, dayBefore, earliestOf, FIRST_DAY, latestOf } from '../day.js';
import { attestationOutside, type Evidence, periodEdtf, periodSpans, refusePeriod } from '../periods/evidence.js';
import type { ArrangedTerm } from './arranged-term.js';

/**
 * Why ordered terms cannot follow on one another without a day between and without a shared day. Two neighbours meet on a day, the last one of the
 * earlier: what both say bounds it, and it rises from one pair to the next, since every term has a day.
 */
export function refuseChain(terms: readonly ArrangedTerm<Evidence>[]): string[] {
  const refusals: string[] = [];
  let metBefore: Day | null = null;
  for (const [i, later] of terms.entries()) {
    const earlier = terms[i - 1];
    if (earlier === undefined) continue;
    const refusal = refuseOwn(earlier, later);
    // Terms that are refused by themselves are left out: what they would mean for their neighbours is not worth a second refusal.
    if (refusal !== null || earlier.ongoing || refusePeriod(earlier.term) !== null || refusePeriod(later.term) !== null) {
      if (refusal !== null) refusals.push(refusal);
      metBefore = null;
      continue;
    }
    const soonest = latestOf([
      lastDayReached(earlier),
      dayBefore(later.start?.earliest ?? null),
      metBefore === null ? null : addDays(metBefore, 1),
    ]);
    const begun = surelyBegun(later);
    const apart = daysApart(earlier, later, begun, soonest);
    if (apart !== null) refusals.push(apart);
    metBefore = apart === null ? soonest : null;
  }
  return refusals;
}

function daysApart(earlier: ArrangedTerm<Evidence>, later: ArrangedTerm<Evidence>, begun: Day | null, soonest: Day | null): string | null {
  const ends = earlier.end?.latest ?? null;
  const begins = later.start?.earliest ?? null;
  const pair = `the terms ${nameOf(earlier)} and ${nameOf(later)}`;
  if (ends !== null && begins !== null && addDays(ends, 1) < begins) {
    return `Between ${pair} surely lies a day: terms follow on one another; who left and came back has a new membership.`;
  }
  const reached = lastDayReached(earlier);
  if (begun !== null && reached !== null && reached >= begun) {
    return `By their evidence ${pair} surely share a day: the earlier one lasts until ${reached} or longer, the later one begins by ${begun}.`;
  }
  const last = earliestOf([ends, begun === null ? null : addDays(begun, -1)]);
  if (last !== null && soonest !== null && soonest > last) {
    return `The terms before leave no day on which ${pair} could follow on one another.`;
  }
  return null;
}

/** A term whose missing end was filled may be left without a day by the next one's start. */
function refuseOwn(earlier: ArrangedTerm<Evidence>, later: ArrangedTerm<Evidence>): string | null {
  if (earlier.term.end !== null || earlier.ongoing || refusePeriod(earlier.term) !== null) return null;
  const startsFirst = later.start?.latest === FIRST_DAY;
  if (!startsFirst && refusePeriod(earlier) === null) return null;
  return `The term ${periodEdtf(earlier.start, null, false)} ends on the day before ${later.start?.edtf ?? ''}, when the next begins, which leaves it no day.`;
}

/** The earliest day on which a term may end. An attestation outside its possible days is a mistake of another kind, and is left out. */
function lastDayReached(term: ArrangedTerm<Evidence>): Day | null {
  return periodSpans(withinPossible(term)).evidenceTo;
}

/** The latest day on which a term may begin. */
function surelyBegun(term: ArrangedTerm<Evidence>): Day | null {
  const { start, end, attested } = withinPossible(term);
  return earliestOf([start?.latest ?? null, end?.latest ?? null, ...attested.map(({ latest }) => latest)]);
}

function withinPossible({ term, start, end, ongoing }: ArrangedTerm<Evidence>): Evidence {
  const bounds = { start, end, ongoing };
  return { ...bounds, attested: term.attested.filter((date) => !attestationOutside(bounds, date)) };
}

function nameOf({ term }: ArrangedTerm<Evidence>): string {
  return periodEdtf(term.start, term.end, term.ongoing);
}
