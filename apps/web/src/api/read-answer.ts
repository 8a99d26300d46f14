import type { Violation } from '@guildhall/problems';
import { type FailureKind, RequestFailed } from './request-failed.js';

/** An answer as it came: of GraphQL, or of the server before GraphQL had its turn. */
export interface Body<Result> {
  readonly data?: Result | null;
  readonly errors?: readonly AnsweredError[];
  readonly error?: AnsweredError['extensions'] & { readonly message: string };
}

interface AnsweredError {
  readonly message: string;
  readonly extensions?: { readonly code?: string; readonly violations?: readonly Violation[] };
}

/** Codes of what the registry cannot help at the moment; all others say what is wrong with the question. */
const ITS_OWN = /^(?:INTERNAL|TIMEOUT|DATABASE_\w+)$/;

/** What was asked for, whole; an answer with an error is none, since a page could not tell what is missing from what is not there. */
export function readAnswer<Result>(body: Body<Result> | null, status: number): Result {
  const error = body?.errors?.[0] ?? (body?.error && { message: body.error.message, extensions: body.error });
  if (error !== undefined) {
    const { code = null, violations = [], ...details } = error.extensions ?? {};
    const kind: FailureKind = code === null || ITS_OWN.test(code) ? 'BROKEN' : 'REFUSED';
    throw new RequestFailed(kind, error.message, code, violations, details);
  }
  if (body?.data == null) throw new RequestFailed('BROKEN', `/graphql answered ${status}, but not in GraphQL.`);
  return body.data;
}
