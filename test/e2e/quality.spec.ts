import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { publicId } from '@guildhall/storage';
import { startLoadedApp } from '../support/loaded-app.js';
import type { RunningApp } from '../support/running-app.js';

interface Finding {
  readonly id: string;
  readonly kind: string;
  readonly sentence: string;
  readonly organization: { readonly id: string };
  readonly other: { readonly id: string } | null;
  readonly membership: { readonly id: string } | null;
  readonly otherMembership: { readonly id: string } | null;
  readonly statedFigure: { readonly id: string } | null;
}

interface Findings {
  readonly totalCount: number;
  readonly byKind: readonly { readonly kind: string; readonly count: number }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string;
    readonly endCursor: string;
  };
  readonly nodes: readonly Finding[];
}

const FINDINGS = `query ($kinds: [QualityFindingKind!], $federation: ID, $asOf: Date, $first: Int, $after: String, $last: Int, $before: String) {
  qualityFindings(kinds: $kinds, federation: $federation, asOf: $asOf, first: $first, after: $after, last: $last, before: $before) {
    totalCount byKind { kind count } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    nodes { id kind sentence organization { id } other { id } membership { id } otherMembership { id } statedFigure { id } }
  }
}`;

/** A source that can be found again, of this year. */
const GOOD = [
  { source: { new: { title: 'A list of members', url: 'https://example.org/members', publishedOn: String(new Date().getUTCFullYear()) } } },
];
const WEAK = [{ source: { new: { title: 'Somebody told it' } } }];

