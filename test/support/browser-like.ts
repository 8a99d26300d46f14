import type { GraphQLAnswer } from './running-app.js';

/** Sends what a browser would from a page of a server, and keeps its cookies. */
export class BrowserLike {
  readonly cookies = new Map<string, string>();
  /** What every request carries besides. */
  headers: Record<string, string> = {};
  /** The header lines of the last answer that set cookies. */
  lastSet: string[] = [];

  constructor(private readonly url: string) {}

  async query(document: string, variables: Record<string, unknown> = {}, headers: Record<string, string> = {}): Promise<GraphQLAnswer> {
    const response = await this.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', origin: this.url, ...headers },
      body: JSON.stringify({ query: document, variables }),
    });
    return (await response.json()) as GraphQLAnswer;
  }

  /** Follows no redirection. */
  async fetch(address: string, init: RequestInit & { headers?: Record<string, string> } = {}): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...(cookie === '' ? {} : { cookie }), ...this.headers, ...init.headers };
    const response = await fetch(new URL(address, this.url), { ...init, headers, redirect: 'manual' });
    this.lastSet = response.headers.getSetCookie();
    for (const line of this.lastSet) this.take(line);
    return response;
  }

  private take(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value === '' || /max-age=0(;|$)/i.test(line) || /expires=thu, 01 jan 1970/i.test(line)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

export const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { name role email } } }';

/** Signs in; the answer says whether it went well. */
export function signIn(browser: BrowserLike, email: string, password: string, headers?: Record<string, string>): Promise<GraphQLAnswer> {
  return browser.query(SIGN_IN, { input: { email, password } }, headers);
}

/** The code of the first error. */
export function codeOf({ errors }: GraphQLAnswer): unknown {
  return errors?.[0]?.extensions?.['code'];
}
