import { Problem } from '@guildhall/problems';
import type { ProposedChangeInput } from './proposed-change.input.js';

/** A mutation by its name, and what it would be given. */
export interface NamedChange {
  readonly mutation: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** The mutation that is meant, and its input. */
export function changeOf(change: ProposedChangeInput): NamedChange {
  const [[mutation, input] = ['', {}]] = Object.entries(change).filter(([, sent]) => sent !== null && sent !== undefined);
  return { mutation, input: { ...input } };
}

/** The same without what belongs to one request only. */
export function keptChangeOf(change: ProposedChangeInput): NamedChange {
  const { mutation, input } = changeOf(change);
  return { mutation, input: { ...input, idempotencyKey: undefined, expectedRevision: undefined } };
}

/** Violations of a proposed input stand below the field of its mutation. */
export async function belowChange<Result>(mutation: string | undefined, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const violations = error instanceof Problem && error.code === 'BAD_USER_INPUT' ? error.details['violations'] : undefined;
    if (mutation === undefined || !(error instanceof Problem) || !Array.isArray(violations)) throw error;
    const below = (violations as { path: unknown[]; message: string }[]).map(({ path, message }) => ({
      path: ['input', 'change', mutation, ...path.slice(1)],
      message,
    }));
    throw new Problem('BAD_USER_INPUT', error.message, { violations: below });
  }
}
