import { readDate } from '@guildhall/time';
import { textScalar } from './text-scalar.js';

/** A date as far as it is known, as written. */
export const EdtfScalar = textScalar({
  name: 'EDTF',
  description: `A date as far as it is known, in a part of EDTF (ISO 8601-2): a day (2026-01-01), month (2001-05), year (1933), decade (199X) or century (19XX);
a day, month or year with ~ (approximate), ? (uncertain) or % (both); a one-of set of unqualified such dates, in any order, open at either end
([2003..2006], [..2004], [2000..], [2003,2005]). Nothing else of EDTF.`,
  specifiedByURL: 'https://www.loc.gov/standards/datetime/',
  example: '1933',
  read: (text) => {
    const reading = readDate(text);
    return 'date' in reading ? text : { refusal: reading.refusal.message };
  },
});
