import { describe, expect, it } from '@jest/globals';
import { feedAddress, filterOf, readChangeSearch } from './change-search.js';

describe('what an address asks of the change log', () => {
  it('is read whatever the case of its letters, and what cannot be asked for is left out', () => {
    expect(
      readChangeSearch({ revision: '12', kind: 'corrected', recordtype: 'x', recordType: 'statedFIGURE', actorKind: 'robot', record: 'x' }),
    ).toEqual({
      revision: 12,
      kind: 'CORRECTED',
      recordType: 'StatedFigure',
    });
    expect(readChangeSearch({ revision: '-1', actor: '', record: 'ORG_STAYD80Y95' })).toEqual({ record: 'org_stayd80y95' });
  });

  it('asks the registry, and its feed, for the same', () => {
    const search = { record: 'org_stayd80y95', kind: 'MERGED', actor: 'A & B' } as const;
    expect(filterOf(search)).toEqual({ record: 'org_stayd80y95', kinds: ['MERGED'], actor: 'A & B', actorKinds: null, recordTypes: null });
    expect(feedAddress(search)).toBe('/changes.atom?record=org_stayd80y95&kind=MERGED&actor=A+%26+B');
    expect(feedAddress({})).toBe('/changes.atom');
  });
});
