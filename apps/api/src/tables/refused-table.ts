import { Problem } from '@guildhall/problems';
import type { GraphQLError } from 'graphql';

/** Why there is no table: errors as GraphQL tells them, and the status for them all. */
export class RefusedTable extends Error {
  constructor(
    readonly errors: readonly Readonly<Error>[],
    /** Null: what the codes of the errors say. */
    readonly status: number | null = null,
  ) {
    super(errors[0]?.message ?? 'There is no table.');
  }
}

/** Throws what went wrong, where anything did: a table has no place for errors, and a file that lacks something without saying so is worse than none. */
export function unlessErrors(errors: readonly GraphQLError[] | undefined): void {
  if (errors !== undefined && errors.length > 0) throw new RefusedTable(errors);
}

/** The refusal of a request of which we know better than its code which status it gets. */
export function refusedWith(status: number, sentence: string, details: Readonly<Record<string, unknown>> = {}): RefusedTable {
  return new RefusedTable([new Problem(status === 429 ? 'LIMITED' : 'BAD_USER_INPUT', sentence, details)], status);
}
