import { type Field, many, type Read, type Row, stands } from '@guildhall/planner';
import { memberCountSql } from '@guildhall/statistics';
import sql from 'sql-template-tag';

const MOST_FEDERATIONS = 10;
const MOST_DAYS = 8;
/** How many days are counted to find those on which something is other. */
const MOST_LOOKED_AT = 24;

/**
 * Counts of the federations that the row's change touches, before and after it: on the day that is asked, and on days around which one of its memberships begins,
 * ends or changes. The change is the newest revision of the transaction in which this is read.
 */
export function countedFederations(row: Row, field: Field): Read {
  const { planning, at } = row;
  const alias = planning.alias('n');
  const before = planning.alias('o');
  const after = planning.alias('o');
  const atBefore = { ...at, revision: sql`(${at.revision} - 1)` };
  const touched = sql`SELECT m.* FROM membership m WHERE m.id IN (SELECT record_id FROM change_operation WHERE revision = ${at.revision} AND record_type = 'Membership')
      AND (lower(m.recorded) = ${at.revision} OR upper(m.recorded) = ${at.revision})
    UNION ALL SELECT m.* FROM membership m JOIN change_operation p ON p.revision = ${at.revision} AND p.record_type = 'Organization' AND (m.member_id = p.record_id OR m.federation_id = p.record_id)
      WHERE upper_inf(m.recorded)`;
  const edges = sql`SELECT unnest(ARRAY[lower(x), upper(x)]) AS day FROM touched, unnest(term_possible || term_certain) AS x
    UNION SELECT unnest(ARRAY[o.founded_earliest, o.founded_latest, o.dissolved_earliest + 1, o.dissolved_latest + 1])
      FROM organization o JOIN change_operation p ON p.revision = ${at.revision} AND p.record_type = 'Organization' AND p.record_id = o.id
      WHERE lower(o.recorded) = ${at.revision} OR upper(o.recorded) = ${at.revision}`;
  const days = sql`SELECT day FROM (SELECT ${at.asOf} AS day UNION SELECT day FROM (${edges}) e WHERE isfinite(day)) d
    ORDER BY abs(day - ${at.asOf}), day LIMIT ${MOST_LOOKED_AT}`;
  const counted = sql`SELECT ${after}.id AS federation_id, d.day AS as_of, ${memberCountSql({ ...row, at: atBefore, alias: before }, sql`d.day`)} AS before,
      ${memberCountSql({ ...row, alias: after }, sql`d.day`)} AS after
    FROM (SELECT DISTINCT federation_id FROM touched ORDER BY 1 LIMIT ${MOST_FEDERATIONS}) f
    JOIN organization ${after} ON ${after}.id = f.federation_id AND ${stands(after, at)}
    LEFT JOIN organization ${before} ON ${before}.id = f.federation_id AND ${stands(before, atBefore)}, days d`;
  const shown = sql`SELECT *, row_number() OVER (PARTITION BY federation_id ORDER BY abs(as_of - ${at.asOf}), as_of) AS place FROM counted
    WHERE as_of = ${at.asOf} OR before::text <> after::text`;
  const from = sql`(WITH touched AS MATERIALIZED (${touched}), days AS MATERIALIZED (${days}), counted AS MATERIALIZED (${counted}) SELECT * FROM (${shown}) s WHERE place <= ${MOST_DAYS}) ${alias}`;
  return many({ ...row, alias }, field, from, sql`${alias}.federation_id, ${alias}.as_of`);
}
