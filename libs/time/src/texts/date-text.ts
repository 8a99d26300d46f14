import { FIRST_DAY } from '../day.js';
import { type HistoricalDate, writtenDate } from '../dates/historical-date.js';
import type { SetMember, SingleDate } from '../dates/written-date.js';
import { azerbaijani } from './azerbaijani.js';
import { english } from './english.js';
import { french } from './french.js';
import { russian } from './russian.js';
import type { Wording } from './wording.js';

const WORDINGS = { en: english, ru: russian, az: azerbaijani, fr: french } satisfies Record<string, Wording>;

/** The languages that dates are written in for people. */
export type Language = keyof typeof WORDINGS;

/** The language a text is given in for a BCP 47 tag: az for az-Latn; English where there is no wording. */
export function textLanguage(tag: string): Language {
  const primary = tag.toLowerCase().split(/[-_]/, 1)[0] ?? '';
  return primary === 'ru' || primary === 'az' || primary === 'fr' ? primary : 'en';
}

/** A date for a person to read: 'about 1998', 'May 2001', 'by 2004'. */
export function dateText(date: HistoricalDate, language: Language): string {
  const wording = WORDINGS[language];
  const written = writtenDate(date);
  if (written.kind === 'single') return wording.single(written.date);
  if (written.members.length === 1 && date.earliest === FIRST_DAY && date.latest === null) return wording.undated;
  return wording.oneOf(written.members.map((member) => memberText(member, wording)));
}

/** A period for a person to read: 'from about 1998 to 2003', 'from 1 January 2026 on', 'until 2003'. */
export function periodText(start: HistoricalDate | null, end: HistoricalDate | null, ongoing: boolean, language: Language): string {
  const wording = WORDINGS[language];
  const first = singleDate(start);
  const startText = start === null ? null : dateText(start, language);
  if (ongoing) return first === null ? wording.goingOn(startText) : wording.fromOn(first);
  const last = singleDate(end);
  if (start === null && end === null) return wording.unknown;
  if (first !== null && end === null) return wording.fromUnended(first);
  if (start === null && last !== null) return wording.until(last);
  if (first !== null && last !== null) return start?.edtf === end?.edtf ? wording.single(first) : wording.fromTo(first, last);
  return wording.bounds(startText, end === null ? null : dateText(end, language));
}

function memberText({ from, to }: SetMember, wording: Wording): string {
  if (from === null) return to === null ? '' : wording.by(to);
  if (to === null) return wording.notBefore(from);
  const first = wording.single(from);
  return first === wording.single(to) ? first : wording.between({ from, to });
}

function singleDate(date: HistoricalDate | null): SingleDate | null {
  const written = date === null ? null : writtenDate(date);
  return written?.kind === 'single' ? written.date : null;
}
