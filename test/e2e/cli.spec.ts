import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Ran, runOn, urlOf } from '../support/command-line.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const OK = 'test/fixtures/packages/ok';
const NOT_OK = 'test/fixtures/packages/not-ok';

const databases: TestDatabase[] = [];
let home: string;
let report: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'guildhall-cli-'));
  report = join(home, 'problems.csv');
});
afterAll(async () => {
  await Promise.all(databases.map((database) => database.drop()));
  rmSync(home, { recursive: true });
});

/** A command line on an empty registry of its own. */
async function commandLine(): Promise<(...words: string[]) => Promise<Ran>> {
  const database = await createTestDatabase();
  databases.push(database);
  return (...words) => runOn(urlOf(database.address), words);
}

interface Told {
  readonly revision: number;
  readonly bytes: number;
  readonly database: object;
  readonly files: unknown[];
  readonly records: { recordType: string; count: number }[];
  readonly problems: { listed: { message: string }[] };
}

function json({ data }: Ran): Told {
  return JSON.parse(data) as Told;
}

describe('guildhall import', () => {
  it('records a package as one change, with its message, and says what it did', async () => {
    const guildhall = await commandLine();
    const ran = await guildhall('import', join(OK, 'organizations-only'), '--message', 'The first guild');
    expect(ran).toMatchObject({ exitCode: 0, talk: 'Recorded as revision 1.\n' });
    expect(ran.data).toMatch(/Organization\s*│ 1/);
    expect(json(await guildhall('status', '--json'))).toMatchObject({ revision: 1 });
  });

  it('changes nothing when the same package comes again, and says so', async () => {
    const guildhall = await commandLine();
    await guildhall('import', join(OK, 'organizations-only'));
    const again = await guildhall('import', join(OK, 'organizations-only'));
    expect(again).toMatchObject({ exitCode: 0, talk: 'Nothing changed: the registry says all of this already.\n' });
    expect(json(await guildhall('status', '--json'))).toMatchObject({ revision: 1 });
  });

  it('ends with 4 where there are findings, which are listed', async () => {
    const guildhall = await commandLine();
    const ran = await guildhall('import', join(OK, 'findings'));
    expect(ran.exitCode).toBe(4);
    expect(ran.data).toContain('TWIN_ORGANIZATIONS');
    expect(ran.talk).toContain('7 findings');
  });

  it('writes findings to the report where one is named', async () => {
    const guildhall = await commandLine();
    const path = join(home, 'findings.csv');
    await guildhall('import', join(OK, 'findings'), '--report', path);
    expect(
      readFileSync(path, 'utf8')
        .split('\n')
        .filter((line) => line.includes('OUTSIDE_LIFETIME')).length,
    ).toBe(2);
  });

  it('tells a dry run record by record, and writes nothing', async () => {
    const guildhall = await commandLine();
    await guildhall('import', join(OK, 'second-edition', '1'));
    const ran = await guildhall('import', join(OK, 'second-edition', '2'), '--dry-run');
    expect(ran.exitCode).toBe(0);
    expect(ran.talk).toContain('Nothing was written');
    expect(ran.data).toMatch(/ENDED.*memberships\.csv.*│ 3 /);
    expect(ran.data).toMatch(/CORRECTED.*memberships\.csv.*│ 4 /);
    expect(json(await guildhall('status', '--json'))).toMatchObject({ revision: 1 });
  });

  it('ends with 2 where the package has problems, and names the report of all of them', async () => {
    const guildhall = await commandLine();
    const ran = await guildhall('import', join(NOT_OK, 'bad-values'), '--report', report);
    expect(ran.exitCode).toBe(2);
    expect(ran.talk).toContain('Nothing was written: 34 problems.');
    expect(ran.talk).toContain(report);
    expect(ran.data).toContain('PERIOD_INVALID');
    expect(json(await guildhall('import', join(NOT_OK, 'bad-values'), '--report', report, '--json'))).toMatchObject({
      outcome: 'REFUSED',
      problems: { total: 34, report },
    });
    expect(json(await guildhall('status', '--json'))).toMatchObject({
      revision: 0,
      records: expect.arrayContaining([{ recordType: 'Source', count: 0 }]),
    });
  });

  it.each([
    ['a folder that is not there', 'nowhere/at/all', 'There is no folder nowhere/at/all.'],
    ['a file', 'package.json', 'package.json is a file; a package is a folder of CSV files.'],
  ])('refuses %s in a clear sentence', async (_, path, sentence) => {
    const guildhall = await commandLine();
    const ran = await guildhall('import', path, '--report', report, '--json');
    expect(ran.exitCode).toBe(2);
    expect(json(ran).problems.listed.map(({ message }) => message)).toEqual([sentence]);
  });
});

describe('guildhall export', () => {
  it('writes the nine files and the descriptor', async () => {
    const guildhall = await commandLine();
    expect([0, 4]).toContain((await guildhall('import', 'data/fiapf')).exitCode);
    const target = join(home, 'export');
    const ran = await guildhall('export', target, '--json');
    expect(ran).toMatchObject({ exitCode: 0, talk: `Exported revision 1 into ${target}.\n` });
    expect(json(ran).files.length).toBe(9);
    expect(readdirSync(target).length).toBe(10);
    expect(readFileSync(join(target, 'memberships.csv'), 'utf8')).toBe(readFileSync('data/fiapf/memberships.csv', 'utf8'));
  });

  it('ends with 2 for a federation that the registry does not know', async () => {
    const guildhall = await commandLine();
    const ran = await guildhall('export', join(home, 'nobody'), '--federation', 'nobody', '--json');
    expect(ran.exitCode).toBe(2);
    expect(json(ran)).toMatchObject({ error: { code: 'NOT_FOUND' } });
  });
});

