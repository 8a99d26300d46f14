import type { CountRangeFragment } from '../api/generated/graphql.js';

/** A count on a day of a series. */
export interface BandPoint extends CountRangeFragment {
  readonly on: string;
}

/** Counts over time, all on the same days as those of the series drawn beside it. */
export interface BandSeries {
  readonly name: string;
  readonly points: readonly BandPoint[];
}

/** Days of any of the series, in order. */
export function daysOf(series: readonly BandSeries[]): readonly string[] {
  return [...new Set(series.flatMap(({ points }) => points.map(({ on }) => on)))].sort();
}
