import { citationsTogether, type StoredCitation } from '@guildhall/sources';
import type { StoredAttestation } from '../core/dated-fact.entity.js';
import type { StoredTerm } from './membership.entity.js';

/** An attestation with the citations that stand for its source, where it is not recorded which of them shows it. */
export interface TermEvidence {
  readonly attestation: StoredAttestation;
  readonly citations: readonly StoredCitation[];
}

/**
 * An attestation that goes to another term. One that names no source rests on the citations of the term that it leaves, and would be told to rest on those of
 * the other: so it takes them along, or names the source where there is only one.
 */
export function takenFrom(term: StoredTerm, attestation: StoredAttestation): TermEvidence {
  if (attestation.source !== null) return { attestation, citations: [] };
  const [only, ...others] = new Set(term.citations.map(({ source }) => source));
  if (only === undefined || others.length > 0) return { attestation, citations: term.citations };
  return { attestation: { ...attestation, source: only }, citations: [] };
}

/** A term with evidence that came from another. */
export function withEvidence(term: StoredTerm, evidence: readonly TermEvidence[]): StoredTerm {
  return {
    ...term,
    attestations: [...term.attestations, ...evidence.map(({ attestation }) => attestation)],
    citations: evidence.reduce<readonly StoredCitation[]>((mine, { citations }) => citationsTogether(mine, citations), term.citations),
  };
}
