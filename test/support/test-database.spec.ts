import { afterAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, testServer, type TestDatabase } from './test-database.js';
import { requireTestName } from './test-names.js';

describe('a test database', () => {
  const made: TestDatabase[] = [];
  const make = async () => {
    const database = await createTestDatabase();
    made.push(database);
    return database;
  };
  afterAll(() => Promise.all(made.map((database) => database.drop())));

  it('holds the migrated schema and is no one else’s', async () => {
    const [one, other] = await Promise.all([make(), make()]);
    const first = await one.dataSource([]);
    const second = await other.dataSource([]);
    const applied = await first.query<{ name: string }[]>('select name from migration order by id');
    expect(applied.length).toBeGreaterThan(0);
    await first.query('create table only_here ()');
    expect(await second.query(`select to_regclass('only_here') as found`)).toEqual([{ found: null }]);
  });

  it('is gone after drop, even while somebody is connected', async () => {
    const database = await make();
    await database.dataSource([]);
    await database.drop();
    const observer = await (await make()).dataSource([]);
    expect(await observer.query('select from pg_database where datname = $1', [database.address.database])).toEqual([]);
  });

  it('has a name that says test, and so has the template', () => {
    expect(testServer().database).toMatch(/^guildhall_test_/);
    expect(() => requireTestName('guildhall')).toThrow(/"guildhall"/);
    expect(() => requireTestName('guildhall_test')).not.toThrow();
  });
});
