import { ArgsType, Field } from '@nestjs/graphql';
import { type At, Certainty, DateScalar, DateSpanInput, PageArgs, spanOf, withAsOf } from '@guildhall/planner';
import { Problem } from '@guildhall/problems';
import type { Asked } from './holding.js';

/** On which day, or during which span, the facts of a list hold. */
@ArgsType()
export class DatedListArgs extends PageArgs {
  @Field(() => DateScalar, { nullable: true, description: 'The day on which they hold; not together with during.' })
  asOf?: string;

  @Field(() => DateSpanInput, {
    nullable: true,
    description: 'A span that they overlap; {} is all time. Fields below are asked for its last day.',
  })
  during?: DateSpanInput;

  @Field(() => Certainty, {
    nullable: true,
    defaultValue: Certainty.POSSIBLE,
    description: 'The least that is asked for: POSSIBLE lists the certain ones too, CERTAIN only those.',
  })
  certainty?: Certainty;
}

/** What was asked for: a day or a span, never both. Below a span, the day is its last one, or today where it has none. */
export function askedOf(at: At, args: { readonly asOf?: string; readonly during?: DateSpanInput }): Asked {
  if (args.during === undefined) return { at: withAsOf(at, args.asOf), during: null };
  if (args.asOf !== undefined) {
    throw new Problem('BAD_USER_INPUT', `'asOf' and 'during' exclude one another: ask for a day or for a span.`, { argument: 'during' });
  }
  const during = spanOf(args.during);
  return { at: during.to === null ? { ...at, asOf: at.today } : withAsOf(at, during.to), during };
}
