import type { IdsBySlug } from '@guildhall/facts';
import { CURRENTLY, type OpenChange } from '@guildhall/journal';
import { newIdNumber, sql } from '@guildhall/storage';
import { cellList } from '../package/package-file.js';
import type { FoundFile } from '../package/package-folder.js';
import type { RowPlace } from './difference.type.js';

const MOST_LEFT_OUT = 100_000;
const MOST_UNSOUND = 100_000;

/** From slugs to the ids of the organizations and sources of the registry, and of the package as it is read. */
export class KnownSlugs implements IdsBySlug {
  /** Types of which a row could not be read: then any slug may have been declared there, and none is refused as unknown. */
  readonly unsure = new Set<'Organization' | 'Source'>();

  /** How many slugs are known of rows that are wrong, or may be. */
  private unsound = 0;

  /** Where slugs are described in rows of the package that are left out. */
  private readonly leftOut = new Map<string, RowPlace>();

  private readonly recorded: ReadonlySet<number>;
  /** Made when they are first asked for. */
  private readonly slugsById: Record<'Organization' | 'Source', Map<number, string> | null> = { Organization: null, Source: null };

  private constructor(
    private readonly organizations: Map<string, number>,
    private readonly sources: Map<string, number>,
    private readonly merged: ReadonlyMap<string, number>,
  ) {
    this.recorded = new Set(organizations.values());
  }

  static async begin(change: OpenChange): Promise<KnownSlugs> {
    const organizations = await change.query<SlugRow>(sql`SELECT slug, id FROM organization WHERE upper_inf(recorded)`);
    const sources = await change.query<SlugRow>(sql`SELECT slug, id FROM source WHERE upper_inf(recorded)`);
    const merged = await change.query<SlugRow>(sql`
      SELECT DISTINCT ON (p.slug) p.slug, survivor(l.record_type, l.id, ${CURRENTLY}) AS id
      FROM lead l JOIN organization p ON p.id = l.id
      WHERE l.record_type = 'Organization' AND upper_inf(l.recorded) AND NOT EXISTS (SELECT FROM organization o WHERE o.slug = p.slug AND upper_inf(o.recorded))
      ORDER BY p.slug, lower(p.recorded) DESC`);
    const known = slugMap(organizations);
    const led = slugMap(merged);
    for (const [slug, id] of led) known.set(slug, id);
    return new KnownSlugs(known, slugMap(sources), led);
  }

  organization(slug: string): number | undefined {
    return this.look(this.organizations, 'Organization', slug);
  }

  /** The organization to which a slug leads because the one that bore it was merged into that; undefined for any other slug. */
  mergedInto(slug: string): number | undefined {
    return this.merged.get(slug);
  }

  source(slug: string): number | undefined {
    return this.look(this.sources, 'Source', slug);
  }

  /** Whether an organization is the registry's, and not only the package's. */
  isRecorded(organization: number): boolean {
    return this.recorded.has(organization);
  }

  /** The slug by which files name a record; undefined where none does. */
  slugOf(recordType: 'Organization' | 'Source', id: number): string | undefined {
    this.slugsById[recordType] ??= this.inverted(recordType === 'Organization' ? this.organizations : this.sources);
    return this.slugsById[recordType].get(id);
  }

  /**
   * Makes a record of the package known. A row with problems is known too: what refers to it is not wrong for that. Of very many such rows it is only known
   * that there are some.
   */
  add(recordType: 'Organization' | 'Source', slug: string, id: number, isSound: boolean): void {
    if (!isSound && (this.unsound += 1) > MOST_UNSOUND) {
      this.unsure.add(recordType);
      return;
    }
    (recordType === 'Organization' ? this.organizations : this.sources).set(slug, id);
    this.slugsById[recordType]?.set(id, slug);
  }

  /** The slugs that lead to a record since a merge are not its own. */
  private inverted(known: ReadonlyMap<string, number>): Map<number, string> {
    const own = known === this.organizations ? [...known].filter(([slug]) => !this.merged.has(slug)) : [...known];
    return new Map(own.map(([slug, id]) => [id, slug]));
  }

  /** Remembers which slug a row describes that is left out, so that what refers to it can be told why it does not stand. */
  leaveOut({ file, shown }: FoundFile, line: number, cells: readonly string[]): void {
    const isOwn = file.path === 'organizations.csv' || file.recordType === 'Source';
    const slug = cells[file.columns.findIndex(({ name }) => name === 'id')] ?? '';
    if (isOwn && slug !== '' && this.leftOut.size < MOST_LEFT_OUT) this.leftOut.set(slug, { file: shown, line });
  }

  /** The row that is left out and describes one of the slugs of a cell; undefined where none does. */
  leftOutOf(cell: string): RowPlace | undefined {
    const slugs = cellList(cell).map((each) => each.slice(each.indexOf('@') + 1));
    return slugs.map((slug) => this.leftOut.get(slug)).find((place) => place !== undefined);
  }

  private look(known: Map<string, number>, recordType: 'Organization' | 'Source', slug: string): number | undefined {
    const id = known.get(slug);
    if (id !== undefined || !this.unsure.has(recordType)) return id;
    const standIn = newIdNumber();
    if ((this.unsound += 1) <= MOST_UNSOUND) known.set(slug, standIn);
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
