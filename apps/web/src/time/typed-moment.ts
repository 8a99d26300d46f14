import { type Day, isDay, readDate } from '@guildhall/time';

/** The day that someone typed: 1995-12-31; of 1995-12 or 1995 the last day. Null where it is none. */
export function readTypedDay(text: string): Day | null {
  const typed = text.trim();
  if (!/^\d{4}(?:-\d\d){0,2}$/.test(typed)) return null;
  const read = readDate(typed);
  return 'date' in read ? read.date.latest : null;
}

/** The instant that someone typed, in UTC unless an offset says otherwise; of a day its end. Null where it is none. */
export function readTypedInstant(text: string): string | null {
  const typed = text.trim();
  if (isDay(typed)) return `${typed}T23:59:59Z`;
  const [, day = '', time = '', seconds = ':00', offset = 'Z'] =
    /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d(?:\.\d{1,9})?)?\s?(Z|[+-]\d\d:\d\d)?$/i.exec(typed) ?? [];
  if (!isDay(day)) return null;
  const instant = `${day}T${time}${seconds}${offset.toUpperCase()}`;
  return Number.isNaN(Date.parse(instant)) ? null : instant;
}
