import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, dateBetween, DateRefused, isDay, parseDate, readDate } from '../index.js';

/** The refusal of a text that must be refused. */
function refusalOf(text: string): DateRefused {
  const reading = readDate(text);
  if (!('refusal' in reading)) throw new TypeError(`${text} was taken`);
  return reading.refusal;
}

describe('what a date means', () => {
  it.each([
    ['2026-01-01', '2026-01-01', '2026-01-01', 'DAY'],
    ['2001-05', '2001-05-01', '2001-05-31', 'MONTH'],
    ['1933', '1933-01-01', '1933-12-31', 'YEAR'],
    ['199X', '1990-01-01', '1999-12-31', 'DECADE'],
    ['19XX', '1900-01-01', '1999-12-31', 'CENTURY'],
    ['1998~', '1997-01-01', '1999-12-31', 'YEAR'],
    ['1998?', '1997-01-01', '1999-12-31', 'YEAR'],
    ['1998%', '1997-01-01', '1999-12-31', 'YEAR'],
    ['2011-05~', '2011-04-01', '2011-06-30', 'MONTH'],
    ['2020-03-12?', '2020-03-11', '2020-03-13', 'DAY'],
    ['[..2004]', null, '2004-12-31', 'INTERVAL'],
    ['[2003..2006]', '2003-01-01', '2006-12-31', 'INTERVAL'],
    ['[2007-04..2024-04]', '2007-04-01', '2024-04-30', 'INTERVAL'],
    ['[2000..]', '2000-01-01', null, 'INTERVAL'],
    ['[2003,2005]', '2003-01-01', '2005-12-31', 'INTERVAL'],
  ] as const)('%s lies in %s..%s (%s)', (edtf, earliest, latest, precision) => {
    expect(parseDate(edtf)).toEqual({ edtf, earliest, latest, precision });
  });

  it.each([
    ['[2005,2003]', '2003-01-01', '2005-12-31'],
    ['[2003,2005..2007]', '2003-01-01', '2007-12-31'],
    ['[2005..2007,2003]', '2003-01-01', '2007-12-31'],
    ['[1667,1668,1670..1672]', '1667-01-01', '1672-12-31'],
    ['[2003]', '2003-01-01', '2003-12-31'],
    ['[2003..2003]', '2003-01-01', '2003-12-31'],
    ['[199X,2003]', '1990-01-01', '2003-12-31'],
    ['[18XX..190X]', '1800-01-01', '1909-12-31'],
    ['[2003-05..2003]', '2003-05-01', '2003-12-31'],
    ['[2003..2003-05]', '2003-01-01', '2003-05-31'],
    ['[2001-11-21..2008-06-18]', '2001-11-21', '2008-06-18'],
    ['[..2002,2004]', null, '2004-12-31'],
    ['[..2004,2002]', null, '2004-12-31'],
    ['[2005,2003..]', '2003-01-01', null],
    ['[..1999,2003..]', null, null],
  ])('the set %s lies in %s..%s', (edtf, earliest, latest) => {
    expect(parseDate(edtf)).toEqual({ edtf, earliest, latest, precision: 'INTERVAL' });
  });

  it.each([
    ['0001~', '0001-01-01', '0002-12-31'],
    ['0001-01?', '0001-01-01', '0001-02-28'],
    ['0001-01-01%', '0001-01-01', '0001-01-02'],
    ['9999~', '9998-01-01', '9999-12-31'],
    ['9999-12~', '9999-11-01', '9999-12-31'],
    ['9999-11~', '9999-10-01', '9999-12-31'],
    ['9999-10~', '9999-09-01', '9999-11-30'],
    ['9999-12-31?', '9999-12-30', '9999-12-31'],
    ['000X', '0001-01-01', '0009-12-31'],
    ['00XX', '0001-01-01', '0099-12-31'],
    ['99XX', '9900-01-01', '9999-12-31'],
  ])('%s stays inside the calendar: %s..%s', (edtf, earliest, latest) => {
    expect(parseDate(edtf)).toMatchObject({ earliest, latest });
  });

  it('agrees with a walk over all days of thirty years, marks widening by the unit before and the unit after', () => {
    const days: string[] = [];
    for (let day = '1985-01-01'; day <= '2014-12-31'; day = addDays(day, 1)) days.push(day);
    for (const length of [4, 7, 10]) {
      const units = [...new Set(days.map((day) => day.slice(0, length)))];
      const step = length === 10 ? 17 : 1;
      for (let i = 1; i < units.length - 1; i += step) {
        const unit = units[i]!;
        const within = (prefix: string): string[] => days.filter((day) => day.startsWith(prefix));
        expect(parseDate(unit)).toMatchObject({ earliest: within(unit)[0], latest: within(unit).at(-1) });
        for (const mark of '~?%') {
          const widened = { earliest: within(units[i - 1]!)[0], latest: within(units[i + 1]!).at(-1) };
          expect(parseDate(unit + mark)).toMatchObject(widened);
        }
      }
    }
  });
});

