import type { StoredCitation } from '@guildhall/sources';
import { type Day, daysBetween, parseDate, periodSpans, type Spans, spanHolds } from '@guildhall/time';
import { Bug } from '@guildhall/problems';
import { NameType, type StoredName } from './stored-name.js';

/** The columns of an organization that say how it is called. */
export interface NamedOrganization {
  readonly defaultName: string;
  readonly language: string | null;
  readonly acronym: string | null;
  readonly names: readonly StoredName[];
  readonly citations?: readonly StoredCitation[];
}

type DatedName = Pick<StoredName, 'start' | 'end' | 'ongoing'>;

/** All names: the present official one and the acronym first, unless a row of names.csv has the same text and says more: then they are one name. */
export function effectiveNames({ defaultName, language, acronym, names, citations = [] }: NamedOrganization): StoredName[] {
  const present: StoredName[] = [];
  const add = (text: string, type: NameType, language: string | null): void => {
    if (names.some((name) => name.type === type && name.text === text)) return;
    present.push({ text, language, type, start: null, end: null, ongoing: false, sources: citations.map(({ source }) => source) });
  };
  add(defaultName, NameType.OFFICIAL, language);
  if (acronym !== null) add(acronym, NameType.ACRONYM, null);
  return [...present, ...names];
}

/** Whether a name may be borne on a day; an unknown bound leaves that side open. */
export function nameMayHold(name: DatedName, day: Day): boolean {
  return spanHolds(spansOf(name).possible, day);
}

/**
 * The one name by which an organization is called on a day: in the asked language, else in its own, else in English, else any. Where no name
 * may hold that day, the nearest in time. `names` are all its names, of which at least one is official.
 */
export function chooseName(names: readonly StoredName[], ownLanguage: string | null, language: string | null, day: Day): StoredName {
  const [first] = names;
  if (names.length === 1 && first !== undefined) return first;
  const wanted = language === null ? null : language.toLowerCase();
  let best: Standing | undefined;
  for (const name of names) {
    const rank = RANK[name.type];
    if (rank === undefined) continue;
    const standing = standingOf(name, rank, ownLanguage, wanted, day);
    if (best === undefined || goesBefore(standing, best)) best = standing;
  }
  if (best === undefined) throw new Bug('An organization has no official name');
  return best.name;
}

/**
 * Which of some names, all of one type, is borne on a day: one that may be before one that may not, then one that surely is, then the one that was taken later, then
 * the one that stands first. Undefined for none.
 */
export function presentName(names: readonly StoredName[], day: Day): StoredName | undefined {
  let best: Standing | undefined;
  for (const name of names) {
    const standing = { ...standingOf(name, 0, null, null, day), language: 0 };
    if (best === undefined || goesBefore(standing, best)) best = standing;
  }
  return best?.name;
}

/** Whether two tags are of one language, as far as their first parts say: az and az-Latn. */
export function sameLanguage(a: string, b: string): boolean {
  return primary(a.toLowerCase()) === primary(b.toLowerCase());
}

/** What a name has to say for itself; less goes first in every number. */
interface Standing {
  readonly name: StoredName;
  /** Days from the asked one to the nearest on which it may hold. */
  readonly distance: number;
  readonly language: number;
  readonly certainty: 0 | 1;
  readonly rank: number;
  readonly startEarliest: Day | null;
  readonly startLatest: Day | null;
}

// Acronyms and aliases are no names to be called by.
const RANK: Readonly<Partial<Record<NameType, number>>> = { [NameType.OFFICIAL]: 0, [NameType.FORMER]: 1, [NameType.TRANSLATION]: 2 };

const ALWAYS: Spans = { certain: null, possible: { from: null, to: null }, evidenceTo: null };

function standingOf(name: StoredName, rank: number, own: string | null, wanted: string | null, day: Day): Standing {
  const { certain, possible } = spansOf(name);
  const start = name.start === null ? null : parseDate(name.start);
  return {
    name,
    distance: distanceTo(possible, day),
    language: languageRank(name.language, own, wanted),
    certainty: certain !== null && spanHolds(certain, day) ? 0 : 1,
    rank,
    startEarliest: start?.earliest ?? null,
    startLatest: start?.latest ?? null,
  };
}

function goesBefore(a: Standing, b: Standing): boolean {
  const order = a.distance - b.distance || a.language - b.language || a.certainty - b.certainty || a.rank - b.rank;
  if (order !== 0) return order < 0;
  if (a.startEarliest !== b.startEarliest) return isLater(a.startEarliest, b.startEarliest);
  return a.startLatest !== b.startLatest && isLater(a.startLatest, b.startLatest);
}

/** An unknown start is later than none. */
function isLater(a: Day | null, b: Day | null): boolean {
  return a !== null && (b === null || a > b);
}

function spansOf({ start, end, ongoing }: DatedName): Spans {
  if (start === null && end === null) return ALWAYS;
  return periodSpans({ start: start === null ? null : parseDate(start), end: end === null ? null : parseDate(end), ongoing, attested: [] });
}

function distanceTo({ from, to }: Spans['possible'], day: Day): number {
  if (from !== null && day < from) return daysBetween(day, from);
  return to !== null && day > to ? daysBetween(to, day) : 0;
}

/** az-Latn was asked for: a name in az-Latn goes first, then one in any az; then the own language, English, any. Unknown is a language of its own. */
function languageRank(language: string | null, own: string | null, wanted: string | null): number {
  const lower = language === null ? null : language.toLowerCase();
  if (wanted !== null && lower !== null) {
    if (lower === wanted) return 0;
    if (primary(lower) === primary(wanted)) return 1;
  }
  if (lower === (own === null ? null : own.toLowerCase())) return 2;
  return lower !== null && primary(lower) === 'en' ? 3 : 4;
}

function primary(tag: string): string {
  const end = tag.indexOf('-');
  return end < 0 ? tag : tag.slice(0, end);
}
