import type { PreviewedRecordFragment, UndoneChangeQuery } from '../api/generated/graphql.js';
import { accreditationInput, accreditationState } from './facts/accreditation-state.js';
import { figureInput, figureState } from './facts/figure-state.js';
import { officeInput, officeState } from './facts/office-state.js';
import { periodInput, periodState } from './facts/period-state.js';
import { sourceRecordInput, sourceRecordState } from './facts/source-record-state.js';
import { correctedSuccession, successionCorrection } from './facts/succession-state.js';
import type { RecordOf } from './record-of.js';
import { ATTESTING, type MutationName, type PlannedChange, RETRACTIONS } from './writes.js';

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
  return steps?.map((step, nth) => (nth > 0 || isAttesting(step) ? step : { ...step, input: { ...step.input, expectedRevision } })) ?? null;
}

function isAttesting({ mutation }: PlannedChange): boolean {
  return Object.values(ATTESTING).some(({ attest }) => attest === mutation);
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
      return after?.__typename === 'Accreditation'
        ? attestedAsBefore(before, after, message, {
            mutation: 'correctAccreditation',
            altered: otherOf(accreditationTerms(before), accreditationTerms(after)),
          })
        : null;
    case 'Office':
      return after?.__typename === 'Office'
        ? attestedAsBefore(before, after, message, { mutation: 'correctOffice', altered: otherOf(officeTerms(before), officeTerms(after)) })
        : null;
    case 'StatedFigure':
      return [{ mutation: 'correctStatedFigure', input: { id, message, ...figureInput(figureState(before)), ...cited(before) } }];
    case 'Source':
      return [{ mutation: 'correctSource', input: { id, message, ...sourceRecordInput(sourceRecordState(before)) } }];
    case 'Succession':
      return [
        { mutation: 'correctSuccession', input: { id, message, ...successionCorrection(correctedSuccession(before)), ...cited(before) } },
      ];
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

/** The terms of a membership and its countries, each where it is other than it was. */
function membershipAsBefore(before: EarlierMembership, after: EarlierMembership, message: string): PlannedChange[] {
  const terms = termsOf(before);
  // That its countries were the member's own is the same answer.
  const countries = before.representedCountries.map(({ code }) => code);
  const altered = {
    ...(isOther(terms, termsOf(after)) ? { terms } : {}),
    ...(isOther(before.representedCountries, after.representedCountries) ? { countries } : {}),
  };
  return attestedAsBefore(before, after, message, { mutation: 'correctMembership', altered });
}

function accreditationTerms(record: RecordOf<'Accreditation'>): object {
  return { ...accreditationInput(accreditationState(record)), ...cited(record) };
}

function officeTerms(record: RecordOf<'Office'>): object {
  return { ...officeInput(officeState(record)), ...cited(record) };
}

/** What stood, where it is other now. */
function otherOf(stood: object, now: object): object {
  return isOther(stood, now) ? stood : {};
}

/** What sources showed of a fact since is no longer said, what they no longer show is said again; between the two what is `altered` is corrected by a mutation. */
function attestedAsBefore<Fact extends RecordOf<keyof typeof ATTESTING>>(
  before: Fact,
  after: Fact,
  message: string,
  { mutation, altered }: { readonly mutation: MutationName; readonly altered: object },
): PlannedChange[] {
  const { id, __typename: type } = before;
  const { attest, retract } = ATTESTING[type];
  const of = ({ attestations }: Fact): readonly string[] => attestations.map((attestation) => attestation.id);
  const added = of(after).filter((attestation) => !of(before).includes(attestation));
  const missing = before.attestations.filter((attestation) => !of(after).includes(attestation.id));
  return [
    ...added.map((attestation): PlannedChange => ({ mutation: retract, input: { id: attestation, message } })),
    ...(Object.keys(altered).length > 0 ? [{ mutation, input: { id, message, ...altered } }] : []),
    ...missing.flatMap(({ on, sources }) =>
      sources.map((source): PlannedChange => ({ mutation: attest, input: { id, on: on.edtf, citation: { source: { id: source.id } } } })),
    ),
  ];
}

function isOther(what: unknown, then: unknown): boolean {
  return JSON.stringify(what) !== JSON.stringify(then);
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
): { text: string; language: string | null; type: string; start: string | null; end: string | null; ongoing: boolean }[] {
  return names.map(({ text, language, type, period }) => ({
    ...{ text, language, type },
    start: period.start?.edtf ?? null,
    end: period.end?.edtf ?? null,
    ongoing: period.ongoing,
  }));
}
