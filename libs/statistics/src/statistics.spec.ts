import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  FactRecorder,
  MembershipCategory,
  type MembershipDraft,
  memberships,
  MembershipStanding,
  spanOfRange,
  type StoredTerm,
} from '@guildhall/facts';
import { Journal } from '@guildhall/journal';
import { OrganizationKind, organizationRows } from '@guildhall/organizations';
import type { Count } from '@guildhall/planner';
import { SourceEntity, sourceRow } from '@guildhall/sources';
import { newIdNumber, publicId } from '@guildhall/storage';
import { addDays, addMonths, daysBetween, intersectSpans, type Lifetime, parseDate, today } from '@guildhall/time';
import fc from 'fast-check';
import { type RunningApp, startApp } from '../../../test/support/running-app.js';
import {
  attestedWithinYearOf,
  type Calendar,
  countriesOf,
  medianTenureOf,
  membersOn,
  type Point,
  readRegistry,
  type RegionFigures,
  type Registry,
  regionsOf,
  seriesOf,
} from './oracle.fixture.js';

// Around the day of the answer, since nothing is certain after it. What has no beginning or no end reaches to the ends of the calendar, over all steps.
const NOW = today();
const WINDOW = { from: addDays(NOW, -500), to: addDays(NOW, 90) };
const CALENDAR: Calendar = { first: addDays(NOW, -900), last: addDays(NOW, 200) };
const COUNTRIES = ['AZ', 'FR', 'DE', 'US', 'SUHH', 'AQ'];

const anyDay = fc.integer({ min: 0, max: daysBetween(WINDOW.from, WINDOW.to) }).map((n) => addDays(WINDOW.from, n));
const anyDate = fc.oneof(
  { weight: 3, arbitrary: anyDay },
  { weight: 2, arbitrary: anyDay.map((day) => day.slice(0, 7)) },
  anyDay.map((day) => `${day.slice(0, 7)}~`),
  anyDay.map((day) => `[..${day}]`),
  anyDay.map((day) => `[${day}..]`),
  fc.tuple(anyDay, fc.nat(60)).map(([day, n]) => `[${day}..${addDays(day, n)}]`),
);
const anyLifetime = fc
  .record({
    founded: fc.option(anyDate, { freq: 3 }),
    dissolved: fc.option(anyDate, { freq: 3 }),
    immortal: fc.constantFrom(true, true, false),
  })
  .map(({ founded, dissolved, immortal }): Lifetime & Written => {
    const written = immortal ? { founded: null, dissolved: null } : { founded, dissolved };
    return { founded: dateOf(written.founded), dissolved: dateOf(written.dissolved), written };
  })
  .filter(({ founded, dissolved }) => !(founded?.earliest != null && dissolved?.latest != null && dissolved.latest < founded.earliest));

interface Written {
  readonly written: { readonly founded: string | null; readonly dissolved: string | null };
}
const dateOf = (text: string | null) => (text === null ? null : parseDate(text));

const kindOfTerm = fc.record({
  category: fc.constantFrom(MembershipCategory.FULL, MembershipCategory.FULL, MembershipCategory.UNKNOWN, MembershipCategory.OBSERVER),
  standing: fc.constantFrom(MembershipStanding.ACTIVE, MembershipStanding.ACTIVE, MembershipStanding.SUSPENDED),
});
// The first and the last day of the year up to today, and the days beside them, so that its bounds are met.
const yearsEdge = fc.constantFrom(...[-365, -364, 0, 1].map((n) => addDays(NOW, n)));
// A few, as most have; and more than stand in the index of a federation's members.
const attestations = fc
  .oneof(
    { weight: 5, arbitrary: fc.array(fc.oneof(anyDate, yearsEdge), { maxLength: 2 }) },
    fc.oneof(anyDate, yearsEdge).chain((date) => fc.array(fc.constant(date), { minLength: 5, maxLength: 6 })),
  )
  .map((dates) => dates.map((on) => ({ id: 0, on, source: null })));
const term = (more: object): StoredTerm => ({
  category: MembershipCategory.FULL,
  standing: MembershipStanding.ACTIVE,
  start: null,
  end: null,
  ongoing: false,
  announcedOn: null,
  attestations: [],
  citations: [],
  note: null,
  ...more,
});

const ending = fc.oneof(fc.constant({ end: null, ongoing: true }), fc.constant({ end: null, ongoing: false }), {
  weight: 4,
  arbitrary: anyDate.map((end) => ({ end, ongoing: false })),
});
const oneTerm = fc
  .record({ kind: kindOfTerm, start: fc.option(anyDate, { freq: 4 }), ending, attestations })
  .map(({ kind, ending: end, ...more }) => [term({ ...kind, ...more, ...end })]);
const severalTerms = fc
  .record({
    kinds: fc.array(kindOfTerm, { minLength: 2, maxLength: 3 }),
    days: fc.array(anyDay, { minLength: 3, maxLength: 3 }),
    months: fc.boolean(),
    ending,
  })
  .map(({ kinds, days, months, ending: end }) => {
    const starts = [...new Set(days.map((day) => (months ? day.slice(0, 7) : day)))].sort();
    return kinds.slice(0, starts.length).map((kind, n, all) => term({ ...kind, start: starts[n], ...(n === all.length - 1 ? end : {}) }));
  });

