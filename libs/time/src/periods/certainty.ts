import type { Day } from '../day.js';
import { type DaySpan, intersectSpans, spanFrom, spanHolds } from '../day-span.js';
import type { ClippedSpans } from './lifetime.js';

/** How surely a fact holds. */
export type Certainty = 'CERTAIN' | 'POSSIBLE';

/** How surely a fact holds on a day, null when it does not. Nothing is CERTAIN on a day after the one from which it is answered. */
export function certaintyOn(clipped: ClippedSpans, day: Day, answeredOn: Day): Certainty | null {
  if (clipped.certain !== null && day <= answeredOn && spanHolds(clipped.certain, day)) return 'CERTAIN';
  return clipped.possible !== null && spanHolds(clipped.possible, day) ? 'POSSIBLE' : null;
}

/** How surely a fact holds on at least one day of a span, null when on none. Days after answeredOn are POSSIBLE at best. */
export function certaintyDuring(clipped: ClippedSpans, span: DaySpan, answeredOn: Day): Certainty | null {
  const asked = spanFrom(span.from, span.to);
  if (asked === null) return null;
  const past = intersectSpans(asked, { from: null, to: answeredOn });
  if (clipped.certain !== null && past !== null && intersectSpans(clipped.certain, past) !== null) return 'CERTAIN';
  return clipped.possible !== null && intersectSpans(clipped.possible, asked) !== null ? 'POSSIBLE' : null;
}
