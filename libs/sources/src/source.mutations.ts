import { Field, ObjectType, Resolver } from '@nestjs/graphql';
import { type InputViolation, Mutates, MutationResolver, numberOf, Payload, recordOfPayload, type Writing } from '@guildhall/journal';
import { Planned, Reads } from '@guildhall/planner';
import { correctSource, registerSource } from './source-recorder.js';
import { CorrectSourceInput, SourceInput } from './source.input.js';
import { Source } from './source.type.js';

@Planned()
@ObjectType({ description: 'A source as it was recorded.' })
export class SourcePayload extends Payload {
  @Reads(recordOfPayload('src'))
  @Field(() => Source, { nullable: true, description: "The source as of the mutation's own change." })
  source: Source | null;
}

@Resolver()
export class SourceMutations extends MutationResolver {
  @Mutates(() => SourcePayload, { input: SourceInput, description: 'Registers a document that facts can cite.' })
  registerSource(input: SourceInput, writing: Writing): Promise<number> {
    return registerSource(writing, input);
  }

  @Mutates(() => SourcePayload, {
    input: CorrectSourceInput,
    check: checkTitleKept,
    description: 'The world did not change: the record was wrong.',
  })
  async correctSource(input: CorrectSourceInput, writing: Writing): Promise<number> {
    const id = numberOf(input.id);
    await correctSource(writing, id, input);
    return id;
  }
}

/** What is null becomes unknown, which a title cannot. */
function checkTitleKept({ title }: CorrectSourceInput): InputViolation[] {
  return title === null ? [{ path: ['title'], message: 'The title cannot become unknown: leave it out to keep it, or give another.' }] : [];
}
