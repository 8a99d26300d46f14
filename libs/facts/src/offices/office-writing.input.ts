import { Field, ID, InputType } from '@nestjs/graphql';
import { CorrectingInput, idOf, JudgedBy, RecordingInput } from '@guildhall/journal';
import { refuseIdentifier } from '@guildhall/organizations';
import { refuseMissingText } from '@guildhall/problems';
import { CitationInput, CitationsField } from '@guildhall/sources';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { CorrectedOngoingField, EndField, OngoingField, StartField } from '../core/period.input.js';
import { LONGEST_PERSON, LONGEST_TITLE } from './office-draft.js';

@InputType({ description: 'An office-holder, as sources name them.' })
export class PersonInput {
  @JudgedBy((name) => refuseMissingText(name, 'The name of the person', LONGEST_PERSON))
  @Field(() => String, { description: 'The name, as the sources write it.' })
  name: string;

  @JudgedBy((value) => refuseIdentifier('WIKIDATA', value))
  @Field(() => String, { nullable: true, description: 'The id in Wikidata (Q and a number), where it is known who it is.' })
  wikidata?: string | null;
}

const refuseTitle = (title: string): ReturnType<typeof refuseMissingText> =>
  refuseMissingText(title, 'The title of the office', LONGEST_TITLE);

@InputType({ description: 'A person holds an office in an organization.' })
export class AppointOfficerInput extends RecordingInput {
  @ValidateNested()
  @Type(() => PersonInput)
  @Field(() => PersonInput, { description: 'Who.' })
  person: PersonInput;

  @JudgedBy(idOf('org'))
  @Field(() => ID, { description: 'In which organization.' })
  organization: string;

  @JudgedBy(refuseTitle)
  @Field(() => String, { description: 'The title of the office, as the sources write it.' })
  title: string;

  @StartField()
  start?: string | null;

  @EndField()
  end?: string | null;

  @OngoingField()
  ongoing: boolean;

  @CitationsField('Which sources say so: at least one.')
  citations: CitationInput[];
}

@InputType({ description: 'The record of an office was wrong. What is absent stays; what is null becomes unknown.' })
export class CorrectOfficeInput extends CorrectingInput {
  @JudgedBy(idOf('off'))
  @Field(() => ID, { description: 'The office.' })
  id: string;

  @ValidateNested()
  @Type(() => PersonInput)
  @Field(() => PersonInput, { nullable: true, description: 'Who, name and Wikidata id together; it cannot become unknown.' })
  person?: PersonInput | null;

  @JudgedBy(refuseTitle)
  @Field(() => String, { nullable: true, description: 'The title of the office; it cannot become unknown.' })
  title?: string | null;

  @StartField()
  start?: string | null;

  @EndField()
  end?: string | null;

  @CorrectedOngoingField()
  ongoing?: boolean | null;

  @CitationsField('Which sources say so, instead of those that the record has: at least one.', { nullable: true })
  citations?: CitationInput[] | null;
}
