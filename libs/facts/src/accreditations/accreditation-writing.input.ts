import { Field, ID, InputType } from '@nestjs/graphql';
import { CorrectingInput, idOf, JudgedBy, RecordingInput } from '@guildhall/journal';
import { CitationInput, CitationsField } from '@guildhall/sources';
import { CorrectedOngoingField, EndField, OngoingField, StartField } from '../core/period.input.js';
import { AccreditationCategory } from './accreditation.entity.js';

@InputType({ description: 'A federation accredits a festival.' })
export class AccreditFestivalInput extends RecordingInput {
  @JudgedBy(idOf('org'))
  @Field(() => ID, { description: 'The organization that accredits.' })
  accreditor: string;

  @JudgedBy(idOf('org'))
  @Field(() => ID, { description: 'The festival that is accredited.' })
  festival: string;

  @Field(() => AccreditationCategory, { description: 'In which class.' })
  category: AccreditationCategory;

  @StartField()
  start?: string | null;

  @EndField()
  end?: string | null;

  @OngoingField()
  ongoing: boolean;

  @CitationsField('Which sources say so: at least one.')
  citations: CitationInput[];
}

@InputType({ description: 'The record of an accreditation was wrong. What is absent stays; what is null becomes unknown.' })
export class CorrectAccreditationInput extends CorrectingInput {
  @JudgedBy(idOf('acc'))
  @Field(() => ID, { description: 'The accreditation.' })
  id: string;

  @Field(() => AccreditationCategory, { nullable: true, description: 'In which class; it cannot become unknown.' })
  category?: AccreditationCategory | null;

  @StartField()
  start?: string | null;

  @EndField()
  end?: string | null;

  @CorrectedOngoingField()
  ongoing?: boolean | null;

  @CitationsField('Which sources say so, instead of those that the record has: at least one.', { nullable: true })
  citations?: CitationInput[] | null;
}
