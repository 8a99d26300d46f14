import { describe, expect, it } from '@jest/globals';
import { typedDate, type TypedDateReading } from './typed-date.js';

function edtfOf(text: string, reading: TypedDateReading = {}): string | null {
  const read = typedDate(text, reading);
  if ('message' in read) expect(read.message).not.toBe('');
  return 'edtf' in read ? read.edtf : null;
}

/** A text as a first day, as a last day, and as neither. */
function inEachReading(text: string): Record<'first' | 'last' | 'other', string | null> {
  return { first: edtfOf(text, { boundOf: 'FIRST_DAY' }), last: edtfOf(text, { boundOf: 'LAST_DAY' }), other: edtfOf(text) };
}

describe('a date as people type it', () => {
  it.each([
    ['1998', '1998'],
    ['  2026-01-01 ', '2026-01-01'],
    ['31.12.2025', '2025-12-31'],
    ['12.2025', '2025-12'],
    ['May 2001', '2001-05'],
    ['17 мая 2001 г.', '2001-05-17'],
    ['17 mai 2001', '2001-05-17'],
    ['2001 г.', '2001'],
    ['2001-ci il', '2001'],
    ['2026-01-01T00:00:00Z', '2026-01-01'],
    ['about 1998', '1998~'],
    ['About 1998', '1998~'],
    ['не позднее 2004 г.', '[..2004]'],
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
    expect(edtfOf(text)).toBe(edtf);
  });

  it('refuses what is said of no date, however often', () => {
    expect(edtfOf(`${'about '.repeat(20)}20012x${' on'.repeat(20)}`)).toBeNull();
    expect(edtfOf('since '.repeat(10_000), { boundOf: 'FIRST_DAY' })).toBeNull();
  });

  it('reads slashes in the order that it is told', () => {
    expect(typedDate('03/04/2025', { slashDates: 'DAY_FIRST' })).toEqual({ edtf: '2025-04-03' });
    expect(typedDate('by 03/04/2025', { slashDates: 'MONTH_FIRST' })).toEqual({ edtf: '[..2025-03-04]' });
  });

  it.each([
    ['from 2026-01-01', '2026-01-01', '[2026-01-01..]'],
    ['from 1 January 2026 on', '2026-01-01', '[2026-01-01..]'],
    ['since about 1998', '1998~', null],
    ['с 17 мая 2001 г.', '2001-05-17', '[2001-05-17..]'],
    ['2001-ci ildən', '2001', '[2001..]'],
    ['2001-ci ildən bəri', '2001', '[2001..]'],
    ['с 2001 года', '2001', '[2001..]'],
    ['С 2001 г.', '2001', '[2001..]'],
    ["à partir d'avril 2001", '2001-04', '[2001-04..]'],
    ['since 199X', '199X', null],
    ['since the 1990s', '199X', null],
    ['depuis le 17 mai 2001', '2001-05-17', '[2001-05-17..]'],
    ['à partir de mai 2001', '2001-05', '[2001-05..]'],
    ['no earlier than 2001', '[2001..]', '[2001..]'],
    ['by 2004', '[..2004]', '[..2004]'],
  ])('%j is %j as a first day, %j of anything else', (text, first, other) => {
    expect(inEachReading(text)).toEqual({ first, last: other, other });
  });

  it.each([
    ['until 2004', '2004', '[..2004]'],
    ['до мая 2004', '2004-05', '[..2004-05]'],
    ['2004-cü ilə qədər', '2004', '[..2004]'],
    ['2004-cü ilədək', '2004', '[..2004]'],
    ['2004-dək', '2004', '[..2004]'],
    ['до 2004 года', '2004', '[..2004]'],
    ["jusqu'au 5 mai 2004", '2004-05-05', '[..2004-05-05]'],
    ['to 2004', '2004', '[..2004]'],
    ["jusqu'en 2004", '2004', '[..2004]'],
    ['no later than 2004', '[..2004]', '[..2004]'],
    ['не позднее 2004', '[..2004]', '[..2004]'],
    ['2004-cü ildən gec olmayaraq', '[..2004]', '[..2004]'],
  ])('%j is %j as a last day, %j of anything else', (text, last, other) => {
    expect(inEachReading(text)).toEqual({ first: other, last, other });
  });
});
