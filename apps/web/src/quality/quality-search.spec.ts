import { describe, expect, it } from '@jest/globals';
import { readQualitySearch } from './quality-search.js';

describe('what an address asks of the work list', () => {
  it('is read whatever the case of its letters', () => {
    expect(readQualitySearch({ kind: 'stale', federation: 'ORG_STAYD80Y95' })).toEqual({ kind: 'STALE', federation: 'org_stayd80y95' });
  });

  it('leaves out what cannot be asked for', () => {
    expect(readQualitySearch({ kind: 'boring', federation: 'fiapf', other: 1 })).toEqual({});
    expect(readQualitySearch({ kind: 7, federation: ['org_stayd80y95'] })).toEqual({});
  });
});
