import { currentRecord, type OpenChange } from '@guildhall/journal';
import { fromColumns, sql, type Sql } from '@guildhall/storage';
import type { OrganizationDraft } from './organization-draft.js';
import { OrganizationEntity } from './organization.entity.js';
import { organizationDraft } from './organization-rows.js';

/** An organization as it stands when a change begins. */
export interface RecordedOrganization {
  /** Its number: another than was asked for where that was merged into it. */
  readonly id: number;
  readonly draft: OrganizationDraft;
  /** The first revision of the version that an operation on it replaces. */
  readonly replaces: number;
}

/**
 * The current version of an organization, or of the one into which it was merged; NOT_FOUND where there is none, CONFLICT where it was recorded anew after
 * `expectedRevision`.
 */
export async function recordedOrganization(
  change: OpenChange,
  asked: number,
  expectedRevision?: number | null,
): Promise<RecordedOrganization> {
  const { id, row, replaces } = await currentRecord(change, OrganizationEntity, asked, { words: 'organization', expectedRevision });
  const identifiers = await change.query<{ ordinal: number; scheme: string; value: string }>(
    sql`SELECT ordinal, scheme, value FROM organization_identifier WHERE organization_id = ${id}::int8 AND upper_inf(recorded)`,
  );
  return { id, draft: organizationDraft(row, identifiers), replaces };
}

/** An organization as it stood in an earlier version; null where it has none such. `which` says which by the range `recorded`, that tells the same of its identifiers. */
export async function earlierOrganization(change: OpenChange, id: number, which: Sql): Promise<OrganizationDraft | null> {
  const [found] = await change.query<{ row: Record<string, unknown>; identifiers: Parameters<typeof organizationDraft>[1] }>(sql`
    SELECT to_jsonb(t) AS row, (
      SELECT coalesce(json_agg(i), '[]') FROM (SELECT ordinal, scheme, value FROM organization_identifier WHERE organization_id = t.id AND ${which}) i
    ) AS identifiers
    FROM organization t WHERE id = ${id}::int8 AND ${which}`);
  return found ? organizationDraft(fromColumns(OrganizationEntity, found.row), found.identifiers) : null;
}
