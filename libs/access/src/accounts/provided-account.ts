import { emailKey, refuseEmail } from './account.js';

/** Who somebody is by what a provider of OpenID Connect claims. */
export interface ProvidedPerson {
  readonly issuer: string;
  /** Names them there, for ever. */
  readonly subject: string;
  readonly claims: Readonly<Record<string, unknown>>;
}

const LONGEST_NAME = 100;

/** The name to be shown of who comes for the first time. */
export function providedName({ claims }: ProvidedPerson): string {
  const names = ['name', 'preferred_username', 'nickname'].map((claim) => claims[claim]);
  const cleaned = names.flatMap((name) =>
    typeof name === 'string'
      ? [
          name
            .replace(/[\p{Cc}\p{Surrogate}]/gu, '')
            .trim()
            .slice(0, LONGEST_NAME),
        ]
      : [],
  );
  return cleaned.find((name) => name !== '') ?? 'A member';
}

/** Their e-mail address, where the provider has made sure of it. It is for people to read: nobody is found by it. */
export function providedEmail({ claims: { email, email_verified: isVerified } }: ProvidedPerson): { email: string; key: string } | null {
  if (typeof email !== 'string' || isVerified !== true || refuseEmail(email)) return null;
  return { email: email.trim(), key: emailKey(email) };
}
