import fc from 'fast-check';
import { addDays, type Day, presentDay } from './day.js';
import { CATEGORIES, type Membership, type Organization, type Registry, type Term } from './registry.js';
import { anyBlur, type Blur, writtenDate } from './written-dates.arbitrary.js';

/** Histories are made first, day by day, and then written by somebody who knows a part: so most registries can be true. */
const FIRST: Day = '1985-01-01';
const SPAN = Math.round((Date.parse(presentDay()) - Date.parse(FIRST)) / 86_400_000) + 1_000;
const COUNTRIES = ['AZ', 'FR', 'GE', 'TR', 'YUCS'];

const dayIn = (min: number, max: number): fc.Arbitrary<Day> =>
  fc.integer({ min: Math.floor(min), max: Math.floor(max) }).map((days) => addDays(FIRST, days));
const anyDay = dayIn(0, SPAN);
const anyCountries = fc.subarray(COUNTRIES, { maxLength: 3 });
/** Now and then a date is written down wrong. */
const anySlip = fc.oneof({ weight: 40, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: -3_000, max: 3_000 }) });

const sometimes = (share: number): fc.Arbitrary<boolean> => fc.nat({ max: 99 }).map((n) => n >= 100 - share);

const dateOf = (days: fc.Arbitrary<Day>): fc.Arbitrary<string> => fc.tuple(days, anyBlur).map(([day, blur]) => writtenDate(day, blur));
export const anyDate = dateOf(anyDay);
const earlyDate = dateOf(dayIn(0, SPAN / 3));
const lateDate = dateOf(dayIn(SPAN / 2, SPAN));

interface TermPlan {
  readonly category: Term['category'];
  readonly standing: Term['standing'];
  readonly days: number;
  readonly start: Blur | null;
  readonly slip: number;
  readonly end: Blur | 'missing' | '..';
  readonly attested: readonly { readonly at: number; readonly blur: Blur; readonly slip: number }[];
}

interface MembershipPlan {
  readonly member: number;
  readonly federation: number;
  /** The same two organizations as the membership before, later. */
  readonly isReturn: boolean;
  readonly begins: Day;
  readonly gap: number;
  readonly keyed: boolean;
  readonly isCareless: boolean;
  readonly countries: readonly string[];
  readonly terms: readonly TermPlan[];
}

const anyTerm: fc.Arbitrary<TermPlan> = fc.record({
  category: fc.oneof({ weight: 2, arbitrary: fc.constant('FULL' as const) }, { weight: 3, arbitrary: fc.constantFrom(...CATEGORIES) }),
  standing: fc.constantFrom('' as const, '' as const, 'ACTIVE' as const, 'ACTIVE' as const, 'SUSPENDED' as const),
  days: fc.nat({ max: 4_000 }),
  start: fc.option(anyBlur, { freq: 6 }),
  slip: anySlip,
  end: fc.oneof(fc.constant('missing' as const), fc.constant('..' as const), anyBlur, anyBlur),
  attested: fc.array(fc.record({ at: fc.nat({ max: 4_000 }), blur: anyBlur, slip: anySlip }), { maxLength: 2 }),
});

const anyMembership: fc.Arbitrary<MembershipPlan> = fc.record({
  member: fc.nat({ max: 99 }),
  federation: fc.nat({ max: 99 }),
  isReturn: sometimes(25),
  begins: anyDay,
  gap: fc.integer({ min: 2, max: 1_500 }),
  keyed: fc.boolean(),
  isCareless: sometimes(3),
  countries: fc.oneof(fc.constant<string[]>([]), anyCountries),
  terms: fc.array(anyTerm, { minLength: 1, maxLength: 3, size: 'max' }),
});

const anyOrganization: fc.Arbitrary<Omit<Organization, 'slug'>> = fc.record({
  countries: anyCountries,
  founded: fc.oneof(fc.constant(''), fc.constant(''), earlyDate, earlyDate, anyDate),
  dissolved: fc.oneof({ weight: 4, arbitrary: fc.constant('') }, { weight: 2, arbitrary: lateDate }, { weight: 1, arbitrary: anyDate }),
});

/** Sound and unsound ones: what the importer would refuse is for the oracle to say. */
export const anyRegistry: fc.Arbitrary<Registry> = fc
  .record({
    federations: fc.array(anyOrganization, { minLength: 2, maxLength: 4 }),
    others: fc.array(anyOrganization, { minLength: 1, maxLength: 4 }),
    memberships: fc.array(anyMembership, { minLength: 1, maxLength: 12, size: 'max' }),
  })
  .map(({ federations, others, memberships }) => {
    const slugs = [...federations.map((_, place) => `fed-${place + 1}`), ...others.map((_, place) => `guild-${place + 1}`)];
    const organizations = [...federations, ...others].map((one, place) => ({ slug: slugs[place] ?? '', ...one }));
    return { organizations, memberships: membershipsOf(memberships, slugs, federations.length) };
  });

function membershipsOf(plans: readonly MembershipPlan[], slugs: readonly string[], federations: number): Membership[] {
  const made: Membership[] = [];
  let lastDay = FIRST;
  for (const [place, plan] of plans.entries()) {
    const before = plan.isReturn ? made.at(-1) : undefined;
    const federation = before?.federation ?? slugs[plan.federation % federations] ?? '';
    // Others than the federation itself, but for the careless.
    const others = plan.isCareless ? slugs : slugs.filter((slug) => slug !== federation);
    const member = before?.member ?? others[plan.member % others.length] ?? '';
    const first = before ? addDays(lastDay, plan.gap) : plan.begins;
    const { terms, ended } = termsOf(plan, first);
    lastDay = ended;
    made.push({ name: `m${place + 1}`, keyed: plan.keyed || terms.length > 1, member, federation, countries: plan.countries, terms });
  }
  return made;
}

function termsOf({ terms: plans, isCareless }: MembershipPlan, first: Day): { terms: Term[]; ended: Day } {
  let [starts, ended] = [first, first];
  const terms = plans.map((plan, place): Term => {
    const [begun, isLast] = [starts, place === plans.length - 1];
    ended = addDays(begun, plan.days);
    starts = addDays(ended, 1);
    const attested = plan.attested.map(({ at, blur, slip }) => writtenDate(addDays(begun, (at % (plan.days + 1)) + slip), blur));
    return {
      category: plan.category,
      standing: plan.standing,
      // Nobody can tell where terms without a start belong; one may stand first.
      start: plan.start === null && place === 0 ? '' : writtenDate(addDays(begun, plan.slip), plan.start ?? EXACT),
      end:
        plan.end === 'missing' || (plan.end === '..' && !isLast && !isCareless)
          ? ''
          : plan.end === '..'
            ? '..'
            : writtenDate(ended, plan.end),
      attestedOn: attested,
    };
  });
  return { terms, ended };
}

const EXACT: Blur = { form: 0, before: 0, after: 0 };
