import { addMonths, type Day } from '@guildhall/time';

/** Years that are shown where nobody recorded when it began. */
const YEARS = 50;

/** The days of the two series of a federation: how many there were on this day of each year, and who came and went in each calendar year. */
export interface GrowthDays {
  readonly from: Day;
  readonly to: Day;
  readonly flowFrom: Day;
  readonly flowTo: Day;
}

/** From the year in which it began, as far as it is known, to today; the year that is under way is one of them. */
export function growthDays(firstYear: number | null, today: Day): GrowthDays {
  const thisYear = Number(today.slice(0, 4));
  const first = Math.max(1, Math.min(firstYear ?? thisYear - YEARS, thisYear));
  const year = String(first).padStart(4, '0');
  return {
    from: addMonths(today, -12 * (thisYear - first)),
    to: today,
    flowFrom: `${year}-12-31`,
    flowTo: `${today.slice(0, 4)}-12-31`,
  };
}
