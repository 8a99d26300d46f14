import { Problem, type Refusal, refuseMissingText, type Violation, violationsOf } from '@guildhall/problems';
import type { Role } from '../role.js';
import { refusePassword } from './password-rules.js';

/** A person who may sign in. */
export interface Account {
  readonly id: number;
  /** The name that was chosen to be shown; changes are recorded under it. */
  readonly name: string;
  /** Null for some of those who come from a provider of OpenID Connect. */
  readonly email: string | null;
  readonly role: Role;
  /** The provider of OpenID Connect from which they come; null for who has an account of this registry alone. */
  readonly issuer: string | null;
  /** In UTC, to the millisecond. */
  readonly madeAt: string;
  readonly isDisabled: boolean;
  /** Whether there is a password to sign in with. */
  readonly hasPassword: boolean;
}

/** An account to be made. */
export interface AccountDraft {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** Without one, nobody signs in to it before a password is set. */
  readonly password: string | null;
}

/** As RFC 5321 has it. */
const LONGEST_EMAIL = 254;
const LONGEST_NAME = 100;

/** What e-mails are compared by: nobody tells two people apart by the case of a letter. */
export function emailKey(email: string): string {
  return email.trim().normalize('NFKC').toLowerCase();
}

/** Everything that is wrong with an account to be made, with paths below its draft. */
export function accountViolations({ name, email, password }: AccountDraft): Violation[] {
  return violationsOf([
    [['name'], refuseMissingText(name, 'The name', LONGEST_NAME)],
    [['email'], refuseEmail(email)],
    [['password'], password === null ? null : refusePassword(password, { name, email })],
  ]);
}

/** Only whether it can be one: whether it is, shows when somebody writes to it. */
export function refuseEmail(email: string): Refusal | null {
  const refusal = refuseMissingText(email, 'The e-mail address', LONGEST_EMAIL);
  if (refusal || /^[^\s@]+@[^\s@]+$/.test(email.trim())) return refusal;
  return {
    code: 'VALUE_UNKNOWN',
    message: `${JSON.stringify(email.slice(0, 60))} is no e-mail address: write one such as ada@example.org.`,
  };
}

/** Refuses what has violations; all of them at once. */
export function refuseViolations(violations: readonly Violation[]): void {
  if (violations.length === 0) return;
  const told = violations.map(({ path, message }) => ({ path, message }));
  throw new Problem('BAD_USER_INPUT', told.map(({ message }) => message).join(' '), { violations: told });
}
