import { type Order, OrderDirection, type OrderKey, type Row } from '@guildhall/planner';
import sql, { empty, type Sql } from 'sql-template-tag';
import { fromMemberships } from './from-memberships.js';
import { type OrganizationOrder, OrganizationOrderField } from './organization.input.js';

/** An order of organizations, and what must be joined to their rows for it. */
export interface OrganizationOrdering {
  readonly order: Order;
  readonly join: Sql;
  readonly prepared: readonly Sql[];
  /** That an organization has members, where the order counts them anyway. */
  readonly hasMembers?: Sql;
}

/** `hit` is the alias of what a search found, with its score; null where nothing is searched. */
export function organizationOrdering(row: Row, asked: OrganizationOrder, hit: Sql | null): OrganizationOrdering {
  const { alias } = row;
  const descending = asked.direction === OrderDirection.DESC;
  const id: OrderKey = { sql: sql`${alias}.id`, type: 'int8' };
  const unknown = descending ? sql`'-infinity'::date` : sql`'infinity'::date`;
  const date = (column: Sql): OrderKey => ({ sql: sql`coalesce(${column}, ${unknown})`, type: 'date' });
  const by = (keys: readonly OrderKey[]): OrganizationOrdering => ({
    order: { name: `organizations ${asked.field} ${asked.direction}`, keys: [...keys, id], descending },
    join: empty,
    prepared: [],
  });
  const named: OrderKey[] = [{ sql: sql`${alias}.default_name`, type: 'text', collated: true }];
  switch (asked.field) {
    case OrganizationOrderField.FOUNDED:
      return by([date(sql`${alias}.founded_earliest`), date(sql`${alias}.founded_latest`)]);
    case OrganizationOrderField.RECORDED:
      return by([{ sql: sql`lower(${alias}.recorded)`, type: 'int8' }]);
    case OrganizationOrderField.MEMBER_COUNT: {
      const { prepared, join, possible, certain } = fromMemberships().memberCounts(row);
      const keys: OrderKey[] = [
        { sql: possible, type: 'int8' },
        { sql: certain, type: 'int8' },
      ];
      return { ...by(keys), join, prepared: [prepared], hasMembers: sql`${possible} > 0` };
    }
    case OrganizationOrderField.RELEVANCE:
      // Nearest first is the way up of relevance.
      return hit ? by([{ sql: sql`(-${hit}.score)`, type: 'float8' }]) : by(named);
    case OrganizationOrderField.NAME:
      return by(named);
  }
}
