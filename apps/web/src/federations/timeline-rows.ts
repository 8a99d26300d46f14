import type { FederationTimelineQuery } from '../api/generated/graphql.js';

export type TimelineMembership = NonNullable<NonNullable<FederationTimelineQuery['federation']>['members']>['nodes'][number];

/** A line of the drawing: a country, or a membership below it. */
export type TimelineRow =
  | { readonly kind: 'COUNTRY'; readonly key: string; readonly name: string; readonly count: number }
  | { readonly kind: 'MEMBERSHIP'; readonly key: string; readonly membership: TimelineMembership };

/**
 * Memberships below the countries that they represent, countries by name; where they are not grouped, in the order of their starts. One of several
 * countries stands below the first; those of none come last.
 */
export function timelineRows(
  memberships: readonly TimelineMembership[],
  isGrouped: boolean,
  none: string,
  compare: (a: string, b: string) => number,
): readonly TimelineRow[] {
  const rowOf = (membership: TimelineMembership): TimelineRow => ({ kind: 'MEMBERSHIP', key: membership.id, membership });
  if (!isGrouped) return memberships.map(rowOf);
  const byCountry = new Map<string, { readonly name: string; readonly memberships: TimelineMembership[] }>();
  for (const membership of memberships) {
    const [country] = membership.countries;
    const key = country?.code ?? '';
    const group = byCountry.get(key) ?? { name: country?.name ?? none, memberships: [] };
    group.memberships.push(membership);
    byCountry.set(key, group);
  }
  return [...byCountry]
    .sort(([a, { name }], [b, { name: other }]) => Number(a === '') - Number(b === '') || compare(name, other))
    .flatMap(([key, group]): TimelineRow[] => [
      { kind: 'COUNTRY', key: `country ${key}`, name: group.name, count: group.memberships.length },
      ...group.memberships.map(rowOf),
    ]);
}
