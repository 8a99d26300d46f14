import { addDays, type Day } from './day.js';

/** Whole days, both ends inclusive; null is unbounded. */
export interface DaySpan {
  readonly from: Day | null;
  readonly to: Day | null;
}

/** Whether a day lies in a span. */
export function spanHolds(span: DaySpan, day: Day): boolean {
  return (span.from === null || span.from <= day) && (span.to === null || day <= span.to);
}

/** A span's days, or null where its end lies before its beginning: then it has none. */
export function spanFrom(from: Day | null, to: Day | null): DaySpan | null {
  return from !== null && to !== null && from > to ? null : { from, to };
}

/** The days that two spans share, null when there are none. */
export function intersectSpans(a: DaySpan, b: DaySpan): DaySpan | null {
  const from = a.from === null || (b.from !== null && b.from > a.from) ? b.from : a.from;
  const to = a.to === null || (b.to !== null && b.to < a.to) ? b.to : a.to;
  return spanFrom(from, to);
}

/** The same days as sorted spans of which no two touch. */
export function mergeSpans(spans: readonly DaySpan[]): DaySpan[] {
  const sorted = [...spans].sort((a, b) => compareFrom(a.from, b.from));
  const merged: DaySpan[] = [];
  for (const span of sorted) {
    const last = merged.at(-1);
    if (last === undefined || !reaches(last.to, span.from)) merged.push(span);
    else if (last.to !== null && (span.to === null || span.to > last.to)) merged[merged.length - 1] = { from: last.from, to: span.to };
  }
  return merged;
}

/** The days of some spans that are in none of the others, as sorted spans of which no two touch. */
export function subtractSpans(spans: readonly DaySpan[], others: readonly DaySpan[]): DaySpan[] {
  const left: DaySpan[] = [];
  const taken = mergeSpans(others);
  for (const span of mergeSpans(spans)) {
    let rest: DaySpan | null = span;
    for (const hole of taken) {
      if (rest === null || (rest.to !== null && hole.from !== null && hole.from > rest.to)) break;
      if (intersectSpans(rest, hole) === null) continue;
      if (hole.from !== null && (rest.from === null || rest.from < hole.from)) left.push({ from: rest.from, to: addDays(hole.from, -1) });
      rest = hole.to !== null && (rest.to === null || hole.to < rest.to) ? { from: addDays(hole.to, 1), to: rest.to } : null;
    }
    if (rest !== null) left.push(rest);
  }
  return left;
}

function compareFrom(a: Day | null, b: Day | null): number {
  if (a === b) return 0;
  if (a === null) return -1;
  return b === null || a > b ? 1 : -1;
}

/** Whether days up to `to` and days from `from` leave no day between them. */
function reaches(to: Day | null, from: Day | null): boolean {
  return to === null || from === null || from <= addDays(to, 1);
}
