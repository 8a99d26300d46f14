/** A cell of a sheet, as text. */
export interface SheetCell {
  readonly text: string;
  /** Whether its value is worked out by a formula. */
  readonly isFormula: boolean;
}

export interface SheetRow {
  /** Counted from 1; of a CSV file the line on which the row begins. */
  readonly line: number;
  readonly cells: readonly SheetCell[];
}

/** A sheet as it was read; rows that are empty are left out. */
export interface Sheet {
  readonly sheets: readonly string[];
  readonly sheet: string | null;
  readonly rows: readonly SheetRow[];
  readonly notes: readonly string[];
}

/** No federation has so many members; the sheet is held in memory. */
export const MOST_ROWS = 20_000;
export const MOST_COLUMNS = 200;
/** Bytes of a sheet, unpacked. */
export const MOST_BYTES = 64 * 1024 ** 2;
