import fc from 'fast-check';
import type { Mutation } from './operation.js';
import type { Plan, PlannedId, Repetition } from './plan.js';

type Rest = Plan['rest'];

/** Mostly the first; of ten the second so many times. */
function mostly<Value>(usual: fc.Arbitrary<Value>, odd: fc.Arbitrary<Value>, ofForty = 1): fc.Arbitrary<Value> {
  return fc.oneof({ weight: 40 - ofForty, arbitrary: usual }, { weight: ofForty, arbitrary: odd });
}

function maybe<Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> {
  return fc.option(value, { nil: undefined });
}

const number = fc.nat(2 ** 24);

function idOf(kind: PlannedId['kind']): fc.Arbitrary<PlannedId> {
  const way = mostly<PlannedId['way']>(fc.constant('made'), fc.constantFrom('upper-case', 'unknown', 'mistyped', 'slug'), 2);
  const kinds = mostly<PlannedId['kind']>(fc.constant(kind), fc.constantFrom('src', 'org', 'mem'));
  return fc.record({ way, kind: kinds, number });
}

const DATES = ['2001', '2001-05', '2002-02-28', '2003-07-01', '2004-06', '2005', '2005-01-01', '2007'];
const date = mostly(fc.constantFrom(...DATES), fc.constantFrom('soon', '2004-13', '2003-02-29', '05.05.2005', ''));
const late = mostly(fc.constantFrom(...DATES.slice(-5)), date, 10);
const early = mostly(fc.constantFrom(...DATES.slice(0, 5)), date, 10);
const country = mostly(fc.constantFrom('AZ', 'GE', 'FR', 'SUHH'), fc.constantFrom('XX', 'Azerbaijan'));
const countries = fc.uniqueArray(country, { maxLength: 2 });
const LONG = 'm'.repeat(2_001);
const reason = mostly(fc.constantFrom('It was misread.', 'Two\nlines'), fc.constantFrom('', '  ', LONG));
const message = mostly(maybe(fc.constant('Because')), fc.constantFrom(LONG, null));
const text = mostly(fc.constantFrom('Kinematoqrafçılar', 'Guild', 'Гильдия'), fc.constantFrom(' ', '', 'n'.repeat(501)));
const category = fc.constantFrom('FULL', 'ASSOCIATE', 'OBSERVER', 'UNKNOWN');
const standing = fc.constantFrom('ACTIVE', 'SUSPENDED');
const kind = fc.constantFrom('GUILD', 'FEDERATION', 'FESTIVAL');
const slug = mostly(maybe(fc.nat(60).map((n) => `slug-${n}`)), fc.constantFrom('Slug', 'a--b', 's'.repeat(101)));
const url = mostly(maybe(fc.constant('https://example.org/page')), fc.constantFrom('example.org', 'javascript:alert(1)', 'https://a b'));
const key = mostly(maybe(fc.nat(10_000).map((n) => `key ${n}`)), fc.constantFrom(' ', 'k'.repeat(201)));
const seen = fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 2, arbitrary: fc.nat(6) });

const cited = fc.uniqueArray(idOf('src'), { minLength: 1, maxLength: 2, selector: ({ number: n }) => n % 2 });
const citations = mostly(cited, fc.constant<PlannedId[]>([]));
const moreCitations = mostly<Plan['citations']>(maybe(cited), fc.constant(null));
const names = mostly<Rest['names']>(
  text.map((one) => [{ text: one }]),
  text.map((one) => [{ text: one, type: 'ALIAS' }]),
);

type Parts = { [name in keyof Plan]?: fc.Arbitrary<Plan[name]> };

function plan(mutation: Mutation, { rest = fc.constant({}), ...parts }: Parts): fc.Arbitrary<Plan> {
  const nothing = fc.constant(undefined);
  const all = { ids: fc.constant({}), citations: nothing, citation: nothing, seen: nothing, ...parts, rest: rest.map(withoutAbsent) };
  return fc.record({ mutation: fc.constant(mutation), ...all });
}

function withoutAbsent(rest: Rest): Rest {
  return Object.fromEntries((Object.entries(rest) as [string, unknown][]).filter(([, value]) => value !== undefined));
}

function of(prefix: PlannedId['kind']): fc.Arbitrary<Plan['ids']> {
  return fc.record({ id: idOf(prefix) });
}

