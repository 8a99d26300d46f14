import fc from 'fast-check';
import type { RunningApp } from './running-app.js';

/** Ids of what mutations can be about. */
export interface RecordedIds {
  readonly organizations: readonly string[];
  readonly memberships: readonly string[];
  readonly sources: readonly string[];
}

/** A mutation to be sent; whether it is refused is left to the registry. */
export interface AnyMutation {
  readonly document: string;
  readonly input: object;
}

interface NamedMutation {
  readonly name: string;
  readonly type: string;
  readonly input: object;
}

/** Up to a hundred organizations and memberships, and twenty sources. */
export async function recordedIds(app: RunningApp): Promise<RecordedIds> {
  const { data } = await app.query(
    '{ organizations(first: 100) { nodes { id } } memberships(during: {}, first: 100) { nodes { id } } sources(first: 20) { nodes { id } } }',
  );
  const ids = (field: string): string[] => (data?.[field] as { nodes: { id: string }[] }).nodes.map(({ id }) => id);
  return { organizations: ids('organizations'), memberships: ids('memberships'), sources: ids('sources') };
}

const PLAIN = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme-ascii' }).map((one) => `N${one}`);

/** Any mutation of recorded facts, organizations and sources, and proposals of them. `text` gives names, titles and places. */
export function anyMutation(ids: RecordedIds, text: fc.Arbitrary<string> = PLAIN): fc.Arbitrary<AnyMutation> {
  const changes = fc.oneof(...ofMemberships(ids), ...ofOrganizations(ids, text), ...ofFactsAndSources(ids, text));
  const proposed = changes.map(({ name, input }) => ({ change: { [name]: input } }));
  const number = fc.integer({ min: 1, max: 30 });
  const proposals = fc.oneof(
    proposed.map((input) => ({ name: 'proposeChange', type: 'ProposeChangeInput', input })),
    of('acceptProposal', 'AcceptProposalInput', { number }),
    of('rejectProposal', 'RejectProposalInput', { number, reason: text }),
    of('commentOnProposal', 'CommentOnProposalInput', { number, text }),
  );
  return fc
    .oneof({ weight: 14, arbitrary: changes }, { weight: 2, arbitrary: proposals })
    .map(({ name, type, input }) => ({ document: `mutation ($input: ${type}!) { ${name}(input: $input) { __typename } }`, input }));
}

const message = fc.constant('at random');
const date = fc.oneof(
  fc.integer({ min: 1950, max: 2026 }).map(String),
  fc.integer({ min: 1950, max: 2026 }).map((year) => `${year}~`),
  fc.tuple(fc.integer({ min: 1950, max: 2026 }), fc.integer({ min: 1, max: 9 })).map(([year, month]) => `${year}-0${month}-15`),
);

function of(name: string, type: string, fields: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<NamedMutation> {
  return fc.record(fields).map((input) => ({ name, type, input }));
}

function citing(ids: readonly string[]): fc.Arbitrary<object[]> {
  return fc.constantFrom(...ids).map((id) => [{ source: { id } }]);
}

function ofMemberships({ organizations, memberships, sources }: RecordedIds): fc.Arbitrary<NamedMutation>[] {
  const organization = fc.constantFrom(...organizations);
  const id = fc.constantFrom(...memberships);
  const citations = citing(sources);
  const category = fc.constantFrom('FULL', 'ASSOCIATE', 'OBSERVER', 'UNKNOWN');
  return [
    of('recordMembership', 'RecordMembershipInput', { member: organization, federation: organization, category, start: date, citations }),
    of('changeMembership', 'ChangeMembershipInput', { id, on: date, category }),
    of('endMembership', 'EndInput', { id, on: date }),
    of('correctMembership', 'CorrectMembershipInput', { id, start: date, message }),
    of('attestMembership', 'AttestInput', { id, on: date, citation: citations.map(([one]) => one) }),
    of('retractMembership', 'RetractInput', { id, message }),
  ];
}

function ofOrganizations({ organizations, sources }: RecordedIds, text: fc.Arbitrary<string>): fc.Arbitrary<NamedMutation>[] {
  const id = fc.constantFrom(...organizations);
  const citations = citing(sources);
  const kind = fc.constant('GUILD');
  return [
    of('correctOrganization', 'CorrectOrganizationInput', { id, founded: date, city: text, message }),
    of('renameOrganization', 'RenameOrganizationInput', { id, name: text.map((one) => ({ text: one })), on: date, citations }),
    of('dissolveOrganization', 'EndInput', { id, on: date }),
    of('registerOrganization', 'RegisterOrganizationInput', {
      ...{ kind, names: text.map((one) => [{ text: one }]), countries: fc.constant(['AZ']), citations },
    }),
    of('mergeOrganizations', 'MergeOrganizationsInput', { source: id, target: id, message }),
  ];
}

function ofFactsAndSources({ organizations, sources }: RecordedIds, text: fc.Arbitrary<string>): fc.Arbitrary<NamedMutation>[] {
  const organization = fc.constantFrom(...organizations);
  const citations = citing(sources);
  const person = text.map((name) => ({ name }));
  const id = fc.constantFrom(...sources);
  return [
    of('registerSource', 'SourceInput', { title: text, publisher: text }),
    of('correctSource', 'CorrectSourceInput', { id, title: text, message }),
    of('stateFigure', 'StateFigureInput', { organization, measure: fc.constant('MEMBERS'), value: fc.nat(500), statedOn: date, citations }),
    of('appointOfficer', 'AppointOfficerInput', { person, organization, title: text, start: date, citations }),
    of('accreditFestival', 'AccreditFestivalInput', {
      ...{ accreditor: organization, festival: organization, category: fc.constant('COMPETITIVE'), start: date, citations },
    }),
    of('recordSuccession', 'RecordSuccessionInput', {
      ...{ kind: fc.constantFrom('MERGED', 'SPLIT'), predecessor: organization, successor: organization, on: date, citations },
    }),
  ];
}
