import { type Query, statementOf } from '@guildhall/planner';
import type { DataSource } from 'typeorm';

/** Reads that go to the data source. */
export function queryOf(dataSource: DataSource): Query {
  return (statement) => {
    const { text, values } = statementOf(statement);
    return dataSource.query(text, values);
  };
}
