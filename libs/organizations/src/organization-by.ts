import { askedIdOf, ledTo } from '@guildhall/journal';
import { constant, expression, type Field, object, type Read, type Row, stands, together } from '@guildhall/planner';
import { Problem } from '@guildhall/problems';
import { publicId, searchKey } from '@guildhall/storage';
import sql, { type Sql } from 'sql-template-tag';
import { normalizedIdentifier } from './identifier.js';
import { mergedWithSlug } from './merged-slugs.js';
import type { OrganizationBy } from './organization.input.js';

/** Most organizations that one acronym is told to be shared by. */
const MOST_AMBIGUOUS = 100;

/** The organizations that are meant, as a condition on the row's organization. */
function meant(row: Row, by: OrganizationBy): Sql {
  const { alias } = row;
  const { revision } = row.at;
  if (by.id !== undefined) return sql`${alias}.id = ${ledTo('Organization', sql`${askedIdOf('org', by.id)}::int8`, revision)}`;
  if (by.slug !== undefined) {
    const slug = by.slug.toLowerCase();
    const bears = sql`SELECT b.id FROM organization b WHERE b.slug = ${slug} AND ${stands(sql`b`, row.at)}`;
    return sql`${alias}.id = coalesce((${bears}), (${mergedWithSlug(slug, revision)}))`;
  }
  if (by.identifier !== undefined) {
    const { scheme, value } = by.identifier;
    return sql`${alias}.id IN (SELECT i.organization_id FROM organization_identifier i WHERE i.scheme = ${scheme} AND i.value = ${normalizedIdentifier(scheme, value)} AND ${stands(sql`i`, row.at)})`;
  }
  // Candidates by the folded key; which of their names are acronyms is seen in the answer.
  return sql`${alias}.id IN (SELECT s.organization_id FROM organization_search s WHERE s.key = ${searchKey(by.acronym ?? '')} AND ${stands(sql`s`, row.at)})`;
}

interface Bearer {
  readonly id: number;
  readonly acronyms: readonly string[];
  readonly answer: unknown;
}

/** One organization; null where there is none. Several that bear an acronym are AMBIGUOUS. `only` is a further condition. */
export function organizationBy(row: Row, field: Field, by: OrganizationBy, only: (row: Row) => Sql = () => sql`true`): Read {
  const alias = row.planning.alias('o');
  const here = { ...row, alias };
  const read = object(here, field, 'Organization');
  const acronyms = sql`(SELECT coalesce(json_agg(a), '[]'::json) FROM (SELECT ${alias}.acronym AS a UNION SELECT n ->> 'text' FROM jsonb_array_elements(${alias}.names) n WHERE n ->> 'type' = 'ACRONYM') l WHERE a IS NOT NULL)`;
  const each = together([
    expression(sql`${alias}.id`, Number),
    // Many questions, of which few ask by an acronym.
    by.acronym === undefined ? constant([]) : expression(acronyms, (answer) => answer),
    { sql: read.sql, present: (answer) => answer },
  ]);
  const from = sql`organization ${alias} WHERE ${stands(alias, row.at)} AND ${meant(here, by)} AND ${only(here)}`;
  return expression(sql`(SELECT coalesce(json_agg(${each.sql} ORDER BY ${alias}.id), '[]'::json) FROM ${from})`, (answers) => {
    const found = (answers as unknown[]).map((answer): Bearer => {
      const [id, borne, object] = each.present.map((present) => present(answer));
      return { id: Number(id), acronyms: borne as string[], answer: object };
    });
    const { acronym } = by;
    const bearers = acronym === undefined ? found : found.filter((one) => one.acronyms.some((a) => searchKey(a) === searchKey(acronym)));
    if (bearers.length > 1) throw ambiguous(String(acronym), bearers);
    return read.present(bearers[0]?.answer);
  });
}

function ambiguous(acronym: string, bearers: readonly Bearer[]): Problem {
  const ids = bearers.slice(0, MOST_AMBIGUOUS).map(({ id }) => publicId('org', id));
  return new Problem('AMBIGUOUS', `${bearers.length} organizations bear the acronym ${acronym}: ask by one of their ids.`, { ids });
}
