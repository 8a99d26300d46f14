import { type InputViolation, numberOf } from '@guildhall/journal';
import type { StoredCitation } from '@guildhall/sources';
import { recordedPeriod } from '../core/period.input.js';
import { checkCited, inInput, type PlaceInInput } from '../core/place-in-input.js';
import type { MembershipDraft } from './membership-draft.js';
import { memberships } from './membership.kind.js';
import type { RecordMembershipInput } from './membership-writing.input.js';

/** What is written of a new membership: one term. */
export type NewMembership = Pick<
  RecordMembershipInput,
  'member' | 'federation' | 'category' | 'standing' | 'start' | 'end' | 'ongoing' | 'announcedOn' | 'countries' | 'attestedOn'
>;

/** The draft of a new membership whose citations are known. */
export function newMembership(input: NewMembership, citations: readonly StoredCitation[]): MembershipDraft {
  const { member, federation, category, standing, announcedOn = null, countries, attestedOn } = input;
  // Of several sources, which of them shows it on that day was not said.
  const source = citations.length === 1 ? (citations[0]?.source ?? null) : null;
  const attestations = (attestedOn ?? []).map((on) => ({ id: 0, on, source }));
  const term = { category, standing, ...recordedPeriod(input), announcedOn, attestations, citations, note: null };
  return { key: null, memberId: numberOf(member), federationId: numberOf(federation), countries: countries ?? [], terms: [term] };
}

/** Everything that the input alone shows to be wrong, by the validator of files. */
export function checkNewMembership(input: RecordMembershipInput): InputViolation[] {
  const draft = newMembership(input, []);
  return [...checkCited(input), ...checkOnce(input.attestedOn ?? []), ...inInput(memberships.check(draft), placeInRecord)];
}

/** Where the values of a membership of one term stand in the input that records it. */
export const placeInRecord: PlaceInInput = ([property = '', ...below]) => {
  if (property === 'memberId') return ['member'];
  if (property === 'federationId') return ['federation'];
  if (property !== 'terms') return [property, ...below];
  const [, ofTerm = 'start', ...within] = below;
  return ofTerm === 'attestations' ? ['attestedOn', ...within.slice(0, 1)] : [ofTerm, ...within];
};

function checkOnce(days: readonly string[]): InputViolation[] {
  return days.flatMap((day, place) => {
    if (days.indexOf(day) === place) return [];
    return [{ path: ['attestedOn', place], message: `${day.slice(0, 40)} is named twice: a source shows the fact once on a day.` }];
  });
}
