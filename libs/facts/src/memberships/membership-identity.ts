import { citationsOver, citationsTogether } from '@guildhall/sources';
import { type Sql, sql } from '@guildhall/storage';
import { intersectSpans, parseDate, termOn, today } from '@guildhall/time';
import { attestationsOver, attestationsTogether } from '../core/attestations.js';
import { periodOver, sameDays } from '../core/dated-period.js';
import { spanOfRange } from '../core/day-range.js';
import type { Unidentified } from '../core/fact-kind.js';
import type { MembershipDraft } from './membership-draft.js';
import { arrangedTerms, counterpartsOf } from './stored-terms.js';
import type { MembershipEntity, StoredTerm } from './membership.entity.js';

type Row = Unidentified<MembershipEntity>;

/** By its key, and by its two organizations. */
export function membershipKeys({ key, memberId, federationId }: Row): string[] {
  const pair = `${memberId} in ${federationId}`;
  return key === null ? [pair] : [`key ${key}`, pair];
}

/** The current memberships with the keys or the pairs of organizations of some rows. */
export function membershipCandidates(rows: readonly Row[]): Sql {
  const keys = rows.map(({ key }) => key).filter((key) => key !== null);
  const members = rows.map(({ memberId }) => memberId);
  const federations = rows.map(({ federationId }) => federationId);
  // Two index scans instead of one condition with OR, which no index serves.
  return sql`
    SELECT to_jsonb(t) AS row FROM membership t WHERE upper_inf(t.recorded) AND t.id IN (
      SELECT id FROM membership WHERE upper_inf(recorded) AND key = ANY(${keys}::text[])
      UNION
      SELECT m.id FROM (SELECT DISTINCT * FROM unnest(${members}::int8[], ${federations}::int8[]) AS pair (member_id, federation_id)) pair
      JOIN membership m ON m.member_id = pair.member_id AND m.federation_id = pair.federation_id WHERE upper_inf(m.recorded))`;
}

/**
 * The current membership that a row is: the one with its key; else of the same two organizations the one with the same start; else the only one
 * that shares a possible day with it. A row with a key is never one that has another key.
 */
export function matchMembership(row: Row, candidates: readonly MembershipEntity[]): { row: MembershipEntity; corrects: boolean } | null {
  const sameKey = row.key === null ? undefined : candidates.find(({ key }) => key === row.key);
  if (sameKey !== undefined) return { row: sameKey, corrects: false };
  const samePair = candidates.filter(
    ({ memberId, federationId, key }) =>
      memberId === row.memberId && federationId === row.federationId && (row.key === null || key === null),
  );
  const sameStart = samePair.filter(({ start }) => start === row.start);
  const same = sameStart.length > 1 ? sameStart.filter(({ end, ongoing }) => end === row.end && ongoing === row.ongoing) : sameStart;
  if (same[0] !== undefined) return { row: same[0], corrects: false };
  const possible = spanOfRange(row.possible);
  const sharing = samePair.filter((candidate) => intersectSpans(possible, spanOfRange(candidate.possible)) !== null);
  return sharing.length === 1 && sharing[0] !== undefined ? { row: sharing[0], corrects: true } : null;
}

/** A current membership with what a file says of it laid over. A file says all terms of a membership that it gives a key. */
export function combineMembership(current: MembershipEntity, row: Row): MembershipDraft {
  const [named] = row.terms;
  const isOneOfSeveral = row.key === null && row.terms.length === 1 && current.terms.length > 1;
  return {
    key: row.key ?? current.key,
    memberId: row.memberId,
    federationId: row.federationId,
    countries: row.countries.length > 0 ? row.countries : current.countries,
    terms: isOneOfSeveral && named !== undefined ? oneTermOver(current.terms, named) : termsOver(current.terms, row.terms),
  };
}

/** Same member, same federation, and days on which both surely hold (or the same written period). */
export function sameMembership(row: Row, other: Row): boolean {
  return row.memberId === other.memberId && row.federationId === other.federationId && sameDays(row, other);
}

/** The membership with the evidence of another that says the same: each piece goes to the term of its days. */
export function takeOverMembership(row: MembershipEntity, other: MembershipEntity): MembershipDraft {
  const arranged = arrangedTerms(row.terms);
  const terms = [...row.terms];
  const give = (day: string, alter: (term: StoredTerm) => StoredTerm): void => {
    const at = row.terms.indexOf(termOn(arranged, day).term.term.stored);
    const term = terms[at];
    if (term !== undefined) terms[at] = alter(term);
  };
  for (const { term, spans } of arrangedTerms(other.terms)) {
    const { citations, attestations } = term.stored;
    give(spans.certain?.from ?? spans.possible.from ?? spans.possible.to ?? today(), (mine) => ({
      ...mine,
      citations: citationsTogether(mine.citations, citations),
    }));
    for (const attestation of attestations) {
      const { earliest, latest } = parseDate(attestation.on);
      give(latest ?? earliest ?? today(), (mine) => ({
        ...mine,
        attestations: attestationsTogether(mine.attestations, [attestation]),
      }));
    }
  }
  const { key, memberId, federationId, countries } = row;
  return { key, memberId, federationId, countries, terms };
}

/** Each named term over the recorded one that it is. */
function termsOver(current: readonly StoredTerm[], named: readonly StoredTerm[]): StoredTerm[] {
  const counterparts = counterpartsOf(current, named);
  return named.map((term, place) => {
    const counterpart = counterparts[place];
    return counterpart === undefined ? term : termOver(counterpart, term);
  });
}

function oneTermOver(current: readonly StoredTerm[], named: StoredTerm): StoredTerm[] {
  const meant =
    current.find(({ start }) => start === named.start) ?? current.find(({ category }) => category === named.category) ?? current.at(-1);
  return current.map((term) => (term === meant ? termOver(term, named) : term));
}

function termOver(current: StoredTerm, named: StoredTerm): StoredTerm {
  return {
    category: named.category,
    standing: named.standing,
    ...periodOver(current, named),
    announcedOn: named.announcedOn ?? current.announcedOn,
    attestations: attestationsOver(current.attestations, named.attestations),
    citations: citationsOver(current.citations, named.citations),
    note: named.note ?? current.note,
  };
}
