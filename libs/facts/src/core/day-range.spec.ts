import { describe, expect, it } from '@jest/globals';
import { addDays } from '@guildhall/time';
import fc from 'fast-check';
import { dayMultirange, dayRange, spanOfRange } from './day-range.js';

describe('spans as PostgreSQL writes ranges of days', () => {
  it.each([
    [{ from: '2020-01-01', to: '2020-12-31' }, '[2020-01-01,2021-01-01)'],
    [{ from: null, to: '1999-12-31' }, '(,2000-01-01)'],
    [{ from: '2020-02-29', to: null }, '[2020-02-29,)'],
    [{ from: null, to: null }, '(,)'],
    [{ from: '9999-12-31', to: '9999-12-31' }, '[9999-12-31,10000-01-01)'],
  ])('%j is %s', (span, range) => {
    expect(dayRange(span)).toBe(range);
    expect(spanOfRange(range)).toEqual(span);
  });

  it('are none or several in a multirange', () => {
    expect(dayMultirange([])).toBe('{}');
    const spans = [
      { from: null, to: '1999-12-31' },
      { from: '2001-01-01', to: null },
    ];
    expect(dayMultirange(spans)).toBe('{(,2000-01-01),[2001-01-01,)}');
  });

  it('are read back whatever their days', () => {
    const day = fc.integer({ min: 0, max: 3_652_058 }).map((days) => addDays('0001-01-01', days));
    const bound = fc.option(day);
    fc.assert(fc.property(bound, bound, (from, to) => expect(spanOfRange(dayRange({ from, to }))).toEqual({ from, to })));
  });

  it('are refused where nothing is between the bounds', () => {
    expect(() => spanOfRange('empty')).toThrow('not a range of days');
  });
});
