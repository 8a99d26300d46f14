import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { createTestDatabase } from '../../../../test/support/test-database.js';
import { writtenPackage } from '../../../../test/support/written-package.js';
import { ENTITIES } from '../entities.js';
import type { Difference, Preview, RowPlace } from './difference.type.js';
import { importPackages } from './import-packages.js';
import type { ImportReport } from './import-report.type.js';
import { previewImport } from './preview-import.js';
import { randomPackage } from './random-packages.fixture.js';

type Told = Preview & { readonly differences: readonly Difference[] };

async function previewed(dataSource: DataSource, folder: string): Promise<Told> {
  const differences: Difference[] = [];
  return { ...(await previewImport(dataSource, folder, { onDifference: (one) => void differences.push(one) })), differences };
}

const text = ({ file, line }: RowPlace): string => `${file}:${line}`;
const rowsOf = (differences: readonly Difference[]): Set<string> => new Set(differences.flatMap(({ rows }) => rows.map(text)));

function applied(dataSource: DataSource, folder: string, rows: ReadonlySet<string>, expectedRevision: number): Promise<ImportReport> {
  return importPackages(dataSource, [folder], { chosen: (row) => rows.has(text(row)), expectedRevision, files: 'BY_NAME' });
}

/** The same, but for what another choice of rows may give: ids of new records are drawn when they are written. */
const comparable = ({ kind, recordType, label, rows, altered }: Difference): object => ({ kind, recordType, label, rows, altered });

async function inNewRegistry(work: (dataSource: DataSource) => Promise<void>): Promise<void> {
  const database = await createTestDatabase();
  try {
    await work(await database.dataSource([...ENTITIES]));
  } finally {
    await database.drop();
  }
}

describe('what a preview tells of random packages with wrong rows', () => {
  it('is what is recorded of the rows that it tells, and is told no more of them after that', async () => {
    const seen = { refused: 0, recorded: 0, altered: 0 };
    await fc.assert(
      fc.asyncProperty(randomPackage, randomPackage, async (first, second) => {
        await inNewRegistry(async (dataSource) => {
          for (const files of [first, second]) {
            const folder = writtenPackage(files);
            const told = await previewed(dataSource, folder);
            expect(told.isComplete).toBe(true);
            const rows = rowsOf(told.differences);
            const report = await applied(dataSource, folder, rows, told.revision);
            expect(report.problems.listed).toEqual([]);
            expect(report.outcome).toBe(told.differences.length > 0 ? 'RECORDED' : 'UNCHANGED');
            const done = (counts: Told['records']): object[] =>
              counts
                .filter(({ created, changed, corrected }) => created + changed + corrected > 0)
                .map((each) => ({ ...each, unchanged: 0 }));
            expect(done(report.records)).toEqual(done(told.records));
            const again = await previewed(dataSource, folder);
            expect(again.isComplete).toBe(true);
            expect(again.differences.filter(({ rows: of }) => of.some((row) => rows.has(text(row))))).toEqual([]);
            seen.refused += told.refusedRows;
            seen.recorded += told.differences.length;
            seen.altered += told.differences.filter(({ altered }) => altered.length > 0).length;
          }
        });
      }),
      { numRuns: 25 },
    );
    expect(Math.min(seen.refused, seen.recorded, 5 * seen.altered)).toBeGreaterThan(20);
  }, 240_000);

  it('is what is recorded of some of them too, or they are refused and nothing is', async () => {
    const seen = { recorded: 0 };
    await fc.assert(
      fc.asyncProperty(randomPackage, randomPackage, fc.infiniteStream(fc.boolean()), async (first, second, choices) => {
        await inNewRegistry(async (dataSource) => {
          const before = writtenPackage(first);
          const known = await previewed(dataSource, before);
          await applied(dataSource, before, rowsOf(known.differences), known.revision);
          const folder = writtenPackage(second);
          const told = await previewed(dataSource, folder);
          const picked = told.differences.filter(() => choices.next().value);
          const rows = rowsOf(picked);
          const report = await applied(dataSource, folder, rows, told.revision);
          const after = await previewed(dataSource, folder);
          if (report.outcome !== 'RECORDED') {
            expect(after.differences.map(comparable)).toEqual(told.differences.map(comparable));
            return;
          }
          seen.recorded += 1;
          const left = told.differences.filter((difference) => !picked.includes(difference));
          expect(after.differences.filter(({ rows: of }) => of.some((row) => rows.has(text(row))))).toEqual([]);
          expect(report.records.reduce((sum, { created, changed, corrected }) => sum + created + changed + corrected, 0)).toBe(
            picked.length,
          );
          const touched = rowsOf(after.differences);
          for (const difference of left) expect([...difference.rows].some((row) => touched.has(text(row)))).toBe(true);
        });
      }),
      { numRuns: 25 },
    );
    expect(seen.recorded).toBeGreaterThan(3);
  }, 240_000);
});
