import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { publicId } from '@guildhall/storage';
import { parse } from 'csv-parse/sync';
import { DOCUMENT_LIMITS } from '../../apps/api/src/graphql/document-limits.js';
import { PACKS, startLoadedApp } from '../support/loaded-app.js';
import type { GraphQLAnswer, RunningApp } from '../support/running-app.js';
import { statementsDuring } from '../support/statements.js';

let app: RunningApp;
beforeAll(async () => {
  // Some questions here are larger than strangers may ask: what the planner makes of them is to be seen.
  app = await startLoadedApp({ graphql: { limits: { ...DOCUMENT_LIMITS, depth: 40, aliases: 1_000 } } });
});
afterAll(() => app.stop());

async function ask<T>(document: string, variables: Record<string, unknown> = {}): Promise<T> {
  const { data, errors } = await app.query(document, variables);
  expect(errors).toBeUndefined();
  return data as T;
}

/** What is refused: the path and the code of every error, by path. */
function refusals({ errors }: GraphQLAnswer): unknown[] {
  const sorted = [...(errors ?? [])].sort((a, b) => String(a.path).localeCompare(String(b.path)));
  return sorted.map(({ path: place, extensions }) => ({ path: place, code: extensions?.['code'] }));
}

/** All nodes of a list of the query, page by page. `args` are its arguments, `select` what is asked of a node. */
async function all<T>(list: string, args: string, select: string): Promise<T[]> {
  const nodes: T[] = [];
  for (let after = ''; ;) {
    const { page } = await ask<{ page: { nodes: T[]; pageInfo: { hasNextPage: boolean; endCursor: string } } }>(
      `{ page: ${list}(${args} first: 100${after}) { nodes { ${select} } pageInfo { hasNextPage endCursor } } }`,
    );
    nodes.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return nodes;
    after = `, after: "${page.pageInfo.endCursor}"`;
  }
}

const idOf = async (slug: string): Promise<string> =>
  (await ask<{ organization: { id: string } }>('query ($slug: String) { organization(by: { slug: $slug }) { id } }', { slug })).organization
    .id;

const today = (): string => new Date().toISOString().slice(0, 10);
const UNKNOWN_ID = publicId('org', 1);

describe('the day that is asked for', () => {
  interface Snapshot {
    snapshot: string;
  }
  const dayOf = ({ snapshot }: Snapshot): string => snapshot.split('@').at(-1)!;

  it('is today unless said, is inherited by every field below, and a field’s own wins', async () => {
    const { now, then } = await ask<
      Record<
        'now' | 'then',
        Snapshot & { members: { nodes: (Snapshot & { member: Snapshot })[] }; other: { nodes: (Snapshot & { member: Snapshot })[] } }
      >
    >(`
      fragment Days on Organization {
        snapshot
        members(first: 3) { nodes { snapshot member { snapshot } } }
        other: members(asOf: "2012-05-05", first: 3) { nodes { snapshot member { snapshot } } }
      }
      { now: organization(by: { slug: "fiapf" }) { ...Days } then: organization(by: { slug: "fiapf" }, asOf: "2014-04-04") { ...Days } }`);
    for (const [answer, day] of [
      [now, today()],
      [then, '2014-04-04'],
    ] as const) {
      expect(answer.members.nodes).not.toEqual([]);
      expect(dayOf(answer)).toBe(day);
      expect(answer.members.nodes.flatMap((node) => [dayOf(node), dayOf(node.member)])).toEqual(
        answer.members.nodes.flatMap(() => [day, day]),
      );
      expect(answer.other.nodes.flatMap((node) => [dayOf(node), dayOf(node.member)])).toEqual(
        answer.other.nodes.flatMap(() => ['2012-05-05', '2012-05-05']),
      );
    }
  });

  it('decides who is a member, as what, and how surely, at every depth', async () => {
    const select =
      'memberships { totalCount } later: memberships(asOf: "2026-01-01") { totalCount nodes { certainty category member { memberships { totalCount } } federation { name } } }';
    const { organization } = await ask<{ organization: object }>(
      `{ organization(by: { slug: "apg-az" }, asOf: "2025-12-31") { ${select} } }`,
    );
    expect(organization).toMatchObject({
      memberships: { totalCount: 0 },
      later: { totalCount: 1, nodes: [{ certainty: 'CERTAIN', category: 'FULL', member: { memberships: { totalCount: 1 } } }] },
    });
    const { memberships } = await ask<{ memberships: { nodes: object[] } }>(
      `{ memberships(filter: { members: ["${await idOf('apg-az')}"] }, during: {}) { nodes { before: certainty(asOf: "2025-12-31") on: certainty(asOf: "2026-01-01") after: certainty(asOf: "9999-12-31") } } }`,
    );
    expect(memberships.nodes).toEqual([{ before: null, on: 'CERTAIN', after: 'POSSIBLE' }]);
  });

  it.each([
    { during: '{ from: "2010-01-01", to: "2015-06-30" }', day: () => '2015-06-30' },
    { during: '{ to: "2015-06-30" }', day: () => '2015-06-30' },
    { during: '{ from: "2010-01-01" }', day: today },
    { during: '{}', day: today },
    { during: '{ from: null, to: null }', day: today },
  ])('is, below during: $during, its last day or today', async ({ during, day }) => {
    type Node = Snapshot & {
      certainty: string | null;
      then: string | null;
      category: string;
      categoryThen: string;
      member: Snapshot;
      federation: Snapshot;
    };
    const on = day();
    const select = `edges { certainty category standing node { snapshot certainty then: certainty(asOf: "${on}") category categoryThen: category(asOf: "${on}") member { snapshot } federation { snapshot } } }`;
    for (const asOf of ['', ', asOf: "1999-01-01"']) {
      const { federation } = await ask<{
        federation: { members: { edges: { certainty: string | null; category: string; node: Node }[] } };
      }>(`{ federation(by: { slug: "fiapf" }${asOf}) { members(during: ${during}, first: 100) { ${select} } } }`);
      expect(federation.members.edges.length).toBeGreaterThan(10);
      for (const { certainty, category, node } of federation.members.edges) {
        expect([dayOf(node), dayOf(node.member), dayOf(node.federation)]).toEqual([on, on, on]);
        expect({ certainty: node.certainty, category: node.category }).toEqual({ certainty: node.then, category: node.categoryThen });
        expect({ certainty, category }).toEqual({ certainty: node.certainty, category: node.category });
      }
    }
  });

  it('is not asked for together with during, nor with a span that ends before it begins', async () => {
    for (const args of ['asOf: "2020-01-01", during: {}', 'during: { from: "2020-01-02", to: "2020-01-01" }']) {
      const root = await app.query(`{ memberships(${args}) { totalCount } }`);
      expect(refusals(root)).toEqual([{ path: ['memberships'], code: 'BAD_USER_INPUT' }]);
      for (const field of ['members', 'memberships', 'accreditations', 'accreditedBy', 'offices']) {
        const select = field === 'offices' ? '{ id }' : '{ totalCount }';
        const nested = await app.query(`{ organization(by: { slug: "fiapf" }) { alias: ${field}(${args}) ${select} } }`);
        expect(refusals(nested)).toEqual([{ path: ['organization', 'alias'], code: 'BAD_USER_INPUT' }]);
        expect(nested.data).toEqual({ organization: null });
      }
    }
    // An inherited day is not the field's own.
    await ask('{ organization(by: { slug: "fiapf" }, asOf: "2020-01-01") { members(during: {}) { totalCount } } }');
    await ask(
      '{ memberships(asOf: null, during: {}) { totalCount } memberships2: memberships(asOf: "2020-01-01", during: null) { totalCount } }',
    );
  });

  it('may be the first or the last of the calendar', async () => {
    for (const day of ['0001-01-01', '9999-12-31']) {
      const { organization } = await ask<{ organization: object }>(
        `{ organization(by: { slug: "fiapf" }, asOf: "${day}") { name snapshot members { totalCount } statistics { members { certain } } names { text } offices { id } } }`,
      );
      expect(organization).toMatchObject({ statistics: { members: { certain: 0 } } });
      await ask(
        `{ memberships(during: { from: "${day}", to: "${day}" }) { totalCount } federations(asOf: "${day}") { totalCount } organizations(asOf: "${day}") { totalCount } }`,
      );
    }
  });
});

