import { DEFAULT_PAGE, type Field, type Row, stands } from '@guildhall/planner';
import sql, { type Sql } from 'sql-template-tag';

/** What pg_trgm takes for near: a share of the trigrams of the asked key in some part of the name (`pg_trgm.word_similarity_threshold`, which we leave as it is). */
const NEAR = 0.6;

/** What a search is for, where it shows nothing but its best hits. */
export interface BestHits {
  readonly count: number;
  /** Organizations that are listed if they are found: the alias of their row, and the conditions of the list on it. */
  readonly listed: { readonly alias: Sql; readonly where: Sql };
}

/**
 * The organizations with a name near the key, each with how near: 1 is the same. Made of those of which some part is very near, and of those that are near
 * as a whole, which are many and which none may go before: they are not even looked for where the first are enough for a page.
 */
export function searchHits(row: Row, hit: Sql, key: string, best: BestHits | null): Sql[] {
  const near = row.planning.alias('h');
  const far = row.planning.alias('h');
  const likeness = sql`greatest(similarity(s.key, ${key}), 0.9 * word_similarity(${key}, s.key))`;
  const scored = (score: Sql, where: Sql): Sql =>
    sql`SELECT s.organization_id, max(${score}) AS score FROM organization_search s WHERE ${where} AND ${stands(sql`s`, row.at)}`;
  const some = best && {
    // Scores are rounded to four places: what is not very near has NEAR at most.
    enough: sql`(SELECT count(*) > ${best.count}::int FROM (SELECT FROM ${near} JOIN organization ${best.listed.alias} ON ${best.listed.alias}.id = ${near}.organization_id
      WHERE ${near}.score >= ${NEAR}::float8 + 0.0001 AND ${best.listed.where} LIMIT ${best.count}::int + 1) e)`,
  };
  return [
    sql`${near} AS MATERIALIZED (${scored(sql`CASE WHEN s.key = ${key} THEN 1 ELSE ${likeness} END`, sql`${key} <% s.key`)} GROUP BY s.organization_id)`,
    sql`${far} AS MATERIALIZED (${scored(sql`least(${likeness}, ${NEAR}::float8)`, sql`s.key % ${key}`)}${some ? sql` AND NOT ${some.enough}` : sql``} GROUP BY s.organization_id)`,
    sql`${hit} AS MATERIALIZED (SELECT organization_id, round(max(score)::numeric, 4)::float8 AS score
      FROM (SELECT * FROM ${near} UNION ALL SELECT * FROM ${far}) n GROUP BY organization_id)`,
  ];
}

/** How many of the best hits a list shows, where it shows only them: on its first page, and without counting all. Null: it asks for all. */
export function bestHitsAsked(field: Field): number | null {
  const { first, last, after, before } = field.args as { first?: number; last?: number; after?: string; before?: string };
  if (last !== undefined || after !== undefined || before !== undefined) return null;
  if (field.subfields().some(({ name }) => name === 'totalCount')) return null;
  return first ?? DEFAULT_PAGE;
}
