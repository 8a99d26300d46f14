import type { IdsBySlug } from '@guildhall/facts';
import type { OpenChange } from '@guildhall/journal';
import { newIdNumber, sql } from '@guildhall/storage';

/** From slugs to the ids of the organizations and sources of the registry, and of the package as it is read. */
export class KnownSlugs implements IdsBySlug {
  /** Types of which a row could not be read: then any slug may have been declared there, and none is refused as unknown. */
  readonly unsure = new Set<'Organization' | 'Source'>();

  private readonly recorded: ReadonlySet<number>;

  private constructor(
    private readonly organizations: Map<string, number>,
    private readonly sources: Map<string, number>,
  ) {
    this.recorded = new Set(organizations.values());
  }

  static async begin(change: OpenChange): Promise<KnownSlugs> {
    const organizations = await change.query<SlugRow>(sql`SELECT slug, id FROM organization WHERE upper_inf(recorded)`);
    const sources = await change.query<SlugRow>(sql`SELECT slug, id FROM source WHERE upper_inf(recorded)`);
    return new KnownSlugs(slugMap(organizations), slugMap(sources));
  }

  organization(slug: string): number | undefined {
    return this.look(this.organizations, 'Organization', slug);
  }

  source(slug: string): number | undefined {
    return this.look(this.sources, 'Source', slug);
  }

  /** Whether an organization is the registry's, and not only the package's. */
  isRecorded(organization: number): boolean {
    return this.recorded.has(organization);
  }

  /** Makes a record of the package known. A row with problems is known too: what refers to it is not wrong for that. */
  add(recordType: 'Organization' | 'Source', slug: string, id: number): void {
    (recordType === 'Organization' ? this.organizations : this.sources).set(slug, id);
  }

  private look(known: Map<string, number>, recordType: 'Organization' | 'Source', slug: string): number | undefined {
    const id = known.get(slug);
    if (id !== undefined || !this.unsure.has(recordType)) return id;
    const standIn = newIdNumber();
    known.set(slug, standIn);
    return standIn;
  }
}

interface SlugRow {
  readonly slug: string;
  readonly id: string;
}

function slugMap(rows: readonly SlugRow[]): Map<string, number> {
  return new Map(rows.map(({ slug, id }) => [slug, Number(id)]));
}
