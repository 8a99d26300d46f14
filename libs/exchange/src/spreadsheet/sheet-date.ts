import { readDate } from '@guildhall/time';
import type { SlashDates } from './spreadsheet.type.js';

/** A date as EDTF, or why it is none. */
export type ReadDate = { readonly edtf: string } | { readonly message: string };

const MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan', 'январь', 'января', 'янв', 'yanvar', 'janvier', 'janv'],
  ['february', 'feb', 'февраль', 'февраля', 'фев', 'fevral', 'février', 'fevrier', 'févr'],
  ['march', 'mar', 'март', 'марта', 'мар', 'mart', 'mars'],
  ['april', 'apr', 'апрель', 'апреля', 'апр', 'aprel', 'avril', 'avr'],
  ['may', 'май', 'мая', 'mai'],
  ['june', 'jun', 'июнь', 'июня', 'июн', 'iyun', 'juin'],
  ['july', 'jul', 'июль', 'июля', 'июл', 'iyul', 'juillet', 'juil'],
  ['august', 'aug', 'август', 'августа', 'авг', 'avqust', 'août', 'aout'],
  ['september', 'sept', 'sep', 'сентябрь', 'сентября', 'сен', 'sentyabr', 'septembre'],
  ['october', 'oct', 'октябрь', 'октября', 'окт', 'oktyabr', 'octobre'],
  ['november', 'nov', 'ноябрь', 'ноября', 'ноя', 'noyabr', 'novembre'],
  ['december', 'dec', 'декабрь', 'декабря', 'дек', 'dekabr', 'décembre', 'decembre', 'déc'],
];
const MONTH_OF = new Map(MONTHS.flatMap((names, month) => names.map((name) => [name, month + 1] as const)));

/** Reads a date as people write it in a list: EDTF, 31.12.2025, 31/12/2025, May 2001, 17 May 2001. What can be read in two ways is refused unless `slashDates` says how. */
export function sheetDate(text: string, slashDates: SlashDates | null): ReadDate {
  const plain = text.trim();
  // A workbook may hold a day with its time of day.
  const edtf = numbered(plain, slashDates) ?? worded(plain) ?? plain.replace(/^(\d{4}-\d\d-\d\d)[T ]00:00(:00(\.0+)?)?Z?$/, '$1');
  if (typeof edtf !== 'string') return edtf;
  const read = readDate(edtf);
  if ('date' in read) return { edtf };
  return { message: `${read.refusal.message} In a spreadsheet 31.12.2025, 31/12/2025 and "May 2001" are taken too.` };
}

/** 31.12.2025 and its like. */
function numbered(text: string, slashDates: SlashDates | null): string | { message: string } | null {
  const match = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})\.?$/.exec(text);
  if (!match) return monthOfYear(text);
  const [, one = '', mark = '', two = '', year = ''] = match;
  const [first, second] = [Number(one), Number(two)];
  // With dots, nobody puts the month first.
  const order = mark === '.' || first > 12 ? 'DAY_FIRST' : second > 12 || first === second ? 'MONTH_FIRST' : slashDates;
  if (order === null) {
    return {
      message: `${text} can be read as ${written(year, second, first)} or as ${written(year, first, second)}: write it as YYYY-MM-DD, or say in the mapping whether the day or the month comes first (slashDates).`,
    };
  }
  return order === 'DAY_FIRST' ? written(year, second, first) : written(year, first, second);
}

function monthOfYear(text: string): string | null {
  const match = /^(\d{1,2})[./](\d{4})$/.exec(text);
  return match ? `${match[2] ?? ''}-${(match[1] ?? '').padStart(2, '0')}` : null;
}

/** May 2001, 17 May 2001, May 17, 2001. */
function worded(text: string): string | null {
  const words = text
    .toLocaleLowerCase('en')
    .replace(/[.,]|\s+(г|года|il|ildə)\.?$/g, ' ')
    .trim()
    .split(/\s+/);
  const month = words.map((word) => MONTH_OF.get(word)).find((found) => found !== undefined);
  const numbers = words.filter((word) => /^\d+(st|nd|rd|th|er)?$/.test(word)).map((word) => word.replace(/\D+$/, ''));
  if (month === undefined || numbers.length + 1 !== words.length) return null;
  const year = numbers.find((number) => number.length === 4);
  const [day, ...more] = numbers.filter((number) => number !== year);
  if (year === undefined || more.length > 0) return null;
  return day === undefined ? `${year}-${String(month).padStart(2, '0')}` : written(year, month, Number(day));
}

function written(year: string, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
