import type { Violation } from '@guildhall/problems';

/**
 * Why there is no answer. UNREACHABLE: nobody answered; BROKEN: what came is no answer of the registry (a proxy's page, or a bug there); REFUSED: the
 * registry says what is wrong with the question, by a code of docs/problems.md.
 */
export type FailureKind = 'UNREACHABLE' | 'BROKEN' | 'REFUSED';

/** A question that was not answered. */
export class RequestFailed extends Error {
  override readonly name = 'RequestFailed';

  constructor(
    readonly kind: FailureKind,
    /** For REFUSED the registry's own sentence; else one for whoever looks for the cause. */
    message: string,
    readonly code: string | null = null,
    readonly violations: readonly Violation[] = [],
    /** What the registry says besides: the ids in the way, the seconds to wait. */
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }
}
