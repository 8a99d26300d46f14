import { COUNTRIES } from '@guildhall/countries';
import { makesMember, type MembershipDraft, type StoredTerm } from '@guildhall/facts';
import type { Count } from '@guildhall/planner';
import { Bug } from '@guildhall/problems';
import {
  addDays,
  addMonths,
  arrangeTerms,
  type ArrangedTerm,
  certaintyOn,
  type ClippedSpans,
  clipSpans,
  type Day,
  daysBetween,
  type Evidence,
  type HistoricalDate,
  type Lifetime,
  membershipSpans,
  parseDate,
  spanHolds,
} from '@guildhall/time';

/** One federation, its members and their memberships, as a statement must count them: slowly, day by day, from what was written. */
export interface Registry {
  readonly federation: Lifetime;
  readonly members: readonly { readonly lifetime: Lifetime; readonly countries: readonly string[] }[];
  /** `member` is a place in the list above. */
  readonly memberships: readonly { readonly member: number; readonly draft: Pick<MembershipDraft, 'countries' | 'terms'> }[];
}

interface Read {
  readonly member: number;
  readonly countries: readonly string[];
  readonly terms: readonly ArrangedTerm<Evidence & { readonly stored: StoredTerm }>[];
  readonly clipped: ClippedSpans;
  readonly attested: readonly HistoricalDate[];
}

/** The days that the oracle looks at one by one; those before and after stand for all that never end. */
export interface Calendar {
  readonly first: Day;
  readonly last: Day;
}

const known = (text: string | null): HistoricalDate | null => (text === null ? null : parseDate(text));

export function readRegistry({ federation, members, memberships }: Registry): Read[] {
  return memberships.map(({ member, draft }) => {
    const arranged = arrangeTerms(
      draft.terms.map((stored) => ({
        stored,
        start: known(stored.start),
        end: known(stored.end),
        ongoing: stored.ongoing,
        attested: stored.attestations.map(({ on }) => parseDate(on)),
      })),
    );
    const terms = 'terms' in arranged ? arranged.terms : [];
    const { spans, ongoing } = membershipSpans(terms);
    const one = members[member];
    if (!one) throw new Bug(`There is no member ${member}`);
    return {
      member,
      countries: draft.countries.length > 0 ? draft.countries : one.countries,
      terms,
      clipped: clipSpans(spans, ongoing, [one.lifetime, federation]),
      attested: terms.flatMap(({ term }) => term.attested),
    };
  });
}

type Counted = 'CERTAIN' | 'POSSIBLE' | null;

/** How surely a membership counts its member on a day. */
function countsOn({ clipped, terms }: Read, day: Day, today: Day): Counted {
  const holds = certaintyOn(clipped, day, today);
  const may = terms.filter(({ spans }) => spanHolds(spans.possible, day));
  const making = may.filter(({ term }) => makesMember(term.stored));
  if (holds === null || making.length === 0) return null;
  return holds === 'CERTAIN' && making.length === may.length ? 'CERTAIN' : 'POSSIBLE';
}

function distinct(memberships: readonly Read[], day: Day, today: Day, valuesOf: (one: Read) => readonly unknown[]): Count {
  const values = (least: readonly Counted[]): number =>
    new Set(memberships.filter((one) => least.includes(countsOn(one, day, today))).flatMap(valuesOf)).size;
  return { certain: values(['CERTAIN']), possible: values(['CERTAIN', 'POSSIBLE']) };
}

export const membersOn = (memberships: readonly Read[], day: Day, today: Day): Count =>
  distinct(memberships, day, today, ({ member }) => [member]);
export const countriesOf = (memberships: readonly Read[], day: Day, today: Day): Count =>
  distinct(memberships, day, today, ({ countries }) => countries);

