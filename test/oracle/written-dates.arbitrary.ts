import fc from 'fast-check';
import { addDays, type Day, dayOfMonth } from './day.js';

/** How a day that somebody knew is written by somebody who knows less. */
export interface Blur {
  readonly form: number;
  readonly before: number;
  readonly after: number;
}

/** The first writes the day itself: to that a failing case shrinks. */
const FORMS: readonly ((day: Day, before: Day, after: Day, blur: Blur) => string)[] = [
  (day) => day,
  (day) => year(day),
  (day) => month(day),
  (_, before, after) => `[${before}..${after}]`,
  (_, before, after, { after: days }) => `[${year(before)}..${days % 2 ? year(after) : month(after)}]`,
  (_, __, after) => `[..${after}]`,
  (_, __, after) => `[..${year(after)}]`,
  (_, before) => `[${before}..]`,
  (_, before, after) => `[${month(after)},${month(before)}]`,
  (day, _, __, { before }) => `${year(shiftedYear(day, (before % 3) - 1))}~`,
  (day, _, __, { before }) => `${month(shiftedMonth(day, (before % 3) - 1))}?`,
  (day, _, __, { before }) => `${addDays(day, (before % 3) - 1)}%`,
  (day) => `${day.slice(0, 3)}X`,
  (_, before) => `[${month(before)}..]`,
  (day) => `${day.slice(0, 2)}XX`,
];

export const anyBlur: fc.Arbitrary<Blur> = fc.record({
  form: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 5, arbitrary: fc.nat({ max: FORMS.length - 1 }) }),
  before: fc.nat({ max: 800 }),
  after: fc.nat({ max: 800 }),
});

/** The true day always lies between the bounds of what is written. */
export function writtenDate(day: Day, blur: Blur): string {
  return FORMS[blur.form]?.(day, addDays(day, -blur.before), addDays(day, blur.after), blur) ?? day;
}

function year(day: Day): string {
  return day.slice(0, 4);
}

function month(day: Day): string {
  return day.slice(0, 7);
}

function shiftedYear(day: Day, years: number): Day {
  return dayOfMonth(Number(year(day)) + years, 0, 1);
}

function shiftedMonth(day: Day, months: number): Day {
  return dayOfMonth(Number(year(day)), Number(day.slice(5, 7)) - 1 + months, 1);
}
