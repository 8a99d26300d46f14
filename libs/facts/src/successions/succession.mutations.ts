import { Field, ObjectType, Resolver } from '@nestjs/graphql';
import { checkId, Mutates, MutationResolver, numberOf, Payload, recordOfPayload, RetractInput, type Writing } from '@guildhall/journal';
import { Planned, Reads } from '@guildhall/planner';
import type { StoredCitation } from '@guildhall/sources';
import { checkKept, checkSomething, corrected } from '../core/corrected.js';
import { checkNewFact, correctFact, recordFact, retractFact } from '../core/fact-writer.js';
import { calledInInput, checkStillCited } from '../core/place-in-input.js';
import type { SuccessionDraft } from './succession-draft.js';
import { CorrectSuccessionInput, RecordSuccessionInput } from './succession-writing.input.js';
import { successions } from './succession.kind.js';
import { Succession } from './succession.type.js';

const place = calledInInput({ predecessorId: 'predecessor', successorId: 'successor', happenedOn: 'on' });

@Planned()
@ObjectType({ description: 'A succession as it was recorded.' })
export class SuccessionPayload extends Payload {
  @Reads(recordOfPayload('suc'))
  @Field(() => Succession, {
    nullable: true,
    description: "The succession as of the mutation's own change; null where that retracted it.",
  })
  succession: Succession | null;
}

function draftOf(input: RecordSuccessionInput, citations: readonly StoredCitation[]): SuccessionDraft {
  const { kind, predecessor, successor, on = null } = input;
  return {
    kind,
    predecessorId: numberOf(predecessor),
    successorId: numberOf(successor),
    happenedOn: on,
    citations: [...citations],
    note: null,
  };
}

@Resolver()
export class SuccessionMutations extends MutationResolver {
  @Mutates(() => SuccessionPayload, {
    input: RecordSuccessionInput,
    check: checkNewFact(successions, draftOf, place),
    description: 'Records that one organization came from another. CONFLICT where the same succession is recorded.',
  })
  recordSuccession(input: RecordSuccessionInput, writing: Writing): Promise<number> {
    const { predecessor, successor } = input;
    return recordFact(writing, successions, input, [predecessor, successor], (citations) => draftOf(input, citations));
  }

  @Mutates(() => SuccessionPayload, {
    input: CorrectSuccessionInput,
    check: (input) => [...checkSomething(input), ...checkKept(input, ['kind']), ...checkStillCited(input)],
    description:
      'The world did not change: the record was wrong. Which two organizations it binds cannot be corrected: such a succession never was so.',
  })
  correctSuccession(input: CorrectSuccessionInput, writing: Writing): Promise<number> {
    const { kind, on } = input;
    const asCorrected = (row: SuccessionDraft): SuccessionDraft => ({
      ...row,
      kind: kind ?? row.kind,
      happenedOn: corrected(on, row.happenedOn),
    });
    return correctFact(writing, successions, input, asCorrected, place);
  }

  @Mutates(() => SuccessionPayload, {
    input: RetractInput,
    check: checkId('suc'),
    description: 'It never was so: no longer answered, but kept in the history.',
  })
  retractSuccession(input: RetractInput, writing: Writing): Promise<number> {
    return retractFact(writing, successions, input);
  }
}
