import type { ReactNode } from 'react';
import type { CellValue } from './cell-value.js';

/** A column of a table, whatever its rows are. */
export interface TableColumn<Row> {
  readonly id: string;
  readonly name: string;
  readonly value: (row: Row) => CellValue;
  /** How it is shown, where the value alone does not do. */
  readonly cell?: (row: Row) => ReactNode;
  /** The least width, in rem; what is left over is shared out by it. */
  readonly width: number;
  readonly align?: 'start' | 'end';
  /** Not shown until it is chosen. */
  readonly isHidden?: boolean;
  /** False where nobody would want it, or the server cannot. */
  readonly isSortable?: boolean;
  /** Shown in place of its name, which is still read out. */
  readonly head?: ReactNode;
  /** It draws what another column says: nothing of it goes into files. */
  readonly isDrawing?: boolean;
}

/** By which column rows are ordered. */
export interface TableOrder {
  readonly column: string;
  readonly isDescending: boolean;
}