describe('guildhall status and migrate', () => {
  it('show the revision, the records and the database', async () => {
    const guildhall = await commandLine();
    expect([0, 4]).toContain((await guildhall('import', 'data/fiapf')).exitCode);
    const status = json(await guildhall('status', '--json'));
    expect(status.revision).toBe(1);
    expect(status.records).toContainEqual({ recordType: 'Organization', count: 120 });
    expect(status.bytes).toBeGreaterThan(1_000_000);
    expect(status.database).toMatchObject({ kind: 'server', isUpToDate: true });
    expect((await guildhall('status')).data).toContain('up to date');
  });

  it('find nothing to apply on a schema that is up to date', async () => {
    const guildhall = await commandLine();
    expect(await guildhall('migrate', '--json')).toEqual({
      exitCode: 0,
      data: '{\n  "applied": []\n}\n',
      talk: 'The schema is up to date.\n',
    });
  });
});

describe('the command line', () => {
  it('ends with 2 for a database that is away, and says what to do', async () => {
    const ran = await runOn('postgresql://nobody:secret@127.0.0.1:1/nowhere', ['status', '--json']);
    expect(ran.exitCode).toBe(2);
    expect(json(ran)).toMatchObject({ error: { code: 'DATABASE_UNREACHABLE' } });
    expect(ran.talk).not.toContain('secret');
  });

  it('ends with 2 for a command that it does not know, and with 0 for help', async () => {
    const guildhall = await commandLine();
    expect(await guildhall('imprt')).toMatchObject({ exitCode: 2, data: '' });
    expect(await guildhall('import', '--help')).toMatchObject({ exitCode: 0, talk: '' });
  });

  it('writes data to standard output only, and the report beside where it was started', async () => {
    const guildhall = await commandLine();
    expect((await guildhall('status')).exitCode).toBe(0);
    const address = databases.at(-1)?.address;
    if (!address) throw new Error('no database');
    const hooks = `file://${resolve('test/support/typescript.mjs')}`;
    const words = ['--import', hooks, resolve('apps/cli/src/main.ts'), 'import', resolve(NOT_OK, 'overlapping-memberships'), '--json'];
    const { code, stdout, stderr } = await new Promise<{ code: unknown; stdout: string; stderr: string }>((done) => {
      execFile(process.execPath, words, { cwd: home, env: { ...process.env, DATABASE_URL: urlOf(address) } }, (error, stdout, stderr) =>
        done({ code: error?.code ?? 0, stdout, stderr }),
      );
    });
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('guildhall-import-problems.csv') });
    expect(JSON.parse(stdout)).toMatchObject({ outcome: 'REFUSED', problems: { total: 2 } });
    expect(existsSync(join(home, 'guildhall-import-problems.csv'))).toBe(true);
  });
});

describe('guildhall token', () => {
  it('makes the first token of a registry without accounts: alone on standard output, or as JSON', async () => {
    const guildhall = await commandLine();
    const plain = await guildhall('token', 'create', '--name', 'Loader', '--role', 'EDITOR');
    expect(plain.exitCode).toBe(0);
    expect(plain.data).toMatch(/^guildhall_pat_[\w-]{43}[0-9a-z]{6}\n$/);
    expect(plain.talk).not.toContain('guildhall_pat_');
    const asJson = await guildhall('token', 'create', '--name', 'Admin', '--role', 'admin', '--days', '1', '--json');
    const made = JSON.parse(asJson.data) as { token: string; id: number; expiresAt: string };
    expect(Object.keys(made)).toEqual(['token', 'id', 'expiresAt']);
    expect(made.id).toBe(2);
    expect(Math.round((Date.parse(made.expiresAt) - Date.now()) / 3_600_000)).toBe(24);
  });

  it('lists and revokes tokens, and enters it in the audit trail', async () => {
    const guildhall = await commandLine();
    const { data: token } = await guildhall('token', 'create', '--name', 'Loader', '--role', 'EDITOR', '--days', '366');
    const revoked = await guildhall('token', 'revoke', '1', '--json');
    expect(JSON.parse(revoked.data)).toMatchObject({ id: 1, name: 'Loader', role: 'EDITOR', revokedAt: expect.any(String) });
    const list = await guildhall('token', 'list');
    expect(list.data).toMatch(/1\s*│ Loader │ EDITOR/);
    const trail = await guildhall('audit', '--json', '--last', '2');
    expect(JSON.parse(trail.data)).toMatchObject([
      { action: 'revokeToken', outcome: 'OK', address: null, detail: 'token 1', actorName: expect.stringContaining('at the command line') },
      { action: 'createToken', detail: 'token 1' },
    ]);
    expect((await guildhall('audit', '--action', 'revokeToken')).data).toContain('revokeToken');
    for (const { data, talk } of [revoked, list, trail]) expect(data + talk).not.toContain(token.trim().slice(14));
  });

  it.each([
    ['no role', ['create', '--name', 'A']],
    ['a role that is none', ['create', '--name', 'A', '--role', 'KING']],
    ['a name that says nothing', ['create', '--name', ' ', '--role', 'EDITOR']],
    ['too many days', ['create', '--name', 'A', '--role', 'EDITOR', '--days', '367']],
    ['no days', ['create', '--name', 'A', '--role', 'EDITOR', '--days', '0']],
    ['a number that leads nowhere', ['revoke', '77']],
    ['no number', ['revoke', 'first']],
  ])('refuses %s', async (_, words) => {
    const guildhall = await commandLine();
    const ran = await guildhall('token', ...words);
    expect([ran.exitCode, ran.data]).toEqual([2, '']);
    expect(ran.talk).not.toBe('');
  });
});