describe('what is doubtful in the records', () => {
  let app: RunningApp;
  /** A federation of which no other test knows, and how many organizations were made here. */
  let federation: string;
  let made = 0;

  beforeAll(async () => {
    app = await startLoadedApp();
    federation = await organization('Quorum of Lanternists');
  }, 300_000);
  afterAll(() => app.stop());

  async function record(mutation: string, input: object, record: string): Promise<string> {
    const type = mutation === 'attestMembership' ? 'AttestInput' : `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const { data, errors } = await app.mutate(`mutation ($input: ${type}!) { ${mutation}(input: $input) { ${record} { id } } }`, { input });
    expect(errors).toBeUndefined();
    return (data?.[mutation] as Record<string, { id: string }>)[record]?.id ?? '';
  }

  function organization(name: string, more: object = {}): Promise<string> {
    made += 1;
    const names = [{ text: name, language: 'en', type: 'OFFICIAL' }];
    return record('registerOrganization', { kind: 'GUILD', names, slug: `quality-${made}`, citations: GOOD, ...more }, 'organization');
  }

  /** A membership of which nothing is doubtful, but for what is given. */
  function membership(member: string, more: object = {}): Promise<string> {
    return record('recordMembership', { member, federation, start: '2001-05-17', citations: GOOD, ...more }, 'membership');
  }

  async function findings(variables: object = {}): Promise<Findings> {
    const { data, errors } = await app.query(FINDINGS, { federation, first: 100, ...variables });
    expect(errors).toBeUndefined();
    return data?.['qualityFindings'] as Findings;
  }

  async function about(id: string, variables: object = {}): Promise<Finding[]> {
    const { nodes } = await findings(variables);
    return nodes.filter(({ organization, other }) => organization.id === id || other?.id === id);
  }

  it('finds nothing about what is recorded well', async () => {
    const member = await organization('Wicker Basket Weavers', { founded: '1990' });
    await membership(member);
    expect(await about(member)).toEqual([]);
  });

  it('finds memberships that may overlap, once for each pair, and none that follow on one another', async () => {
    const member = await organization('Zebra Crossing Painters');
    const first = await membership(member, { start: '1990', end: '[2000..2005]' });
    const second = await membership(member, { start: '2004', ongoing: false });
    await membership(member, { start: '1970', end: '1980' });
    const [found, ...others] = await about(member, { kinds: ['CONTRADICTION'] });
    expect(others).toEqual([]);
    expect([found?.membership?.id, found?.otherMembership?.id].sort()).toEqual([first, second].sort());
    expect(found?.other?.id).toBe(federation);
    expect(found?.sentence).toMatch(/^Zebra Crossing Painters may have belonged to Quorum of Lanternists twice at once: from /);
    expect(found?.sentence).toContain('from 1990 to [2000..2005]');
  });

  it('finds memberships that lifetimes leave without a day', async () => {
    const member = await organization('Yodel Archive Keepers');
    const id = await membership(member, { start: '1950', end: '1960' });
    expect(await about(member)).toEqual([]);
    await record('correctOrganization', { id: member, message: 'The founding was not recorded.', founded: '1999' }, 'organization');
    expect(await about(member)).toMatchObject([
      {
        id: expect.stringMatching(/^fin_/),
        kind: 'CONTRADICTION',
        membership: { id },
        otherMembership: null,
        sentence:
          'Yodel Archive Keepers belongs to Quorum of Lanternists on no day: from 1950 to 1960 lies outside the lifetimes of the two.',
      },
    ]);
  });

  it('finds memberships that go on and of which nothing is of the last five years', async () => {
    const member = await organization('Xylophone Tuners');
    const old = [{ source: { new: { title: 'An old list', url: 'https://example.org/old', publishedOn: '2010-03' } } }];
    const id = await membership(member, { start: '2001', citations: old });
    const [found] = await about(member);
    expect(found).toMatchObject({ id: expect.stringMatching(/^fin_/), kind: 'STALE' });
    expect(found?.sentence).toBe(
      'Xylophone Tuners is said to belong to Quorum of Lanternists still, but nothing that says so is later than 2010-12-31.',
    );
    expect(await about(member, { asOf: '2015-12-31' })).toEqual([]);
    expect(await about(member, { asOf: '2016-01-01' })).toHaveLength(1);
    const today = new Date().toISOString().slice(0, 10);
    await record('attestMembership', { id, on: today, citation: GOOD[0] }, 'membership');
    expect(await about(member)).toEqual([]);
  });

  it('takes no membership for stale that has ended, or whose end nobody recorded', async () => {
    const member = await organization('Violet Ribbon Cutters');
    const old = [{ source: { new: { title: 'An older list', url: 'https://example.org/older', publishedOn: '1999' } } }];
    await membership(member, { start: '1990', end: '1995', citations: old });
    await membership(member, { start: '1998', ongoing: false, citations: old });
    expect(await about(member, { kinds: ['STALE'] })).toEqual([]);
  });

  it('finds what rests on nothing that can be found again', async () => {
    const member = await organization('Umber Paint Grinders', { citations: WEAK });
    const id = await membership(member, { citations: WEAK, start: String(new Date().getUTCFullYear()) });
    const found = await about(member, { kinds: ['WEAK_SOURCE'] });
    expect(found.map((one) => one.membership?.id ?? one.organization.id).sort()).toEqual([id, member].sort());
    expect(found.find(({ membership: of }) => of === null)?.sentence).toBe(
      'What is recorded of Umber Paint Grinders rests only on what has neither an address nor a date of publication: “Somebody told it”.',
    );
    await record('correctMembership', { id, message: 'There is a list, too.', citations: [...WEAK, ...GOOD] }, 'membership');
    expect((await about(member, { kinds: ['WEAK_SOURCE'] })).map((one) => one.membership)).toEqual([null]);
  });

  it('finds memberships without a start', async () => {
    const member = await organization('Tinsel Drawers');
    const id = await membership(member, { start: null });
    expect(await about(member)).toMatchObject([
      {
        id: expect.stringMatching(/^fin_/),
        sentence: 'Nobody recorded when Tinsel Drawers joined Quorum of Lanternists.',
        membership: { id },
      },
    ]);
  });

  describe('twins', () => {
    const kinds = ['TWINS'];

    it('are organizations of names that are alike, until one succeeds to the other', async () => {
      const one = await organization('Guild of Silhouette Cutters', { countries: ['AZ'] });
      const other = await organization('Silhouette Cutters Guild', { countries: ['AZ'] });
      const stranger = await organization('Guild of Shadow Puppeteers', { countries: ['AZ'] });
      await membership(one);
      const [found, ...others] = await about(one, { kinds });
      expect(others).toEqual([]);
      expect([found?.organization.id, found?.other?.id].sort()).toEqual([one, other].sort());
      expect(found).toMatchObject({ membership: null, statedFigure: null });
      expect(found?.sentence).toMatch(/may be the same: “.*” and “.*” are alike to \d+ %\.$/);
      expect(await about(stranger, { kinds, federation: null })).toEqual([]);
      await record('recordSuccession', { kind: 'RENAMED', predecessor: one, successor: other, citations: GOOD }, 'succession');
      expect(await about(one, { kinds })).toEqual([]);
    });

    it('are not told by case, accents or script', async () => {
      const one = await organization('Общество Кукловодов Теней');
      await organization('OBSHCHESTVO  kuklovodov tenéi');
      expect(await about(one, { kinds, federation: null })).toMatchObject([{ kind: 'TWINS' }]);
    });

    it('are neither a federation and its member, nor what a catalogue tells apart, nor one that is no more', async () => {
      const whole = await organization('Puppet Carvers Society');
      const part = await organization('Puppet Carvers Society North');
      expect(await about(part, { kinds, federation: null })).toHaveLength(1);
      await membership(part, { federation: whole });
      expect(await about(part, { kinds, federation: null })).toEqual([]);
      const known = (value: string): object => ({ identifiers: [{ scheme: 'WIKIDATA', value }] });
      const first = await organization('Ribbon Menders Society', known('Q990000001'));
      await organization('Ribbon Menders Society', known('Q990000002'));
      expect(await about(first, { kinds, federation: null })).toEqual([]);
      const gone = await organization('Candle Snuffers Society', { dissolved: '1980' });
      await organization('Candle Snuffers Society');
      expect(await about(gone, { kinds, federation: null })).toEqual([]);
      expect(await about(gone, { kinds, federation: null, asOf: '1979-01-01' })).toHaveLength(1);
    });
  });

  it('finds stated figures that disagree with what is counted, and leaves those that agree', async () => {
    const counted = await organization('Federation of Kite Makers');
    await membership(await organization('Kite Makers of the Coast'), { federation: counted });
    const figure = (value: number): Promise<string> =>
      record('stateFigure', { organization: counted, measure: 'MEMBERS', value, statedOn: '2010-01-01', citations: GOOD }, 'statedFigure');
    await figure(1);
    const id = await figure(7);
    expect(await about(counted, { kinds: ['FIGURE_DISAGREES'], federation: counted })).toMatchObject([
      {
        id: expect.stringMatching(/^fin_/),
        sentence: 'A source gives 7 members of Federation of Kite Makers for 2010-01-01; the registry counts 1.',
        statedFigure: { id },
        membership: null,
        other: null,
      },
    ]);
    expect(await about(counted, { kinds: ['FIGURE_DISAGREES'] })).toEqual([]);
  });

  describe('of the whole registry', () => {
    it('is gone through page by page, in both directions, the gravest kinds first', async () => {
      const every = { federation: null, first: 50 };
      const pages: Findings[] = [await findings(every)];
      while (pages.at(-1)?.pageInfo.hasNextPage) pages.push(await findings({ ...every, after: pages.at(-1)?.pageInfo.endCursor }));
      const [first, last] = [pages[0], pages.at(-1)];
      const nodes = pages.flatMap((page) => page.nodes);
      expect(nodes).toHaveLength(first?.totalCount ?? 0);
      expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
      expect([...new Set(nodes.map(({ kind }) => kind))]).toEqual(first?.byKind.map(({ kind }) => kind));
      for (const { kind, count } of first?.byKind ?? []) expect(nodes.filter((node) => node.kind === kind)).toHaveLength(count);
      const backward = await findings({ federation: null, first: null, last: 5, before: last?.pageInfo.startCursor });
      const end = nodes.length - (last?.nodes.length ?? 0);
      expect(backward.nodes).toEqual(nodes.slice(end - 5, end));
      expect(backward.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    });

    it('is narrowed to kinds, none of them too, and to a federation that nobody knows', async () => {
      const { nodes, byKind, totalCount } = await findings({ federation: null, kinds: ['STALE', 'UNKNOWN_START'] });
      expect(byKind.map(({ kind }) => kind)).toEqual(['STALE', 'UNKNOWN_START']);
      expect(nodes[0]?.kind).toBe('STALE');
      expect(totalCount).toBe(byKind.reduce((sum, { count }) => sum + count, 0));
      expect(await findings({ federation: null, kinds: [] })).toMatchObject({ totalCount: 0, byKind: [], nodes: [] });
      expect(await findings({ federation: publicId('org', 7) })).toMatchObject({ totalCount: 0 });
    });

    it('refuses a cursor of another list', async () => {
      const { errors } = await app.query(FINDINGS, { after: 'x' });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    });
  });
});
