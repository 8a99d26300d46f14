import { Field, ObjectType, Resolver } from '@nestjs/graphql';
import { checkId, Mutates, MutationResolver, numberOf, Payload, recordOfPayload, RetractInput, type Writing } from '@guildhall/journal';
import { Planned, Reads } from '@guildhall/planner';
import type { StoredCitation } from '@guildhall/sources';
import { checkKept, checkSomething } from '../core/corrected.js';
import { checkNewFact, correctFact, recordFact, retractFact } from '../core/fact-writer.js';
import { calledInInput, checkStillCited } from '../core/place-in-input.js';
import type { StatedFigureDraft } from './stated-figure-draft.js';
import { CorrectStatedFigureInput, StateFigureInput } from './stated-figure-writing.input.js';
import { statedFigures } from './stated-figure.kind.js';
import { StatedFigure } from './stated-figure.type.js';

const place = calledInInput({ organizationId: 'organization' });

@Planned()
@ObjectType({ description: 'A stated figure as it was recorded.' })
export class StatedFigurePayload extends Payload {
  @Reads(recordOfPayload('fig'))
  @Field(() => StatedFigure, {
    nullable: true,
    description: "The figure as of the mutation's own change; null where that retracted it.",
  })
  statedFigure: StatedFigure | null;
}

function draftOf({ organization, measure, value, statedOn }: StateFigureInput, citations: readonly StoredCitation[]): StatedFigureDraft {
  return { organizationId: numberOf(organization), measure, value, statedOn, citations: [...citations], note: null };
}

@Resolver()
export class StatedFigureMutations extends MutationResolver {
  @Mutates(() => StatedFigurePayload, {
    input: StateFigureInput,
    check: checkNewFact(statedFigures, draftOf, place),
    description:
      'Records that a source gave a figure for an organization. CONFLICT where the same figure, stated on the same day, is recorded.',
  })
  stateFigure(input: StateFigureInput, writing: Writing): Promise<number> {
    return recordFact(writing, statedFigures, input, [input.organization], (citations) => draftOf(input, citations));
  }

  @Mutates(() => StatedFigurePayload, {
    input: CorrectStatedFigureInput,
    check: (input) => [...checkSomething(input), ...checkKept(input, ['measure', 'value']), ...checkStillCited(input)],
    description: 'The world did not change: the record was wrong.',
  })
  correctStatedFigure(input: CorrectStatedFigureInput, writing: Writing): Promise<number> {
    const { measure, value, statedOn } = input;
    const corrected = (row: StatedFigureDraft): StatedFigureDraft => ({
      ...row,
      measure: measure ?? row.measure,
      value: value ?? row.value,
      // '' is a day that nobody knows.
      statedOn: statedOn === undefined ? row.statedOn : (statedOn ?? ''),
    });
    return correctFact(writing, statedFigures, input, corrected, place);
  }

  @Mutates(() => StatedFigurePayload, {
    input: RetractInput,
    check: checkId('fig'),
    description: 'It never was so: no longer answered, but kept in the history.',
  })
  retractStatedFigure(input: RetractInput, writing: Writing): Promise<number> {
    return retractFact(writing, statedFigures, input);
  }
}