/** What may be absent, null or given. */
function over<Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null | undefined> {
  return fc.oneof(
    { weight: 6, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constant(null) },
    { weight: 4, arbitrary: value },
  );
}

const title = mostly(fc.constantFrom('A yearbook', 'Letopis'), fc.constantFrom('', ' ', 't'.repeat(10_001)));

/** At most one source where days are attested, so that it is known which of them shows it. */
const attestedNew = fc
  .tuple(citations, fc.array(date, { maxLength: 2 }))
  .map(([some, days]) => ({ some, days: some.length === 1 && days.length > 0 ? days : undefined }));

const recordMembership = attestedNew.chain(({ some, days }) =>
  plan('recordMembership', {
    ids: fc.record({ member: idOf('org'), federation: idOf('org') }),
    citations: fc.constant(some),
    rest: fc.record({
      category,
      standing: maybe(standing),
      start: over(early),
      end: fc.oneof(fc.constant(undefined), over(late)),
      ongoing: maybe(fc.boolean()).map((one) => one ?? true),
      announcedOn: over(date),
      countries: over(countries),
      attestedOn: fc.constant(days),
      message,
      idempotencyKey: key,
    }),
  }),
);

const sources = [
  plan('registerSource', { rest: fc.record({ title, slug, url, publishedOn: over(date) }) }),
  plan('correctSource', {
    ids: of('src'),
    seen,
    rest: fc.record({ title: over(title), url, publishedOn: over(date), message: reason, idempotencyKey: key }),
  }),
];

const organizations = [
  plan('registerOrganization', {
    citations,
    rest: fc.record({
      kind,
      names,
      slug,
      city: over(text),
      founded: over(early),
      dissolved: over(late),
      countries: over(countries),
      message,
      idempotencyKey: key,
    }),
  }),
  plan('correctOrganization', {
    ids: of('org'),
    citations: moreCitations,
    seen,
    rest: fc.record({
      ...{ kind: maybe(kind), names: maybe(names), city: over(text), founded: over(early), dissolved: over(late) },
      ...{ countries: over(countries), message: reason, idempotencyKey: key },
    }),
  }),
  plan('dissolveOrganization', {
    ids: of('org'),
    citations: maybe(cited),
    seen,
    rest: fc.record({ on: late, message, idempotencyKey: key }),
  }),
  plan('retractOrganization', { ids: of('org'), seen, rest: fc.record({ message: reason, idempotencyKey: key }) }),
];

const memberships = [
  plan('changeMembership', {
    ids: of('mem'),
    citations: maybe(cited),
    seen,
    rest: fc.record({
      on: date,
      category: maybe(category),
      standing: maybe(standing),
      announcedOn: over(date),
      message,
      idempotencyKey: key,
    }),
  }),
  plan('endMembership', { ids: of('mem'), citations: maybe(cited), seen, rest: fc.record({ on: late, message, idempotencyKey: key }) }),
  plan('correctMembership', {
    ids: of('mem'),
    citations: moreCitations,
    seen,
    rest: fc.record({
      ...{ category: over(category), standing: mostly<string | null | undefined>(maybe(standing), fc.constant(null)), start: over(early) },
      ...{
        end: over(late),
        ongoing: over(fc.boolean()),
        announcedOn: over(date),
        countries: over(countries),
        message: reason,
        idempotencyKey: key,
      },
    }),
  }),
  plan('retractMembership', { ids: of('mem'), seen, rest: fc.record({ message: reason, idempotencyKey: key }) }),
  plan('attestMembership', { ids: of('mem'), citation: idOf('src'), rest: fc.record({ on: date, idempotencyKey: key }) }),
];

const repetition: fc.Arbitrary<Repetition> = fc.record({ repeats: fc.nat(1000), otherwise: fc.boolean() });

/** Any mutation of the model, most often one of memberships; some are sent again. */
export const plans: fc.Arbitrary<Plan | Repetition> = fc.oneof(
  { weight: 10, arbitrary: recordMembership },
  ...[...memberships.slice(0, 3), memberships[4] ?? fc.constant(undefined as never)].map((arbitrary) => ({ weight: 5, arbitrary })),
  { weight: 2, arbitrary: memberships[3] ?? recordMembership },
  ...sources.map((arbitrary) => ({ weight: 1, arbitrary })),
  ...organizations.map((arbitrary, place) => ({ weight: place === 1 ? 4 : 1, arbitrary })),
  { weight: 4, arbitrary: repetition },
);
