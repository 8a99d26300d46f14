import { describe, expect, it } from '@jest/globals';
import { typedDate } from './typed-date.js';

describe('a date as people type it', () => {
  it.each([
    ['1998', '1998'],
    ['  2026-01-01 ', '2026-01-01'],
    ['31.12.2025', '2025-12-31'],
    ['12.2025', '2025-12'],
    ['May 2001', '2001-05'],
    ['17 мая 2001 г.', '2001-05-17'],
    ['17 mai 2001', '2001-05-17'],
    ['about 1998', '1998~'],
    ['c. 1998', '1998~'],
    ['ca 1998', '1998~'],
    ['около 1998', '1998~'],
    ['təxminən 1998', '1998~'],
    ['vers 1998', '1998~'],
    ['about May 2001', '2001-05~'],
    ['maybe 1998', '1998?'],
    ['by 2004', '[..2004]'],
    ['до 2004', '[..2004]'],
    ['au plus tard en 2004', '[..2004]'],
    ['since 2000', '[2000..]'],
    ['with care 2000', null],
    ['between 1998 and 2001', '[1998..2001]'],
    ['between May 1998 and 2001-02', '[1998-05..2001-02]'],
    ['1998–2001', '[1998..2001]'],
    ['между 1998 и 2001', '[1998..2001]'],
    ['2003 or 2005', '[2003,2005]'],
    ['1990s', '199X'],
    ['1990-е', '199X'],
    ['199X', '199X'],
    ['1998~', '1998~'],
    ['[..2004]', '[..2004]'],
    ['between 2001 and 1998', null],
    ['soon', null],
    ['about', null],
    ['by by 2004', null],
    ['30 February 2001', null],
    ['03/04/2025', null],
    ['13/04/2025', '2025-04-13'],
    ['', null],
  ])('%j is %j', (text, edtf) => {
    const read = typedDate(text);
    expect('edtf' in read ? read.edtf : null).toBe(edtf);
    if ('message' in read) expect(read.message).not.toBe('');
  });

  it('reads slashes in the order that it is told', () => {
    expect(typedDate('03/04/2025', 'DAY_FIRST')).toEqual({ edtf: '2025-04-03' });
    expect(typedDate('by 03/04/2025', 'MONTH_FIRST')).toEqual({ edtf: '[..2025-03-04]' });
  });
});
