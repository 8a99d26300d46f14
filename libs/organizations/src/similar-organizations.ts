import { type At, type Field, many, type Read, type Row, stands } from '@guildhall/planner';
import { Problem } from '@guildhall/problems';
import { searchKey } from '@guildhall/storage';
import sql, { join, type Sql } from 'sql-template-tag';
import { normalizedIdentifier } from './identifier.js';
import { acronymsOf, namesWithAcronym } from './similar-names.js';

/** A description of an organization that somebody is about to register. */
export interface Described {
  readonly name: string;
  readonly country?: string;
  readonly identifiers?: readonly { readonly scheme: string; readonly value: string }[];
  readonly first?: number;
}

const DEFAULT_FIRST = 10;
const MOST = 100;

/** How near an acronym is to the name whose initials it has: nearer than most names that merely share a word. */
const NEAR_BY_INITIALS = 0.6;

/** What a likeness is worth, by the country: the same name in the same country is all but sure, in another one it is often a namesake. */
export const IN_SAME_COUNTRY = 0.99;
export const IN_UNKNOWN_COUNTRY = 0.9;
export const IN_OTHER_COUNTRY = 0.75;

/** From this score on somebody should look: initials that fit count where the country does not speak against them. */
export const LIKELY = 0.5;

/** Names that are alike, one row for each way and name: id, key, near, how. */
function alikeNames(at: At, key: string): Sql {
  const here = (near: Sql, how: Sql, where: Sql): Sql =>
    sql`SELECT s.organization_id AS id, s.key, ${near} AS near, ${how} AS how FROM organization_search s WHERE ${where} AND ${stands(sql`s`, at)}`;
  if (key === '') return here(sql`0::float8`, sql`''`, sql`false`);
  const spelt = sql`round(CASE WHEN s.key = ${key} THEN 1 ELSE least(0.99, greatest(similarity(s.key, ${key}), 0.9 * word_similarity(${key}, s.key))) END::numeric, 4)::float8`;
  const byInitials = sql`${NEAR_BY_INITIALS}::float8`;
  const names = [here(spelt, sql`'NAME'`, sql`(s.key % ${key} OR ${key} <% s.key)`)];
  const acronyms = acronymsOf(key);
  if (acronyms.length > 0) names.push(here(byInitials, sql`'ACRONYM'`, sql`s.key = ANY(${acronyms}::text[])`));
  const pattern = namesWithAcronym(key);
  if (pattern !== null) names.push(here(byInitials, sql`'INITIALS'`, sql`s.key ~ ${pattern}`));
  return join(names, ' UNION ALL ');
}

/** Identifiers that are the same, one row for each: id, scheme, value. */
function sameIdentifiers(at: At, identifiers: NonNullable<Described['identifiers']>): Sql {
  const schemes = identifiers.map(({ scheme }) => scheme);
  const values = identifiers.map(({ scheme, value }) => normalizedIdentifier(scheme, value));
  return sql`SELECT DISTINCT i.organization_id AS id, i.scheme, i.value FROM organization_identifier i
    JOIN unnest(${schemes}::text[], ${values}::text[]) AS asked(scheme, value) ON asked.scheme = i.scheme AND asked.value = i.value WHERE ${stands(sql`i`, at)}`;
}

/** Selects, for each that may be the one described, its id, what is alike of it and how much that is worth: the likeliest first. `alike` is as in StoredMatch. */
export function matchesSql(at: At, described: Described): Sql {
  const { name, country, identifiers = [], first = DEFAULT_FIRST } = described;
  if (first < 1 || first > MOST) {
    throw new Problem('BAD_USER_INPUT', `'first' is ${first}; it may be 1 to ${MOST}.`, { argument: 'first' });
  }
  const asked = country === undefined ? sql`NULL::text` : sql`${country}::text`;
  const worth = sql`CASE WHEN o.countries @> ARRAY[${asked}] THEN ${IN_SAME_COUNTRY}::float8 WHEN ${asked} IS NULL OR o.countries = '{}' THEN ${IN_UNKNOWN_COUNTRY}::float8 ELSE ${IN_OTHER_COUNTRY}::float8 END`;
  return sql`
    WITH names AS MATERIALIZED (${alikeNames(at, searchKey(name))}),
    nearest AS (SELECT DISTINCT ON (id, how) id, key, near, how FROM names ORDER BY id, how, near DESC, key),
    alike AS (SELECT id, max(near) AS near, json_agg(json_build_array(how, key, near) ORDER BY near DESC, how DESC) AS alike FROM nearest GROUP BY id),
    same AS (SELECT id, json_agg(json_build_array(scheme, value) ORDER BY scheme, value) AS identifiers FROM (${sameIdentifiers(at, identifiers)}) i GROUP BY id)
    SELECT o.id, alike.alike, same.identifiers, CASE WHEN o.countries @> ARRAY[${asked}] THEN ${asked} END AS country,
      CASE WHEN same.id IS NOT NULL THEN 1 ELSE round((alike.near * ${worth})::numeric, 4)::float8 END AS score
    FROM alike FULL JOIN same USING (id) JOIN organization o USING (id) WHERE ${stands(sql`o`, at)}
    ORDER BY score DESC, alike.near DESC NULLS LAST, o.id LIMIT ${first}`;
}

/** Registered organizations that may be the one described, the likeliest first: as OrganizationMatch. */
export function similarOrganizations(row: Row, field: Field, described: Described): Read {
  const alias = row.planning.alias('o');
  const match = row.planning.alias('h');
  const from = sql`(${matchesSql(row.at, described)}) ${match} JOIN organization ${alias} ON ${alias}.id = ${match}.id AND ${stands(alias, row.at)}`;
  const order = sql`${match}.score DESC, (${match}.alike -> 0 ->> 2)::float8 DESC NULLS LAST, ${alias}.id`;
  return many({ ...row, alias, near: { match } }, field, from, order);
}
