import { Field, InputType, ObjectType } from '@nestjs/graphql';
import type { Day, DaySpan } from '@guildhall/time';
import { Problem } from '@guildhall/problems';
import { DateScalar } from '../scalars/date.scalar.js';

@ObjectType({ description: 'Whole days, both ends inclusive; null is unbounded.' })
export class DateSpan {
  @Field(() => DateScalar, { nullable: true, description: 'The first day; null is unbounded.' })
  from: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day; null is unbounded.' })
  to: Day | null;
}

@InputType({ description: 'Whole days, both ends inclusive; what is not given is unbounded. from after to is BAD_USER_INPUT.' })
export class DateSpanInput {
  @Field(() => DateScalar, { nullable: true, description: 'The first day.' })
  from?: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day.' })
  to?: Day | null;
}

/** The span that was asked for; refuses one that ends before it begins. */
export function spanOf(during: DateSpanInput): DaySpan {
  const { from = null, to = null } = during;
  if (from !== null && to !== null && from > to) {
    throw new Problem('BAD_USER_INPUT', `'during' begins on ${from}, after its end on ${to}.`, { argument: 'during' });
  }
  return { from, to };
}
