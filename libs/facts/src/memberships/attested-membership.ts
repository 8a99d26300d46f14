import { Problem } from '@guildhall/problems';
import { citationsTogether, type StoredCitation } from '@guildhall/sources';
import { publicId, recordId } from '@guildhall/storage';
import { type ArrangedTerm, attestationOutside, type HistoricalDate, parseDate, spanHolds } from '@guildhall/time';
import { attestationsOutside } from '../core/attestations.js';
import { readPeriod } from '../core/dated-period.js';
import { refuseContradiction } from '../core/ending.js';
import type { MembershipDraft } from './membership-draft.js';
import { memberships } from './membership.kind.js';
import type { MembershipEntity, StoredTerm } from './membership.entity.js';
import { arrangedTerms, type ReadTerm, runningTerm } from './stored-terms.js';

/** The membership with another attestation, by a source that is cited for the term of that day as well. */
export function attestedMembership(row: MembershipEntity, on: string, citation: StoredCitation): MembershipDraft {
  const name = recordId('Membership', row.id);
  refuseSaidAlready(row, on, citation);
  const attestation = { id: 0, on, source: citation.source };
  refuseContradiction(attestationsOutside([attestation], readPeriod(row), []), name);
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
  const terms = row.terms.map((term) => ({ ...term, attestations: term.attestations.filter(({ id }) => id !== attestation) }));
  const draft = { ...row, terms };
  if (row.terms.every(({ attestations }) => attestations.every(({ id }) => id !== attestation))) throw noAttestation(attestation);
  if (memberships.derive(draft).sources.length > 0) return draft;
  const name = recordId('Membership', row.id);
  const message = `${publicId('att', attestation)} is all that ${name} rests on: cite another source for it first, or retract the membership.`;
  throw new Problem('CONFLICT', message, { conflictsWith: [name] });
}

/** The term that a source shows on a day: the one that surely holds on all days that it may be; else the latest that may hold on one of them. */
export function termShown(terms: readonly ArrangedTerm<ReadTerm>[], day: HistoricalDate): StoredTerm | undefined {
  const may = terms.filter((term) => !attestationOutside(term, day));
  return (may.find(({ spans }) => spans.certain !== null && holdsAll(spans.certain, day)) ?? may.at(-1))?.term.stored;
}

/** There is no current attestation of a number. */
export function noAttestation(attestation: number): Problem {
  const id = publicId('att', attestation);
  return new Problem('NOT_FOUND', `${id} leads to no attestation; it may have been retracted.`, { ids: [id] });
}

function holdsAll(span: Parameters<typeof spanHolds>[0], { earliest, latest }: HistoricalDate): boolean {
  return earliest !== null && latest !== null && spanHolds(span, earliest) && spanHolds(span, latest);
}

function refuseSaidAlready(row: MembershipEntity, on: string, { source }: StoredCitation): void {
  const known = row.terms.flatMap(({ attestations }) => attestations).find((one) => one.on === on && one.source === source);
  if (!known) return;
  const id = publicId('att', known.id);
  throw new Problem('CONFLICT', `${id} says already that this source shows it on ${on}.`, { conflictsWith: [id] });
}
