import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { type InputViolation, JudgedBy, type Judgement, KeyedInput } from '@guildhall/journal';
import { refuseMissingText } from '@guildhall/problems';
import { readPublicId, recordTypeOf } from '@guildhall/storage';
import { ArrayMaxSize, ArrayMinSize, ValidateIf } from 'class-validator';
import { REDACTED, RedactedTexts } from './redacted-text.js';

const MOST_TEXTS = 20;
const LONGEST_TEXT = 300;
const LONGEST_REASON = 500;
/** A shorter text would stand where nobody means it. Some scripts write a name with two characters. */
const FEWEST_LETTERS = 4;
const FEWEST_CHARACTERS = 2;
const MOST_RECORDS = 1_000;

@InputType({ description: 'A text that goes out of every revision, for a legal ground.' })
export class RedactInput extends KeyedInput {
  @ArrayMinSize(1, { message: 'Name at least one text.' })
  @ArrayMaxSize(MOST_TEXTS, { message: `At most ${MOST_TEXTS} texts are redacted at once.` })
  @JudgedBy(refuseRedactedText)
  @Field(() => [String], {
    description:
      'The text, a name for instance, and every other spelling and script of it: 1 to 20. Each stands where its words stand whole, whatever the case and the white space between them; an accent is another letter.',
  })
  texts: string[];

  @ValidateIf(({ records }: RedactInput) => records != null)
  @ArrayMaxSize(MOST_RECORDS, { message: `At most ${MOST_RECORDS} records are named.` })
  @JudgedBy(refuseRecord)
  @Field(() => [ID], {
    nullable: true,
    description:
      'Only in these records, in all their versions. Everywhere unless given: also in messages, actors, proposals and stored queries.',
  })
  records?: string[] | null;

  @JudgedBy((text) => refuseMissingText(text, 'The reason', LONGEST_REASON))
  @Field(() => String, { description: 'Why, without the text itself: it stands in the change log for everybody to read.' })
  reason: string;

  @JudgedBy((text) => refuseMissingText(text, 'The legal ground', LONGEST_REASON))
  @Field(() => String, { description: 'By which law: `GDPR Art. 17(1)(c)`. It stands in the change log too.' })
  legalGround: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Refuses (CONFLICT) where a record in which the text stands changed after this revision: the one from which you looked.',
  })
  expectedRevision?: number | null;
}

/** What the change that redacts is recorded with. */
export function redactionMessage({ reason, legalGround }: RedactInput): string {
  return `Redacted (${legalGround}): ${reason}`;
}

/** What is said of a redaction must not say the text again. */
export function checkRedaction({ texts, reason, legalGround, idempotencyKey }: RedactInput): InputViolation[] {
  const sound = texts.filter((text) => refuseRedactedText(text) === null);
  if (sound.length === 0) return [];
  const redacted = new RedactedTexts(sound);
  return Object.entries({ reason, legalGround, idempotencyKey }).flatMap(([name, text]) =>
    typeof text === 'string' && redacted.standIn(text)
      ? [{ path: [name], message: 'The text that is redacted stands in it. Say it without.' }]
      : [],
  );
}

function refuseRedactedText(text: string): Judgement | null {
  const refusal = refuseMissingText(text, 'The text', LONGEST_TEXT);
  if (refusal) return refusal;
  if (text.toLowerCase().includes('redacted'))
    return { message: `A text with the word "redacted" cannot be redacted: ${REDACTED} stands in its place.` };
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const few = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text) ? FEWEST_CHARACTERS : FEWEST_LETTERS;
  if (letters < few) return { message: `The text has ${letters} letters: it would stand where nobody means it. Write at least ${few}.` };
  if (!/\p{L}/u.test(text))
    return { message: 'A text of digits alone may be a year or a number anywhere. Name the records and correct them instead.' };
  return null;
}

function refuseRecord(text: string): Judgement | null {
  const id = readPublicId(text);
  const type = typeof id === 'string' ? null : recordTypeOf(id.prefix);
  if (type !== null && type !== 'Change') return null;
  return { message: `${JSON.stringify(text.slice(0, 40))} is no id of a record; write one such as off_0123456789.` };
}
