import { Field, InputType } from '@nestjs/graphql';
import { JudgedBy } from '@guildhall/journal';
import { EdtfScalar, LanguageTagScalar } from '@guildhall/planner';
import { refuseMissingText } from '@guildhall/problems';
import { refuseDate, refuseLanguage } from '@guildhall/sources';
import { LONGEST_NAME } from './organization-draft.js';
import { NameType } from './stored-name.js';

@InputType({ description: 'A name of an organization: of a type, in a language, for a period.' })
export class NameInput {
  @JudgedBy((text) => refuseMissingText(text, 'The name', LONGEST_NAME))
  @Field(() => String, { description: 'The name, in its own script.' })
  text: string;

  @JudgedBy(refuseLanguage)
  @Field(() => LanguageTagScalar, { nullable: true, description: 'Its language; nobody recorded it where not given.' })
  language?: string | null;

  @Field(() => NameType, { defaultValue: NameType.OFFICIAL, description: 'What it is to the organization.' })
  type: NameType;

  @JudgedBy(refuseDate)
  @Field(() => EdtfScalar, { nullable: true, description: 'The first day on which it was borne (EDTF), as far as it is known.' })
  start?: string | null;

  @JudgedBy(refuseDate)
  @Field(() => EdtfScalar, { nullable: true, description: 'The last day on which it was borne (EDTF), as far as it is known.' })
  end?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether it is borne until somebody records that it is not; looked at only where no end is given. Not given, or null: as it is recorded of a name with this text, type, language and start; else a name that is taken goes on, and of any other nobody recorded it.',
  })
  ongoing?: boolean | null;
}
