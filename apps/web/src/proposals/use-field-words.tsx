import { type BoundOf, dateText, parseDate } from '@guildhall/time';
import { useTranslation } from 'react-i18next';
import { useLanguage, useNumbers } from '../language/use-language.js';
import { useLanguageNames } from '../language/use-language-names.js';
import { useCountryChoices } from '../organizations/use-country-choices.js';

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** How the fields of a proposal are called and written for the reader. */
export interface FieldWords {
  readonly label: (field: string) => string;
  /** What may stand in a field, where it is one of a few; null where it is any text. */
  readonly choices: (field: string) => readonly Choice[] | null;
  readonly text: (field: string, value: string | number | boolean | null) => string;
  readonly isDate: (field: string) => boolean;
  /** Whether a date is a first or a last day. */
  readonly boundOf: (field: string) => BoundOf | undefined;
  readonly isNumber: (field: string) => boolean;
}

const DATES = new Set(['start', 'end', 'on', 'founded', 'dissolved', 'announcedOn', 'attestedOn', 'statedOn', 'publishedOn']);

const BOUNDS: Readonly<Record<string, BoundOf>> = { start: 'FIRST_DAY', founded: 'FIRST_DAY', end: 'LAST_DAY', dissolved: 'LAST_DAY' };

/** What the day of a mutation is; that of an attestation or a succession is no bound. */
function onOf(mutation: string): BoundOf | undefined {
  if (/^(?:end|dissolve)/.test(mutation)) return 'LAST_DAY';
  return /^(?:change|rename)/.test(mutation) ? 'FIRST_DAY' : undefined;
}

/** Words for the fields of one mutation: a category is another thing for a festival than for a member. */
export function useFieldWords(mutation: string): FieldWords {
  const { t } = useTranslation('proposals');
  const { t: word } = useTranslation('words');
  const language = useLanguage();
  const number = useNumbers();
  const languageName = useLanguageNames();
  const countries = useCountryChoices();
  const texts: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    category: /Accreditation|Festival/.test(mutation)
      ? word('accreditation', { returnObjects: true })
      : word('category', { returnObjects: true }),
    kind: /Succession/.test(mutation) ? word('succession', { returnObjects: true }) : word('kind', { returnObjects: true }),
    standing: word('standing', { returnObjects: true }),
    measure: word('measure', { returnObjects: true }),
    type: word('name', { returnObjects: true }),
  };
  const choices = (field: string): readonly Choice[] | null => {
    if (field === 'countries') return countries;
    const known = texts[field];
    return known === undefined ? null : Object.entries(known).map(([value, label]) => ({ value, label }));
  };
  return {
    label: (field) => {
      // Of two that are merged; everywhere else it is a document.
      const key = field === 'source' && /merge/i.test(mutation) ? 'merged' : field;
      return t(`field.${key as 'name'}`, { defaultValue: field });
    },
    choices,
    isDate: (field) => DATES.has(field),
    boundOf: (field) => (field === 'on' ? onOf(mutation) : BOUNDS[field]),
    // Identifiers have values, too, which are texts.
    isNumber: (field) => field === 'value' && /Figure/.test(mutation),
    text: (field, value) => {
      if (value === null) return t('unknown');
      if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
      if (typeof value === 'number') return number(value);
      if (DATES.has(field)) return writtenDate(value, language);
      if (field === 'language') return languageName(value);
      return choices(field)?.find((choice) => choice.value === value)?.label ?? value;
    },
  };
}

/** A date in words; as it was typed where the registry has another idea of dates than this page. */
function writtenDate(edtf: string, language: ReturnType<typeof useLanguage>): string {
  try {
    return dateText(parseDate(edtf), language);
  } catch {
    return edtf;
  }
}
