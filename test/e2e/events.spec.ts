import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FactRecorder, MembershipCategory, memberships, MembershipStanding, type StoredTerm } from '@guildhall/facts';
import { Journal } from '@guildhall/journal';
import { publicId, readPublicId, recordId } from '@guildhall/storage';
import { startLoadedApp } from '../support/loaded-app.js';
import type { RunningApp } from '../support/running-app.js';

interface On {
  edtf: string;
  earliest: string | null;
  latest: string | null;
}
interface Event {
  id: string;
  kind: string;
  on: On;
  membership: { id: string; snapshot: string };
}
interface Membership {
  id: string;
  member: { slug: string };
  federation: { slug: string };
  period: { end: On | null; possible: { from: string | null; to: string | null } };
  terms: { category: string; standing: string; period: { start: On | null } }[];
}
interface Expected extends Pick<Event, 'kind' | 'on'> {
  membership: Membership;
  category: string;
  standing: string;
  /** The days of `on` that the membership may hold. */
  days: { from: string; to: string };
}

interface Listed<T> {
  nodes: T[];
  totals: number[];
}

let app: RunningApp;
beforeAll(async () => {
  app = await startLoadedApp();
});
afterAll(() => app.stop());

async function ask<T>(document: string, variables: Record<string, unknown> = {}): Promise<T> {
  const { data, errors } = await app.query(document, variables);
  expect(errors).toBeUndefined();
  return data as T;
}

async function all<T>(list: string, args: string, select: string): Promise<Listed<T>> {
  const nodes: T[] = [];
  const totals = new Set<number>();
  for (let after = ''; ;) {
    const { page } = await ask<{ page: { totalCount: number; nodes: T[]; pageInfo: { hasNextPage: boolean; endCursor: string } } }>(
      `{ page: ${list}(${args} first: 100${after}) { totalCount nodes { ${select} } pageInfo { hasNextPage endCursor } } }`,
    );
    nodes.push(...page.nodes);
    totals.add(page.totalCount);
    if (!page.pageInfo.hasNextPage) return { nodes, totals: [...totals] };
    after = `, after: "${page.pageInfo.endCursor}"`;
  }
}

const ON = 'on { edtf earliest latest }';
const EVENT = `id kind ${ON} membership { id snapshot }`;
const events = async (args = ''): Promise<Event[]> => {
  const { nodes, totals } = await all<Event>('membershipEvents', args, EVENT);
  expect(totals).toEqual([nodes.length]);
  return nodes;
};

/** What the memberships that are answered say of themselves, gone through one by one: no SQL and no stored events. */
async function expected(): Promise<Expected[]> {
  const date = '{ edtf earliest latest }';
  const { nodes } = await all<Membership>(
    'memberships',
    'during: {},',
    `id member { slug } federation { slug } period { end ${date} possible { from to } } terms { category standing period { start ${date} } }`,
  );
  const found: Expected[] = [];
  for (const membership of nodes) {
    const { from, to } = membership.period.possible;
    const last = membership.terms.at(-1)!;
    const add = (kind: string, on: On | null, { category, standing }: { category: string; standing: string }): void => {
      if (!on) return;
      const days = {
        from: [on.earliest ?? '0000', from ?? '0000'].sort()[1]!,
        to: [on.latest ?? '9999-99', to ?? '9999-99'].sort()[0]!,
      };
      if (days.from <= days.to) found.push({ kind, on, membership, category, standing, days });
    };
    membership.terms.forEach((term, place) => {
      const before = membership.terms[place - 1];
      const { start } = term.period;
      if (!before) {
        add('JOINED', start, term);
        return;
      }
      if (before.category !== term.category) add('CATEGORY_CHANGED', start, term);
      if (before.standing !== term.standing) add(term.standing === 'ACTIVE' ? 'REINSTATED' : 'SUSPENDED', start, term);
    });
    add('LEFT', membership.period.end, last);
  }
  return found;
}

const line = ({ kind, on, membership }: Pick<Event, 'kind' | 'on'> & { membership: { id: string } }): string =>
  `${on.latest ?? '-'} ${on.earliest ?? '-'} ${kind} ${membership.id} ${on.edtf}`;

/** Newest first; a day that is not known goes after all that are. */
function newestFirst(a: Pick<Expected, 'kind' | 'on' | 'membership'>, b: Pick<Expected, 'kind' | 'on' | 'membership'>): number {
  const down = (x: string | null, y: string | null): number => (y ?? '').localeCompare(x ?? '');
  const up = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);
  return down(a.on.latest, b.on.latest) || down(a.on.earliest, b.on.earliest) || up(a.kind, b.kind) || up(a.membership.id, b.membership.id);
}

