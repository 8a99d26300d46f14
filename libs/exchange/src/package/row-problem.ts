import type { RowCode } from '@guildhall/problems';

/** A place in a package: a file as it was named, its line, and the column where there is one. */
export interface Place {
  /** The folder as it was named, and the file in it: `data/fiapf/memberships.csv`. */
  readonly file: string;
  /** Counted from 1, with the header; null where a whole file or folder is meant. */
  readonly line: number | null;
  readonly column: string | null;
}

/** One thing that is wrong with a package, and for which nothing of it is written. */
export interface RowProblem extends Place {
  readonly code: RowCode;
  /** The cell as it stands in the file; cut where it is very long. */
  readonly value: string | null;
  readonly message: string;
}

/** Takes problems as they are found. */
export type ProblemSink = (problem: RowProblem) => void;
