import { isRowOf, makesMember, MembershipCategory, MembershipStanding, type MembershipRows, ofItsRow, represented } from '@guildhall/facts';
import sql, { join, type Sql } from 'sql-template-tag';

const MEMBER_CATEGORIES = Object.values(MembershipCategory).filter((category) =>
  makesMember({ category, standing: MembershipStanding.ACTIVE }),
);

function makes(category: Sql, standing: Sql): Sql {
  return sql`${standing} = ${MembershipStanding.ACTIVE} AND ${category} = ANY(${MEMBER_CATEGORIES}::text[])`;
}

/** That the first, or the last, term makes a member. */
function termMakesMember(membership: Sql, which: 'first' | 'last'): Sql {
  const among = ofItsRow(membership, (whole) => {
    const place = which === 'first' ? sql`1` : sql`cardinality(${whole}.term_category)`;
    return makes(sql`${whole}.term_category[${place}]`, sql`${whole}.term_standing[${place}]`);
  });
  return sql`CASE WHEN ${membership}.only_category IS NOT NULL THEN ${makes(sql`${membership}.only_category`, sql`${membership}.only_standing`)} ELSE ${among} END`;
}

/**
 * Memberships with all days on which each `may` hold, and `surely` does inside its evidence; `joins` are the days on which it may have begun, `leaves` those on
 * which it may have ended, as a member: null where they are not known or it was none then, empty where lifetimes leave none.
 */
export function countingSpans(rows: MembershipRows): Sql {
  const { alias, near, at } = rows.row;
  const { member, federation } = near;
  const lifespan = sql`daterange(greatest(${member}.founded_earliest, ${federation}.founded_earliest), NULL) * daterange(NULL, least(${member}.dissolved_latest, ${federation}.dissolved_latest), '[]')`;
  const dissolved = sql`least(${member}.dissolved_earliest, ${federation}.dissolved_earliest)`;
  const goesOnTo = sql`CASE WHEN ${alias}.ongoing AND ${dissolved} IS NOT NULL THEN greatest(${dissolved}, ${alias}.evidence_to) END`;
  // A date that is known has a bound.
  const known = (earliest: Sql, latest: Sql): Sql => sql`(${earliest} IS NOT NULL OR ${latest} IS NOT NULL)`;
  return sql`SELECT x.id, x.recorded, x.member_id, x.countries, x.counts, x.may, x.surely * x.may AS surely,
      CASE WHEN x.joins_known THEN daterange(x.start_earliest, x.start_latest, '[]') * x.may END AS joins,
      CASE WHEN x.leaves_known THEN daterange(x.end_earliest, x.end_latest, '[]') * x.may END AS leaves
    FROM (SELECT ${alias}.id, ${alias}.recorded, ${alias}.member_id, ${represented(rows)} AS countries, ${alias}.counts,
        ${alias}.start_earliest, ${alias}.start_latest, ${alias}.end_earliest, ${alias}.end_latest,
        ${alias}.possible * ${lifespan} AS may,
        coalesce(${alias}.certain, 'empty'::daterange) * daterange(NULL, least(${at.today}, ${goesOnTo}), '[]') AS surely,
        ${known(sql`${alias}.start_earliest`, sql`${alias}.start_latest`)} AND ${termMakesMember(alias, 'first')} AS joins_known,
        ${known(sql`${alias}.end_earliest`, sql`${alias}.end_latest`)} AND ${termMakesMember(alias, 'last')} AS leaves_known
      FROM ${rows.from} WHERE ${rows.where} OFFSET 0) x`;
}

/**
 * Of such memberships, the spans of days in which each surely counts (`sure` 1) and in which it may (0): the days for which libs/facts says the same
 * (a property test holds the two together). Most count on all their days or on none; of the others their rows say on which.
 */
export function countedSpans(memberships: Sql): Sql {
  const always = (sure: Sql, days: Sql): Sql =>
    sql`SELECT x.member_id, x.countries, ${sure} AS sure, ${days} AS days FROM ${memberships} x WHERE x.counts`;
  const sometimes = (sure: Sql, days: Sql, counts: Sql): Sql =>
    sql`SELECT x.member_id, x.countries, ${sure} AS sure, unnest(w.${counts} * datemultirange(${days})) AS days
      FROM ${memberships} x JOIN membership w ON ${isRowOf(sql`w`, sql`x`)} WHERE x.counts IS NULL`;
  const branches = [
    always(sql`1`, sql`x.surely`),
    always(sql`0`, sql`x.may`),
    sometimes(sql`1`, sql`x.surely`, sql`counts_certain`),
    sometimes(sql`0`, sql`x.may`, sql`counts_possible`),
  ];
  return join(branches, ' UNION ALL ');
}
