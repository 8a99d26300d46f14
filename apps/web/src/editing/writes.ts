import {
  AccreditFestivalDocument,
  AppointOfficerDocument,
  AttestMembershipDocument,
  ChangeMembershipDocument,
  CorrectAccreditationDocument,
  CorrectMembershipDocument,
  CorrectOfficeDocument,
  CorrectOrganizationDocument,
  CorrectSourceDocument,
  CorrectStatedFigureDocument,
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
  RetractAccreditationDocument,
  RetractAttestationDocument,
  RetractMembershipDocument,
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
  accreditFestival: AccreditFestivalDocument,
  endAccreditation: EndAccreditationDocument,
  correctAccreditation: CorrectAccreditationDocument,
  retractAccreditation: RetractAccreditationDocument,
  appointOfficer: AppointOfficerDocument,
  endOffice: EndOfficeDocument,
  correctOffice: CorrectOfficeDocument,
  retractOffice: RetractOfficeDocument,
  stateFigure: StateFigureDocument,
  correctStatedFigure: CorrectStatedFigureDocument,
  retractStatedFigure: RetractStatedFigureDocument,
  recordSuccession: RecordSuccessionDocument,
  retractSuccession: RetractSuccessionDocument,
  correctSource: CorrectSourceDocument,
  retractAttestation: RetractAttestationDocument,
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
