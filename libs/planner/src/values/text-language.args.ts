import { ArgsType, Field } from '@nestjs/graphql';
import { LanguageTagScalar } from '../scalars/language-tag.scalar.js';

const DEFAULT_LANGUAGE = 'en';

@ArgsType()
export class TextLanguageArgs {
  @Field(() => LanguageTagScalar, {
    nullable: true,
    defaultValue: DEFAULT_LANGUAGE,
    description: 'en, ru, az or fr, by its first part; any other is answered in English.',
  })
  language?: string | null;
}

/** The language of an argument: null is one that is not given. */
export function askedLanguage({ language }: TextLanguageArgs): string {
  return language ?? DEFAULT_LANGUAGE;
}
