import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CsvFault, csvRecords } from './csv-records.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guildhall-csv-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(bytes: string | Buffer): Promise<{ rows: [number, ...string[]][]; faults: [string, number][]; messages: string[] }> {
  const path = join(folder, 'file.csv');
  await writeFile(path, bytes);
  const faults: CsvFault[] = [];
  const rows: [number, ...string[]][] = [];
  for await (const { line, cells } of csvRecords(path, (fault) => faults.push(fault))) rows.push([line, ...cells]);
  return { rows, faults: faults.map(({ code, line }) => [code, line]), messages: faults.map(({ message }) => message) };
}

describe('the records of a CSV file', () => {
  it('come with the line on which each begins, with blank lines and line breaks inside cells', async () => {
    const { rows, faults } = await read('a,b\n1,2\n\n3,4\n"x\ny",5\n6,7');
    expect(rows).toEqual([
      [1, 'a', 'b'],
      [2, '1', '2'],
      [4, '3', '4'],
      [5, 'x\ny', '5'],
      [7, '6', '7'],
    ]);
    expect(faults).toEqual([]);
  });

  it('end in CRLF as well as in LF, and keep a line break inside a cell as it is', async () => {
    const { rows } = await read('a,b\r\n1,2\r\n"x\r\ny\r\nz",5\r\n6,7\r\n');
    expect(rows).toEqual([
      [1, 'a', 'b'],
      [2, '1', '2'],
      [3, 'x\r\ny\r\nz', '5'],
      [6, '6', '7'],
    ]);
  });

  it('begin after a byte order mark', async () => {
    expect((await read('\uFEFFa,b\n1,2\n')).rows[0]).toEqual([1, 'a', 'b']);
  });

  it.each([
    ['something after a closing quote', 'a,b\n1,2\n"x"y,5\n6,7\n8,9\n', 3],
    ['a quote inside a cell without quotes', 'a,b\n1,2\nx"y,5\n6,7\n8,9\n', 3],
    ['a quote that is never closed', 'a,b\n\n1,2\n"xy,5\n6,7\n8,9\n', 4],
    ['a quote that swallows more than any row has', `a,b\n1,2\n"xy,5\n6,7\n8,9\n${`${'x'.repeat(98)},\n`.repeat(12_000)}"\n`, 3],
  ])('go on after %s, which is told with its line', async (_, text, line) => {
    const { rows, faults } = await read(text);
    expect(faults[0]).toEqual(['QUOTE_BROKEN', line]);
    expect(rows.slice(0, 4).map(([, a]) => a)).toEqual(['a', '1', '6', '8']);
    expect(rows[2]?.[0]).toBe(line + 1);
  });

  it('tell every broken quote of a file, once', async () => {
    const { rows, faults } = await read('a,b\n"x"y,1\n3,4\n5,"6\n7,8\n"9"9,1\n1,1\n');
    expect(faults).toEqual([
      ['QUOTE_BROKEN', 2],
      ['QUOTE_BROKEN', 4],
      ['QUOTE_BROKEN', 6],
    ]);
    expect(rows.map(([line]) => line)).toEqual([1, 3, 5, 7]);
  });

  it('tell every line that is not UTF-8, and read the others', async () => {
    const latin = Buffer.from('a,b\nAzərbaycan,1\n', 'utf8');
    const { rows, faults, messages } = await read(Buffer.concat([latin, Buffer.from('Caf\xe9,2\nok,3\nna\xefve,4\n', 'latin1')]));
    expect(faults).toEqual([
      ['FILE_ENCODING', 3],
      ['FILE_ENCODING', 5],
    ]);
    expect(messages[0]).toContain('"Caf"');
    expect(rows.map(([line, a]) => [line, a])).toEqual([
      [1, 'a'],
      [2, 'Azərbaycan'],
      [3, 'Caf?'],
      [4, 'ok'],
      [5, 'na?ve'],
    ]);
  });

  it('tell a NUL character and UTF-16', async () => {
    expect((await read('a,b\n1\0,2\n')).faults).toEqual([['FILE_ENCODING', 2]]);
    const utf16 = await read(Buffer.from('\uFEFFa,b\n1,2\n', 'utf16le'));
    expect(utf16.faults).toEqual([['FILE_ENCODING', 1]]);
    expect(utf16.rows).toEqual([]);
  });

  it('keep letters that are cut by the end of a block', async () => {
    const word = 'ə'.repeat(50);
    const text = `a\n${`${word}\n`.repeat(20_000)}`;
    const { rows, faults } = await read(text);
    expect(faults).toEqual([]);
    expect(rows.length).toBe(20_001);
    expect(rows.slice(1).every(([, cell]) => cell === word)).toBe(true);
  });
});
