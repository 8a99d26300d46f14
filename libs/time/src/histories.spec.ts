import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  type ArrangedTerm,
  arrangeTerms,
  attestationOutside,
  certaintyDuring,
  certaintyOn,
  clipSpans,
  countedDays,
  dateBetween,
  type DaySpan,
  type Evidence,
  type HistoricalDate,
  type Lifetime,
  membershipSpans,
  periodSpans,
  refusePeriod,
  termOn,
} from './index.js';

// The oracle: a world of fifteen days in which every history is written out. Dates name the days 5 to 9 only, so that the days before and after
// stand for all that is unbounded; days 4 to 10 are compared, since the world's own edge bounds what nothing else does.
const WORLD = 15;
const DAYS = Array.from({ length: WORLD }, (_, n) => addDays('1999-12-24', n));
const COMPARED = DAYS.slice(4, 11);
const FIRST_NAMED = 5;
const LAST_NAMED = 9;
const FOREVER = WORLD - 1;

const namedDay = fc.integer({ min: FIRST_NAMED, max: LAST_NAMED });
const knownDate: fc.Arbitrary<HistoricalDate> = fc.tuple(namedDay, namedDay, fc.integer({ min: 0, max: 5 })).map(([a, b, kind]) => {
  const [low, high] = [DAYS[Math.min(a, b)]!, DAYS[Math.max(a, b)]!];
  if (kind === 0) return dateBetween(null, high)!;
  if (kind === 1) return dateBetween(low, null)!;
  return kind === 2 ? dateBetween(low, low)! : dateBetween(low, high)!;
});
const anyDate = fc.option(knownDate, { freq: 4 });
const boundedDate = knownDate.filter(({ earliest, latest }) => earliest !== null && latest !== null);

const anyEvidence: fc.Arbitrary<Evidence> = fc
  .record({ start: anyDate, end: anyDate, ongoing: fc.boolean(), attested: fc.array(knownDate, { maxLength: 3 }) })
  .map((evidence) => (evidence.ongoing ? { ...evidence, end: null } : evidence));

interface History {
  readonly from: number;
  readonly to: number;
}

const INDEX = new Map(DAYS.map((day, n) => [day, n]));
const COMPARED_INDEXES = COMPARED.map((day) => INDEX.get(day)!);

function mayBe(date: HistoricalDate | null, n: number): boolean {
  const low = date?.earliest == null ? 0 : INDEX.get(date.earliest)!;
  const high = date?.latest == null ? FOREVER : INDEX.get(date.latest)!;
  return low <= n && n <= high;
}

function isShown(date: HistoricalDate, { from, to }: History): boolean {
  for (let n = from; n <= to; n += 1) if (mayBe(date, n)) return true;
  return false;
}

/** Every first and last day that fit the evidence. */
function historiesOf({ start, end, ongoing, attested }: Evidence): History[] {
  const histories: History[] = [];
  for (let from = 0; from < WORLD; from += 1) {
    if (!mayBe(start, from)) continue;
    for (let to = ongoing ? FOREVER : from; to < WORLD; to += 1) {
      const history = { from, to };
      if ((ongoing || mayBe(end, to)) && attested.every((date) => isShown(date, history))) histories.push(history);
    }
  }
  return histories;
}

/** Of the compared days, those that lie in every history and those that lie in any. */
function daysOf(histories: readonly History[]): { common: string[]; any: string[] } {
  const holding = COMPARED_INDEXES.map((n) => histories.filter(({ from, to }) => from <= n && n <= to).length);
  return { common: COMPARED.filter((_, i) => holding[i] === histories.length), any: COMPARED.filter((_, i) => holding[i]! > 0) };
}

function comparedIn(span: DaySpan | null): string[] {
  return COMPARED.filter((day) => holds(span, day));
}

function isSubset(days: readonly string[], others: readonly string[]): boolean {
  return days.every((day) => others.includes(day));
}

/** Day by day and without the library's own span arithmetic. */
function holds(span: DaySpan | null, day: string): boolean {
  return span !== null && (span.from ?? '') <= day && day <= (span.to ?? '~');
}

