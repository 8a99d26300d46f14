import { Problem } from '@guildhall/problems';
import type { StoredCitation } from '@guildhall/sources';
import { publicId, recordId } from '@guildhall/storage';
import { attestationOutside, parseDate } from '@guildhall/time';
import type { StoredAttestation } from '../core/dated-fact.entity.js';
import { refuseContradiction } from '../core/ending.js';
import { correctedPeriod } from '../core/period.input.js';
import { termShown } from './attested-membership.js';
import { OTHER_ORDER, placeInCorrection, termsSaid } from './checked-correction.js';
import { MembershipCategory } from './membership-category.js';
import type { MembershipDraft } from './membership-draft.js';
import { memberships } from './membership.kind.js';
import type { CorrectMembershipInput, TermInput } from './membership-writing.input.js';
import type { MembershipEntity, StoredTerm } from './membership.entity.js';
import { arrangedTerms, counterpartsOf, inTheirOrder } from './stored-terms.js';
import { takenFrom, type TermEvidence, withEvidence } from './term-evidence.js';

/** The citations of a correction as they are stored; undefined where the input has none. */
export interface CorrectedCitations {
  readonly all: readonly StoredCitation[] | undefined;
  /** Of each term of the input. */
  readonly ofTerms: readonly (readonly StoredCitation[] | undefined)[];
}

/** The membership as its record should have been. Ids of attestations stay. The input must have passed `checkCorrection`. */
export function correctedMembership(row: MembershipEntity, input: CorrectMembershipInput, citations: CorrectedCitations): MembershipDraft {
  const countries = input.countries === undefined ? row.countries : (input.countries ?? []);
  const terms = input.terms ? saidAnew(row, input.terms, citations.ofTerms) : inPlace(row, input, citations.all);
  return { ...row, countries, terms };
}

function saidAnew(row: MembershipEntity, inputs: readonly TermInput[], citations: CorrectedCitations['ofTerms']): StoredTerm[] {
  const said = termsSaid(inputs);
  const counterparts = counterpartsOf(row.terms, said);
  const bare = said.map((term, place) => {
    const recorded = counterparts[place];
    const announcedOn = inputs[place]?.announcedOn === undefined ? (recorded?.announcedOn ?? null) : term.announcedOn;
    return { ...term, announcedOn, citations: citations[place] ?? recorded?.citations ?? [], note: recorded?.note ?? null };
  });
  const terms = attestedAsBefore(row, bare, counterparts);
  // By themselves they follow on one another; what sources attest may say otherwise.
  refuseContradiction(memberships.check({ ...row, terms }), recordId('Membership', row.id));
  return terms;
}

/** The terms with the attestations of the recorded ones: each stays with its term, or goes to the one that it shows. CONFLICT with those for which there is none. */
function attestedAsBefore(
  row: MembershipEntity,
  bare: readonly StoredTerm[],
  counterparts: readonly (StoredTerm | undefined)[],
): StoredTerm[] {
  const arranged = arrangedTerms(bare);
  const homes = new Map<StoredTerm | undefined, TermEvidence[]>(bare.map((term) => [term, []]));
  const homeless: StoredAttestation[] = [];
  for (const recorded of row.terms) {
    const own = arranged.find(({ term: { stored } }) => counterparts[bare.indexOf(stored)] === recorded);
    for (const attestation of recorded.attestations) {
      const day = parseDate(attestation.on);
      const stays = own !== undefined && !attestationOutside(own, day);
      const home = homes.get(stays ? own.term.stored : termShown(arranged, day));
      if (home === undefined) homeless.push(attestation);
      else home.push(stays ? { attestation, citations: [] } : takenFrom(recorded, attestation));
    }
  }
  refuseHomeless(row, homeless);
  return bare.map((term) => withEvidence(term, homes.get(term) ?? []));
}

function refuseHomeless(row: MembershipEntity, homeless: readonly StoredAttestation[]): void {
  if (homeless.length === 0) return;
  const ids = homeless.map(({ id }) => publicId('att', id));
  const days = homeless.map(({ on }, place) => `${ids[place] ?? ''} (${on})`).join(', ');
  const message = `Attestations lie outside the days of all these terms: ${days}. Correct the terms, or retract the attestations first.`;
  throw new Problem('CONFLICT', message, { conflictsWith: [...ids, recordId('Membership', row.id)] });
}

function inPlace(row: MembershipEntity, input: CorrectMembershipInput, citations: CorrectedCitations['all']): StoredTerm[] {
  const { category, standing, announcedOn, start, end, ongoing } = input;
  if (row.terms.length > 1 && (category !== undefined || standing !== undefined)) refuseSeveral(row);
  const terms = row.terms.map((term, place) => ({
    ...term,
    ...(category === undefined ? {} : { category: category ?? MembershipCategory.UNKNOWN }),
    ...(standing == null ? {} : { standing }),
    ...(place > 0 || announcedOn === undefined ? {} : { announcedOn }),
    ...correctedPeriod(term, {
      ...(place > 0 || start === undefined ? {} : { start }),
      ...(place < row.terms.length - 1 ? {} : { end, ongoing }),
    }),
  }));
  if (memberships.check({ ...row, terms }).length === 0 && !inTheirOrder(terms)) refuseOtherOrder(input);
  return citations === undefined ? terms : citedAnew(terms, citations);
}

/** A citation goes to the terms that cite the same place of the source, else to those that cite the source at all, else to the first. */
function citedAnew(terms: readonly StoredTerm[], citations: readonly StoredCitation[]): StoredTerm[] {
  const citing = (wanted: (known: StoredCitation) => boolean): StoredTerm[] => terms.filter((term) => term.citations.some(wanted));
  const homes = citations.map(({ source, locator }) => {
    const atPlace = citing((known) => known.source === source && known.locator === locator);
    const atAll = atPlace.length > 0 ? atPlace : citing((known) => known.source === source);
    return atAll.length > 0 ? atAll : terms.slice(0, 1);
  });
  return terms.map((term) => ({ ...term, citations: citations.filter((_, place) => homes[place]?.includes(term)) }));
}

function refuseSeveral(row: MembershipEntity): never {
  const name = recordId('Membership', row.id);
  const message = `${name} has ${row.terms.length} terms: say by \`terms\` which of them had another category or standing.`;
  throw new Problem('CONFLICT', message, { conflictsWith: [name] });
}

function refuseOtherOrder(input: CorrectMembershipInput): never {
  const path = placeInCorrection(input)(['terms']);
  throw new Problem('BAD_USER_INPUT', OTHER_ORDER, { violations: [{ path, message: OTHER_ORDER }] });
}
