import { stands } from '@guildhall/planner';
import sql, { type Sql } from 'sql-template-tag';
import { foundSql, type Searched } from './found.js';
import { aboutMembership, searchedRows } from './found-memberships.js';
import { QualityFindingKind } from './quality-finding-kind.js';

/** Those that rest on sources only which nobody can find again. */
export function foundWeakMemberships(searched: Searched, weak: Sql): Sql {
  const rows = searchedRows(searched);
  const sources = sql`${rows.row.alias}.sources`;
  const about = aboutMembership(rows, saidOfSources(sources, weak));
  return foundSql(QualityFindingKind.WEAK_SOURCE, about, sql`${rows.from} WHERE ${rows.where} AND ${restsOn(sources, weak)}`);
}

/** Organizations of which the same is true: one that has no source of its own is left to those of its facts. */
export function foundWeakOrganizations({ row, federation }: Searched, weak: Sql): Sql {
  const alias = row.planning.alias('o');
  const sources = sql`${alias}.sources`;
  const about = { organization: sql`${alias}.id`, said: saidOfSources(sources, weak) };
  const ofFederation = federation
    ? sql` AND (${alias}.id = ${federation} OR EXISTS (SELECT FROM membership x WHERE x.federation_id = ${federation} AND x.member_id = ${alias}.id AND ${stands(sql`x`, row.at)}))`
    : sql``;
  return foundSql(
    QualityFindingKind.WEAK_SOURCE,
    about,
    sql`organization ${alias} WHERE ${stands(alias, row.at)} AND ${restsOn(sources, weak)}${ofFederation}`,
  );
}

/** The sources without an address and a date, as the table `weak`: id, title. */
export function weakSources({ row: { at } }: Searched): Sql {
  return sql`SELECT s.id, s.title FROM source s WHERE s.url IS NULL AND s.published_on IS NULL AND ${stands(sql`s`, at)}`;
}

/** That some, and all, of a record's sources are weak. */
function restsOn(sources: Sql, weak: Sql): Sql {
  return sql`${sources} && ARRAY(SELECT id FROM ${weak}) AND NOT EXISTS (SELECT FROM unnest(${sources}) AS u(id) WHERE u.id NOT IN (SELECT id FROM ${weak}))`;
}

function saidOfSources(sources: Sql, weak: Sql): Sql {
  return sql`json_build_object('titles', ARRAY(SELECT w.title FROM ${weak} w WHERE w.id = ANY(${sources}) ORDER BY w.title, w.id LIMIT 3))`;
}
