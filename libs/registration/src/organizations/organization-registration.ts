import { Injectable } from '@nestjs/common';
import {
  FactRecorder,
  type MembershipDraft,
  memberships,
  MembershipStanding,
  newMembership,
  placeInRecord,
  requireNamed,
  sourcesNamed,
} from '@guildhall/facts';
import { type InputViolation, numberOf, type Writing } from '@guildhall/journal';
import { checkLists, checkNewOrganization, OrganizationRecorder } from '@guildhall/organizations';
import { checkCitedOnce, checkStillCited, citedBy, type StoredCitation } from '@guildhall/sources';
import { recordId } from '@guildhall/storage';
import type { NewMembershipInput, RegisterOrganizationInput } from './register-organization.input.js';

/** Everything that the input alone shows to be wrong, with the organization and with each membership. */
export function checkRegistration(input: RegisterOrganizationInput): InputViolation[] {
  const long = checkLists({ memberships: input.memberships });
  if (long.length > 0) return [...checkNewOrganization(input), ...long];
  return [
    ...checkNewOrganization(input),
    ...(input.memberships ?? []).flatMap((membership, place) =>
      checkMembership(membership).map(({ path, message }) => ({ path: ['memberships', place, ...path], message })),
    ),
  ];
}

/** Registers an organization together with its memberships, inside a change that is open. The input must have passed its checks. */
@Injectable()
export class OrganizationRegistration {
  private readonly facts = new FactRecorder();

  constructor(private readonly organizations: OrganizationRecorder) {}

  /** Gives the number of the new organization. */
  async register(writing: Writing, input: RegisterOrganizationInput): Promise<number> {
    const { change, made } = writing;
    const all = input.memberships ?? [];
    const cited = [input.citations, ...all.map(({ citations }) => citations)];
    const federations = all.map(({ federation }) => numberOf(federation));
    await requireNamed(change, { Organization: federations, Source: cited.flatMap(sourcesNamed) }, made);
    const id = await this.organizations.register(writing, input);
    const ofOrganization = await citedBy(writing, input.citations);
    for (const [place, membership] of all.entries()) {
      const citations = membership.citations ? await citedBy(writing, membership.citations) : ofOrganization;
      const draft = draftOf(membership, recordId('Organization', id), citations);
      await this.facts.record(change, memberships, draft, {
        registered: made,
        place: (path) => ['memberships', place, ...placeInRecord(path)],
      });
    }
    return id;
  }
}

function checkMembership(input: NewMembershipInput): InputViolation[] {
  // Who becomes the member has no id yet: nobody.
  const violations = memberships.check(draftOf(input, '', []));
  return [
    ...(input.citations === null ? [] : checkStillCited(input)),
    ...checkLists({ countries: input.countries }),
    ...checkCitedOnce(input.citations),
    ...violations.map(({ path, message }) => ({ path: placeInRecord(path), message })),
  ];
}

function draftOf(input: NewMembershipInput, member: string, citations: readonly StoredCitation[]): MembershipDraft {
  return newMembership({ ...input, member, standing: MembershipStanding.ACTIVE }, citations);
}
