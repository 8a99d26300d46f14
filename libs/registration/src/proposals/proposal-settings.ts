/** How proposals are taken. */
export interface ProposalSettings {
  /** Whether somebody who has not said who they are may propose. */
  readonly open: boolean;
  /** Takes one proposal of an address; null, or in how many seconds the next one is taken. */
  readonly admit: (address: string) => number | null;
}

export const PROPOSAL_SETTINGS = Symbol('ProposalSettings');
