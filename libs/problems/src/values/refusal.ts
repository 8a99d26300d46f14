import type { RowCode } from '../row-codes.js';
import type { Violation } from '../violation.js';

/** Why a written value is not taken: the code of files, and a sentence for whoever wrote it. */
export interface Refusal {
  readonly code: RowCode;
  readonly message: string;
}

/** Where in a record a value stands. */
export type ValuePath = Violation['path'];

/** The refusals of some values as violations, each at its place; a null is a value that is taken. */
export function violationsOf(checked: readonly (readonly [ValuePath, Refusal | null])[]): Violation[] {
  return checked.flatMap(([path, refusal]) => (refusal === null ? [] : [{ path, ...refusal }]));
}
