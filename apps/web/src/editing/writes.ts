import {
  AccreditFestivalDocument,
  AppointOfficerDocument,
  AttestAccreditationDocument,
  AttestMembershipDocument,
  AttestOfficeDocument,
  ChangeMembershipDocument,
  CorrectAccreditationDocument,
  CorrectMembershipDocument,
  CorrectOfficeDocument,
  CorrectOrganizationDocument,
  CorrectSourceDocument,
  CorrectStatedFigureDocument,
  CorrectSuccessionDocument,
  DissolveOrganizationDocument,
  EndAccreditationDocument,
  EndMembershipDocument,
  EndOfficeDocument,
  MergeOrganizationsDocument,
  type RecordedChangeFragment,
  RecordMembershipDocument,
  RecordSuccessionDocument,
  RegisterOrganizationDocument,
  RenameOrganizationDocument,
  RetractAccreditationAttestationDocument,
  RetractAccreditationDocument,
  RetractAttestationDocument,
  RetractMembershipDocument,
  RetractOfficeAttestationDocument,
  RetractOfficeDocument,
  RetractOrganizationDocument,
  RetractStatedFigureDocument,
  RetractSuccessionDocument,
  StateFigureDocument,
  type TypedDocumentString,
  UnmergeOrganizationsDocument,
  UnretractDocument,
} from '../api/generated/graphql.js';

/** The mutations that have a form here, by their names in the API. */
export const WRITES = {
  registerOrganization: RegisterOrganizationDocument,
  correctOrganization: CorrectOrganizationDocument,
  renameOrganization: RenameOrganizationDocument,
  dissolveOrganization: DissolveOrganizationDocument,
  retractOrganization: RetractOrganizationDocument,
  recordMembership: RecordMembershipDocument,
  changeMembership: ChangeMembershipDocument,
  endMembership: EndMembershipDocument,
  correctMembership: CorrectMembershipDocument,
  retractMembership: RetractMembershipDocument,
  attestMembership: AttestMembershipDocument,
  retractAttestation: RetractAttestationDocument,
  accreditFestival: AccreditFestivalDocument,
  endAccreditation: EndAccreditationDocument,
  correctAccreditation: CorrectAccreditationDocument,
  retractAccreditation: RetractAccreditationDocument,
  attestAccreditation: AttestAccreditationDocument,
  retractAccreditationAttestation: RetractAccreditationAttestationDocument,
  appointOfficer: AppointOfficerDocument,
  endOffice: EndOfficeDocument,
  correctOffice: CorrectOfficeDocument,
  retractOffice: RetractOfficeDocument,
  attestOffice: AttestOfficeDocument,
  retractOfficeAttestation: RetractOfficeAttestationDocument,
  stateFigure: StateFigureDocument,
  correctStatedFigure: CorrectStatedFigureDocument,
  retractStatedFigure: RetractStatedFigureDocument,
  recordSuccession: RecordSuccessionDocument,
  correctSuccession: CorrectSuccessionDocument,
  retractSuccession: RetractSuccessionDocument,
  correctSource: CorrectSourceDocument,
  mergeOrganizations: MergeOrganizationsDocument,
  unmergeOrganizations: UnmergeOrganizationsDocument,
  unretract: UnretractDocument,
} as const;

export type MutationName = keyof typeof WRITES;

/** By which mutation a record of each type is retracted; sources are not. */
export const RETRACTIONS = {
  Organization: 'retractOrganization',
  Membership: 'retractMembership',
  Accreditation: 'retractAccreditation',
  Office: 'retractOffice',
  StatedFigure: 'retractStatedFigure',
  Succession: 'retractSuccession',
} as const satisfies Readonly<Record<string, MutationName>>;

/** By which mutations a source is said to show a fact of each type on a day, and not to. */
export const ATTESTING = {
  Membership: { attest: 'attestMembership', retract: 'retractAttestation' },
  Accreditation: { attest: 'attestAccreditation', retract: 'retractAccreditationAttestation' },
  Office: { attest: 'attestOffice', retract: 'retractOfficeAttestation' },
} as const satisfies Readonly<Record<string, { readonly attest: MutationName; readonly retract: MutationName }>>;

/** A change as it would be sent: a mutation, and what it is given. */
export interface PlannedChange {
  readonly mutation: MutationName;
  readonly input: Readonly<Record<string, unknown>>;
}

/** What each of them answers. */
export interface WrittenChange {
  readonly written: { readonly change: RecordedChangeFragment } | null;
}

/** The document of a mutation; what it is given was checked by whoever planned the change. */
export function documentOf(mutation: MutationName): TypedDocumentString<WrittenChange, { input: unknown }> {
  return WRITES[mutation] as unknown as TypedDocumentString<WrittenChange, { input: unknown }>;
}
