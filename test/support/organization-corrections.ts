import type { OpenChange } from '@guildhall/journal';
import { type OrganizationDraft, organizationRows, recordedOrganization } from '@guildhall/organizations';

/** The record of an organization was wrong: it gets a new version, whatever of it no mutation corrects (its slug, its note). */
export async function correctOrganization(change: OpenChange, id: number, changes: Partial<OrganizationDraft>): Promise<void> {
  const { draft, replaces } = await recordedOrganization(change, id);
  const operation = { kind: 'CORRECTED', recordType: 'Organization', id, replaces } as const;
  await change.stage(operation, organizationRows(id, { ...draft, ...changes }));
}
