import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { LANGUAGES, languageFor } from './languages.js';

type Texts = Readonly<Record<string, unknown>>;

const namespaces = readdirSync(path.join(import.meta.dirname, 'en'));

function textsOf(language: string, namespace: string): ReadonlyMap<string, string> {
  const file = path.join(import.meta.dirname, language, namespace);
  return flat(JSON.parse(readFileSync(file, 'utf8')) as Texts);
}

function flat(texts: Texts, above = ''): ReadonlyMap<string, string> {
  const entries = Object.entries(texts).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[above + key, value]] : [...flat(value as Texts, `${above}${key}.`)],
  );
  return new Map(entries);
}

const PLURAL = /_(?:zero|one|two|few|many|other)$/;
const withoutPlurals = (texts: ReadonlyMap<string, string>): string[] =>
  [...new Set([...texts.keys()].map((key) => key.replace(PLURAL, '')))].sort();
const placeholders = (text: string): string[] => [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name = '']) => name).sort();

describe('the texts', () => {
  it.each(Object.keys(LANGUAGES))('are there in the same files in %s', (language) => {
    expect(readdirSync(path.join(import.meta.dirname, language))).toEqual(namespaces);
  });

  describe.each(Object.keys(LANGUAGES).filter((language) => language !== 'en'))('in %s', (language) => {
    it.each(namespaces)('of %s have the keys of the English ones, none is empty, and each has the same placeholders', (namespace) => {
      const english = textsOf('en', namespace);
      const own = textsOf(language, namespace);
      expect(withoutPlurals(own)).toEqual(withoutPlurals(english));
      for (const [key, text] of own) {
        expect([key, text.trim()]).not.toEqual([key, '']);
        const model = english.get(key) ?? english.get(key.replace(PLURAL, '_other')) ?? '';
        expect([key, placeholders(text)]).toEqual([key, placeholders(model)]);
      }
    });
  });

  it.each(Object.keys(LANGUAGES))('have in %s every form that a number needs', (language) => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const namespace of namespaces) {
      const counted = [...textsOf(language, namespace).keys()].filter((key) => PLURAL.test(key));
      for (const stem of new Set(counted.map((key) => key.replace(PLURAL, '')))) {
        const has = counted.filter((key) => key.replace(PLURAL, '') === stem).map((key) => key.slice(stem.length + 1));
        expect([stem, has.sort()]).toEqual([stem, [...forms].sort()]);
      }
    }
  });
});

describe('the language of the interface', () => {
  it.each([
    [['az-Latn-AZ', 'ru'], 'az'],
    [['de', 'fr-CA'], 'fr'],
    [['RU'], 'ru'],
    [['de', 'tr'], 'en'],
    [[], 'en'],
  ])('for readers of %j is %s', (tags, language) => expect(languageFor(tags)).toBe(language));
});
