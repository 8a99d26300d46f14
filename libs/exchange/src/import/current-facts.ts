import { isDeepStrictEqual } from 'node:util';
import type { FactKind, FactRow, Unidentified } from '@guildhall/facts';

/** The record of the registry that a row of the package is. */
export interface Match {
  readonly row: FactRow;
  /** Met by days in common only, so that its dates are corrected. */
  readonly corrects: boolean;
}

type Step = (row: Unidentified<FactRow>) => Match | null;

/** Three ways, from the surest on, to find the record that a row is among those that no other row is. */
export interface CurrentFacts {
  /** The record that says all of it already. */
  readonly same: Step;
  /** The record with its key or its dates. */
  readonly known: Step;
  /** The record that shares days with it. */
  readonly sharing: Step;
  /** All that have something in common with it by which records are known, whichever rows are these. */
  readonly alike: (row: Unidentified<FactRow>) => FactRow[];
}

/** The candidates of a batch, by what they may be known by. */
export function currentFacts(kind: FactKind, candidates: readonly FactRow[], claimed: ReadonlySet<number>): CurrentFacts {
  const byKey = new Map<string, FactRow[]>();
  for (const candidate of candidates) {
    for (const key of kind.keysOf(candidate)) {
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, [candidate]);
      else known.push(candidate);
    }
  }
  const alike = (row: Unidentified<FactRow>): FactRow[] =>
    candidates.length === 0 ? [] : [...new Set(kind.keysOf(row).flatMap((key) => byKey.get(key) ?? []))];
  const free = (row: Unidentified<FactRow>): FactRow[] => alike(row).filter(({ id }) => !claimed.has(id));
  const says = (candidate: FactRow, row: Unidentified<FactRow>): boolean => {
    if (kind.match(row, [candidate]) === null) return false;
    const draft = kind.combine(candidate, row);
    return kind.check(draft).length === 0 && isDeepStrictEqual(kind.derive(draft), kind.derive(candidate));
  };
  const matched = (row: Unidentified<FactRow>, corrects: boolean): Match | null => {
    const match = kind.match(row, free(row));
    return match?.corrects === corrects ? match : null;
  };
  return {
    same: (row) => {
      const found = free(row).find((candidate) => says(candidate, row));
      return found === undefined ? null : { row: found, corrects: false };
    },
    known: (row) => matched(row, false),
    sharing: (row) => matched(row, true),
    alike,
  };
}
