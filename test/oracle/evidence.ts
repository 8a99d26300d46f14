import { type Day, earliest, isReversed, latest, shared, type Span } from './day.js';
import type { Bounds } from './written-date.js';

/** What is recorded of the days of a fact. */
export interface Evidence {
  readonly start: Bounds | null;
  readonly end: Bounds | null;
  readonly goesOn: boolean;
  readonly attested: readonly Bounds[];
}

/** What is recorded of the life of an organization. */
export interface Lifetime {
  readonly founded: Bounds | null;
  readonly dissolved: Bounds | null;
}

export interface Days {
  readonly certain: Span | null;
  readonly possible: Span | null;
}

export function possibleDays({ start, end, goesOn }: Evidence): Span {
  return { from: start?.earliest ?? null, to: goesOn ? null : (end?.latest ?? null) };
}

/** The last day that the evidence shows. */
function shownUntil({ start, end, attested }: Evidence): Day | null {
  return latest([end?.earliest ?? null, start?.earliest ?? null, ...attested.map((on) => on.earliest)]);
}

/** `until`: what stands for "unbounded" in a fact that goes on. */
function certainUntil(evidence: Evidence, until: Day | null): Span | null {
  const { start, end, goesOn, attested } = evidence;
  const from = earliest([start?.latest ?? null, end?.latest ?? null, ...attested.map((on) => on.latest)]);
  const to = goesOn ? until : shownUntil(evidence);
  if (from === null || (to === null && !goesOn)) return null;
  return isReversed({ from, to }) ? null : { from, to };
}

/** By its own evidence alone. */
export function certainDays(evidence: Evidence): Span | null {
  return certainUntil(evidence, null);
}

/** Inside the lifetimes of its organizations. */
export function daysWithin(evidence: Evidence, lifetimes: readonly Lifetime[]): Days {
  const possible = shared(possibleDays(evidence), {
    from: latest(lifetimes.map(({ founded }) => founded?.earliest ?? null)),
    to: earliest(lifetimes.map(({ dissolved }) => dissolved?.latest ?? null)),
  });
  const dissolved = earliest(lifetimes.map((life) => life.dissolved?.earliest ?? null));
  const until = dissolved === null ? null : latest([dissolved, shownUntil(evidence)]);
  return { certain: shared(certainUntil(evidence, until), possible), possible };
}

/** An attestation of a day on which the fact cannot hold: a finding for a curator. */
export function isOutside(evidence: Evidence, attested: Bounds): boolean {
  return shared(possibleDays(evidence), { from: attested.earliest, to: attested.latest }) === null;
}
