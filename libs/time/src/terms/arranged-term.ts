import type { HistoricalDate } from '../dates/historical-date.js';
import type { Evidence, Spans } from '../periods/evidence.js';

/** A term of a membership; kept as the caller's own object, so that it may carry a category and a standing. */
export type TermEvidence = Evidence;

/** A term in its place among the others. */
export interface ArrangedTerm<T> {
  readonly term: T;
  readonly start: HistoricalDate | null;
  /** As recorded; where it is missing and another term follows, the day before that one's start, bound by bound. */
  readonly end: HistoricalDate | null;
  readonly ongoing: boolean;
  /** By the term's own evidence and the end above. */
  readonly spans: Spans;
}
