import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DOCUMENT_LIMITS } from '../../apps/api/src/graphql/document-limits.js';
import { startLoadedApp } from '../support/loaded-app.js';
import type { RunningApp } from '../support/running-app.js';
import { statementsDuring } from '../support/statements.js';

interface Count {
  certain: number;
  possible: number;
}
interface Point {
  on: string;
  members: Count;
  countries: Count;
  joined: Count;
  left: Count;
}

let app: RunningApp;
beforeAll(async () => {
  // A whole series beside the statistics of each of its days is more than strangers may ask for at once.
  app = await startLoadedApp({ graphql: { limits: { ...DOCUMENT_LIMITS, aliases: 1_000 } } });
});
afterAll(() => app.stop());

async function ask<T>(document: string): Promise<T> {
  const { data, errors } = await app.query(document);
  expect(errors).toBeUndefined();
  return data as T;
}

/** Expects that a document is refused with one error, at this place and with a sentence that says so. */
async function expectRefusal(
  document: string,
  { path, code, says }: { path: readonly string[]; code: string; says: string },
): Promise<void> {
  const { errors = [] } = await app.query(document);
  expect(errors.map((error) => ({ path: error.path, code: error.extensions?.['code'] }))).toEqual([{ path, code }]);
  expect(errors[0]?.message).toContain(says);
}

const shared = (a: readonly string[], b: readonly string[]): string[] => a.filter((one) => b.includes(one)).sort();

const COUNT = '{ certain possible }';

const POINT = `on members ${COUNT} countries ${COUNT} joined ${COUNT} left ${COUNT}`;

describe('the series of a federation', () => {
  const series = async (args: string): Promise<Point[]> =>
    (
      await ask<{ federation: { statistics: { series: Point[] } } }>(
        `{ federation(by: { slug: "fiapf" }) { statistics { series(${args}) { ${POINT} } } } }`,
      )
    ).federation.statistics.series;

  it('of FIAPF has a point a year from 1990 to 2026, and APG joins in the last step', async () => {
    const points = await series('from: "1990-01-01", to: "2026-11-01"');
    expect(points.map(({ on }) => on)).toEqual(Array.from({ length: 37 }, (_, n) => `${1990 + n}-01-01`));
    const [before, last] = points.slice(-2);
    expect(before?.on).toBe('2025-01-01');
    expect(last?.joined.certain).toBeGreaterThanOrEqual(1);
    const [, december, january] = await series('from: "2025-11-01", to: "2026-01-01", step: MONTH');
    expect(january?.joined).toEqual({ certain: 1, possible: december!.joined.possible + 1 });
    expect(january?.members).toEqual({ certain: december!.members.certain + 1, possible: december!.members.possible + 1 });
  });

  it('says at each point what statistics say of that day', async () => {
    const points = await series('from: "1990-01-01", to: "2026-11-01", step: QUARTER');
    const days = points.map(({ on }, n) => `d${n}: statistics(asOf: "${on}") { asOf members ${COUNT} countries ${COUNT} }`);
    const { federation } = await ask<{ federation: Record<string, object> }>(`{ federation(by: { slug: "fiapf" }) { ${days.join(' ')} } }`);
    expect(points.map(({ on, members, countries }) => ({ asOf: on, members, countries }))).toEqual(Object.values(federation));
  });

  it.each([
    { args: 'from: "2001-01-31", to: "2001-05-01", step: MONTH', days: ['2001-01-31', '2001-02-28', '2001-03-31', '2001-04-30'] },
    { args: 'from: "2000-02-29", to: "2004-02-29"', days: ['2000-02-29', '2001-02-28', '2002-02-28', '2003-02-28', '2004-02-29'] },
    { args: 'from: "1999-11-30", to: "2000-02-28", step: QUARTER', days: ['1999-11-30'] },
    { args: 'from: "1999-11-30", to: "2000-02-29", step: QUARTER', days: ['1999-11-30', '2000-02-29'] },
    { args: 'from: "1975-07-01", to: "1999-01-01", step: DECADE', days: ['1975-07-01', '1985-07-01', '1995-07-01'] },
    { args: 'from: "2020-05-05", to: "2020-05-05"', days: ['2020-05-05'] },
    { args: 'from: "0001-01-01", to: "0003-12-31"', days: ['0001-01-01', '0002-01-01', '0003-01-01'] },
    { args: 'from: "9997-06-01", to: "9999-12-31"', days: ['9997-06-01', '9998-06-01', '9999-06-01'] },
  ])('($args) is counted on $days', async ({ args, days }) => {
    expect((await series(args)).map(({ on }) => on)).toEqual(days);
  });

  it('has 1,200 points at most', async () => {
    expect(await series('from: "1900-01-01", to: "1999-12-31", step: MONTH')).toHaveLength(1200);
  });

  it.each([
    { title: 'more than 1,200 points', args: 'from: "1900-01-01", to: "2000-01-01", step: MONTH', says: '1,200' },
    { title: 'a beginning after its end', args: 'from: "2000-01-02", to: "2000-01-01"', says: '2000-01-02' },
  ])('is refused with $title, where it was asked for', async ({ args, says }) => {
    const document = `{ federation(by: { slug: "fiapf" }) { statistics { growth: series(${args}) { on } } } }`;
    await expectRefusal(document, { path: ['federation', 'statistics', 'growth'], code: 'BAD_USER_INPUT', says });
  });

  it('may be asked for part of its figures, twice and under other names', async () => {
    const document = `{ federation(by: { slug: "fiapf" }) { statistics {
      a: series(from: "2026-01-01", to: "2026-01-01") { on gone: left ${COUNT} }
      b: series(from: "2026-01-01", to: "2026-01-01") { on __typename }
      c: series(from: "2026-01-01", to: "2026-01-01") { ${POINT} } } } }`;
    const { federation } = await ask<{ federation: { statistics: Record<'a' | 'b' | 'c', [Record<string, unknown>]> } }>(document);
    const { a, b, c } = federation.statistics;
    expect(a).toEqual([{ on: '2026-01-01', gone: c[0]['left'] }]);
    expect(b).toEqual([{ on: '2026-01-01', __typename: 'StatisticsPoint' }]);
  });
});

