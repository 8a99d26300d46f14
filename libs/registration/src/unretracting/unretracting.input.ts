import { Field, ID, InputType } from '@nestjs/graphql';
import { JudgedBy, ReasonedInput } from '@guildhall/journal';
import { refuseRetractable } from './retractable.js';

@InputType({ description: 'A retraction to be taken back: it was so after all.' })
export class UnretractInput extends ReasonedInput {
  @JudgedBy(refuseRetractable)
  @Field(() => ID, { description: 'The organization or the fact that was retracted: its own id.' })
  id: string;
}
