import type { OpenChange } from '@guildhall/journal';
import { NameType, normalizedIdentifier, type OrganizationDraft } from '@guildhall/organizations';
import { searchKey, sql } from '@guildhall/storage';
import { parseDate } from '@guildhall/time';
import type { PackageRow } from './package-rows.js';

/** An organization as the package leaves it. */
export interface TouchedOrganization {
  readonly id: number;
  readonly draft: OrganizationDraft;
  readonly before: OrganizationDraft | null;
  readonly from: PackageRow;
  readonly file: string;
}

const BATCH = 1_000;

/**
 * What checks need of the organizations that the package makes or alters: what is staged is not seen by queries. Temporary tables, so that
 * checks are statements over all of them at once.
 */
export class PackageOrganizations {
  private waiting: object[] = [];

  private constructor(private readonly change: OpenChange) {}

  static async begin(change: OpenChange): Promise<PackageOrganizations> {
    await change.query(sql`
      CREATE TEMPORARY TABLE package_organization (
        id int8 PRIMARY KEY, slug text NOT NULL, name text NOT NULL, founded_earliest date, dissolved_latest date, countries text[] NOT NULL, names text[] NOT NULL,
        identifiers text[] NOT NULL, file text NOT NULL, line int4 NOT NULL, is_other_lifetime bool NOT NULL, is_renamed bool NOT NULL
      ) ON COMMIT DROP`);
    return new PackageOrganizations(change);
  }

  async add({ id, draft, before, from, file }: TouchedOrganization): Promise<void> {
    this.waiting.push({
      id,
      slug: draft.slug,
      name: draft.defaultName,
      founded_earliest: draft.founded === null ? null : parseDate(draft.founded).earliest,
      dissolved_latest: draft.dissolved === null ? null : parseDate(draft.dissolved).latest,
      countries: draft.countries,
      names: nameKeys(draft),
      identifiers: draft.identifiers.map(({ scheme, value }) => `${scheme} ${normalizedIdentifier(scheme, value)}`),
      file,
      line: from.line,
      is_other_lifetime: before !== null && (before.founded !== draft.founded || before.dissolved !== draft.dissolved),
      // Twins are told when a name is new: those that stood side by side before are not the doing of this package.
      is_renamed:
        before === null || String(nameKeys(before)) !== String(nameKeys(draft)) || String(before.countries) !== String(draft.countries),
    });
    if (this.waiting.length >= BATCH) await this.flush();
  }

  /** To be called once all are added, before they are asked for. */
  async complete(): Promise<void> {
    await this.flush();
    await this.change.query(sql`ANALYZE pg_temp.package_organization`);
    await this.change.query(sql`
      CREATE TEMPORARY TABLE package_name ON COMMIT DROP AS
      SELECT key, id, slug, countries, file, line, is_renamed FROM pg_temp.package_organization p, unnest(p.names) key`);
    await this.change.query(sql`CREATE INDEX package_name_key ON pg_temp.package_name (key, file, line)`);
    await this.change.query(sql`ANALYZE pg_temp.package_name`);
  }

  private async flush(): Promise<void> {
    if (this.waiting.length === 0) return;
    const rows = JSON.stringify(this.waiting);
    this.waiting = [];
    await this.change.query(sql`
      INSERT INTO pg_temp.package_organization SELECT * FROM json_populate_recordset(NULL::pg_temp.package_organization, ${rows}::json)`);
  }
}

/** Its names folded for comparison; an acronym is shared by many. */
function nameKeys({ defaultName, names }: OrganizationDraft): string[] {
  const full = [defaultName, ...names.filter(({ type }) => type !== NameType.ACRONYM).map(({ text }) => text)];
  return [...new Set(full.map(searchKey))].filter((key) => key !== '');
}
