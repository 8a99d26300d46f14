import { isDay } from '@guildhall/time';
import { quoted, textScalar } from './text-scalar.js';

/** A calendar day. */
export const DateScalar = textScalar({
  name: 'Date',
  description: 'A calendar day, RFC 3339 full-date, e.g. 2026-01-01.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  example: '2026-01-01',
  read: (text) =>
    isDay(text)
      ? text
      : { refusal: `${quoted(text)} is no calendar day: taken are days such as 2026-01-01, from 0001-01-01 to 9999-12-31.` },
});
