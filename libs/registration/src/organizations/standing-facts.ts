import { FACT_KINDS } from '@guildhall/facts';
import type { OpenChange } from '@guildhall/journal';
import { Problem } from '@guildhall/problems';
import { join, raw, recordId, type RecordType, sql, versionedTable } from '@guildhall/storage';
import { organizationColumns } from '../facts-binding.js';

const MOST_NAMED = 100;

/**
 * That no current fact stands on an organization: else CONFLICT with the facts. To be called while nothing else is recorded (`alone`), or one that is being recorded
 * meanwhile is not seen.
 */
export async function refuseWhileFactsStand(change: OpenChange, organization: number): Promise<void> {
  const found = await change.query<{ type: RecordType; id: string; all: string }>(sql`
    SELECT type, id, count(*) OVER () AS all FROM (${join(standing(organization), ' UNION ')}) s ORDER BY type, id LIMIT ${MOST_NAMED}`);
  const [first] = found;
  if (!first) return;
  const name = recordId('Organization', organization);
  const conflictsWith = found.map(({ type, id }) => recordId(type, Number(id)));
  const count = Number(first.all);
  const facts = count === 1 ? 'A fact stands' : `${count} facts stand`;
  const named = conflictsWith.slice(0, 3).join(', ') + (count > 3 ? ', ...' : '');
  const message = `${facts} on ${name}: ${named}. Retract them first, or merge the organization into the one that is meant.`;
  throw new Problem('CONFLICT', message, { conflictsWith });
}

/** One statement for each way in which a fact of some kind can bind an organization: type, id. */
function standing(organization: number): ReturnType<typeof sql>[] {
  return FACT_KINDS.flatMap((kind) => {
    const { table } = versionedTable(kind.entity);
    return organizationColumns(kind).map(
      (column) =>
        sql`SELECT ${kind.recordType}::text AS type, id FROM ${raw(table)} WHERE ${column} = ${organization}::int8 AND upper_inf(recorded)`,
    );
  });
}
