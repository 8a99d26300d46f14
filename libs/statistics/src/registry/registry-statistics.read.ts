import { everyTermCountsOn, mayHoldOn, membershipRows, someTermCountsOn, surelyHoldsIfAtAll } from '@guildhall/facts';
import { expression, type Field, object, type Read, type Row, stands } from '@guildhall/planner';
import sql, { type Sql } from 'sql-template-tag';

/** Organizations that may have existed on a day; `certain`: that surely did. The days of founding and of dissolution belong to the lifetime. */
function organizationsOn({ planning, at }: Row): Sql {
  const o = planning.alias('o');
  const day = at.asOf;
  const founded = sql`coalesce(${o}.founded_latest <= ${day}, false)`;
  const stood = sql`(${o}.dissolved IS NULL OR coalesce(${o}.dissolved_earliest >= ${day}, false))`;
  return sql`SELECT ${o}.id, ${o}.kind, ${o}.countries, ${day} <= ${at.today} AND ${founded} AND ${stood} AS certain, true AS possible
    FROM organization ${o} WHERE ${stands(o, at)} AND (${o}.founded_earliest IS NULL OR ${o}.founded_earliest <= ${day})
      AND (${o}.dissolved_latest IS NULL OR ${o}.dissolved_latest >= ${day})`;
}

/** Memberships that may hold on a day; `certain`: that surely do; and whether they count their member. */
function membershipsOn(row: Row): Sql {
  const rows = membershipRows(row);
  const { alias, at } = rows.row;
  const day = at.asOf;
  // Fenced from what some of them must be looked up for: as PostgreSQL reckons, all would be.
  const holding = sql`SELECT ${alias}.id, ${alias}.recorded, ${alias}.federation_id, ${alias}.counts, ${surelyHoldsIfAtAll(rows.dated, day, at.today)} AS surely
    FROM ${rows.from} WHERE ${rows.where} AND ${mayHoldOn(rows.dated, day)} OFFSET 0`;
  return sql`SELECT x.id, x.federation_id, x.surely AS certain, true AS possible,
      x.surely AND ${everyTermCountsOn(sql`x`, day)} AS counts_certain, ${someTermCountsOn(sql`x`, day)} AS counts_possible FROM (${holding}) x`;
}

/** The figures of the whole registry on asOf. Organizations and memberships are gone through once each, and only where a figure asks for them. */
export function registryStatisticsRead(row: Row, field: Field): Read {
  const organizations = row.planning.alias('s');
  const memberships = row.planning.alias('s');
  const figures = object({ ...row, alias: organizations, near: { memberships } }, field);
  const prepared = sql`${organizations} AS MATERIALIZED (${organizationsOn(row)}), ${memberships} AS MATERIALIZED (${membershipsOn(row)})`;
  return expression(sql`(WITH ${prepared} SELECT ${figures.sql})`, figures.present);
}
