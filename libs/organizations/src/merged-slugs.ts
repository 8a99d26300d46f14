import sql, { type Sql } from 'sql-template-tag';

/** Selects to where a slug leads at a revision that no organization bears then: of those that once did and were merged, the last one's survivor. */
export function mergedWithSlug(slug: string, revision: Sql): Sql {
  return sql`SELECT survivor(l.record_type, l.id, ${revision}) FROM organization p JOIN lead l ON l.id = p.id AND l.record_type = 'Organization' AND l.recorded @> ${revision}
    WHERE p.slug = ${slug} AND lower(p.recorded) <= ${revision} ORDER BY lower(p.recorded) DESC LIMIT 1`;
}
