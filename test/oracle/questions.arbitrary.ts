import fc from 'fast-check';
import { addDays, type Day, presentDay, type Span } from './day.js';
import type { Filter, Question } from './question.js';
import { CATEGORIES, type Membership, type Registry } from './registry.js';
import { boundsOf } from './written-date.js';

/** Where a question points to: its numbers are taken round the list of what there is. */
export interface QuestionPlan {
  readonly ask: Question['ask'];
  readonly place: number;
  readonly day: number;
  readonly shift: number;
  readonly until: number;
  readonly span: 'none' | 'between' | 'from' | 'to' | 'always';
  readonly isCertain: boolean;
  /** About a membership's own organizations and days; else about any. */
  readonly isNear: boolean;
  readonly filter: Filter;
  /** 0: the registry as it stands; 1: the same by its revision; 2: the one before. */
  readonly state: number;
}

const anyFilter: fc.Arbitrary<Filter> = fc.oneof(
  { weight: 1, arbitrary: fc.constant({}) },
  {
    weight: 2,
    arbitrary: fc.record(
      {
        categories: fc.subarray([...CATEGORIES], { minLength: 1 }),
        standings: fc.subarray(['ACTIVE' as const, 'SUSPENDED' as const], { minLength: 1 }),
        countries: fc.subarray(['AZ', 'FR', 'GE', 'TR', 'YUCS'], { minLength: 1 }),
      },
      { requiredKeys: [] },
    ),
  },
);

export const anyQuestion: fc.Arbitrary<QuestionPlan> = fc.record({
  ask: fc.constantFrom(
    'statistics',
    'statistics',
    'members',
    'members',
    'memberships',
    'all memberships',
    'membership',
    'membership',
    'organization',
  ),
  place: fc.nat({ max: 99 }),
  day: fc.nat({ max: 999 }),
  shift: fc.constantFrom(0, -1, 1),
  until: fc.nat({ max: 999 }),
  span: fc.constantFrom('none', 'none', 'between', 'between', 'from', 'to', 'always'),
  isCertain: fc.boolean(),
  isNear: fc.nat({ max: 4 }).map((n) => n > 0),
  filter: anyFilter,
  state: fc.nat({ max: 2 }),
});

/** The days on which anything of these may begin or end, the present, and days far away. */
function tellingDays({ organizations, memberships }: Registry): Day[] {
  const written = [
    ...organizations.flatMap(({ founded, dissolved }) => [founded, dissolved]),
    ...memberships.flatMap(({ terms }) => terms.flatMap(({ start, end, attestedOn }) => [start, end, ...attestedOn])),
  ];
  const bounds = written.filter((date) => date !== '..').map(boundsOf);
  const days = bounds.flatMap((date) => [date?.earliest ?? null, date?.latest ?? null]).filter((day) => day !== null);
  return [...new Set([...days, presentDay(), '1850-06-01', '2090-01-01'])].sort();
}

/** A membership and its organizations, which most questions are about. */
function surroundings({ organizations, memberships }: Registry, membership: Membership | undefined): Registry {
  if (membership === undefined) return { organizations, memberships };
  const { member, federation } = membership;
  return { organizations: organizations.filter(({ slug }) => slug === member || slug === federation), memberships: [membership] };
}

/** The question that a plan means in a registry: about an organization where there is no membership to ask about. */
export function questionOf(plan: QuestionPlan, registry: Registry): Question {
  const { ask, place, filter, isCertain, isNear } = plan;
  const membership = registry.memberships[place % registry.memberships.length];
  const days = tellingDays(isNear ? surroundings(registry, membership) : registry);
  const asOf = addDays(days[plan.day % days.length] ?? presentDay(), plan.shift);
  if (ask === 'membership' && membership) return { ask, of: membership.name, asOf };
  const asked = (ask === 'memberships' ? membership?.member : membership?.federation) ?? '';
  const of = isNear && membership ? asked : (registry.organizations[place % registry.organizations.length]?.slug ?? '');
  if (ask === 'organization' || ask === 'membership') return { ask: 'organization', of };
  if (ask === 'statistics') return { ask, of, asOf };
  const when = plan.span === 'none' ? asOf : spanOf(plan, asOf, days[plan.until % days.length] ?? asOf);
  return { ask, of, when, certainty: isCertain ? 'CERTAIN' : 'POSSIBLE', filter };
}

function spanOf({ span }: QuestionPlan, one: Day, other: Day): Span {
  const [first, last] = one < other ? [one, other] : [other, one];
  return { from: span === 'to' || span === 'always' ? null : first, to: span === 'from' || span === 'always' ? null : last };
}
