import { FACT_KINDS, type FactKind, type FactRow } from '@guildhall/facts';
import type { OpenChange } from '@guildhall/journal';
import { Bug } from '@guildhall/problems';
import { fromColumns, join, raw, sql, type Sql, versionedTable } from '@guildhall/storage';

/** A fact of some kind. */
export interface FactOfKind {
  readonly kind: FactKind;
  readonly row: FactRow;
}

/** The columns in which a kind of fact names the organizations that it binds. */
export function organizationColumns({ entity, recordType, organizations }: FactKind): Sql[] {
  const { columns } = versionedTable(entity);
  return organizations.map((property) => {
    const column = columns.find((one) => one.property === property)?.column;
    if (column === undefined) throw new Bug(`${recordType} has no column for ${property}`);
    return raw(column);
  });
}

/** All current facts that bind one of some organizations. To be called while nothing else is recorded (`alone`), or one that is being recorded meanwhile is not seen. */
export async function factsBinding(change: OpenChange, organizations: readonly number[]): Promise<FactOfKind[]> {
  const facts: FactOfKind[] = [];
  for (const kind of FACT_KINDS) {
    const table = raw(versionedTable(kind.entity).table);
    const each = organizationColumns(kind).map((column) => sql`SELECT id FROM ${table} WHERE ${column} = ANY(${organizations}::int8[])`);
    const rows = await change.query<{ row: Record<string, unknown> }>(
      sql`SELECT to_jsonb(t) AS row FROM ${table} t WHERE upper_inf(t.recorded) AND t.id IN (${join(each, ' UNION ')}) ORDER BY t.id`,
    );
    facts.push(...rows.map(({ row }) => ({ kind, row: fromColumns(kind.entity, row) })));
  }
  return facts;
}
