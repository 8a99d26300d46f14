import { types } from 'node:util';

/** Like `instanceof Error`, also for the errors that Node makes outside of a sandbox (as jest's) that our code runs in. */
export function isError(value: unknown): value is Error & { readonly code?: unknown } {
  return value instanceof Error || types.isNativeError(value);
}
