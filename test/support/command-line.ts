import type { DatabaseAddress } from '@guildhall/storage';
import { runCommandLine } from '../../apps/cli/src/program.js';

/** What came of a command. */
export interface Ran {
  readonly exitCode: number;
  readonly data: string;
  readonly talk: string;
}

export function urlOf({ user, password, host, port, database }: DatabaseAddress): string {
  return `postgresql://${encodeURIComponent(user)}:${encodeURIComponent(password)}@${host}:${port}/${database}`;
}

/** Runs a command on the database of a URL, in this process. */
export async function runOn(databaseUrl: string, words: readonly string[]): Promise<Ran> {
  let data = '';
  let talk = '';
  const exitCode = await runCommandLine(words, {
    data: (text) => (data += text),
    talk: (text) => (talk += text),
    screen: null,
    environment: { DATABASE_URL: databaseUrl },
    interrupted: new AbortController().signal,
  });
  return { exitCode, data, talk };
}
