import type { SingleDate } from '../dates/written-date.js';
import { centuryNumber, isFirstDecade, listed, roman, type Wording, yearsOfDecade } from './wording.js';

type Case = 'nominative' | 'genitive' | 'dative' | 'instrumental';

const MONTHS: readonly (readonly [stem: string, hard: boolean])[] = [
  ['январ', false],
  ['феврал', false],
  ['март', true],
  ['апрел', false],
  ['ма', false],
  ['июн', false],
  ['июл', false],
  ['август', true],
  ['сентябр', false],
  ['октябр', false],
  ['ноябр', false],
  ['декабр', false],
];
const HARD_ENDINGS: Record<Case, string> = { nominative: '', genitive: 'а', dative: 'у', instrumental: 'ом' };
const SOFT_ENDINGS: Record<Case, string> = { nominative: 'ь', genitive: 'я', dative: 'ю', instrumental: 'ем' };
// After a date's day or month the year stands in the genitive, whatever the case of the whole.
const YEAR: Record<Case, string> = { nominative: 'год', genitive: 'года', dative: 'году', instrumental: 'годом' };
const DECADE: Record<Case, string> = {
  nominative: '-е годы',
  genitive: '-х годов',
  dative: '-м годам',
  instrumental: '-ми годами',
};
const CENTURY: Record<Case, string> = { nominative: 'век', genitive: 'века', dative: 'веку', instrumental: 'веком' };

function monthIn(month: number, wanted: Case): string {
  const [stem, hard] = MONTHS[month - 1] ?? ['', true];
  if (month === 5 && wanted === 'nominative') return 'май';
  // September to February stress the ending: сентябрём, but мартом, маем.
  if (wanted === 'instrumental' && (month >= 9 || month <= 2)) return `${stem}ём`;
  return stem + (hard ? HARD_ENDINGS : SOFT_ENDINGS)[wanted];
}

function inCase(date: SingleDate, wanted: Case): string {
  const year = String(date.year);
  switch (date.unit) {
    case 'DAY':
      return `${String(date.day)} ${monthIn(date.month, 'genitive')} ${year} года`;
    case 'MONTH':
      return `${monthIn(date.month, wanted)} ${year} года`;
    case 'YEAR':
      return `${year} ${YEAR[wanted]}`;
    case 'DECADE':
      return isFirstDecade(date) ? firstDecade(date, wanted) : `${year}${DECADE[wanted]}`;
    case 'CENTURY':
      return `${roman(centuryNumber(date))} ${CENTURY[wanted]}`;
  }
}

function firstDecade(date: SingleDate, wanted: Case): string {
  const { from, to } = yearsOfDecade(date);
  const years = { nominative: 'годы', genitive: 'годов', dative: 'годам', instrumental: 'годами' }[wanted];
  return `${String(from.year)}–${String(to.year)} ${years}`;
}

function single(date: SingleDate): string {
  switch (date.mark) {
    case null:
      return inCase(date, 'nominative');
    case '~':
      return `около ${inCase(date, 'genitive')}`;
    case '?':
      return `предположительно ${inCase(date, 'nominative')}`;
    case '%':
      return `предположительно около ${inCase(date, 'genitive')}`;
  }
}

function between({ from, to }: { from: SingleDate; to: SingleDate }): string {
  // Between two years the word for them is left out.
  if (from.unit === 'YEAR' && to.unit === 'YEAR') return `между ${String(from.year)} и ${String(to.year)}`;
  return `между ${inCase(from, 'instrumental')} и ${inCase(to, 'instrumental')}`;
}

const HEDGES = { '~': 'примерно ', '?': 'предположительно ', '%': 'предположительно примерно ' };

function hedge(date: SingleDate): string {
  return date.mark === null ? '' : HEDGES[date.mark];
}

/** 'с мая', but 'со 2 мая': the word for second begins with two consonants. */
function since(date: SingleDate): string {
  return `${hedge(date)}${date.unit === 'DAY' && date.day === 2 ? 'со' : 'с'} ${inCase(date, 'genitive')}`;
}

// Up to and with: 'по', with the accusative, which for all these nouns is the nominative. 'до' would leave the end out.
function upTo(date: SingleDate): string {
  return `${hedge(date)}по ${inCase(date, 'nominative')}`;
}

/** Dates and periods in Russian. */
export const russian: Wording = {
  single,
  between,
  by: (date) => `к ${inCase(date, 'dative')}`,
  notBefore: (date) => `не ранее ${inCase(date, 'genitive')}`,
  undated: 'дата неизвестна',
  oneOf: (texts) => listed(texts, 'или'),
  fromTo: (start, end) => `${since(start)} ${upTo(end)}`,
  fromOn: since,
  fromUnended: (start) => `${since(start)}, окончание не указано`,
  until: upTo,
  bounds: (start, end) => `начало: ${start ?? 'не указано'}; окончание: ${end ?? 'не указано'}`,
  goingOn: (start) => (start === null ? 'продолжается, начало не указано' : `начало: ${start}; продолжается`),
  unknown: 'даты не указаны',
};
