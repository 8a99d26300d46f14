import type { Explanation } from './register-entry.type.js';

/** What a caller can mend by asking or writing differently; a client sees the code in `extensions.code`. */
export const PROBLEM_CODES = [
  {
    code: 'UNAUTHENTICATED',
    what: 'The request carries no token where one is needed, or a token that is malformed, expired or revoked.',
    why: 'Reading is open to everyone, but a bad token is refused on reads too: otherwise a program would not notice that it lost its rights.',
    todo: 'Sign in, or make a new token with `guildhall token` and send it as `Authorization: Bearer`; to read without rights, send no token at all.',
  },
  {
    code: 'FORBIDDEN',
    what: 'The token is good, but its role does not allow this operation.',
    why: 'Writing needs EDITOR; merging, unmerging and redaction need ADMIN. The role is checked before anything that was sent is looked at.',
    todo: 'Ask an administrator for the role, or send the change as a proposal, which a CONTRIBUTOR may do.',
  },
  {
    code: 'BAD_USER_INPUT',
    what: 'Something that was sent is not well formed or not allowed; `extensions.violations` lists every such place with its path and a message.',
    why: 'All violations are found at once, so that a form shows them together; nothing is written while one remains.',
    todo: 'Mend each place that `extensions.violations` names, and send the request again.',
  },
  {
    code: 'NOT_FOUND',
    what: 'An id in the input is well formed, but leads to no record.',
    why: 'A change may stand only on records that the registry has; a mistyped id (its checksum fails) is BAD_USER_INPUT instead.',
    todo: 'Look the record up by name or identifier and send its id, or register it first; it may have been retracted.',
  },
  {
    code: 'AMBIGUOUS',
    what: 'What was given leads to several records; `extensions.ids` lists them.',
    why: 'An acronym may be borne by many organizations, and the registry does not choose for the caller.',
    todo: 'Choose one of `extensions.ids` and ask again by id or slug.',
  },
  {
    code: 'CONFLICT',
    what: 'The change contradicts what is recorded; `extensions.conflictsWith` lists the ids of the records that stand against it.',
    why: 'Overlapping memberships, a used slug or identifier, an attestation outside the possible days, a record changed since `expectedRevision` or a reused `idempotencyKey` would make the record untrue or lose the work of another.',
    todo: 'Read the records in `extensions.conflictsWith`, then correct, end or retract what is wrong there, or change what you send.',
  },
  {
    code: 'LIMITED',
    what: 'The request is too deep, too wide, too large, too costly or too frequent; `extensions.limit` is the bound and `extensions.actual` what was sent.',
    why: 'One request must not take the registry away from everyone else.',
    todo: 'Ask for less at a time (pages, fewer fields, smaller files), or wait before asking again.',
  },
  {
    code: 'PERSISTED_QUERY_NOT_FOUND',
    what: 'The request names a document by its hash, and the server does not have that document.',
    why: 'Documents that were sent once are kept for a while only, by each server for itself (automatic persisted queries).',
    todo: 'Send the text of the document together with its hash; clients that know the convention do so by themselves.',
  },
] as const satisfies readonly Explanation[];

/** A code of a `Problem`. */
export type ProblemCode = (typeof PROBLEM_CODES)[number]['code'];
