import type { NameLanguage, Names } from './country-record.type.js';

/** The name for a BCP 47 tag by its primary subtag (`az-Latn` is az); English for a language that the table does not have. */
export function nameIn(names: Names, language: string): string {
  return names[nameLanguage(language)];
}

/** The language of the table that stands for a BCP 47 tag. */
export function nameLanguage(language: string): NameLanguage {
  const primary = language.toLowerCase().split('-', 1)[0];
  return primary === 'ru' || primary === 'az' || primary === 'fr' ? primary : 'en';
}
