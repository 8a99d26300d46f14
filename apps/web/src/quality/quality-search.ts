import type { QualityFindingKind } from '../api/generated/graphql.js';

/** What may be doubtful, the gravest first: the order of the list. */
export const FINDING_KINDS = [
  'CONTRADICTION',
  'TWINS',
  'FIGURE_DISAGREES',
  'STALE',
  'WEAK_SOURCE',
  'UNKNOWN_START',
] as const satisfies readonly QualityFindingKind[];

/** What the work list is narrowed to, as its address says it. */
export interface QualitySearch {
  readonly kind?: QualityFindingKind | undefined;
  /** The id of a federation. */
  readonly federation?: string | undefined;
}

/** Reads an address; what cannot be asked for is left out. */
export function readQualitySearch(given: Readonly<Record<string, unknown>>): QualitySearch {
  const text = (name: string): string => (typeof given[name] === 'string' ? given[name] : '');
  const kind = FINDING_KINDS.find((one) => one === text('kind').toUpperCase());
  const federation = /^org_[0-9a-z]{10}$/i.test(text('federation')) ? text('federation').toLowerCase() : undefined;
  return { ...(kind ? { kind } : {}), ...(federation ? { federation } : {}) };
}
