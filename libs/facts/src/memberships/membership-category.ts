/** As what a member belongs. */
export enum MembershipCategory {
  FULL = 'FULL',
  ASSOCIATE = 'ASSOCIATE',
  AFFILIATE = 'AFFILIATE',
  OBSERVER = 'OBSERVER',
  HONORARY = 'HONORARY',
  CANDIDATE = 'CANDIDATE',
  SUPPORTING = 'SUPPORTING',
  PROVISIONAL = 'PROVISIONAL',
  UNKNOWN = 'UNKNOWN',
}

/** Whether a member's rights are in force. */
export enum MembershipStanding {
  ACTIVE = 'ACTIVE',
  SUSPENDED = 'SUSPENDED',
}

const MEMBER_CATEGORIES: ReadonlySet<MembershipCategory> = new Set([
  MembershipCategory.FULL,
  MembershipCategory.ASSOCIATE,
  MembershipCategory.AFFILIATE,
  MembershipCategory.PROVISIONAL,
  MembershipCategory.UNKNOWN,
]);

/** Whether a term counts its holder among the members. */
export function makesMember(term: { readonly category: MembershipCategory; readonly standing: MembershipStanding }): boolean {
  return term.standing === MembershipStanding.ACTIVE && MEMBER_CATEGORIES.has(term.category);
}
