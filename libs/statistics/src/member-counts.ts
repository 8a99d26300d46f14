import { membershipRows } from '@guildhall/facts';
import type { Row } from '@guildhall/planner';
import type { Sql } from 'sql-template-tag';
import sql from 'sql-template-tag';
import { countDistinct, membershipsOn } from './counts.js';

/** The members of the row's organization on a day, as JSON: how many surely, and how many possibly; `presentCount` makes a Count of it. */
export function memberCountSql(row: Row, day: Sql): Sql {
  const memberships = row.planning.alias('s');
  return countDistinct(
    sql`${memberships}.member_id`,
    sql`(${membershipsOn(membershipRows(row, { federation: row.alias }), day)}) ${memberships}`,
  );
}

/** Which of some organizations are members of the row's organization on a day, as JSON: by the number of each that may be, whether it surely is. */
export function membersOnSql(row: Row, day: Sql, numbers: Sql): Sql {
  const rows = membershipRows(row, { federation: row.alias });
  const among = { ...rows, where: sql`${rows.where} AND ${rows.row.alias}.member_id = ANY(${numbers})` };
  const memberships = row.planning.alias('s');
  return sql`(SELECT coalesce(jsonb_object_agg(member_id, certain), '{}') FROM (
    SELECT member_id, bool_or(certain) AS certain FROM (${membershipsOn(among, day)}) ${memberships} WHERE possible GROUP BY member_id) g)`;
}
