/**
 * What the contract has and the served schema does not have yet, as `graphql-inspector` names it. An entry that is no longer needed fails
 * `npm run check:schema`, so that this list only ever gets shorter.
 */
export const YET_TO_COME: readonly string[] = [
  // Writing.
  "Schema mutation type 'Mutation' was removed.",
  'Mutation',
  'SourceInput',
  'SourceRef',
  'CitationInput',
  'NameInput',
  'RegisterOrganizationInput',
  'NewMembershipInput',
  'CorrectOrganizationInput',
  'RenameOrganizationInput',
  'MergeOrganizationsInput',
  'UnmergeOrganizationsInput',
  'EndInput',
  'RetractInput',
  'RecordMembershipInput',
  'ChangeMembershipInput',
  'CorrectMembershipInput',
  'TermInput',
  'AttestInput',
  'AccreditFestivalInput',
  'CorrectAccreditationInput',
  'PersonInput',
  'AppointOfficerInput',
  'CorrectOfficeInput',
  'StateFigureInput',
  'CorrectStatedFigureInput',
  'RecordSuccessionInput',
  'CorrectSourceInput',
  'OrganizationPayload',
  'MembershipPayload',
  'AccreditationPayload',
  'OfficePayload',
  'StatedFigurePayload',
  'SuccessionPayload',
  'SourcePayload',
  // Following.
  "Schema subscription type 'Subscription' was removed.",
  'Subscription',
  // Who is asking.
  'Query.viewer',
  'Viewer',
  'Role',
];
