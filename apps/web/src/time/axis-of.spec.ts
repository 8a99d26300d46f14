import { describe, expect, it } from '@jest/globals';
import { axisOf, yearsOf } from './axis-of.js';

const period = (from: string | null, to: string | null) => ({ ongoing: to === null, certain: null, possible: { from, to } });

describe('the axis of periods', () => {
  it('begins two years before the first known day, and ends with this year', () => {
    expect(axisOf([period('1998-05-01', '2003-01-01'), period(null, null)], '2026-11-26')).toEqual({
      from: '1996-01-01',
      to: '2026-12-31',
    });
  });

  it('ends with a later year that is known of', () => {
    expect(axisOf([period('2024-01-01', '2031-06-01')], '2026-11-26')).toEqual({ from: '2022-01-01', to: '2031-12-31' });
  });

  it('has a place for periods of which nothing is known', () => {
    expect(axisOf([], '2026-11-26')).toEqual({ from: '2024-01-01', to: '2026-12-31' });
    expect(axisOf([period('0001-01-01', null)], '2026-11-26').from).toBe('0001-01-01');
  });

  it('is written at round years, at most nine', () => {
    expect(yearsOf({ from: '1931-01-01', to: '2026-12-31' })).toEqual([1940, 1960, 1980, 2000, 2020]);
    expect(yearsOf({ from: '2022-01-01', to: '2026-12-31' })).toEqual([2022, 2023, 2024, 2025, 2026]);
    expect(yearsOf({ from: '0001-01-01', to: '2026-12-31' })).toEqual([500, 1000, 1500, 2000]);
  });
});