type Drafted = Registry['memberships'][number];
const anyMembership: fc.Arbitrary<Drafted> = fc.record({
  member: fc.nat(3),
  draft: fc.record({
    countries: fc.oneof({ weight: 4, arbitrary: fc.subarray(COUNTRIES, { maxLength: 2 }) }, fc.subarray(COUNTRIES, { minLength: 4 })),
    terms: fc.oneof(oneTerm, severalTerms),
  }),
});

const whole = (draft: Drafted['draft'], ids: { memberId: number; federationId: number; source: number }): MembershipDraft => ({
  key: null,
  memberId: ids.memberId,
  federationId: ids.federationId,
  countries: draft.countries,
  terms: draft.terms.map((one) => ({ ...one, citations: [{ source: ids.source }] })),
});
const alone = { memberId: 1, federationId: 2, source: 3 };

/** Whether the registry takes it beside the others. */
function taken(one: Drafted, others: readonly Drafted[]): boolean {
  const draft = whole(one.draft, alone);
  if (memberships.check(draft).length > 0 || memberships.evidenceOutside(draft).length > 0) return false;
  const row = memberships.derive(draft);
  return others
    .filter(({ member }) => member === one.member)
    .map((other) => memberships.derive(whole(other.draft, alone)))
    .every((other) => {
      if (other.start === row.start && other.end === row.end && other.ongoing === row.ongoing) return false;
      return (
        other.certain === null || row.certain === null || intersectSpans(spanOfRange(other.certain), spanOfRange(row.certain)) === null
      );
    });
}

function keepTaken(drafted: readonly Drafted[]): Drafted[] {
  const kept: Drafted[] = [];
  for (const one of drafted) if (taken(one, kept)) kept.push(one);
  return kept;
}

type WrittenRegistry = Registry & { readonly federation: Written; readonly members: readonly Written[] };
const anyRegistry: fc.Arbitrary<WrittenRegistry> = fc.record({
  federation: anyLifetime,
  members: fc
    .array(
      fc.record({
        lifetime: anyLifetime,
        countries: fc.oneof({ weight: 4, arbitrary: fc.subarray(COUNTRIES, { maxLength: 3 }) }, fc.subarray(COUNTRIES, { minLength: 4 })),
      }),
      { minLength: 4, maxLength: 4 },
    )
    .map((members) => members.map((one) => ({ ...one, written: one.lifetime.written }))),
  memberships: fc.array(anyMembership, { minLength: 3, maxLength: 14, size: 'max' }).map(keepTaken),
});

/** Each has an exact start and an exact end, or goes on, and nobody was founded or dissolved. */
const exactRegistry: fc.Arbitrary<WrittenRegistry> = fc.record({
  federation: fc.constant({ founded: null, dissolved: null, written: { founded: null, dissolved: null } }),
  members: fc.constant(
    Array.from({ length: 4 }, () => ({
      lifetime: { founded: null, dissolved: null },
      countries: ['AZ'],
      written: { founded: null, dissolved: null },
    })),
  ),
  memberships: fc
    .array(
      fc.tuple(fc.nat(3), anyDay, fc.option(fc.nat(200), { freq: 3 })).map(([member, start, days]): Drafted => {
        const end = days === null ? { ongoing: true } : { end: addDays(start, days) };
        return { member, draft: { countries: [], terms: [term({ start, ...end })] } };
      }),
      { maxLength: 12 },
    )
    .map(keepTaken),
});

