import { Problem } from '@guildhall/problems';

/** How many of a list are given unless said. */
export const DEFAULT_PAGE = 20;
const LARGEST_PAGE = 100;

/** Which part of a list is asked for. */
export interface Page {
  readonly size: number;
  readonly backward: boolean;
  readonly after: string | undefined;
  readonly before: string | undefined;
}

/** The page that the arguments of a Relay connection ask for. */
export function readPage(args: Readonly<Record<string, unknown>>): Page {
  const { first, last, after, before } = args as { first?: number; last?: number; after?: string; before?: string };
  if (first !== undefined && last !== undefined) {
    throw new Problem('BAD_USER_INPUT', `'first' and 'last' exclude one another: ask for the first or for the last ones.`, {
      argument: 'last',
    });
  }
  for (const [argument, value] of Object.entries({ first, last })) {
    if (value !== undefined && (value < 1 || value > LARGEST_PAGE)) {
      throw new Problem('BAD_USER_INPUT', `'${argument}' is ${value}; it may be 1 to ${LARGEST_PAGE}.`, { argument });
    }
  }
  return { size: first ?? last ?? DEFAULT_PAGE, backward: last !== undefined, after, before };
}

/** The rows of a page in the list's order, and whether the list goes on. `answers` has one row more than the page where there is one. */
export function rowsOfPage(
  answers: readonly unknown[],
  page: Page,
): { rows: readonly unknown[]; hasNextPage: boolean; hasPreviousPage: boolean } {
  const more = answers.length > page.size;
  const kept = more ? answers.slice(0, page.size) : answers;
  return {
    rows: page.backward ? [...kept].reverse() : kept,
    hasNextPage: page.backward ? page.before !== undefined : more,
    hasPreviousPage: page.backward ? more : page.after !== undefined,
  };
}
