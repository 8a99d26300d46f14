import { isDeepStrictEqual } from 'node:util';
import { type FactKind, type FactRow, organizationsOf, withOrganizations } from '@guildhall/facts';
import { recordId } from '@guildhall/storage';
import type { FactOfKind } from '../facts-binding.js';
import type { FactSinceMerge } from './facts-since-merge.js';
import type { Obstacle } from './obstacles.js';

/** A merge that is to be taken back, and what stands today. */
export interface Undoing {
  readonly source: number;
  /** Its revision. */
  readonly merge: number;
  /** The organization to which the source leads today; undefined where that stands no more. */
  readonly holder: number | undefined;
  /** Whether a revision is another merge, or took one back: what those did to facts is no new knowledge of them. */
  readonly isOfMerging: (revision: number) => boolean;
  /** Whether the merge of an organization was taken back since. */
  readonly standsAgain: (organization: number) => boolean;
  /** The organization that stands for another today. */
  readonly standing: (organization: number) => number | undefined;
}

/** The facts as they are to be recorded, `recorded` as it is now, and everything that speaks against it. */
export interface UnmergedFacts {
  readonly rows: readonly FactOfKind[];
  readonly obstacles: readonly Obstacle[];
}

/** Works out, from all facts that a merge touched, how it is taken back. */
export function unmergedFacts(facts: readonly FactSinceMerge[], undoing: Undoing): UnmergedFacts {
  const rows: FactOfKind[] = [];
  const obstacles: Obstacle[] = [];
  for (const fact of facts) {
    const undone = undo(fact, undoing);
    if (undone === null) continue;
    if ('message' in undone) obstacles.push(undone);
    else rows.push({ kind: fact.kind, row: undone });
  }
  return { rows, obstacles };
}

/** Null: it stays as it is. */
function undo(fact: FactSinceMerge, undoing: Undoing): FactRow | Obstacle | null {
  if (fact.into !== null) return standingAgain(fact, undoing);
  const { kind, before, after } = fact;
  if (after === null && before !== null) return retractedWithIt(fact, undoing);
  return before !== null && organizationsOf(kind, before).includes(undoing.source)
    ? movedBack(fact, before, undoing)
    : without(fact, undoing);
}

/** A fact that was folded or retracted, as it was; its organizations may have been merged since. */
function standingAgain({ kind, id, before }: FactSinceMerge, { source, merge, standing }: Undoing): FactRow | Obstacle {
  const name = recordId(kind.recordType, id);
  if (before === null) return { message: `${name} has no earlier version.`, ids: [name] };
  const gone = organizationsOf(kind, before).filter((organization) => organization !== source && standing(organization) === undefined);
  if (gone.length > 0) {
    const others = gone.map((organization) => recordId('Organization', organization));
    return { message: `${name} cannot stand again: ${others.join(', ')} stands no more.`, ids: [name, ...others] };
  }
  const row = withOrganizations(kind, before, (organization) =>
    organization === source ? source : (standing(organization) ?? organization),
  );
  return boundOnce(kind, { ...row, recorded: `[${merge},)` });
}

/** A fact that the merge retracted, as it was. Stands it by now, somebody brought it back meanwhile. */
function retractedWithIt(fact: FactSinceMerge, undoing: Undoing): FactRow | Obstacle {
  const { kind, id, now } = fact;
  if (now !== null) return alteredObstacle(recordId(kind.recordType, id));
  const again = standingAgain(fact, undoing);
  return 'message' in again ? again : { ...again, recorded: undefined };
}

/** A fact that was moved, of the source again, with all that other merges did to it. */
function movedBack(fact: FactSinceMerge, before: FactRow, undoing: Undoing): FactRow | Obstacle | null {
  const { kind, id, now } = fact;
  const { source, holder, standsAgain } = undoing;
  const name = recordId(kind.recordType, id);
  if (now === null) return { message: `${name}, which was moved, does not stand any more.`, ids: [name] };
  const places = kind.organizations.filter((property) => valueOf(before, property) === source);
  const isElsewhere = places.some((property) => valueOf(now, property) !== holder);
  // Given back already to an organization that was merged into the source and stands again.
  if (isElsewhere && places.every((property) => standsAgain(Number(valueOf(now, property))))) return null;
  const altered = alteredSince(fact, undoing);
  if (altered !== null) return altered;
  if (isElsewhere) return { message: `${name}, which was moved, is another organization's now.`, ids: [name] };
  return boundOnce(kind, { ...now, ...Object.fromEntries(places.map((property) => [property, source])) });
}

/** A fact of the target without what it took over; null where it took nothing over. */
function without(fact: FactSinceMerge, undoing: Undoing): FactRow | Obstacle | null {
  const { kind, id, before, after, now } = fact;
  const name = recordId(kind.recordType, id);
  if (now === null) return { message: `${name}, into which another was folded, does not stand any more.`, ids: [name] };
  const altered = alteredSince(fact, undoing);
  if (altered !== null || before === null || after === null) return altered;
  const present = (row: FactRow): FactRow => ({
    ...row,
    ...Object.fromEntries(kind.organizations.map((property) => [property, valueOf(now, property)])),
  });
  if (!isDeepStrictEqual(kind.derive(now), kind.derive(present(after)))) return alteredObstacle(name);
  return { ...present(before), recorded: now.recorded };
}

/** What was recorded of a fact since, other than by merges, depends on the merge; so do the facts that were folded into it. */
function alteredSince({ kind, id, since, tookSince }: FactSinceMerge, { isOfMerging }: Undoing): Obstacle | null {
  const name = recordId(kind.recordType, id);
  if (!since.every(isOfMerging)) return alteredObstacle(name);
  if (tookSince.length === 0) return null;
  const others = tookSince.map((other) => recordId(kind.recordType, other));
  return { message: `${others.join(', ')} was folded into ${name} by a later merge: take that back first.`, ids: [name, ...others] };
}

function alteredObstacle(name: string): Obstacle {
  return { message: `${name} was altered since.`, ids: [name] };
}

function boundOnce(kind: FactKind, row: FactRow): FactRow | Obstacle {
  const bound = organizationsOf(kind, row);
  const name = recordId(kind.recordType, row.id);
  return new Set(bound).size === bound.length ? row : { message: `${name} would bind an organization to itself.`, ids: [name] };
}

function valueOf(row: object, property: string): unknown {
  return (row as Readonly<Record<string, unknown>>)[property];
}
