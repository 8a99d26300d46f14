import fc from 'fast-check';
import { addDays } from './day.js';
import { refusals } from './refusals.js';
import { CATEGORIES, type Category, type Membership, type Registry } from './registry.js';
import { anyDate } from './registries.arbitrary.js';
import { boundsOf } from './written-date.js';
import { anyBlur, type Blur, writtenDate } from './written-dates.arbitrary.js';

/** Something that a second package says anew: an end where it went on, a new term, another founding or dissolution. */
export interface Change {
  readonly kind: 'end' | 'term' | 'founded' | 'dissolved';
  readonly place: number;
  readonly days: number;
  readonly blur: Blur;
  readonly category: Category;
  readonly date: string;
}

export const anyChange: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('end', 'term', 'founded', 'dissolved'),
  place: fc.nat({ max: 20 }),
  days: fc.nat({ max: 3_000 }),
  blur: anyBlur,
  category: fc.constantFrom(...CATEGORIES),
  date: anyDate,
});

/** The registry with changes made to it, one after the other, those left out that would make it unsound. */
export function changed(registry: Registry, changes: readonly Change[]): Registry {
  let now = registry;
  for (const change of changes) {
    const next = withChange(now, change);
    if (refusals(next).size === 0) now = next;
  }
  return now;
}

function withChange({ organizations, memberships }: Registry, change: Change): Registry {
  const { kind, place, date } = change;
  if (kind === 'end' || kind === 'term') {
    const goingOn = memberships.filter((one) => goesOn(one) && isKnownAgain(one, memberships) && (kind === 'end' || one.keyed));
    const meant = goingOn[place % goingOn.length];
    return { organizations, memberships: memberships.map((one) => (one === meant ? ended(one, change) : one)) };
  }
  const meant = organizations[place % organizations.length];
  return { organizations: organizations.map((one) => (one === meant ? { ...one, [kind]: date } : one)), memberships };
}

function goesOn({ terms }: Membership): boolean {
  return terms.at(-1)?.end === '..';
}

/** A row without a key is the record with the same start: there must be one only. */
function isKnownAgain(membership: Membership, all: readonly Membership[]): boolean {
  const sameStart = ({ member, federation, terms }: Membership): boolean =>
    member === membership.member && federation === membership.federation && terms[0]?.start === membership.terms[0]?.start;
  return membership.keyed || all.filter(sameStart).length === 1;
}

function ended(membership: Membership, { kind, days, blur, category }: Change): Membership {
  const last = membership.terms.at(-1);
  if (last === undefined) return membership;
  const begun = boundsOf(last.start)?.latest ?? boundsOf(last.start)?.earliest ?? '1990-01-01';
  const day = addDays(begun, days);
  const terms = [...membership.terms.slice(0, -1), { ...last, end: writtenDate(day, blur) }];
  if (kind === 'term') terms.push({ category, standing: '', start: writtenDate(addDays(day, 1), blur), end: '..', attestedOn: [] });
  return { ...membership, terms };
}
