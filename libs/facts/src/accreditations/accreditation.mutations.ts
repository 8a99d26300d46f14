import { Field, ObjectType, Resolver } from '@nestjs/graphql';
import { checkId, Mutates, MutationResolver, numberOf, Payload, recordOfPayload, RetractInput, type Writing } from '@guildhall/journal';
import { Planned, Reads } from '@guildhall/planner';
import { EndInput, type StoredCitation } from '@guildhall/sources';
import { AttestInput } from '../core/attest.input.js';
import { checkKept, checkSomething } from '../core/corrected.js';
import { attestFact, checkNewFact, correctFact, endFact, recordFact, retractAttestationOf, retractFact } from '../core/fact-writer.js';
import { correctedPeriod, recordedPeriod } from '../core/period.input.js';
import { calledInInput, checkStillCited } from '../core/place-in-input.js';
import type { AccreditationDraft } from './accreditation-draft.js';
import { AccreditFestivalInput, CorrectAccreditationInput } from './accreditation-writing.input.js';
import { accreditations } from './accreditation.kind.js';
import { Accreditation } from './accreditation.type.js';

const place = calledInInput({ accreditorId: 'accreditor', festivalId: 'festival' });

@Planned()
@ObjectType({ description: 'An accreditation as it was recorded.' })
export class AccreditationPayload extends Payload {
  @Reads(recordOfPayload('acc'))
  @Field(() => Accreditation, {
    nullable: true,
    description: "The accreditation as of the mutation's own change; null where that retracted it.",
  })
  accreditation: Accreditation | null;
}

function draftOf(input: AccreditFestivalInput, citations: readonly StoredCitation[]): AccreditationDraft {
  const { accreditor, festival, category } = input;
  return {
    accreditorId: numberOf(accreditor),
    festivalId: numberOf(festival),
    category,
    ...recordedPeriod(input),
    attestations: [],
    citations: [...citations],
    note: null,
  };
}

@Resolver()
export class AccreditationMutations extends MutationResolver {
  @Mutates(() => AccreditationPayload, {
    input: AccreditFestivalInput,
    check: checkNewFact(accreditations, draftOf, place),
    description: 'Records that a federation accredits a festival. CONFLICT where the same, with the same category and start, is recorded.',
  })
  accreditFestival(input: AccreditFestivalInput, writing: Writing): Promise<number> {
    const { accreditor, festival } = input;
    return recordFact(writing, accreditations, input, [accreditor, festival], (citations) => draftOf(input, citations));
  }

  @Mutates(() => AccreditationPayload, {
    input: EndInput,
    check: checkId('acc'),
    description: 'Records the last day of an accreditation. CONFLICT where it has ended already, or begins only later.',
  })
  endAccreditation(input: EndInput, writing: Writing): Promise<number> {
    return endFact(writing, accreditations, input);
  }

  @Mutates(() => AccreditationPayload, {
    input: CorrectAccreditationInput,
    check: (input) => [...checkSomething(input), ...checkKept(input, ['category']), ...checkStillCited(input)],
    description: 'The world did not change: the record was wrong.',
  })
  correctAccreditation(input: CorrectAccreditationInput, writing: Writing): Promise<number> {
    const corrected = (row: AccreditationDraft): AccreditationDraft => ({
      ...row,
      ...correctedPeriod(row, input),
      category: input.category ?? row.category,
    });
    return correctFact(writing, accreditations, input, corrected, place);
  }

  @Mutates(() => AccreditationPayload, {
    input: RetractInput,
    check: checkId('acc'),
    description: 'It never was so: no longer answered, but kept in the history.',
  })
  retractAccreditation(input: RetractInput, writing: Writing): Promise<number> {
    return retractFact(writing, accreditations, input);
  }

  @Mutates(() => AccreditationPayload, {
    input: AttestInput,
    check: checkId('acc'),
    description: 'Adds that a source shows the accreditation on a day. The world did not change: the operation is CORRECTED.',
  })
  attestAccreditation(input: AttestInput, writing: Writing): Promise<number> {
    return attestFact(writing, accreditations, input);
  }

  @Mutates(() => AccreditationPayload, {
    input: RetractInput,
    check: checkId('att'),
    description:
      'An attestation of an accreditation was none: the accreditation stays, without it. The citation of its source stays too; correctAccreditation removes that.',
  })
  retractAccreditationAttestation(input: RetractInput, writing: Writing): Promise<number> {
    return retractAttestationOf(writing, accreditations, input);
  }
}
