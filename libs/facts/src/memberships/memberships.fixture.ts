import fc from 'fast-check';
import { MembershipCategory, MembershipStanding } from './membership-category.js';
import type { MembershipEntity, StoredTerm } from './membership.entity.js';
import type { MembershipDraft } from './membership-draft.js';
import { memberships } from './membership.kind.js';

const TERM: StoredTerm = {
  category: MembershipCategory.CANDIDATE,
  standing: MembershipStanding.ACTIVE,
  start: null,
  end: null,
  ongoing: true,
  announcedOn: null,
  attestations: [],
  citations: [{ source: 3 }],
  note: null,
};

/** A draft as it stands once it is recorded. */
export function rowOf(draft: MembershipDraft): MembershipEntity {
  return { ...memberships.identify(memberships.derive(draft), 1, () => 9), id: 1, recorded: '[1,)' };
}

/** A membership of candidates, with what is said of its terms. */
export function membershipOf(...terms: Partial<StoredTerm>[]): MembershipEntity {
  return rowOf(draftOf(terms));
}

function draftOf(terms: readonly Partial<StoredTerm>[]): MembershipDraft {
  return { key: null, memberId: 1, federationId: 2, countries: [], terms: terms.map((term) => ({ ...TERM, ...term })) };
}

const start = fc.constantFrom(null, '1998~', '1998', '1997-06', '1998-03-05', '199X', '[1996..1999]');
const ending = fc.constantFrom<Pick<StoredTerm, 'end' | 'ongoing'>>(
  { end: null, ongoing: true },
  { end: null, ongoing: false },
  { end: '2010', ongoing: false },
  { end: '2009-11~', ongoing: false },
  { end: '2010-02-03', ongoing: false },
);
const attestations = fc
  .array(fc.record({ on: fc.constantFrom('2000', '2003-06-05', '2004-03', '2007~'), source: fc.constantFrom(null, 3, 4) }), {
    maxLength: 3,
  })
  .map((some) => some.map(({ on, source }, place) => ({ id: 20 + place, on, source })));

/** Memberships of one term or of two, as surely and as vaguely dated as they come; nothing attests the earlier one of two. */
export const anyMembership = fc
  .record({ start, ending, attestations, isSecond: fc.boolean() })
  .map(({ start: from, ending: to, attestations: attested, isSecond }): Partial<StoredTerm>[] => {
    if (!isSecond) return [{ start: from, ...to, attestations: attested }];
    const earlier = { start: from, ongoing: false, category: MembershipCategory.OBSERVER, announcedOn: '1996', note: 'n' };
    return [
      earlier,
      { ...to, start: '2000-01-02', attestations: attested.filter(({ on }) => on !== '2000'), citations: [{ source: 3 }, { source: 5 }] },
    ];
  })
  .filter((terms) => memberships.check(draftOf(terms)).length === 0)
  .map((terms) => membershipOf(...terms));
