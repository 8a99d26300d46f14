import { jest } from '@jest/globals';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';

/** How many reads go to the database while something is done: those of the API, and those sent through TypeORM. The newest revision is known without one. */
export async function statementsDuring<T>(dataSource: DataSource, work: () => Promise<T>): Promise<{ result: T; statements: number }> {
  const { master } = dataSource.driver as unknown as { master: Pool };
  const read = jest.spyOn(master, 'query');
  const other = jest.spyOn(dataSource, 'query');
  try {
    const result = await work();
    return { result, statements: read.mock.calls.length + other.mock.calls.length };
  } finally {
    read.mockRestore();
    other.mockRestore();
  }
}
