import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { BrowserLike } from './browser-like.js';

export const CLIENT_ID = 'guildhall';
export const CLIENT_SECRET = 'a secret of the tests';

/** The real `oidc-provider`, which sends people back to some addresses. */
export class OidcProcess {
  private constructor(
    readonly issuer: string,
    private readonly child: ChildProcess,
  ) {}

  static async start(callbacks: readonly string[], port = 0): Promise<OidcProcess> {
    const child = spawn(
      process.execPath,
      ['--no-warnings', path.join(import.meta.dirname, 'oidc-provider.mjs'), JSON.stringify({ port, callbacks })],
      { stdio: ['pipe', 'pipe', 'ignore'] },
    );
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    // The provider goes on to talk, and its end is heard only when all of it was.
    child.stdout.resume();
    const { issuer } = JSON.parse(line.toString().split('\n')[0] ?? '') as { issuer: string };
    return new OidcProcess(issuer, child);
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null) return;
    const ended = once(this.child, 'close');
    this.child.stdin?.end();
    await ended;
  }
}

/** Where a redirection leads. */
export function locationOf(response: Response): string {
  return response.headers.get('location') ?? `no redirection but ${response.status}`;
}

/**
 * Goes through the pages of the provider as somebody (a name, and behind a question mark what is claimed of them) who signs in and lets it tell who they are (or does not), and gives the address to which they are sent
 * back.
 */
export async function throughProvider(address: string, login: string, consents = true): Promise<string> {
  const { origin } = new URL(address);
  const browser = new BrowserLike(origin);
  await browser.fetch(`/people/${login}`);
  const [name = ''] = login.split('?');
  let at = address;
  for (let step = 0; step < 20 && at.startsWith(origin); step += 1) {
    const answer = await browser.fetch(at);
    if (answer.status >= 300 && answer.status < 400) {
      at = new URL(locationOf(answer), at).href;
      continue;
    }
    const page = await answer.text();
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
    if (answer.status !== 200 || !prompt) throw new Error(`${answer.status} at ${at}: ${page}`);
    if (prompt === 'consent' && !consents) {
      at = `${at}/abort`;
      continue;
    }
    const body = new URLSearchParams(prompt === 'login' ? { prompt, login: name, password: 'any' } : { prompt });
    const sent = await browser.fetch(at, { method: 'POST', body });
    at = new URL(locationOf(sent), at).href;
  }
  return at;
}
