import { countryCodesInRegion } from '@guildhall/countries';
import { allLedTo, askedIdOf } from '@guildhall/journal';
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
import { type MembershipRows, membershipRows, ofItsRow, represented } from './membership-rows.js';

/** Whose name a list is ordered by unless said. */
export type NamedBy = 'member' | 'federation';

/** That some term with the asked category and standing may hold then; for CERTAIN, that no other may. Lifetimes clip terms as they clip memberships. */
function termsKept({ dated }: MembershipRows, filter: MembershipFilter, { at, during }: Asked, least: Certainty): Sql {
  const { categories, standings } = filter;
  if (!categories && !standings) return sql`true`;
  const fits = (category: Sql, standing: Sql): Sql => {
    const ofCategory = categories ? sql`${category} = ANY(${categories}::text[])` : sql`true`;
    return standings ? sql`(${ofCategory} AND ${standing} = ANY(${standings}::text[]))` : ofCategory;
  };
  const membership = dated.fact;
  const term = { ...dated, fact: sql`t` };
  const may = during ? mayHoldDuring(term, during) : mayHoldOn(term, at.asOf);
  const fit = fits(sql`t.category`, sql`t.standing`);
  const among = ofItsRow(membership, (whole) => {
    const terms = sql`unnest(${whole}.term_category, ${whole}.term_standing, ${whole}.term_possible) AS t(category, standing, possible)`;
    const some = sql`EXISTS (SELECT FROM ${terms} WHERE ${may} AND ${fit})`;
    return least === Certainty.CERTAIN ? sql`${some} AND NOT EXISTS (SELECT FROM ${terms} WHERE ${may} AND NOT ${fit})` : some;
  });
  // An only term holds whenever its membership does, which the list asks anyway.
  const only = fits(sql`${membership}.only_category`, sql`${membership}.only_standing`);
  return sql`CASE WHEN ${membership}.only_category IS NOT NULL THEN ${only} ELSE ${among} END`;
}

/** What a filter asks of a membership itself, whatever the day; of its terms, each list asks in its own way. */
export function keeps(rows: MembershipRows, filter: MembershipFilter): Sql[] {
  const { alias, at } = rows.row;
  const conditions: Sql[] = [];
  const ids = (asked: readonly string[]): Sql =>
    allLedTo(
      'Organization',
      asked.map((id) => askedIdOf('org', id)),
      at.revision,
    );
  if (filter.members) conditions.push(sql`${alias}.member_id = ANY(${ids(filter.members)})`);
  if (filter.federations) conditions.push(sql`${alias}.federation_id = ANY(${ids(filter.federations)})`);
  if (filter.countries) conditions.push(sql`(${represented(rows)}) && ${filter.countries}::text[]`);
  if (filter.regions) conditions.push(sql`(${represented(rows)}) && ${filter.regions.flatMap(countryCodesInRegion)}::text[]`);
  if (filter.notAttestedSince !== undefined) {
    conditions.push(
      sql`NOT coalesce(${ofItsRow(alias, (whole) => sql`${whole}.attested_days[cardinality(${whole}.attested_days)]`)} >= ${daySql(filter.notAttestedSince)}, false)`,
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
  const here = { ...row, at: asked.at };
  const rows = membershipRows(here, known);
  const whole = membershipRows(here, known);
  const filter = args.filter ?? {};
  const kept = keeps(rows, filter);
  const conditions = (certainty: Certainty): Sql =>
    join([rows.where, holds(rows.dated, asked, certainty), termsKept(rows, filter, asked, certainty), ...kept], ' AND ');
  const count = (certainty: Certainty): Sql => sql`(SELECT count(*)::int FROM ${rows.from} WHERE ${conditions(certainty)})`;
  return connection(field, {
    from: rows.from,
    where: conditions(least),
    order: orderOf(rows, args.orderBy, namedBy),
    whole: { from: whole.from, where: whole.where, same: [[sql`${rows.row.alias}.id`, sql`${whole.row.alias}.id`]] },
    node: (node) => object(whole.row, node, 'Membership'),
    edge: {
      certainty: () => certaintyRead(whole.dated, asked.at),
      category: () => termOfDayRead(whole.row, undefined, 'category'),
      standing: () => termOfDayRead(whole.row, undefined, 'standing'),
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
