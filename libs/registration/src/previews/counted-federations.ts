import { type Field, many, type Read, type Row, stands } from '@guildhall/planner';
import { memberCountSql, membersOnSql } from '@guildhall/statistics';
import sql from 'sql-template-tag';

const MOST_FEDERATIONS = 10;
const MOST_DAYS = 8;
/** How many days of a federation are counted to find those on which something is other: each is counted twice, while others wait to record. */
const MOST_LOOKED_AT = 12;

/** How many members of a federation are looked at one by one. */
const MOST_MEMBERS = 20;

/**
 * Counts of the federations that the row's change touches, before and after it: on the day that is asked, and on days around which one of its memberships begins,
 * ends or changes; with `were` and `would`, which of the touched members it has then. The change is the newest revision of the transaction in which this is read.
 */
export function countedFederations(row: Row, field: Field): Read {
  const { planning, at } = row;
  const alias = planning.alias('n');
  const before = planning.alias('o');
  const after = planning.alias('o');
  const atBefore = { ...at, revision: sql`(${at.revision} - 1)` };
  const operated = sql`SELECT record_type, record_id FROM change_operation WHERE revision = ${at.revision}`;
  // A count is altered by memberships that are, and by the lifetimes of organizations; whatever else of an organization is corrected is counted nowhere.
  const lived = sql`SELECT now.id, ARRAY[old.founded_earliest, old.founded_latest, old.dissolved_earliest + 1, old.dissolved_latest + 1,
      now.founded_earliest, now.founded_latest, now.dissolved_earliest + 1, now.dissolved_latest + 1] AS days
    FROM (${operated}) p JOIN organization old ON old.id = p.record_id AND upper(old.recorded) = ${at.revision}
    JOIN organization now ON now.id = p.record_id AND lower(now.recorded) = ${at.revision}
    WHERE p.record_type = 'Organization' AND (old.founded, old.dissolved) IS DISTINCT FROM (now.founded, now.dissolved)`;
  const touched = sql`SELECT m.*, '{}'::date[] AS lived FROM membership m
      WHERE m.id IN (SELECT record_id FROM (${operated}) p WHERE p.record_type = 'Membership') AND (lower(m.recorded) = ${at.revision} OR upper(m.recorded) = ${at.revision})
    UNION ALL SELECT m.*, l.days FROM membership m JOIN (${lived}) l ON l.id IN (m.member_id, m.federation_id) WHERE upper_inf(m.recorded)`;
  const edges = sql`SELECT federation_id, ${at.asOf} AS day FROM touched
    UNION SELECT federation_id, unnest(ARRAY[lower(x), upper(x)]) FROM touched, unnest(term_possible || term_certain) AS x WHERE lived = '{}'
    UNION SELECT federation_id, unnest(lived) FROM touched`;
  const days = sql`SELECT federation_id, day, row_number() OVER (PARTITION BY federation_id ORDER BY abs(day - ${at.asOf}), day) AS nth
    FROM (${edges}) e WHERE isfinite(day)`;
  const [rowBefore, rowAfter, day] = [{ ...row, at: atBefore, alias: before }, { ...row, alias: after }, sql`d.day`];
  const federations = sql`SELECT federation_id, (array_agg(DISTINCT member_id))[:${MOST_MEMBERS}] AS members FROM touched GROUP BY 1 ORDER BY 1 LIMIT ${MOST_FEDERATIONS}`;
  const counted = sql`SELECT ${after}.id AS federation_id, d.day AS as_of, ${memberCountSql(rowBefore, day)} AS before, ${memberCountSql(rowAfter, day)} AS after,
      ${membersOnSql(rowBefore, day, sql`f.members`)} AS were, ${membersOnSql(rowAfter, day, sql`f.members`)} AS would
    FROM (${federations}) f
    JOIN days d ON d.federation_id = f.federation_id AND d.nth <= ${MOST_LOOKED_AT}
    JOIN organization ${after} ON ${after}.id = f.federation_id AND ${stands(after, at)}
    LEFT JOIN organization ${before} ON ${before}.id = f.federation_id AND ${stands(before, atBefore)}`;
  const shown = sql`SELECT *, row_number() OVER (PARTITION BY federation_id ORDER BY abs(as_of - ${at.asOf}), as_of) AS place FROM counted
    WHERE as_of = ${at.asOf} OR before::text <> after::text OR were <> would`;
  const from = sql`(WITH touched AS MATERIALIZED (${touched}), days AS MATERIALIZED (${days}), counted AS MATERIALIZED (${counted}) SELECT * FROM (${shown}) s WHERE place <= ${MOST_DAYS}) ${alias}`;
  return many({ ...row, alias }, field, from, sql`${alias}.federation_id, ${alias}.as_of`);
}
