import { Field, ObjectType, Resolver } from '@nestjs/graphql';
import { checkId, Mutates, Mutations, MutationResolver, Payload, recordOfPayload, RetractInput, type Writing } from '@guildhall/journal';
import { Planned, Reads } from '@guildhall/planner';
import { EndInput } from '@guildhall/sources';
import { AttestInput } from '../core/attest.input.js';
import { checkChange } from './changed-membership.js';
import { checkCorrection } from './checked-correction.js';
import { MembershipWriter } from './membership-writer.js';
import { ChangeMembershipInput, CorrectMembershipInput, RecordMembershipInput } from './membership-writing.input.js';
import { Membership } from './membership.type.js';
import { checkNewMembership } from './recorded-membership.js';

@Planned()
@ObjectType({ description: 'A membership as it was recorded.' })
export class MembershipPayload extends Payload {
  @Reads(recordOfPayload('mem'))
  @Field(() => Membership, {
    nullable: true,
    description: "The membership as of the mutation's own change; null where that retracted it.",
  })
  membership: Membership | null;
}

@Resolver()
export class MembershipMutations extends MutationResolver {
  constructor(
    mutations: Mutations,
    private readonly writer: MembershipWriter,
  ) {
    super(mutations);
  }

  @Mutates(() => MembershipPayload, {
    input: RecordMembershipInput,
    check: checkNewMembership,
    description:
      'Records that an organization belongs to a federation. CONFLICT, with its id, where another membership of the two surely holds on some of the same days, or has the same start and end.',
  })
  recordMembership(input: RecordMembershipInput, writing: Writing): Promise<number> {
    return this.writer.record(writing, input);
  }

  @Mutates(() => MembershipPayload, {
    input: ChangeMembershipInput,
    check: checkChange,
    description:
      "The world changed on a day: ends the membership's running term the day before and begins a new term of the same membership. The new term goes on or ends as the running one did.",
  })
  changeMembership(input: ChangeMembershipInput, writing: Writing): Promise<number> {
    return this.writer.change(writing, input);
  }

  @Mutates(() => MembershipPayload, {
    input: EndInput,
    check: checkId('mem'),
    description: 'Records the last day of a membership. CONFLICT where it has ended already, or begins only later.',
  })
  endMembership(input: EndInput, writing: Writing): Promise<number> {
    return this.writer.end(writing, input);
  }

  @Mutates(() => MembershipPayload, {
    input: CorrectMembershipInput,
    check: checkCorrection,
    description: 'The world did not change: the record was wrong.',
  })
  correctMembership(input: CorrectMembershipInput, writing: Writing): Promise<number> {
    return this.writer.correct(writing, input);
  }

  @Mutates(() => MembershipPayload, {
    input: RetractInput,
    check: checkId('mem'),
    description: 'It never was so: no longer answered, but kept in the history.',
  })
  retractMembership(input: RetractInput, writing: Writing): Promise<number> {
    return this.writer.retract(writing, input);
  }

  @Mutates(() => MembershipPayload, {
    input: AttestInput,
    check: checkId('mem'),
    description: 'Adds that a source shows the membership on a day. The world did not change: the operation is CORRECTED.',
  })
  attestMembership(input: AttestInput, writing: Writing): Promise<number> {
    return this.writer.attest(writing, input);
  }

  @Mutates(() => MembershipPayload, {
    input: RetractInput,
    check: checkId('att'),
    description:
      'An attestation of a membership was none: the membership stays, without it. The citation of its source stays too; correctMembership removes that.',
  })
  retractAttestation(input: RetractInput, writing: Writing): Promise<number> {
    return this.writer.retractAttestation(writing, input);
  }
}
