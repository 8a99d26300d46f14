import { Field, ID, InputType } from '@nestjs/graphql';
import { idAmong, JudgedBy, ReasonedInput } from '@guildhall/journal';
import { RETRACTABLES } from './retractable.js';

const TYPES = RETRACTABLES.map(({ recordType }) => recordType);

@InputType({ description: 'A retraction to be taken back: it was so after all.' })
export class UnretractInput extends ReasonedInput {
  @JudgedBy(idAmong(TYPES, 'an organization or a fact'))
  @Field(() => ID, { description: 'The organization or the fact that was retracted: its own id.' })
  id: string;
}