describe('what is refused', () => {
  it.each([
    ['', 0, 'empty'],
    ['..', 0, 'goes on'],
    [' 2001', 0, 'white space'],
    ['2001 ', 4, 'white space'],
    ['2001\u00A0', 4, 'white space'],
    ['[2003, 2005]', 6, 'white space'],
    ['20', 2, 'ends where'],
    ['199', 3, 'ends where'],
    ['1933a', 4, 'There is a where the end of the date'],
    ['20011', 4, 'fifth'],
    ['12001-01-01', 4, 'fifth'],
    ['199x', 3, 'capital X'],
    ['199u', 3, 'capital X'],
    ['19xx', 2, 'capital X'],
    ['199Х', 3, 'not the Latin capital X'],
    ['2О01', 1, 'looks like a digit'],
    ['200l', 3, 'looks like a digit'],
    ['٢٠٠١', 0, 'not one of 0 to 9'],
    ['2001–05', 4, 'not a hyphen'],
    ['2001−05', 4, 'not a hyphen'],
    ['[2003…2006]', 5, 'two dots'],
    ['1998∼', 4, 'plain one'],
    ['2001/2003', 4, 'slash'],
    ['2001/', 4, 'slash'],
    ['01/05/2001', 2, 'slash'],
    ['01.05.2001', 2, 'A dot is not taken'],
    ['2001-05-17T10:00:00Z', 10, 'time of day'],
    ['2001-21', 5, 'Seasons'],
    ['2001-00', 5, '01 to 12'],
    ['2001-13', 5, '01 to 12'],
    ['2001-5', 6, 'second digit of the month'],
    ['2001-', 5, 'a month of two digits'],
    ['2001-02-31', 8, 'February 2001 has 28 days'],
    ['2001-02-29', 8, 'February 2001 has 28 days'],
    ['2001-02-00', 8, 'run from 01'],
    ['2001-02-1', 9, 'second digit of the day'],
    ['2001-02-011', 10, 'the end of the date'],
    ['2001-XX', 5, 'unknown month is left out'],
    ['2001-05-XX', 8, 'unknown day is left out'],
    ['2001-0X', 6, 'Unknown digits'],
    ['1XXX', 1, 'Unknown digits'],
    ['XXXX', 0, 'Unknown digits'],
    ['19X5', 2, 'Unknown digits'],
    ['19X', 2, 'Unknown digits'],
    ['199X-05', 4, 'decade has no month'],
    ['19XX-05', 4, 'century has no month'],
    ['199X~', 4, 'decade takes no mark'],
    ['19XX?', 4, 'century takes no mark'],
    ['0000', 0, '0001 to 9999'],
    ['-0044', 0, 'before 0001'],
    ['Y17000', 0, 'four digits'],
    ['Y-17E7', 0, 'four digits'],
    ['1998~?', 5, '% stands for'],
    ['~1998', 0, 'stands once, after'],
    ['2011~-05', 5, 'the end of the date'],
    ['{2003,2005}', 0, 'all-of'],
    ['2003,2005', 4, 'square brackets'],
    ['2003..2006', 4, 'square brackets'],
    ['..2004', 0, 'square brackets'],
    ['2004]', 4, 'has not begun'],
    ['[2003..2006', 11, 'ends where'],
    ['[2003..2006]~', 12, 'stands alone'],
    ['[2006..2003]', 1, 'ends before it begins'],
    ['[2001,2006..2003]', 6, 'ends before it begins'],
    ['[2003-05..2003-04]', 1, 'ends before it begins'],
    ['[2003~,2005]', 5, 'take no mark'],
    ['[2003..2006?]', 11, 'take no mark'],
    ['[]', 1, 'empty'],
    ['[..]', 3, 'need a date'],
    ['[2003,]', 6, 'There is ]'],
    ['[,2003]', 1, 'There is ,'],
    ['[2003.2006]', 5, 'There is .'],
    ['[2003...2006]', 7, 'There is .'],
    ['[..2004..]', 7, 'There is .'],
    ['[2003,..2001]', 6, 'only before its first'],
    ['[2003..,2001]', 5, 'only before its first'],
    ['[[2003]]', 1, 'There is ['],
    ['unknown', 0, 'There is u'],
    ['about 1998', 0, 'There is a'],
    ['2001\u0000', 4, 'U+0000'],
    ['2001\u{1F3AC}', 4, '\u{1F3AC}'],
  ])('%j at position %i: %s', (text, position, says) => {
    const refusal = refusalOf(text);
    expect(refusal).toBeInstanceOf(DateRefused);
    expect(refusal.message).toContain(says);
    expect(refusal.position).toBe(position);
    expect(refusal.message).toContain(`at character ${String(position + 1)} of `);
    expect(refusal.message).toContain('Taken are a day (2026-01-01)');
    expect(() => parseDate(text)).toThrow(DateRefused);
  });

  it('refuses a text of more than 1,000 characters unread, and takes one of 1,000', () => {
    const years = `[${'2001,'.repeat(195)}2001-05-17,2001-05,2003]`;
    expect(years.length).toBe(1000);
    expect(parseDate(years)).toMatchObject({ earliest: '2001-01-01', latest: '2003-12-31' });
    expect(refusalOf(years.replace('2003]', '2003,'))).toMatchObject({ position: 1000 });
    expect(refusalOf(`${years} `)).toMatchObject({ position: 1000 });
    const long = '9'.repeat(5_000_000);
    const began = performance.now();
    expect(refusalOf(long)).toMatchObject({ position: 1000 });
    expect(refusalOf(long).message.length).toBeLessThan(500);
    expect(performance.now() - began).toBeLessThan(1_000);
  });

  it('shows what cannot be seen by its code', () => {
    expect(refusalOf('2001\u200B').message).toContain('"2001U+200B"');
    expect(refusalOf('20\u202E01').message).not.toContain('\u202E');
  });

  it('either takes a text or refuses it at a place in it, whatever the text', () => {
    const likely = fc.string({ unit: fc.constantFrom(...'0 1 2 3 4 5 9 X - . , [ ] ~ ? % / T'.split(' ')) });
    fc.assert(
      fc.property(fc.oneof(likely, fc.string({ unit: 'grapheme' })), (text) => {
        const reading = readDate(text);
        if ('refusal' in reading) {
          expect(reading.refusal.position).toBeGreaterThanOrEqual(0);
          expect(reading.refusal.position).toBeLessThanOrEqual(text.length);
        } else {
          expect(reading.date.edtf).toBe(text);
          const { earliest, latest } = reading.date;
          expect(earliest === null || isDay(earliest)).toBe(true);
          expect(latest === null || isDay(latest)).toBe(true);
          expect(earliest === null || latest === null || earliest <= latest).toBe(true);
        }
      }),
      { numRuns: 5000 },
    );
  });
});

