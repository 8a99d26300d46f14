import { Injectable } from '@nestjs/common';
import { numberOf, type RetractInput, type Writing } from '@guildhall/journal';
import { citationOf, citedBy, type EndInput, type StoredCitation } from '@guildhall/sources';
import { recordId } from '@guildhall/storage';
import type { AttestInput } from '../core/attest.input.js';
import { attestedIn } from '../core/attested-fact.js';
import { refuseContradiction } from '../core/ending.js';
import { type Alteration, FactRecorder } from '../core/fact-recorder.js';
import { requireNamed, sourcesNamed } from '../core/named-records.js';
import type { PlaceInInput } from '../core/place-in-input.js';
import { attestedMembership, membershipWithout } from './attested-membership.js';
import { changedMembership, endedMembership } from './changed-membership.js';
import { placeInCorrection, placeInTerms } from './checked-correction.js';
import { correctedMembership } from './corrected-membership.js';
import type { MembershipDraft } from './membership-draft.js';
import type { ChangeMembershipInput, CorrectMembershipInput, RecordMembershipInput } from './membership-writing.input.js';
import type { MembershipEntity } from './membership.entity.js';
import { memberships } from './membership.kind.js';
import { newMembership, placeInRecord } from './recorded-membership.js';
import { inTheirOrder } from './stored-terms.js';

/** How the current version of a membership gives way to another. */
interface Altering {
  readonly why: Alteration;
  readonly expectedRevision?: number | null;
  readonly place?: PlaceInInput;
}

/** What is written of memberships, each inside a change that is open. Inputs must have passed their checks. */
@Injectable()
export class MembershipWriter {
  private readonly recorder = new FactRecorder();

  /** Gives the number of the new membership. */
  async record(writing: Writing, input: RecordMembershipInput): Promise<number> {
    const { change, made } = writing;
    const organizations = [numberOf(input.member), numberOf(input.federation)];
    await requireNamed(change, { Organization: organizations, Source: sourcesNamed(input.citations) }, made);
    const draft = newMembership(input, await citedBy(writing, input.citations));
    return this.recorder.record(change, memberships, draft, { registered: made, place: placeInRecord });
  }

  /** The world changed: a new term. */
  async change(writing: Writing, input: ChangeMembershipInput): Promise<number> {
    const id = await this.named(writing, input.id, input.citations);
    const citations = await citedBy(writing, input.citations);
    const { expectedRevision } = input;
    return this.alter(writing, id, { why: 'CHANGED', expectedRevision }, (row) =>
      consistent(row, changedMembership(row, input, citations)),
    );
  }

  /** Its last day. */
  async end(writing: Writing, input: EndInput): Promise<number> {
    const id = await this.named(writing, input.id, input.citations);
    const citations = await citedBy(writing, input.citations);
    const { on, expectedRevision } = input;
    return this.alter(writing, id, { why: 'ENDED', expectedRevision }, (row) => consistent(row, endedMembership(row, on, citations)));
  }

  /** The record was wrong. */
  async correct(writing: Writing, input: CorrectMembershipInput): Promise<number> {
    const terms = input.terms ?? [];
    const id = await this.named(writing, input.id, [...(input.citations ?? []), ...terms.flatMap(({ citations }) => citations ?? [])]);
    const all = input.citations === undefined ? undefined : await citedBy(writing, input.citations);
    const ofTerms: (StoredCitation[] | undefined)[] = [];
    for (const { citations } of terms) ofTerms.push(citations === undefined ? undefined : await citedBy(writing, citations));
    const place = input.terms ? placeInTerms : placeInCorrection(input);
    const { expectedRevision } = input;
    return this.alter(writing, id, { why: 'CORRECTED', expectedRevision, place }, (row) =>
      correctedMembership(row, input, { all, ofTerms }),
    );
  }

  /** It never was so. */
  async retract(writing: Writing, { id: name, expectedRevision }: RetractInput): Promise<number> {
    const id = await this.named(writing, name);
    return this.recorder.retract(writing.change, memberships, id, { expectedRevision });
  }

  /** More is known of it; the world did not change, and so this is a correction of the record. */
  async attest(writing: Writing, { id: name, on, citation }: AttestInput): Promise<number> {
    const id = await this.named(writing, name, [citation]);
    const cited = await citationOf(writing, citation);
    return this.alter(writing, id, { why: 'CORRECTED' }, (row) => consistent(row, attestedMembership(row, on, cited)));
  }

  /** An attestation was none. Gives the number of the membership that it attested. */
  async retractAttestation(writing: Writing, { id: name, expectedRevision }: RetractInput): Promise<number> {
    const attestation = numberOf(name);
    const id = await attestedIn(writing.change, memberships, attestation);
    return this.alter(writing, id, { why: 'CORRECTED', expectedRevision }, (row) => membershipWithout(row, attestation));
  }

  private alter(
    { change, made }: Writing,
    id: number,
    { why, ...options }: Altering,
    alter: (row: MembershipEntity) => MembershipDraft,
  ): Promise<number> {
    return this.recorder.alter(change, memberships, id, why, alter, { ...options, registered: made });
  }

  private async named({ change, made }: Writing, name: string, citations?: Parameters<typeof sourcesNamed>[0]): Promise<number> {
    const id = numberOf(name);
    await requireNamed(change, { Membership: [id], Source: sourcesNamed(citations) }, made);
    return id;
  }
}

/** The dates of the input are sound: what is wrong with them together with what is recorded contradicts the record. */
function consistent({ id }: MembershipEntity, draft: MembershipDraft): MembershipDraft {
  const name = recordId('Membership', id);
  refuseContradiction(memberships.check(draft), name);
  if (!inTheirOrder(draft.terms)) refuseContradiction([{ message: `${name}: ${REORDERED}` }], name);
  return draft;
}

// Of terms that may begin on the same days the one whose end is known comes first: an end would make the last term an earlier one, and leave the membership open.
const REORDERED =
  'by their days its terms would follow in another order. Say all of them by correctMembership with `terms`, each with the day on which it ended.';
