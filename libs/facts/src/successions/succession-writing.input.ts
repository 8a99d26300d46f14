import { Field, ID, InputType } from '@nestjs/graphql';
import { CorrectingInput, idOf, JudgedBy, RecordingInput } from '@guildhall/journal';
import { CitationInput, CitationsField } from '@guildhall/sources';
import { DateField } from '../core/period.input.js';
import { SuccessionKind } from './succession.entity.js';

@InputType({ description: 'One organization came from another.' })
export class RecordSuccessionInput extends RecordingInput {
  @Field(() => SuccessionKind, { description: 'In what way.' })
  kind: SuccessionKind;

  @JudgedBy(idOf('org'))
  @Field(() => ID, { description: 'The organization that was before.' })
  predecessor: string;

  @JudgedBy(idOf('org'))
  @Field(() => ID, { description: 'The organization that came of it.' })
  successor: string;

  @DateField('The day on which it happened (EDTF), as far as it is known.')
  on?: string | null;

  @CitationsField('Which sources say so: at least one.')
  citations: CitationInput[];
}

@InputType({ description: 'The record of a succession was wrong. What is absent stays; what is null becomes unknown.' })
export class CorrectSuccessionInput extends CorrectingInput {
  @JudgedBy(idOf('suc'))
  @Field(() => ID, { description: 'The succession.' })
  id: string;

  @Field(() => SuccessionKind, { nullable: true, description: 'In what way; it cannot become unknown.' })
  kind?: SuccessionKind | null;

  @DateField('The day on which it happened (EDTF), as far as it is known.')
  on?: string | null;

  @CitationsField('Which sources say so, instead of those that the record has: at least one.', { nullable: true })
  citations?: CitationInput[] | null;
}