describe('ids', () => {
  let fiapf: string;
  let membership: string;
  let source: string;
  beforeAll(async () => {
    fiapf = await idOf('fiapf');
    const { memberships, sources } = await ask<Record<'memberships' | 'sources', { nodes: { id: string }[] }>>(
      '{ memberships(during: {}, first: 1) { nodes { id } } sources(first: 1) { nodes { id } } }',
    );
    membership = memberships.nodes[0]!.id;
    source = sources.nodes[0]!.id;
  });

  it('that nothing has find nothing', async () => {
    const data = await ask(`{
      node(id: "${UNKNOWN_ID}") { id } nodes(ids: ["${UNKNOWN_ID}", "${publicId('ver', 1)}", "${publicId('evt', 1)}", "${publicId('att', 1)}"]) { id }
      organization(by: { id: "${UNKNOWN_ID}" }) { id } federation(by: { id: "${UNKNOWN_ID}" }) { id } source(id: "${publicId('src', 1)}") { id }
      memberships(filter: { federations: ["${UNKNOWN_ID}"] }, during: {}) { totalCount } organizations(filter: { memberOf: ["${UNKNOWN_ID}"] }) { totalCount }
    }`);
    expect(data).toEqual({
      node: null,
      nodes: [null, null, null, null],
      organization: null,
      federation: null,
      source: null,
      memberships: { totalCount: 0 },
      organizations: { totalCount: 0 },
    });
  });

  it('of another type find nothing', async () => {
    const data = await ask(`{
      organization(by: { id: "${membership}" }) { id } federation(by: { id: "${source}" }) { id } source(id: "${fiapf}") { id }
      memberships(filter: { members: ["${membership}"] }, during: {}) { totalCount } organizations(filter: { memberOf: ["${source}"] }) { totalCount }
    }`);
    expect(data).toEqual({
      organization: null,
      federation: null,
      source: null,
      memberships: { totalCount: 0 },
      organizations: { totalCount: 0 },
    });
  });

  it('that are mistyped, or none at all, are refused where they stand', async () => {
    const wrong = `${fiapf.slice(0, -1)}${(Number(fiapf.at(-1)) + 1) % 10}`;
    for (const id of [
      wrong,
      fiapf.slice(0, -1),
      `${fiapf}0`,
      'org_',
      'fiapf',
      '',
      'xyz_0000000098',
      'org_uuuuuuuu98',
      ' ',
      'org_0000000098\0',
      '💥',
    ]) {
      const answer = await app.query(
        `query ($id: ID!) {
          a: node(id: $id) { id } b: nodes(ids: [$id]) { id } c: organization(by: { id: $id }) { id } d: source(id: $id) { id }
          e: memberships(filter: { members: [$id] }) { totalCount } f: organizations(filter: { memberOf: [$id] }) { totalCount }
        }`,
        { id },
      );
      expect({ id, refused: refusals(answer) }).toEqual({
        id,
        refused: ['a', 'b', 'c', 'd', 'e', 'f'].map((field) => ({ path: [field], code: 'BAD_USER_INPUT' })),
      });
    }
    const nested = await app.query(`{ organization(by: { slug: "fiapf" }) { members(filter: { members: ["${wrong}"] }) { totalCount } } }`);
    expect(refusals(nested)).toEqual([{ path: ['organization', 'members'], code: 'BAD_USER_INPUT' }]);
  });

  it('are read in any case, and with the letters that look like digits', async () => {
    const misread = fiapf.slice(0, 4) + fiapf.slice(4).replaceAll('0', 'o').replaceAll('1', 'l');
    for (const id of [fiapf.toUpperCase(), misread]) expect(await ask(`{ node(id: "${id}") { id } }`)).toEqual({ node: { id: fiapf } });
  });

  it('come back in the order in which they were asked, also twice', async () => {
    const asked = [source, fiapf, UNKNOWN_ID, membership, fiapf.toUpperCase()];
    const { nodes } = await ask<{ nodes: unknown[] }>(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Organization { slug } ... on Membership { member { __typename } } } }',
      { ids: asked },
    );
    const organization = { __typename: 'Organization', id: fiapf, slug: 'fiapf' };
    expect(nodes).toEqual([
      { __typename: 'Source', id: source },
      organization,
      null,
      { __typename: 'Membership', id: membership, member: { __typename: 'Organization' } },
      organization,
    ]);
  });

  it('are at most 100 at once', async () => {
    const document = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    const ids = await all<{ id: string }>('organizations', '', 'id').then((nodes) => nodes.map(({ id }) => id));
    expect(await ask(document, { ids: ids.slice(0, 100) })).toEqual({ nodes: ids.slice(0, 100).map((id) => ({ id })) });
    expect(await ask(document, { ids: [] })).toEqual({ nodes: [] });
    const answer = await app.query(document, { ids: ids.slice(0, 101) });
    expect(answer.errors).toMatchObject([{ path: ['nodes'], extensions: { code: 'LIMITED', limit: 100, actual: 101 } }]);
  });
});

