import type { PreviewChangeMutation, PreviewedRecordFragment, RecordedChangeFragment } from '../api/generated/graphql.js';
import type { PlannedChange } from './writes.js';

type Operation = NonNullable<PreviewChangeMutation['previewChange']>['operations'][number];
type EarlierMembership = Extract<PreviewedRecordFragment, { readonly __typename?: 'Membership' }>;
type EarlierOrganization = Extract<PreviewedRecordFragment, { readonly __typename?: 'Organization' }>;

interface Citation {
  readonly locator: string | null;
  readonly note: string | null;
  readonly source: { readonly id: string };
}

/**
 * The changes that take a change back, in their order; empty where nothing can. What was wrong in the record is corrected back to what stood before; what was new is
 * retracted. `message` says why.
 */
export function undoing(
  change: PlannedChange,
  previewed: readonly Operation[],
  recorded: RecordedChangeFragment,
  message: string,
): PlannedChange[] {
  const made = recorded.operations?.nodes.filter(({ kind }) => kind === 'CREATED') ?? [];
  switch (change.mutation) {
    case 'registerOrganization':
    case 'recordMembership':
      // Memberships first: an organization on which facts stand cannot be retracted. A source that is cited nowhere harms nobody.
      return [
        ...made
          .filter(({ recordType }) => recordType === 'Membership')
          .map(({ recordId }) => retraction('retractMembership', recordId, message)),
        ...made
          .filter(({ recordType }) => recordType === 'Organization')
          .map(({ recordId }) => retraction('retractOrganization', recordId, message)),
      ];
    case 'mergeOrganizations':
      return [{ mutation: 'unmergeOrganizations', input: { source: change.input['source'], message } }];
    case 'retractMembership':
    case 'retractOrganization':
      return [{ mutation: 'unretract', input: { id: change.input['id'], message } }];
    case 'correctMembership':
    case 'changeMembership':
    case 'endMembership':
      return previewed.flatMap(({ before }) => (before?.__typename === 'Membership' ? [membershipAsBefore(before, message)] : []));
    case 'correctOrganization':
    case 'renameOrganization':
    case 'dissolveOrganization':
      return previewed.flatMap(({ before }) => (before?.__typename === 'Organization' ? [organizationAsBefore(before, message)] : []));
    default:
      return [];
  }
}

function retraction(mutation: 'retractMembership' | 'retractOrganization', id: string, message: string): PlannedChange {
  return { mutation, input: { id, message } };
}

export function citationsOf(citations: readonly Citation[]): { source: { id: string }; locator: string | null; note: string | null }[] {
  return citations.map(({ source, locator, note }) => ({ source: { id: source.id }, locator, note }));
}

/** All terms of a membership, as correctMembership takes them. */
export function termsOf({ terms }: Pick<EarlierMembership, 'terms'>): Record<string, unknown>[] {
  return terms.map(({ category, standing, period, announcedOn, citations }) => ({
    category,
    standing,
    start: period.start?.edtf ?? null,
    end: period.end?.edtf ?? null,
    ongoing: period.ongoing,
    announcedOn: announcedOn?.edtf ?? null,
    ...(citations.length > 0 ? { citations: citationsOf(citations) } : {}),
  }));
}

function membershipAsBefore(before: EarlierMembership, message: string): PlannedChange {
  return { mutation: 'correctMembership', input: { id: before.id, message, terms: termsOf(before) } };
}

function organizationAsBefore(before: EarlierOrganization, message: string): PlannedChange {
  const { id, kind, allNames, countries, city, founded, dissolved, website, identifiers, citations } = before;
  return {
    mutation: 'correctOrganization',
    input: {
      ...{ id, message, kind, city, website, names: namesOf(allNames) },
      countries: countries.map(({ code }) => code),
      founded: founded?.edtf ?? null,
      dissolved: dissolved?.edtf ?? null,
      identifiers: identifiers.map(({ scheme, value }) => ({ scheme, value })),
      citations: citationsOf(citations),
    },
  };
}

/** All names of an organization, as correctOrganization takes them. */
export function namesOf(
  names: EarlierOrganization['allNames'],
): { text: string; language: string | null; type: string; start: string | null; end: string | null }[] {
  return names.map(({ text, language, type, period }) => ({
    ...{ text, language, type },
    start: period.start?.edtf ?? null,
    end: period.end?.edtf ?? null,
  }));
}
