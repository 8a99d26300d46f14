import type { Page } from 'playwright-core';
import type { Role } from '@guildhall/access';
import { type InBrowser, stands } from './in-browser.js';
import type { People } from './people.js';
import { signInByForm } from './sign-in-by-form.js';

/** Somebody on a page, and what the page complained of. */
export interface SignedIn {
  readonly page: Page;
  readonly complaints: readonly string[];
}

/** Somebody new of a role, signed in, on a page that stands. */
export async function signedInAt(visitor: InBrowser['visitor'], people: People, address: string, role: Role): Promise<SignedIn> {
  const person = await people.account(role);
  const { page, complaints } = await visitor('/sign-in');
  await signInByForm(page, person, address);
  await stands(page);
  return { page, complaints };
}

export async function chooseOption(page: Page, name: string | RegExp, typed: string, option: string | RegExp): Promise<void> {
  await page.getByRole('combobox', { name }).click();
  await page.keyboard.type(typed);
  await page.getByRole('option', { name: option }).first().click();
}

export async function newSource(page: Page, title: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Title' }).fill(title);
}

/** From the form to what it would do. */
export async function review(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'See what will be written' }).click();
  await page.getByRole('heading', { name: 'What will be written' }).waitFor();
}

export async function record(page: Page): Promise<void> {
  await review(page);
  await page.getByRole('button', { name: 'Record it' }).click();
  await page.getByText(/Recorded as change \d+/).waitFor();
}