describe('the organization that is meant', () => {
  it('is one of several where an acronym is ambiguous: the answer lists their ids', async () => {
    const bearers = new Map<string, { id: string }[]>();
    for (const { id, acronym } of await all<{ id: string; acronym: string | null }>('organizations', '', 'id acronym')) {
      bearers.set(acronym ?? '', [...(bearers.get(acronym ?? '') ?? []), { id }]);
    }
    bearers.delete('');
    const shared = [...bearers].filter(([, { length }]) => length > 1);
    expect(shared).not.toEqual([]);
    for (const [acronym, organizations] of shared) {
      const document = 'query ($acronym: String) { organization(by: { acronym: $acronym }) { id } }';
      const answer = await app.query(document, { acronym });
      expect(refusals(answer)).toEqual([{ path: ['organization'], code: 'AMBIGUOUS' }]);
      // Some bear it as one name among others.
      expect(answer.errors?.[0]?.extensions?.['ids']).toEqual(expect.arrayContaining(organizations.map(({ id }) => id)));
    }
  });

  it('is told by exactly one field', async () => {
    for (const by of ['{}', '{ id: null }', '{ slug: "fiapf", acronym: "FIAPF" }', '{ slug: "fiapf", acronym: null }']) {
      const { errors, data } = await app.query(`{ organization(by: ${by}) { id } }`);
      expect({ by, code: errors?.[0]?.extensions?.['code'], data }).toEqual({ by, code: 'BAD_USER_INPUT', data: undefined });
    }
    const { errors } = await app.query('query ($by: OrganizationBy!) { organization(by: $by) { id } }', {
      by: { slug: 'fiapf', id: null },
    });
    expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
  });

  it('is a federation only where it has or had members', async () => {
    expect(await ask('{ federation(by: { slug: "apg-az" }) { slug } organization(by: { slug: "apg-az" }) { slug } }')).toEqual({
      federation: null,
      organization: { slug: 'apg-az' },
    });
  });
});

