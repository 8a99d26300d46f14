import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Where a page stands in its list (Relay cursor connections).' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether anything follows this page.' })
  hasNextPage: boolean;

  @Field(() => Boolean, { description: 'Whether anything comes before this page.' })
  hasPreviousPage: boolean;

  @Field(() => String, { nullable: true, description: 'The cursor of the first one; null on an empty page.' })
  startCursor: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the last one: give it as `after` for the next page; null on an empty page.',
  })
  endCursor: string | null;
}
