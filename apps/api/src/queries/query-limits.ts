/** What may be stored. */
export const QUERY_LIMITS = {
  /** Of the document and its variables together, in UTF-8. */
  bytes: 16 * 1024,
  /** Of what a request may have: signs may be written as escapes, six times as long. */
  body: 100 * 1024,
  /** New ones a day and address. */
  perDay: 30,
  all: 100_000,
} as const;
