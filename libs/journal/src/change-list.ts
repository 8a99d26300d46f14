import { connection, type Field, object, one, type Read, type Row } from '@guildhall/planner';
import sql, { join, type Sql } from 'sql-template-tag';
import { type ChangeFilter, changesMeant } from './change-filter.input.js';
import { refuseNegative } from './recorded-changes.js';
import { timesOfRevision } from './versions.js';

/** Rows to plan from, and where they come from. */
export interface ChangeRows {
  readonly row: Row;
  readonly from: Sql;
  readonly where: Sql;
}

/** The changes that the asked state of the records has. */
export function changeRows(row: Row): ChangeRows {
  const alias = row.planning.alias('c');
  return { row: { ...row, alias }, from: sql`change ${alias}`, where: sql`${alias}.revision <= ${row.at.revision}` };
}

/** The operations of those changes, each at the times of its own change. */
export function operationRows(row: Row): ChangeRows {
  const alias = row.planning.alias('p');
  const at = timesOfRevision(sql`${alias}.revision`, row.at);
  return { row: { ...row, at, alias }, from: sql`change_operation ${alias}`, where: sql`${alias}.revision <= ${row.at.revision}` };
}

/** A connection of what was recorded after a revision, oldest first. Revision 0 records nothing. */
export function changeList(row: Row, field: Field, afterRevision: number, filter: ChangeFilter): Read {
  refuseNegative(afterRevision);
  const changes = changeRows(row);
  const revision = sql`${changes.row.alias}.revision`;
  return connection(field, {
    from: changes.from,
    where: join([changes.where, sql`${revision} > ${afterRevision}::int8`, ...changesMeant(changes.row.alias, filter)], ' AND '),
    order: { name: 'changes', keys: [{ sql: revision, type: 'int8' }], descending: false },
    node: (node) => object(changes.row, node, 'Change'),
  });
}

/** The change that was recorded as the asked revision. */
export function changeAt(row: Row, field: Field): Read {
  const changes = changeRows(row);
  return one(changes.row, field, sql`${changes.from} WHERE ${changes.row.alias}.revision = ${row.at.revision}`);
}

/** A connection of what the row's change did. */
export function operationList(row: Row, field: Field): Read {
  const operations = operationRows(row);
  const { alias } = operations.row;
  return connection(field, {
    from: operations.from,
    where: sql`${alias}.revision = ${row.alias}.revision`,
    order: { name: 'operations', keys: [{ sql: sql`${alias}.ordinal`, type: 'int8' }], descending: false },
    node: (node) => object(operations.row, node, 'ChangeOperation'),
  });
}
