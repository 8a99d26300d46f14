import type { Day, Span } from '../day.js';
import { daysWithin, type Evidence, type Lifetime } from '../evidence.js';
import { type Bounds, boundsOf } from '../written-date.js';
import type { Membership, Organization, Recorded, Source } from './recorded.js';
import { evidenceOf, placed, type PlacedTerm } from './terms.js';

const DATE = '{ edtf earliest latest }';
const PERIOD = `{ edtf ongoing start ${DATE} end ${DATE} certain { from to } possible { from to } }`;

/** Asks everything of some records; how many there are of each kind; and the revision. */
export const EVERYTHING = `query ($sources: [ID!]!, $organizations: [ID!]!, $memberships: [ID!]!) {
  revision { number }
  allSources: sources(first: 1) { totalCount }
  allOrganizations: organizations(first: 1) { totalCount }
  allMemberships: memberships(during: {}, first: 1) { totalCount }
  sources: nodes(ids: $sources) { ... on Source { id slug title url publishedOn ${DATE} factCount } }
  organizations: nodes(ids: $organizations) { ... on Organization {
    id slug kind name founded ${DATE} dissolved ${DATE} city countries { code } citations { source { id } }
    memberships(during: {}, first: 100) { nodes { id } } members(during: {}, first: 100) { nodes { id } } } }
  memberships: nodes(ids: $memberships) { ... on Membership {
    id member { id } federation { id } countries { code } announcedOn ${DATE} period ${PERIOD} recorded { from { number } to { number } }
    citations { source { id } } attestations { id on ${DATE} exact sources { id } }
    terms { category standing period ${PERIOD} announcedOn ${DATE} citations { source { id } } } } }
}`;

/** The ids that are asked for. */
export interface AskedIds {
  readonly sources: readonly string[];
  readonly organizations: readonly string[];
  readonly memberships: readonly string[];
}

/** What the registry answers to `EVERYTHING`, its lists of ids sorted. */
export function told(recorded: Recorded, asked: AskedIds): object {
  const all = [...recorded.memberships.values()].filter((membership) => isListed(recorded, membership));
  return {
    revision: { number: recorded.revision },
    allSources: { totalCount: recorded.sources.size },
    allOrganizations: { totalCount: recorded.organizations.size },
    allMemberships: { totalCount: all.length },
    sources: asked.sources.map((id) => given(recorded.sources.get(id), (source) => toldSource(recorded, source))),
    organizations: asked.organizations.map((id) =>
      given(recorded.organizations.get(id), (organization) => toldOrganization(all, organization)),
    ),
    memberships: asked.memberships.map((id) => given(recorded.memberships.get(id), (membership) => toldMembership(recorded, membership))),
  };
}

function toldSource({ memberships }: Recorded, { since: _, publishedOn, ...source }: Source): object {
  const facts = [...memberships.values()].filter(({ terms }) =>
    terms.some(({ citations, attestations }) => citations.includes(source.id) || attestations.some((one) => one.source === source.id)),
  );
  return { ...source, publishedOn: toldDate(publishedOn), factCount: facts.length };
}

function toldOrganization(
  all: readonly Membership[],
  { since: _, countries, citations, founded, dissolved, ...organization }: Organization,
): object {
  const idsWhere = (isMeant: (membership: Membership) => boolean): object => ({
    nodes: all
      .filter(isMeant)
      .map(({ id }) => ({ id }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  });
  return {
    ...organization,
    founded: toldDate(founded),
    dissolved: toldDate(dissolved),
    countries: countries.map((code) => ({ code })),
    citations: citations.map(cited),
    memberships: idsWhere(({ member }) => member === organization.id),
    members: idsWhere(({ federation }) => federation === organization.id),
  };
}

function toldMembership(recorded: Recorded, membership: Membership): object {
  const { id, member, federation, terms, since } = membership;
  const lifetimes = lifetimesOf(recorded, membership);
  const own = membership.countries.length > 0 ? membership.countries : (recorded.organizations.get(member)?.countries ?? []);
  const [first, last] = [terms[0], terms.at(-1)];
  return {
    id,
    member: { id: member },
    federation: { id: federation },
    countries: own.map((code) => ({ code })),
    announcedOn: toldDate(first?.announcedOn ?? null),
    period: toldPeriod(evidenceOf(membership), first?.start ?? '', last?.ongoing ? '..' : (last?.end ?? ''), lifetimes),
    recorded: { from: { number: since }, to: null },
    citations: [...new Set(terms.flatMap(({ citations }) => citations))].map(cited),
    attestations: terms
      .flatMap(({ attestations }) => attestations)
      .map((one) => ({ id: one.id, on: toldDate(one.on), exact: true, sources: [{ id: one.source }] })),
    terms: placed(terms).map((term) => toldTerm(term, lifetimes)),
  };
}

function toldTerm({ term: { recorded: term }, evidence }: PlacedTerm, lifetimes: readonly Lifetime[]): object {
  const { category, standing, announcedOn, citations } = term;
  const end = term.ongoing ? '..' : (term.end ?? (evidence.end === null ? '' : setOf(evidence.end)));
  return {
    category,
    standing,
    period: toldPeriod(evidence, term.start ?? '', end, lifetimes),
    announcedOn: toldDate(announcedOn),
    citations: citations.map(cited),
  };
}

function toldPeriod(evidence: Evidence, start: string, end: string, lifetimes: readonly Lifetime[]): object {
  const { certain, possible } = daysWithin(evidence, lifetimes);
  return {
    edtf: `${start}/${end}`,
    ongoing: evidence.goesOn,
    start: dateOf(start, evidence.start),
    end: evidence.goesOn ? null : dateOf(end, evidence.end),
    certain: span(certain),
    possible: span(possible),
  };
}

/** Whether any day is left to it in the lifetimes of its organizations. */
function isListed(recorded: Recorded, membership: Membership): boolean {
  return daysWithin(evidenceOf(membership), lifetimesOf(recorded, membership)).possible !== null;
}

function lifetimesOf({ organizations }: Recorded, { member, federation }: Membership): Lifetime[] {
  return [member, federation].map((id) => {
    const { founded, dissolved } = organizations.get(id) ?? {};
    return { founded: boundsOf(founded ?? ''), dissolved: boundsOf(dissolved ?? '') };
  });
}

/** An end that follows from the next start: a day, or any of the days between two. */
function setOf({ earliest, latest }: Bounds): string {
  return earliest === latest ? (earliest ?? '') : `[${earliest}..${latest}]`;
}

function toldDate(written: string | null): object | null {
  return dateOf(written ?? '', boundsOf(written ?? ''));
}

function dateOf(edtf: string, bounds: Bounds | null): object | null {
  return bounds && { edtf, earliest: bounds.earliest, latest: bounds.latest };
}

function span(days: Span | null): { from: Day | null; to: Day | null } | null {
  return days && { from: days.from, to: days.to };
}

function cited(id: string): object {
  return { source: { id } };
}

function given<Value>(value: Value | undefined, tell: (value: Value) => object): object | null {
  return value === undefined ? null : tell(value);
}
