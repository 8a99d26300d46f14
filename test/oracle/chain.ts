import { addDays, type Day, earliest, latest } from './day.js';
import { type Evidence, isOutside } from './evidence.js';
import type { Membership, Term } from './registry.js';
import { type Bounds, boundsOf } from './written-date.js';

/** A term in its place, its end filled in where it is missing and another term follows. */
export interface ArrangedTerm {
  readonly term: Term;
  readonly evidence: Evidence;
}

export function arranged({ terms }: Membership): ArrangedTerm[] {
  const ordered = terms.map((term) => ({ term, evidence: evidenceOf(term) })).sort((a, b) => order(a.evidence, b.evidence));
  return ordered.map(({ term, evidence }, place) => {
    const next = ordered[place + 1]?.evidence.start ?? null;
    const isMissing = evidence.end === null && !evidence.goesOn && next !== null;
    return { term, evidence: isMissing ? { ...evidence, end: dayBefore(next) } : evidence };
  });
}

/** The period of the membership: from the first start to the last end, with all that its terms show. */
export function wholeEvidence(terms: readonly ArrangedTerm[]): Evidence {
  const all = terms.map(({ evidence }) => evidence);
  const attested = all.flatMap((evidence) => [evidence.start, evidence.end, ...evidence.attested].filter((date) => date !== null));
  const last = all.at(-1);
  return { start: all[0]?.start ?? null, end: last?.end ?? null, goesOn: last?.goesOn ?? false, attested };
}

/** That the end of a period surely lies before its start. */
export function endsBeforeItBegins(start: Bounds | null, end: Bounds | null): boolean {
  return isAfter(start?.earliest ?? null, end?.latest ?? null);
}

/**
 * Whether terms can be laid out on the calendar one after another, each on at least one day, none on a day of another and no day between. Each is made as
 * short as its evidence lets it be: if that does not help, nothing does. An attestation outside its term's own days is a mistake of another kind.
 */
export function follow(terms: readonly ArrangedTerm[]): boolean {
  let lastDay: Day | null = null;
  for (const [place, { evidence }] of terms.entries()) {
    const following = terms[place + 1];
    if (following === undefined) return true;
    if (evidence.goesOn) return false;
    const next = following.evidence;
    const soonest = latest([
      evidence.end?.earliest ?? null,
      evidence.start?.earliest ?? null,
      ...credible(evidence).map((on) => on.earliest),
      lastDay === null ? null : addDays(lastDay, 1),
      next.start?.earliest ? addDays(next.start.earliest, -1) : null,
    ]);
    const nextShown = earliest([next.start?.latest ?? null, next.end?.latest ?? null, ...credible(next).map((on) => on.latest)]);
    const farthest = earliest([evidence.end?.latest ?? null, nextShown === null ? null : addDays(nextShown, -1)]);
    if (isAfter(soonest, farthest)) return false;
    lastDay = soonest;
  }
  return true;
}

function credible(evidence: Evidence): Bounds[] {
  return evidence.attested.filter((on) => !isOutside(evidence, on));
}

function evidenceOf({ start, end, attestedOn }: Term): Evidence {
  return {
    start: boundsOf(start),
    end: end === '..' ? null : boundsOf(end),
    goesOn: end === '..',
    attested: attestedOn.map(boundsOf).filter((date) => date !== null),
  };
}

function dayBefore({ earliest: first, latest: last }: Bounds): Bounds {
  return { earliest: first && addDays(first, -1), latest: last && addDays(last, -1), precision: 'INTERVAL' };
}

/** By start.earliest (no start at all before all else), then start.latest, then end.earliest. An earliest that is unknown lies before all days, a latest after. */
function order(a: Evidence, b: Evidence): number {
  const keys = ({ start, end }: Evidence): string[] => [
    start === null ? '' : (start.earliest ?? '0'),
    start === null ? '' : (start.latest ?? '~'),
    end === null ? '~' : (end.earliest ?? '0'),
  ];
  const [mine, others] = [keys(a).join(), keys(b).join()];
  return mine < others ? -1 : Number(mine > others);
}

function isAfter(day: Day | null, other: Day | null): boolean {
  return day !== null && other !== null && day > other;
}
