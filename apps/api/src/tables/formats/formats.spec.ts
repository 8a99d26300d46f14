import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CSV, NDJSON, PARQUET, parquetFacts, readers, sheetsOf, XLSX } from '../../../../../test/support/read-table.js';
import type { Cell, Column } from '../columns.js';
import { FORMATS } from '../wanted-format.js';
import { columnLetters } from './xlsx-xml.js';
import type { Table } from './table-format.js';

const COLUMNS: readonly Column[] = [
  { name: 'text', path: ['text'], type: 'TEXT' },
  { name: 'a.whole', path: ['a', 'whole'], type: 'INTEGER' },
  { name: 'a.share', path: ['a', 'share'], type: 'DECIMAL' },
  { name: 'flag', path: ['flag'], type: 'BOOLEAN' },
];
const ABOUT = { query: '{ list { text } }', variables: { a: 1 }, asOf: '2026-01-01', revision: 7, answeredAt: new Date(0), common: [] };

async function written(mediaType: string, columns: readonly Column[], pages: Cell[][][], more: Partial<Table> = {}): Promise<Buffer> {
  async function* stretches() {
    for (const page of pages) yield await Promise.resolve(page);
  }
  const format = FORMATS.find((one) => one.mediaType === mediaType)!;
  const pieces: Uint8Array[] = [];
  for await (const piece of format.write({ columns, pages: stretches(), about: ABOUT, sources: () => [], bom: false, ...more }))
    pieces.push(piece);
  return Buffer.concat(pieces);
}

const textColumns = (count: number): Column[] =>
  Array.from({ length: count }, (_, n) => ({ name: `c${n}`, path: [`c${n}`], type: 'TEXT' }));

describe('a table in every format', () => {
  const text = fc.string({ unit: 'binary' }).filter((one) => !/^['\uFEFF\u200B\0=+\-@\t\r\n＝＋－＠]/.test(one));
  const row = fc.tuple(
    fc.option(text, { freq: 5 }),
    fc.option(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })),
    fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((one) => (Object.is(one, -0) ? 0 : one))),
    fc.option(fc.boolean()),
  );
  const pages = fc.array(fc.array(row, { maxLength: 6 }), { maxLength: 4 });

  it('gives back every value with its type', async () => {
    await fc.assert(
      fc.asyncProperty(pages, async (given) => {
        const rows = given.flat();
        for (const format of [NDJSON, PARQUET]) {
          const read = await readers[format]!(await written(format, COLUMNS, given));
          expect(read.rows).toEqual(rows);
        }
        const csv = await readers[CSV]!(await written(CSV, COLUMNS, given));
        expect(csv.rows).toEqual(rows.map((cells) => cells.map((cell) => (cell === null || cell === '' ? null : String(cell)))));
      }),
      { numRuns: 60 },
    );
  });

  it('gives back every value with its type from a workbook', async () => {
    // The reader drops empty rows at the end.
    const legible = (cells: readonly Cell[]): boolean => cells[1] !== null;
    await fc.assert(
      fc.asyncProperty(pages, async (given) => {
        const kept = given.map((page) => page.filter(legible));
        const [rows] = await sheetsOf(await written(XLSX, COLUMNS, kept));
        expect(rows).toEqual([
          COLUMNS.map(({ name }) => name),
          ...kept.flat().map((cells) => cells.map((cell) => (cell === '' ? null : cell))),
        ]);
      }),
      { numRuns: 40 },
    );
  });

  it('has all its columns when it has no rows', async () => {
    const names = COLUMNS.map(({ name }) => name);
    for (const format of [CSV, XLSX, PARQUET]) {
      expect(await readers[format]!(await written(format, COLUMNS, [[]]))).toEqual({ columns: names, rows: [] });
    }
    expect(await written(NDJSON, COLUMNS, [[]])).toHaveLength(0);
  });

  it('tells an empty text from none in CSV, and does not lose a row that has nothing in its only column', async () => {
    const rows = [['', null, null, null] as Cell[], [null, 1, 0.5, false] as Cell[]];
    expect((await written(CSV, COLUMNS, [rows])).toString()).toBe('text,a.whole,a.share,flag\n"",,,\n,1,0.5,false\n');
    expect((await written(CSV, textColumns(1), [[['a'], [null], ['b']]])).toString()).toBe('c0\na\n""\nb\n');
  });

  it('writes CSV after RFC 4180, with a mark at its beginning only where it is asked for', async () => {
    const rows = [['a,b', 'say "no"', 'two\nlines', 'Гильдия; Ə']];
    const plain = 'c0,c1,c2,c3\n"a,b","say ""no""","two\nlines",Гильдия; Ə\n';
    expect((await written(CSV, textColumns(4), [rows])).toString()).toBe(plain);
    expect((await written(CSV, textColumns(4), [rows], { bom: true })).toString()).toBe(`\uFEFF${plain}`);
  });
});

