import { Field, ObjectType } from '@nestjs/graphql';
import { Count, DateScalar } from '@guildhall/planner';

@ObjectType({
  description:
    'The figures of one day of a series, and what changed in the step that ends on it. A start is counted as joined on its day, an end as left on the day after its last day: of a category that makes a member then. A change of category or standing, and a dissolution, is neither.',
})
export class StatisticsPoint {
  @Field(() => DateScalar, { description: 'The day counted.' })
  on: string;

  @Field(() => Count, { description: 'Distinct members on this day.' })
  members: Count;

  @Field(() => Count, { description: 'The countries that they represent on this day.' })
  countries: Count;

  @Field(() => Count, {
    description:
      'Memberships that began in the step that ends on this day, at the first point too: certain when all days on which one may have begun lie in it, possible when one of them does. Unknown starts, and those outside the lifetimes, do not count.',
  })
  joined: Count;

  @Field(() => Count, {
    description:
      'Memberships whose end, counted on the day after their last day, lies in the step that ends on this day, at the first point too: certain when it does whichever of the possible days was the last, possible when it does for one of them. Unknown ends, and those outside the lifetimes, do not count.',
  })
  left: Count;
}
