/** Both have 500 memberships a federation. */
export const SIZES = {
  '100k': { organizations: 10_000, federations: 200, memberships: 100_000 },
  '1m': { organizations: 200_000, federations: 2_000, memberships: 1_000_000 },
};

/** The file in a seed's folder that says that it is whole, and from what it was made. */
export const MARK = 'seeded.json';

/** Revision 1 is the import; so many changes after it set records right. */
export const CORRECTIONS = 20;

/** The share of records of a type that one of these changes altered. */
export const CORRECTED = { Membership: 0.2, Organization: 0.05 };
