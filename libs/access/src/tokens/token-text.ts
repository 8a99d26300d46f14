import { createHash, randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** So that a token is recognised wherever it turns up: in a log, in a repository, in a chat. */
const PREFIX = 'guildhall_pat_';
const SECRET_BYTES = 32;
/** 256 bits in base64url. */
const SECRET = 43;
const CHECK = 6;
const FORM = new RegExp(`^${PREFIX}[A-Za-z0-9_-]{${SECRET}}[0-9a-z]{${CHECK}}$`);

/** A new token: 256 random bits and a checksum, by which a mistyped or cut token is told without asking the database. */
export function newToken(): string {
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  return `${PREFIX}${secret}${checksum(secret)}`;
}

/** Whether a text has the form of a token and its checksum fits. */
export function isToken(text: string): boolean {
  return FORM.test(text) && checksum(text.slice(PREFIX.length, -CHECK)) === text.slice(-CHECK);
}

/** What is stored of a token. It has 256 random bits, so a fast hash keeps it as well as a slow one would. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

function checksum(secret: string): string {
  return crc32(secret).toString(36).padStart(7, '0').slice(-CHECK);
}