describe('statistics count what the written dates say', () => {
  let app: RunningApp;
  let journal: Journal;
  const source = newIdNumber();
  const author = { name: 'Leyla', kind: 'PERSON' } as const;

  beforeAll(async () => {
    app = await startApp();
    journal = new Journal(app.dataSource);
    await journal.record({ author }, (change) => {
      const draft = { slug: 'a-page', title: 'A page', publisher: null, url: null, publishedOn: null, language: null };
      const operation = { kind: 'CREATED', recordType: 'Source', id: source, replaces: null } as const;
      return change.stage(operation, [{ entity: SourceEntity, row: sourceRow(source, draft) }]);
    });
  });
  afterAll(() => app.stop());

  /** Records registries and gives the ids of their federations. */
  async function record(registries: readonly WrittenRegistry[]): Promise<string[]> {
    const recorder = new FactRecorder();
    const { result } = await journal.record({ author }, async (change) => {
      const registered = new Set([source]);
      const organization = async ({ founded, dissolved }: Written['written'], countries: readonly string[]): Promise<number> => {
        const id = newIdNumber();
        const none = { language: null, acronym: null, city: null, website: null, note: null, names: [], identifiers: [] };
        const draft = {
          ...none,
          slug: `o-${id}`,
          kind: OrganizationKind.GUILD,
          defaultName: `Guild ${id}`,
          countries,
          founded,
          dissolved,
          citations: [{ source }],
        };
        await change.stage({ kind: 'CREATED', recordType: 'Organization', id, replaces: null }, organizationRows(id, draft));
        registered.add(id);
        return id;
      };
      const federations: number[] = [];
      for (const { federation, members, memberships: drafted } of registries) {
        const federationId = await organization(federation.written, []);
        const ids: number[] = [];
        for (const { written, countries } of members) ids.push(await organization(written, countries));
        for (const { member, draft } of drafted) {
          await recorder.record(change, memberships, whole(draft, { memberId: ids[member]!, federationId, source }), { registered });
        }
        federations.push(federationId);
      }
      return federations;
    });
    return result.map((id) => publicId('org', id));
  }

  async function ask<T>(federations: readonly string[], asked: string): Promise<T[]> {
    const fields = federations.map((id, n) => `r${n}: organization(by: { id: "${id}" }) { statistics(${asked} }`);
    const { data, errors } = await app.query(`{ ${fields.join('\n')} }`);
    expect(errors).toBeUndefined();
    return federations.map((_id, n) => (data?.[`r${n}`] as { statistics: T }).statistics);
  }

  const COUNT = '{ certain possible }';
  const FIGURES = `members ${COUNT} countries ${COUNT}`;
  const REGION = `region { code } ${FIGURES} countriesTotal`;
  const batch = fc.array(anyRegistry, { minLength: 30, maxLength: 30 });
  const steps = fc.constantFrom(['MONTH', 1] as const, ['QUARTER', 3] as const, ['YEAR', 12] as const);

  it('on a day and over time, whatever is known of them', async () => {
    const met = { joined: 0, left: 0, unsure: 0, certain: 0, regions: 0, tenures: 0, attested: 0 };
    await fc.assert(
      fc.asyncProperty(batch, fc.oneof(anyDay, fc.constant(NOW)), anyDay, steps, async (registries, asOf, from, [step, months]) => {
        const to = WINDOW.to > from ? WINDOW.to : from;
        const answers = await ask<Figures>(
          await record(registries),
          `asOf: "${asOf}") { ${FIGURES} medianTenureDays attestedWithinYear byRegion { ${REGION} } wide: byRegion(kind: REGION) { ${REGION} }
            series(from: "${from}", to: "${to}", step: ${step}) { on ${FIGURES} joined ${COUNT} left ${COUNT} }` + ' }',
        );
        const expected = registries.map((registry): Figures => {
          const read = readRegistry(registry);
          return {
            members: membersOn(read, asOf, NOW),
            countries: countriesOf(read, asOf, NOW),
            medianTenureDays: medianTenureOf(read, asOf, NOW),
            attestedWithinYear: attestedWithinYearOf(read, asOf, NOW),
            byRegion: regionsOf(read, asOf, NOW, 'subregion'),
            wide: regionsOf(read, asOf, NOW, 'region'),
            series: seriesOf(read, from, to, months, CALENDAR, NOW),
          };
        });
        registries.forEach((registry, n) =>
          expect({ registry, asOf, from, step, ...answers[n] }).toEqual({ registry, asOf, from, step, ...expected[n] }),
        );
        for (const { series, wide, medianTenureDays, attestedWithinYear } of expected) {
          for (const { joined, left, members } of series) {
            met.joined += joined.certain;
            met.left += left.certain;
            met.unsure += joined.possible + left.possible - joined.certain - left.certain;
            met.certain += members.certain;
          }
          met.regions += wide.length;
          met.tenures += Number(medianTenureDays !== null);
          met.attested += attestedWithinYear;
        }
      }),
      { numRuns: 12, endOnFailure: true },
    );
    // Enough of everything that is counted.
    for (const count of Object.values(met)) expect(count).toBeGreaterThan(10);
  });

  it('so that, for exact dates, members are those before, with who joined and without who left', async () => {
    let moves = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(exactRegistry, { minLength: 30, maxLength: 30 }), anyDay, async (registries, day) => {
        const from = day < addDays(NOW, -40) ? day : addDays(NOW, -40);
        const before = addMonths(from, -1);
        const answers = await ask<{ series: Point[] }>(
          await record(registries),
          `asOf: "${before}") { ${FIGURES} series(from: "${from}", to: "${NOW}", step: MONTH) { on ${FIGURES} joined ${COUNT} left ${COUNT} }` +
            ' }',
        );
        registries.forEach((registry, n) => {
          let { certain: members } = membersOn(readRegistry(registry), before, NOW);
          for (const point of answers[n]!.series) {
            expect(point.joined.possible).toBe(point.joined.certain);
            expect(point.left.possible).toBe(point.left.certain);
            members += point.joined.certain - point.left.certain;
            moves += point.joined.certain + point.left.certain;
            expect(point.members).toEqual({ certain: members, possible: members });
          }
        });
      }),
      { numRuns: 3, endOnFailure: true },
    );
    expect(moves).toBeGreaterThan(100);
  });
});

interface Figures {
  readonly members: Count;
  readonly countries: Count;
  readonly medianTenureDays: number | null;
  readonly attestedWithinYear: number;
  readonly byRegion: RegionFigures[];
  readonly wide: RegionFigures[];
  readonly series: Point[];
}
