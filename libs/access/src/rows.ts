import { type Sql, translateDatabaseError } from '@guildhall/storage';
import type { DataSource } from 'typeorm';

/** The rows of a statement about who may what. That the database is away is told as such. */
export async function rowsOf<Row extends object>(dataSource: DataSource, { text, values }: Sql): Promise<Row[]> {
  try {
    return await dataSource.query<Row[]>(text, values);
  } catch (error) {
    throw translateDatabaseError(error);
  }
}
