import { isDeepStrictEqual } from 'node:util';
import { type FactKind, type FactRow, organizationsOf, spanOfRange, withOrganizations } from '@guildhall/facts';
import { recordId } from '@guildhall/storage';
import { clipSpans, type Lifetime } from '@guildhall/time';
import type { FactOfKind } from '../facts-binding.js';
import type { Obstacle } from './obstacles.js';

/** What becomes of facts when their organization is merged into another. Rows are as they are to be recorded, `recorded` as it is now. */
export interface MergedFacts {
  /** Facts of the source, now of the target. */
  readonly moved: readonly FactOfKind[];
  /** Facts of the source that say what one of the target says: their ids lead to it. */
  readonly folded: readonly (FactOfKind & { readonly into: number })[];
  /** Facts of the target that know more now. */
  readonly richer: readonly FactOfKind[];
  readonly obstacles: readonly Obstacle[];
}

type Collected = { -readonly [What in keyof MergedFacts]: MergedFacts[What][number][] };

/** The organizations of a merge, and the lifetimes of all that its facts bind. */
export interface Merge {
  readonly source: number;
  readonly target: number;
  readonly lifetimes: ReadonlyMap<number, Lifetime>;
}

/** A fact of the source as it would be the target's, with those of the target that say the same. */
interface Twin {
  readonly moved: FactRow;
  readonly same: FactRow;
}

/** Works out, from all facts of both organizations, what a merge does to each; and everything that speaks against it. */
export function mergedFacts(facts: readonly FactOfKind[], merge: Merge): MergedFacts {
  const merged: Collected = { moved: [], folded: [], richer: [], obstacles: [] };
  for (const kind of new Set(facts.map((fact) => fact.kind))) {
    const rows = facts.filter((fact) => fact.kind === kind).map(({ row }) => row);
    mergeKind(kind, rows, merge, merged);
  }
  return merged;
}

function mergeKind(kind: FactKind, rows: readonly FactRow[], merge: Merge, merged: Collected): void {
  const { source, target } = merge;
  const ofTarget = new Map<string, FactRow[]>();
  for (const row of rows) {
    const bound = organizationsOf(kind, row);
    if (!bound.includes(source)) ofTarget.set(String(bound), [...(ofTarget.get(String(bound)) ?? []), row]);
  }
  const twins = new Map<number, Twin[]>();
  for (const row of rows) {
    if (!organizationsOf(kind, row).includes(source)) continue;
    const moved = withOrganizations(kind, row, (id) => (id === source ? target : id));
    const become = placed(kind, moved, ofTarget.get(String(organizationsOf(kind, moved))) ?? [], merge);
    if ('message' in become) merged.obstacles.push(become);
    else if (become.same === null) merged.moved.push({ kind, row: moved });
    else {
      const { same } = become;
      merged.folded.push({ kind, row, into: same.id });
      twins.set(same.id, [...(twins.get(same.id) ?? []), { moved, same }]);
    }
  }
  for (const all of twins.values()) {
    const taken = withEvidenceOf(kind, all);
    if ('message' in taken) merged.obstacles.push(taken);
    else if (taken.isRicher) merged.richer.push({ kind, row: taken.row });
  }
}

/** The fact of the target that says the same as one that would be its; null where none does, and it stands beside them. */
function placed(kind: FactKind, moved: FactRow, others: readonly FactRow[], merge: Merge): { same: FactRow | null } | Obstacle {
  const name = recordId(kind.recordType, moved.id);
  const bound = organizationsOf(kind, moved);
  if (new Set(bound).size < bound.length) return { message: `${name} would bind the organization to itself.`, ids: [name] };
  const all = others.filter((other) => kind.saysTheSame(moved, other));
  const alike = all.length > 1 ? all.filter((other) => isWrittenAlike(moved, other)) : all;
  const [same, ...more] = alike;
  if (same && more.length === 0) return { same };
  if (all.length > 0) {
    const names = all.map(({ id }) => recordId(kind.recordType, id));
    return { message: `${name} says the same as several facts of the target: ${names.join(', ')}.`, ids: [name, ...names] };
  }
  if (!isLeftWithoutDays(kind, moved, merge)) return { same: null };
  return { message: `${name} has no possible day within the lifetimes that it would have then.`, ids: [name] };
}

/** A fact of the target with the evidence of those that say the same. */
function withEvidenceOf(kind: FactKind, twins: readonly Twin[]): { row: FactRow; isRicher: boolean } | Obstacle {
  const [first] = twins;
  if (first === undefined) return { message: '', ids: [] };
  const before = first.same;
  let row: FactRow = before;
  for (const { moved } of twins) {
    const draft = kind.takeOver(row, moved);
    const violations = kind.check(draft);
    const wrong = violations.length > 0 ? violations : kind.evidenceOutside(draft);
    if (wrong.length > 0) {
      const ids = [recordId(kind.recordType, moved.id), recordId(kind.recordType, before.id)];
      const [id = '', other = ''] = ids;
      return {
        message: `${id} says the same as ${other}, but its evidence does not fit: ${wrong.map(({ message }) => message).join(' ')}`,
        ids,
      };
    }
    row = { ...kind.derive(draft), id: before.id, recorded: before.recorded };
  }
  return { row, isRicher: !isDeepStrictEqual(kind.derive(row), kind.derive(before)) };
}

/** Whether its possible days all lie outside the lifetimes of its organizations; what has no period always has days. */
function isLeftWithoutDays(kind: FactKind, row: FactRow, { lifetimes }: Merge): boolean {
  const { possible, ongoing = false } = row as FactRow & { possible?: string; ongoing?: boolean };
  if (possible === undefined) return false;
  const lived = organizationsOf(kind, row).flatMap((id) => lifetimes.get(id) ?? []);
  return clipSpans({ certain: null, possible: spanOfRange(possible), evidenceTo: null }, ongoing, lived).possible === null;
}

function isWrittenAlike(a: object, b: object): boolean {
  const written = ({ start, end, ongoing }: { start?: unknown; end?: unknown; ongoing?: unknown }): unknown[] => [start, end, ongoing];
  return isDeepStrictEqual(written(a), written(b));
}
