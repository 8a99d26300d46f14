import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '@guildhall/planner';

@ObjectType({
  description: 'One recorded change of the registry, by its number: 0 when the database was made, rising by one, never falling.',
})
export class Revision {
  @Field(() => Int, { description: 'Its number.' })
  number: number;

  @Field(() => DateTimeScalar, { description: 'When it was recorded, in UTC to the millisecond; always later than the one before.' })
  recordedAt: string;
}

@ObjectType({
  description: "When a state stood in the registry's records: from revision `from` up to but not including `to`.",
})
export class RecordedSpan {
  @Field(() => Revision, { description: 'The revision that recorded it.' })
  from: Revision;

  @Field(() => Revision, {
    nullable: true,
    description: 'The revision that replaced it; null where it stands in the records that were asked.',
  })
  to: Revision | null;
}
