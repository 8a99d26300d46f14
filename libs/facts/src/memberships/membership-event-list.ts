import { connection, type DateSpanInput, type Field, object, type Order, type Read, type Row, spanOf } from '@guildhall/planner';
import type { DaySpan } from '@guildhall/time';
import sql, { join, type Sql } from 'sql-template-tag';
import { type DatedRow, mayHoldDuring } from '../core/holding.js';
import type { MembershipFilter } from './membership.input.js';
import { keeps } from './membership-list.js';
import { type MembershipRows, membershipRows } from './membership-rows.js';

/** Events with their memberships, all as they stand at the asked revision. */
export interface MembershipEventRows {
  readonly row: Row & { readonly near: { readonly membership: Sql; readonly member: Sql; readonly federation: Sql } };
  readonly memberships: MembershipRows;
  /** An event's days are those of its date that its membership and the lifetimes leave. */
  readonly dated: DatedRow;
  readonly from: Sql;
  readonly where: Sql;
}

const ALWAYS: DaySpan = { from: null, to: null };

/** Every event of whose days at least one remains inside the lifetimes, and lies in the span. */
export function membershipEventRows(row: Row, during: DaySpan = ALWAYS): MembershipEventRows {
  const memberships = membershipRows(row);
  const alias = row.planning.alias('e');
  const stored = row.planning.alias('e');
  const membership = memberships.row.alias;
  const dated = { fact: alias, organizations: memberships.dated.organizations };
  const each = sql`(SELECT ${stored}.*, daterange(${stored}.earliest, ${stored}.latest, '[]') * ${membership}.possible AS possible FROM jsonb_to_recordset(${membership}.events) AS ${stored}(kind text, term int, "on" text, earliest date, latest date))`;
  return {
    row: { ...memberships.row, alias, near: { ...memberships.row.near, membership } },
    memberships,
    dated,
    from: sql`${memberships.from} CROSS JOIN LATERAL ${each} ${alias}`,
    where: sql`${memberships.where} AND ${mayHoldDuring(dated, during)}`,
  };
}

/** Newest first. The keys count downwards from the last day of the calendar, so that ties go upwards, and unknown days go last. */
function newestFirst({ row }: MembershipEventRows): Order {
  const { alias, near } = row;
  const age = (day: Sql): Sql => sql`coalesce('9999-12-31'::date - ${alias}.${day}, 9999999)`;
  return {
    name: 'membership events',
    keys: [
      { sql: age(sql`latest`), type: 'int8' },
      { sql: age(sql`earliest`), type: 'int8' },
      { sql: sql`${alias}.kind`, type: 'text' },
      { sql: sql`${near.membership}.id`, type: 'int8' },
      { sql: sql`${alias}.term`, type: 'int8' },
    ],
    descending: false,
  };
}

/** That the state which an event begins (the last one, for LEFT) is of an asked category and standing. */
function stateKept({ row: { alias, near } }: MembershipEventRows, { categories, standings }: MembershipFilter): Sql[] {
  const state = (column: Sql): Sql => sql`(${near.membership}.${column})[${alias}.term + 1]`;
  return [
    ...(categories ? [sql`${state(sql`term_category`)} = ANY(${categories}::text[])`] : []),
    ...(standings ? [sql`${state(sql`term_standing`)} = ANY(${standings}::text[])`] : []),
  ];
}

/** What a list of events is asked for. `only` is a further condition on their memberships. */
export interface MembershipEventList {
  readonly filter?: MembershipFilter;
  readonly during?: DateSpanInput;
  readonly only?: (membership: Sql) => Sql;
}

/** A connection of events. */
export function membershipEventList(row: Row, field: Field, { filter = {}, during, only }: MembershipEventList): Read {
  const rows = membershipEventRows(row, during && spanOf(during));
  const conditions = [rows.where, ...keeps(rows.memberships, filter), ...stateKept(rows, filter)];
  if (only) conditions.push(only(rows.row.near.membership));
  return connection(field, {
    from: rows.from,
    where: join(conditions, ' AND '),
    order: newestFirst(rows),
    node: (node) => object(rows.row, node, 'MembershipEvent'),
  });
}
