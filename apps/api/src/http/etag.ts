import { createHash } from 'node:crypto';
import { installationFolder, releaseOf } from '../installation.js';

/** The release: names of countries, texts and the order of letters belong to it, so answers of two releases may differ. */
const RELEASE = releaseOf(installationFolder());

/** The ETag of an answer that is the same bytes whenever it is asked for with the same release, revision and `asked`. */
export function entityTag(revision: number, asked: unknown): string {
  const digest = createHash('sha256').update(JSON.stringify([RELEASE, revision, asked]));
  return `"r${revision}-${digest.digest('base64url').slice(0, 16)}"`;
}

/** Whether `If-None-Match` names the tag: the client has these bytes. */
export function clientHas(tag: string, ifNoneMatch: string | undefined): boolean {
  if (ifNoneMatch === undefined) return false;
  const strong = (one: string): string => one.trim().replace(/^W\//, '');
  return ifNoneMatch.split(',').some((one) => one.trim() === '*' || strong(one) === strong(tag));
}
