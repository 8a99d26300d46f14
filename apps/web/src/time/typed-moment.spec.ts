import { describe, expect, it } from '@jest/globals';
import { readTypedDay, readTypedInstant } from './typed-moment.js';

describe('a typed day', () => {
  it.each([
    ['1995-12-31', '1995-12-31'],
    [' 1995-02 ', '1995-02-28'],
    ['1995', '1995-12-31'],
    ['1995-02-30', null],
    ['31.12.1995', null],
    ['199X', null],
    ['0000', null],
    ['', null],
  ])('%s is %s', (text, day) => expect(readTypedDay(text)).toBe(day));
});

describe('a typed instant', () => {
  it.each([
    ['2026-01-31', '2026-01-31T23:59:59Z'],
    ['2026-01-31 12:00', '2026-01-31T12:00:00Z'],
    ['2026-01-31T12:00:05.123+04:00', '2026-01-31T12:00:05.123+04:00'],
    ['2026-02-30 12:00', null],
    ['2026-01-31 25:00', null],
    ['noon', null],
  ])('%s is %s', (text, instant) => expect(readTypedInstant(text)).toBe(instant));
});
