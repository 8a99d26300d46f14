import { ArgsType, Field } from '@nestjs/graphql';
import { DateSpanInput } from '@guildhall/planner';
import { FigureMeasure } from './stated-figure.entity.js';

/** Which stated figures are kept. */
@ArgsType()
export class StatedFiguresArgs {
  @Field(() => [FigureMeasure], { nullable: true, description: 'Of what; an empty list keeps none, what is not given keeps all.' })
  measures?: FigureMeasure[];

  @Field(() => DateSpanInput, {
    nullable: true,
    description: 'A span in which they may have been stated; {} is all time. Fields below are asked for its last day.',
  })
  during?: DateSpanInput;
}
