import { addDays, type Day, dayOfMonth, lastDayOfMonth, monthOf, yearOf } from '../day.js';
import { readWrittenDate } from './date-reader.js';
import { DateRefused } from './date-refused.js';
import { boundsOf, type DateUnit, type WrittenDate } from './written-date.js';

/** How finely a date is known; INTERVAL is one of a set. */
export type DatePrecision = DateUnit | 'INTERVAL';

/** A date that may be known only in part: as written, and the days it may be, both inclusive; null is unbounded. */
export interface HistoricalDate {
  readonly edtf: string;
  readonly earliest: Day | null;
  readonly latest: Day | null;
  readonly precision: DatePrecision;
}

interface Reading {
  readonly date: HistoricalDate;
  readonly written: WrittenDate;
}

// The same few thousand texts come again and again. Two generations instead of a list of ages: what is asked for moves to the young one,
// and when that is full the old one is dropped whole.
const GENERATION = 4096;
const LONGEST_KEPT = 32;
let young = new Map<string, Reading>();
let old = new Map<string, Reading>();

function readingOf(text: string): Reading {
  const known = young.get(text);
  if (known !== undefined) return known;
  const reading = old.get(text) ?? read(text);
  if (text.length <= LONGEST_KEPT) {
    if (young.size >= GENERATION) {
      old = young;
      young = new Map();
    }
    young.set(text, reading);
  }
  return reading;
}

function read(text: string): Reading {
  const written = readWrittenDate(text);
  const { from, to } = boundsOf(written);
  const precision = written.kind === 'set' ? 'INTERVAL' : written.date.unit;
  return { date: Object.freeze({ edtf: text, earliest: from, latest: to, precision }), written };
}

/** The date that a text says, or the refusal that says what is wrong with it. */
export function readDate(text: string): { date: HistoricalDate } | { refusal: DateRefused } {
  try {
    return { date: parseDate(text) };
  } catch (error) {
    if (error instanceof DateRefused) return { refusal: error };
    throw error;
  }
}

/** The date that a text says; throws DateRefused. The same text may give the same (frozen) object. */
export function parseDate(text: string): HistoricalDate {
  return readingOf(text).date;
}

/** What stands in a date's text, from which texts for people are made. */
export function writtenDate(date: HistoricalDate): WrittenDate {
  return readingOf(date.edtf).written;
}

/** The shortest date with just these bounds (a year rather than its 365 days); null when both are unknown. From after to is refused. */
export function dateBetween(earliest: Day | null, latest: Day | null): HistoricalDate | null {
  if (earliest === null && latest === null) return null;
  if (earliest !== null && earliest === latest) return parseDate(earliest);
  if (earliest === null) return parseDate(`[..${shortLatest(latest ?? '')}]`);
  if (latest === null) return parseDate(`[${shortEarliest(earliest)}..]`);
  return parseDate(wholeUnit(earliest, latest) ?? `[${shortEarliest(earliest)}..${shortLatest(latest)}]`);
}

function shortEarliest(day: Day): string {
  return day.endsWith('-01-01') ? day.slice(0, 4) : day.endsWith('-01') ? day.slice(0, 7) : day;
}

function shortLatest(day: Day): string {
  if (day.endsWith('-12-31')) return day.slice(0, 4);
  return dayOfMonth(day) === lastDayOfMonth(yearOf(day), monthOf(day)) ? day.slice(0, 7) : day;
}

function wholeUnit(earliest: Day, latest: Day): string | null {
  const month = earliest.slice(0, 7);
  if (earliest.endsWith('-01') && latest.startsWith(month) && !addDays(latest, 1).startsWith(month)) return month;
  if (!earliest.endsWith('-01-01') || !latest.endsWith('-12-31')) return null;
  const first = earliest.slice(0, 4);
  const last = latest.slice(0, 4);
  if (first === last) return first;
  if (first.endsWith('00') && last === `${first.slice(0, 2)}99`) return `${first.slice(0, 2)}XX`;
  return first.endsWith('0') && last === `${first.slice(0, 3)}9` ? `${first.slice(0, 3)}X` : null;
}
