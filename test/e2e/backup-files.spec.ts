import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkBackup, LEFT_OUT, makeBackup, restoreBackup } from '@guildhall/exchange';
import { Bug, Problem } from '@guildhall/problems';
import { type DatabaseAddress, dataSourceOptions, knownMigrations, migrate, migrateTo } from '@guildhall/storage';
import fc from 'fast-check';
import { DataSource } from 'typeorm';
import { migrations } from '../../migrations/index.js';
import { emptyTestDatabase } from '../support/other-server.js';
import { createLoadedDatabase, type LoadedDatabase } from '../support/loaded-database.js';
import { createTestDatabase } from '../support/test-database.js';
import { BackupWriter } from '../../libs/exchange/src/backup/backup-writer.js';
import { type BackupHeader, FORMAT } from '../../libs/exchange/src/backup/contents.js';

let loaded: LoadedDatabase;
let source: DataSource;
let folder: string;
let whole: string;
const opened: DataSource[] = [];
const made: (() => Promise<void>)[] = [];
const file = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'guildhall-backup-'));
  loaded = await createLoadedDatabase(['data/fiapf']);
  source = await open(loaded.address);
  whole = file('whole');
  await makeBackup(source, whole);
});
afterAll(async () => {
  await Promise.all(opened.filter((one) => one.isInitialized).map((one) => one.destroy()));
  for (const drop of made) await drop();
  await loaded.drop();
  rmSync(folder, { recursive: true });
});

async function open(address: DatabaseAddress): Promise<DataSource> {
  const dataSource = await new DataSource(dataSourceOptions(address, { entities: [], migrations, poolSize: 3 })).initialize();
  opened.push(dataSource);
  return dataSource;
}

/** A database without a single table. */
async function empty(): Promise<DatabaseAddress> {
  const { address, drop } = await emptyTestDatabase();
  made.push(drop);
  return address;
}

