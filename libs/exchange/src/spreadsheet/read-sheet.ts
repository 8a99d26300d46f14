import { readCsvSheet } from './csv-sheet.js';
import type { Sheet } from './sheet.type.js';
import type { SpreadsheetFormat } from './spreadsheet.type.js';
import { readXlsxSheet } from './xlsx-sheet.js';

/** The rows of a spreadsheet. What cannot be read is a Problem. */
export function readSheet(path: string, format: SpreadsheetFormat, sheet: string | null, signal?: AbortSignal): Promise<Sheet> {
  return format === 'CSV' ? readCsvSheet(path) : readXlsxSheet(path, sheet, signal);
}
