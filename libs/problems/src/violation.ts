import type { RowCode } from './row-codes.js';

/** One thing that is wrong with a draft of a record. Import ties it to a cell, a mutation to a field of its input. */
export interface Violation {
  /** The property, from the outermost to the innermost; numbers are places in lists, from 0. */
  readonly path: readonly (string | number)[];
  readonly code: RowCode;
  /** A sentence that says what is wrong and what is taken. */
  readonly message: string;
}
