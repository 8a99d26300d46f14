import { Bug } from '@guildhall/problems';
import { addDays, type Day, type DaySpan, LAST_DAY } from '@guildhall/time';

// PostgreSQL writes ranges of days without their last day; its calendar goes on where ours stops.
const AFTER_LAST_DAY = '10000-01-01';

/** A span as PostgreSQL writes a daterange: `[2020-01-01,2021-01-01)`, `(,2021-01-01)`, `(,)`. */
export function dayRange(span: DaySpan): string {
  return `${span.from === null ? '(' : `[${span.from}`},${span.to === null ? '' : dayAfter(span.to)})`;
}

/** Sorted spans of which no two touch as PostgreSQL writes a datemultirange: `{[2020-01-01,2021-01-01)}`, `{}`. */
export function dayMultirange(spans: readonly DaySpan[]): string {
  return `{${spans.map(dayRange).join(',')}}`;
}

/** The span of a daterange that is not empty. */
export function spanOfRange(range: string): DaySpan {
  const match = /^[[(]([\d-]*),([\d-]*)\)$/.exec(range);
  if (match === null) throw new Bug(`${range} is not a range of days`);
  const [, from = '', before = ''] = match;
  return { from: from === '' ? null : from, to: before === '' ? null : dayBeforeEnd(before) };
}

function dayAfter(day: Day): string {
  return day === LAST_DAY ? AFTER_LAST_DAY : addDays(day, 1);
}

function dayBeforeEnd(end: string): Day {
  return end === AFTER_LAST_DAY ? LAST_DAY : addDays(end, -1);
}
