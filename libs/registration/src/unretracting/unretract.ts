import { type FactRecorder, type FactRow } from '@guildhall/facts';
import { CURRENTLY, ledTo, numberOf, type OpenChange, type Writing } from '@guildhall/journal';
import { type OrganizationRecorder } from '@guildhall/organizations';
import { Bug, Problem } from '@guildhall/problems';
import { fromColumns, raw, recordId, sql, versionedTable } from '@guildhall/storage';
import { type Retractable, retractableOf } from './retractable.js';

interface LastVersion {
  readonly row: Record<string, unknown>;
  /** The revision that closed it; null: it stands. */
  readonly closed: string | null;
  /** The number to which the record leads: its own unless it was merged. */
  readonly led: string;
}

/** Lets a record that was retracted stand again as it last stood. Its id and those of its attestations stay. */
export async function unretract(
  { change }: Writing,
  facts: FactRecorder,
  organizations: OrganizationRecorder,
  { id: name }: { readonly id: string },
): Promise<void> {
  const retractable = retractableOf(name);
  if (!retractable) throw new Bug(`${name} was let through, though nothing of its kind is retracted`);
  const id = numberOf(name);
  const row = await lastRow(change, retractable, id);
  if (retractable.kind === null) await organizations.restore(change, id);
  else await facts.restore(change, retractable.kind, { ...row, recorded: undefined } as FactRow);
}

/** The last version of a record; NOT_FOUND where there never was one, CONFLICT where it stands, or leads to another. */
async function lastRow(change: OpenChange, { recordType, entity }: Retractable, id: number): Promise<object> {
  const name = recordId(recordType, id);
  const [last] = await change.query<LastVersion>(sql`
    SELECT to_jsonb(t) AS row, upper(t.recorded) AS closed, ${ledTo(recordType, sql`t.id`, CURRENTLY)} AS led
    FROM ${raw(versionedTable(entity).table)} t WHERE t.id = ${id}::int8 ORDER BY lower(t.recorded) DESC LIMIT 1`);
  if (!last) throw new Problem('NOT_FOUND', `${name} was never recorded: there is no retraction to take back.`, { ids: [name] });
  if (Number(last.led) !== id) {
    const into = recordId(recordType, Number(last.led));
    const message = `${name} was not retracted, but merged into ${into}: name that one, or take the merge back.`;
    throw new Problem('CONFLICT', message, { conflictsWith: [name, into] });
  }
  if (last.closed === null) {
    throw new Problem('CONFLICT', `${name} stands: there is no retraction to take back.`, { conflictsWith: [name] });
  }
  return fromColumns(entity, last.row);
}
