import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, edgeOf, expression, type Field as Asked, Node, Planned, type Read, Reads, type Row } from '@guildhall/planner';
import { publicId, recordId, type RecordType } from '@guildhall/storage';
import sql, { type Sql } from 'sql-template-tag';
import { recordRead } from './node-kinds.js';

/** What a change does to a record. */
export enum ChangeKind {
  CREATED = 'CREATED',
  CHANGED = 'CHANGED',
  CORRECTED = 'CORRECTED',
  ENDED = 'ENDED',
  RETRACTED = 'RETRACTED',
  MERGED = 'MERGED',
  REDACTED = 'REDACTED',
}

registerEnumType(ChangeKind, {
  name: 'ChangeKind',
  description: 'What a change does to a record.',
  valuesMap: {
    CREATED: { description: 'It is recorded for the first time.' },
    CHANGED: { description: 'The world changed on a day.' },
    CORRECTED: { description: 'The world did not change: the record was wrong.' },
    ENDED: { description: 'The world changed: it came to its end.' },
    RETRACTED: { description: 'It never was so; it is kept in the history only.' },
    MERGED: { description: 'It turned out to be the same as another, into which it was folded.' },
    REDACTED: { description: 'A text in it was taken out of every revision, for a legal ground.' },
  },
});

/** The number in the id of an operation: made from the change and the place in it. The table keeps an index of just this expression. */
export function operationNumber(operation: Sql): Sql {
  return sql`((${operation}.revision * 2654435761 + ${operation}.ordinal) & 1099511627775)`;
}

/** The public id of the record of the row's operation. */
export function recordIdOf({ alias }: Row): Read<string> {
  return expression(sql`json_build_array(${alias}.record_type, ${alias}.record_id)`, (answer) => {
    const [type, number] = answer as [RecordType, number];
    return recordId(type, number);
  });
}

/** The record of the row's operation as its change left it. */
export function recordAfter(row: Row, field: Asked): Read {
  return recordRead(row, field, sql`${row.alias}.record_type`, standingRecord(row));
}

/** The same record as it stood before that change. */
export function recordBefore(row: Row, field: Asked): Read {
  const { alias, at } = row;
  return recordRead(
    { ...row, at: { ...at, revision: sql`(${alias}.revision - 1)` } },
    field,
    sql`${alias}.record_type`,
    sql`${alias}.record_id`,
  );
}

/** The number of the record as its change left it. */
function standingRecord({ alias, at }: Row): Sql {
  return sql`CASE WHEN ${alias}.kind = 'MERGED' THEN survivor(${alias}.record_type, ${alias}.record_id, ${at.revision}) ELSE ${alias}.record_id END`;
}

@Planned()
@ObjectType({ implements: () => [Node], description: 'What a change did to one record.' })
export class ChangeOperation implements Node {
  @Reads(({ alias }) => expression(operationNumber(alias), (number) => publicId('opn', Number(number))))
  @Field(() => ID, { description: 'Permanent; made from the change and the place in it.' })
  id: string;

  @Field(() => ChangeKind, { description: 'What was done.' })
  kind: ChangeKind;

  @Reads(recordAfter)
  @Field(() => Node, {
    nullable: true,
    description:
      "The record as of the change's revision, and of the day of that revision unless another was asked for; null where it was retracted. Of one that was MERGED, the record to which its id led from then on.",
  })
  record: Node | null;

  @Reads(recordBefore)
  @Field(() => Node, {
    nullable: true,
    description: 'The same record as it stood before the change, of the revision before it; null where it did not stand.',
  })
  recordBefore: Node | null;

  @Field(() => String, { description: 'The type of the record: Organization, Membership, Source...' })
  recordType: string;

  @Reads(recordIdOf)
  @Field(() => ID, { description: 'The id of the record, whether or not it still leads anywhere.' })
  recordId: string;
}

@Planned()
@ObjectType({ description: 'What a change did, in a list.' })
export class ChangeOperationEdge extends edgeOf(() => ChangeOperation, 'What was done to one record.') {}

@Planned()
@ObjectType({ description: 'A page of what a change did, in its order.' })
export class ChangeOperationConnection extends connectionOf(
  () => ChangeOperationEdge,
  () => ChangeOperation,
) {}
