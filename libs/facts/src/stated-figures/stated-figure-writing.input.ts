import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { CorrectingInput, idOf, JudgedBy, RecordingInput } from '@guildhall/journal';
import { EdtfScalar } from '@guildhall/planner';
import { CitationInput, CitationsField, refuseDate } from '@guildhall/sources';
import { DateField } from '../core/period.input.js';
import { FigureMeasure } from './stated-figure.entity.js';

@InputType({ description: 'A source gives a figure for an organization.' })
export class StateFigureInput extends RecordingInput {
  @JudgedBy(idOf('org'))
  @Field(() => ID, { description: 'The organization of which it is said.' })
  organization: string;

  @Field(() => FigureMeasure, { description: 'What is counted.' })
  measure: FigureMeasure;

  @Field(() => Int, { description: 'The figure: a whole number of zero or more.' })
  value: number;

  @JudgedBy(refuseDate)
  @Field(() => EdtfScalar, { description: 'The day for which it was said (EDTF), as far as it is known.' })
  statedOn: string;

  @CitationsField('Which sources say so: at least one.')
  citations: CitationInput[];
}

@InputType({ description: 'The record of a stated figure was wrong. What is absent stays; what is null becomes unknown.' })
export class CorrectStatedFigureInput extends CorrectingInput {
  @JudgedBy(idOf('fig'))
  @Field(() => ID, { description: 'The stated figure.' })
  id: string;

  @Field(() => FigureMeasure, { nullable: true, description: 'What is counted; it cannot become unknown.' })
  measure?: FigureMeasure | null;

  @Field(() => Int, { nullable: true, description: 'The figure: a whole number of zero or more; it cannot become unknown.' })
  value?: number | null;

  @DateField('The day for which it was said (EDTF), as far as it is known.')
  statedOn?: string | null;

  @CitationsField('Which sources say so, instead of those that the record has: at least one.', { nullable: true })
  citations?: CitationInput[] | null;
}
