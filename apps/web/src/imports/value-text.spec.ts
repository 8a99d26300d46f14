import { expect, it } from '@jest/globals';
import { valueText } from './value-text.js';

it.each<[unknown, string | null]>([
  [null, null],
  ['', null],
  [[], null],
  ['Baku', 'Baku'],
  [38, '38'],
  [['AZ', 'GE'], 'AZ; GE'],
  [[{ start: '2001', end: null }, { start: '2005' }], 'start: 2001; start: 2005'],
  [{ start: '2001', category: 'FULL' }, 'start: 2001, category: FULL'],
])('%j is written as %j', (value, text) => expect(valueText(value)).toBe(text));
