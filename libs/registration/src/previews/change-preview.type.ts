import { Field, ID, ObjectType } from '@nestjs/graphql';
import { ChangeKind, recordAfter, recordBefore, recordIdOf } from '@guildhall/journal';
import { Organization } from '@guildhall/organizations';
import { Certainty, Count, DateScalar, expression, many, Node, one, Planned, type Read, Reads, type Row, stands } from '@guildhall/planner';
import { presentCount } from '@guildhall/statistics';
import sql, { raw } from 'sql-template-tag';
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

const certaintyOf =
  (column: 'were' | 'would') =>
  ({ alias }: Row): Read<Certainty | null> =>
    expression(sql`${alias}.${raw(column)}`, (isCertain) =>
      isCertain === null ? null : isCertain === true ? Certainty.CERTAIN : Certainty.POSSIBLE,
    );

@Planned()
@ObjectType({ description: 'An organization that is answered among the members of a federation on a day, and would be otherwise.' })
export class PreviewedMember {
  @Reads((row, field) => {
    const alias = row.planning.alias('o');
    const { revision } = row.at;
    const found = sql`SELECT * FROM organization o WHERE o.id = ${row.alias}.id AND (${stands(sql`o`, row.at)} OR upper(o.recorded) = ${revision})
      ORDER BY lower(o.recorded) DESC LIMIT 1`;
    return one({ ...row, alias }, field, sql`(${found}) ${alias}`);
  })
  @Field(() => Organization, { description: 'The organization, as it would stand; one that would not any more, as it stands.' })
  organization: Organization;

  @Reads(certaintyOf('were'))
  @Field(() => Certainty, {
    nullable: true,
    description: 'How surely it is a member on that day, by the records as they stand; null: not at all.',
  })
  before: Certainty | null;

  @Reads(certaintyOf('would'))
  @Field(() => Certainty, { nullable: true, description: 'How surely it would be; null: not at all.' })
  after: Certainty | null;
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

  @Reads((row, field) => {
    const alias = row.planning.alias('m');
    const { alias: counted } = row;
    const from = sql`(SELECT k::int8 AS id, (${counted}.were ->> k)::boolean AS were, (${counted}.would ->> k)::boolean AS would
      FROM jsonb_object_keys(${counted}.were || ${counted}.would) k
      WHERE (${counted}.were -> k) IS DISTINCT FROM (${counted}.would -> k)) ${alias}`;
    return many({ ...row, alias }, field, from, sql`${alias}.id`);
  })
  @Field(() => [PreviewedMember], {
    description: 'Who would be answered otherwise among the members on that day: of 20 members at most that the change touches.',
  })
  members: PreviewedMember[];
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