describe('null', () => {
  it('is not given: everywhere the same as leaving the argument out', async () => {
    const page = 'totalCount nodes { id } pageInfo { startCursor endCursor hasNextPage hasPreviousPage }';
    const pairs: [without: string, nulls: string][] = [
      [
        `memberships { ${page} }`,
        `memberships(filter: null, asOf: null, during: null, certainty: null, orderBy: null, asKnownAt: null, atRevision: null, first: null, after: null, last: null, before: null) { ${page} }`,
      ],
      [
        `memberships { ${page} }`,
        `memberships(filter: { members: null, federations: null, categories: null, standings: null, countries: null, regions: null, notAttestedSince: null, search: null }) { ${page} }`,
      ],
      [
        `organizations { ${page} }`,
        `organizations(search: null, filter: { kinds: null, countries: null, regions: null, memberOf: null, hasMembers: null }, orderBy: null, asOf: null) { ${page} }`,
      ],
      [`federations { ${page} }`, `federations(search: null, filter: null, orderBy: null) { ${page} }`],
      [`guilds(last: 3) { ${page} }`, `guilds(first: null, last: 3, filter: {}) { ${page} }`],
      [`sources { ${page} }`, `sources(search: null, first: null) { ${page} }`],
      [
        'countries { code name region { name } }',
        'countries(region: null, former: null, asOf: null) { code name(language: null) region { name(language: null) } }',
      ],
      [
        'organization(by: { slug: "fiapf" }) { name names { text } }',
        'organization(by: { slug: "fiapf" }, asOf: null) { name(language: null, asOf: null) names(asOf: null) { text } }',
      ],
      [
        `organization(by: { slug: "fiapf" }) { founded { text } members { ${page} } offices { id } statedFigures { id } accreditations { ${page} } versions { totalCount } statistics { members { certain } } }`,
        `organization(by: { slug: "fiapf" }) { founded { text(language: null) } members(filter: null, asOf: null, during: null, certainty: null) { ${page} } offices(asOf: null, during: null) { id } statedFigures(measures: null, during: null) { id } accreditations(certainty: null) { ${page} } versions(first: null) { totalCount } statistics(asOf: null) { members { certain } } }`,
      ],
    ];
    for (const [without, nulls] of pairs) {
      const { a, b } = await ask<Record<'a' | 'b', unknown>>(`{ a: ${without} b: ${nulls} }`);
      expect({ nulls, answer: b }).toEqual({ nulls, answer: a });
    }
  });
});

describe('a selection', () => {
  it('may ask one field twice with different arguments, at every depth', async () => {
    const { organization } = await ask<{ organization: Record<string, string | { totalCount: number; nodes: object[] }> }>(`{
      organization(by: { slug: "apg-az" }) {
        az: name(language: "az") ru: name(language: "ru") name
        none: memberships(asOf: "2020-01-01") { totalCount nodes { id } }
        some: memberships(asOf: "2026-02-01") { totalCount nodes { one: category(asOf: "2026-01-01") two: standing a: member { slug } b: member { slug name(language: "ru") } } }
      }
    }`);
    expect(organization).toEqual({
      az: 'Azərbaycan Prodüserlər Gildiyası',
      ru: 'Гильдия продюсеров Азербайджана',
      name: 'Azərbaycan Prodüserlər Gildiyası',
      none: { totalCount: 0, nodes: [] },
      some: {
        totalCount: 1,
        nodes: [{ one: 'FULL', two: 'ACTIVE', a: { slug: 'apg-az' }, b: { slug: 'apg-az', name: 'Гильдия продюсеров Азербайджана' } }],
      },
    });
  });

  it('may be spread over fragments, merged, and switched by @skip and @include', async () => {
    const document = `
      query ($yes: Boolean!, $no: Boolean!, $id: ID!) {
        node(id: $id) { kind: __typename ...OnNode ... on Organization { ...Named members(first: 1) { totalCount } } ... on Membership { category } }
        organization(by: { slug: "fiapf" }) {
          ...OnNode @include(if: $yes) ...Named @skip(if: $no) acronym @skip(if: $yes) city @include(if: $no)
          members(first: 1) { totalCount ...Page } ... { members(first: 1) { nodes { member { __typename } } } }
          ... @include(if: $no) { website }
        }
      }
      fragment OnNode on Node { id ...Deeper }
      fragment Deeper on Node { __typename ... on Organization { slug ... on Node { same: id } } ... on Source { title } }
      fragment Named on Organization { name }
      fragment Page on MembershipConnection { nodes { ...OnNode member { ...Named } } edges @include(if: $no) { cursor } }`;
    const id = await idOf('fiapf');
    const data = await ask<{ node: object; organization: { members: { nodes: object[] } } }>(document, { yes: true, no: false, id });
    const node = { id, __typename: 'Organization', slug: 'fiapf', same: id, name: expect.any(String) };
    expect(data.node).toEqual({ ...node, kind: 'Organization', members: { totalCount: expect.any(Number) } });
    expect(data.organization).toEqual({ ...node, members: { totalCount: expect.any(Number), nodes: [expect.anything()] } });
    expect(data.organization.members.nodes[0]).toEqual({
      id: expect.stringMatching(/^mem_/),
      __typename: 'Membership',
      member: { name: expect.any(String), __typename: 'Organization' },
    });
  });

  it('of nothing but __typename needs no field', async () => {
    const { data, extensions } = await app.query(
      '{ __typename organization(by: { slug: "fiapf" }) { __typename members(first: 1) { __typename nodes { __typename } } } none: organization(by: { slug: "nobody" }) { __typename } memberships { t: __typename } }',
    );
    expect(data).toEqual({
      __typename: 'Query',
      organization: { __typename: 'Organization', members: { __typename: 'MembershipConnection', nodes: [{ __typename: 'Membership' }] } },
      none: null,
      memberships: { t: 'MembershipConnection' },
    });
    expect(extensions).toMatchObject({ revision: 1, asOf: today() });
  });

  it.each([99, 100, 101, 200, 250])('may have %i fields on one object', async (size) => {
    const numbered = (field: (place: number) => string): string =>
      Array.from({ length: size }, (_, place) => `f${place}: ${field(place)}`).join(' ');
    const language = (place: number): string => ['az', 'ru', 'en'][place % 3]!;
    const names = ['Azərbaycan Prodüserlər Gildiyası', 'Гильдия продюсеров Азербайджана', 'Azerbaijan Producers Guild'];
    const expected = Object.fromEntries(Array.from({ length: size }, (_, place) => [`f${place}`, names[place % 3]]));
    const name = numbered((place) => `name(language: "${language(place)}")`);
    const { organization, memberships } = await ask<{
      organization: object;
      memberships: { nodes: { member: object }[]; edges: object[] };
    }>(`{
      organization(by: { slug: "apg-az" }) { ${name} }
      memberships(filter: { members: ["${await idOf('apg-az')}"] }, during: {}) { nodes { member { ${name} } } edges { ${numbered(() => 'category')} } }
    }`);
    expect(organization).toEqual(expected);
    expect(memberships.nodes).toEqual([{ member: expected }]);
    expect(memberships.edges).toEqual([Object.fromEntries(Object.keys(expected).map((key) => [key, 'FULL']))]);
    const { memberships: counted } = await ask<{ memberships: object }>(
      `{ memberships(filter: { members: ["${await idOf('apg-az')}"] }, during: {}) { ${numbered(() => 'totalCount')} nodes { id } } }`,
    );
    expect(counted).toMatchObject(Object.fromEntries(Object.keys(expected).map((key) => [key, 1])));
  });
});

