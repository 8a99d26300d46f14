import { type Row, stands } from '@guildhall/planner';
import sql, { type Sql } from 'sql-template-tag';
import { type DatedRow, mayHoldOn, surelyHoldsOn } from '../core/holding.js';

/** Memberships with their member and their federation, all as they stand at the asked revision. */
export interface MembershipRows {
  /** The row that planned fields of Membership read from; `near` are its member and its federation. */
  readonly row: Row & { readonly near: { readonly member: Sql; readonly federation: Sql } };
  readonly dated: DatedRow;
  readonly from: Sql;
  readonly where: Sql;
}

/** `known` names organizations whose rows are already in reach: the federation whose members are listed. */
export function membershipRows(row: Row, known: { member?: Sql; federation?: Sql } = {}): MembershipRows {
  const { planning, at } = row;
  const alias = planning.alias('m');
  const member = known.member ?? planning.alias('o');
  const federation = known.federation ?? planning.alias('o');
  const joined = (organization: Sql, id: Sql): Sql =>
    sql` JOIN organization ${organization} ON ${organization}.id = ${alias}.${id} AND ${stands(organization, at)}`;
  const memberId = sql`member_id`;
  const federationId = sql`federation_id`;
  const bound = (organization: Sql, id: Sql): Sql => sql` AND ${alias}.${id} = ${organization}.id`;
  return {
    row: { planning, at, alias, near: { member, federation } },
    dated: { fact: alias, organizations: [member, federation] },
    from: sql`membership ${alias}${known.member ? sql`` : joined(member, memberId)}${known.federation ? sql`` : joined(federation, federationId)}`,
    where: sql`${stands(alias, at)}${known.member ? bound(member, memberId) : sql``}${known.federation ? bound(federation, federationId) : sql``}`,
  };
}

/** The countries that a membership represents: its own, else the member's. */
export function represented({ row }: Pick<MembershipRows, 'row'>): Sql {
  return sql`CASE WHEN ${row.alias}.countries = '{}' THEN ${row.near.member}.countries ELSE ${row.alias}.countries END`;
}

/** That a membership may count its member among the members on a day: it may hold, and so may a term that makes a member. */
export function mayCountOn({ dated }: MembershipRows, day: Sql): Sql {
  return sql`(${dated.fact}.counts_possible @> ${day} AND ${mayHoldOn(dated, day)})`;
}

/** That it surely does: it surely holds, and every term that may hold makes a member. */
export function surelyCountsOn({ dated, row }: MembershipRows, day: Sql): Sql {
  return sql`(${dated.fact}.counts_certain @> ${day} AND ${surelyHoldsOn(dated, day, row.at.today)})`;
}
