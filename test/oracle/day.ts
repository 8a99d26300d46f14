/** A calendar day, 2026-01-01. These texts stand in the order of their days. */
export type Day = string;

/** Whole days, both ends inclusive; null is unbounded. */
export interface Span {
  readonly from: Day | null;
  readonly to: Day | null;
}

export function addDays(day: Day, count: number): Day {
  return dayOf(Date.parse(day) + count * 86_400_000);
}

export function daysBetween(first: Day, second: Day): number {
  return (Date.parse(second) - Date.parse(first)) / 86_400_000;
}

/** The day that this moment is in UTC. */
export function presentDay(): Day {
  return dayOf(Date.now());
}

/** Day 0 of a month is the last one of the month before; months count from 0 and may go beyond the year. */
export function dayOfMonth(year: number, month: number, day: number): Day {
  return dayOf(Date.UTC(year, month, day));
}

export function isIn(span: Span | null, day: Day): boolean {
  return span !== null && (span.from === null || span.from <= day) && (span.to === null || day <= span.to);
}

/** The days that all spans share, null when there is none. */
export function shared(...spans: (Span | null)[]): Span | null {
  const known = spans.filter((span) => span !== null);
  const span = { from: latest(known.map(({ from }) => from)), to: earliest(known.map(({ to }) => to)) };
  return known.length < spans.length || isReversed(span) ? null : span;
}

export function isReversed({ from, to }: Span): boolean {
  return from !== null && to !== null && from > to;
}

/** The first of the days that are known. */
export function earliest(days: readonly (Day | null)[]): Day | null {
  return days.filter((day) => day !== null).sort()[0] ?? null;
}

/** The last of the days that are known. */
export function latest(days: readonly (Day | null)[]): Day | null {
  return (
    days
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? null
  );
}

function dayOf(milliseconds: number): Day {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
