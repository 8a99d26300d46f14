import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startLoadedApp } from '../support/loaded-app.js';
import type { RunningApp } from '../support/running-app.js';

interface Page {
  totalCount: number;
  edges: { cursor: string; node: { id: string } }[];
  nodes: { id: string }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

const PAGE = 'totalCount edges { cursor node { id } } nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
const directions = ['ASC', 'DESC'];
const lists = [
  ...['NAME', 'FOUNDED', 'MEMBER_COUNT', 'RECORDED', 'RELEVANCE'].flatMap((order) =>
    directions.map((direction) => ({
      list: 'organizations',
      args: `search: "film union", orderBy: { field: ${order}, direction: ${direction} }`,
    })),
  ),
  ...['START', 'END', 'MEMBER_NAME', 'COUNTRY', 'RECORDED'].flatMap((order) =>
    directions.map((direction) => ({ list: 'memberships', args: `during: {}, orderBy: { field: ${order}, direction: ${direction} }` })),
  ),
  { list: 'federations', args: 'asOf: "2024-01-01"' },
  { list: 'guilds', args: 'filter: { regions: ["150"] }' },
  { list: 'sources', args: 'search: "film"' },
];

describe('a list in pages', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startLoadedApp();
  });
  afterAll(() => app.stop());

  async function page(list: string, args: string): Promise<Page> {
    const { data, errors } = await app.query(`{ list: ${list}(${args}) { ${PAGE} } }`);
    expect(errors).toBeUndefined();
    return data?.['list'] as Page;
  }

  it.each(lists)('$list($args) gives every record once, the same forwards, backwards and in any size of page', async ({ list, args }) => {
    const forwards: string[] = [];
    let after = '';
    const totals = new Set<number>();
    for (;;) {
      const got = await page(list, `${args}, first: 100${after}`);
      totals.add(got.totalCount);
      expect(got.nodes).toEqual(got.edges.map(({ node }) => node));
      forwards.push(...got.nodes.map(({ id }) => id));
      if (!got.pageInfo.hasNextPage) break;
      after = `, after: "${got.pageInfo.endCursor ?? ''}"`;
    }
    expect([...totals]).toEqual([forwards.length]);
    expect(new Set(forwards).size).toBe(forwards.length);

    const backwards: string[] = [];
    let before = '';
    for (;;) {
      const got = await page(list, `${args}, last: 37${before}`);
      backwards.unshift(...got.nodes.map(({ id }) => id));
      if (!got.pageInfo.hasPreviousPage) break;
      before = `, before: "${got.pageInfo.startCursor ?? ''}"`;
    }
    expect(backwards).toEqual(forwards);
  });

  it('refuses a cursor of another order, a cursor of nobody, and pages too small or too large', async () => {
    const [edge] = (await page('memberships', 'during: {}, first: 1, orderBy: { field: START }')).edges;
    for (const args of [
      `orderBy: { field: END }, after: "${edge?.cursor ?? ''}"`,
      'after: "nonsense"',
      'after: ""',
      'first: 0',
      'first: 101',
      'last: -1',
      'first: 1, last: 1',
    ]) {
      const { data, errors } = await app.query(`{ memberships(during: {}, ${args}) { totalCount } }`);
      expect(errors?.[0]).toMatchObject({ path: ['memberships'], extensions: { code: 'BAD_USER_INPUT' } });
      expect(data).toEqual({ memberships: null });
    }
  });
});