describe('one statement', () => {
  const statements = async (document: string): Promise<number> => (await statementsDuring(app.dataSource, () => ask(document))).statements;

  it('answers a root field however deep it goes', async () => {
    let deep = 'id name snapshot';
    for (let level = 0; level < 8; level += 1) {
      const [list, side] = level % 2 === 1 ? ['members', 'member'] : ['memberships', 'federation'];
      deep = `id ${list}(first: 2, during: {}) { totalCount count { certain } edges { cursor certainty node { period { edtf } ${side} { ${deep} } } } pageInfo { endCursor } }`;
    }
    const document = `{ federation(by: { slug: "fiapf" }) { ${deep} } }`;
    expect(await statements(document)).toBe(1);
    const { federation } = await ask<{ federation: object }>(document);
    type Level = Partial<Record<'members' | 'memberships', { edges: { node: Partial<Record<'member' | 'federation', Level>> }[] }>>;
    let depth = 0;
    for (let at: Level | undefined = federation; at; depth += 1) {
      const node: Partial<Record<'member' | 'federation', Level>> | undefined = (at.members ?? at.memberships)?.edges[0]?.node;
      if (!node) break;
      at = node.member ?? node.federation;
    }
    expect(depth).toBe(8);
  });

  it('answers each of several root fields', async () => {
    const fields = [
      'federations { nodes { statistics { members { certain } } statedFigures { counted { certain } agreement } } }',
      'sources { nodes { factCount } }',
      'memberships { nodes { attestations { sources { title } } } }',
    ];
    expect(await statements(`{ ${fields.join(' ')} }`)).toBe(3);
  });
});

