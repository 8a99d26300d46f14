import sql, { join, raw, type Sql } from 'sql-template-tag';
import { MEMBERSHIP_EVENT_KINDS, MOST_TERMS } from './membership-event.js';

const KINDS = raw(`ARRAY[${MEMBERSHIP_EVENT_KINDS.map((kind) => `'${kind}'`).join(', ')}]`);
const FACTOR = raw('2654435761');
const MASK = raw('1099511627775');

/** The number in the id of an event: made from membership, kind and term, so that it is the same for ever. No two events of a membership share one. */
export function eventNumber(membership: Sql, event: Sql): Sql {
  const place = sql`(${event}.term * ${raw(String(MEMBERSHIP_EVENT_KINDS.length))} + array_position(${KINDS}, ${event}.kind) - 1)`;
  return sql`((${membership}.id + ${place} * ${FACTOR}) & ${MASK})`;
}

/** The memberships that may have events of these numbers: the number taken back for every kind and term, which needs no index of its own. */
export function membershipsOfEvents(membership: Sql, numbers: readonly number[]): Sql {
  const last = raw(String(MOST_TERMS * MEMBERSHIP_EVENT_KINDS.length - 1));
  const from = join([sql`unnest(${numbers}::int8[]) AS n(number)`, sql`generate_series(0, ${last}) AS p(place)`], ' CROSS JOIN ');
  return sql`${membership}.id IN (SELECT (n.number - p.place * ${FACTOR}) & ${MASK} FROM ${from})`;
}
