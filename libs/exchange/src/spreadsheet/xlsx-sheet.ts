import { Problem } from '@guildhall/problems';
import readWorkbook from 'read-excel-file/node';
import yauzl, { type ZipFile } from 'yauzl';
import { MOST_BYTES, MOST_COLUMNS, type Sheet, type SheetCell, type SheetRow } from './sheet.type.js';
import { limited, tooManyRows } from './sheet-limits.js';

const MOST_ENTRIES = 500;
/** As many rows as are taken, fifty cells each. */
const MOST_CELLS = 1_000_000;

/** A list in a workbook. Cells whose value is worked out are told: what a program worked out last need not be what the formula says. */
export async function readXlsxSheet(path: string, wanted: string | null, signal?: AbortSignal): Promise<Sheet> {
  const parts = await partsOf(path, signal);
  const names = sheetNames(parts);
  const books = await readWorkbook(path).catch((error: unknown) => {
    throw unreadable(error instanceof Error ? error.message : String(error));
  });
  const book = wanted === null ? (books.find(({ data }) => data.length > 0) ?? books[0]) : books.find(({ sheet }) => sheet === wanted);
  if (book === undefined)
    throw new Problem(
      'BAD_USER_INPUT',
      `The workbook has no sheet ${JSON.stringify(wanted)}. It has ${books.map(({ sheet }) => JSON.stringify(sheet)).join(', ')}.`,
    );
  tooManyRows(book.data.length);
  const formulas = formulasIn(parts.get(names.get(book.sheet) ?? '') ?? '');
  const rows = book.data.map((cells, row): SheetRow => {
    if (cells.length > MOST_COLUMNS) throw limited('columns', MOST_COLUMNS, cells.length);
    return {
      line: row + 1,
      cells: cells.map((value, column): SheetCell => ({
        text: textOf(value as Value | null),
        isFormula: formulas.has(`${columnName(column)}${row + 1}`),
      })),
    };
  });
  return {
    sheets: books.map(({ sheet }) => sheet),
    sheet: book.sheet,
    rows: rows.filter(({ cells }) => cells.some(({ text, isFormula }) => text !== '' || isFormula)),
    notes: [],
  };
}

/** The parts of a workbook that are XML, once it is sure that they are not too large: whatever the zip says of itself. */
async function partsOf(path: string, signal?: AbortSignal): Promise<Map<string, string>> {
  const parts = new Map<string, string>();
  let zip: ZipFile | null = null;
  try {
    zip = await yauzl.openPromise(path, { autoClose: false, lazyEntries: true, validateEntrySizes: true });
    if (zip.entryCount > MOST_ENTRIES) throw limited('parts of the workbook', MOST_ENTRIES, zip.entryCount);
    let bytes = 0;
    for await (const entry of zip.eachEntry()) {
      if (!/\.(xml|rels)$/i.test(entry.fileName)) continue;
      const pieces: Buffer[] = [];
      for await (const piece of await zip.openReadStreamPromise(entry)) {
        signal?.throwIfAborted();
        bytes += (piece as Buffer).length;
        if (bytes > MOST_BYTES) throw limited('bytes of the spreadsheet', MOST_BYTES);
        pieces.push(piece as Buffer);
      }
      parts.set(entry.fileName, Buffer.concat(pieces).toString('utf8'));
    }
    for (const xml of parts.values()) refuseHarm(xml);
    return parts;
  } catch (error) {
    if (error instanceof Problem || signal?.aborted) throw error;
    throw unreadable(error instanceof Error ? error.message : String(error));
  } finally {
    zip?.close();
  }
}

/**
 * What would make the library take more memory than a file of this size may: it fills the gaps between rows and between cells, wherever a file says that they are.
 * Places are counted here before it sees them; entities, which no workbook needs, are refused.
 */
function refuseHarm(xml: string): void {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw unreadable('it declares entities');
  if (xml.includes('\0')) throw unreadable('it holds the character NUL');
  let [rows, cells] = [0, 0];
  for (const [, element = '', attributes = ''] of xml.matchAll(/<(?:[\w.-]+:)?(row|c)(?=[\s/>])([^>]*)/g)) {
    if (element === 'row') rows += 1;
    else cells += 1;
    const place = /(?:^|\s)r\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes);
    const [, column = '', row = '0'] =
      place === null ? [] : (/^([A-Z]{0,3})(\d{1,9})$/.exec(place[1] ?? place[2] ?? '') ?? [null, 'ZZZ', '0']);
    tooManyRows(Math.max(rows, Number(row)));
    if (columnNumber(column) > MOST_COLUMNS) throw limited('columns', MOST_COLUMNS);
    if (cells > MOST_CELLS) throw limited('cells', MOST_CELLS);
  }
}

function columnNumber(name: string): number {
  return Array.from(name).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

function unreadable(why: string): Problem {
  return new Problem(
    'BAD_USER_INPUT',
    `The file is no workbook that can be read (${why.slice(0, 200).replace(/\.$/, '')}). Save it as .xlsx without a password, or as CSV UTF-8.`,
  );
}

/** Where the XML of each sheet is. */
function sheetNames(parts: ReadonlyMap<string, string>): Map<string, string> {
  const targets = new Map<string, string>();
  for (const [element] of (parts.get('xl/_rels/workbook.xml.rels') ?? '').matchAll(/<Relationship\s[^>]*>/g)) {
    const target = attribute(element, 'Target').replace(/^\//, '');
    targets.set(attribute(element, 'Id'), target.startsWith('xl/') ? target : `xl/${target}`);
  }
  const sheets = [...(parts.get('xl/workbook.xml') ?? '').matchAll(/<sheet\s[^>]*>/g)].map(([element]) => element);
  return new Map(sheets.map((element) => [attribute(element, 'name'), targets.get(attribute(element, 'r:id')) ?? '']));
}

function attribute(element: string, name: string): string {
  const text = new RegExp(`\\s${name}="([^"]*)"`).exec(element)?.[1] ?? '';
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
}

/** The cells of a sheet that have a formula: `B3`. */
function formulasIn(xml: string): Set<string> {
  const cells = new Set<string>();
  for (const [, place = ''] of xml.matchAll(/<c\s[^>]*?\br="([A-Z]+\d+)"[^>]*>\s*<f[\s>/]/g)) cells.add(place);
  return cells;
}

function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}

/** What a cell may hold; the library's own type names the class of days instead of a day. */
type Value = string | number | boolean | Date;

function textOf(value: Value | null): string {
  if (value === null) return '';
  // A day of a calendar, whatever the time zone here.
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  return String(value).trim();
}
