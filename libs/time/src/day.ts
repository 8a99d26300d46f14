/** A calendar day, 'YYYY-MM-DD', proleptic Gregorian, years 0001 to 9999. Days compare as plain strings. */
export type Day = string;

/** The first and the last day that the calendar here knows; arithmetic that would leave it stops there. */
export const FIRST_DAY: Day = '0001-01-01';
export const LAST_DAY: Day = '9999-12-31';

const ZERO = 48;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function twoDigits(text: string, at: number): number {
  return (text.charCodeAt(at) - ZERO) * 10 + text.charCodeAt(at + 1) - ZERO;
}

export function yearOf(day: Day): number {
  return twoDigits(day, 0) * 100 + twoDigits(day, 2);
}

export function monthOf(day: Day): number {
  return twoDigits(day, 5);
}

export function dayOfMonth(day: Day): number {
  return twoDigits(day, 8);
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** How many days a month (1 to 12) has in a year. */
export function lastDayOfMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
}

/** The day of a year, a month (1 to 12) and a day of the month, which must exist. */
export function dayFrom(year: number, month: number, day: number): Day {
  const years = year >= 1000 ? String(year) : String(year).padStart(4, '0');
  return `${years}-${month < 10 ? '0' : ''}${String(month)}-${day < 10 ? '0' : ''}${String(day)}`;
}

/** Whether a text is a calendar day that exists: '2001-02-29' is none. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text.length !== 10) return false;
  const year = yearOf(text);
  const month = monthOf(text);
  const day = dayOfMonth(text);
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= lastDayOfMonth(year, month);
}

// Days are counted in years that begin with March, so that the leap day is a year's last: no tables, no Date, no time zone.
function serialOf(day: Day): number {
  const month = monthOf(day);
  const year = month <= 2 ? yearOf(day) - 1 : yearOf(day);
  const sinceMarch = Math.trunc((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayOfMonth(day) - 1;
  return year * 365 + Math.trunc(year / 4) - Math.trunc(year / 100) + Math.trunc(year / 400) + sinceMarch;
}

function dayOfSerial(serial: number): Day {
  const era = Math.trunc(serial / 146097);
  const inEra = serial - era * 146097;
  const yearInEra = Math.trunc((inEra - Math.trunc(inEra / 1460) + Math.trunc(inEra / 36524) - Math.trunc(inEra / 146096)) / 365);
  const sinceMarch = inEra - (365 * yearInEra + Math.trunc(yearInEra / 4) - Math.trunc(yearInEra / 100));
  const marchMonth = Math.trunc((5 * sinceMarch + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearInEra + era * 400 + (month <= 2 ? 1 : 0);
  return dayFrom(year, month, sinceMarch - Math.trunc((153 * marchMonth + 2) / 5) + 1);
}

const FIRST_SERIAL = serialOf(FIRST_DAY);
const LAST_SERIAL = serialOf(LAST_DAY);

/** The day n days later (earlier for a negative n); stops at the calendar's first and last day. */
export function addDays(day: Day, n: number): Day {
  const within = dayOfMonth(day) + n;
  if (within >= 1 && within <= 28) return `${day.slice(0, 8)}${within < 10 ? '0' : ''}${String(within)}`;
  const serial = serialOf(day) + n;
  if (serial <= FIRST_SERIAL) return FIRST_DAY;
  return serial >= LAST_SERIAL ? LAST_DAY : dayOfSerial(serial);
}

/** The day before; nothing is known of the day before an unknown one, and the calendar's first day has none. */
export function dayBefore(day: Day | null): Day | null {
  return day === null || day === FIRST_DAY ? null : addDays(day, -1);
}

/** The same day n months later; a day past that month's end becomes its last. Stops at the calendar's first and last day. */
export function addMonths(day: Day, n: number): Day {
  const months = yearOf(day) * 12 + monthOf(day) - 1 + n;
  const year = Math.floor(months / 12);
  if (year < 1) return FIRST_DAY;
  if (year > 9999) return LAST_DAY;
  const month = months - year * 12 + 1;
  return dayFrom(year, month, Math.min(dayOfMonth(day), lastDayOfMonth(year, month)));
}

/** How many days b lies after a: 0 for the same day, negative when b is before a. */
export function daysBetween(a: Day, b: Day): number {
  return serialOf(b) - serialOf(a);
}

/** The calendar day in UTC, of this moment unless another is given. */
export function today(now: Date = new Date()): Day {
  return now.toISOString().slice(0, 10);
}

/** The earliest of the days that are known, null when none is. */
export function earliestOf(days: readonly (Day | null)[]): Day | null {
  let earliest: Day | null = null;
  for (const day of days) if (day !== null && (earliest === null || day < earliest)) earliest = day;
  return earliest;
}

/** The latest of the days that are known, null when none is. */
export function latestOf(days: readonly (Day | null)[]): Day | null {
  let latest: Day | null = null;
  for (const day of days) if (day !== null && (latest === null || day > latest)) latest = day;
  return latest;
}
