import { connection, type DateSpanInput, type Field, object, type Order, type Read, type Row, spanOf } from '@guildhall/planner';
import type { DaySpan } from '@guildhall/time';
import sql, { join, type Sql } from 'sql-template-tag';
import { type DatedRow, mayHoldDuring, rangeSql } from '../core/holding.js';
import type { MembershipFilter } from './membership.input.js';
import { keeps } from './membership-list.js';
import { isRowOf, type MembershipRows, membershipRows, ofItsRow } from './membership-rows.js';

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

/** That an event of a membership may lie in a span, by what the index says of it: the only term of most begins and ends with nothing in between. */
function mayHaveEvents(membership: Sql, during: DaySpan): Sql {
  if (during.from === null && during.to === null) return sql`true`;
  const within = (bound: Sql): Sql =>
    sql`((${membership}.${bound}_earliest IS NOT NULL OR ${membership}.${bound}_latest IS NOT NULL)
      AND daterange(${membership}.${bound}_earliest, ${membership}.${bound}_latest, '[]') && ${rangeSql(during)})`;
  return sql`(${membership}.only_category IS NULL OR ${within(sql`start`)} OR ${within(sql`end`)})`;
}

/** The events of a membership as its row has them: kind, term, "on", earliest, latest. */
function storedEvents(membership: Sql): Sql {
  return sql`SELECT t.* FROM membership w, jsonb_to_recordset(w.events) AS t(kind text, term int, "on" text, earliest date, latest date) WHERE ${isRowOf(sql`w`, membership)}`;
}

/** The same without "on", from the index where it says enough: one term begins with a JOINED and ends with a LEFT (`membershipEvents`), as far as the days are known. */
function indexedEvents(membership: Sql): Sql {
  const only = (kind: Sql, bound: Sql): Sql =>
    sql`SELECT ${kind} AS kind, 0 AS term, ${membership}.${bound}_earliest AS earliest, ${membership}.${bound}_latest AS latest
      WHERE ${membership}.only_category IS NOT NULL AND (${membership}.${bound}_earliest IS NOT NULL OR ${membership}.${bound}_latest IS NOT NULL)`;
  return sql`${only(sql`'JOINED'`, sql`start`)} UNION ALL ${only(sql`'LEFT'`, sql`end`)}
    UNION ALL SELECT kind, term, earliest, latest FROM (${storedEvents(membership)}) t WHERE ${membership}.only_category IS NULL`;
}

/** Every event of whose days at least one remains inside the lifetimes. */
export function membershipEventRows(row: Row): MembershipEventRows {
  return eventsOf(membershipRows(row), storedEvents, ALWAYS);
}

function eventsOf(memberships: MembershipRows, events: (membership: Sql) => Sql, during: DaySpan): MembershipEventRows {
  const { planning, alias: membership, near } = memberships.row;
  const alias = planning.alias('e');
  const dated = { fact: alias, organizations: memberships.dated.organizations };
  const each = sql`(SELECT t.*, daterange(t.earliest, t.latest, '[]') * ${membership}.possible AS possible FROM (${events(membership)}) t)`;
  return {
    row: { ...memberships.row, alias, near: { ...near, membership } },
    memberships,
    dated,
    from: sql`${memberships.from} CROSS JOIN LATERAL ${each} ${alias}`,
    where: sql`${memberships.where} AND ${mayHaveEvents(membership, during)} AND ${mayHoldDuring(dated, during)}`,
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
  const state = (column: Sql): Sql => ofItsRow(near.membership, (whole) => sql`(${whole}.${column})[${alias}.term + 1]`);
  return [
    ...(categories ? [sql`${state(sql`term_category`)} = ANY(${categories}::text[])`] : []),
    ...(standings ? [sql`${state(sql`term_standing`)} = ANY(${standings}::text[])`] : []),
  ];
}

/** What a list of events is asked for. */
export interface MembershipEventList {
  readonly filter?: MembershipFilter;
  readonly during?: DateSpanInput;
  /** Of memberships of this organization, and in it: the alias of its row. */
  readonly of?: Sql;
}

/** A connection of events. */
export function membershipEventList(row: Row, field: Field, { filter = {}, during, of }: MembershipEventList): Read {
  const rows = eventsOf(membershipRows(row, {}, of), indexedEvents, during ? spanOf(during) : ALWAYS);
  const whole = membershipEventRows(row);
  const same = (column: Sql): [Sql, Sql] => [sql`${rows.row.alias}.${column}`, sql`${whole.row.alias}.${column}`];
  return connection(field, {
    from: rows.from,
    where: join([rows.where, ...keeps(rows.memberships, filter), ...stateKept(rows, filter)], ' AND '),
    order: newestFirst(rows),
    whole: {
      from: whole.from,
      where: whole.where,
      same: [[sql`${rows.row.near.membership}.id`, sql`${whole.row.near.membership}.id`], same(sql`kind`), same(sql`term`)],
    },
    node: (node) => object(whole.row, node, 'MembershipEvent'),
  });
}
