import { type ValuePath, type Violation, violationsOf } from '@guildhall/problems';
import { refuseDate, type StoredCitation } from '@guildhall/sources';
import { intersectSpans, parseDate, type PeriodBounds, periodSpans, refusePeriod, type Spans } from '@guildhall/time';
import { attestedDates } from './attestations.js';
import type { DatedFactEntity, StoredAttestation } from './dated-fact.entity.js';
import { dayRange, spanOfRange } from './day-range.js';

/** A period as written: EDTF texts. `ongoing` without an end: it goes on; neither: nobody recorded whether or when it ended. */
export interface WrittenPeriod {
  readonly start: string | null;
  readonly end: string | null;
  readonly ongoing: boolean;
}

/** Everything wrong with a period that stands at `path` in its record. */
export function checkPeriod(written: WrittenPeriod, path: ValuePath = []): Violation[] {
  const dates = violationsOf([
    [[...path, 'start'], refuseDate(written.start)],
    [[...path, 'end'], refuseDate(written.end)],
  ]);
  if (dates.length > 0) return dates;
  const refusal = refusePeriod(readPeriod(written));
  return refusal === null ? [] : [{ path: [...path, 'end'], code: 'PERIOD_INVALID', message: refusal }];
}

/** The bounds of a period whose dates have been checked. */
export function readPeriod({ start, end, ongoing }: WrittenPeriod): PeriodBounds {
  return { start: start === null ? null : parseDate(start), end: end === null ? null : parseDate(end), ongoing };
}

type DerivedPeriod = Pick<
  DatedFactEntity,
  'startEarliest' | 'startLatest' | 'endEarliest' | 'endLatest' | 'certain' | 'possible' | 'evidenceTo'
>;

/** The columns that are derived from a period and what attests it. */
export function derivedPeriod(written: WrittenPeriod, attestations: readonly StoredAttestation[]): DerivedPeriod {
  const period = readPeriod(written);
  return periodColumns(period, periodSpans({ ...period, attested: attestedDates(attestations) }));
}

/** The same where the spans are known. */
export function periodColumns({ start, end }: PeriodBounds, spans: Spans): DerivedPeriod {
  return {
    startEarliest: start?.earliest ?? null,
    startLatest: start?.latest ?? null,
    endEarliest: end?.earliest ?? null,
    endLatest: end?.latest ?? null,
    certain: spans.certain === null ? null : dayRange(spans.certain),
    possible: dayRange(spans.possible),
    evidenceTo: spans.evidenceTo,
  };
}

/** What a file says of a period laid over what is recorded: an empty cell says nothing. */
export function periodOver(current: WrittenPeriod, named: WrittenPeriod): WrittenPeriod {
  const ending = named.end !== null || named.ongoing ? named : current;
  return { start: named.start ?? current.start, end: ending.end, ongoing: ending.ongoing };
}

/** Every source that citations and attestations name, once, in their order. */
export function citedSources(citations: readonly StoredCitation[], attestations: readonly StoredAttestation[]): number[] {
  const attesting = attestations.map(({ source }) => source).filter((source) => source !== null);
  return [...new Set([...citations.map(({ source }) => source), ...attesting])];
}

/** Whether two facts have days on which both surely hold, or the same written period. */
export function sameDays(a: WrittenPeriod & { certain: string | null }, b: WrittenPeriod & { certain: string | null }): boolean {
  if (a.start === b.start && a.end === b.end && a.ongoing === b.ongoing) return true;
  return a.certain !== null && b.certain !== null && intersectSpans(spanOfRange(a.certain), spanOfRange(b.certain)) !== null;
}
