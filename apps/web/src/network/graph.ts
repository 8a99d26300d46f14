import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';
import type { OrganizationKind } from '../api/generated/graphql.js';

interface Node {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly acronym: string | null;
  readonly kind: OrganizationKind;
}

export interface NetworkMembership {
  readonly id: string;
  readonly certainty: 'CERTAIN' | 'POSSIBLE' | null;
  readonly member: Node;
  readonly federation: Node;
}

/** An organization at its place; the unit of places is that of the layout. */
export interface PlacedNode extends Node {
  readonly x: number;
  readonly y: number;
  /** How many belong to it. */
  readonly members: number;
  readonly radius: number;
}

export interface GraphEdge {
  readonly source: string;
  readonly target: string;
  readonly isCertain: boolean;
}

export interface Graph {
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly GraphEdge[];
}

/** Steps of the layout: fewer for many nodes, so that it stands within a second. */
const STEPS = { few: 300, many: 120, manyFrom: 1_500 };

/** A federation is the larger, the more belong to it; one that only belongs is a dot. */
export function radiusOf(members: number): number {
  return members === 0 ? 4 : 7 + 3 * Math.sqrt(members);
}

/** Organizations and memberships as a graph. The same memberships give the same picture: nothing in the layout is left to chance. */
export function graphOf(memberships: readonly NetworkMembership[]): Graph {
  const found = new Map<string, Node>();
  const edges = new Map<string, GraphEdge>();
  const members = new Map<string, Set<string>>();
  const ordered = [...memberships].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const { member, federation, certainty } of ordered) {
    found.set(member.id, member).set(federation.id, federation);
    const key = `${member.id} ${federation.id}`;
    const isCertain = certainty === 'CERTAIN' || edges.get(key)?.isCertain === true;
    edges.set(key, { source: member.id, target: federation.id, isCertain });
    members.set(federation.id, (members.get(federation.id) ?? new Set()).add(member.id));
  }
  const nodes = [...found.values()].map((node) => {
    const count = members.get(node.id)?.size ?? 0;
    return { ...node, members: count, radius: radiusOf(count) };
  });
  return { nodes: placed(nodes, [...edges.values()]), edges: [...edges.values()] };
}

type Unplaced = Omit<PlacedNode, 'x' | 'y'>;

function placed(nodes: readonly Unplaced[], edges: readonly GraphEdge[]): readonly PlacedNode[] {
  const points = nodes.map((node): Unplaced & SimulationNodeDatum => ({ ...node }));
  const links = edges.map(({ source, target }) => ({ source, target }));
  const simulation = forceSimulation(points)
    .force(
      'links',
      forceLink<Unplaced & SimulationNodeDatum, (typeof links)[number]>(links)
        .id(({ id }) => id)
        .distance(46),
    )
    .force('apart', forceManyBody().strength(-70).distanceMax(600))
    .force(
      'collide',
      forceCollide<Unplaced & SimulationNodeDatum>(({ radius }) => radius + 3),
    )
    // Islands stay in sight of one another.
    .force('x', forceX(0).strength(0.05))
    .force('y', forceY(0).strength(0.08))
    .stop();
  simulation.tick(nodes.length >= STEPS.manyFrom ? STEPS.many : STEPS.few);
  return points.map(({ id, slug, name, acronym, kind, members, radius, x = 0, y = 0 }) => ({
    id,
    slug,
    name,
    acronym,
    kind,
    members,
    radius,
    x,
    y,
  }));
}
