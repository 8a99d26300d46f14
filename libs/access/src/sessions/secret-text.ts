import { createHash, randomBytes } from 'node:crypto';

const BYTES = 32;
/** 256 bits in base64url. */
export const SECRET_FORM = /^[A-Za-z0-9_-]{43}$/;

/** 256 random bits for a cookie. */
export function newSecret(): string {
  return randomBytes(BYTES).toString('base64url');
}

/** What is stored of it. It cannot be guessed, so a fast hash keeps it as well as a slow one would. */
export function secretHash(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
