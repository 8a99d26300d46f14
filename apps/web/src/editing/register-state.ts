import { NEW_PERIOD, periodInput, type PeriodState } from './facts/period-state.js';
import { citationOf, NO_SOURCE, type SourceState } from './source-state.js';
import { edtfOf } from './typed-edtf.js';
import type { PlannedChange } from './writes.js';

export interface NameState {
  readonly text: string;
  readonly language: string;
  readonly type: string;
}

/** An organization that was chosen. */
export interface ChosenOrganization {
  readonly id: string;
  readonly name: string;
}

/** A membership as it is typed. */
export interface MembershipState extends PeriodState {
  readonly federation: ChosenOrganization | null;
  readonly category: string;
  readonly announcedOn: string;
}

/** An organization as it is typed. */
export interface RegisterState {
  readonly kind: string;
  readonly names: readonly NameState[];
  readonly countries: readonly string[];
  readonly city: string;
  readonly founded: string;
  readonly dissolved: string;
  readonly website: string;
  readonly wikidata: string;
  readonly memberships: readonly MembershipState[];
  readonly source: SourceState;
  readonly message: string;
}

export const NEW_NAME: NameState = { text: '', language: '', type: 'TRANSLATION' };
export const NEW_MEMBERSHIP: MembershipState = {
  federation: null,
  category: 'UNKNOWN',
  ...NEW_PERIOD,
  announcedOn: '',
};
export const NEW_ORGANIZATION: RegisterState = {
  kind: 'ASSOCIATION',
  names: [{ text: '', language: '', type: 'OFFICIAL' }],
  countries: [],
  city: '',
  founded: '',
  dissolved: '',
  website: '',
  wikidata: '',
  memberships: [],
  source: NO_SOURCE,
  message: '',
};

/** The registration as the registry takes it. What is not right in it the registry says itself, all at once. */
export function registration(state: RegisterState): PlannedChange {
  const { kind, names, countries, city, founded, dissolved, website, wikidata, memberships, source, message } = state;
  return {
    mutation: 'registerOrganization',
    input: {
      kind,
      names: names
        .filter(({ text }, place) => place === 0 || text.trim() !== '')
        .map(({ text, language, type }) => ({ text: text.trim(), language: orNull(language), type })),
      countries,
      city: orNull(city),
      founded: edtfOf(founded, 'FIRST_DAY'),
      dissolved: edtfOf(dissolved, 'LAST_DAY'),
      website: orNull(website),
      identifiers: wikidata.trim() === '' ? [] : [{ scheme: 'WIKIDATA', value: wikidata.trim() }],
      citations: citationOf(source),
      memberships: memberships.flatMap((membership) =>
        membership.federation === null ? [] : [{ federation: membership.federation.id, ...membershipInput(membership) }],
      ),
      message: orNull(message),
    },
  };
}

/** What mutations take of a membership besides whose it is. */
export function membershipInput({ category, announcedOn, ...period }: Omit<MembershipState, 'federation'>): Record<string, unknown> {
  return { category, ...periodInput(period), announcedOn: edtfOf(announcedOn) };
}

export function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
