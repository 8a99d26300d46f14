import { represented, type MembershipRows, mayCountOn, mayHoldOn, surelyCountsOn, surelyHoldsOn } from '@guildhall/facts';
import { type Count, expression, type Read } from '@guildhall/planner';
import sql, { type Sql } from 'sql-template-tag';

/** A count of things of which each is certain, possible or neither. */
export function presentCount(answer: unknown): Count {
  const [certain, possible] = answer as [number, number];
  return { certain, possible };
}

/** Distinct values of the rows of `from`: those of rows where `certain`, and those where `possible`. */
export function countDistinct(value: Sql, from: Sql): Sql {
  return sql`(SELECT json_build_array(count(DISTINCT ${value}) FILTER (WHERE certain), count(DISTINCT ${value}) FILTER (WHERE possible)) FROM ${from})`;
}

export function countRead(counted: Sql): Read<Count> {
  return expression(counted, presentCount);
}

/**
 * The memberships of a federation that may hold on a day, with what counting needs: `certain` and `possible` say whether the member counts,
 * `surely_holds` whether the membership holds whatever its category.
 */
export function membershipsOn(rows: MembershipRows, day: Sql): Sql {
  const { alias } = rows.row;
  const today = rows.row.at.today;
  return sql`SELECT ${alias}.member_id, ${represented(rows)} AS countries, ${alias}.term_category, ${alias}.term_standing, ${alias}.term_certain, ${alias}.term_possible,
    ${alias}.start_latest, ${alias}.attested_days,
    ${surelyCountsOn(rows, day)} AS certain, ${mayCountOn(rows, day)} AS possible, ${surelyHoldsOn(rows.dated, day, today)} AS surely_holds
    FROM ${rows.from} WHERE ${rows.where} AND ${mayHoldOn(rows.dated, day)}`;
}

/** The members of memberships on a day by the terms in ACTIVE standing that surely, and that may, hold then. */
export function activeTermsOn(memberships: Sql, day: Sql): Sql {
  return sql`SELECT x.member_id, t.category, x.surely_holds AND coalesce(t.certain @> ${day}, false) AS certain, true AS possible
    FROM ${memberships} x, unnest(x.term_category, x.term_standing, x.term_certain, x.term_possible) AS t(category, standing, certain, possible)
    WHERE t.standing = 'ACTIVE' AND t.possible @> ${day}`;
}

/** The countries that counted memberships represent: a row for each of them and each member. */
export function representedBy(memberships: Sql): Sql {
  return sql`(SELECT code, x.member_id AS id, x.certain FROM ${memberships} x, unnest(x.countries) AS code WHERE x.possible) c`;
}
