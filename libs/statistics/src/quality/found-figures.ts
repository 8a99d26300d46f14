import { statedFigureRows } from '@guildhall/facts';
import sql, { type Sql } from 'sql-template-tag';
import { countedSql } from '../stated-figure-counts.js';
import { foundSql, type Searched } from './found.js';
import { QualityFindingKind } from './quality-finding-kind.js';

/** Stated figures that differ from what is counted for their day. */
export function foundFigures({ row, federation }: Searched): Sql {
  const rows = statedFigureRows(row);
  const { alias } = rows.row;
  const of = federation ? sql` AND ${alias}.organization_id = ${federation}` : sql``;
  const counted = sql`SELECT ${alias}.id, ${alias}.organization_id, ${alias}.measure, ${alias}.value, ${alias}.stated_on, ${countedSql(rows.row)} AS counted
    FROM ${rows.from} WHERE ${rows.where}${of} OFFSET 0`;
  const said = sql`json_build_object('measure', ${alias}.measure, 'value', ${alias}.value, 'statedOn', ${alias}.stated_on, 'counted', ${alias}.counted)`;
  const about = { organization: sql`${alias}.organization_id`, figure: sql`${alias}.id`, said };
  // BELOW and ABOVE, as `agreementOf` says.
  const differs = sql`((${alias}.counted ->> 1)::int8 < ${alias}.value OR (${alias}.counted ->> 0)::int8 > ${alias}.value)`;
  return foundSql(QualityFindingKind.FIGURE_DISAGREES, about, sql`(${counted}) ${alias} WHERE ${differs}`);
}
