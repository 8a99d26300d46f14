import { Problem } from '@guildhall/problems';
import { RECORD_TYPES, type RecordType, recordTypeOf } from '@guildhall/storage';
import { Field, ID, InputType } from '@nestjs/graphql';
import sql, { join, type Sql } from 'sql-template-tag';
import { askedId } from './asked-id.js';
import { ActorKind } from './change.type.js';
import { ChangeKind } from './change-operation.type.js';

@InputType({
  description:
    'Which changes are meant. What is not said narrows nothing; what is said of operations is said of one and the same operation.',
})
export class ChangeFilter {
  @Field(() => String, { nullable: true, description: 'Recorded by who has just this public name.' })
  actor?: string | null;

  @Field(() => [ActorKind], { nullable: true, description: 'Recorded by one of these.' })
  actorKinds?: ActorKind[] | null;

  @Field(() => [ChangeKind], { nullable: true, description: 'That did one of these to a record.' })
  kinds?: ChangeKind[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'That touched a record of one of these types: Organization, Membership, Source...; another name is BAD_USER_INPUT.',
  })
  recordTypes?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'That touched this record: its id, whether or not it still leads anywhere.' })
  record?: string | null;
}

/** The conditions of a filter on a change and what it did. */
export function changesMeant(alias: Sql, { actor, actorKinds, kinds, recordTypes, record }: ChangeFilter): Sql[] {
  const conditions: Sql[] = [];
  if (actor != null) conditions.push(sql`${alias}.actor_name = ${actor}`);
  if (actorKinds != null) conditions.push(sql`${alias}.actor_kind = ANY(${actorKinds}::text[])`);
  const done = operationsMeant({ kinds, recordTypes, record });
  if (done.length > 0)
    conditions.push(sql`EXISTS (SELECT FROM change_operation f WHERE f.revision = ${alias}.revision AND ${join(done, ' AND ')})`);
  return conditions;
}

function operationsMeant({ kinds, recordTypes, record }: Pick<ChangeFilter, 'kinds' | 'recordTypes' | 'record'>): Sql[] {
  const conditions: Sql[] = [];
  if (kinds != null) conditions.push(sql`f.kind = ANY(${kinds}::text[])`);
  if (recordTypes != null) conditions.push(sql`f.record_type = ANY(${recordTypes.map(knownType)}::text[])`);
  if (record != null) {
    const { prefix, number } = askedId(record);
    conditions.push(sql`f.record_type = ${recordTypeOf(prefix) ?? ''} AND f.record_id = ${number}::int8`);
  }
  return conditions;
}

function knownType(name: string): RecordType {
  const found = RECORD_TYPES.find((type) => type === name);
  if (found) return found;
  throw new Problem('BAD_USER_INPUT', `'${name.slice(0, 40)}' is no type of records: taken are ${RECORD_TYPES.join(', ')}.`, {
    value: name.slice(0, 40),
  });
}
