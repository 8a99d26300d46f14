import { countryCodesInRegion } from '@guildhall/countries';
import { askedIdOf } from '@guildhall/journal';
import {
  Certainty,
  connection,
  daySql,
  expression,
  type Field,
  object,
  type Order,
  OrderDirection,
  type OrderKey,
  type Read,
  type Row,
  stands,
} from '@guildhall/planner';
import { searchKey } from '@guildhall/storage';
import sql, { join, type Sql } from 'sql-template-tag';
import { askedOf } from '../core/dated-list.args.js';
import { type Asked, certaintyRead, holds, mayHoldDuring, mayHoldOn } from '../core/holding.js';
import { termOfDayRead } from './membership.fields.js';
import { type MembershipFilter, type MembershipListArgs, type MembershipOrder, MembershipOrderField } from './membership.input.js';
import { type MembershipRows, membershipRows, represented } from './membership-rows.js';

/** Whose name a list is ordered by unless said. */
export type NamedBy = 'member' | 'federation';

/** That some term with the asked category and standing may hold then; for CERTAIN, that no other may. Lifetimes clip terms as they clip memberships. */
function termsKept({ dated }: MembershipRows, filter: MembershipFilter, { at, during }: Asked, least: Certainty): Sql {
  const fits: Sql[] = [];
  if (filter.categories) fits.push(sql`t.category = ANY(${filter.categories}::text[])`);
  if (filter.standings) fits.push(sql`t.standing = ANY(${filter.standings}::text[])`);
  if (fits.length === 0) return sql`true`;
  const term = { ...dated, fact: sql`t` };
  const may = during ? mayHoldDuring(term, during) : mayHoldOn(term, at.asOf);
  const fit = sql`(${join(fits, ' AND ')})`;
  const terms = sql`unnest(${dated.fact}.term_category, ${dated.fact}.term_standing, ${dated.fact}.term_possible) AS t(category, standing, possible)`;
  const some = sql`EXISTS (SELECT FROM ${terms} WHERE ${may} AND ${fit})`;
  return least === Certainty.CERTAIN ? sql`(${some} AND NOT EXISTS (SELECT FROM ${terms} WHERE ${may} AND NOT ${fit}))` : some;
}

/** What a filter asks of a membership itself, whatever the day; of its terms, each list asks in its own way. */
export function keeps(rows: MembershipRows, filter: MembershipFilter): Sql[] {
  const { alias, at } = rows.row;
  const conditions: Sql[] = [];
  const ids = (asked: readonly string[]): number[] => asked.map((id) => askedIdOf('org', id));
  if (filter.members) conditions.push(sql`${alias}.member_id = ANY(${ids(filter.members)}::int8[])`);
  if (filter.federations) conditions.push(sql`${alias}.federation_id = ANY(${ids(filter.federations)}::int8[])`);
  if (filter.countries) conditions.push(sql`(${represented(rows)}) && ${filter.countries}::text[]`);
  if (filter.regions) conditions.push(sql`(${represented(rows)}) && ${filter.regions.flatMap(countryCodesInRegion)}::text[]`);
  if (filter.notAttestedSince !== undefined) {
    conditions.push(
      sql`NOT (coalesce(${alias}.attested_days[cardinality(${alias}.attested_days)] >= ${daySql(filter.notAttestedSince)}, false))`,
    );
  }
  if (filter.search !== undefined && filter.search.trim() !== '') {
    const key = searchKey(filter.search);
    conditions.push(
      sql`${alias}.member_id IN (SELECT s.organization_id FROM organization_search s WHERE (s.key % ${key} OR ${key} <% s.key) AND ${stands(sql`s`, at)})`,
    );
  }
  return conditions;
}

function orderOf(rows: MembershipRows, asked: MembershipOrder | undefined, namedBy: NamedBy): Order {
  const { alias, near } = rows.row;
  const descending = asked?.direction === OrderDirection.DESC;
  const id: OrderKey = { sql: sql`${alias}.id`, type: 'int8' };
  const unknown = descending ? sql`'-infinity'::date` : sql`'infinity'::date`;
  const date = (column: Sql): OrderKey => ({ sql: sql`coalesce(${alias}.${column}, ${unknown})`, type: 'date' });
  const keys = ((): OrderKey[] => {
    switch (asked?.field) {
      case MembershipOrderField.START:
        return [date(sql`start_earliest`), date(sql`start_latest`), id];
      case MembershipOrderField.END:
        return [date(sql`end_earliest`), date(sql`end_latest`), id];
      case MembershipOrderField.COUNTRY:
        return [{ sql: sql`coalesce((${represented(rows)})[1], ${descending ? '' : '~'})`, type: 'text' }, id];
      case MembershipOrderField.RECORDED:
        return [{ sql: sql`lower(${alias}.recorded)`, type: 'int8' }, id];
      case MembershipOrderField.MEMBER_NAME:
        return [{ sql: sql`${near.member}.default_name`, type: 'text', collated: true }, id];
      case undefined:
        return [{ sql: sql`${near[namedBy]}.default_name`, type: 'text', collated: true }, id];
    }
  })();
  return { name: `memberships ${asked?.field ?? namedBy} ${descending ? 'DESC' : 'ASC'}`, keys, descending };
}

/** A connection of memberships: `known` are the organizations whose members, or memberships, they are. */
export function membershipList(row: Row, field: Field, known: { member?: Sql; federation?: Sql }, namedBy: NamedBy): Read {
  const args = field.args as MembershipListArgs;
  const asked = askedOf(row.at, args);
  const least = args.certainty ?? Certainty.POSSIBLE;
  const rows = membershipRows({ ...row, at: asked.at }, known);
  const filter = args.filter ?? {};
  const kept = keeps(rows, filter);
  const conditions = (certainty: Certainty): Sql =>
    join([rows.where, holds(rows.dated, asked, certainty), termsKept(rows, filter, asked, certainty), ...kept], ' AND ');
  const count = (certainty: Certainty): Sql => sql`(SELECT count(*)::int FROM ${rows.from} WHERE ${conditions(certainty)})`;
  return connection(field, {
    from: rows.from,
    where: conditions(least),
    order: orderOf(rows, args.orderBy, namedBy),
    node: (node) => object(rows.row, node, 'Membership'),
    edge: {
      certainty: () => certaintyRead(rows.dated, asked.at),
      category: () => termOfDayRead(rows.row, undefined, ({ category }) => category),
      standing: () => termOfDayRead(rows.row, undefined, ({ standing }) => standing),
    },
    more: {
      count: () =>
        expression(sql`json_build_array(${count(Certainty.CERTAIN)}, ${count(Certainty.POSSIBLE)})`, (answer) => {
          const [certain, possible] = answer as [number, number];
          return { certain, possible };
        }),
    },
  });
}
