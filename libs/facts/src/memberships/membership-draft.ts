import { refuseNote, refuseText, type Violation, violationsOf } from '@guildhall/problems';
import { checkCountries } from '@guildhall/organizations';
import { checkCitations, refuseDate } from '@guildhall/sources';
import { arrangeTerms, countedDays, membershipSpans } from '@guildhall/time';
import { attestationsOutside, checkAttestations, identifyAttestations } from '../core/attestations.js';
import { checkPeriod, citedSources, periodColumns } from '../core/dated-period.js';
import { dayMultirange, dayRange } from '../core/day-range.js';
import type { Unidentified } from '../core/fact-kind.js';
import { makesMember } from './membership-category.js';
import { membershipEvents, MOST_TERMS } from './membership-event.js';
import type { MembershipEntity, StoredTerm } from './membership.entity.js';
import { arrangedTerms, readTerm } from './stored-terms.js';

const LONGEST_KEY = 200;

/** What is written of a membership; all else in its row is derived from it. The terms may come in any order. */
export type MembershipDraft = Readonly<Pick<MembershipEntity, 'key' | 'memberId' | 'federationId'>> & {
  readonly countries: readonly string[];
  readonly terms: readonly StoredTerm[];
};

/** Everything wrong with a membership in itself. */
export function checkMembership(draft: MembershipDraft): Violation[] {
  const terms = draft.terms.flatMap(checkTerm);
  return [
    ...violationsOf([[['key'], refuseText(draft.key, LONGEST_KEY)]]),
    ...(draft.memberId === draft.federationId ? [itself] : []),
    ...checkCountries(draft.countries, ['countries']),
    ...terms,
    // What terms are to one another can be told once each of them can be read.
    ...(terms.some(({ code }) => code === 'DATE_INVALID' || code === 'PERIOD_INVALID' || code === 'CELL_TOO_LONG')
      ? []
      : checkChain(draft.terms)),
  ];
}

/** Attestations wholly outside the possible days of the term that they attest. */
export function membershipEvidenceOutside(draft: MembershipDraft): Violation[] {
  return arrangedTerms(draft.terms).flatMap(({ term, start, end, ongoing }) => {
    const path = ['terms', draft.terms.indexOf(term.stored), 'attestations'];
    return attestationsOutside(term.stored.attestations, { start, end, ongoing }, path);
  });
}

/** The row of a membership that passed its check. */
export function membershipRow(draft: MembershipDraft): Unidentified<MembershipEntity> {
  const arranged = arrangedTerms(draft.terms);
  const terms = arranged.map(({ term }) => term.stored);
  const period = membershipSpans(arranged);
  const counted = countedDays(arranged, ({ stored }) => makesMember(stored));
  const attested = arranged.flatMap(({ term }) => term.attested);
  return {
    key: draft.key,
    memberId: draft.memberId,
    federationId: draft.federationId,
    start: terms[0]?.start ?? null,
    end: terms.at(-1)?.end ?? null,
    ongoing: period.ongoing,
    ...periodColumns(period, period.spans),
    announcedOn: terms[0]?.announcedOn ?? null,
    countries: [...draft.countries],
    terms,
    termCategory: terms.map(({ category }) => category),
    termStanding: terms.map(({ standing }) => standing),
    termCertain: arranged.map(({ spans }) => (spans.certain === null ? null : dayRange(spans.certain))),
    termPossible: arranged.map(({ spans }) => dayRange(spans.possible)),
    countsCertain: dayMultirange(counted.certain),
    countsPossible: dayMultirange(counted.possible),
    events: membershipEvents(arranged),
    lastAttestedOn: sortedDays(attested.map(({ earliest }) => earliest)).at(-1) ?? null,
    attestedDays: sortedDays(attested.map(({ latest }) => latest)),
    sources: [...new Set(terms.flatMap(({ citations, attestations }) => citedSources(citations, attestations)))],
  };
}

/** The same row with ids for its new attestations. */
export function identifyTerms(terms: readonly StoredTerm[], newId: () => number): StoredTerm[] {
  return terms.map((term) => ({ ...term, attestations: identifyAttestations(term.attestations, newId) }));
}

const itself: Violation = { path: ['federationId'], code: 'SELF_REFERENCE', message: 'An organization is never its own member.' };

function checkTerm(term: StoredTerm, place: number): Violation[] {
  const path = ['terms', place];
  return [
    ...checkPeriod(term, path),
    ...violationsOf([
      [[...path, 'announcedOn'], refuseDate(term.announcedOn)],
      [[...path, 'note'], refuseNote(term.note)],
    ]),
    ...checkAttestations(term.attestations, [...path, 'attestations']),
    ...checkCitations(term.citations, [...path, 'citations']),
  ];
}

function checkChain(terms: readonly StoredTerm[]): Violation[] {
  if (terms.length > MOST_TERMS) {
    const message = `A membership has at most ${MOST_TERMS} terms; this one has ${terms.length}.`;
    return [{ path: ['terms'], code: 'TERMS_INVALID', message }];
  }
  const arranged = arrangeTerms(terms.map(readTerm));
  if (!('refusals' in arranged)) return [];
  return arranged.refusals.map((message) => ({ path: ['terms'], code: 'TERMS_INVALID', message }));
}

function sortedDays(days: readonly (string | null)[]): string[] {
  return days.filter((day) => day !== null).sort();
}
