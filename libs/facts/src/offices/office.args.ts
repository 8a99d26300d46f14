import { ArgsType, Field } from '@nestjs/graphql';
import { DateScalar, DateSpanInput } from '@guildhall/planner';

/** On which day, or during which span, offices are held. */
@ArgsType()
export class OfficesArgs {
  @Field(() => DateScalar, { nullable: true, description: 'The day on which they are held; not together with during.' })
  asOf?: string;

  @Field(() => DateSpanInput, {
    nullable: true,
    description: 'A span that they overlap; {} is all time. Fields below are asked for its last day.',
  })
  during?: DateSpanInput;
}
