import type { InputViolation } from '@guildhall/journal';
import { checkPeriod } from '../core/dated-period.js';
import { recordedPeriod } from '../core/period.input.js';
import { checkStillCited, inInput, type PlaceInInput } from '../core/place-in-input.js';
import { memberships } from './membership.kind.js';
import type { CorrectMembershipInput, TermInput } from './membership-writing.input.js';
import type { StoredTerm } from './membership.entity.js';
import { inTheirOrder } from './stored-terms.js';

const NOT_WITH_TERMS = ['category', 'standing', 'start', 'end', 'ongoing', 'announcedOn', 'citations'] as const;
const CORRECTED = ['terms', 'countries', ...NOT_WITH_TERMS] as const;

/** Everything that the input alone shows to be wrong. */
export function checkCorrection(input: CorrectMembershipInput): InputViolation[] {
  return [
    ...(CORRECTED.every((name) => input[name] === undefined) ? [{ path: [], message: 'Nothing is corrected: say what was wrong.' }] : []),
    ...(input.standing === null ? [{ path: ['standing'], message: 'A standing is never unknown: ACTIVE or SUSPENDED.' }] : []),
    ...(input.terms === undefined ? checkInPlace(input) : checkTerms(input, input.terms ?? [])),
  ];
}

/** The terms of an input without what only the record knows of them. */
export function termsSaid(terms: readonly TermInput[]): StoredTerm[] {
  return terms.map(({ category, standing, announcedOn = null, ...term }, place) => {
    const { start, end, ongoing } = recordedPeriod(term);
    // Not to go on is what an earlier term says by being followed by another.
    const goesOn = ongoing && place === terms.length - 1;
    return { category, standing, start, end, ongoing: goesOn, announcedOn, attestations: [], citations: [], note: null };
  });
}

/** Where the values of a corrected membership stand in an input that gives no terms: its first start, and its last end. */
export function placeInCorrection(input: Pick<CorrectMembershipInput, 'start' | 'end'>): PlaceInInput {
  const { start, end } = input;
  const ofDates = end === undefined && start !== undefined ? 'start' : 'end';
  return ([property = '', ...below]) => {
    if (property !== 'terms') return [property, ...below];
    const [, ofTerm = 'end', ...within] = below;
    return ofTerm === 'end' ? [ofDates] : [ofTerm, ...within];
  };
}

/** The same in one that gives terms: each has its sources, and one source is enough for all of them. */
export const placeInTerms: PlaceInInput = (path) => (path[0] === 'citations' ? ['terms'] : path);

function checkInPlace(input: CorrectMembershipInput): InputViolation[] {
  const { start = null, end = null } = input;
  return [...checkStillCited(input), ...checkPeriod({ start, end, ongoing: false })];
}

function checkTerms(input: CorrectMembershipInput, given: readonly TermInput[]): InputViolation[] {
  const beside = NOT_WITH_TERMS.filter((name) => input[name] !== undefined);
  const terms = termsSaid(given);
  const violations = memberships.check({ key: null, memberId: Number.NaN, federationId: Number.NaN, countries: [], terms });
  return [
    ...beside.map((name) => ({ path: [name], message: `Where \`terms\` says all terms anew, ${name} is not given: it stands in them.` })),
    ...inInput(violations, placeInTerms),
    ...(violations.length > 0 || inTheirOrder(terms) ? [] : [{ path: ['terms'], message: OTHER_ORDER }]),
  ];
}

export const OTHER_ORDER =
  'By their days the terms would follow in another order: by the first day on which each may begin, an unknown one first of all.';
