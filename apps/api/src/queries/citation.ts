import type { RevisionMark } from '@guildhall/journal';
import type { Day } from '@guildhall/time';
import { headOf } from './canonical-query.js';
import type { KnownQuery } from './stored-queries.js';

/** What a citation of a query says, in whatever form. */
export interface Citation {
  readonly hash: string;
  readonly title: string;
  readonly revision: RevisionMark;
  /** Answers the same for ever, within a release. */
  readonly permalink: string;
  readonly accessed: Day;
}

export const REGISTRY = 'Guildhall registry of film organizations';
export const LICENCE = 'CC0-1.0';

const LONGEST_TITLE = 200;

/** What a query is called: the first paragraph of the comment at its head, else the name of its operation, else its root fields. */
export function titleOf({ document, known }: Pick<KnownQuery, 'document' | 'known'>): string {
  const name = known.operation.name?.value;
  const fields = new Set(known.cost.fields.map((field) => field.name));
  return shortened(firstParagraph(headOf(document)) || name || [...fields].join(', ') || 'Query');
}

function firstParagraph(lines: readonly string[]): string {
  const begin = lines.findIndex((line) => /[\p{L}\p{N}]/u.test(line));
  if (begin === -1) return '';
  const rest = lines.slice(begin);
  const end = rest.findIndex((line) => line === '');
  // Signs that order others to stand elsewhere would make a title say what it does not hold.
  return rest
    .slice(0, end === -1 ? undefined : end)
    .join(' ')
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[#\s]+/, '')
    .trim();
}

function shortened(title: string): string {
  const signs = [...title];
  return signs.length <= LONGEST_TITLE
    ? title
    : `${signs
        .slice(0, LONGEST_TITLE - 1)
        .join('')
        .trimEnd()}…`;
}
