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
