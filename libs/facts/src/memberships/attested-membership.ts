import { citationsTogether, type StoredCitation } from '@guildhall/sources';
import { recordId } from '@guildhall/storage';
import { type ArrangedTerm, attestationOutside, type HistoricalDate, parseDate, spanHolds } from '@guildhall/time';
import { newAttestation, refuseNothingLeft, requireAttestation } from '../core/attested-fact.js';
import type { StoredAttestation } from '../core/dated-fact.entity.js';
import type { MembershipDraft } from './membership-draft.js';
import { memberships } from './membership.kind.js';
import type { MembershipEntity, StoredTerm } from './membership.entity.js';
import { arrangedTerms, type ReadTerm, runningTerm } from './stored-terms.js';

/** The membership with another attestation, by a source that is cited for the term of that day as well. */
export function attestedMembership(row: MembershipEntity, on: string, citation: StoredCitation): MembershipDraft {
  const attestation = newAttestation(row, { name: recordId('Membership', row.id), current: attestationsOf(row) }, on, citation);
  const attested = termShown(arrangedTerms(row.terms), parseDate(on)) ?? runningTerm(row.terms);
  const terms = row.terms.map((term) =>
    term === attested
      ? { ...term, attestations: [...term.attestations, attestation], citations: citationsTogether(term.citations, [citation]) }
      : term,
  );
  return { ...row, terms };
}

/** The membership without an attestation; NOT_FOUND where it has none of that number. What the source was cited for stays. */
export function membershipWithout(row: MembershipEntity, attestation: number): MembershipDraft {
  requireAttestation(attestationsOf(row), attestation);
  const terms = row.terms.map((term) => ({ ...term, attestations: term.attestations.filter(({ id }) => id !== attestation) }));
  const draft = { ...row, terms };
  refuseNothingLeft(memberships.derive(draft).sources, attestation, { name: recordId('Membership', row.id), words: memberships.name });
  return draft;
}

/** The term that a source shows on a day: the one that surely holds on all days that it may be; else the latest that may hold on one of them. */
export function termShown(terms: readonly ArrangedTerm<ReadTerm>[], day: HistoricalDate): StoredTerm | undefined {
  const may = terms.filter((term) => !attestationOutside(term, day));
  return (may.find(({ spans }) => spans.certain !== null && holdsAll(spans.certain, day)) ?? may.at(-1))?.term.stored;
}

function holdsAll(span: Parameters<typeof spanHolds>[0], { earliest, latest }: HistoricalDate): boolean {
  return earliest !== null && latest !== null && spanHolds(span, earliest) && spanHolds(span, latest);
}

function attestationsOf({ terms }: MembershipEntity): StoredAttestation[] {
  return terms.flatMap(({ attestations }) => attestations);
}
