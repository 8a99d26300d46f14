import type { Cell, Column } from '../columns.js';

/** What is told about a table beside its rows. */
export interface TableAbout {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
  readonly asOf: string;
  readonly revision: number;
  readonly answeredAt: Date;
  /** What the rows have in common: single values beside and above the list. */
  readonly common: readonly (readonly [name: string, value: Cell])[];
}

export interface Table {
  readonly columns: readonly Column[];
  /** A stretch of rows at a time: no more of them are in memory. */
  readonly pages: AsyncIterable<readonly (readonly Cell[])[]>;
  readonly about: TableAbout;
  /** The sources that the rows cite, as far as the query asked for them; whole once all pages were taken. */
  readonly sources: () => readonly (readonly Cell[])[];
  /** Whether text begins with the mark by which Excel knows UTF-8. */
  readonly bom: boolean;
}

/** A form in which a table is given. */
export interface TableFormat {
  readonly mediaType: string;
  readonly contentType: string;
  readonly extension: string;
  /** Whether the same rows always give the same bytes. */
  readonly isExact: boolean;
  /** The file, piece by piece; it asks for the next page when what came of the last one was taken. */
  readonly write: (table: Table) => AsyncIterable<Uint8Array>;
}
