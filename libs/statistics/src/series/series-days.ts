import { Problem } from '@guildhall/problems';
import { addMonths, type Day } from '@guildhall/time';
import { SeriesStep } from './series-step.enum.js';

export const MOST_POINTS = 1200;

const MONTHS: Readonly<Record<SeriesStep, number>> = {
  [SeriesStep.MONTH]: 1,
  [SeriesStep.QUARTER]: 3,
  [SeriesStep.YEAR]: 12,
  [SeriesStep.DECADE]: 120,
};

/** The days of a series. */
export interface SeriesDays {
  /** Where the step before the first point begins: that step's first day is the one after. Null: no day comes before that step. */
  readonly before: Day | null;
  readonly points: readonly Day[];
}

/** `from` and every step after it that is not after `to`. Steps go from `from`, so that 31 January is followed by 28 February and 31 March. */
export function seriesDays(from: Day, to: Day, step: SeriesStep): SeriesDays {
  if (from > to) throw new Problem('BAD_USER_INPUT', `'from' (${from}) lies after 'to' (${to}).`, { argument: 'from' });
  const months = MONTHS[step];
  const [year, month] = from.split('-').map(Number) as [number, number];
  // `addMonths` stops at the ends of the calendar, where a step would be shorter than it says.
  const ahead = (9999 - year) * 12 + 12 - month;
  const behind = (year - 1) * 12 + month - 1;
  const points: Day[] = [];
  for (let n = 0; n * months <= ahead; n += 1) {
    const day = addMonths(from, n * months);
    if (day > to) break;
    if (points.length === MOST_POINTS) {
      const message = `A series has at most 1,200 points; from ${from} to ${to} by ${step} there are more: take a longer step, or ask for less at a time.`;
      throw new Problem('BAD_USER_INPUT', message, { argument: 'to', limit: MOST_POINTS });
    }
    points.push(day);
  }
  return { before: months <= behind ? addMonths(from, -months) : null, points };
}