describe('cells that programs for spreadsheets would take for formulas', () => {
  const DANGEROUS = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠A', '\uFEFF=1', "=cmd|' /C calc'!A0"];

  it('get an apostrophe before them in CSV and XLSX, in the first column behind a mark too', async () => {
    const rows = DANGEROUS.map((text) => [text, `a; ${text}`]);
    const safe = DANGEROUS.map((text) => [`'${text}`, `a; ${text}`]);
    for (const bom of [false, true]) {
      const csv = await readers[CSV]!(await written(CSV, textColumns(2), [rows], { bom }));
      expect(csv.rows).toEqual(safe);
    }
    expect((await readers[XLSX]!(await written(XLSX, textColumns(2), [rows]))).rows).toEqual(safe);
    const named = [{ name: '=1', path: ['x'], type: 'TEXT' as const }];
    expect((await written(CSV, named, [[['a']]], { bom: true })).toString()).toBe("\uFEFF'=1\na\n");
  });

  it('stay as they are where no spreadsheet reads them, and numbers stay numbers', async () => {
    // The reader of Parquet passes over a mark at the beginning of a text.
    const rows = DANGEROUS.filter((text) => !text.startsWith('\uFEFF')).map((text) => [text]);
    for (const format of [NDJSON, PARQUET])
      expect((await readers[format]!(await written(format, textColumns(1), [rows]))).rows).toEqual(rows);
    const numbers: Cell[] = [null, -5, -0.25, true];
    expect((await written(CSV, COLUMNS, [[numbers]])).toString()).toContain('\n,-5,-0.25,true\n');
    expect((await readers[XLSX]!(await written(XLSX, COLUMNS, [[numbers]]))).rows).toEqual([numbers]);
  });

  it('are defused on the second sheet as well', async () => {
    const about = { ...ABOUT, query: '\t{ list { text } }', common: [['a.name', '=1'] as const] };
    const [, sheet] = await sheetsOf(await written(XLSX, textColumns(1), [[['a']]], { about, sources: () => [['title'], ['=2']] }));
    expect(sheet!.flat()).toEqual(expect.arrayContaining(["'\t{ list { text } }", "'=1", "'=2"]));
  });
});

describe('a workbook', () => {
  it('says on its second sheet what was asked, from what it was answered, under which licence, and what the rows cite', async () => {
    const about = { ...ABOUT, common: [['federation.name', 'FIAPF'] as const] };
    const sources = () => [
      ['title', 'url'],
      ['A list', 'https://example.org/'],
    ];
    const [, sheet] = await sheetsOf(await written(XLSX, textColumns(1), [[['a']]], { about, sources }));
    expect(sheet).toEqual([
      ['query', '{ list { text } }'],
      ['variables', '{"a":1}'],
      ['asOf', '2026-01-01'],
      ['revision', 7],
      ['time', '1970-01-01T00:00:00.000Z'],
      ['licence', 'CC0-1.0'],
      ['federation.name', 'FIAPF'],
      [null, null],
      ['sources', null],
      ['title', 'url'],
      ['A list', 'https://example.org/'],
    ]);
  });

  it('cuts a text that no cell can hold, and says so; a query that is longer goes on in the next row', async () => {
    const query = `{ list { text } } # ${'x'.repeat(40_000)}`;
    const [rows, sheet] = await sheetsOf(await written(XLSX, textColumns(1), [[['é'.repeat(40_000)]]], { about: { ...ABOUT, query } }));
    expect(rows![1]![0]).toBe(`${'é'.repeat(32_766)}…`);
    expect(
      sheet!
        .filter(([name]) => String(name).startsWith('query'))
        .map(([, part]) => part)
        .join(''),
    ).toBe(query);
    expect(sheet!.at(-1)!.slice(0, 2)).toEqual(['cells cut', 1]);
  });

  it('holds signs that XML cannot hold, and what only looks like the way in which they are written', async () => {
    const texts = ['bell\x07', 'named _x0007_ & <b>', 'a\r\nb', '\uFFFF'];
    const [rows] = await sheetsOf(await written(XLSX, textColumns(4), [[texts]]));
    expect(rows![1]).toEqual(texts);
  });

  it('names its columns as spreadsheets do', () => {
    expect([0, 25, 26, 51, 52, 701, 702, 16_383].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA', 'XFD']);
  });
});

describe('a Parquet file', () => {
  it('has the types of the schema, also without a row, and says what it is', async () => {
    const { types, told } = parquetFacts(await written(PARQUET, COLUMNS, []));
    expect(types).toEqual({ text: 'UTF8', 'a.whole': 'INT32', 'a.share': 'DOUBLE', flag: 'BOOLEAN' });
    expect(told).toEqual({
      'guildhall.query': '{ list { text } }',
      'guildhall.variables': '{"a":1}',
      'guildhall.asOf': '2026-01-01',
      'guildhall.revision': '7',
      'guildhall.licence': 'CC0-1.0',
    });
  });

  it('is written in stretches, whose rows are all there', async () => {
    const page = (n: number): Cell[][] => Array.from({ length: 5_000 }, (_, row) => [`row ${n * 5_000 + row}`]);
    const { rows } = await readers[PARQUET]!(await written(PARQUET, textColumns(1), [page(0), page(1), page(2), page(3), page(4)]));
    expect(rows).toEqual(Array.from({ length: 25_000 }, (_, n) => [`row ${n}`]));
  });
});
