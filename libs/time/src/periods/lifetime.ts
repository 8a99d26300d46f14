import { type Day, earliestOf, latestOf } from '../day.js';
import { type DaySpan, intersectSpans, spanFrom } from '../day-span.js';
import type { HistoricalDate } from '../dates/historical-date.js';
import type { Spans } from './evidence.js';

/** When an organization was founded and dissolved; both days belong to its life. Null is unknown, or not dissolved. */
export interface Lifetime {
  readonly founded: HistoricalDate | null;
  readonly dissolved: HistoricalDate | null;
}

/** The days on which a fact surely and may hold, inside the lifetimes of its organizations; certain lies in possible. */
export interface ClippedSpans {
  readonly certain: DaySpan | null;
  readonly possible: DaySpan | null;
}

/**
 * A fact's stored spans inside the lifetimes of its organizations. A fact that goes on surely holds only until the earliest day on which one of
 * them may have been dissolved, or as long as its own evidence reaches; a recorded end is itself evidence that they still stood.
 */
export function clipSpans(spans: Spans, ongoing: boolean, lifetimes: readonly Lifetime[]): ClippedSpans {
  const from = latestOf(lifetimes.map(({ founded }) => founded?.earliest ?? null));
  const to = earliestOf(lifetimes.map(({ dissolved }) => dissolved?.latest ?? null));
  const lifetime = spanFrom(from, to);
  const possible = lifetime === null ? null : intersectSpans(spans.possible, lifetime);
  if (possible === null || spans.certain === null) return { certain: null, possible };
  const surelyUntil = ongoing ? untilDissolved(spans.evidenceTo, lifetimes) : spans.certain.to;
  const certain = spanFrom(spans.certain.from, surelyUntil);
  return { certain: certain === null ? null : intersectSpans(certain, possible), possible };
}

function untilDissolved(evidenceTo: Day | null, lifetimes: readonly Lifetime[]): Day | null {
  const dissolved = earliestOf(lifetimes.map((lifetime) => lifetime.dissolved?.earliest ?? null));
  return dissolved === null ? null : latestOf([dissolved, evidenceTo]);
}