describe('dates that are asked for again', () => {
  it('gives the same date after more texts than are remembered', () => {
    const first = parseDate('1933');
    for (let n = 0; n < 20_000; n += 1) parseDate(addDays('1950-01-01', n));
    expect(parseDate('1933')).toEqual(first);
  });

  it('cannot be altered by whoever got it', () => {
    expect(Object.isFrozen(parseDate('1933'))).toBe(true);
  });
});

describe('the date between two days', () => {
  it.each([
    ['2001-05-17', '2001-05-17', '2001-05-17'],
    ['2001-05-01', '2001-05-31', '2001-05'],
    ['2024-02-01', '2024-02-29', '2024-02'],
    ['2001-01-01', '2001-12-31', '2001'],
    ['1990-01-01', '1999-12-31', '199X'],
    ['1900-01-01', '1999-12-31', '19XX'],
    ['2003-01-01', '2006-12-31', '[2003..2006]'],
    ['2002-12-31', '2003-12-30', '[2002-12-31..2003-12-30]'],
    ['2003-05-01', '2004-02-29', '[2003-05..2004-02]'],
    [null, '2004-12-31', '[..2004]'],
    [null, '2004-12-30', '[..2004-12-30]'],
    ['2000-01-01', null, '[2000..]'],
    ['0001-01-01', '0009-12-31', '[0001..0009]'],
  ])('%s and %s is %s', (earliest, latest, edtf) => {
    expect(dateBetween(earliest, latest)?.edtf).toBe(edtf);
  });

  it('is null when both are unknown', () => {
    expect(dateBetween(null, null)).toBeNull();
  });

  it('has just these bounds', () => {
    const edges = ['0001-01-01', '0009-12-31', '1990-01-01', '1999-12-31', '2000-02-29', '2001-02-28', '2001-03-01', '9999-12-31'];
    const near = fc.tuple(fc.constantFrom(...edges), fc.integer({ min: -2, max: 2 })).map(([day, n]) => addDays(day, n));
    fc.assert(
      fc.property(fc.option(near), fc.option(near), (a, b) => {
        const [earliest, latest] = a !== null && b !== null && a > b ? [b, a] : [a, b];
        const date = dateBetween(earliest, latest);
        if (earliest === null && latest === null) expect(date).toBeNull();
        else expect(date).toMatchObject({ earliest, latest });
      }),
      { numRuns: 2000 },
    );
  });
});
