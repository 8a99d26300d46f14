import { describe, expect, it } from '@jest/globals';
import { listOf, parseSearch, stringifySearch } from './address.js';

describe('an address', () => {
  it.each(['?asOf=1995-01-01', '?asOf=1995-01-01&kinds=GUILD,UNION', '?asKnownAt=2026-01-01T00:00:00Z', '?search=%C6%8Fli%20%26%20Co', ''])(
    'reads as it was written: %s',
    (search) => expect(stringifySearch(parseSearch(search))).toBe(search),
  );

  it('takes what looks like a number or a truth value for the text that it is', () => {
    expect(parseSearch('?search=007&other=true')).toEqual({ search: '007', other: 'true' });
  });

  it('joins lists, and leaves out what is empty', () => {
    expect(stringifySearch({ kinds: ['GUILD', 'UNION'], search: '', countries: [], asOf: undefined })).toBe('?kinds=GUILD,UNION');
  });

  it('has lists without what is empty or comes twice', () => expect(listOf('AZ,,FR,AZ')).toEqual(['AZ', 'FR']));
});
