import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Problem } from '@guildhall/problems';
import { sha256 } from './graphql/persisted-documents.js';

/**
 * The documents that our own pages ask, by their hash, as the build of the pages wrote them. Where the pages were not built there are none: who asks by hash
 * is told to send the text.
 */
export function readTrustedDocuments(webFolder: string): ReadonlyMap<string, string> {
  const file = path.join(webFolder, 'trusted-documents.json');
  if (!existsSync(file)) return new Map();
  const entries = entriesOf(readFileSync(file, 'utf8'));
  if (entries?.every((entry): entry is [string, string] => typeof entry[1] === 'string' && sha256(entry[1]) === entry[0]))
    return new Map(entries);
  throw new Problem('BAD_USER_INPUT', `${file} is not as the build wrote it: \`npm run build\` writes it anew.`);
}

function entriesOf(text: string): [string, unknown][] | null {
  try {
    return Object.entries(JSON.parse(text) as object);
  } catch {
    return null;
  }
}
