import { earliestOf, latestOf, type Day } from '../day.js';
import { type DaySpan, spanFrom } from '../day-span.js';
import type { HistoricalDate } from '../dates/historical-date.js';

/** A fact's first and last day as far as they are known. A null end that is not ongoing: nobody recorded whether or when it ended. */
export interface PeriodBounds {
  readonly start: HistoricalDate | null;
  readonly end: HistoricalDate | null;
  /** It goes on until someone records its end; then there is no end. */
  readonly ongoing: boolean;
}

/** What is known of the days on which a fact holds; an attestation says that a source shows it as a fact then. */
export interface Evidence extends PeriodBounds {
  readonly attested: readonly HistoricalDate[];
}

/** The days on which a fact surely and may hold, by its own evidence: not clipped to any lifetime. These are stored. */
export interface Spans {
  readonly certain: DaySpan | null;
  readonly possible: DaySpan;
  /** The last day the evidence reaches: what certain.to would be were the fact not going on. Clipping by a dissolution needs it. */
  readonly evidenceTo: Day | null;
}

/**
 * The unclipped days of a fact. Certain are the days common to all histories that fit the evidence: a start known only to the year is surely
 * over at the year's last day, hence `latest` in `certain.from`, and `earliest` in `certain.to`.
 */
export function periodSpans(evidence: Evidence): Spans {
  const { start, ongoing, attested } = evidence;
  const end = ongoing ? null : evidence.end;
  const from = earliestOf([start?.latest ?? null, end?.latest ?? null, ...attested.map(({ latest }) => latest)]);
  const evidenceTo = latestOf([end?.earliest ?? null, start?.earliest ?? null, ...attested.map(({ earliest }) => earliest)]);
  const hasCertain = from !== null && (ongoing || evidenceTo !== null);
  return {
    certain: hasCertain ? spanFrom(from, ongoing ? null : evidenceTo) : null,
    possible: possibleSpan(evidence),
    evidenceTo,
  };
}

/** Why no fact can have these bounds, as a sentence; null when one can. */
export function refusePeriod(evidence: PeriodBounds): string | null {
  const { start, end, ongoing } = evidence;
  if (ongoing && end !== null) return `The period goes on and has an end (${end.edtf}): it is one or the other.`;
  if (isBefore(end?.latest, start?.earliest)) {
    return `The period ${periodEdtf(start, end, ongoing)} surely ends before it begins: it ends by ${String(end?.latest)} and begins on ${String(start?.earliest)} or later.`;
  }
  return null;
}

/** Whether an attestation lies wholly outside the days on which the fact may hold, so that one of them is wrong. */
export function attestationOutside(evidence: PeriodBounds, attested: HistoricalDate): boolean {
  const possible = possibleSpan(evidence);
  return isBefore(attested.latest, possible.from) || isBefore(possible.to, attested.earliest);
}

/** Start and end as written, joined by a slash: 2026-01-01/.. (goes on), /2003 (start unknown), 2001/ (end not recorded). */
export function periodEdtf(start: HistoricalDate | null, end: HistoricalDate | null, ongoing: boolean): string {
  return `${start?.edtf ?? ''}/${ongoing ? '..' : (end?.edtf ?? '')}`;
}

function possibleSpan({ start, end, ongoing }: PeriodBounds): DaySpan {
  return { from: start?.earliest ?? null, to: ongoing ? null : (end?.latest ?? null) };
}

/** Whether both days are known and the first lies before the second. */
function isBefore(a: Day | null | undefined, b: Day | null | undefined): boolean {
  return typeof a === 'string' && typeof b === 'string' && a < b;
}
