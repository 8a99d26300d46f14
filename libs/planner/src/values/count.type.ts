import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A count under uncertain dates: at least `certain`, at most `possible`.' })
export class Count {
  @Field(() => Int, { description: 'How many surely.' })
  certain: number;

  @Field(() => Int, { description: 'How many at most.' })
  possible: number;
}
