import { applyDecorators } from '@nestjs/common';
import { Field, ID, InputType } from '@nestjs/graphql';
import { AlteringInput, idOf, JudgedBy } from '@guildhall/journal';
import { EdtfScalar } from '@guildhall/planner';
import { refuseNote, refuseText } from '@guildhall/problems';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ValidateNested } from 'class-validator';
import { SourceInput } from './source.input.js';
import { refuseDate } from './values/written-values.js';

@InputType({ isOneOf: true, description: 'A source that is registered, or one to register with this change: exactly one.' })
export class SourceRef {
  @JudgedBy(idOf('src'))
  @Field(() => ID, { nullable: true, description: 'The id of a registered source.' })
  id?: string;

  @ValidateNested()
  @Type(() => SourceInput)
  @Field(() => SourceInput, { nullable: true, description: 'A source to register.' })
  new?: SourceInput;
}

@InputType({ description: 'Which source says so, and where in it.' })
export class CitationInput {
  @ValidateNested()
  @Type(() => SourceRef)
  @Field(() => SourceRef, { description: 'The source.' })
  source: SourceRef;

  @JudgedBy(refuseText)
  @Field(() => String, { nullable: true, description: 'Where in the source: a page, a paragraph, a time.' })
  locator?: string | null;

  @JudgedBy(refuseNote)
  @Field(() => String, { nullable: true, description: 'A remark on the evidence.' })
  note?: string | null;
}

// Each is looked up, or registered: a list without end would keep a connection busy.
const MOST_CITATIONS = 100;

/** The citations of an input. */
export function CitationsField(description: string, { nullable = false } = {}): PropertyDecorator {
  return applyDecorators(
    ValidateNested(),
    Type(() => CitationInput),
    ArrayMaxSize(MOST_CITATIONS, { message: `At most ${MOST_CITATIONS} citations are taken at once.` }),
    Field(() => [CitationInput], { nullable, description: `${description} At most ${MOST_CITATIONS}.` }),
  );
}

@InputType({ description: 'What came to its end.' })
export class EndInput extends AlteringInput {
  @Field(() => ID, { description: 'The record.' })
  id: string;

  @JudgedBy(refuseDate)
  @Field(() => EdtfScalar, { description: 'The last day on which it holds, as far as it is known.' })
  on: string;

  @CitationsField('Which sources say so: they are added to those that the record has.', { nullable: true })
  citations?: CitationInput[] | null;
}
