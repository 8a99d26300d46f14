import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { ENTITIES } from '../entities.js';
import { importPackages } from './import-packages.js';
import type { ImportProgress } from './import-report.type.js';

const PACKS = ['data/fiapf', 'data/caspian', 'data/creators'];

let database: TestDatabase;
let dataSource: DataSource;
beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await database.dataSource([...ENTITIES]);
});
afterAll(() => database.drop());

describe("the registry's own packs", () => {
  it('are one change together, with author and message, and organizations that several of them have are one', async () => {
    const progress: ImportProgress[] = [];
    const report = await importPackages(dataSource, PACKS, {
      author: { name: 'Guildhall', kind: 'SYSTEM' },
      message: 'The first packs',
      onProgress: (news) => progress.push(news),
    });
    expect(report.problems.listed).toEqual([]);
    expect(report).toMatchObject({ outcome: 'RECORDED', revision: 1, dryRun: false });
    expect(report.change).toMatch(/^chg_/);
    expect(report.records.find(({ recordType }) => recordType === 'Organization')).toMatchObject({ created: 120 + 122 + 235 - 20 });
    const changes = await dataSource.query<object[]>('SELECT actor_name, actor_kind, message FROM change WHERE revision = 1');
    expect(changes).toEqual([{ actor_name: 'Guildhall', actor_kind: 'SYSTEM', message: 'The first packs' }]);
    expect([...new Set(progress.map(({ step }) => step))]).toEqual(['READING', 'CHECKING', 'WRITING']);
    expect(progress.findLast(({ step }) => step === 'CHECKING')).toMatchObject({ done: report.rows, total: report.rows });
  });

  it('tell what a curator should look at', async () => {
    const other = await createTestDatabase();
    const { findings } = await importPackages(await other.dataSource([...ENTITIES]), PACKS, { dryRun: true });
    await other.drop();
    expect(findings.byCode.TWIN_ORGANIZATIONS).toBe(3);
    expect(findings.byCode.EVIDENCE_OUTSIDE_PERIOD).toBeUndefined();
    expect(findings.listed.length).toBe(findings.total);
    const old = findings.listed.filter(({ code }) => code === 'NOT_ATTESTED_FOR_TEN_YEARS').map(({ file, line }) => `${file}:${line}`);
    expect(old).toContain('data/caspian/memberships.csv:23');
  });

  it('change nothing when they come again, together or alone, and take no revision', async () => {
    for (const folders of [PACKS, ...PACKS.map((pack) => [pack])]) {
      const again = await importPackages(dataSource, folders);
      expect(again).toMatchObject({ outcome: 'UNCHANGED', revision: null, change: null, alterations: [], findings: { total: 0 } });
    }
    const [newest] = await dataSource.query<{ max: string }[]>('SELECT max(revision) FROM change');
    expect(newest?.max).toBe('1');
  });
});
