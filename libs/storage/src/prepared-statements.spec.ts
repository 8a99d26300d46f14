import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource, QueryFailedError } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { dataSourceOptions, databaseErrorCode, PreparedStatements } from './index.js';

const HALF_AN_HOUR = 30 * 60 * 1000;

describe('statements that are sent again and again', () => {
  let test: TestDatabase;
  let dataSource: DataSource;
  let statements: PreparedStatements;
  let now = 0;

  beforeAll(async () => {
    test = await createTestDatabase();
  });
  afterAll(() => test.drop());

  // One connection, so that what it keeps can be seen.
  beforeEach(async () => {
    now = 0;
    dataSource = await new DataSource(dataSourceOptions(test.address, { entities: [], migrations: [], poolSize: 1 })).initialize();
    statements = new PreparedStatements(dataSource, () => now);
  });
  afterEach(() => dataSource.destroy());

  const kept = async (): Promise<string[]> => {
    const rows = await dataSource.query<{ statement: string }[]>('SELECT statement FROM pg_prepared_statements ORDER BY prepare_time');
    return rows.map(({ statement }) => statement);
  };
  const ask = async (text: string, value: number): Promise<number | undefined> =>
    (await statements.rows<{ n: number }>(text, [value]))[0]?.n;
  const twice = async (text: string): Promise<void> => {
    for (const value of [1, 2]) expect(await ask(text, value)).toBe(value);
  };
  const many = async (from: number, to: number): Promise<void> => {
    for (let n = from; n < to; n += 1) await twice(`SELECT $1::int AS n, ${n} AS other`);
  };

  it('are kept by the server from the second time on', async () => {
    const text = 'SELECT $1::int AS n';
    expect(await ask(text, 1)).toBe(1);
    expect(await kept()).toEqual([]);
    expect(await ask(text, 2)).toBe(2);
    expect(await ask(text, 3)).toBe(3);
    expect(await kept()).toEqual([text]);
  });

  it('are no more than a hundred, whatever is asked', async () => {
    await many(0, 130);
    expect(await kept()).toHaveLength(100);
  });

  it('make room for what is asked later', async () => {
    await many(0, 101);
    const late = 'SELECT $1::int AS n, 100 AS other';
    expect(await kept()).not.toContain(late);
    now = HALF_AN_HOUR;
    await twice(late);
    expect(await kept()).toContain(late);
  });

  it('are not kept when they are very long', async () => {
    await twice(`SELECT $1::int AS n, '${'x'.repeat(70_000)}' AS other`);
    expect(await kept()).toEqual([]);
  });

  it('are answered where the server has lost them, as behind a pooler, and have no names from then on', async () => {
    const text = 'SELECT $1::int AS n';
    await twice(text);
    await dataSource.query('DEALLOCATE ALL');
    expect(await ask(text, 7)).toBe(7);
    await many(0, 2);
    expect(await kept()).toEqual([]);
  });

  it('are answered where another has given the name away', async () => {
    const text = 'SELECT $1::int AS n';
    await twice(text);
    const [row] = await dataSource.query<{ name: string }[]>('SELECT name FROM pg_prepared_statements');
    const other = await new DataSource(dataSourceOptions(test.address, { entities: [], migrations: [], poolSize: 1 })).initialize();
    try {
      await other.query(`PREPARE ${row?.name} AS SELECT 1`);
      const shared = new PreparedStatements(other);
      for (const value of [1, 2, 3]) expect(await shared.rows(text, [value])).toEqual([{ n: value }]);
    } finally {
      await other.destroy();
    }
  });

  it('are answered when a table was altered under them', async () => {
    await dataSource.query('CREATE TABLE altered (n int)');
    await dataSource.query('INSERT INTO altered VALUES (5)');
    const text = 'SELECT * FROM altered WHERE n >= $1';
    for (const value of [1, 2, 3]) await statements.rows(text, [value]);
    await dataSource.query('ALTER TABLE altered ADD more text');
    expect(await statements.rows(text, [4])).toEqual([{ n: 5, more: null }]);
  });

  it('that fail tell the statement and the reason, and not the values', async () => {
    const text = 'SELECT 1 / $1::int AS n';
    for (let time = 0; time < 3; time += 1) {
      const error: unknown = await statements.rows(text, [0]).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(QueryFailedError);
      expect(error).toMatchObject({ query: text, parameters: undefined, message: 'division by zero' });
      expect(databaseErrorCode(error)).toBe('22012');
    }
    expect(await ask(text, 1)).toBe(1);
  });

  it('answer after the connection was lost', async () => {
    const text = 'SELECT $1::int AS n';
    await twice(text);
    const error: unknown = await statements.rows('SELECT pg_terminate_backend(pg_backend_pid())', []).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(QueryFailedError);
    expect(await ask(text, 3)).toBe(3);
    expect(await kept()).toEqual([text]);
  });
});
