import { mostlyStands } from '@guildhall/journal';
import { type Row, stands } from '@guildhall/planner';
import sql, { type Sql } from 'sql-template-tag';
import { type DatedRow, mayHoldOn } from '../core/holding.js';

/** Memberships with their member and their federation, all as they stand at the asked revision. */
export interface MembershipRows {
  /** The row that planned fields of Membership read from; `near` are its member and its federation. */
  readonly row: Row & { readonly near: { readonly member: Sql; readonly federation: Sql } };
  readonly dated: DatedRow;
  readonly from: Sql;
  readonly where: Sql;
}

/**
 * `known` names organizations whose rows are already in reach: the federation whose members are listed. `of` names one of which all memberships are meant,
 * its own and those of its members: two lists, since an OR would be read from the wide rows.
 */
export function membershipRows(row: Row, known: { member?: Sql; federation?: Sql } = {}, of?: Sql): MembershipRows {
  const { planning, at } = row;
  const alias = planning.alias('m');
  // The few of one organization are found by its id; all others are gone through.
  const standing = known.member || known.federation || of ? stands : mostlyStands;
  const member = known.member ?? planning.alias('o');
  const federation = known.federation ?? planning.alias('o');
  // An organization is found by its id, whatever else is asked of it: were it thought rare, a plan for any revision would begin with all of them.
  const joined = (organization: Sql, id: Sql): Sql =>
    sql` JOIN organization ${organization} ON ${organization}.id = ${alias}.${id} AND ${mostlyStands(organization, at)}`;
  const memberId = sql`member_id`;
  const federationId = sql`federation_id`;
  const table = of
    ? sql`(SELECT * FROM membership x WHERE x.federation_id = ${of}.id UNION ALL SELECT * FROM membership x WHERE x.member_id = ${of}.id)`
    : sql`membership`;
  const bound = (organization: Sql, id: Sql): Sql => sql` AND ${alias}.${id} = ${organization}.id`;
  return {
    row: { planning, at, alias, near: { member, federation } },
    dated: { fact: alias, organizations: [member, federation] },
    from: sql`${table} ${alias}${known.member ? sql`` : joined(member, memberId)}${known.federation ? sql`` : joined(federation, federationId)}`,
    where: sql`${standing(alias, at)}${known.member ? bound(member, memberId) : sql``}${known.federation ? bound(federation, federationId) : sql``}`,
  };
}

/**
 * Of a membership by whose columns in the index of its federation a list is gone through: what only its row holds. Rows are wide, so a list looks them up
 * where the index does not say enough, and never reads a column of them by the way: then it would read them all.
 */
export function ofItsRow(membership: Sql, read: (whole: Sql) => Sql): Sql {
  return sql`(SELECT ${read(sql`w`)} FROM membership w WHERE ${isRowOf(sql`w`, membership)})`;
}

/** That `whole` is the row of a membership: id and first revision tell any two apart. */
export function isRowOf(whole: Sql, membership: Sql): Sql {
  return sql`${whole}.id = ${membership}.id AND lower(${whole}.recorded) = lower(${membership}.recorded)`;
}

/** The countries that a membership represents: its own, else the member's. */
export function represented({ row: { alias, near } }: Pick<MembershipRows, 'row'>): Sql {
  const { member } = near;
  const ofMember = sql`(SELECT w.countries FROM organization w WHERE w.id = ${member}.id AND lower(w.recorded) = lower(${member}.recorded))`;
  const own = sql`coalesce(${alias}.few_countries, ${ofItsRow(alias, (whole) => sql`${whole}.countries`)})`;
  return sql`CASE WHEN ${alias}.few_countries = '{}' THEN coalesce(${member}.few_countries, ${ofMember}) ELSE ${own} END`;
}

/** That a membership may count its member among the members on a day: it may hold, and so may a term that makes a member. */
export function mayCountOn(rows: MembershipRows, day: Sql): Sql {
  return sql`(${someTermCountsOn(rows.row.alias, day)} AND ${mayHoldOn(rows.dated, day)})`;
}

/** That some term that may hold on a day makes a member, of a membership that may hold then. Most memberships count always or never. */
export function someTermCountsOn(membership: Sql, day: Sql): Sql {
  return sql`coalesce(${membership}.counts, ${ofItsRow(membership, (whole) => sql`${whole}.counts_possible @> ${day}`)})`;
}

/** The same of every term that may hold then. */
export function everyTermCountsOn(membership: Sql, day: Sql): Sql {
  return sql`coalesce(${membership}.counts, ${ofItsRow(membership, (whole) => sql`${whole}.counts_certain @> ${day}`)})`;
}
