import { countryCodesInRegion } from '@guildhall/countries';
import { mostlyStands } from '@guildhall/journal';
import { connection, type Field, object, OrderDirection, type Read, type Row } from '@guildhall/planner';
import { searchKey } from '@guildhall/storage';
import sql, { empty, join, type Sql } from 'sql-template-tag';
import { fromMemberships } from './from-memberships.js';
import { organizationOrdering } from './organization-order.js';
import { type BestHits, bestHitsAsked, searchHits } from './organization-search.js';
import { type OrganizationFilter, type OrganizationOrder, OrganizationOrderField } from './organization.input.js';

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
  const day = at.asOf;
  return sql`(${alias}.founded_earliest IS NULL OR ${alias}.founded_earliest <= ${day}) AND (${alias}.dissolved_latest IS NULL OR ${alias}.dissolved_latest >= ${day})`;
}

function keeps(row: Row, filter: OrganizationFilter, counted: Sql | undefined): Sql[] {
  const { alias } = row;
  const conditions: Sql[] = [];
  if (filter.kinds) conditions.push(sql`${alias}.kind = ANY(${filter.kinds}::text[])`);
  if (filter.countries) conditions.push(sql`${alias}.countries && ${filter.countries}::text[]`);
  if (filter.regions) conditions.push(sql`${alias}.countries && ${filter.regions.flatMap(countryCodesInRegion)}::text[]`);
  if (filter.memberOf) conditions.push(fromMemberships().memberOf(row, filter.memberOf));
  if (filter.hasMembers !== undefined) {
    const has = counted ?? fromMemberships().hasMembers(row);
    conditions.push(filter.hasMembers ? has : sql`NOT (${has})`);
  }
  return conditions;
}

/** A connection of organizations. */
export function organizationList(row: Row, field: Field, list: OrganizationList): Read {
  const here = { ...row, alias: row.planning.alias('o') };
  const key = searchKey(list.search ?? '');
  const hit = key !== '' ? row.planning.alias('h') : null;
  const byDefault = list.defaultOrder ?? { field: OrganizationOrderField.NAME, direction: OrderDirection.ASC };
  const relevance = { field: OrganizationOrderField.RELEVANCE, direction: OrderDirection.ASC };
  const asked = list.orderBy ?? (hit ? relevance : byDefault);
  const { order, prepared, join: joined, hasMembers } = organizationOrdering(here, asked, hit);
  const conditions = (of: Row, counted?: Sql): Sql =>
    join(
      [mostlyStands(of.alias, row.at), mayHaveExisted(of), ...keeps(of, list.filter ?? {}, counted), ...(list.only ? [list.only(of)] : [])],
      ' AND ',
    );
  // A search for nothing but punctuation finds nothing, not everything; an empty one is none.
  const nothing = list.search !== undefined && key === '' && list.search.trim() !== '' ? sql` AND false` : empty;
  const found = hit ? sql` JOIN ${hit} ON ${hit}.organization_id = ${here.alias}.id` : empty;
  const nearestFirst = asked.field === OrganizationOrderField.RELEVANCE && asked.direction === OrderDirection.ASC;
  const best = (): BestHits | null => {
    const count = nearestFirst ? bestHitsAsked(field) : null;
    const there = { ...row, alias: row.planning.alias('o') };
    return count === null ? null : { count, listed: { alias: there.alias, where: conditions(there) } };
  };
  return connection(field, {
    prepared: hit ? [...searchHits(row, hit, key, best()), ...prepared] : prepared,
    from: sql`organization ${here.alias}${found}${joined}`,
    where: sql`${conditions(here, hasMembers)}${nothing}`,
    order,
    node: (node) => object(here, node),
  });
}
