import { expression, type Read, type Row } from '@guildhall/planner';
import { publicId } from '@guildhall/storage';
import sql, { type Sql } from 'sql-template-tag';
import type { RecordedSpan, Revision } from './revision.type.js';

type Prefix = Parameters<typeof publicId>[0];

/** The public id of the record that the row is a version of. */
export function idRead(prefix: Prefix): (row: Row) => Read {
  return (row) => expression(sql`${row.alias}.id`, (id) => publicId(prefix, Number(id)));
}

/** The record as this answer sees it: the key for a client's cache. */
export function snapshotRead(prefix: Prefix): (row: Row) => Read {
  return ({ alias, at }) =>
    expression(sql`json_build_array(${alias}.id, ${at.revision}, ${at.asOf})`, (answer) => {
      const [id, revision, day] = answer as [number, number, string];
      return `${publicId(prefix, id)}@${revision}@${day}`;
    });
}

function revisionSql(number: Sql): Sql {
  return sql`(SELECT json_build_array(c.revision, to_char(c.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) FROM change c WHERE c.revision = ${number})`;
}

function presentRevision(answer: unknown): Revision | null {
  if (answer === null) return null;
  const [number, recordedAt] = answer as [number, string];
  return { number, recordedAt };
}

/** A revision that was recorded, by its number. */
export function revisionRead(number: Sql): Read {
  return expression(revisionSql(number), presentRevision);
}

/** When the row stands. What came after the asked revision is not told: an answer at a revision is the same for ever. */
export function recordedRead(row: Row): Read {
  const { alias, at } = row;
  const to = sql`CASE WHEN upper(${alias}.recorded) <= ${at.revision} THEN upper(${alias}.recorded) END`;
  return expression(sql`json_build_array(${revisionSql(sql`lower(${alias}.recorded)`)}, ${revisionSql(to)})`, (answer): RecordedSpan => {
    const [from, end] = answer as [unknown, unknown];
    return { from: presentRevision(from) ?? { number: 0, recordedAt: '' }, to: presentRevision(end) };
  });
}
