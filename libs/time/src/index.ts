export { addDays, addMonths, type Day, dayBefore, daysBetween, FIRST_DAY, isDay, LAST_DAY, today } from './day.js';
export { type DaySpan, intersectSpans, mergeSpans, spanFrom, spanHolds, subtractSpans } from './day-span.js';
export { DateRefused, WHAT_IS_TAKEN } from './dates/date-refused.js';
export { dateBetween, type DatePrecision, type HistoricalDate, parseDate, readDate } from './dates/historical-date.js';
export {
  attestationOutside,
  type Evidence,
  type PeriodBounds,
  periodEdtf,
  periodSpans,
  refusePeriod,
  type Spans,
} from './periods/evidence.js';
export { type ClippedSpans, clipSpans, type Lifetime } from './periods/lifetime.js';
export { type Certainty, certaintyDuring, certaintyOn } from './periods/certainty.js';
export type { ArrangedTerm, TermEvidence } from './terms/arranged-term.js';
export { arrangeTerms, compareTerms, type MembershipPeriod, membershipSpans } from './terms/arranged-terms.js';
export { termOn } from './terms/term-on.js';
export { countedDays } from './terms/counted-days.js';
export { dateText, type Language, periodText, textLanguage } from './texts/date-text.js';
export { type BoundOf, type SlashDates, type TypedDate, typedDate } from './texts/typed-date.js';
