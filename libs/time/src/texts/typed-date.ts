import { readDate } from '../dates/historical-date.js';

/** How 03/04/2025 is read: with slashes, people put the day or the month first. */
export type SlashDates = 'DAY_FIRST' | 'MONTH_FIRST';

/** What a date is the bound of: "since 2001" as a first day is 2001, "until 2004" as a last day 2004. */
export type BoundOf = 'FIRST_DAY' | 'LAST_DAY';

/** How a date is read that does not say it itself. */
export interface TypedDateReading {
  /** Null: such dates are refused. */
  readonly slashDates?: SlashDates | null;
  /** Absent: the date is of something that happened once. */
  readonly boundOf?: BoundOf;
}

/** A date as EDTF, or why it is none. */
export type TypedDate = { readonly edtf: string } | { readonly message: string };

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

interface Hedge {
  readonly words: RegExp;
  /** Makes EDTF of a plain date. */
  readonly of: (edtf: string) => string;
  /** The bound that the words name: there they add nothing to the date. */
  readonly names?: BoundOf;
}

const notAfter = (edtf: string): string => `[..${edtf}]`;
const notBefore = (edtf: string): string => `[${edtf}..]`;

/** Words before or behind a date that say how well it is known, in English, Russian, Azerbaijani and French. */
const HEDGES: readonly Hedge[] = [
  {
    words:
      /^(?:about|around|approximately|approx|circa|ca|c|около|примерно|приблизительно|ок|təxminən|təqribən|vers|environ)\.?\s*(?=\S)|\s+(?:civarında|ətrafında)$/giu,
    of: (edtf) => `${edtf}~`,
  },
  {
    words: /^(?:maybe|perhaps|possibly|возможно|может быть|bəlkə|peut-être)\s+/giu,
    of: (edtf) => `${edtf}?`,
  },
  {
    words:
      /^(?:by|no later than|not later than|не позднее|не позже|au plus tard en|au plus tard le|au plus tard)\s+|\s*-?(?:[cç][iıuü] ildən|[dt][əa]n) gec olmayaraq$/giu,
    of: notAfter,
  },
  {
    words:
      /^(?:until|till|to|до|по|jusqu['’]en|jusqu['’]au|jusqu['’]à)\s+|\s*(?:-[cç][iıuü] ilə qədər|-[yn]?[aə] qədər|[aə] qədər|qədər|-?(?:[cç][iıuü] il[əe])?d[əa]k)$/giu,
    of: notAfter,
    names: 'LAST_DAY',
  },
  {
    words: /^(?:no earlier than|not before|не ранее|не раньше|au plus tôt en|au plus tôt le|au plus tôt)\s+/giu,
    of: notBefore,
  },
  {
    words:
      /^(?:(?:since|from|с|со|начиная с|depuis le|depuis|à partir du|à partir de|dès)\s+|à partir d['’]\s*)|\s*(?:-[cç][iıuü] ild[əa]n|-?[dt][əa]n)(?: bəri)?$|\s+(?:on|onwards?)$/giu,
    of: notBefore,
    names: 'FIRST_DAY',
  },
];

/** Nobody says a date in more. */
const LONGEST_TEXT = 100;

const BETWEEN =
  /^(?:between|между|entre)\s+(.+?)\s+(?:and|и|et)\s+(.+)$|^(\d{4})\s*[-–—]\s*(\d{4})$|^(.+?)\s+(?:or|или|və ya|ya da|ou)\s+(.+)$/u;

/**
 * Reads a date as people write it: EDTF, 31.12.2025, 31/12/2025, May 2001, 17 May 2001, about 1998, by 2004, between 1998 and 2001, the 1990s; in the languages of
 * the interface. What can be read in two ways is refused unless `slashDates` says how.
 */
export function typedDate(text: string, reading: TypedDateReading = {}): TypedDate {
  const plain = text.trim().replace(/\s+/g, ' ');
  const edtf = said(plain, reading.slashDates ?? null) ?? hedged(plain, reading) ?? plain;
  if (typeof edtf !== 'string') return edtf;
  const read = readDate(edtf);
  return 'date' in read ? { edtf } : { message: read.refusal.message };
}

/** A date that is said to be nothing but that; null where it is not written in any of these ways. */
function said(text: string, slashDates: SlashDates | null): string | { message: string } | null {
  return numbered(text, slashDates) ?? worded(text) ?? aloneYear(text) ?? timeless(text);
}

/** about 1998, by 2004, between 1998 and 2001, 1990s. */
function hedged(text: string, { slashDates = null, boundOf }: TypedDateReading): string | null {
  if (text.length > LONGEST_TEXT || 'date' in readDate(text)) return null;
  const lower = text.toLocaleLowerCase('en');
  const decade = /^(?:the |les années )?(\d{3})0(?:s|['’]s|-е(?: годы)?|-ci illər|-cı illər)?$/u.exec(lower);
  if (decade?.[1] !== undefined && /\D/.test(lower)) return `${decade[1]}X`;
  const between = BETWEEN.exec(lower);
  if (between) {
    const [one, two] = between
      .slice(1)
      .filter(Boolean)
      .map((part) => plainDate(part, slashDates));
    if (one == null || two == null) return null;
    return between[5] === undefined ? `[${one}..${two}]` : `[${one},${two}]`;
  }
  for (const { words, of, names } of HEDGES) {
    const rest = text.replace(words, '').trim();
    if (rest === text || rest === '') continue;
    const isSaid = names !== undefined && names === boundOf;
    const edtf = isSaid ? anyDate(rest, slashDates) : plainDate(rest, slashDates);
    if (edtf !== null) return isSaid ? edtf : of(edtf);
  }
  return null;
}

function anyDate(text: string, slashDates: SlashDates | null): string | null {
  const read = typedDate(text, { slashDates });
  return 'edtf' in read ? read.edtf : null;
}

/** A day, month or year without a mark, as EDTF. */
function plainDate(text: string, slashDates: SlashDates | null): string | null {
  const edtf = said(text, slashDates) ?? text;
  return typeof edtf === 'string' && /^\d{4}(?:-\d\d){0,2}$/.test(edtf) ? edtf : null;
}

/** 2001 г., 2001-ci il. */
function aloneYear(text: string): string | null {
  return /^(\d{4})\s*(?:г\.?|год|года|году|-[cç][iıuü] il(?:də)?)$/iu.exec(text)?.[1] ?? null;
}

/** A workbook may hold a day with its time of day. */
function timeless(text: string): string | null {
  return /^(\d{4}-\d\d-\d\d)[T ]00:00(?::00(?:\.0+)?)?Z?$/.exec(text)?.[1] ?? null;
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
