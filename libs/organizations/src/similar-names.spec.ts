import { describe, expect, it } from '@jest/globals';
import { searchKey } from '@guildhall/storage';
import fc from 'fast-check';
import { acronymsOf, namesWithAcronym } from './similar-names.js';

describe('the acronyms of a name', () => {
  it.each([
    ['Azerbaijan Producers Guild', ['apg']],
    ['Гильдия продюсеров Азербайджана', ['gpa']],
    ['Fédération Internationale des Associations de Producteurs de Films', ['fidadpdf', 'fiapf']],
    ['Motion Picture Association of America', ['mpaoa', 'mpaa']],
    ['Syndicat des producteurs', ['sdp']],
    ['Film Guild', []],
    ['IMAGO', []],
    ['', []],
  ])('%s: %j', (name, acronyms) => expect(acronymsOf(searchKey(name))).toEqual(acronyms));
});

describe('the names with an acronym', () => {
  const fits = (acronym: string, name: string): boolean => {
    const pattern = namesWithAcronym(searchKey(acronym));
    return pattern !== null && new RegExp(pattern, 'u').test(searchKey(name));
  };

  it.each([
    ['APG', 'Azərbaycan Prodüserlər Gildiyası', true],
    ['FIAPF', 'Fédération Internationale des Associations de Producteurs de Films', true],
    ['ГПА', 'Гильдия продюсеров Азербайджана', true],
    ['PGA', 'The Producers Guild of America', true],
    ['PGOA', 'The Producers Guild of America', true],
    ['PGA', 'Producers Guild', false],
    ['PGA', 'Producers Guild of America West', false],
    ['APG', 'Great Producers of Azerbaijan', false],
    ['PG', 'Producers Guild', false],
    ['P G A', 'Producers Guild of America', false],
  ])('%s and %s: %s', (acronym, name, expected) => expect(fits(acronym, name)).toBe(expected));

  it('are all from whose initials it can be made', () => {
    const word = fc.constantFrom('film', 'of', 'the', 'guild', 'азербайджан', 'de', 'Übersetzer', '4K', 'și', '.*', '(');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (words) => {
        const name = words.join(' ');
        for (const acronym of acronymsOf(searchKey(name))) expect([acronym, fits(acronym, name)]).toEqual([acronym, true]);
      }),
    );
  });
});
