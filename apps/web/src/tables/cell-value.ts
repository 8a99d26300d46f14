/** What a cell holds: by it rows are sorted, filtered and downloaded. */
export type CellValue = string | number | null;
