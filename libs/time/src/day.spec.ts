import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addMonths, daysBetween, FIRST_DAY, isDay, LAST_DAY, today } from './index.js';

const MILLISECONDS = 86_400_000;
const EPOCH_OF_FIRST = Date.parse('0001-01-01T00:00:00Z');
const ALL_DAYS = 3_652_059;

function nthDay(n: number): string {
  return new Date(EPOCH_OF_FIRST + n * MILLISECONDS).toISOString().slice(0, 10);
}

const anyDayNumber = fc.integer({ min: 0, max: ALL_DAYS - 1 });

describe('days', () => {
  it('agrees with Date on the day n days later, over all ten thousand years', () => {
    fc.assert(
      fc.property(anyDayNumber, anyDayNumber, (a, b) => {
        expect(addDays(nthDay(a), b - a)).toBe(nthDay(b));
        expect(daysBetween(nthDay(a), nthDay(b))).toBe(b - a);
      }),
      { numRuns: 3000 },
    );
  });

  it('walks day by day through leap years and centuries', () => {
    for (const [first, days] of [
      ['1899-12-01', 200],
      ['1999-12-01', 500],
      ['0099-12-01', 100],
    ] as const) {
      let day: string = first;
      const start = (Date.parse(`${first}T00:00:00Z`) - EPOCH_OF_FIRST) / MILLISECONDS;
      for (let n = 1; n <= days; n += 1) {
        day = addDays(day, 1);
        expect(day).toBe(nthDay(start + n));
      }
    }
  });

  it('stops at the first and the last day of the calendar', () => {
    expect(addDays(FIRST_DAY, -1)).toBe('0001-01-01');
    expect(addDays(LAST_DAY, 1)).toBe('9999-12-31');
    expect(addDays('2026-01-01', 10_000_000)).toBe('9999-12-31');
    expect(addDays('2026-01-01', -10_000_000)).toBe('0001-01-01');
    expect(addMonths('0001-03-05', -3)).toBe('0001-01-01');
    expect(addMonths('9999-11-05', 2)).toBe('9999-12-31');
  });

  it.each([
    ['2001-01-31', 1, '2001-02-28'],
    ['2000-01-31', 1, '2000-02-29'],
    ['1900-03-31', -1, '1900-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', -48, '2020-02-29'],
    ['2025-11-15', 2, '2026-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-08-31', 0, '2026-08-31'],
  ])('%s and %i months make %s: past a month’s end stands its last day', (day, n, expected) => {
    expect(addMonths(day, n)).toBe(expected);
  });

  it.each(['0001-01-01', '9999-12-31', '2000-02-29', '2024-02-29', '2026-04-30'])('%s is a day', (text) => {
    expect(isDay(text)).toBe(true);
  });

  it.each([
    ...['0000-01-01', '1900-02-29', '2001-02-29', '2026-04-31', '2026-00-10', '2026-13-01', '2026-01-00', '2026-1-1', '2026-01-01\n'],
    ...['', '2026', '2026-01', '2026-01-01T00:00:00Z', '20260101', ' 2026-01-01', '+2026-01-01', '٢٠٢٦-٠١-٠١', '12026-01-01'],
  ])('%j is none', (text) => {
    expect(isDay(text)).toBe(false);
  });

  it('is today in UTC, whatever the local time', () => {
    expect(today(new Date('2026-01-01T00:30:00+04:00'))).toBe('2025-12-31');
    expect(today(new Date('2025-12-31T23:59:59.999Z'))).toBe('2025-12-31');
    expect(isDay(today())).toBe(true);
  });
});