describe('lists of memberships', () => {
  interface Term {
    category: string;
    standing: string;
    period: { possible: { from: string | null; to: string | null } | null };
  }
  interface Listed {
    id: string;
    certainty: string | null;
    member: { slug: string };
    federation: { slug: string };
    terms: Term[];
    countries: { code: string }[];
    attestations: { on: { latest: string | null } }[];
  }
  const SELECT = `id certainty member { slug } federation { slug } countries { code } attestations { on { latest } }
    terms { category standing period { possible { from to } } }`;
  const DAYS = ['1995-06-01', '2013-01-01', '2019-07-01', '2025-12-12'];
  const mayHold = ({ period: { possible } }: Term, day: string): boolean =>
    possible !== null && (possible.from ?? day) <= day && day <= (possible.to ?? day);
  const ids = (memberships: readonly { id: string }[]): string[] => memberships.map(({ id }) => id).sort();

  interface Kept {
    readonly filter: string;
    readonly term?: (term: Term) => boolean;
    readonly keeps?: (membership: Listed) => boolean;
  }
  const filters: Kept[] = [
    { filter: '{}' },
    { filter: '{ categories: [FULL] }', term: ({ category }) => category === 'FULL' },
    {
      filter: '{ categories: [ASSOCIATE, AFFILIATE, UNKNOWN] }',
      term: ({ category }) => ['ASSOCIATE', 'AFFILIATE', 'UNKNOWN'].includes(category),
    },
    { filter: '{ categories: [] }', term: () => false },
    { filter: '{ standings: [SUSPENDED] }', term: ({ standing }) => standing === 'SUSPENDED' },
    {
      filter: '{ standings: [ACTIVE], categories: [ASSOCIATE] }',
      term: ({ standing, category }) => standing === 'ACTIVE' && category === 'ASSOCIATE',
    },
    { filter: '{ countries: ["AZ", "DE"] }', keeps: ({ countries }) => countries.some(({ code }) => code === 'AZ' || code === 'DE') },
    { filter: '{ countries: [] }', keeps: () => false },
    {
      filter: '{ notAttestedSince: "2013-01-01" }',
      keeps: ({ attestations }) => !attestations.some(({ on: { latest } }) => latest !== null && latest >= '2013-01-01'),
    },
    {
      filter: '{ countries: ["AZ", "RU", "GE"], categories: [FULL, UNKNOWN], notAttestedSince: "2022-01-01" }',
      term: ({ category }) => category === 'FULL' || category === 'UNKNOWN',
      keeps: ({ countries, attestations }) =>
        countries.some(({ code }) => ['AZ', 'RU', 'GE'].includes(code)) &&
        !attestations.some(({ on: { latest } }) => latest !== null && latest >= '2022-01-01'),
    },
  ];

  it.each(filters)('are filtered by $filter as one by one in plain TypeScript, certainly and possibly', async ({ filter, term, keeps }) => {
    for (const day of DAYS) {
      const everything = await all<Listed>('memberships', `asOf: "${day}",`, SELECT);
      expect(everything.length).toBeGreaterThan(10);
      for (const least of ['POSSIBLE', 'CERTAIN']) {
        const expected = everything.filter((membership) => {
          const may = membership.terms.filter((one) => mayHold(one, day));
          const fits = !term || (least === 'CERTAIN' ? may.some(term) && may.every(term) : may.some(term));
          return fits && (keeps?.(membership) ?? true) && (least === 'POSSIBLE' || membership.certainty === 'CERTAIN');
        });
        const answered = await all<Listed>('memberships', `asOf: "${day}", certainty: ${least}, filter: ${filter},`, 'id');
        expect({ day, least, ids: ids(answered) }).toEqual({ day, least, ids: ids(expected) });
      }
    }
  });

  it('are filtered by region as by its countries, of members and of federations as by their lists', async () => {
    const { countries } = await ask<{ countries: { code: string }[] }>('{ countries(region: "145", former: true) { code } }');
    const codes = countries.map(({ code }) => `"${code}"`).join();
    const byRegion = await all<Listed>('memberships', 'during: {}, filter: { regions: ["145"] },', 'id');
    expect(byRegion).not.toEqual([]);
    expect(ids(byRegion)).toEqual(ids(await all<Listed>('memberships', `during: {}, filter: { countries: [${codes}] },`, 'id')));
    const everything = await all<Listed>('memberships', 'during: {},', SELECT);
    const fiapf = await idOf('fiapf');
    const apg = await idOf('apg-az');
    const ofFiapf = await all<Listed>('memberships', `during: {}, filter: { federations: ["${fiapf}", "${UNKNOWN_ID}"] },`, 'id');
    expect(ids(ofFiapf)).toEqual(ids(everything.filter(({ federation }) => federation.slug === 'fiapf')));
    const both = await all<Listed>('memberships', `during: {}, filter: { federations: ["${fiapf}"], members: ["${apg}"] },`, 'id');
    expect(both).toHaveLength(1);
  });

  it('hold the memberships of the packs, and of a category, a standing or a country those whose rows say so', async () => {
    const rows = PACKS.flatMap((pack) => csvRows(path.join(pack, 'memberships.csv')));
    const countriesOf = new Map<string, string>();
    for (const { id = '', countries = '' } of PACKS.flatMap((pack) => csvRows(path.join(pack, 'organizations.csv')))) {
      countriesOf.set(id, countriesOf.get(id) || countries);
    }
    type Cells = Record<string, string>;
    const pairs = async (filter: string): Promise<string[]> => {
      const listed = await all<Listed>('memberships', `during: {}, filter: ${filter},`, 'member { slug } federation { slug }');
      return [...new Set(listed.map(({ member, federation }) => `${member.slug} in ${federation.slug}`))].sort();
    };
    const said = (keeps: (row: Cells) => boolean): string[] =>
      [...new Set(rows.filter(keeps).map(({ member, federation }) => `${member} in ${federation}`))].sort();
    const represents = (row: Cells, code: string): boolean =>
      (row['countries'] || (countriesOf.get(row['member']!) ?? '')).split(';').includes(code);
    expect(await pairs('{}')).toEqual(said(() => true));
    for (const category of ['FULL', 'ASSOCIATE', 'OBSERVER', 'UNKNOWN', 'PROVISIONAL']) {
      expect({ category, pairs: await pairs(`{ categories: [${category}] }`) }).toEqual({
        category,
        pairs: said((row) => row['category'] === category),
      });
    }
    expect(await pairs('{ standings: [SUSPENDED] }')).toEqual(said(({ standing }) => standing === 'SUSPENDED'));
    for (const code of ['AZ', 'DE', 'RU', 'US', 'AR']) {
      expect({ code, pairs: await pairs(`{ countries: ["${code}"] }`) }).toEqual({ code, pairs: said((row) => represents(row, code)) });
    }
  });

  it('are searched over the names of members, as organizations are', async () => {
    const everything = await all<Listed>('memberships', 'during: {},', 'member { slug }');
    const members = new Set(everything.map(({ member }) => member.slug));
    for (const search of ['azerbaijan producers gild', 'Гильдия продюсеров', 'verband der filmproduzenten', 'zzzzqqqq']) {
      const organizations = await all<{ slug: string }>('organizations', `search: "${search}",`, 'slug');
      const found = await all<Listed>('memberships', `during: {}, filter: { search: "${search}" },`, 'member { slug }');
      const slugs = [...new Set(found.map(({ member }) => member.slug))].sort();
      expect({ search, slugs }).toEqual({
        search,
        slugs: organizations
          .map(({ slug }) => slug)
          .filter((slug) => members.has(slug))
          .sort(),
      });
    }
  });

  it('count certain and possible memberships of the same list', async () => {
    for (const day of DAYS) {
      for (const filter of ['{}', '{ categories: [FULL] }', '{ regions: ["150"] }']) {
        const list = (certainty: string): string =>
          `memberships(asOf: "${day}", certainty: ${certainty}, filter: ${filter}) { totalCount count { certain possible } }`;
        const { certain, possible } = await ask<Record<'certain' | 'possible', { totalCount: number; count: object }>>(
          `{ certain: ${list('CERTAIN')} possible: ${list('POSSIBLE')} }`,
        );
        const count = { certain: certain.totalCount, possible: possible.totalCount };
        expect([certain.count, possible.count]).toEqual([count, count]);
      }
    }
  });
});