describe('the figures of a federation', () => {
  it('by region count its members by where they come from, beside all countries that there were', async () => {
    type Region = {
      region: { code: string; kind: string; parent: { code: string } | null };
      members: Count;
      countries: Count;
      countriesTotal: number;
    };
    const region = `{ region { code kind parent { code } } members ${COUNT} countries ${COUNT} countriesTotal }`;
    const { federation } = await ask<{ federation: Record<'now' | 'then', Record<'parts' | 'whole', Region[]>> }>(`
      fragment Regions on FederationStatistics { parts: byRegion ${region} whole: byRegion(kind: REGION) ${region} }
      { federation(by: { slug: "fiapf" }) { now: statistics(asOf: "2026-01-01") { ...Regions } then: statistics(asOf: "1990-01-01") { ...Regions } } }`);
    const asia = (list: Region[]): Region | undefined => list.find(({ region: { code } }) => code === '145');
    expect(asia(federation.now.parts)).toEqual({
      region: { code: '145', kind: 'SUBREGION', parent: { code: '142' } },
      members: { certain: 1, possible: 1 },
      countries: { certain: 1, possible: 1 },
      countriesTotal: 18,
    });
    expect(asia(federation.then.parts)).toBeUndefined();
    for (const { parts, whole } of Object.values(federation)) {
      for (const list of [parts, whole]) {
        const order = list.map(({ members: { certain, possible }, region: { code } }) => [-possible, -certain, code] as const);
        expect(order).toEqual([...order].sort(([a, b, c], [x, y, z]) => a - x || b - y || (c < z ? -1 : 1)));
        for (const { members, countries, countriesTotal } of list) {
          expect(members.possible).toBeGreaterThan(0);
          expect(countriesTotal).toBeGreaterThanOrEqual(countries.possible);
        }
      }
      expect(whole.every(({ region: { kind } }) => kind === 'REGION')).toBe(true);
      expect(new Set(whole.map(({ region: { code } }) => code))).toEqual(new Set(parts.map(({ region: { parent } }) => parent?.code)));
    }
    const europe = (list: Region[]) => list.find(({ region: { code } }) => code === '150')!.countriesTotal;
    expect(europe(federation.now.whole)).toBeGreaterThan(europe(federation.then.whole));
  });

  it('are none where nobody counts', async () => {
    const { federation } = await ask<{ federation: { statistics: object } }>(
      `{ federation(by: { slug: "fiapf" }) { statistics(asOf: "1900-01-01") { members ${COUNT} medianTenureDays attestedWithinYear byRegion { countriesTotal } byCountry { country { code } } } } }`,
    );
    expect(federation.statistics).toEqual({
      members: { certain: 0, possible: 0 },
      medianTenureDays: null,
      attestedWithinYear: 0,
      byRegion: [],
      byCountry: [],
    });
  });
});

