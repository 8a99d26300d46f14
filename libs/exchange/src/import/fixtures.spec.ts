import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { ENTITIES } from '../entities.js';
import { exportPackage } from '../export/export-package.js';
import { importPackages } from './import-packages.js';
import type { ImportReport } from './import-report.type.js';

interface Step {
  readonly folders?: string[];
  readonly outcome: ImportReport['outcome'];
  /** Created, changed, corrected, unchanged. */
  readonly records?: Record<string, [number, number, number, number]>;
  readonly alterations?: [kind: string, file: string, line: number][];
  readonly findings?: [code: string, file: string, line: number][];
}

/** What `expected.json` of a package says: steps of one that is taken, problems of one that is refused. */
interface Expectation {
  readonly steps?: Step[];
  /** Whether it is in the form of an export. */
  readonly export?: boolean;
  readonly before?: string[];
  readonly folders?: string[];
  readonly problems?: Expected[];
}

/** A problem; where the column is null, any will do. */
interface Expected {
  readonly file: string;
  readonly line: number | null;
  readonly column: string | null;
  readonly code: string;
}

const OK = 'test/fixtures/packages/ok';
const NOT_OK = 'test/fixtures/packages/not-ok';

let database: TestDatabase;
let dataSource: DataSource;
let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'guildhall-fixtures-'));
});
afterAll(() => rmSync(home, { recursive: true }));
beforeEach(async () => {
  database = await createTestDatabase();
  dataSource = await database.dataSource([...ENTITIES]);
});
afterEach(() => database.drop());

function expected(folder: string): Expectation {
  return JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expectation;
}

async function revision(): Promise<number> {
  const rows = await dataSource.query<{ newest: string }[]>('SELECT max(revision) AS newest FROM change');
  return Number(rows[0]?.newest);
}

const named = (file: string, folder: string): string =>
  file
    .slice(folder.length + 1)
    .split('/')
    .at(-1) ?? '';

describe.each(readdirSync(OK))('the package ok/%s', (name) => {
  const folder = join(OK, name);
  const { steps = [] } = expected(folder);

  it('is imported as expected, and a dry run says so before', async () => {
    for (const { folders = ['.'], outcome, records, alterations, findings } of steps) {
      const paths = folders.map((path) => join(folder, path));
      const before = await revision();
      const preview = await importPackages(dataSource, paths, { dryRun: true });
      expect(preview).toMatchObject({ outcome: 'PREVIEWED', revision: null, problems: { total: 0 } });
      expect(await revision()).toBe(before);

      const report = await importPackages(dataSource, paths);
      expect(report.problems.listed).toEqual([]);
      expect(report.outcome).toBe(outcome);
      expect(report.records).toEqual(preview.records);
      expect(await revision()).toBe(outcome === 'RECORDED' ? before + 1 : before);
      const counts = report.records.map(({ recordType, created, changed, corrected, unchanged }) => [
        recordType,
        [created, changed, corrected, unchanged],
      ]);
      if (records) expect(Object.fromEntries(counts)).toEqual(records);
      if (alterations) {
        const told = report.alterations.map(({ kind, file, line }) => [kind, named(file, folder), line]);
        expect(told.sort()).toEqual([...alterations].sort());
      }
      if (findings) expect(report.findings.listed.map(({ code, file, line }) => [code, named(file, folder), line])).toEqual(findings);
    }
  });
});

describe.each(readdirSync(OK).filter((name) => expected(join(OK, name)).export === true))('the package ok/%s', (name) => {
  it('gives its bytes back when it is exported', async () => {
    const folder = join(OK, name);
    await importPackages(dataSource, [folder]);
    const target = join(home, name);
    await exportPackage(dataSource, target);
    const files = readdirSync(folder).filter((file) => file.endsWith('.csv'));
    expect(files.length).toBe(9);
    for (const file of files)
      expect([file, readFileSync(join(target, file), 'utf8')]).toEqual([file, readFileSync(join(folder, file), 'utf8')]);
  });
});

describe.each(readdirSync(NOT_OK))('the package not-ok/%s', (name) => {
  const folder = join(NOT_OK, name);
  const { before = [], folders = ['.'], problems = [] } = expected(folder);
  const paths = folders.map((path) => join(folder, path));

  it('is refused for all its problems at once, which are all in the report, and nothing is written', async () => {
    for (const first of before) expect(await importPackages(dataSource, [join(folder, first)])).toMatchObject({ outcome: 'RECORDED' });
    const newest = await revision();
    const path = join(home, `${name}.csv`);
    const report = await importPackages(dataSource, paths, { report: path });
    expect(report).toMatchObject({ outcome: 'REFUSED', revision: null });
    const told = report.problems.listed.map(({ file, line, column, code }) => ({
      file: file.slice(folder.length + 1),
      line,
      column,
      code,
    }));
    const wanted = sorted(problems.map((problem) => ({ ...problem, column: problem.column ?? null })));
    const ignoringColumns = (list: Expected[]): Expected[] =>
      list.map((each, i) => ({ ...each, column: wanted[i]?.column === null ? null : each.column }));
    expect(ignoringColumns(sorted(told))).toEqual(wanted);
    expect(report.problems.total).toBe(problems.length);
    expect(await revision()).toBe(newest);

    const rows = parse<Record<string, string>>(readFileSync(path), { columns: true });
    expect(rows.length).toBe(problems.length);
    expect(rows.every(({ message, what_to_do }) => message !== '' && what_to_do !== '')).toBe(true);
    expect(report.problems.report).toBe(path);
  });

  it('has the same problems in a dry run', async () => {
    for (const first of before) await importPackages(dataSource, [join(folder, first)]);
    const report = await importPackages(dataSource, paths, { dryRun: true });
    expect(report).toMatchObject({ outcome: 'REFUSED', dryRun: true, problems: { total: problems.length } });
  });
});

function sorted<Problem extends { file: string; line: number | null; code: string }>(problems: Problem[]): Problem[] {
  const key = ({ file, line, code }: Problem): string => `${file} ${String(line ?? 0).padStart(6, '0')} ${code}`;
  return [...problems].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