describe('lists of organizations', () => {
  interface Listed {
    id: string;
    slug: string;
    kind: string;
    countries: { code: string }[];
    founded: { earliest: string | null } | null;
    dissolved: { latest: string | null } | null;
  }
  const SELECT = 'id slug kind countries { code } founded { earliest } dissolved { latest }';
  const slugs = (organizations: readonly { slug: string }[]): string[] => organizations.map(({ slug }) => slug).sort();
  let everything: Listed[];
  beforeAll(async () => {
    everything = await all<Listed>('organizations', '', SELECT);
  });

  it('hold the organizations of the packs', () => {
    const rows = PACKS.flatMap((pack) => csvRows(path.join(pack, 'organizations.csv')));
    expect(slugs(everything)).toEqual([...new Set(rows.map(({ id }) => id))].sort());
  });

  it('are filtered by kind, country, region, and the lifetime that a day lies in', async () => {
    const { countries } = await ask<{ countries: { code: string }[] }>('{ countries(region: "150", former: true) { code } }');
    const region = new Set(countries.map(({ code }) => code));
    const lives = ({ founded, dissolved }: Listed, day: string): boolean =>
      (founded?.earliest ?? day) <= day && day <= (dissolved?.latest ?? day);
    const cases: [args: string, keeps: (organization: Listed) => boolean][] = [
      ['filter: { kinds: [FESTIVAL, ARCHIVE] }', ({ kind }) => kind === 'FESTIVAL' || kind === 'ARCHIVE'],
      ['filter: { kinds: [] }', () => false],
      ['filter: { countries: ["AZ", "SUHH"] }', ({ countries: of }) => of.some(({ code }) => code === 'AZ' || code === 'SUHH')],
      ['filter: { regions: ["150"] }', ({ countries: of }) => of.some(({ code }) => region.has(code))],
      [
        'filter: { regions: ["150"], kinds: [GUILD] }',
        ({ kind, countries: of }) => kind === 'GUILD' && of.some(({ code }) => region.has(code)),
      ],
      ['filter: { regions: ["999", "nowhere"] }', () => false],
      ['asOf: "1950-01-01"', (organization) => lives(organization, '1950-01-01')],
      [
        'asOf: "1991-12-26", filter: { kinds: [UNION, FEDERATION] }',
        (one) => lives(one, '1991-12-26') && ['UNION', 'FEDERATION'].includes(one.kind),
      ],
    ];
    for (const [args, keeps] of cases) {
      const answered = await all<Listed>('organizations', `${args},`, 'slug');
      expect({ args, slugs: slugs(answered) }).toEqual({ args, slugs: slugs(everything.filter(keeps)) });
    }
    expect(slugs(await all<Listed>('guilds', '', 'slug'))).toEqual(
      slugs(everything.filter(({ kind }) => ['GUILD', 'UNION', 'ASSOCIATION'].includes(kind))),
    );
  });

  it('are filtered by the federations to which they belong, and by having members', async () => {
    const fiapf = await idOf('fiapf');
    const kipa = await idOf('apg-az');
    for (const day of ['1995-06-01', '2013-01-01', '2026-01-01']) {
      const { federation } = await ask<{ federation: { members: { nodes: { member: { slug: string } }[] } } }>(
        `{ federation(by: { slug: "fiapf" }) { members(asOf: "${day}", first: 100) { nodes { member { slug } } } } }`,
      );
      const members = [...new Set(slugs(federation.members.nodes.map(({ member }) => member)))];
      expect(slugs(await all<Listed>('organizations', `asOf: "${day}", filter: { memberOf: ["${kipa}", "${fiapf}"] },`, 'slug'))).toEqual(
        members,
      );
      const counted = await all<{ slug: string; statistics: { members: { possible: number } } }>(
        'organizations',
        `asOf: "${day}",`,
        'slug statistics { members { possible } }',
      );
      const have = counted.filter(({ statistics }) => statistics.members.possible > 0);
      expect(slugs(await all<Listed>('organizations', `asOf: "${day}", filter: { hasMembers: true },`, 'slug'))).toEqual(slugs(have));
      expect(slugs(await all<Listed>('federations', `asOf: "${day}",`, 'slug'))).toEqual(slugs(have));
      const haveNone = counted.filter(({ statistics }) => statistics.members.possible === 0);
      expect(slugs(await all<Listed>('organizations', `asOf: "${day}", filter: { hasMembers: false },`, 'slug'))).toEqual(slugs(haveNone));
    }
  });

  it('of federations have the one with most members first', async () => {
    for (const day of ['2005-01-01', '2025-12-31']) {
      const counted = await all<{ statistics: { members: { certain: number; possible: number } } }>(
        'federations',
        `asOf: "${day}",`,
        'statistics { members { certain possible } }',
      );
      const sizes = counted.map(({ statistics: { members } }) => [members.possible, members.certain] as const);
      expect(sizes.length).toBeGreaterThan(5);
      expect(sizes).toEqual([...sizes].sort(([a, x], [b, y]) => b - a || y - x));
    }
  });
});

