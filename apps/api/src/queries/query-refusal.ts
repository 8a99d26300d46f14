import type { GraphQLError } from 'graphql';
import { Problem, type ProblemCode } from '@guildhall/problems';

/** A refusal whose status is not the one that its code usually has, or that has several reasons. */
export class QueryRefusal extends Error {
  constructor(
    readonly status: number,
    readonly errors: readonly (Problem | GraphQLError)[],
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(errors.map(({ message }) => message).join(' '));
  }
}

/** A refusal for one reason. */
export function refusal(
  status: number,
  code: ProblemCode,
  message: string,
  details: Readonly<Record<string, unknown>> = {},
  headers: Readonly<Record<string, string>> = {},
): QueryRefusal {
  return new QueryRefusal(status, [new Problem(code, message, details)], headers);
}
