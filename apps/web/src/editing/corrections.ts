import type { PreviewedRecordFragment } from '../api/generated/graphql.js';
import { orNull, type NameState } from './register-state.js';
import type { Grounds } from './grounds.js';
import { citationOf } from './source-state.js';
import { edtfOf } from './typed-edtf.js';
import { citationsOf, namesOf } from './undo.js';
import type { PlannedChange } from './writes.js';

type Organization = Extract<PreviewedRecordFragment, { readonly __typename?: 'Organization' }>;
type Membership = Extract<PreviewedRecordFragment, { readonly __typename?: 'Membership' }>;

/** A name as the form holds it, with the dates that it cannot change there. */
export interface CorrectedName extends NameState {
  readonly start: string | null;
  readonly end: string | null;
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

export function organizationFields({ kind, allNames, countries, city, founded, dissolved, website }: Organization): OrganizationFields {
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

/** Only what is other is sent: the rest stays, whatever others made of it. */
export function organizationCorrection(
  record: Organization,
  { fields, base, revision, source, message }: Correction<OrganizationFields>,
): PlannedChange {
  const all: Record<keyof OrganizationFields, unknown> = {
    kind: fields.kind,
    names: fields.names
      .filter(({ text }) => text.trim() !== '')
      .map(({ language, text, ...rest }) => ({ ...rest, text: text.trim(), language: orNull(language) })),
    countries: fields.countries,
    city: orNull(fields.city),
    founded: edtfOf(fields.founded),
    dissolved: edtfOf(fields.dissolved),
    website: orNull(fields.website),
  };
  const altered = (Object.keys(all) as (keyof OrganizationFields)[]).filter(
    (field) => JSON.stringify(fields[field]) !== JSON.stringify(base[field]),
  );
  const added = citationOf(source);
  return {
    mutation: 'correctOrganization',
    input: {
      ...{ id: record.id, expectedRevision: revision, message: message.trim() },
      ...Object.fromEntries(altered.map((field) => [field, all[field]])),
      ...(added.length > 0 ? { citations: [...citationsOf(record.citations), ...added] } : {}),
    },
  };
}

/** A term as the form holds it; `isLast` of all goes on or has an end. */
export interface TermFields {
  readonly category: string;
  readonly standing: string;
  readonly start: string;
  readonly end: string;
  readonly ongoing: boolean;
  readonly announcedOn: string;
}

export function termFields({ terms }: Membership): TermFields[] {
  return terms.map(({ category, standing, period, announcedOn }) => ({
    ...{
      category,
      standing,
      start: period.start?.edtf ?? '',
      end: period.end?.edtf ?? '',
      ongoing: period.ongoing,
      announcedOn: announcedOn?.edtf ?? '',
    },
  }));
}

/** All terms anew, each with the sources that it has; what is cited besides goes to those that are other than they were. */
export function membershipCorrection(
  record: Membership,
  { fields, base, revision, source, message }: Correction<{ readonly terms: readonly TermFields[] }>,
): PlannedChange {
  const added = citationOf(source);
  const terms = fields.terms.map(({ category, standing, start, end, ongoing, announcedOn }, place) => {
    const isOther = JSON.stringify(base.terms[place]) !== JSON.stringify(fields.terms[place]);
    const citations = [...citationsOf(record.terms[place]?.citations ?? []), ...(isOther ? added : [])];
    return {
      ...{
        category,
        standing,
        start: edtfOf(start),
        end: edtfOf(end),
        ongoing: end.trim() === '' && ongoing,
        announcedOn: edtfOf(announcedOn),
      },
      ...(citations.length > 0 ? { citations } : {}),
    };
  });
  return { mutation: 'correctMembership', input: { id: record.id, expectedRevision: revision, message: message.trim(), terms } };
}
