import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { refuseMissingText, refuseNote, refuseText } from '@guildhall/problems';
import { JudgedBy } from './judged-by.js';

const LONGEST_MESSAGE = 2_000;
const LONGEST_KEY = 200;

const MESSAGE = 'Why, in your words: it stands in the change log for everybody to read.';
const EXPECTED_REVISION = 'Refuses (CONFLICT) where the record changed after this revision: the one from which you read it.';
const IDEMPOTENCY_KEY =
  'Any text that you make up for this one change. Sent again with the same input, the mutation answers again and writes nothing; with another input it is CONFLICT. Kept for 30 days.';

@InputType({ isAbstract: true })
export abstract class KeyedInput {
  @JudgedBy((key) => refuseMissingText(key, 'The idempotencyKey', LONGEST_KEY))
  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}

/** The input of a mutation that makes something new. */
@InputType({ isAbstract: true })
export abstract class RecordingInput extends KeyedInput {
  @JudgedBy(refuseMessage)
  @Field(() => String, { nullable: true, description: MESSAGE })
  message?: string | null;
}

/** The input of a mutation that tells of something that happened to a record. */
@InputType({ isAbstract: true })
export abstract class AlteringInput extends RecordingInput {
  @Field(() => Int, { nullable: true, description: EXPECTED_REVISION })
  expectedRevision?: number | null;
}

/** The input of a mutation that says why. */
@InputType({ isAbstract: true })
export abstract class ReasonedInput extends KeyedInput {
  @JudgedBy((message: string) =>
    message.trim() === '' ? refuseMissingText(message, 'The message', LONGEST_MESSAGE) : refuseMessage(message),
  )
  @Field(() => String, { description: MESSAGE })
  message: string;
}

/** The input of a mutation that sets a record right. */
@InputType({ isAbstract: true })
export abstract class CorrectingInput extends ReasonedInput {
  @Field(() => Int, { nullable: true, description: EXPECTED_REVISION })
  expectedRevision?: number | null;
}

@InputType({ description: 'What never was so. It is answered no longer, and stays in the history.' })
export class RetractInput extends CorrectingInput {
  @Field(() => ID, { description: 'The record.' })
  id: string;
}

function refuseMessage(message: string): ReturnType<typeof refuseNote> {
  return message.length > LONGEST_MESSAGE ? refuseText(message, LONGEST_MESSAGE) : refuseNote(message);
}
