import { Problem, refuseMissingText } from '@guildhall/problems';
import type { Role } from '../role.js';

/** What a new token is to be. */
export interface TokenRequest {
  /** The public name under which its changes are recorded. */
  readonly name: string;
  readonly role: Role;
  /** How long it lasts. */
  readonly days?: number;
}

export const USUAL_DAYS = 90;
export const MOST_DAYS = 366;
const LONGEST_NAME = 100;

/** Refuses what is wrong with a request for a token, all of it at once. */
export function checkTokenRequest({ name, days = USUAL_DAYS }: TokenRequest): void {
  const refusal = refuseMissingText(name, 'The name', LONGEST_NAME);
  const isSpan = Number.isInteger(days) && days >= 1 && days <= MOST_DAYS;
  const violations = [
    ...(refusal ? [{ path: ['input', 'name'], message: refusal.message }] : []),
    ...(isSpan ? [] : [{ path: ['input', 'days'], message: `A token lasts from 1 to ${MOST_DAYS} days, not ${days}.` }]),
  ];
  if (violations.length > 0) throw new Problem('BAD_USER_INPUT', violations.map(({ message }) => message).join(' '), { violations });
}
