import { type Field, one, type Read, type Row } from '@guildhall/planner';
import sql, { type Sql } from 'sql-template-tag';

/** A token by its number. */
export function tokenRead(row: Row, field: Field, id: Sql): Read {
  const alias = row.planning.alias('k');
  return one({ ...row, alias }, field, sql`token ${alias} WHERE ${alias}.id = ${id}`, 'Token');
}
