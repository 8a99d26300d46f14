import type { OperationalCode } from './operational-codes.js';

/** The outside world is not as it must be (the database is away); thrown where it shows, translated at the edge only. */
export class OperationalError extends Error {
  override readonly name = 'OperationalError';
  readonly code: OperationalCode;

  constructor(code: OperationalCode, message: string, options: { readonly cause?: unknown } = {}) {
    super(message, options);
    this.code = code;
  }
}
