import { Role } from '@guildhall/access';
import { BrowserLike, signIn } from './browser-like.js';
import type { RunningApp } from './running-app.js';

export const PASSWORD = 'eleven quiet lanterns';

export const CREATE_ACCOUNT = `mutation ($input: CreateAccountInput!) { createAccount(input: $input) {
  account { id name email role isDisabled hasPassword } } }`;

/** An account that was made for a test. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** Makes accounts on a server, and browsers for them. */
export class People {
  private count = 0;

  constructor(private readonly app: () => RunningApp) {}

  async account(role: Role = Role.EDITOR, more: object = {}): Promise<Person> {
    this.count += 1;
    const input = { name: `Person ${this.count}`, email: `person${this.count}@example.org`, role, password: PASSWORD, ...more };
    const { data, errors } = await this.app().mutate(CREATE_ACCOUNT, { input });
    if (errors) throw new Error(JSON.stringify(errors));
    return (data as { createAccount: { account: Person } }).createAccount.account;
  }

  browser(headers: Record<string, string> = {}): BrowserLike {
    const made = new BrowserLike(this.app().url);
    made.headers = headers;
    return made;
  }

  /** Another browser in which an account is signed in. */
  async enter({ email }: { readonly email: string }, headers: Record<string, string> = {}): Promise<BrowserLike> {
    const browser = this.browser(headers);
    const { errors } = await signIn(browser, email, PASSWORD);
    if (errors) throw new Error(JSON.stringify(errors));
    return browser;
  }
}
