import { refuseMissingText, refuseNote, refuseText, type Violation, violationsOf } from '@guildhall/problems';
import { checkCitations, refuseDate, refuseLanguage, refuseSlug, refuseUrl, type StoredCitation } from '@guildhall/sources';
import { parseDate, refusePeriod } from '@guildhall/time';
import { checkCountries } from './country-codes.js';
import { normalizedIdentifier, refuseIdentifier } from './identifier.js';
import type { OrganizationKind } from './organization-kind.js';
import type { StoredName } from './stored-name.js';

/** An identifier as it is written: its scheme's name and a value, which may have an address around it. */
export interface WrittenIdentifier {
  readonly scheme: string;
  readonly value: string;
}

/** What is written of an organization; its rows add what is derived. Dates are EDTF. */
export interface OrganizationDraft {
  readonly slug: string;
  readonly kind: OrganizationKind;
  /** The present official name. */
  readonly defaultName: string;
  /** The language of the default name, and so the organization's own. */
  readonly language: string | null;
  readonly acronym: string | null;
  readonly countries: readonly string[];
  readonly city: string | null;
  readonly founded: string | null;
  readonly dissolved: string | null;
  readonly website: string | null;
  readonly note: string | null;
  /** The rows of names.csv. */
  readonly names: readonly StoredName[];
  readonly identifiers: readonly WrittenIdentifier[];
  readonly citations: readonly StoredCitation[];
}

// Lists are ordered by names, and an entry of an index has room for this much.
export const LONGEST_NAME = 500;
const LONGEST_ACRONYM = 100;

/** Everything wrong with an organization in itself: the one validator of files and mutations. */
export function checkOrganization(draft: OrganizationDraft): Violation[] {
  return [
    ...violationsOf([
      [['slug'], refuseSlug(draft.slug)],
      [['defaultName'], refuseMissingText(draft.defaultName, 'The name', LONGEST_NAME)],
      [['language'], refuseLanguage(draft.language)],
      [['acronym'], refuseText(draft.acronym, LONGEST_ACRONYM)],
      [['city'], refuseText(draft.city)],
      [['website'], refuseUrl(draft.website)],
      [['note'], refuseNote(draft.note)],
    ]),
    ...checkCountries(draft.countries, ['countries']),
    ...checkDates(draft.founded, draft.dissolved, 'founded', 'dissolved'),
    ...draft.names.flatMap((name, place) => checkName(name, place)),
    ...checkTwice(
      draft.names.map(nameKey),
      'names',
      'text',
      'The organization has this name twice, with the same type, language and start.',
    ),
    ...violationsOf(
      draft.identifiers.map(({ scheme, value }, place) => [['identifiers', place, 'value'], refuseIdentifier(scheme, value)]),
    ),
    ...checkTwice(draft.identifiers.map(identifierKey), 'identifiers', 'value', 'The organization has this identifier twice.'),
    ...checkCitations(draft.citations, ['citations']),
  ];
}

function checkName(name: StoredName, place: number): Violation[] {
  const path = ['names', place];
  return [
    ...violationsOf([
      [[...path, 'text'], refuseMissingText(name.text, 'The name', LONGEST_NAME)],
      [[...path, 'language'], refuseLanguage(name.language)],
    ]),
    ...checkDates(name.start, name.ongoing ? null : name.end, 'start', 'end').map((violation) => ({
      ...violation,
      path: [...path, ...violation.path],
    })),
  ];
}

function checkDates(first: string | null, last: string | null, firstName: string, lastName: string): Violation[] {
  const dates = violationsOf([
    [[firstName], refuseDate(first)],
    [[lastName], refuseDate(last)],
  ]);
  if (dates.length > 0 || first === null || last === null) return dates;
  const message = refusePeriod({ start: parseDate(first), end: parseDate(last), ongoing: false });
  return message === null ? [] : [{ path: [lastName], code: 'PERIOD_INVALID', message }];
}

/** The second and further places of a list at which a key stands again. */
function checkTwice(keys: readonly string[], list: string, property: string, message: string): Violation[] {
  return keys.flatMap((key, place) =>
    keys.indexOf(key) === place ? [] : [{ path: [list, place, property], code: 'DUPLICATE_ROW' as const, message }],
  );
}

function nameKey({ text, type, language, start }: StoredName): string {
  return JSON.stringify([text, type, language, start]);
}

function identifierKey({ scheme, value }: WrittenIdentifier): string {
  return `${scheme} ${normalizedIdentifier(scheme, value)}`;
}
