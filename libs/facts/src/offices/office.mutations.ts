import { Field, ObjectType, Resolver } from '@nestjs/graphql';
import { checkId, Mutates, MutationResolver, numberOf, Payload, recordOfPayload, RetractInput, type Writing } from '@guildhall/journal';
import { normalizedIdentifier } from '@guildhall/organizations';
import { Planned, Reads } from '@guildhall/planner';
import { EndInput, type StoredCitation } from '@guildhall/sources';
import { AttestInput } from '../core/attest.input.js';
import { checkKept, checkSomething } from '../core/corrected.js';
import { attestFact, checkNewFact, correctFact, endFact, recordFact, retractAttestationOf, retractFact } from '../core/fact-writer.js';
import { correctedPeriod, recordedPeriod } from '../core/period.input.js';
import { checkStillCited, type PlaceInInput } from '../core/place-in-input.js';
import type { OfficeDraft } from './office-draft.js';
import { AppointOfficerInput, CorrectOfficeInput, type PersonInput } from './office-writing.input.js';
import { offices } from './office.kind.js';
import { Office } from './office.type.js';

const PLACES: Readonly<Record<string, readonly string[]>> = {
  personName: ['person', 'name'],
  personWikidata: ['person', 'wikidata'],
  organizationId: ['organization'],
};

const place: PlaceInInput = ([property = '', ...below]) => [...(PLACES[property] ?? [property]), ...below];

@Planned()
@ObjectType({ description: 'An office as it was recorded.' })
export class OfficePayload extends Payload {
  @Reads(recordOfPayload('off'))
  @Field(() => Office, { nullable: true, description: "The office as of the mutation's own change; null where that retracted it." })
  office: Office | null;
}

function personOf({ name, wikidata = null }: PersonInput): Pick<OfficeDraft, 'personName' | 'personWikidata'> {
  return { personName: name, personWikidata: wikidata === null ? null : normalizedIdentifier('WIKIDATA', wikidata) };
}

function draftOf(input: AppointOfficerInput, citations: readonly StoredCitation[]): OfficeDraft {
  const { person, organization, title } = input;
  return {
    ...personOf(person),
    organizationId: numberOf(organization),
    title,
    ...recordedPeriod(input),
    attestations: [],
    citations: [...citations],
  };
}

@Resolver()
export class OfficeMutations extends MutationResolver {
  @Mutates(() => OfficePayload, {
    input: AppointOfficerInput,
    check: checkNewFact(offices, draftOf, place),
    description: 'Records that a person holds an office. CONFLICT where the same, with the same title and start, is recorded.',
  })
  appointOfficer(input: AppointOfficerInput, writing: Writing): Promise<number> {
    return recordFact(writing, offices, input, [input.organization], (citations) => draftOf(input, citations));
  }

  @Mutates(() => OfficePayload, {
    input: EndInput,
    check: checkId('off'),
    description: 'Records the last day of an office. CONFLICT where it has ended already, or begins only later.',
  })
  endOffice(input: EndInput, writing: Writing): Promise<number> {
    return endFact(writing, offices, input);
  }

  @Mutates(() => OfficePayload, {
    input: CorrectOfficeInput,
    check: (input) => [...checkSomething(input), ...checkKept(input, ['person', 'title']), ...checkStillCited(input)],
    description: 'The world did not change: the record was wrong.',
  })
  correctOffice(input: CorrectOfficeInput, writing: Writing): Promise<number> {
    const corrected = (row: OfficeDraft): OfficeDraft => ({
      ...row,
      ...(input.person ? personOf(input.person) : {}),
      ...correctedPeriod(row, input),
      title: input.title ?? row.title,
    });
    return correctFact(writing, offices, input, corrected, place);
  }

  @Mutates(() => OfficePayload, {
    input: RetractInput,
    check: checkId('off'),
    description: 'It never was so: no longer answered, but kept in the history.',
  })
  retractOffice(input: RetractInput, writing: Writing): Promise<number> {
    return retractFact(writing, offices, input);
  }

  @Mutates(() => OfficePayload, {
    input: AttestInput,
    check: checkId('off'),
    description: 'Adds that a source shows the office on a day. The world did not change: the operation is CORRECTED.',
  })
  attestOffice(input: AttestInput, writing: Writing): Promise<number> {
    return attestFact(writing, offices, input);
  }

  @Mutates(() => OfficePayload, {
    input: RetractInput,
    check: checkId('att'),
    description:
      'An attestation of an office was none: the office stays, without it. The citation of its source stays too; correctOffice removes that.',
  })
  retractOfficeAttestation(input: RetractInput, writing: Writing): Promise<number> {
    return retractAttestationOf(writing, offices, input);
  }
}
