import { factKind, type FactRow, type MembershipEntity } from '@guildhall/facts';
import { organizationDraft, OrganizationEntity, OrganizationIdentifierEntity } from '@guildhall/organizations';
import { Bug } from '@guildhall/problems';
import { SourceEntity } from '@guildhall/sources';
import { fromColumns, raw, recordId, sql, versionedTable } from '@guildhall/storage';
import type { Day } from '@guildhall/time';
import { SelectedRows } from '../export/selection.js';
import type { Snapshot } from '../export/snapshot.js';
import { date, iriOf, type LinkedNode, maybe, type Named, type Said, thing, words } from './linked-node.js';
import { membershipIri, membershipNodes } from './membership-nodes.js';
import { organizationNodes } from './organization-nodes.js';

/** Which document is asked for. */
export interface AskedDocument {
  /** The number of the organization's id. */
  readonly organization: number;
  /** Where the registry is: `https://guildhall.example`. */
  readonly base: string;
  /** Only memberships that may hold on this day; null: all there ever were. */
  readonly asOf: Day | null;
  /** The day of whose names, and of which it is said what holds: asOf, else the day of asking. */
  readonly day: Day;
}

/**
 * What the registry says of an organization, as things and what is said of them: first itself, then its memberships and those of its members, each with
 * whom it names and who says so. Its IRI is that of its permanent id: slugs may change.
 */
export class OrganizationDocument {
  private readonly described = { organizations: new Set<number>(), sources: new Set<number>() };
  private readonly iri: string;

  constructor(
    private readonly snapshot: Snapshot,
    private readonly asked: AskedDocument,
  ) {
    this.iri = this.organization(asked.organization);
    this.described.organizations.add(asked.organization);
  }

  /** The things, in batches. */
  async *nodes(): AsyncGenerator<LinkedNode[]> {
    yield* this.itself();
    const kind = factKind('Membership');
    const { organization, asOf, day } = this.asked;
    const selected = new SelectedRows({ organization, asOf }, this.snapshot.revision);
    const holding = new SelectedRows({ organization, asOf: day }, this.snapshot.revision);
    for await (const batch of this.snapshot.rowsOf<FactRow>(kind.entity, selected.factsInOrder(kind))) {
      const rows = batch as MembershipEntity[];
      const now = await this.snapshot.query<{ id: string }>(
        holding.factsAmong(
          kind,
          rows.map(({ id }) => id),
        ),
      );
      yield await this.memberships(rows, new Set(now.map(({ id }) => Number(id))));
    }
  }

  private async *itself(): AsyncGenerator<LinkedNode[]> {
    const { organization, day } = this.asked;
    const { snapshot } = this;
    const [found] = await snapshot.query<{ row: Record<string, unknown>; members: boolean }>(sql`
      SELECT to_jsonb(t) AS row, EXISTS (SELECT FROM membership m WHERE m.federation_id = t.id AND ${snapshot.stands('m')}) AS members
      FROM organization t WHERE t.id = ${organization}::int8 AND ${snapshot.stands('t')}`);
    if (found === undefined) throw new Bug(`The organization ${organization} was found, and is not there`);
    const identifiers = await snapshot.query<{ ordinal: number; scheme: string; value: string }>(sql`
      SELECT t.ordinal, t.scheme, t.value FROM ${raw(versionedTable(OrganizationIdentifierEntity).table)} t
      WHERE t.organization_id = ${organization}::int8 AND ${snapshot.stands('t')}`);
    const row = fromColumns(OrganizationEntity, found.row);
    const sources = await this.sources(row.sources);
    const surroundings = { day, hasMembers: found.members, source: sources.iri };
    yield organizationNodes(this.iri, recordId('Organization', organization), organizationDraft(row, identifiers), surroundings);
    yield sources.nodes;
  }

