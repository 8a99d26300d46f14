import { typedDate } from '@guildhall/time';
import { fieldOf } from './member-words.js';
import { sheetCountries } from './sheet-country.js';
import type { SheetRow } from './sheet.type.js';
import type { Mapping, MemberField } from './spreadsheet.type.js';

/** A header is among the first rows: titles and logos come before it. */
const ROWS_LOOKED_AT = 20;
const SAMPLE = 50;

type Columns = Partial<Record<MemberField, number>>;

/** How a list is likely to be read: by its header, and where that says nothing, by what the columns hold. */
export function guessedMapping(rows: readonly SheetRow[]): Mapping {
  const header = headerOf(rows);
  const columns: Columns = header === null ? {} : columnsOf(header);
  const below = rows.filter(({ line }) => header === null || line > header.line).slice(0, SAMPLE);
  columns.country ??= columnThat(below, columns, (text) => 'codes' in sheetCountries(text));
  columns.since ??= columnThat(
    below,
    columns,
    (text) => /\d{4}/.test(text) && 'edtf' in typedDate(text, { slashDates: 'DAY_FIRST', boundOf: 'FIRST_DAY' }),
  );
  columns.member ??= widest(below, columns);
  return {
    headerRow: header?.line ?? 0,
    columns: Object.fromEntries((Object.entries(columns) as [string, number | undefined][]).filter(([, place]) => place !== undefined)),
  };
}

/** The first row that names at least two columns, or the members alone. */
function headerOf(rows: readonly SheetRow[]): SheetRow | null {
  const named = rows.slice(0, ROWS_LOOKED_AT).map((row) => ({ row, columns: columnsOf(row) }));
  const best =
    named.find(({ columns }) => Object.keys(columns).length >= 2) ??
    named.find(({ columns, row }) => columns.member !== undefined && row.cells.filter(({ text }) => text !== '').length === 1);
  return best?.row ?? null;
}

function columnsOf({ cells }: SheetRow): Columns {
  const columns: Columns = {};
  for (const [place, { text }] of cells.entries()) {
    const field = fieldOf(text);
    // Of two columns that say the same, the first is meant.
    if (field !== null) columns[field] ??= place;
  }
  return columns;
}

/** The first column, not yet spoken for, most of whose texts are so. */
function columnThat(rows: readonly SheetRow[], taken: Columns, holds: (text: string) => boolean): number | undefined {
  return freeColumns(rows, taken).find((place) => {
    const texts = textsOf(rows, place);
    return texts.length > 0 && texts.filter(holds).length >= texts.length * 0.8;
  });
}

/** The column with the longest texts, which are most often names. */
function widest(rows: readonly SheetRow[], taken: Columns): number | undefined {
  const width = (place: number): number =>
    textsOf(rows, place)
      .filter((text) => /\p{L}{2}/u.test(text))
      .reduce((sum, text) => sum + text.length, 0);
  return freeColumns(rows, taken)
    .filter((place) => width(place) > 0)
    .sort((a, b) => width(b) - width(a))[0];
}

function freeColumns(rows: readonly SheetRow[], taken: Columns): number[] {
  const count = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const known = new Set(Object.values(taken));
  return Array.from({ length: count }, (_, place) => place).filter((place) => !known.has(place));
}

function textsOf(rows: readonly SheetRow[], place: number): string[] {
  return rows.map(({ cells }) => cells[place]?.text ?? '').filter((text) => text !== '');
}
