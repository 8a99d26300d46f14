import { countryCodesInRegion } from '@guildhall/countries';
import {
  connection,
  daySql,
  type Field,
  object,
  type Order,
  OrderDirection,
  type OrderKey,
  type Read,
  type Row,
  stands,
} from '@guildhall/planner';
import { Bug } from '@guildhall/problems';
import { searchKey } from '@guildhall/storage';
import sql, { empty, join, type Sql } from 'sql-template-tag';
import { type OrganizationFilter, type OrganizationOrder, OrganizationOrderField } from './organization.input.js';

/** What lists of organizations take from memberships, which this library does not know. */
export interface FromMemberships {
  /** Whether the row's organization is a member of one of these federations on asOf. */
  memberOf(row: Row, federations: readonly string[]): Sql;
  /** Whether it has members on asOf. */
  hasMembers(row: Row): Sql;
  /** How many members it may have, and how many it surely has, on asOf. */
  memberCounts(row: Row): { possible: Sql; certain: Sql };
}

let memberships: FromMemberships | undefined;

/** Called once, by the library of memberships. */
export function listsLearnMemberships(from: FromMemberships): void {
  memberships = from;
}

function fromMemberships(): FromMemberships {
  if (!memberships) throw new Bug('Lists of organizations were not told of memberships');
  return memberships;
}

/** What a list is asked for. `only` is a further condition on the row's organization. */
export interface OrganizationList {
  readonly search?: string;
  readonly filter?: OrganizationFilter;
  readonly orderBy?: OrganizationOrder;
  readonly defaultOrder?: OrganizationOrder;
  readonly only?: (row: Row) => Sql;
}

/** The condition that the row's organization may have existed on asOf, where a day was asked for. */
function mayHaveExisted({ alias, at }: Row): Sql {
  if (!at.asked) return sql`true`;
  const day = daySql(at.asOf);
  return sql`(${alias}.founded_earliest IS NULL OR ${alias}.founded_earliest <= ${day}) AND (${alias}.dissolved_latest IS NULL OR ${alias}.dissolved_latest >= ${day})`;
}

function keeps(row: Row, filter: OrganizationFilter): Sql[] {
  const { alias } = row;
  const conditions: Sql[] = [];
  if (filter.kinds) conditions.push(sql`${alias}.kind = ANY(${filter.kinds}::text[])`);
  if (filter.countries) conditions.push(sql`${alias}.countries && ${filter.countries}::text[]`);
  if (filter.regions) conditions.push(sql`${alias}.countries && ${filter.regions.flatMap(countryCodesInRegion)}::text[]`);
  if (filter.memberOf) conditions.push(fromMemberships().memberOf(row, filter.memberOf));
  if (filter.hasMembers !== undefined) {
    const has = fromMemberships().hasMembers(row);
    conditions.push(filter.hasMembers ? has : sql`NOT ${has}`);
  }
  return conditions;
}

/** The organizations with a name near the key, each with how near: 1 is the same. */
function hits(row: Row, hit: Sql, key: string): Sql {
  return sql`(SELECT s.organization_id, round(max(CASE WHEN s.key = ${key} THEN 1 ELSE greatest(similarity(s.key, ${key}), 0.9 * word_similarity(${key}, s.key)) END)::numeric, 4)::float8 AS score
    FROM organization_search s WHERE (s.key % ${key} OR ${key} <% s.key) AND ${stands(sql`s`, row.at)} GROUP BY s.organization_id) ${hit}`;
}

function orderOf(row: Row, asked: OrganizationOrder, hit: Sql | null): Order {
  const { alias } = row;
  const descending = asked.direction === OrderDirection.DESC;
  const id: OrderKey = { sql: sql`${alias}.id`, type: 'int8' };
  const unknown = descending ? sql`'-infinity'::date` : sql`'infinity'::date`;
  const date = (column: Sql): OrderKey => ({ sql: sql`coalesce(${column}, ${unknown})`, type: 'date' });
  const named: OrderKey[] = [{ sql: sql`${alias}.default_name`, type: 'text', collated: true }, id];
  const keys = ((): OrderKey[] => {
    switch (asked.field) {
      case OrganizationOrderField.FOUNDED:
        return [date(sql`${alias}.founded_earliest`), date(sql`${alias}.founded_latest`), id];
      case OrganizationOrderField.RECORDED:
        return [{ sql: sql`lower(${alias}.recorded)`, type: 'int8' }, id];
      case OrganizationOrderField.MEMBER_COUNT: {
        const { possible, certain } = fromMemberships().memberCounts(row);
        return [{ sql: possible, type: 'int8' }, { sql: certain, type: 'int8' }, id];
      }
      case OrganizationOrderField.RELEVANCE:
        // Nearest first is the way up of relevance.
        return hit ? [{ sql: sql`(-${hit}.score)`, type: 'float8' }, id] : named;
      case OrganizationOrderField.NAME:
        return named;
    }
  })();
  return { name: `organizations ${asked.field} ${asked.direction}`, keys, descending };
}

/** A connection of organizations. */
export function organizationList(row: Row, field: Field, list: OrganizationList): Read {
  const here = { ...row, alias: row.planning.alias('o') };
  const key = searchKey(list.search ?? '');
  const hit = key !== '' ? row.planning.alias('h') : null;
  const conditions = [stands(here.alias, row.at), mayHaveExisted(here), ...(list.filter ? keeps(here, list.filter) : [])];
  if (list.only) conditions.push(list.only(here));
  // A search for nothing but punctuation finds nothing, not everything; an empty one is none.
  if (list.search !== undefined && key === '' && list.search.trim() !== '') conditions.push(sql`false`);
  const byDefault = list.defaultOrder ?? { field: OrganizationOrderField.NAME, direction: OrderDirection.ASC };
  const relevance = { field: OrganizationOrderField.RELEVANCE, direction: OrderDirection.ASC };
  const from = sql`organization ${here.alias}${hit ? sql` JOIN ${hits(row, hit, key)} ON ${hit}.organization_id = ${here.alias}.id` : empty}`;
  return connection(field, {
    from,
    where: join(conditions, ' AND '),
    order: orderOf(here, list.orderBy ?? (hit ? relevance : byDefault), hit),
    node: (node) => object(here, node),
  });
}
