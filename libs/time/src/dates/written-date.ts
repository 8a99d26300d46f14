import { addDays, addMonths, type Day, dayFrom, earliestOf, FIRST_DAY, LAST_DAY, lastDayOfMonth, latestOf } from '../day.js';
import type { DaySpan } from '../day-span.js';

/** How finely a single date is written. */
export type DateUnit = 'DAY' | 'MONTH' | 'YEAR' | 'DECADE' | 'CENTURY';

/** ~ approximate, ? uncertain, % both. */
export type DateMark = '~' | '?' | '%';

/** A single date as written; of a decade or a century, `year` is its first (0 for 000X); month and day are 1 where not written. */
export interface SingleDate {
  readonly unit: DateUnit;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly mark: DateMark | null;
}

/** A member of a one-of set: a date (from and to are the same), or a range of them; null is open, and only a set's ends are. */
export interface SetMember {
  readonly from: SingleDate | null;
  readonly to: SingleDate | null;
}

/** What stands in a date's text: bounds are derived from it, and texts for people are made from it. */
export type WrittenDate =
  { readonly kind: 'single'; readonly date: SingleDate } | { readonly kind: 'set'; readonly members: readonly SetMember[] };

const YEARS_IN = { DECADE: 10, CENTURY: 100 } as const;

/** The days that a date may be, its mark set aside. */
export function plainBounds(date: SingleDate): { first: Day; last: Day } {
  const { unit, year, month, day } = date;
  switch (unit) {
    case 'DAY': {
      const only = dayFrom(year, month, day);
      return { first: only, last: only };
    }
    case 'MONTH':
      return { first: dayFrom(year, month, 1), last: dayFrom(year, month, lastDayOfMonth(year, month)) };
    case 'YEAR':
      return { first: dayFrom(year, 1, 1), last: dayFrom(year, 12, 31) };
    case 'DECADE':
    case 'CENTURY':
      // There is no year 0: 000X and 00XX begin with the calendar.
      return { first: year === 0 ? FIRST_DAY : dayFrom(year, 1, 1), last: dayFrom(year + YEARS_IN[unit] - 1, 12, 31) };
  }
}

/** The days that a date may be: a mark widens it by one unit on both sides, inside the calendar. */
export function boundsOf(written: WrittenDate): DaySpan {
  if (written.kind === 'set') return setBounds(written.members);
  const { first, last } = plainBounds(written.date);
  if (written.date.mark === null) return { from: first, to: last };
  switch (written.date.unit) {
    case 'DAY':
      return { from: addDays(first, -1), to: addDays(last, 1) };
    case 'MONTH':
      return { from: addMonths(first, -1), to: lastDayOfMonthAfter(first) };
    default:
      return { from: addMonths(first, -12), to: addMonths(last, 12) };
  }
}

// addMonths(last, 1) would not do: a month after 28 February is 28 March, not the month's end.
function lastDayOfMonthAfter(first: Day): Day {
  const afterNext = addMonths(first, 2);
  return afterNext === LAST_DAY ? LAST_DAY : addDays(afterNext, -1);
}

function setBounds(members: readonly SetMember[]): DaySpan {
  const firsts = members.map(({ from }) => (from === null ? null : plainBounds(from).first));
  const lasts = members.map(({ to }) => (to === null ? null : plainBounds(to).last));
  return { from: firsts.includes(null) ? null : earliestOf(firsts), to: lasts.includes(null) ? null : latestOf(lasts) };
}
