/** Who may at least: anybody, anybody where OPEN_PROPOSALS says so and else contributors, or a role. */
export type Least = 'VISITOR' | 'CONTRIBUTOR' | 'EDITOR' | 'ADMIN';

function all(least: Least, names: string): [string, Least][] {
  return names.split(/\s+/).flatMap((name): [string, Least][] => (name === '' ? [] : [[name, least]]));
}

/** Who may ask each root field of queries, at least. Reading is open: what is not has a reason. */
export const QUERIES: ReadonlyMap<string, Least> = new Map([
  ...all(
    'VISITOR',
    `viewer accessPolicy revision node nodes changes country countries regions source sources organization organizations guilds similarOrganizations
    memberships federation federations membershipEvents statistics compareFederations qualityFindings proposal proposals sessions`,
  ),
  ...all('ADMIN', 'auditTrail tokens accounts'),
]);

/**
 * Who may call each mutation, also of those that are not in the schema yet. What a visitor or a contributor may call at all is named here one by one; whether this very proposal, or this very account, is theirs
 * is for the mutation itself to say.
 */
export const MUTATIONS: ReadonlyMap<string, Least> = new Map([
  ...all('VISITOR', 'signIn signOut signOutEverywhere changePassword withdrawProposal rebaseProposal commentOnProposal'),
  ...all('CONTRIBUTOR', 'proposeChange previewChange'),
  ...all(
    'EDITOR',
    `acceptProposal rejectProposal
    registerOrganization correctOrganization renameOrganization dissolveOrganization retractOrganization
    recordMembership changeMembership endMembership correctMembership retractMembership attestMembership retractAttestation
    accreditFestival endAccreditation correctAccreditation retractAccreditation appointOfficer endOffice correctOffice retractOffice attestOffice attestAccreditation
    retractOfficeAttestation retractAccreditationAttestation
    stateFigure correctStatedFigure retractStatedFigure recordSuccession correctSuccession retractSuccession unretract registerSource correctSource`,
  ),
  ...all(
    'ADMIN',
    'mergeOrganizations unmergeOrganizations createToken revokeToken redact previewRedaction createAccount changeRole disableAccount enableAccount resetPassword',
  ),
]);
