import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import type { DataSource } from 'typeorm';
import { ENTITIES } from '../entities.js';
import { importPackages } from '../import/import-packages.js';
import { exportPackage } from './export-package.js';

const FILES = [
  'sources',
  'organizations',
  'names',
  'identifiers',
  'memberships',
  'accreditations',
  'offices',
  'stated_figures',
  'successions',
]
  .map((name) => `${name}.csv`)
  .concat('datapackage.json')
  .sort();
const PACKS = readdirSync('data', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => `data/${name}`);

let home: string;
const databases: TestDatabase[] = [];
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'guildhall-export-'));
});
afterAll(async () => {
  await Promise.all(databases.map((database) => database.drop()));
  await rm(home, { recursive: true });
});

async function emptyRegistry(): Promise<DataSource> {
  const database = await createTestDatabase();
  databases.push(database);
  return database.dataSource([...ENTITIES]);
}

let folders = 0;
function folder(): string {
  folders += 1;
  return join(home, `folder-${folders}`);
}

function filesIn(path: string): Record<string, string> {
  return Object.fromEntries(readdirSync(path).map((name) => [name, readFileSync(join(path, name), 'utf8')]));
}

async function registryWith(...packs: string[]): Promise<DataSource> {
  const dataSource = await emptyRegistry();
  const report = await importPackages(dataSource, packs);
  expect(report.problems.listed).toEqual([]);
  expect(report.outcome).toBe('RECORDED');
  return dataSource;
}

describe.each(PACKS)('%s, imported alone into an empty registry and exported', (pack) => {
  it('gives its bytes back, and the other files with a header only', async () => {
    const dataSource = await registryWith(pack);
    const target = folder();
    await exportPackage(dataSource, target);
    const exported = filesIn(target);
    const given = filesIn(pack);
    expect(Object.keys(exported).sort()).toEqual(FILES);
    for (const name of FILES.filter((file) => file.endsWith('.csv'))) {
      if (name in given) expect([name, exported[name]]).toEqual([name, given[name]]);
      else expect([name, exported[name]?.split('\n').length]).toEqual([name, 2]);
    }
  });

  it('keeps its own descriptor where it is written over', async () => {
    const dataSource = await registryWith(pack);
    const target = folder();
    cpSync(pack, target, { recursive: true });
    await exportPackage(dataSource, target);
    const [before, after] = [pack, target].map(
      (path) => JSON.parse(readFileSync(join(path, 'datapackage.json'), 'utf8')) as Record<string, unknown>,
    );
    expect({ ...after, resources: null }).toEqual({ ...before, resources: null });
    expect((after?.resources as { path: string }[]).map(({ path }) => path).sort()).toEqual(FILES.filter((name) => name.endsWith('.csv')));
  });
});

describe('all packs together', () => {
  it.each([false, true])('give the same bytes when exported, imported and exported again (with ids: %s)', async (withIds) => {
    const first = folder();
    await exportPackage(await registryWith(...PACKS), first, { withIds });
    const second = folder();
    await exportPackage(await registryWith(first), second, { withIds });
    expect(filesIn(second)).toEqual(filesIn(first));
    expect(readFileSync(join(second, 'sources.csv'), 'utf8').includes('public_id')).toBe(withIds);
  });

  it('are in the export of the registry, and an import of it changes nothing', async () => {
    const dataSource = await registryWith(...PACKS);
    const target = folder();
    await exportPackage(dataSource, target, { withIds: true });
    expect(await importPackages(dataSource, [target])).toMatchObject({ outcome: 'UNCHANGED', revision: null, problems: { total: 0 } });
  });
});

describe('the export of a federation', () => {
  it('has its members, its facts and what they cite, and is a package by itself', async () => {
    const target = folder();
    const report = await exportPackage(await registryWith(...PACKS), target, { federation: 'imago' });
    const {
      'memberships.csv': memberships = '',
      'organizations.csv': organizations = '',
      'datapackage.json': descriptor = '',
    } = filesIn(target);
    const rows = memberships.split('\n').slice(1, -1);
    expect(rows.length).toBe(report.files.find(({ file }) => file === 'memberships.csv')?.rows);
    expect(rows.length).toBeGreaterThan(50);
    expect(rows.every((row) => row.split(',')[2] === 'imago')).toBe(true);
    const members = new Set(rows.map((row) => row.split(',')[1] ?? '').concat('imago'));
    expect(organizations.split('\n').slice(1, -1).length).toBe(members.size);
    expect(JSON.parse(descriptor)).toMatchObject({ name: 'imago' });
    await registryWith(target);
  });

  it('is refused where the registry does not know it', async () => {
    await expect(exportPackage(await emptyRegistry(), folder(), { federation: 'nobody' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the folder of an export', () => {
  it('is refused, and left alone, where it holds anything but a package', async () => {
    const target = await mkdtemp(join(home, 'mine-'));
    await writeFile(join(target, 'thesis.txt'), 'mine');
    await expect(exportPackage(await emptyRegistry(), target)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(readdirSync(target)).toEqual(['thesis.txt']);
  });

  it('keeps the package that it held when an export fails', async () => {
    const target = folder();
    cpSync('data/fiapf', target, { recursive: true });
    await expect(exportPackage(await emptyRegistry(), target, { federation: 'nobody' })).rejects.toThrow();
    expect(filesIn(target)).toEqual(filesIn('data/fiapf'));
  });
});

describe('the descriptor', () => {
  it('says what Data Package 2.0 asks for, and has no time stamp', async () => {
    const target = folder();
    await exportPackage(await emptyRegistry(), target);
    const text = filesIn(target)['datapackage.json'] ?? '';
    const { resources, ...about } = JSON.parse(text) as { resources: Record<string, string>[] };
    expect(about).toEqual({
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      name: expect.stringMatching(/^[a-z0-9._-]+$/),
      title: expect.any(String),
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      licenses: [{ name: 'CC0-1.0', title: expect.any(String), path: expect.stringMatching(/^https:/) }],
    });
    expect(resources.map(({ path }) => path).sort()).toEqual(FILES.filter((name) => name.endsWith('.csv')));
    for (const resource of resources) {
      expect(resource).toMatchObject({
        type: 'table',
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        name: resource.path?.replace('.csv', ''),
      });
    }
  });
});
