import { allLedTo, askedIdOf } from '@guildhall/journal';
import { type FromMemberships, listsLearnMemberships } from '@guildhall/organizations';
import sql from 'sql-template-tag';
import { mayHoldOn, surelyHoldsIfAtAll } from '../core/holding.js';
import { everyTermCountsOn, mayCountOn, membershipRows, someTermCountsOn } from './membership-rows.js';

/** What lists of organizations ask of memberships. */
const fromMemberships: FromMemberships = {
  memberOf(row, federations) {
    const rows = membershipRows(row, { member: row.alias });
    const asked = federations.map((id) => askedIdOf('org', id));
    const ids = allLedTo('Organization', asked, row.at.revision);
    return sql`EXISTS (SELECT FROM ${rows.from} WHERE ${rows.where} AND ${rows.row.alias}.federation_id = ANY(${ids}) AND ${mayHoldOn(rows.dated, row.at.asOf)})`;
  },
  hasMembers(row) {
    const rows = membershipRows(row, { federation: row.alias });
    // OFFSET keeps it a question asked of one organization after the other, until a page is full; as a join it would be answered for all of them first.
    return sql`EXISTS (SELECT FROM ${rows.from} WHERE ${rows.where} AND ${mayCountOn(rows, row.at.asOf)} OFFSET 0)`;
  },
  memberCounts(row) {
    const rows = membershipRows(row);
    const { alias } = rows.row;
    const counts = row.planning.alias('n');
    const day = row.at.asOf;
    // One walk over the memberships, not one an organization. It is fenced from what some of them must be looked up for: as PostgreSQL reckons, all would be.
    const holding = sql`SELECT ${alias}.id, ${alias}.recorded, ${alias}.federation_id, ${alias}.member_id, ${alias}.counts, ${surelyHoldsIfAtAll(rows.dated, day, row.at.today)} AS surely
      FROM ${rows.from} WHERE ${rows.where} AND ${mayHoldOn(rows.dated, day)} AND ${alias}.counts IS DISTINCT FROM false OFFSET 0`;
    const counted = sql`SELECT x.federation_id, count(DISTINCT x.member_id) AS possible,
      count(DISTINCT x.member_id) FILTER (WHERE x.surely AND ${everyTermCountsOn(sql`x`, day)}) AS certain
      FROM (${holding}) x WHERE ${someTermCountsOn(sql`x`, day)} GROUP BY x.federation_id`;
    return {
      prepared: sql`${counts} AS MATERIALIZED (${counted})`,
      join: sql` LEFT JOIN ${counts} ON ${counts}.federation_id = ${row.alias}.id`,
      possible: sql`coalesce(${counts}.possible, 0)`,
      certain: sql`coalesce(${counts}.certain, 0)`,
    };
  },
};

listsLearnMemberships(fromMemberships);
