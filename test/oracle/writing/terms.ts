import { arranged, type ArrangedTerm, endsBeforeItBegins, follow, wholeEvidence } from '../chain.js';
import { shared } from '../day.js';
import { certainDays, type Evidence, isOutside } from '../evidence.js';
import type { Category, Standing, Term as WrittenTerm } from '../registry.js';
import type { Attestation, Membership, Term } from './recorded.js';

/** A term in its place among the others. */
export interface PlacedTerm extends ArrangedTerm {
  readonly term: WrittenTerm & { readonly recorded: Term };
}

/** The terms in the order of their days. */
export function placed(terms: readonly Term[]): PlacedTerm[] {
  const written = terms.map((recorded) => ({
    recorded,
    category: recorded.category as Category,
    standing: recorded.standing as Standing,
    start: recorded.start ?? '',
    end: recorded.ongoing ? '..' : (recorded.end ?? ''),
    attestedOn: recorded.attestations.map(({ on }) => on),
  }));
  return arranged({ name: '', keyed: false, member: '', federation: '', countries: [], terms: written }) as PlacedTerm[];
}

/** What is known of the days of the whole membership. */
export function evidenceOf({ terms }: Pick<Membership, 'terms'>): Evidence {
  return wholeEvidence(placed(terms));
}

/** Whether terms, in the order in which they are written, can be one uninterrupted belonging. */
export function areOneBelonging(terms: readonly Term[]): boolean {
  const all = placed(terms);
  return (
    all.every(({ term }, place) => term.recorded === terms[place]) &&
    all.every(({ evidence }) => !endsBeforeItBegins(evidence.start, evidence.end)) &&
    follow(all)
  );
}

/** Attestations on days on which their terms cannot hold. */
export function outsideTheirTerms(terms: readonly Term[]): Attestation[] {
  return placed(terms).flatMap(({ term, evidence }) =>
    evidence.attested.flatMap((on, place) => (isOutside(evidence, on) ? term.recorded.attestations.slice(place, place + 1) : [])),
  );
}

/** Whether two memberships surely hold on some of the same days. */
export function surelyOverlap(one: Membership, other: Membership): boolean {
  return shared(certainDays(evidenceOf(one)), certainDays(evidenceOf(other))) !== null;
}

/** Whether their first and last days are written alike. */
export function haveSamePeriod(one: Membership, other: Membership): boolean {
  const written = ({ terms }: Membership): string => JSON.stringify([terms[0]?.start, terms.at(-1)?.end, terms.at(-1)?.ongoing]);
  return written(one) === written(other);
}

/** Both lists of sources, each once. */
export function together(mine: readonly string[], others: readonly string[]): string[] {
  return [...new Set([...mine, ...others])];
}
