import { describe, expect, it } from '@jest/globals';
import { graphOf, type NetworkMembership } from './graph.js';

const node = (id: string) => ({ id, slug: id, name: id, acronym: null, kind: 'GUILD' as const });
const membership = (member: string, federation: string, certainty: 'CERTAIN' | 'POSSIBLE'): NetworkMembership => ({
  id: `${member} ${federation} ${certainty}`,
  certainty,
  member: node(member),
  federation: node(federation),
});

describe('the graph of memberships', () => {
  it('has each organization once, and each pair once: certain where one of its memberships is', () => {
    const { nodes, edges } = graphOf([
      membership('a', 'f', 'POSSIBLE'),
      membership('a', 'f', 'CERTAIN'),
      membership('b', 'f', 'POSSIBLE'),
      membership('f', 'g', 'CERTAIN'),
    ]);
    expect(nodes.map(({ id, members }) => [id, members]).sort()).toEqual([
      ['a', 0],
      ['b', 0],
      ['f', 2],
      ['g', 1],
    ]);
    expect(edges).toEqual([
      { source: 'a', target: 'f', isCertain: true },
      { source: 'b', target: 'f', isCertain: false },
      { source: 'f', target: 'g', isCertain: true },
    ]);
  });

  it('lies the same each time, in whatever order the memberships come', () => {
    const memberships = Array.from({ length: 60 }, (_, place) => membership(`m${place}`, `f${place % 4}`, 'CERTAIN'));
    const once = graphOf(memberships).nodes.map(({ id, x, y }) => [id, x, y]);
    const again = graphOf(memberships.toReversed()).nodes.map(({ id, x, y }) => [id, x, y]);
    expect(again).toEqual(once);
  });

  it('leaves no two organizations on one another, at a thousand of them', () => {
    const memberships = Array.from({ length: 1_000 }, (_, place) => membership(`m${place}`, `f${place % 20}`, 'CERTAIN'));
    const { nodes } = graphOf(memberships);
    const cells = new Map<string, number>();
    for (const { x, y } of nodes) {
      const cell = `${Math.round(x / 4)} ${Math.round(y / 4)}`;
      cells.set(cell, (cells.get(cell) ?? 0) + 1);
    }
    expect(nodes).toHaveLength(1_020);
    expect(Math.max(...cells.values())).toBeLessThanOrEqual(2);
  });
});
