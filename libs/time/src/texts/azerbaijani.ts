import type { SingleDate } from '../dates/written-date.js';
import { centuryNumber, isFirstDecade, listed, roman, type Wording, yearsOfDecade } from './wording.js';

const MONTHS = 'yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr'.split(' ');
const MARKS = { '~': 'təxminən ', '?': 'ehtimalən ', '%': 'ehtimalən təxminən ' };

// The ending of a year's ordinal follows the last vowel of its last number word: üç, 2003-cü; on, 2010-cu; yüz, 1900-cü; min, 2000-ci.
const ONES = ['', 'ci', 'ci', 'cü', 'cü', 'ci', 'cı', 'ci', 'ci', 'cu'];
const TENS = ['', 'cu', 'ci', 'cu', 'cı', 'ci', 'cı', 'ci', 'ci', 'cı'];

function ordinal(year: number): string {
  const ending = ONES[year % 10] || TENS[Math.trunc(year / 10) % 10] || (year % 1000 === 0 ? 'ci' : 'cü');
  return `${String(year)}-${ending}`;
}

/** What the endings are joined to is always the last noun of these: il, ay, illər, əsr. */
type Case = 'absolute' | 'ablative' | 'locative' | 'limit';

const YEAR: Record<Case, string> = { absolute: 'il', ablative: 'ildən', locative: 'ildə', limit: 'ilədək' };
const MONTH: Record<Case, string> = { absolute: 'ayı', ablative: 'ayından', locative: 'ayında', limit: 'ayınadək' };
const YEARS: Record<Case, string> = { absolute: 'illər', ablative: 'illərdən', locative: 'illərdə', limit: 'illərədək' };
const CENTURY: Record<Case, string> = { absolute: 'əsr', ablative: 'əsrdən', locative: 'əsrdə', limit: 'əsrədək' };

function inCase(date: SingleDate, wanted: Case): string {
  const month = MONTHS[date.month - 1] ?? '';
  switch (date.unit) {
    case 'DAY':
      return `${String(date.day)} ${month} ${ordinal(date.year)} ${YEAR[wanted]}`;
    case 'MONTH':
      return `${ordinal(date.year)} ilin ${month} ${MONTH[wanted]}`;
    case 'YEAR':
      return `${ordinal(date.year)} ${YEAR[wanted]}`;
    case 'DECADE':
      return `${isFirstDecade(date) ? firstDecade(date) : ordinal(date.year)} ${YEARS[wanted]}`;
    case 'CENTURY':
      return `${roman(centuryNumber(date))} ${CENTURY[wanted]}`;
  }
}

function firstDecade(date: SingleDate): string {
  const { from, to } = yearsOfDecade(date);
  return `${String(from.year)}–${ordinal(to.year)}`;
}

function marked(date: SingleDate, wanted: Case): string {
  return `${date.mark === null ? '' : MARKS[date.mark]}${inCase(date, wanted)}`;
}

/** Dates and periods in Azerbaijani. */
export const azerbaijani: Wording = {
  single: (date) => marked(date, 'absolute'),
  between: ({ from, to }) => `${inCase(from, 'absolute')} ilə ${inCase(to, 'absolute')} arasında`,
  by: (date) => `ən geci ${inCase(date, 'locative')}`,
  notBefore: (date) => `ən tezi ${inCase(date, 'locative')}`,
  undated: 'tarixi məlum deyil',
  oneOf: (texts) => listed(texts, 'və ya'),
  fromTo: (start, end) => `${marked(start, 'ablative')} ${marked(end, 'limit')}`,
  fromOn: (start) => `${marked(start, 'ablative')} etibarən`,
  fromUnended: (start) => `${marked(start, 'ablative')}, sonu qeyd olunmayıb`,
  until: (end) => marked(end, 'limit'),
  bounds: (start, end) => `başlanğıcı: ${start ?? 'qeyd olunmayıb'}; sonu: ${end ?? 'qeyd olunmayıb'}`,
  goingOn: (start) => (start === null ? 'davam edir, başlanğıcı qeyd olunmayıb' : `başlanğıcı: ${start}; davam edir`),
  unknown: 'tarixlər qeyd olunmayıb',
};
