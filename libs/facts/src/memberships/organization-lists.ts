import { askedIdOf } from '@guildhall/journal';
import { type FromMemberships, listsLearnMemberships } from '@guildhall/organizations';
import { daySql, type Row } from '@guildhall/planner';
import sql, { type Sql } from 'sql-template-tag';
import { mayHoldOn } from '../core/holding.js';
import { mayCountOn, membershipRows, surelyCountsOn } from './membership-rows.js';

/** What lists of organizations ask of memberships. */
const fromMemberships: FromMemberships = {
  memberOf(row, federations) {
    const rows = membershipRows(row, { member: row.alias });
    const ids = federations.map((id) => askedIdOf('org', id));
    return sql`EXISTS (SELECT FROM ${rows.from} WHERE ${rows.where} AND ${rows.row.alias}.federation_id = ANY(${ids}::int8[]) AND ${mayHoldOn(rows.dated, daySql(row.at.asOf))})`;
  },
  hasMembers(row) {
    const rows = membershipRows(row, { federation: row.alias });
    return sql`EXISTS (SELECT FROM ${rows.from} WHERE ${rows.where} AND ${mayCountOn(rows, daySql(row.at.asOf))})`;
  },
  memberCounts(row) {
    return { possible: memberCount(row, mayCountOn), certain: memberCount(row, surelyCountsOn) };
  },
};

function memberCount(row: Row, counts: typeof mayCountOn): Sql {
  const rows = membershipRows(row, { federation: row.alias });
  return sql`(SELECT count(DISTINCT ${rows.row.alias}.member_id) FROM ${rows.from} WHERE ${rows.where} AND ${counts(rows, daySql(row.at.asOf))})`;
}

listsLearnMemberships(fromMemberships);