  private async memberships(rows: readonly MembershipEntity[], holding: ReadonlySet<number>): Promise<LinkedNode[]> {
    const sources = await this.sources(rows.flatMap((row) => row.sources));
    const near = { organization: (id: number) => this.organization(id), source: sources.iri };
    const says = rows.flatMap((row): [Named, Said][] => {
      const [own, other] = row.memberId === this.asked.organization ? [OF_MEMBER, row.federationId] : [OF_FEDERATION, row.memberId];
      const membership = thing(membershipIri(row, near));
      // The short form has no dates, so it is said only of what may hold.
      const short: [Named, Said][] = holding.has(row.id) ? [[own.short, thing(this.organization(other))]] : [];
      return [...own.long.map((name): [Named, Said] => [name, membership]), ...short];
    });
    const others = await this.others(rows.flatMap(({ memberId, federationId }) => [memberId, federationId]));
    return [{ iri: this.iri, types: [], says }, ...rows.flatMap((row) => membershipNodes(row, near)), ...others, ...sources.nodes];
  }

  /** Whom memberships name: what they are called, once in a document. */
  private async others(ids: readonly number[]): Promise<LinkedNode[]> {
    const rows = await this.snapshot.query<{ id: string; slug: string; name: string; language: string | null }>(sql`
      SELECT t.id, t.slug, t.default_name AS name, t.language FROM organization t
      WHERE t.id = ANY(${undescribed(ids, this.described.organizations)}::int8[]) AND ${this.snapshot.stands('t')} ORDER BY t.slug`);
    return rows.map(({ id, slug, name, language }) => ({
      iri: this.organization(Number(id)),
      types: ['org:Organization'],
      says: [
        ['skos:prefLabel', words(name, language)],
        ['skos:notation', words(slug)],
      ],
    }));
  }

  /** The sources of a batch: under which IRI each is cited, and what is said of those that were not described before. */
  private async sources(ids: readonly number[]): Promise<{ iri: (id: number) => string; nodes: LinkedNode[] }> {
    const rows = await this.snapshot.query<{ row: Record<string, unknown> }>(sql`
      SELECT to_jsonb(t) AS row FROM source t WHERE t.id = ANY(${[...new Set(ids)]}::int8[]) AND ${this.snapshot.stands('t')} ORDER BY t.slug`);
    const found = new Map(rows.map(({ row }) => [Number(row.id), fromColumns(SourceEntity, row)]));
    const iri = (id: number): string => this.sourceIri(id, found.get(id)?.url ?? null);
    const fresh = new Set(undescribed([...found.keys()], this.described.sources));
    const nodes = [...found.values()].filter(({ id }) => fresh.has(id)).map((source) => sourceNode(iri(source.id), source));
    return { iri, nodes };
  }

  private organization(id: number): string {
    return `${this.asked.base}/organizations/${recordId('Organization', id)}`;
  }

  /** A document that has an address is meant by it; another is a part of this one. */
  private sourceIri(id: number, url: string | null): string {
    return (url === null ? null : iriOf(url)) ?? `${this.iri}#${recordId('Source', id)}`;
  }
}

const OF_MEMBER = { long: ['org:hasMembership', 'schema:memberOf'], short: 'org:memberOf' } as const;
const OF_FEDERATION = { long: ['schema:member'], short: 'org:hasMember' } as const;

function sourceNode(iri: string, { id, title, publisher, publishedOn, language }: SourceEntity): LinkedNode {
  return {
    iri,
    types: ['schema:CreativeWork'],
    says: [
      ['dct:identifier', words(recordId('Source', id))],
      ['dct:title', words(title, language)],
      ...maybe('dc:publisher', publisher),
      ...maybe('dct:issued', publishedOn, date),
      ...maybe('dct:language', language),
    ],
  };
}

/** Those that were not described before; from here on they are. */
function undescribed(ids: readonly number[], described: Set<number>): number[] {
  const fresh = [...new Set(ids)].filter((id) => !described.has(id));
  for (const id of fresh) described.add(id);
  return fresh;
}
