import type { PreviewedRecordFragment, UndoneChangeQuery } from '../api/generated/graphql.js';
import { accreditationInput, accreditationState } from './facts/accreditation-state.js';
import { figureInput, figureState } from './facts/figure-state.js';
import { officeInput, officeState } from './facts/office-state.js';
import { periodInput, periodState } from './facts/period-state.js';
import { sourceRecordInput, sourceRecordState } from './facts/source-record-state.js';
import type { RecordOf } from './record-of.js';
import { type PlannedChange, RETRACTIONS } from './writes.js';

type EarlierMembership = RecordOf<'Membership'>;
type EarlierOrganization = RecordOf<'Organization'>;

/** What a change did to one record, as it is read of the change. */
export type DoneOperation = NonNullable<
  Extract<UndoneChangeQuery['node'], { readonly __typename?: 'Change' }>['operations']
>['nodes'][number];

interface Citation {
  readonly locator: string | null;
  readonly note: string | null;
  readonly source: { readonly id: string };
}

/**
 * The changes that take a change back, in their order; empty where nothing can. What was new is retracted, what was retracted stands again, a merge is unmerged, and
 * what was wrong or changed is corrected back to what stood before: as long as nobody recorded it anew since that revision. `message` says why.
 */
export function undoing(operations: readonly DoneOperation[], revision: number, message: string): PlannedChange[] {
  const merged = operations.find(({ kind, recordType }) => kind === 'MERGED' && recordType === 'Organization');
  if (merged) return [{ mutation: 'unmergeOrganizations', input: { source: merged.recordId, message } }];
  // Facts first: an organization on which facts stand cannot be retracted, and one that stands again must before its facts do.
  const facts = operations.filter(({ recordType }) => recordType !== 'Organization');
  const organizations = operations.filter(({ recordType }) => recordType === 'Organization');
  const gone = (operation: DoneOperation): boolean => operation.kind === 'RETRACTED';
  const ordered = [...organizations.filter(gone), ...facts, ...organizations.filter((operation) => !gone(operation))];
  const steps = ordered.map((operation) => undone(operation, revision, message));
  return steps.every((step) => step !== null) ? steps.flat() : [];
}

/** Null: it cannot be taken back. */
function undone(operation: DoneOperation, expectedRevision: number, message: string): PlannedChange[] | null {
  const { kind, recordType, recordId: id, record, recordBefore: before } = operation;
  if (kind === 'REDACTED') return null;
  if (kind === 'RETRACTED') return [{ mutation: 'unretract', input: { id, message } }];
  // What stands again after a retraction or a merge was taken back is what it was: who wants the other again says so anew.
  if (before === null && kind !== 'CREATED') return null;
  if (before === null) {
    // A source that is cited nowhere harms nobody.
    if (recordType === 'Source') return [];
    if (!isRetractable(recordType)) return null;
    return [{ mutation: RETRACTIONS[recordType], input: { id, message, expectedRevision } }];
  }
  const steps = asBefore(before, record, message);
  // What follows the first step is of a later revision; that a source shows something contradicts nobody.
  return (
    steps?.map((step, nth) =>
      nth > 0 || step.mutation === 'attestMembership' ? step : { ...step, input: { ...step.input, expectedRevision } },
    ) ?? null
  );
}

function isRetractable(recordType: string): recordType is keyof typeof RETRACTIONS {
  return Object.hasOwn(RETRACTIONS, recordType);
}

function asBefore(before: PreviewedRecordFragment, after: PreviewedRecordFragment | null, message: string): PlannedChange[] | null {
  const { id } = before;
  switch (before.__typename) {
    case 'Organization':
      return [organizationAsBefore(before, message)];
    case 'Membership':
      return after?.__typename === 'Membership' ? membershipAsBefore(before, after, message) : null;
    case 'Accreditation':
      return [
        { mutation: 'correctAccreditation', input: { id, message, ...accreditationInput(accreditationState(before)), ...cited(before) } },
      ];
    case 'Office':
      return [{ mutation: 'correctOffice', input: { id, message, ...officeInput(officeState(before)), ...cited(before) } }];
    case 'StatedFigure':
      return [{ mutation: 'correctStatedFigure', input: { id, message, ...figureInput(figureState(before)), ...cited(before) } }];
    case 'Source':
      return [{ mutation: 'correctSource', input: { id, message, ...sourceRecordInput(sourceRecordState(before)) } }];
    // No mutation corrects a succession.
    default:
      return null;
  }
}

/** What is cited for a fact, where anything is: it cannot be that nothing is. */
function cited({ citations }: { readonly citations: readonly Citation[] }): { citations?: ReturnType<typeof citationsOf> } {
  return citations.length > 0 ? { citations: citationsOf(citations) } : {};
}

export function citationsOf(citations: readonly Citation[]): { source: { id: string }; locator: string | null; note: string | null }[] {
  return citations.map(({ source, locator, note }) => ({ source: { id: source.id }, locator, note }));
}

/** All terms of a membership, as correctMembership takes them. */
export function termsOf({ terms }: Pick<EarlierMembership, 'terms'>): Record<string, unknown>[] {
  return terms.map(({ category, standing, period, announcedOn, citations }) => ({
    category,
    standing,
    ...periodInput(periodState(period)),
    announcedOn: announcedOn?.edtf ?? null,
    ...cited({ citations }),
  }));
}

/** What sources showed of it since is no longer said, what they no longer show is said again, and the terms are those that stood. */
function membershipAsBefore(before: EarlierMembership, after: EarlierMembership, message: string): PlannedChange[] {
  const { id } = before;
  const of = (one: EarlierMembership): readonly string[] => one.attestations.map((attestation) => attestation.id);
  const added = of(after).filter((attestation) => !of(before).includes(attestation));
  const missing = before.attestations.filter((attestation) => !of(after).includes(attestation.id));
  const terms = termsOf(before);
  const countries = before.representedCountries.map(({ code }) => code);
  const isOtherIn = (what: unknown, then: unknown): boolean => JSON.stringify(what) !== JSON.stringify(then);
  const altered = {
    ...(isOtherIn(terms, termsOf(after)) ? { terms } : {}),
    // That they were the member's own is the same answer.
    ...(isOtherIn(before.representedCountries, after.representedCountries) ? { countries } : {}),
  };
  return [
    ...added.map((attestation): PlannedChange => ({ mutation: 'retractAttestation', input: { id: attestation, message } })),
    ...(Object.keys(altered).length > 0 ? [{ mutation: 'correctMembership', input: { id, message, ...altered } } as const] : []),
    ...missing.flatMap(({ on, sources }) =>
      sources.map((source): PlannedChange => ({
        mutation: 'attestMembership',
        input: { id, on: on.edtf, citation: { source: { id: source.id } } },
      })),
    ),
  ];
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
