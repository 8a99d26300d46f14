import { ledTo } from '@guildhall/journal';
import type { Query } from '@guildhall/planner';
import { Problem } from '@guildhall/problems';
import { publicId, readPublicId, recordTypeOf, searchKey } from '@guildhall/storage';
import sql, { type Sql } from 'sql-template-tag';

/** An organization as an address or a parameter names it. */
export interface AddressedOrganization {
  readonly id: number;
  readonly slug: string;
  /** Its present official name. */
  readonly name: string;
}

/** An organization that may have been meant. */
export interface NearOrganization {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

const MOST_NEAR = 5;
const LONGEST_WORD = 200;

/** How many slugs that begin alike are looked at: a bound, so that nobody can ask for a walk over all. */
const MOST_BEGINNING_ALIKE = 200;

/**
 * The organization that a text names at a revision: by its id, in any spelling that ids have, by its slug in any case, or by a slug that it had before.
 * Id and slugs of one that was merged by then name the one into which it was. Null where there is none; an id that no record can have is refused.
 */
export async function addressedOrganization(query: Query, text: string, revision: number): Promise<AddressedOrganization | null> {
  const read = readPublicId(text);
  if (read === 'mistyped') {
    throw new Problem('BAD_USER_INPUT', `'${shown(text)}' is mistyped: its checksum does not fit, so no organization has this id.`, {
      value: shown(text),
    });
  }
  // No text of the database can hold this character, and it takes none that does.
  if (text.includes('\0')) return null;
  if (read !== 'not-an-id') return read.prefix === 'org' ? survivor(query, sql`${read.number}::int8`, revision) : null;
  const slug = text.toLowerCase();
  const named = await standing(query, sql`t.slug = ${slug}`, revision);
  if (named !== null) return named;
  const borne = sql`SELECT p.id FROM organization p WHERE p.slug = ${slug} AND lower(p.recorded) <= ${revision}::int8 ORDER BY lower(p.recorded) DESC LIMIT 1`;
  return survivor(query, sql`(${borne})`, revision);
}

/** NOT_FOUND, with the organizations that may have been meant. */
export async function noSuchOrganization(query: Query, text: string, revision: number): Promise<Problem> {
  const similar = await organizationsNear(query, text, revision);
  const [first] = similar;
  const meant = first === undefined ? '' : ` Did you mean ${first.slug} (${first.name})?`;
  const id = readPublicId(text);
  const type = typeof id === 'string' ? null : recordTypeOf(id.prefix);
  const other = type === null || type === 'Organization' ? '' : ` An id that begins so is one of another kind: ${type}.`;
  return new Problem('NOT_FOUND', `The registry has no organization '${shown(text)}'.${other}${meant}`, { value: shown(text), similar });
}

/** Organizations whose names or slugs are like a text, the most like first. */
export async function organizationsNear(query: Query, text: string, revision: number): Promise<NearOrganization[]> {
  const word = text.replaceAll('\0', '').slice(0, LONGEST_WORD).toLowerCase();
  const key = searchKey(word);
  const stands = (alias: Sql): Sql => sql`${alias}.recorded @> ${revision}::int8`;
  const named = sql`SELECT s.organization_id AS id, max(CASE WHEN s.key = ${key} THEN 1 ELSE greatest(similarity(s.key, ${key}), 0.9 * word_similarity(${key}, s.key)) END) AS near
    FROM organization_search s WHERE (s.key % ${key} OR ${key} <% s.key) AND ${stands(sql`s`)} GROUP BY s.organization_id`;
  const begins = /^[a-z0-9-]{3}/.exec(word)?.[0] ?? null;
  // '~' comes after all that a slug is written in.
  const alike = sql`SELECT b.id, similarity(b.slug, ${word}) AS near FROM (SELECT t.id, t.slug FROM organization t
    WHERE t.slug >= ${begins}::text AND t.slug < ${begins}::text || '~' AND ${stands(sql`t`)} LIMIT ${MOST_BEGINNING_ALIKE}) b`;
  const rows = await query<{ id: string; slug: string; name: string }>(sql`
    SELECT o.id, o.slug, o.default_name AS name FROM (${named} UNION ALL ${alike}) n JOIN organization o ON o.id = n.id AND ${stands(sql`o`)}
    GROUP BY o.id, o.slug, o.default_name ORDER BY max(n.near) DESC, o.slug LIMIT ${MOST_NEAR}`);
  return rows.map(({ id, slug, name }) => ({ id: publicId('org', Number(id)), slug, name }));
}

function survivor(query: Query, id: Sql, revision: number): Promise<AddressedOrganization | null> {
  return standing(query, sql`t.id = ${ledTo('Organization', id, sql`${revision}::int8`)}`, revision);
}

async function standing(query: Query, is: Sql, revision: number): Promise<AddressedOrganization | null> {
  const [found] = await query<{ id: string; slug: string; name: string }>(
    sql`SELECT t.id, t.slug, t.default_name AS name FROM organization t WHERE t.recorded @> ${revision}::int8 AND ${is}`,
  );
  return found === undefined ? null : { ...found, id: Number(found.id) };
}

function shown(text: string): string {
  return text.slice(0, 100);
}