describe('the figures of the registry', () => {
  type Figures = Record<'organizations' | 'federations' | 'memberships' | 'countries', Count> & {
    asOf: string;
    sources: number;
    byKind: { kind: string; organizations: Count }[];
    byCountry: { country: { code: string }; members: Count }[];
  };
  const FIGURES = `asOf organizations ${COUNT} federations ${COUNT} memberships ${COUNT} countries ${COUNT} sources byKind { kind organizations ${COUNT} } byCountry { country { code } members ${COUNT} }`;

  it.each(['1950-01-01', '1995-06-01', '2026-01-01'])('on %s are those of the lists', async (day) => {
    const { statistics, federations, organizations, memberships, sources, kinds } = await ask<{
      statistics: Figures;
      federations: { totalCount: number };
      organizations: { totalCount: number };
      memberships: { count: Count };
      sources: { totalCount: number };
      kinds: { enumValues: { name: string }[] };
    }>(`{
      statistics(asOf: "${day}") { ${FIGURES} }
      federations(asOf: "${day}") { totalCount }
      organizations(asOf: "${day}") { totalCount }
      memberships(asOf: "${day}") { count ${COUNT} }
      sources { totalCount }
      kinds: __type(name: "OrganizationKind") { enumValues { name } }
    }`);
    expect(statistics).toMatchObject({ asOf: day, memberships: memberships.count, sources: sources.totalCount });
    expect(statistics.organizations.possible).toBe(organizations.totalCount);
    expect(statistics.federations.possible).toBe(federations.totalCount);
    for (const { certain, possible } of [statistics.organizations, statistics.federations, statistics.countries]) {
      expect(certain).toBeLessThanOrEqual(possible);
    }

    const { byKind, byCountry } = statistics;
    const places = byKind.map(({ kind }) => kinds.enumValues.findIndex(({ name }) => name === kind));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    const sum = (which: keyof Count): number => byKind.reduce((all, { organizations: count }) => all + count[which], 0);
    expect({ certain: sum('certain'), possible: sum('possible') }).toEqual(statistics.organizations);
    expect(byCountry).toHaveLength(statistics.countries.possible);
    expect(byCountry.filter(({ members }) => members.certain > 0)).toHaveLength(statistics.countries.certain);
    const order = byCountry.map(({ country, members: { certain, possible } }) => [-possible, -certain, country.code] as const);
    expect(order).toEqual([...order].sort(([a, b, c], [x, y, z]) => a - x || b - y || (c < z ? -1 : 1)));
  });

  it('are certain of an organization from the last day on which it may have been founded, and of nothing to come', async () => {
    const days = ['1932-12-31', '1933-01-01', '1933-12-30', '1933-12-31', '9999-01-01'];
    const { fiapf, ...answers } = await ask<Record<string, unknown>>(
      `{ fiapf: organization(by: { slug: "fiapf" }) { founded { edtf } dissolved { edtf } }
        ${days.map((day, n) => `d${n}: statistics(asOf: "${day}") { organizations ${COUNT} federations ${COUNT} memberships ${COUNT} }`).join(' ')} }`,
    );
    expect(fiapf).toEqual({ founded: { edtf: '1933' }, dissolved: null });
    const [before, first, possible, certain, future] = days.map((_day, n) => answers[`d${n}`] as Figures);
    expect(first!.organizations.possible).toBeGreaterThan(before!.organizations.possible);
    expect(certain!.organizations.certain).toBeGreaterThan(possible!.organizations.certain);
    for (const figure of [future!.organizations, future!.federations, future!.memberships]) expect(figure.certain).toBe(0);
  });

  it('of a registry that knew nothing are none', async () => {
    const none = { certain: 0, possible: 0 };
    const { statistics } = await ask<{ statistics: Figures }>(`{ statistics(asOf: "2026-01-01", atRevision: 0) { ${FIGURES} } }`);
    expect(statistics).toEqual({
      asOf: '2026-01-01',
      organizations: none,
      federations: none,
      memberships: none,
      countries: none,
      sources: 0,
      byKind: [],
      byCountry: [],
    });
  });
});

