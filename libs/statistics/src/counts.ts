import {
  everyTermCountsOn,
  isRowOf,
  type MembershipRows,
  mayHoldOn,
  represented,
  someTermCountsOn,
  surelyHoldsIfAtAll,
} from '@guildhall/facts';
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
  return sql`SELECT h.*, h.surely_holds AND h.every_term AS certain FROM (SELECT ${alias}.id, ${alias}.recorded, ${alias}.member_id, ${represented(rows)} AS countries,
    ${alias}.only_category, ${alias}.only_standing, ${alias}.few_attested_days, ${alias}.start_latest, ${surelyHoldsIfAtAll(rows.dated, day, today)} AS surely_holds,
    ${someTermCountsOn(alias, day)} AS possible, ${everyTermCountsOn(alias, day)} AS every_term
    FROM ${rows.from} WHERE ${rows.where} AND ${mayHoldOn(rows.dated, day)} OFFSET 0) h`;
}

/** The members of memberships on a day by the terms in ACTIVE standing that surely, and that may, hold then. */
export function activeTermsOn(memberships: Sql, day: Sql): Sql {
  const several = sql`SELECT x.member_id, t.category, x.surely_holds AND coalesce(t.certain @> ${day}, false) AS certain
    FROM ${memberships} x JOIN membership w ON ${isRowOf(sql`w`, sql`x`)}, unnest(w.term_category, w.term_standing, w.term_certain, w.term_possible) AS t(category, standing, certain, possible)
    WHERE x.only_category IS NULL AND t.standing = 'ACTIVE' AND t.possible @> ${day}`;
  // An only term holds whenever its membership does.
  return sql`SELECT x.member_id, x.only_category AS category, x.surely_holds AS certain, true AS possible FROM ${memberships} x WHERE x.only_standing = 'ACTIVE'
    UNION ALL SELECT *, true FROM (${several}) s`;
}

/** The members of memberships by the countries that these represent: `code` beside the columns of the membership. */
export function byCountry(memberships: Sql): Sql {
  // In the list of columns: as a function in FROM it would take several times as long.
  return sql`(SELECT unnest(x.countries) AS code, x.member_id, x.certain, x.possible FROM ${memberships} x)`;
}

/** The countries that counted memberships represent: a row for each of them and each member. */
export function representedBy(memberships: Sql): Sql {
  return sql`(SELECT code, member_id AS id, certain FROM ${byCountry(memberships)} y WHERE possible) c`;
}
