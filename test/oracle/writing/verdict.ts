import type { Made } from './operation.js';
import type { Recorded } from './recorded.js';

/** How a mutation may be refused. Ids and places are sorted. */
export type Refusal =
  | { readonly code: 'BAD_USER_INPUT'; readonly places: readonly string[] }
  | { readonly code: 'NOT_FOUND'; readonly missing: readonly string[] }
  | { readonly code: 'CONFLICT'; readonly conflictsWith: readonly string[] };

/** What is to become of a mutation: where it is wrong in several ways it may be refused for any of them. */
export type Verdict = { readonly refusals: readonly Refusal[] } | { readonly again: string } | Accepted;

export interface Accepted {
  /** What is recorded once the registry has made it. */
  readonly recorded: (made: Made) => Recorded;
}

export function badInput(...places: string[]): Refusal {
  return { code: 'BAD_USER_INPUT', places: places.sort() };
}

export function conflict(...ids: string[]): Refusal {
  return { code: 'CONFLICT', conflictsWith: [...new Set(ids)].sort() };
}

export function refusedFor(...refusals: Refusal[]): Verdict {
  return { refusals };
}
