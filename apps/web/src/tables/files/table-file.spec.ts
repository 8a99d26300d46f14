import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { tableFile } from './table-file.js';

const table = {
  heads: ['Name', 'Members, certain', 'Since'],
  rows: [
    ['Azərbaycan Prodüserlər Gildiyası', 1, null],
    ['=cmd|"A0" & <b>', 42, 'two\nlines'],
    ['Гильдия', 0, '1998'],
  ],
} as const;

describe('a table that is downloaded', () => {
  it('is CSV as spreadsheets read it, with formulas defused', () => {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(tableFile(table, 'CSV').bytes);
    expect(text.startsWith('\uFEFFName,"Members, certain",Since\r\n')).toBe(true);
    expect(parse(text, { bom: true })).toEqual([
      [...table.heads],
      ['Azərbaycan Prodüserlər Gildiyası', '1', ''],
      [`'=cmd|"A0" & <b>`, '42', 'two\nlines'],
      ['Гильдия', '0', '1998'],
    ]);
  });

  it('is a workbook that another program reads, numbers as numbers', async () => {
    expect(await readSheet(Buffer.from(tableFile(table, 'XLSX').bytes))).toEqual([
      [...table.heads],
      ['Azərbaycan Prodüserlər Gildiyası', 1, null],
      [`'=cmd|"A0" & <b>`, 42, 'two\nlines'],
      ['Гильдия', 0, '1998'],
    ]);
  });

  it('is JSON with an object for each row, as it is recorded', () => {
    expect(JSON.parse(new TextDecoder().decode(tableFile(table, 'JSON').bytes))).toEqual([
      { Name: 'Azərbaycan Prodüserlər Gildiyası', 'Members, certain': 1, Since: null },
      { Name: '=cmd|"A0" & <b>', 'Members, certain': 42, Since: 'two\nlines' },
      { Name: 'Гильдия', 'Members, certain': 0, Since: '1998' },
    ]);
  });
});
