/** A registry as its files write it; an empty text is an empty cell. */
export interface Registry {
  readonly organizations: readonly Organization[];
  readonly memberships: readonly Membership[];
}

export interface Organization {
  readonly slug: string;
  readonly countries: readonly string[];
  readonly founded: string;
  readonly dissolved: string;
}

export interface Membership {
  /** What the test calls it. */
  readonly name: string;
  /** Whether its rows have a key in the column `membership`. */
  readonly keyed: boolean;
  readonly member: string;
  readonly federation: string;
  /** Empty: the member's own. */
  readonly countries: readonly string[];
  /** In the order of their rows. */
  readonly terms: readonly Term[];
}

export interface Term {
  readonly category: Category;
  /** Empty: ACTIVE. */
  readonly standing: '' | 'ACTIVE' | 'SUSPENDED';
  readonly start: string;
  /** A date, `..` or empty. */
  readonly end: string;
  readonly attestedOn: readonly string[];
}

export const CATEGORIES = [
  'FULL',
  'ASSOCIATE',
  'AFFILIATE',
  'OBSERVER',
  'HONORARY',
  'CANDIDATE',
  'SUPPORTING',
  'PROVISIONAL',
  'UNKNOWN',
] as const;
export type Category = (typeof CATEGORIES)[number];
export type Standing = 'ACTIVE' | 'SUSPENDED';

export function standingOf(term: Term): Standing {
  return term.standing === '' ? 'ACTIVE' : term.standing;
}
