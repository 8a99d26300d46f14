import type { SlugsById } from '@guildhall/facts';
import { Bug } from '@guildhall/problems';
import { sql } from '@guildhall/storage';
import type { Snapshot } from './snapshot.js';

/** The slugs of the organizations and sources of a snapshot, and which of them were asked for: those that a package must contain. */
export class RecordedSlugs implements SlugsById {
  readonly usedOrganizations = new Set<number>();
  readonly usedSources = new Set<number>();

  private constructor(
    private readonly organizations: ReadonlyMap<number, string>,
    private readonly sources: ReadonlyMap<number, string>,
  ) {}

  static async read(snapshot: Snapshot): Promise<RecordedSlugs> {
    const { revision } = snapshot;
    const organizations = await snapshot.query<SlugRow>(sql`SELECT id, slug FROM organization WHERE recorded @> ${revision}::int8`);
    const sources = await snapshot.query<SlugRow>(sql`SELECT id, slug FROM source WHERE recorded @> ${revision}::int8`);
    return new RecordedSlugs(slugMap(organizations), slugMap(sources));
  }

  organization(id: number): string {
    this.usedOrganizations.add(id);
    return this.organizations.get(id) ?? missing('organization', id);
  }

  source(id: number): string {
    this.usedSources.add(id);
    return this.sources.get(id) ?? missing('source', id);
  }
}

interface SlugRow {
  readonly id: string;
  readonly slug: string;
}

function slugMap(rows: readonly SlugRow[]): Map<number, string> {
  return new Map(rows.map(({ id, slug }) => [Number(id), slug]));
}

function missing(what: string, id: number): never {
  throw new Bug(`A record refers to the ${what} ${id}, which does not stand`);
}
