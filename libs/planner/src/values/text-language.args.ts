import { ArgsType, Field } from '@nestjs/graphql';
import { LanguageTagScalar } from '../scalars/language-tag.scalar.js';

@ArgsType()
export class TextLanguageArgs {
  @Field(() => LanguageTagScalar, {
    nullable: true,
    defaultValue: 'en',
    description: 'en, ru, az or fr, by its first part; any other is answered in English.',
  })
  language: string;
}
