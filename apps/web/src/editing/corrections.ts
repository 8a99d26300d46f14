import { orNull, type NameState } from './register-state.js';
import type { Grounds } from './grounds.js';
import { periodInput, type PeriodState, periodState } from './facts/period-state.js';
import type { RecordOf } from './record-of.js';
import { citationOf } from './source-state.js';
import { edtfOf } from './typed-edtf.js';
import { citationsOf, namesOf } from './undo.js';
import type { MutationName, PlannedChange } from './writes.js';

/** A name as the form holds it, with the dates that it cannot change there. */
export interface CorrectedName extends NameState {
  readonly start: string | null;
  readonly end: string | null;
  readonly ongoing?: boolean;
}

/** The fields of an organization that can be corrected. */
export interface OrganizationFields {
  readonly kind: string;
  readonly names: readonly CorrectedName[];
  readonly countries: readonly string[];
  readonly city: string;
  readonly founded: string;
  readonly dissolved: string;
  readonly website: string;
}

export function organizationFields({
  kind,
  allNames,
  countries,
  city,
  founded,
  dissolved,
  website,
}: RecordOf<'Organization'>): OrganizationFields {
  return {
    kind,
    names: namesOf(allNames).map((name) => ({ ...name, language: name.language ?? '' })),
    countries: countries.map(({ code }) => code),
    city: city ?? '',
    founded: founded?.edtf ?? '',
    dissolved: dissolved?.edtf ?? '',
    website: website ?? '',
  };
}

/** What a form of a correction holds: the fields as they are typed, and as they were read, at which revision. */
export interface Correction<Fields> extends Grounds {
  readonly fields: Fields;
  readonly base: Fields;
  readonly revision: number;
}

/** Whether nothing was typed over what was read. */
export function isUntouched<Fields>({ fields, base }: Correction<Fields>): boolean {
  return JSON.stringify(fields) === JSON.stringify(base);
}

/** The fields of an organization as correctOrganization takes them. */
export function organizationInput(fields: OrganizationFields): Record<string, unknown> {
  return {
    kind: fields.kind,
    names: fields.names
      .filter(({ text }) => text.trim() !== '')
      .map(({ language, text, ongoing, ...rest }) => ({
        ...{ ...rest, text: text.trim(), language: orNull(language) },
        // What became a former name here does not go on.
        ...(rest.type === 'FORMER' || ongoing === undefined ? {} : { ongoing }),
      })),
    countries: fields.countries,
    city: orNull(fields.city),
    founded: edtfOf(fields.founded, 'FIRST_DAY'),
    dissolved: edtfOf(fields.dissolved, 'LAST_DAY'),
    website: orNull(fields.website),
  };
}

/** Only what is other is sent: the rest stays, whatever others made of it. A source that is cited besides comes after those that are. */
export function correctionOf<Fields>(
  mutation: MutationName,
  record: { readonly id: string; readonly citations?: Parameters<typeof citationsOf>[0] },
  { fields, base, revision, source, message }: Correction<Fields>,
  inputOf: (fields: Fields) => Record<string, unknown>,
): PlannedChange {
  const [now, then] = [inputOf(base), inputOf(fields)];
  const altered = Object.entries(then).filter(([property, value]) => JSON.stringify(value) !== JSON.stringify(now[property]));
  const added = citationOf(source);
  return {
    mutation,
    input: {
      ...{ id: record.id, expectedRevision: revision, message: message.trim() },
      ...Object.fromEntries(altered),
      ...(added.length > 0 ? { citations: [...citationsOf(record.citations ?? []), ...added] } : {}),
    },
  };
}

/** A term as the form holds it; only the last of all goes on. */
export interface TermFields extends PeriodState {
  readonly category: string;
  readonly standing: string;
  readonly announcedOn: string;
}

export function termFields({ terms }: Pick<RecordOf<'Membership'>, 'terms'>): TermFields[] {
  return terms.map(({ category, standing, period, announcedOn }) => ({
    category,
    standing,
    ...periodState(period),
    announcedOn: announcedOn?.edtf ?? '',
  }));
}

/**
 * For each term of a form the recorded one that it is, as the registry finds it: by its start, each once; where there are as many of both, else the one that is
 * left in its place.
 */
function counterpartsOf(recorded: readonly TermFields[], terms: readonly TermFields[]): (number | undefined)[] {
  const left = recorded.map((_, place) => place);
  const startOf = (term: TermFields | undefined) => edtfOf(term?.start ?? '', 'FIRST_DAY');
  const sameStart = terms.map((term) => {
    const at = left.findIndex((place) => startOf(recorded[place]) === startOf(term));
    return at < 0 ? undefined : left.splice(at, 1)[0];
  });
  return sameStart.map((place) => place ?? (recorded.length === terms.length ? left.shift() : undefined));
}

/** All terms anew; the registry leaves each the sources that it has. What is cited besides goes to those that are other than they were. */
export function membershipCorrection(
  record: Pick<RecordOf<'Membership'>, 'id' | 'terms'>,
  { fields, revision, source, message }: Correction<{ readonly terms: readonly TermFields[] }>,
): PlannedChange {
  const added = citationOf(source);
  const recorded = termFields(record);
  const counterparts = counterpartsOf(recorded, fields.terms);
  const terms = fields.terms.map((term, place) => {
    const { category, standing, announcedOn, ...period } = term;
    const own = counterparts[place];
    const isOther = own === undefined || JSON.stringify(recorded[own]) !== JSON.stringify(term);
    const before = own === undefined ? [] : citationsOf(record.terms[own]?.citations ?? []);
    return {
      ...{ category, standing, ...periodInput(period), announcedOn: edtfOf(announcedOn) },
      ...(isOther && added.length > 0 ? { citations: [...before, ...added] } : {}),
    };
  });
  return { mutation: 'correctMembership', input: { id: record.id, expectedRevision: revision, message: message.trim(), terms } };
}
