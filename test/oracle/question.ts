import type { Day, Span } from './day.js';
import type { Category, Standing } from './registry.js';

export type Certainty = 'CERTAIN' | 'POSSIBLE';

export interface Filter {
  readonly categories?: readonly Category[];
  readonly standings?: readonly Standing[];
  readonly countries?: readonly string[];
}

/** What can be asked of a registry, in the words of the test: organizations by slug, memberships by name. */
export type Question =
  | { readonly ask: 'statistics'; readonly of: string; readonly asOf: Day }
  | {
      readonly ask: 'members' | 'memberships' | 'all memberships';
      readonly of: string;
      readonly when: Day | Span;
      readonly certainty: Certainty;
      readonly filter: Filter;
    }
  | { readonly ask: 'membership'; readonly of: string; readonly asOf: Day }
  | { readonly ask: 'organization'; readonly of: string };

export type ListQuestion = Extract<Question, { filter: Filter }>;

export interface Count {
  readonly certain: number;
  readonly possible: number;
}
