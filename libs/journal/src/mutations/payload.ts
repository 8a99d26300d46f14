import { Field, ObjectType } from '@nestjs/graphql';
import { daySql, type Field as Asked, type KnownRevision, object, one, Planned, type Read, Reads, type Row } from '@guildhall/planner';
import { Bug } from '@guildhall/problems';
import type { IdPrefix } from '@guildhall/storage';
import sql from 'sql-template-tag';
import { changeRows } from '../change-list.js';
import { Change } from '../change.type.js';
import { nodeRows } from '../node-kinds.js';

/** What every payload of a mutation has. */
@Planned()
@ObjectType({ isAbstract: true })
export abstract class Payload {
  @Reads((row, field) => {
    const { row: change, from, where } = changeRows(row);
    return one(change, field, sql`${from} WHERE ${where} AND ${change.alias}.revision = ${row.alias}.revision`);
  })
  @Field(() => Change, { description: 'What was recorded, by whom and why.' })
  change: Change;
}

/** The record that a payload shows; null where it does not stand any more. */
export function recordOfPayload(prefix: IdPrefix): (row: Row, field: Asked) => Read {
  return (row, field) => {
    const rows = nodeRows(row, prefix);
    if (!rows) throw new Bug(`Nothing is known of records with ids that begin with ${prefix}_`);
    const read = object(rows.row, field);
    return {
      sql: sql`(SELECT ${read.sql} FROM ${rows.from} WHERE ${rows.where} AND ${rows.row.alias}.id = ${row.alias}.record_id)`,
      present: read.present,
    };
  };
}

/** How the payload of a change is read: as of that change, whatever was recorded since. */
export function payloadRead({ planning }: Row, field: Asked, mark: KnownRevision, record: number | null): Read {
  const today = daySql(mark.recordedAt.slice(0, 10));
  const alias = planning.alias('w');
  const row: Row = { planning, alias, at: { asOf: today, asked: false, today, revision: sql`${mark.number}::int8` } };
  return one(row, field, sql`(SELECT ${record}::int8 AS record_id, ${mark.number}::int8 AS revision) ${alias}`);
}
