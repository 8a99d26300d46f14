import type { Page } from 'playwright-core';
import type { Person } from './people.js';
import { PASSWORD } from './people.js';

/** Signs somebody in as a person does: with the form, on the way to the page that they wanted. */
export async function signInByForm(page: Page, { email }: Person, address: string): Promise<void> {
  await page.goto(new URL(`/sign-in?returnTo=${encodeURIComponent(address)}`, page.url()).href);
  await page.getByLabel('E-mail address').fill(email);
  await page.locator('input[name=password]').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}
