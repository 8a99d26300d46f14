import { type OrganizationKind, wantedSlug } from '@guildhall/organizations';
import { numberedSlug } from '@guildhall/sources';
import type { DataSource } from 'typeorm';
import type { MemberRow } from './member-row.js';

/** An organization that is yet to be made, and the rows that say so. */
export interface NewMember {
  readonly slug: string;
  readonly row: MemberRow;
  readonly lines: number[];
}

/** Organizations that the registry does not have: one for each name and country, however many rows name it. */
export class NewMembers {
  private readonly byName = new Map<string, NewMember>();

  private constructor(
    private readonly kind: OrganizationKind,
    private readonly taken: Set<string>,
  ) {}

  /** None yet; the slugs of those that some rows may make will be none that an organization has or had. */
  static async begin(dataSource: DataSource, kind: OrganizationKind, rows: readonly MemberRow[]): Promise<NewMembers> {
    const wanted = [...new Set(rows.map((row) => wantedOf(row, kind)))];
    const found = await dataSource.query<{ slug: string }[]>(
      "SELECT DISTINCT slug FROM organization WHERE slug = ANY($1::text[]) OR regexp_replace(slug, '-[0-9]+$', '') = ANY($1::text[])",
      [wanted],
    );
    return new NewMembers(kind, new Set(found.map(({ slug }) => slug)));
  }

  get all(): NewMember[] {
    return [...this.byName.values()];
  }

  /** The slug of the one that a row names. */
  of(row: MemberRow): string {
    const key = JSON.stringify([row.member, row.countries]);
    const known = this.byName.get(key);
    if (known) {
      known.lines.push(row.line);
      return known.slug;
    }
    const slug = numberedSlug(wantedOf(row, this.kind), this.taken);
    this.taken.add(slug);
    this.byName.set(key, { slug, row, lines: [row.line] });
    return slug;
  }
}

function wantedOf({ member, acronym, countries }: MemberRow, kind: OrganizationKind): string {
  return wantedSlug({ kind, name: member, acronym: acronym === '' ? null : acronym, countries });
}
