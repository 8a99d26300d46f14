import type { SingleDate } from '../dates/written-date.js';

/** A range's ends, both written. */
export interface WrittenRange {
  readonly from: SingleDate;
  readonly to: SingleDate;
}

/** How a language says dates and periods. Marks (about, possibly) are part of what is said of a single date. */
export interface Wording {
  /** 'about 1998', 'May 2001', 'the 1990s' */
  single(date: SingleDate): string;
  /** 'between 2003 and 2006' */
  between(range: WrittenRange): string;
  /** 'by 2004': then or before */
  by(date: SingleDate): string;
  /** 'from 2000 on': then or later */
  notBefore(date: SingleDate): string;
  /** '[0001..]', which leaves every day open. */
  readonly undated: string;
  /** 'a, b or c' */
  oneOf(texts: readonly string[]): string;

  /** 'from 2001 to 2003': a period's first and last day */
  fromTo(start: SingleDate, end: SingleDate): string;
  /** 'from 2001 on': the period goes on */
  fromOn(start: SingleDate): string;
  /** 'from 2001, end not recorded' */
  fromUnended(start: SingleDate): string;
  /** 'until 2003': the start is not known */
  until(end: SingleDate): string;
  /** A period whose bounds are no single dates: 'start: by 2004; end: between 2006 and 2008'. Null is not known. */
  bounds(start: string | null, end: string | null): string;
  /** The same where the period goes on. */
  goingOn(start: string | null): string;
  /** Neither start nor end is known. */
  readonly unknown: string;
}

/** 'a, b or c' with the language's own word. */
export function listed(texts: readonly string[], or: string): string {
  return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} ${or} ${texts.at(-1) ?? ''}`;
}

/** 20 for 19XX: the century that a hundred years belong to. */
export function centuryNumber(date: SingleDate): number {
  return date.year / 100 + 1;
}

/** The first decade of a century is told from the century by its years: '1900s' may be either. */
export function isFirstDecade(date: SingleDate): boolean {
  return date.unit === 'DECADE' && date.year % 100 === 0;
}

/** The years of a decade that is said by them: 1900 to 1909. */
export function yearsOfDecade(date: SingleDate): WrittenRange {
  const from: SingleDate = { ...date, unit: 'YEAR', year: Math.max(date.year, 1) };
  return { from, to: { ...from, year: date.year + 9 } };
}

const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** A number up to 100 in Roman digits, as centuries are written. */
export function roman(number: number): string {
  let rest = number;
  let text = '';
  for (const [value, digits] of ROMAN) {
    for (; rest >= value; rest -= value) text += digits;
  }
  return text;
}
