import { Field, ID, InputType } from '@nestjs/graphql';
import { CorrectingInput, idOf, JudgedBy } from '@guildhall/journal';
import { EdtfScalar, LanguageTagScalar, UrlScalar } from '@guildhall/planner';
import { refuseMissingText, refuseText } from '@guildhall/problems';
import { refuseDate, refuseLanguage, refuseSlug, refuseUrl } from './values/written-values.js';

@InputType({ description: 'A source to register: a document that says something.' })
export class SourceInput {
  @JudgedBy(refuseSlug)
  @Field(() => String, { nullable: true, description: 'A readable name of its own for files: made from the title where not given.' })
  slug?: string | null;

  @JudgedBy((title) => refuseMissingText(title, 'The title'))
  @Field(() => String, { description: 'As the document itself has it, in its own language.' })
  title: string;

  @JudgedBy(refuseText)
  @Field(() => String, { nullable: true, description: 'Who published it.' })
  publisher?: string | null;

  @JudgedBy(refuseUrl)
  @Field(() => UrlScalar, { nullable: true, description: 'Where it can be read.' })
  url?: string | null;

  @JudgedBy(refuseDate)
  @Field(() => EdtfScalar, { nullable: true, description: 'When it was published, as far as that is known.' })
  publishedOn?: string | null;

  @JudgedBy(refuseLanguage)
  @Field(() => LanguageTagScalar, { nullable: true, description: 'The language in which it is written.' })
  language?: string | null;
}

@InputType({ description: 'The record of a source was wrong. What is absent stays; what is null becomes unknown.' })
export class CorrectSourceInput extends CorrectingInput {
  @JudgedBy(idOf('src'))
  @Field(() => ID, { description: 'The source.' })
  id: string;

  @JudgedBy((title) => refuseMissingText(title, 'The title'))
  @Field(() => String, { nullable: true, description: 'Its title; it cannot become unknown.' })
  title?: string | null;

  @JudgedBy(refuseText)
  @Field(() => String, { nullable: true, description: 'Who published it.' })
  publisher?: string | null;

  @JudgedBy(refuseUrl)
  @Field(() => UrlScalar, { nullable: true, description: 'Where it can be read.' })
  url?: string | null;

  @JudgedBy(refuseDate)
  @Field(() => EdtfScalar, { nullable: true, description: 'When it was published, as far as that is known.' })
  publishedOn?: string | null;

  @JudgedBy(refuseLanguage)
  @Field(() => LanguageTagScalar, { nullable: true, description: 'The language in which it is written.' })
  language?: string | null;
}
