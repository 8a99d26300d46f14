import { describe, expect, it } from '@jest/globals';
import { nearWord } from './near-word.js';

const COLUMNS = ['membership', 'member', 'federation', 'announced_on', 'attested_on'];

describe('the word that a misspelt one may stand for', () => {
  it.each([
    ['anounced_on', 'announced_on'],
    ['Federation ', 'federation'],
    ['members', 'member'],
    ['atested_on', 'attested_on'],
  ])('is for %s: %s', (word, near) => expect(nearWord(word, COLUMNS)).toBe(near));

  it.each(['wikidata', 'x', ''])('is none for %j, which is like none of them', (word) => expect(nearWord(word, COLUMNS)).toBeNull());
});