/** The days on which a membership may have begun (ended) as a member, from the calendar. */
function movingDays({ terms, clipped }: Read, side: 'start' | 'end', { first, last }: Calendar): Day[] {
  const term = terms.at(side === 'start' ? 0 : -1);
  const date = term?.[side] ?? null;
  if (!term || date === null || !makesMember(term.term.stored)) return [];
  const span = { from: date.earliest, to: date.latest };
  const days: Day[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) {
    if (spanHolds(span, day) && clipped.possible !== null && spanHolds(clipped.possible, day)) days.push(day);
  }
  return days;
}

function movedIn(moving: readonly (readonly Day[])[], after: Day, on: Day, today: Day): Count {
  const counts = { certain: 0, possible: 0 };
  for (const days of moving) {
    const within = days.filter((day) => after < day && day <= on);
    if (within.length > 0) counts.possible += 1;
    if (within.length > 0 && within.length === days.length && days.every((day) => day <= today)) counts.certain += 1;
  }
  return counts;
}

export interface Point {
  readonly on: Day;
  readonly members: Count;
  readonly countries: Count;
  readonly joined: Count;
  readonly left: Count;
}

export function seriesOf(memberships: readonly Read[], from: Day, to: Day, months: number, calendar: Calendar, today: Day): Point[] {
  const joining = memberships.map((one) => movingDays(one, 'start', calendar));
  const leaving = memberships.map((one) => movingDays(one, 'end', calendar).map((day) => addDays(day, 1)));
  const points: Point[] = [];
  for (let n = 0; addMonths(from, n * months) <= to; n += 1) {
    const on = addMonths(from, n * months);
    const after = addMonths(from, (n - 1) * months);
    points.push({
      on,
      members: membersOn(memberships, on, today),
      countries: countriesOf(memberships, on, today),
      joined: movedIn(joining, after, on, today),
      left: movedIn(leaving, after, on, today),
    });
  }
  return points;
}

export interface RegionFigures {
  readonly region: { readonly code: string };
  readonly members: Count;
  readonly countries: Count;
  readonly countriesTotal: number;
}

export function regionsOf(memberships: readonly Read[], day: Day, today: Day, level: 'region' | 'subregion'): RegionFigures[] {
  const codes = [...new Set(COUNTRIES.map((country) => country[level]))].filter((code) => code !== null);
  const figures = codes.map((code) => {
    const inside = COUNTRIES.filter((country) => country[level] === code);
    const within = memberships.map((one) => ({
      ...one,
      countries: one.countries.filter((c) => inside.some((country) => country.code === c)),
    }));
    return {
      region: { code },
      members: membersOn(
        within.filter(({ countries }) => countries.length > 0),
        day,
        today,
      ),
      countries: countriesOf(within, day, today),
      countriesTotal: inside.filter(
        ({ countedFrom, until }) => (countedFrom === null || countedFrom <= day) && (until === null || until >= day),
      ).length,
    };
  });
  return figures
    .filter(({ members }) => members.possible > 0)
    .sort(
      (a, b) =>
        b.members.possible - a.members.possible || b.members.certain - a.members.certain || (a.region.code < b.region.code ? -1 : 1),
    );
}

export function medianTenureOf(memberships: readonly Read[], day: Day, today: Day): number | null {
  const tenures = memberships
    .filter((one) => countsOn(one, day, today) === 'CERTAIN')
    .flatMap(({ terms }) => (terms[0]?.start?.latest == null ? [] : [daysBetween(terms[0].start.latest, day)]))
    .sort((a, b) => a - b);
  return tenures[Math.ceil(tenures.length / 2) - 1] ?? null;
}

export function attestedWithinYearOf(memberships: readonly Read[], day: Day, today: Day): number {
  const recent = ({ latest }: HistoricalDate): boolean =>
    latest !== null && daysBetween(latest, day) >= 0 && daysBetween(latest, day) < 365;
  const attested = memberships.filter((one) => countsOn(one, day, today) !== null && one.attested.some(recent));
  return new Set(attested.map(({ member }) => member)).size;
}
