import { Field, ID, ObjectType } from '@nestjs/graphql';
import { ChangeKind, recordAfter, recordBefore, recordIdOf } from '@guildhall/journal';
import { Organization } from '@guildhall/organizations';
import { Count, DateScalar, expression, many, Node, one, Planned, Reads, stands } from '@guildhall/planner';
import { presentCount } from '@guildhall/statistics';
import sql from 'sql-template-tag';
import { countedFederations } from './counted-federations.js';

/** What a preview shows of a merge or a registration with hundreds of facts. */
const MOST_OPERATIONS = 200;

@Planned()
@ObjectType({ description: 'What a change would do to one record.' })
export class PreviewedOperation {
  @Field(() => ChangeKind, { description: 'What would be done.' })
  kind: ChangeKind;

  @Field(() => String, { description: 'The type of the record: Organization, Membership, Source...' })
  recordType: string;

  @Reads(recordIdOf)
  @Field(() => ID, { description: 'The id of the record. One that would be new is given another id when it is recorded.' })
  recordId: string;

  @Reads(recordBefore)
  @Field(() => Node, { nullable: true, description: 'The record as it stands; null where it would be new.' })
  before: Node | null;

  @Reads(recordAfter)
  @Field(() => Node, {
    nullable: true,
    description:
      'The record as it would stand; null where it would be retracted. Of one that would be MERGED, the one to which it would lead.',
  })
  after: Node | null;
}

@Planned()
@ObjectType({ description: 'How many members a federation has on a day, and would have.' })
export class PreviewedCount {
  @Reads((row, field) => {
    const alias = row.planning.alias('o');
    return one(
      { ...row, alias },
      field,
      sql`organization ${alias} WHERE ${stands(alias, row.at)} AND ${alias}.id = ${row.alias}.federation_id`,
    );
  })
  @Field(() => Organization, { description: 'The federation.' })
  federation: Organization;

  @Field(() => DateScalar, { description: 'The day in the world that is counted.' })
  asOf: string;

  @Reads(({ alias }) => expression(sql`${alias}.before`, presentCount))
  @Field(() => Count, { description: 'Distinct members on that day, by the records as they stand.' })
  before: Count;

  @Reads(({ alias }) => expression(sql`${alias}.after`, presentCount))
  @Field(() => Count, { description: 'Distinct members on that day, by the records as they would stand.' })
  after: Count;
}

@Planned()
@ObjectType({ description: 'What a change would do, looked at without recording it.' })
export class ChangePreview {
  @Reads((row, field) => {
    const alias = row.planning.alias('p');
    const from = sql`(SELECT * FROM change_operation WHERE revision = ${row.alias}.revision ORDER BY ordinal LIMIT ${MOST_OPERATIONS}) ${alias}`;
    return many({ ...row, alias }, field, from, sql`${alias}.ordinal`);
  })
  @Field(() => [PreviewedOperation], { description: 'What it would do to each record, in its order: the first 200.' })
  operations: PreviewedOperation[];

  @Reads(countedFederations)
  @Field(() => [PreviewedCount], {
    description:
      'The members of the federations that it touches (ten at most): today, and on the days nearest to today on which they would be other ones than they are (eight at most).',
  })
  counts: PreviewedCount[];
}
