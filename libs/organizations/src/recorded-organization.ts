import { currentRecord, type OpenChange } from '@guildhall/journal';
import { sql } from '@guildhall/storage';
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