describe('federations side by side', () => {
  interface Named {
    slug: string;
  }
  interface Pair {
    a: Named;
    b: Named;
    sharedMembers: Named[];
    sharedCountries: { code: string }[];
    similarity: number;
  }
  const PAIR = 'a { slug } b { slug } sharedMembers { slug } sharedCountries { code } similarity';

  it('share, in pairs, what the lists of both have', async () => {
    const slugs = (
      await ask<{ federations: { nodes: Named[] } }>('{ federations(asOf: "2020-01-01", first: 10) { nodes { slug } } }')
    ).federations.nodes.map(({ slug }) => slug);
    const { compareFederations } = await ask<{ compareFederations: { asOf: string; federations: Named[]; pairs: Pair[] } }>(
      `{ compareFederations(by: [${slugs.map((slug) => `{ slug: "${slug}" }`).join(' ')}], asOf: "2020-01-01") { asOf federations { slug } pairs { ${PAIR} } } }`,
    );
    const { asOf, federations, pairs } = compareFederations;
    expect({ asOf, federations }).toEqual({ asOf: '2020-01-01', federations: slugs.map((slug) => ({ slug })) });
    expect(pairs.map(({ a, b }) => [a.slug, b.slug])).toEqual(slugs.flatMap((a, n) => slugs.slice(n + 1).map((b) => [a, b])));

    const countries = new Map<string, string[]>();
    const members = new Map<string, string[]>();
    for (const slug of slugs) {
      const list = `members(filter: { categories: [FULL, ASSOCIATE, AFFILIATE, PROVISIONAL, UNKNOWN], standings: [ACTIVE] }, first: 100) { totalCount nodes { member { slug } } }`;
      const { federation } = await ask<{
        federation: {
          statistics: { byCountry: { country: { code: string } }[] };
          members: { totalCount: number; nodes: { member: Named }[] };
        };
      }>(`{ federation(by: { slug: "${slug}" }, asOf: "2020-01-01") { statistics { byCountry { country { code } } } ${list} } }`);
      expect(federation.members.nodes).toHaveLength(federation.members.totalCount);
      countries.set(
        slug,
        federation.statistics.byCountry.map(({ country }) => country.code),
      );
      members.set(
        slug,
        federation.members.nodes.map(({ member }) => member.slug),
      );
    }
    let sharing = 0;
    for (const { a, b, sharedMembers, sharedCountries, similarity } of pairs) {
      const [ofA = [], ofB = []] = [countries.get(a.slug), countries.get(b.slug)];
      const both = shared(ofA, ofB);
      expect(sharedCountries.map(({ code }) => code)).toEqual(both);
      expect(similarity).toBeCloseTo(both.length / (new Set([...ofA, ...ofB]).size || 1), 12);
      expect(sharedMembers.map(({ slug }) => slug).sort()).toEqual(shared(members.get(a.slug) ?? [], members.get(b.slug) ?? []));
      sharing += sharedMembers.length;
    }
    expect(sharing).toBeGreaterThan(0);
  });

  it('may be named in any way, and shown under any name and as of any day', async () => {
    const { compareFederations } = await ask<{ compareFederations: { x: [Record<string, unknown>] } }>(`{
      compareFederations(by: [{ acronym: "FIAPF" }, { slug: "FERA" }], asOf: "2020-01-01") {
        x: pairs { first: a { slug statistics { asOf } } again: a { statistics(asOf: "1999-09-09") { asOf } } other: b { slug } countries: sharedCountries { name(language: "fr") } __typename }
      }
    }`);
    expect(compareFederations.x).toEqual([
      {
        first: { slug: 'fiapf', statistics: { asOf: '2020-01-01' } },
        again: { statistics: { asOf: '1999-09-09' } },
        other: { slug: 'fera' },
        countries: [{ name: 'Croatie' }, { name: 'Macédoine du Nord' }],
        __typename: 'FederationPair',
      },
    ]);
  });

  it('that have nobody are not alike', async () => {
    const { compareFederations } = await ask<{ compareFederations: { pairs: Pair[] } }>(
      `{ compareFederations(by: [{ slug: "fiapf" }, { slug: "fera" }], asOf: "1900-01-01") { pairs { ${PAIR} } } }`,
    );
    expect(compareFederations.pairs).toEqual([
      { a: { slug: 'fiapf' }, b: { slug: 'fera' }, sharedMembers: [], sharedCountries: [], similarity: 0 },
    ]);
  });

  const eleven = Array.from({ length: 11 }, () => '{ slug: "fiapf" }').join(' ');
  it.each([
    { title: 'one alone', by: '{ slug: "fiapf" }', code: 'BAD_USER_INPUT', says: '2 to 10' },
    { title: 'none', by: '', code: 'BAD_USER_INPUT', says: '2 to 10' },
    { title: 'eleven', by: eleven, code: 'BAD_USER_INPUT', says: '2 to 10' },
    {
      title: 'one that is named twice',
      by: '{ slug: "fiapf" } { slug: "fera" } { acronym: "fiapf" }',
      code: 'BAD_USER_INPUT',
      says: 'by[2]',
    },
    {
      title: 'one that is unknown',
      by: '{ slug: "fiapf" } { slug: "nobody" }',
      code: 'NOT_FOUND',
      says: "'by[1]' leads to no organization: none has the slug 'nobody'",
    },
    {
      title: 'one whose identifier is unknown',
      by: '{ identifier: { scheme: WIKIDATA, value: "Q1" } } { slug: "fera" }',
      code: 'NOT_FOUND',
      says: 'WIKIDATA',
    },
    { title: 'a mistyped id', by: '{ slug: "fiapf" } { id: "org_0000000001" }', code: 'BAD_USER_INPUT', says: 'mistyped' },
  ])('are refused: $title', async ({ by, code, says }) => {
    await expectRefusal(`{ compareFederations(by: [${by}]) { asOf } }`, { path: ['compareFederations'], code, says });
  });
});

it('answers each root field of statistics with one statement', async () => {
  const pairs = 'pairs { a { name } b { name } sharedMembers { name memberships { totalCount } } sharedCountries { name } similarity }';
  const fields = [
    `federation(by: { slug: "fiapf" }) { statistics { members ${COUNT} byRegion { members ${COUNT} } medianTenureDays attestedWithinYear series(from: "1990-01-01", to: "2026-01-01") { ${POINT} } } }`,
    `statistics { organizations ${COUNT} federations ${COUNT} memberships ${COUNT} sources byKind { kind } byCountry { country { name } } }`,
    `compareFederations(by: [{ slug: "fiapf" }, { acronym: "IMAGO" }, { slug: "fera" }]) { federations { name } ${pairs} }`,
  ];
  const { statements } = await statementsDuring(app.dataSource, () => ask(`{ ${fields.join(' ')} }`));
  expect(statements).toBe(fields.length);
});
