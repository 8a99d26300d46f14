import { Problem } from '@guildhall/problems';
import { guessedMapping } from './guessed-mapping.js';
import { categoryOf } from './member-words.js';
import { readSheet } from './read-sheet.js';
import type { SheetRow } from './sheet.type.js';
import type { CategoryText, Mapping, Spreadsheet, SpreadsheetColumn, SpreadsheetFormat } from './spreadsheet.type.js';

const SAMPLE = 20;
const MOST_CATEGORIES = 100;

/** How a spreadsheet is read. */
export interface ReadSpreadsheetOptions {
  readonly format: SpreadsheetFormat;
  /** The name of a sheet of a workbook; absent: the first one that holds something. */
  readonly sheet?: string | null;
  readonly signal?: AbortSignal;
}

/** Looks into a spreadsheet of members: its columns, its first rows, and how it is likely to be mapped. What cannot be read is a Problem. */
export async function readSpreadsheet(
  path: string,
  { format, sheet: wanted = null, signal }: ReadSpreadsheetOptions,
): Promise<Spreadsheet> {
  const { sheets, sheet, rows, notes } = await readSheet(path, format, wanted, signal);
  if (rows.length === 0)
    throw new Problem('BAD_USER_INPUT', `The spreadsheet is empty${sheets.length > 1 ? `: its sheets are ${sheets.join(', ')}` : ''}.`);
  const guess = guessedMapping(rows);
  const below = rows.filter(({ line }) => line > guess.headerRow);
  return {
    ...{ sheets, sheet, notes, guess },
    columns: columnsOf(rows, guess),
    sample: below.slice(0, SAMPLE).map(({ line, cells }) => ({ line, cells: cells.map(({ text }) => text) })),
    rows: below.length,
    categories: categoriesOf(below, guess),
  };
}

/** The columns as their header calls them; two of one name, and those without a name, by their letter. */
export function columnsOf(rows: readonly SheetRow[], { headerRow }: Pick<Mapping, 'headerRow'>): SpreadsheetColumn[] {
  const header = rows.find(({ line }) => line === headerRow)?.cells ?? [];
  const count = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const names = Array.from({ length: count }, (_, place) => header[place]?.text.replace(/\s+/g, ' ') ?? '');
  return names.map((name, place) => ({
    place,
    name:
      name === '' || names.indexOf(name) !== place ? [name, `Column ${letterOf(place)}`].filter((part) => part !== '').join(', ') : name,
  }));
}

function letterOf(place: number): string {
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : letterOf(Math.floor(place / 26) - 1) + last;
}

function categoriesOf(rows: readonly SheetRow[], { columns: { category } }: Mapping): CategoryText[] {
  if (category === undefined) return [];
  const counts = new Map<string, number>();
  for (const { cells } of rows) {
    const text = cells[category]?.text ?? '';
    if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts].slice(0, MOST_CATEGORIES).map(([text, count]) => ({ text, rows: count, guess: categoryOf(text) }));
}
