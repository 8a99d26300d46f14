import { isDay } from '@guildhall/time';
import { quoted, textScalar } from './text-scalar.js';

const SHAPE = /^(\d{4}-\d{2}-\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?([Zz]|[+-]\d{2}:\d{2})?$/;
const TAKEN = 'taken are instants with their offset from UTC, such as 2025-12-11T19:08:00Z or 2025-12-11T23:08:00.000+04:00';

/** An instant; kept and answered in UTC, to the millisecond. */
export const DateTimeScalar = textScalar({
  name: 'DateTime',
  description: 'An instant, RFC 3339 date-time with offset, e.g. 2025-12-11T19:08:00.000Z; answered in UTC, to the millisecond.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  example: '2025-12-11T19:08:00Z',
  read: (text) => {
    const [, day = '', hour = '', minute = '', second = '', fraction = '', offset] = SHAPE.exec(text) ?? [];
    if (day === '') return { refusal: `${quoted(text)} is no instant: ${TAKEN}.` };
    if (!isDay(day)) return { refusal: `${quoted(text)} names a day that is in no calendar: ${TAKEN}.` };
    if (offset === undefined) return { refusal: `${quoted(text)} has no offset from UTC, so it may be any of many instants: ${TAKEN}.` };
    // The offset's own bounds are those of a time of day.
    const instant = Date.parse(`${day}T${hour}:${minute}:${second}.${fraction.slice(0, 3).padEnd(3, '0')}${offset.toUpperCase()}`);
    const iso = Number.isNaN(instant) || Number(hour) > 23 ? '' : new Date(instant).toISOString();
    if (iso === '') return { refusal: `${quoted(text)} names a time that is on no clock: ${TAKEN}.` };
    // Years of more than four digits are written with a sign.
    if (iso.length !== 24 || iso.startsWith('0000')) return { refusal: `${quoted(text)} lies outside the years 0001 to 9999 in UTC.` };
    return iso;
  },
});
