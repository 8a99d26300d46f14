import { type FactKind, type FactRow, organizationsOf, withOrganizations } from '@guildhall/facts';
import { type OpenChange, standingRecords } from '@guildhall/journal';
import { fromColumns, raw, sql, versionedTable } from '@guildhall/storage';

/** The facts of a kind whose ids lead to others since a merge, as they stood before it, but of the organizations that stand for theirs today. */
export async function foldedFacts(change: OpenChange, kind: FactKind): Promise<FactRow[]> {
  const found = await change.query<{ row: Record<string, unknown> }>(sql`
    SELECT to_jsonb(t) AS row FROM lead l JOIN ${raw(versionedTable(kind.entity).table)} t ON t.id = l.id AND upper(t.recorded) = lower(l.recorded)
    WHERE l.record_type = ${kind.recordType} AND upper_inf(l.recorded)`);
  const rows = found.map(({ row }) => fromColumns(kind.entity, row));
  const standing = await standingRecords(change, { Organization: rows.flatMap((row) => organizationsOf(kind, row)) });
  return rows.map((row) => withOrganizations(kind, row, (id) => standing('Organization', id) ?? id));
}
