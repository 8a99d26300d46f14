import { type Day, today } from '@guildhall/time';
import type { Axis, DrawnPeriod } from './bar-parts.js';

/** Years before the first known day, so that what began before is seen to. */
const MARGIN = 2;

/** An axis on which all of these periods have their place, in whole years; it ends with this year, or a later one that is known of. */
export function axisOf(periods: readonly DrawnPeriod[], now: Day = today()): Axis {
  const days = periods
    .flatMap(({ certain, possible }) => [certain?.from, certain?.to, possible?.from, possible?.to])
    .filter((day): day is Day => day != null)
    .sort();
  const first = Number((days[0] ?? now).slice(0, 4)) - MARGIN;
  const last = [days.at(-1) ?? now, now].sort().at(-1) ?? now;
  return { from: `${String(Math.max(first, 1)).padStart(4, '0')}-01-01`, to: `${last.slice(0, 4)}-12-31` };
}

/** Years to write below an axis: few enough to be read, at round numbers. */
export function yearsOf({ from, to }: Axis, most = 8): readonly number[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const step = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000].find((size) => (last - first) / size <= most) ?? 2000;
  const start = Math.ceil(first / step) * step;
  return Array.from({ length: Math.floor((last - start) / step) + 1 }, (_, place) => start + place * step);
}
