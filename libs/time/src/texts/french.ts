import type { SingleDate } from '../dates/written-date.js';
import { centuryNumber, isFirstDecade, listed, roman, type Wording, yearsOfDecade } from './wording.js';

const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');

/** Without an article: '1er janvier 2026', 'années 1990', 'XXe siècle'. */
function bare(date: SingleDate): string {
  const month = MONTHS[date.month - 1] ?? '';
  const year = String(date.year);
  switch (date.unit) {
    case 'DAY':
      return `${date.day === 1 ? '1er' : String(date.day)} ${month} ${year}`;
    case 'MONTH':
      return `${month} ${year}`;
    case 'YEAR':
      return date.year < 1000 ? `l’an ${year}` : year;
    case 'DECADE':
      return `années ${isFirstDecade(date) ? firstDecade(date) : year}`;
    case 'CENTURY':
      return `${roman(centuryNumber(date))}${date.year === 0 ? 'er' : 'e'} siècle`;
  }
}

function firstDecade(date: SingleDate): string {
  const { from, to } = yearsOfDecade(date);
  return `${String(from.year)}–${String(to.year)}`;
}

const LE = { DAY: 'le ', MONTH: '', YEAR: '', DECADE: 'les ', CENTURY: 'le ' };
const DU = { DAY: 'du ', MONTH: 'de ', YEAR: 'de ', DECADE: 'des ', CENTURY: 'du ' };
const AU = { DAY: 'au ', MONTH: 'à ', YEAR: 'à ', DECADE: 'aux ', CENTURY: 'au ' };
const IN = { DAY: 'le ', MONTH: 'en ', YEAR: 'en ', DECADE: 'dans les ', CENTURY: 'au ' };
const UNTIL = { DAY: 'jusqu’au ', MONTH: 'jusqu’en ', YEAR: 'jusqu’en ', DECADE: 'jusqu’aux ', CENTURY: 'jusqu’au ' };

// 'd’avril', 'd’août', 'd’octobre'
function from(date: SingleDate): string {
  const text = bare(date);
  return date.unit === 'MONTH' && /^[ao]/.test(text) ? `d’${text}` : DU[date.unit] + text;
}

function upTo(date: SingleDate): string {
  return AU[date.unit] + bare(date);
}

function inside(date: SingleDate): string {
  // 'en l’an 98' is said 'en 98'.
  return date.unit === 'YEAR' ? `en ${String(date.year)}` : IN[date.unit] + bare(date);
}

function until(date: SingleDate): string {
  return date.unit === 'YEAR' ? `jusqu’en ${String(date.year)}` : UNTIL[date.unit] + bare(date);
}

function single(date: SingleDate): string {
  switch (date.mark) {
    case null:
      return bare(date);
    case '~':
      return `vers ${LE[date.unit]}${bare(date)}`;
    case '?':
      return `peut-être ${LE[date.unit]}${bare(date)}`;
    case '%':
      return `peut-être vers ${LE[date.unit]}${bare(date)}`;
  }
}

const HEDGES = { '~': ' environ', '?': ' (peut-être)', '%': ' environ (peut-être)' };

/** After a preposition a doubt is said behind the date: 'de 1998 environ à 2003'. */
function hedged(text: string, date: SingleDate): string {
  return date.mark === null ? text : text + HEDGES[date.mark];
}

/** Dates and periods in French. */
export const french: Wording = {
  single,
  between: (range) => `entre ${LE[range.from.unit]}${bare(range.from)} et ${LE[range.to.unit]}${bare(range.to)}`,
  by: (date) => `au plus tard ${inside(date)}`,
  notBefore: (date) => `au plus tôt ${inside(date)}`,
  undated: 'date inconnue',
  oneOf: (texts) => listed(texts, 'ou'),
  fromTo: (start, end) => `${hedged(from(start), start)} ${hedged(upTo(end), end)}`,
  fromOn: (start) => hedged(`à partir ${from(start)}`, start),
  fromUnended: (start) => `${hedged(`à partir ${from(start)}`, start)}, fin non renseignée`,
  until: (end) => hedged(until(end), end),
  bounds: (start, end) => `début : ${start ?? 'non renseigné'} ; fin : ${end ?? 'non renseignée'}`,
  goingOn: (start) => (start === null ? 'en cours, début non renseigné' : `début : ${start} ; en cours`),
  unknown: 'dates non renseignées',
};
