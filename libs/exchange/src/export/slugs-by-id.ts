import { type FactKind, organizationsOf, type SlugsById } from '@guildhall/facts';
import { Bug } from '@guildhall/problems';
import { raw, sql } from '@guildhall/storage';
import { LRUCache } from 'lru-cache';
import type { Snapshot } from './snapshot.js';

/** Enough that neighbours in a file find what the one before needed; few enough that a large registry does not fill the memory. */
const MOST_KEPT = 20_000;

/** The slugs of a snapshot's organizations and sources: those of a batch are read before its rows are written. */
export class Slugs {
  private readonly organizations = new LRUCache<number, string>({ max: MOST_KEPT });
  private readonly sources = new LRUCache<number, string>({ max: MOST_KEPT });

  constructor(private readonly snapshot: Snapshot) {}

  /** What the facts of a batch name. */
  ofFacts(kind: FactKind, rows: readonly { readonly sources: readonly number[] }[]): Promise<SlugsById> {
    return this.of(
      rows.flatMap((row) => organizationsOf(kind, row)),
      rows.flatMap(({ sources }) => sources),
    );
  }

  async of(organizationIds: readonly number[], sourceIds: readonly number[]): Promise<SlugsById> {
    const organizations = await this.read('organization', this.organizations, organizationIds);
    const sources = await this.read('source', this.sources, sourceIds);
    return {
      organization: (id) => organizations.get(id) ?? missing('organization', id),
      source: (id) => sources.get(id) ?? missing('source', id),
    };
  }

  private async read(table: string, kept: LRUCache<number, string>, ids: readonly number[]): Promise<ReadonlyMap<number, string>> {
    const slugs = new Map<number, string>();
    const unknown = new Set<number>();
    for (const id of ids) {
      const slug = kept.get(id);
      if (slug === undefined) unknown.add(id);
      else slugs.set(id, slug);
    }
    if (unknown.size === 0) return slugs;
    const rows = await this.snapshot.query<{ id: string; slug: string }>(
      sql`SELECT t.id, t.slug FROM ${raw(table)} t WHERE t.id = ANY(${[...unknown]}::int8[]) AND ${this.snapshot.stands('t')}`,
    );
    for (const { id, slug } of rows) {
      kept.set(Number(id), slug);
      slugs.set(Number(id), slug);
    }
    return slugs;
  }
}

function missing(what: string, id: number): never {
  throw new Bug(`A record refers to the ${what} ${id}, which does not stand`);
}
