import { type At, connection, expression, type Field, object, type Read, type Row } from '@guildhall/planner';
import { publicId } from '@guildhall/storage';
import sql, { type Sql } from 'sql-template-tag';

/**
 * The number in the id of a version: made from its record and its first revision, so that it is the same for ever. One record never has two of the same;
 * the tables keep an index of just this expression.
 */
export function versionNumber(version: Sql): Sql {
  return sql`((${version}.id + lower(${version}.recorded) * 2654435761) & 1099511627775)`;
}

export function versionIdRead({ alias }: Row): Read {
  return expression(versionNumber(alias), (number) => publicId('ver', Number(number)));
}

/**
 * That a row of `alias` stands at the asked revision, for the rows that a long list is gone through by. It says what `stands` does, but as a call: in a plan for
 * any revision PostgreSQL supposes that the operator keeps one row in 200, and would rather sort a whole table than walk an index for a page of twenty.
 */
export function mostlyStands(alias: Sql, { revision }: At): Sql {
  return sql`range_contains_elem(${alias}.recorded, ${revision})`;
}

/** The times of a revision: itself, and the day on which it was recorded, where no other day was asked for. */
export function timesOfRevision(revision: Sql, at: At): At {
  const today = sql`(SELECT (c.recorded_at AT TIME ZONE 'UTC')::date FROM change c WHERE c.revision = ${revision})`;
  return { ...at, today, asOf: at.asked ? at.asOf : today, revision };
}

/** The times of a version: those of its own revision. */
export function versionAt(version: Sql, at: At): At {
  return timesOfRevision(sql`lower(${version}.recorded)`, at);
}

/** The versions of a record that the asked state of the records has, newest first. `version` is their row, `from` its table with what is joined. */
export function versionList(row: Row, field: Field, version: Row, from: Sql): Read {
  const { alias } = version;
  return connection(field, {
    from,
    where: sql`${alias}.id = ${row.alias}.id AND lower(${alias}.recorded) <= ${row.at.revision}`,
    order: { name: 'versions', keys: [{ sql: sql`lower(${alias}.recorded)`, type: 'int8' }], descending: true },
    node: (node) => object(version, node),
  });
}