describe('what happened to memberships', () => {
  it('is told newest first: the Azerbaijan Producers Guild joined FIAPF on New Year’s Day 2026', async () => {
    const { federation } = await ask<{ federation: { events: { totalCount: number; nodes: object[] } } }>(
      `{ federation(by: { slug: "fiapf" }) { events(during: { to: "2026-01-01" }, first: 5) { totalCount nodes { kind ${ON} membership { category member { slug } announcedOn { edtf } } } } } }`,
    );
    expect(federation.events.nodes[0]).toEqual({
      kind: 'JOINED',
      on: { edtf: '2026-01-01', earliest: '2026-01-01', latest: '2026-01-01' },
      membership: { category: 'FULL', member: { slug: 'apg-az' }, announcedOn: { edtf: '2025-12-11' } },
    });
  });

  it('is all that the terms say, in order, each with an id of its own', async () => {
    const answered = await events();
    const oracle = (await expected()).sort(newestFirst);
    expect(oracle.length).toBeGreaterThan(100);
    expect(new Set(oracle.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(3);
    expect(answered.map(line)).toEqual(oracle.map(line));
    expect(new Set(answered.map(({ id }) => id)).size).toBe(answered.length);
  });

  it('is the same in pages forwards and backwards', async () => {
    const forwards = (await events()).map(({ id }) => id);
    const backwards: string[] = [];
    for (let before = ''; ;) {
      const { page } = await ask<{ page: { nodes: Event[]; pageInfo: { hasPreviousPage: boolean; startCursor: string } } }>(
        `{ page: membershipEvents(last: 77${before}) { nodes { id } pageInfo { hasPreviousPage startCursor } } }`,
      );
      backwards.unshift(...page.nodes.map(({ id }) => id));
      if (!page.pageInfo.hasPreviousPage) break;
      before = `, before: "${page.pageInfo.startCursor}"`;
    }
    expect(backwards).toEqual(forwards);
  });

  it('is, for an organization, what happened to its members and to its own memberships', async () => {
    const oracle = (await expected()).sort(newestFirst);
    for (const slug of ['fiapf', 'imago', 'fia', 'apg-az', 'equity-uk']) {
      const nodes: Event[] = [];
      for (let after = ''; ;) {
        const { organization } = await ask<{
          organization: { events: { totalCount: number; nodes: Event[]; pageInfo: { endCursor: string; hasNextPage: boolean } } };
        }>(
          `query ($slug: String) { organization(by: { slug: $slug }) { events(first: 100${after}) { totalCount nodes { ${EVENT} } pageInfo { hasNextPage endCursor } } } }`,
          { slug },
        );
        nodes.push(...organization.events.nodes);
        if (!organization.events.pageInfo.hasNextPage) {
          expect(organization.events.totalCount).toBe(nodes.length);
          break;
        }
        after = `, after: "${organization.events.pageInfo.endCursor}"`;
      }
      const own = oracle.filter(({ membership }) => membership.member.slug === slug || membership.federation.slug === slug);
      expect(own).not.toEqual([]);
      expect(nodes.map(line)).toEqual(own.map(line));
    }
  });

  it.each([
    ['2000-01-01', '2009-12-31'],
    ['1999-12-31', '1999-12-31'],
    [null, '1980-01-01'],
    ['2026-01-01', null],
    [null, null],
  ])('during %s to %s is what may have happened then', async (from, to) => {
    const day = (text: string | null): string => (text === null ? 'null' : `"${text}"`);
    const answered = await events(`during: { from: ${day(from)}, to: ${day(to)} },`);
    const oracle = (await expected()).filter(({ days }) => days.from <= (to ?? '9999-99') && days.to >= (from ?? '')).sort(newestFirst);
    expect(oracle).not.toEqual([]);
    expect(answered.map(line)).toEqual(oracle.map(line));
  });

  it('is kept by the state that begins, and by that of the last term where someone left', async () => {
    const oracle = (await expected()).sort(newestFirst);
    for (const category of Object.values<string>(MembershipCategory)) {
      const answered = await events(`filter: { categories: [${category}] },`);
      expect(answered.map(line)).toEqual(oracle.filter((event) => event.category === category).map(line));
    }
    const answered = await events('filter: { standings: [SUSPENDED] },');
    expect(answered.map(line)).toEqual(oracle.filter((event) => event.standing === 'SUSPENDED').map(line));
    expect(await events('filter: { categories: [] },')).toEqual([]);
  });

  it('is kept by members, federations, countries, regions and names as memberships are', async () => {
    const { organization } = await ask<{ organization: { id: string } }>('{ organization(by: { slug: "fiapf" }) { id } }');
    const filters = [
      `federations: ["${organization.id}"]`,
      'countries: ["AZ"]',
      'regions: ["145"]',
      'search: "Azərbaycan Prodüserlər Gildiyası"',
      'notAttestedSince: "2015-01-01"',
      `members: ["${organization.id}"]`,
      'members: []',
    ];
    const every = await events();
    for (const filter of filters) {
      const { nodes } = await all<{ id: string }>('memberships', `during: {}, filter: { ${filter} },`, 'id');
      const kept = new Set(nodes.map(({ id }) => id));
      const answered = await events(`filter: { ${filter} },`);
      expect(answered).toEqual(every.filter(({ membership }) => kept.has(membership.id)));
    }
  });

  it('is found by its id', async () => {
    const every = (await events()).slice(0, 300);
    const ids = every.map(({ id }) => id).slice(200);
    const { nodes } = await ask<{ nodes: Event[] }>(`query ($ids: [ID!]!) { nodes(ids: $ids) { ... on MembershipEvent { ${EVENT} } } }`, {
      ids,
    });
    expect(nodes).toEqual(every.slice(200));
    const [first] = every;
    const number = readPublicId(first!.id) as { number: number };
    const { node, other } = await ask<Record<string, unknown>>(
      'query ($id: ID!, $other: ID!) { node(id: $id) { __typename id } other: node(id: $other) { id } }',
      { id: first!.id.toUpperCase(), other: publicId('evt', (number.number + 1) % 2 ** 40) },
    );
    expect({ node, other }).toEqual({ node: { __typename: 'MembershipEvent', id: first!.id }, other: null });
  });

  it('is answered below for its last possible day, whatever day is asked above', async () => {
    for (const asOf of ['', ', asOf: "1990-01-01"']) {
      const { organization } = await ask<{ organization: { events: { nodes: Event[] } } }>(
        `{ organization(by: { slug: "fiapf" }${asOf}) { events(first: 100) { nodes { ${EVENT} } } } }`,
      );
      const today = new Date().toISOString().slice(0, 10);
      for (const { on, membership } of organization.events.nodes) expect(membership.snapshot.split('@')[2]).toBe(on.latest ?? today);
    }
  });

  it('refuses a span that ends before it begins, and cursors of other lists', async () => {
    const { page } = await ask<{ page: { pageInfo: { endCursor: string } } }>('{ page: memberships(first: 1) { pageInfo { endCursor } } }');
    for (const args of ['during: { from: "2020-01-02", to: "2020-01-01" }', `after: "${page.pageInfo.endCursor}"`, 'first: 101']) {
      const { errors } = await app.query(`{ membershipEvents(${args}) { totalCount } }`);
      expect(errors).toMatchObject([{ path: ['membershipEvents'], extensions: { code: 'BAD_USER_INPUT' } }]);
      const below = await app.query(`{ organization(by: { slug: "fiapf" }) { events(${args}) { totalCount } } }`);
      expect(below.errors).toMatchObject([{ path: ['organization', 'events'], extensions: { code: 'BAD_USER_INPUT' } }]);
    }
  });
});

// Last, since it records.
describe('what happened, as the records stood', () => {
  it('is worked out anew when a membership gets another version, and as before for the revision before', async () => {
    const [joined] = await ask<{ membershipEvents: { nodes: (Event & { membership: { member: { id: string } } })[] } }>(
      `{ membershipEvents(filter: { search: "Azerbaijan Producers Guild" }, first: 100) { nodes { ${EVENT} } } }`,
    ).then(({ membershipEvents }) => membershipEvents.nodes.filter(({ on }) => on.edtf === '2026-01-01'));
    const membership = readPublicId(joined!.membership.id) as { number: number };
    const journal = new Journal(app.dataSource);
    const recorder = new FactRecorder();
    const { revision } = await journal.record({ author: { name: 'Leyla', kind: 'PERSON' }, message: 'It was suspended' }, (change) =>
      recorder.alter(change, memberships, membership.number, 'CHANGED', (row) => {
        const [first] = row.terms as [StoredTerm];
        const next = { start: '2026-03', end: null, ongoing: true, announcedOn: null, attestations: [] };
        return {
          ...row,
          terms: [
            { ...first, ongoing: false },
            { ...first, ...next, category: MembershipCategory.ASSOCIATE, standing: MembershipStanding.SUSPENDED },
          ],
        };
      }),
    );
    const id = recordId('Membership', membership.number);
    const at = async (atRevision: number): Promise<Event[]> =>
      (await events(`atRevision: ${atRevision},`)).filter((one) => one.membership.id === id);
    expect((await at(revision! - 1)).map(line)).toEqual([line(joined!)]);
    const now = await at(revision!);
    expect(now.map(({ kind, on }) => `${kind} ${on.edtf}`)).toEqual(['CATEGORY_CHANGED 2026-03', 'SUSPENDED 2026-03', 'JOINED 2026-01-01']);
    expect(now[2]!.id).toBe(joined!.id);
    const { before, after } = await ask<Record<string, unknown>>(
      'query ($id: ID!, $at: Int) { before: node(id: $id, atRevision: $at) { id } after: node(id: $id) { id } }',
      { id: now[0]!.id, at: revision! - 1 },
    );
    expect({ before, after }).toEqual({ before: null, after: { id: now[0]!.id } });
  });
});