describe('texts from outside', () => {
  const TEXTS: [title: string, text: string][] = [
    ['very long', 'producers guild of '.repeat(5_000)],
    ['one very long word', 'ə'.repeat(90_000)],
    ['punctuation only', '?!.,;:-–—()[]{}<>/|&^~`'],
    ['blanks only', ' \t\n\u00a0\u3000'],
    ['emoji', '🎬🎥👨‍👩‍👧'],
    ['quotes', `O'Brien "Film" ‘x’ ''''`],
    ['a backslash', 'a\\b\\'],
    ['percent and underscore', '100%_of%%'],
    ['parameters', '$1 $$ $tag$ :name ?'],
    ['SQL', `'); DROP TABLE organization; --`],
    ['right to left', 'اتحاد المنتجين'],
    ['half a character', 'film \ud83c'],
    ['a NUL', 'film\0guild'],
    ['nothing but a NUL', '\0'],
  ];

  it.each(TEXTS)('may be %s: found or refused, never a failure', async (_title, text) => {
    const documents = [
      'query ($text: String) { organizations(search: $text) { totalCount nodes { slug } } }',
      'query ($text: String) { organizations(search: $text, orderBy: { field: RELEVANCE, direction: DESC }) { totalCount } }',
      'query ($text: String) { federations(search: $text) { totalCount } guilds(search: $text) { totalCount } }',
      'query ($text: String) { sources(search: $text) { totalCount nodes { slug } } }',
      'query ($text: String) { memberships(during: {}, filter: { search: $text }) { totalCount nodes { id } } }',
      'query ($text: String) { organization(by: { slug: $text }) { id } }',
      'query ($text: String) { organization(by: { acronym: $text }) { id } }',
      'query ($text: String!) { organization(by: { identifier: { scheme: WIKIDATA, value: $text } }) { id } }',
      'query ($text: String!) { organization(by: { identifier: { scheme: OTHER, value: $text } }) { id } }',
      'query ($text: ID!) { node(id: $text) { id } }',
      'query ($text: ID!) { organizations(filter: { regions: [$text] }) { totalCount } countries(region: $text) { code } }',
      'query ($text: String) { organizations(after: $text) { totalCount } memberships(before: $text) { totalCount } sources(after: $text) { totalCount } }',
      'query ($text: LanguageTag) { organization(by: { slug: "fiapf" }) { name(language: $text) founded { text(language: $text) } } }',
      'query ($text: Date) { organizations(asOf: $text) { totalCount } }',
      'query ($text: DateTime) { organizations(asKnownAt: $text) { totalCount } }',
      'query ($text: CountryCode!) { country(code: $text) { code } }',
    ];
    for (const document of documents) {
      const { errors, data } = await app.query(document, { text });
      const codes = [...new Set((errors ?? []).map(({ extensions }) => extensions?.['code']))];
      expect({ document, codes: codes.filter((code) => code !== 'BAD_USER_INPUT' && code !== 'AMBIGUOUS') }).toEqual({
        document,
        codes: [],
      });
      expect(JSON.stringify(errors ?? [])).not.toMatch(/SELECT|syntax error|invalid byte|pg_|organization_search/);
      if (!errors) expect(data).toBeDefined();
    }
  });

  it.each(['?!.,;', '%', '_', '🎬', '\\'])('that hold no word find nothing: %j', async (search) => {
    const data = await ask<object>(
      'query ($search: String) { organizations(search: $search) { totalCount } memberships(during: {}, filter: { search: $search }) { totalCount } sources(search: $search) { totalCount } }',
      { search },
    );
    expect(data).toEqual({ organizations: { totalCount: 0 }, memberships: { totalCount: 0 }, sources: { totalCount: 0 } });
  });

  it('with the character NUL are refused where they stand', async () => {
    const { errors } = await app.query(
      'query ($text: String) { a: organizations(search: $text) { totalCount } b: organization(by: { slug: $text }) { id } c: organization(by: { slug: "fiapf" }) { members(filter: { search: $text }) { totalCount } } }',
      { text: 'film\0guild' },
    );
    expect(refusals({ errors: errors ?? [] })).toEqual([
      { path: ['a'], code: 'BAD_USER_INPUT' },
      { path: ['b'], code: 'BAD_USER_INPUT' },
      { path: ['c', 'members'], code: 'BAD_USER_INPUT' },
    ]);
    expect(errors?.map(({ message }) => message)).toEqual(errors?.map(() => expect.stringContaining('holds the character NUL')));
  });

  it.each(['', '  ', null])('that are empty search nothing: %j', async (search) => {
    const lists = (args: string): string =>
      `organizations${args} { totalCount } memberships(during: {}${args === '' ? '' : ', filter: { search: $search }'}) { totalCount } sources${args} { totalCount }`;
    const data = await ask<object>(`query ($search: String) { ${lists('(search: $search)')} }`, { search });
    expect(data).toEqual(await ask(`{ ${lists('')} }`));
  });
});

function csvRows(file: string): Record<string, string>[] {
  return parse<Record<string, string>>(readFileSync(file), { columns: true });
}
