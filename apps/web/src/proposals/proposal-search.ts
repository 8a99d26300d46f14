import type { ProposalStatus } from '../api/generated/graphql.js';

/** What may have become of a proposal, in the order in which it is offered. */
export const STATUSES = ['OPEN', 'ACCEPTED', 'REJECTED', 'WITHDRAWN'] as const satisfies readonly ProposalStatus[];

/** What the list of proposals is narrowed to, as its address says it. */
export interface ProposalSearch {
  readonly status?: ProposalStatus | undefined;
}

/** Reads an address; what is no status is left out. */
export function readProposalSearch({ status }: Readonly<Record<string, unknown>>): ProposalSearch {
  const found = STATUSES.find((one) => typeof status === 'string' && one === status.toUpperCase());
  return found === undefined ? {} : { status: found };
}
