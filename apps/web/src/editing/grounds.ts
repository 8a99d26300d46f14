import { NO_SOURCE, type SourceState } from './source-state.js';

/** What every form of a change has: who says so, and why it is recorded. */
export interface Grounds {
  readonly source: SourceState;
  readonly message: string;
}

export const NO_GROUNDS: Grounds = { source: NO_SOURCE, message: '' };
