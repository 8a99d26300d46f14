import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { ENTITIES } from '../entities.js';
import { importPackages } from './import-packages.js';

const PACKS = ['data/fiapf', 'data/caspian', 'data/creators'];

let database: TestDatabase;
let dataSource: DataSource;
beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await database.dataSource([...ENTITIES]);
});
afterAll(() => database.drop());

describe('the three packs together', () => {
  it('are one change', async () => {
    const report = await importPackages(dataSource, PACKS);
    expect(report.problems.listed).toEqual([]);
    console.log(
      JSON.stringify(
        { ...report, alterations: [], findings: { ...report.findings, listed: report.findings.listed.slice(0, 20) } },
        null,
        1,
      ),
    );
    expect(report.outcome).toBe('RECORDED');
  });
  it('change nothing when they are imported again', async () => {
    const report = await importPackages(dataSource, PACKS);
    expect(report).toMatchObject({ outcome: 'UNCHANGED', revision: null });
    for (const pack of PACKS) {
      const r = await importPackages(dataSource, [pack]);
      expect({ pack, outcome: r.outcome, alterations: r.alterations, p: r.problems.listed }).toEqual({
        pack,
        outcome: 'UNCHANGED',
        alterations: [],
        p: [],
      });
    }
  });
});
