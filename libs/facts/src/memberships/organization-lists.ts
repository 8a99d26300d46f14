import { askedIdOf } from '@guildhall/journal';
import { type FromMemberships, listsLearnMemberships } from '@guildhall/organizations';
import sql from 'sql-template-tag';
import { mayHoldOn } from '../core/holding.js';
import { mayCountOn, membershipRows, surelyCountsOn } from './membership-rows.js';

/** What lists of organizations ask of memberships. */
const fromMemberships: FromMemberships = {
  memberOf(row, federations) {
    const rows = membershipRows(row, { member: row.alias });
    const ids = federations.map((id) => askedIdOf('org', id));
    return sql`EXISTS (SELECT FROM ${rows.from} WHERE ${rows.where} AND ${rows.row.alias}.federation_id = ANY(${ids}::int8[]) AND ${mayHoldOn(rows.dated, row.at.asOf)})`;
  },
  hasMembers(row) {
    const rows = membershipRows(row, { federation: row.alias });
    return sql`EXISTS (SELECT FROM ${rows.from} WHERE ${rows.where} AND ${mayCountOn(rows, row.at.asOf)})`;
  },
  memberCounts(row) {
    const rows = membershipRows(row);
    const { alias } = rows.row;
    const counts = row.planning.alias('n');
    const day = row.at.asOf;
    // One walk over the memberships, not one an organization.
    const counted = sql`SELECT ${alias}.federation_id, count(DISTINCT ${alias}.member_id) AS possible,
      count(DISTINCT ${alias}.member_id) FILTER (WHERE ${surelyCountsOn(rows, day)}) AS certain
      FROM ${rows.from} WHERE ${rows.where} AND ${mayCountOn(rows, day)} GROUP BY ${alias}.federation_id`;
    return {
      prepared: sql`${counts} AS MATERIALIZED (${counted})`,
      join: sql` LEFT JOIN ${counts} ON ${counts}.federation_id = ${row.alias}.id`,
      possible: sql`coalesce(${counts}.possible, 0)`,
      certain: sql`coalesce(${counts}.certain, 0)`,
    };
  },
};

listsLearnMemberships(fromMemberships);
