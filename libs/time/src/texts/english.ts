import type { SingleDate } from '../dates/written-date.js';
import { centuryNumber, isFirstDecade, listed, type Wording, yearsOfDecade } from './wording.js';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const MARKS = { '~': 'about ', '?': 'possibly ', '%': 'possibly about ' };

function plain(date: SingleDate): string {
  const month = MONTHS[date.month - 1] ?? '';
  switch (date.unit) {
    case 'DAY':
      return `${String(date.day)} ${month} ${year(date)}`;
    case 'MONTH':
      return `${month} ${year(date)}`;
    case 'YEAR':
      return year(date);
    case 'DECADE':
      return isFirstDecade(date) ? between(yearsOfDecade(date)) : `the ${String(date.year)}s`;
    case 'CENTURY':
      return `the ${ordinal(centuryNumber(date))} century`;
  }
}

/** A bare 98 would be read as 1998. */
function year(date: SingleDate): string {
  return date.year < 1000 ? `AD ${String(date.year)}` : String(date.year);
}

function ordinal(number: number): string {
  const ending = number % 100 >= 11 && number % 100 <= 13 ? 'th' : ({ 1: 'st', 2: 'nd', 3: 'rd' }[number % 10] ?? 'th');
  return `${String(number)}${ending}`;
}

function single(date: SingleDate): string {
  return `${date.mark === null ? '' : MARKS[date.mark]}${plain(date)}`;
}

function between({ from, to }: { from: SingleDate; to: SingleDate }): string {
  return `between ${plain(from)} and ${plain(to)}`;
}

/** Dates and periods in English. */
export const english: Wording = {
  single,
  between,
  by: (date) => `by ${plain(date)}`,
  notBefore: (date) => `from ${plain(date)} on`,
  undated: 'date not known',
  oneOf: (texts) => listed(texts, 'or'),
  fromTo: (start, end) => `from ${single(start)} to ${single(end)}`,
  fromOn: (start) => `from ${single(start)} on`,
  fromUnended: (start) => `from ${single(start)}, end not recorded`,
  until: (end) => `until ${single(end)}`,
  bounds: (start, end) => `start: ${start ?? 'not recorded'}; end: ${end ?? 'not recorded'}`,
  goingOn: (start) => (start === null ? 'ongoing, start not recorded' : `start: ${start}; ongoing`),
  unknown: 'dates not recorded',
};