async function refusal(work: Promise<unknown>): Promise<Problem> {
  const error: unknown = await work.then(
    () => 'it was taken',
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(Problem);
  return error as Problem;
}

const tablesOf = async (dataSource: DataSource): Promise<string[]> =>
  (
    await dataSource.query<{ name: string }[]>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'm') ORDER BY 1`,
    )
  ).map(({ name }) => name);

/** Everything in a table, whatever the order. */
async function contentOf(dataSource: DataSource, table: string): Promise<string> {
  const [row] = await dataSource.query<{ content: string }[]>(
    `SELECT coalesce(string_agg(t::text, E'\\n' ORDER BY t::text COLLATE "C"), '') AS content FROM "${table}" t`,
  );
  return row?.content ?? '';
}

describe('a backup', () => {
  it('has every table of the database but those on the list of what is left out, and brings all rows back as they were', async () => {
    const token = `INSERT INTO token (name, role, hash, expires_at) VALUES ('Дашборд', 'EDITOR', '\\x${'ab'.repeat(32)}', '2027-01-01') RETURNING id`;
    await source.query(token);
    await source.query('DELETE FROM token');
    await source.query(token);
    const report = await makeBackup(source, file('all'));
    const tables = await tablesOf(source);
    expect([...report.tables.map(({ table }) => table), ...Object.keys(LEFT_OUT)].sort()).toEqual(tables);
    const target = await open(await empty());
    const restored = await restoreBackup(target, await checkBackup(file('all')));
    expect(restored).toMatchObject({ revision: report.revision, tables: report.tables, migratedOn: [] });
    expect(await tablesOf(target)).toEqual(tables);
    for (const { table } of report.tables) expect((await contentOf(target, table)) === (await contentOf(source, table))).toBe(true);
    expect(report.tables.find(({ table }) => table === 'source')?.rows).toBeGreaterThan(100);
    // A number that was given is not given again, even where what it was given to is gone.
    const [next] = await target.query<{ id: string }[]>(token.replace('ab'.repeat(32), 'cd'.repeat(32)));
    expect(next?.id).toBe('3');
  });

  it('is a gzip file that only its owner may read, with the revision in its first line', () => {
    expect(statSync(whole).mode & 0o777).toBe(0o600);
    const text = gunzipSync(readFileSync(whole)).toString('utf8');
    const [first = '', second] = text.split('\n');
    expect(JSON.parse(first)).toMatchObject({ backup: 'guildhall', format: 1, revision: 1, migrations: knownMigrations(source) });
    expect(JSON.parse(second ?? '')).toMatchObject({ table: expect.any(String), columns: expect.any(Array) });
    expect(text.trimEnd().split('\n').at(-1)).toMatch(/^\{"end":true,/);
  });

  it('never writes over a file unless it is told to, and leaves nothing behind where it fails', async () => {
    const taken = file('taken');
    writeFileSync(taken, 'a file of somebody');
    expect(await refusal(makeBackup(source, taken))).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('--force') });
    expect(readFileSync(taken, 'utf8')).toBe('a file of somebody');
    const report = await makeBackup(source, taken, { force: true });
    expect(createHash('sha256').update(readFileSync(taken)).digest('hex')).toBe(report.sha256);
    expect(report.bytes).toBe(statSync(taken).size);
    expect((await refusal(makeBackup(source, folder, { force: true }))).message).toContain('is a folder');
    expect((await refusal(makeBackup(source, file('nowhere/backup')))).message).toContain('There is no folder');
    const stopping = new AbortController();
    const interrupted = makeBackup(source, file('interrupted'), { signal: stopping.signal, onProgress: () => stopping.abort() });
    await expect(interrupted).rejects.toMatchObject({ code: 'DATABASE_LOST', message: expect.stringContaining('interrupted') });
    const broken = makeBackup(source, file('broken'), {
      onProgress: () => {
        throw new Bug('the disk is gone');
      },
    });
    await expect(broken).rejects.toThrow('the disk is gone');
    expect(readdirSync(folder).filter((name) => name.includes('unfinished') || name === 'interrupted' || name === 'broken')).toEqual([]);
    // The connection is as good as before.
    expect(await makeBackup(source, taken, { force: true })).toMatchObject({ revision: 1 });
  });

  it('is refused of a database without a registry', async () => {
    expect(await refusal(makeBackup(await open(await empty()), file('nothing')))).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('a damaged backup', () => {
  let target: DataSource;
  let intact: Buffer;
  beforeAll(async () => {
    target = await open(await empty());
    intact = readFileSync(whole);
  });

  const damage = fc.oneof(
    fc.record({ does: fc.constant('flip' as const), at: fc.nat(), bit: fc.integer({ min: 0, max: 7 }) }),
    fc.record({ does: fc.constant('cut' as const), at: fc.nat(), bit: fc.constant(0) }),
    fc.record({ does: fc.constant('add' as const), at: fc.integer({ min: 1, max: 200 }), bit: fc.integer({ min: 0, max: 255 }) }),
    fc.record({ does: fc.constant('drop' as const), at: fc.nat(), bit: fc.integer({ min: 1, max: 3 }) }),
  );

  it('is refused wherever it is damaged, with the place, and nothing is written', async () => {
    const bytes = Buffer.from(intact);
    await fc.assert(
      fc.asyncProperty(damage, async ({ does, at, bit }) => {
        const place = at % bytes.length;
        const damaged = {
          flip: () => {
            const copy = Buffer.from(bytes);
            copy.writeUInt8(copy.readUInt8(place) ^ (1 << bit), place);
            return copy;
          },
          cut: () => bytes.subarray(0, place),
          add: () => Buffer.concat([bytes, Buffer.alloc(at, bit)]),
          drop: () => Buffer.concat([bytes.subarray(0, place), bytes.subarray(place + bit)]),
        }[does]();
        writeFileSync(file('damaged'), damaged);
        const { code, message, details } = await refusal(checkBackup(file('damaged')));
        expect(code).toBe('BAD_USER_INPUT');
        // A file whose very beginning is damaged is no backup to begin with.
        if (message.includes('is no backup')) expect(does === 'add' ? bytes.length : place).toBeLessThan(61);
        else expect(details['byte']).toBeLessThanOrEqual(does === 'add' ? bytes.length : place);
      }),
      { numRuns: 200 },
    );
    expect(await tablesOf(target)).toEqual([]);
  });

  it('says in which table, after which row', async () => {
    const bytes = Buffer.from(intact);
    // Behind the end of the first half of the file there are rows of some table.
    bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 1, bytes.length >> 1);
    writeFileSync(file('damaged'), bytes);
    const { message, details } = await refusal(checkBackup(file('damaged')));
    expect(message).toMatch(/is damaged at byte \d+, after row \d+ of the table \w+: its bytes are not those that were written/);
    expect(details).toMatchObject({ byte: expect.any(Number), table: expect.any(String), row: expect.any(Number) });
    copyFileSync(whole, file('cut'));
    truncateSync(file('cut'), bytes.length >> 1);
    expect((await refusal(checkBackup(file('cut')))).message).toContain('it is cut off');
  });

  it.each([
    ['a text', 'not a backup at all'],
    ['an empty file', ''],
  ])('is told from %s', async (_, content) => {
    writeFileSync(file('other'), content);
    expect((await refusal(checkBackup(file('other')))).message).toContain('is no backup of Guildhall');
  });

  it('is told from a file that is not there, and from a folder', async () => {
    expect((await refusal(checkBackup(file('absent')))).message).toContain('There is no file');
    expect((await refusal(checkBackup(folder))).message).toContain('cannot be read as a file');
  });

  it('that is whole in itself but lacks a table, or has another one, is refused, and nothing is written', async () => {
    const [header] = gunzipSync(readFileSync(whole)).toString('utf8').split('\n');
    const forged = async (lines: (writer: BackupWriter) => Promise<void>): Promise<string> => {
      const writer = await BackupWriter.open(file('forged'), true);
      await writer.line(JSON.parse(header ?? '') as BackupHeader);
      await lines(writer);
      await writer.line({ end: true, tables: 0, rows: 0, sequences: [] });
      await writer.finish();
      return file('forged');
    };
    const nothing = await forged(() => Promise.resolve());
    expect((await refusal(restoreBackup(target, await checkBackup(nothing)))).message).toContain('it lacks the table');
    const strange = await forged(async (writer) => {
      await writer.line({ table: 'pg_authid', columns: ['rolname'] });
      await writer.line({ endOf: 'pg_authid', rows: 0 });
    });
    expect((await refusal(restoreBackup(target, await checkBackup(strange)))).message).toContain('make no table pg_authid');
    expect(await tablesOf(target)).toEqual([]);
  });
});

describe('restoring', () => {
  it('refuses a database that holds anything, and says what', async () => {
    const backup = await checkBackup(whole);
    expect(await refusal(restoreBackup(source, backup))).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('holds a registry, at revision 1'),
    });
    const tokens = await open(await empty());
    await migrate(tokens);
    await tokens.query(`INSERT INTO token (name, role, hash, expires_at) VALUES ('a', 'ADMIN', '\\x${'ab'.repeat(32)}', now())`);
    expect((await refusal(restoreBackup(tokens, backup))).message).toContain('has rows in its table token');
    const others = await open(await empty());
    await others.query('CREATE TABLE of_somebody (a int)');
    expect((await refusal(restoreBackup(others, backup))).message).toContain('of_somebody');
    expect(await tablesOf(others)).toEqual(['of_somebody']);
  });

  it('takes a database that was migrated and is empty otherwise', async () => {
    const test = await createTestDatabase();
    try {
      const target = await test.dataSource([]);
      await target.destroy();
      const again = await open(test.address);
      expect(await restoreBackup(again, await checkBackup(whole))).toMatchObject({ revision: 1 });
      await again.destroy();
    } finally {
      await test.drop();
    }
  });

  it('refuses a newer format, and a backup of a program with other migrations', async () => {
    const header = (await checkBackup(whole)).header;
    const newer = await BackupWriter.open(file('newer'), false);
    await newer.line({ ...header, format: FORMAT + 1 });
    await newer.finish();
    expect((await refusal(checkBackup(file('newer')))).message).toContain(`has the format ${FORMAT + 1}`);
    const target = await open(await empty());
    const strange = {
      ...(await checkBackup(whole)),
      header: { ...header, migrations: [...header.migrations, 'FromTheFuture2000000000000'] },
    };
    expect((await refusal(restoreBackup(target, strange))).message).toContain('FromTheFuture2000000000000');
    expect(await tablesOf(target)).toEqual([]);
  });

  it('of an older backup migrates it on afterwards, also into a database that was migrated already', async () => {
    const old = await open(await empty());
    const names = knownMigrations(old);
    const runner = old.createQueryRunner();
    await migrateTo(old, runner, names.slice(0, 4));
    await runner.release();
    await old.query(`INSERT INTO source (id, recorded, slug, title, search_key) VALUES (1, '[1,)', 'a', 'A', 'a')`);
    await old.query(
      `INSERT INTO change (revision, id, recorded_at, actor_name, actor_kind) VALUES (1, 1, now() + interval '1 day', 'A', 'PERSON')`,
    );
    await makeBackup(old, file('old'));
    for (const migrated of [false, true]) {
      const target = await open(await empty());
      if (migrated) await migrate(target);
      const report = await restoreBackup(target, await checkBackup(file('old')));
      expect([...report.migratedOn].sort()).toEqual(names.slice(4).sort());
      expect(await target.query('SELECT slug FROM source')).toEqual([{ slug: 'a' }]);
      expect(await tablesOf(target)).toEqual(await tablesOf(source));
    }
  });

  it('that is interrupted leaves the database as empty as it was, and the connection to be used again', async () => {
    const target = await open(await empty());
    const stopping = new AbortController();
    const interrupted = restoreBackup(target, await checkBackup(whole), {
      signal: stopping.signal,
      onProgress: ({ table }) => table === 'organization' && stopping.abort(),
    });
    await expect(interrupted).rejects.toMatchObject({ code: 'DATABASE_LOST', message: expect.stringContaining('nothing was written') });
    expect(await tablesOf(target)).toEqual([]);
    expect(await restoreBackup(target, await checkBackup(whole))).toMatchObject({ revision: 1 });
  });

  it('that is killed in the middle leaves the database as empty as it was', async () => {
    const address = await empty();
    const killed = await new Promise<{ signal?: NodeJS.Signals | null }>((resolve) => {
      const script = [
        '--import',
        './test/support/typescript.mjs',
        'test/support/killed-restore.ts',
        whole,
        JSON.stringify(address),
        'membership',
      ];
      execFile(process.execPath, script, (error) => resolve({ signal: error?.signal ?? null }));
    });
    expect(killed.signal).toBe('SIGKILL');
    const target = await open(address);
    // The server finds out that nobody is there any more, and takes everything back.
    await target.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );
    expect(await tablesOf(target)).toEqual([]);
    expect(await restoreBackup(target, await checkBackup(whole))).toMatchObject({ revision: 1 });
  });
});
