import sql, { type Sql } from 'sql-template-tag';

/**
 * The last day of which a written date (EDTF) speaks, null for none. Only whole days are read as such, all else to the end of its year, decade or century:
 * for questions of years that is near enough, and never too early by what the date says.
 */
export function latestDayOf(written: Sql): Sql {
  const day = sql`CASE WHEN length(d[1]) = 10 THEN d[1]::date ELSE make_date(translate(d[1], 'X', '9')::int, 12, 31) END`;
  return sql`(SELECT max(${day}) FROM regexp_matches(${written}, '\\d{2}[\\dX]{2}(?:-\\d{2}-\\d{2})?', 'g') AS d)`;
}
