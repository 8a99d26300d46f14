import { mayHaveExistedOn } from '@guildhall/facts';
import { twinPairs } from '@guildhall/organizations';
import { stands } from '@guildhall/planner';
import sql, { type Sql } from 'sql-template-tag';
import { foundSql, type Searched } from './found.js';
import { QualityFindingKind } from './quality-finding-kind.js';

/** Organizations of the day that are likely the same. Of one that came from the other, or belongs to it, the records say that they are two. */
export function foundTwins({ row: { planning, at }, federation }: Searched): Sql {
  const pair = planning.alias('t');
  const [one, other] = [planning.alias('o'), planning.alias('o')];
  const ids = [sql`${pair}.id`, sql`${pair}.other_id`] as const;
  const either = (a: Sql, b: Sql): Sql => sql`((x.${a} = ${ids[0]} AND x.${b} = ${ids[1]}) OR (x.${a} = ${ids[1]} AND x.${b} = ${ids[0]}))`;
  const succeeds = sql`EXISTS (SELECT FROM succession x WHERE ${either(sql`predecessor_id`, sql`successor_id`)} AND ${stands(sql`x`, at)})`;
  const belongs = sql`EXISTS (SELECT FROM membership x WHERE ${either(sql`member_id`, sql`federation_id`)} AND ${stands(sql`x`, at)})`;
  const within = federation
    ? sql` AND (${federation} IN (${ids[0]}, ${ids[1]})
        OR EXISTS (SELECT FROM membership x WHERE x.federation_id = ${federation} AND x.member_id IN (${ids[0]}, ${ids[1]}) AND ${stands(sql`x`, at)}))`
    : sql``;
  const about = {
    organization: ids[0],
    other: ids[1],
    weight: sql`(10000 - 10000 * ${pair}.score)::int8`,
    said: sql`json_build_object('near', ${pair}.near, 'keys', json_build_array(${pair}.key, ${pair}.other_key))`,
  };
  return foundSql(
    QualityFindingKind.TWINS,
    about,
    sql`(${twinPairs(at)}) ${pair} JOIN organization ${one} ON ${one}.id = ${ids[0]} AND ${stands(one, at)} JOIN organization ${other} ON ${other}.id = ${ids[1]} AND ${stands(other, at)}
      WHERE ${mayHaveExistedOn(one, at.asOf)} AND ${mayHaveExistedOn(other, at.asOf)} AND NOT ${succeeds} AND NOT ${belongs}${within}`,
  );
}
