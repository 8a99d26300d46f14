import type { FactKind, FactRow } from '@guildhall/facts';
import { firstRevision, type OpenChange } from '@guildhall/journal';
import { checkOrganization, type OrganizationDraft, organizationRows, type RecordedOrganization } from '@guildhall/organizations';
import { Problem } from '@guildhall/problems';
import { recordId } from '@guildhall/storage';

/** Why a merge, or its undoing, cannot be, and the records that stand in its way. */
export interface Obstacle {
  readonly message: string;
  readonly ids: readonly string[];
}

const MOST_SENTENCES = 5;

/** CONFLICT with all records that stand in the way, if any do. */
export function refuseFor(obstacles: readonly Obstacle[], what: string): void {
  if (obstacles.length === 0) return;
  const sentences = obstacles.slice(0, MOST_SENTENCES).map(({ message }) => message);
  const others = obstacles.length > MOST_SENTENCES ? ` And ${obstacles.length - MOST_SENTENCES} more.` : '';
  const conflictsWith = [...new Set(obstacles.flatMap(({ ids }) => ids))];
  throw new Problem('CONFLICT', `${what}: ${sentences.join(' ')}${others}`, { conflictsWith });
}

/** What is staged and contradicts what stands. */
export async function contradictionsOf(change: OpenChange): Promise<Obstacle[]> {
  return (await change.contradictions()).map(({ sentence, recordType, ids }) => {
    const [one, other] = ids.map((id) => recordId(recordType, id));
    return { message: `${sentence}: ${one ?? ''}, ${other ?? ''}.`, ids: ids.map((id) => recordId(recordType, id)) };
  });
}

/** A new version of a fact; its `recorded` is that of the present one, undefined where it was retracted and stands again. */
export function stageCorrected(change: OpenChange, kind: FactKind, row: FactRow): Promise<void> {
  const replaces = row.recorded === undefined ? null : firstRevision(row.recorded);
  return change.stage({ kind: 'CORRECTED', recordType: kind.recordType, id: row.id, replaces }, [{ entity: kind.entity, row }]);
}

/** A fact that never was so. */
export function stageRetracted(change: OpenChange, { recordType }: FactKind, { id, recorded }: FactRow): Promise<void> {
  return change.stage({ kind: 'RETRACTED', recordType, id, replaces: firstRevision(recorded) }, []);
}

/** A new version of an organization; what is wrong with it, with what it took over, stands in the way. */
export async function stageOrganization(
  change: OpenChange,
  { id, replaces }: Pick<RecordedOrganization, 'id' | 'replaces'>,
  draft: OrganizationDraft,
): Promise<Obstacle[]> {
  const violations = checkOrganization(draft);
  const name = recordId('Organization', id);
  if (violations.length > 0) return violations.map(({ message }) => ({ message: `${name}: ${message}`, ids: [name] }));
  await change.stage({ kind: 'CORRECTED', recordType: 'Organization', id, replaces }, organizationRows(id, draft));
  return [];
}
