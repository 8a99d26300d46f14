import { describe, expect, it } from '@jest/globals';
import { growthDays } from './growth-days.js';

describe('the days of a federation over time', () => {
  it('ends with today, and counts who came and went to the end of this year', () => {
    expect(growthDays(1933, '2026-11-26')).toEqual({
      from: '1933-11-26',
      to: '2026-11-26',
      flowFrom: '1933-12-31',
      flowTo: '2026-12-31',
    });
  });

  it('goes fifty years back where nobody recorded when it began, and is a single day for one that is yet to begin', () => {
    expect(growthDays(null, '2026-11-26').from).toBe('1976-11-26');
    expect(growthDays(2030, '2026-11-26')).toMatchObject({ from: '2026-11-26', flowFrom: '2026-12-31' });
  });

  it('takes the last day of February where a year has no 29th', () => {
    expect(growthDays(2023, '2024-02-29').from).toBe('2023-02-28');
  });
});