describe('periods, against all histories that fit the evidence', () => {
  it('are certain on the days common to all of them, possible on the days of any, and refused when there is none', () => {
    let periods = 0;
    fc.assert(
      fc.property(anyEvidence, (evidence) => {
        periods += 1;
        const histories = historiesOf(evidence);
        const refused = refusePeriod(evidence) !== null || evidence.attested.some((date) => attestationOutside(evidence, date));
        expect(refused).toBe(histories.length === 0);
        const { certain, possible } = periodSpans(evidence);
        if (refused) return;
        const { common, any } = daysOf(histories);
        expect({ certain: comparedIn(certain), possible: comparedIn(possible) }).toEqual({ certain: common, possible: any });
      }),
      { numRuns: 12_000 },
    );
    expect(periods).toBeGreaterThanOrEqual(10_000);
  });

  it('make the day of an exact attestation certain', () => {
    fc.assert(
      fc.property(anyEvidence, namedDay, (evidence, n) => {
        const attested = dateBetween(DAYS[n]!, DAYS[n]!)!;
        fc.pre(!attestationOutside(evidence, attested));
        const { certain } = periodSpans({ ...evidence, attested: [...evidence.attested, attested] });
        expect(holds(certain, DAYS[n]!)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

const anyLifetime: fc.Arbitrary<Lifetime> = fc.record({ founded: anyDate, dissolved: fc.option(boundedDate, { freq: 2 }) });
const anyLifetimes = fc.array(anyLifetime, { minLength: 1, maxLength: 2 });

/** Histories inside the lifetimes, every day of dissolution tried out: what goes on ends with the first one. */
function historiesWithin(evidence: Evidence, lifetimes: readonly Lifetime[]): History[] {
  const numbers = DAYS.map((_, n) => n);
  const founded = (n: number) => lifetimes.every((life) => numbers.some((f) => f <= n && mayBe(life.founded, f)));
  const mortal = lifetimes.filter(({ dissolved }) => dissolved !== null);
  const dissolutions = mortal.map(({ dissolved }) => numbers.filter((n) => mayBe(dissolved, n)));
  let firsts = [FOREVER];
  for (const days of dissolutions) firsts = [...new Set(firsts.flatMap((first) => days.map((n) => Math.min(first, n))))];
  const histories: History[] = [];
  for (let from = 0; from < WORLD; from += 1) {
    for (let to = from; to < WORLD; to += 1) {
      const history = { from, to };
      const ends = evidence.ongoing ? firsts.includes(to) : mayBe(evidence.end, to) && firsts.some((first) => to <= first);
      if (!ends || !mayBe(evidence.start, from) || !founded(from)) continue;
      if (evidence.attested.every((date) => isShown(date, history))) histories.push(history);
    }
  }
  return histories;
}

describe('lifetimes, against all histories that fit them too', () => {
  it('clip what is possible exactly, and leave certain only what is common to all', () => {
    let fitting = 0;
    let exact = 0;
    fc.assert(
      fc.property(anyEvidence, anyLifetimes, (evidence, lifetimes) => {
        const histories = historiesWithin(evidence, lifetimes);
        fc.pre(histories.length > 0);
        fitting += 1;
        const spans = periodSpans(evidence);
        const { certain, possible } = clipSpans(spans, evidence.ongoing, lifetimes);
        const { common, any } = daysOf(histories);
        const surely = comparedIn(certain);
        expect(comparedIn(possible)).toEqual(any);
        expect(isSubset(surely, common)).toBe(true);
        // A founding bounds how early a fact may end and a dissolution how late it may begin, but neither is evidence that it held: where they do,
        // fewer days are certain than are common.
        const unfounded = lifetimes.map(({ dissolved }) => ({ founded: null, dissolved }));
        const bare = historiesOf(evidence);
        const begun = Math.max(...histories.map(({ from }) => from));
        const reached = Math.min(...histories.map(({ to }) => to));
        const sameBeginning = begun === Math.max(...bare.map(({ from }) => from));
        const sameReach = reached === Math.min(...historiesWithin(evidence, unfounded).map(({ to }) => to));
        if (sameBeginning && sameReach) {
          exact += 1;
          expect(surely).toEqual(common);
        }
      }),
      { numRuns: 4000 },
    );
    expect(exact).toBeGreaterThan(fitting / 10);
  });

  it('never make more certain or possible than there was, and keep certain inside possible', () => {
    fc.assert(
      fc.property(anyEvidence, anyLifetimes, (evidence, lifetimes) => {
        const spans = periodSpans(evidence);
        const { certain, possible } = clipSpans(spans, evidence.ongoing, lifetimes);
        const alive = DAYS.filter((day) =>
          lifetimes.every(({ founded, dissolved }) => day >= (founded?.earliest ?? '') && day <= (dissolved?.latest ?? '~')),
        );
        expect(DAYS.filter((day) => holds(possible, day))).toEqual(alive.filter((day) => holds(spans.possible, day)));
        const surely = DAYS.filter((day) => holds(certain, day));
        expect(surely.every((day) => holds(possible, day) && holds(spans.certain, day))).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('are answered for a span as for the best of its days, and never as certain for the future', () => {
    const anySpan = fc.record({ from: fc.option(namedDay), to: fc.option(namedDay) });
    fc.assert(
      fc.property(anyEvidence, anyLifetimes, anySpan, namedDay, (evidence, lifetimes, { from, to }, today) => {
        const clipped = clipSpans(periodSpans(evidence), evidence.ongoing, lifetimes);
        const answeredOn = DAYS[today]!;
        const span = { from: from === null ? null : DAYS[from]!, to: to === null ? null : DAYS[to]! };
        const expected = DAYS.map((day, n) => {
          if (n <= today && holds(clipped.certain, day)) return 'CERTAIN';
          return holds(clipped.possible, day) ? 'POSSIBLE' : null;
        });
        expect(DAYS.map((day) => certaintyOn(clipped, day, answeredOn))).toEqual(expected);
        const answers = expected.filter((_, n) => holds(span, DAYS[n]!));
        const best = answers.includes('CERTAIN') ? 'CERTAIN' : answers.includes('POSSIBLE') ? 'POSSIBLE' : null;
        expect(certaintyDuring(clipped, span, answeredOn)).toBe(best);
      }),
      { numRuns: 3000 },
    );
  });
});

interface Term extends Evidence {
  readonly kind: string;
}

const anyTerm: fc.Arbitrary<Term> = fc
  .record({
    start: fc.option(knownDate, { freq: 6 }),
    end: fc.option(knownDate, { freq: 1 }),
    ongoing: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    attested: fc.array(knownDate, { maxLength: 1 }),
    kind: fc.constantFrom('FULL', 'ASSOCIATE', 'OBSERVER'),
  })
  .map((term) => (term.ongoing ? { ...term, end: null } : term));
const anyTerms = fc.array(anyTerm, { minLength: 1, maxLength: 3 });

/** The order by the rule, as texts that sort: what is unknown is below or above every day. */
function orderKey({ start, end, ongoing }: Evidence): string {
  const known = start === null ? '0' : '1';
  const ends = ongoing ? '3' : end === null ? '2' : `1 ${end.earliest ?? '0000'} ${end.latest ?? '~'}`;
  return [known, start?.earliest ?? '0000', start?.latest ?? '~', ends].join(' ');
}

/** Chains of histories, one a term in this order, each beginning on the day after the one before ends. */
function chainsOf(terms: readonly Evidence[]): History[][] {
  let chains: History[][] = [[]];
  for (const term of terms) {
    const histories = historiesOf(term);
    chains = chains.flatMap((chain) => {
      const last = chain.at(-1);
      return histories.filter(({ from }) => last === undefined || from === last.to + 1).map((history) => [...chain, history]);
    });
  }
  return chains;
}

/** An attestation outside a term's days (with its end, or the start of the next, for a bound) is left to another rule. */
function withoutOutside(terms: readonly Term[]): Term[] {
  return terms.map((term, i) => {
    const next = terms[i + 1]?.start;
    const end = term.end ?? (next?.latest == null ? null : dateBetween(null, addDays(next.latest, -1)));
    return { ...term, attested: term.attested.filter((date) => !attestationOutside({ ...term, end }, date)) };
  });
}

describe('terms, against all chains of histories that fit them', () => {
  it('are refused exactly when there is no chain in which each follows on the one before', () => {
    const seen = { taken: 0, refused: 0 };
    fc.assert(
      fc.property(anyTerms, (terms) => {
        const ordered = [...terms].sort((a, b) => (orderKey(a) < orderKey(b) ? -1 : orderKey(a) > orderKey(b) ? 1 : 0));
        const result = arrangeTerms(terms);
        const goesOnTooSoon = ordered.slice(0, -1).some(({ ongoing }) => ongoing);
        const fits = !goesOnTooSoon && chainsOf(withoutOutside(ordered)).length > 0;
        expect('terms' in result).toBe(fits);
        seen[fits ? 'taken' : 'refused'] += 1;
        if ('terms' in result) expect(result.terms.map(({ term }) => term)).toEqual(ordered);
      }),
      { numRuns: 4000 },
    );
    expect(Math.min(seen.taken, seen.refused)).toBeGreaterThan(400);
  });

  /** Terms that can be arranged, and none of whose attestations is outside. */
  function arranged(terms: readonly Term[]): ArrangedTerm<Term>[] {
    const result = arrangeTerms(terms);
    fc.pre('terms' in result);
    return 'terms' in result ? result.terms : [];
  }

  it('make a membership that is certain only on days common to all chains and possible on those of any', () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        const inOrder = arranged(terms);
        fc.pre(inOrder.every((each) => each.term.attested.every((date) => !attestationOutside(each, date))));
        const chains = chainsOf(inOrder.map(({ term }) => term)).map((chain) => ({ from: chain[0]!.from, to: chain.at(-1)!.to }));
        const { common, any } = daysOf(chains);
        const { spans } = membershipSpans(inOrder);
        expect(isSubset(comparedIn(spans.certain), common)).toBe(true);
        expect(isSubset(any, comparedIn(spans.possible))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('surely hold on no day on which a chain lacks them, and may hold on each on which one has them', () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        const inOrder = arranged(terms);
        fc.pre(inOrder.every((each) => each.term.attested.every((date) => !attestationOutside(each, date))));
        const chains = chainsOf(inOrder.map(({ term }) => term));
        for (const [i, { spans }] of inOrder.entries()) {
          const { common, any } = daysOf(chains.map((chain) => chain[i]!));
          expect(isSubset(comparedIn(spans.certain), common) && isSubset(any, comparedIn(spans.possible))).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('answer for a day with the one that surely holds, else the latest that may, else the nearest', () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        const inOrder = arranged(terms);
        const wrong = DAYS.filter((day, n) => {
          const { term, certain } = termOn(inOrder, day, (a, b) => a.kind === b.kind);
          const maybe = inOrder.filter(({ spans }) => holds(spans.possible, day));
          const surely = maybe.filter(({ spans }) => holds(spans.certain, day));
          const distance = ({ spans }: ArrangedTerm<Term>) =>
            Math.min(...DAYS.map((other, m) => (holds(spans.possible, other) ? Math.abs(n - m) : WORLD)));
          const nearest = Math.min(...inOrder.map(distance));
          const right = surely.length > 0 ? surely.includes(term) : maybe.length > 0 ? term === maybe.at(-1) : distance(term) === nearest;
          return !right || certain !== maybe.every((other) => other.term.kind === term.term.kind);
        });
        expect(wrong).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('count on each day by all terms that may hold then', () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        const inOrder = arranged(terms);
        const makesMember = ({ kind }: Term) => kind !== 'OBSERVER';
        const counted = countedDays(inOrder, makesMember);
        const holding = (day: string) => inOrder.filter(({ spans }) => holds(spans.possible, day));
        const counts = (spans: readonly DaySpan[]) => DAYS.filter((day) => spans.some((span) => holds(span, day)));
        expect(counts(counted.certain)).toEqual(
          DAYS.filter((day) => holding(day).length > 0 && holding(day).every(({ term }) => makesMember(term))),
        );
        expect(counts(counted.possible)).toEqual(DAYS.filter((day) => holding(day).some(({ term }) => makesMember(term))));
        for (const spans of [counted.certain, counted.possible]) {
          const apart = spans.slice(1).every(({ from }, i) => from !== null && addDays(spans[i]!.to ?? DAYS[FOREVER]!, 1) < from);
          expect(apart && spans.every(({ from, to }) => (from ?? '') <= (to ?? '~'))).toBe(true);
        }
      }),
      { numRuns: 3000 },
    );
  });
});
