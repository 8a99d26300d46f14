import { makesMember, MembershipCategory, MembershipStanding, type MembershipRows, represented } from '@guildhall/facts';
import sql, { type Sql } from 'sql-template-tag';

const MEMBER_CATEGORIES = Object.values(MembershipCategory).filter((category) =>
  makesMember({ category, standing: MembershipStanding.ACTIVE }),
);

/** That the term at a place of the membership's list makes a member. */
function termMakesMember(membership: Sql, place: Sql): Sql {
  return sql`(${membership}.term_standing[${place}] = ${MembershipStanding.ACTIVE} AND ${membership}.term_category[${place}] = ANY(${MEMBER_CATEGORIES}::text[]))`;
}

/**
 * Memberships with all days on which each counts: `certain` and `possible`, which hold the days for which libs/facts says that it surely counts and may count
 * (a property test holds the two together). `joins` are the days on which it may have begun, `leaves` those on which it may have ended, as a member;
 * null where they are not known or it was none then, empty where lifetimes leave none.
 */
export function countingSpans(rows: MembershipRows): Sql {
  const { alias, near, at } = rows.row;
  const { member, federation } = near;
  const lifespan = sql`daterange(greatest(${member}.founded_earliest, ${federation}.founded_earliest), NULL) * daterange(NULL, least(${member}.dissolved_latest, ${federation}.dissolved_latest), '[]')`;
  const dissolved = sql`least(${member}.dissolved_earliest, ${federation}.dissolved_earliest)`;
  const goesOnTo = sql`CASE WHEN ${alias}.ongoing AND ${dissolved} IS NOT NULL THEN greatest(${dissolved}, ${alias}.evidence_to) END`;
  return sql`SELECT x.member_id, x.countries, x.counts_certain * datemultirange(x.surely * x.may) AS certain, x.counts_possible * datemultirange(x.may) AS possible,
      CASE WHEN x.joins_known THEN daterange(x.start_earliest, x.start_latest, '[]') * x.may END AS joins,
      CASE WHEN x.leaves_known THEN daterange(x.end_earliest, x.end_latest, '[]') * x.may END AS leaves
    FROM (SELECT ${alias}.member_id, ${represented(rows)} AS countries, ${alias}.counts_certain, ${alias}.counts_possible,
        ${alias}.start_earliest, ${alias}.start_latest, ${alias}.end_earliest, ${alias}.end_latest,
        ${alias}.possible * ${lifespan} AS may,
        coalesce(${alias}.certain, 'empty'::daterange) * daterange(NULL, least(${at.today}, ${goesOnTo}), '[]') AS surely,
        ${alias}.start IS NOT NULL AND ${termMakesMember(alias, sql`1`)} AS joins_known,
        ${alias}."end" IS NOT NULL AND ${termMakesMember(alias, sql`cardinality(${alias}.term_category)`)} AS leaves_known
      FROM ${rows.from} WHERE ${rows.where}) x`;
}
