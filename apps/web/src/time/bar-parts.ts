import { type Day, type DaySpan, daysBetween } from '@guildhall/time';

/** What of a period decides how it is drawn. */
export interface DrawnPeriod {
  readonly ongoing: boolean;
  readonly certain: Span | null;
  readonly possible: Span | null;
}

interface Span {
  readonly from: DaySpan['from'];
  readonly to: DaySpan['to'];
}

/** A stretch of a bar in shares of its axis, 0 to 1. */
export interface BarPart {
  readonly from: number;
  readonly to: number;
  /** Nobody recorded where it begins, or ends: it fades out there. */
  readonly fadesIn: boolean;
  readonly fadesOut: boolean;
}

export interface BarParts {
  readonly certain: BarPart | null;
  readonly possible: BarPart | null;
  /** It goes on: an arrow at the end of what can be said. */
  readonly goesOn: boolean;
}

/** Days of an axis, both included. */
export interface Axis {
  readonly from: Day;
  readonly to: Day;
}

/** Where a day lies on an axis, 0 to 1. */
export function placeOf(day: Day, axis: Axis): number {
  return Math.min(Math.max(daysBetween(axis.from, day) / (daysBetween(axis.from, axis.to) + 1), 0), 1);
}

/**
 * A period on an axis. What is certain ends with today, since nothing is certain of tomorrow; where it goes on, what is possible goes on too, and an end that
 * nobody recorded fades out instead.
 */
export function barParts({ certain, possible, ongoing }: DrawnPeriod, axis: Axis, today: Day): BarParts {
  const days = daysBetween(axis.from, axis.to) + 1;
  const place = (day: Day): number => placeOf(day, axis);
  const part = (from: Day | null, to: Day | null, fades: boolean): BarPart | null => {
    const begin = from === null ? 0 : place(from);
    const end = to === null ? 1 : Math.min(place(to) + 1 / days, 1);
    const isOutside = (from !== null && from > axis.to) || (to !== null && to < axis.from) || end <= begin;
    return isOutside ? null : { from: begin, to: end, fadesIn: fades && from === null, fadesOut: fades && to === null && !ongoing };
  };
  const surely = certain?.from != null && certain.from <= today ? certain : null;
  const lastSure = surely === null || (surely.to !== null && surely.to < today) ? (surely?.to ?? null) : today;
  return {
    certain: surely === null ? null : part(surely.from, lastSure, false),
    possible: possible === null ? null : part(possible.from, possible.to, true),
    goesOn: ongoing && possible !== null && possible.to === null && (possible.from === null || possible.from <= axis.to),
  };
}
