import type { Page } from 'playwright-core';
import { PASSWORD, type Person } from './people.js';

/** Signs in as people do, on the page of a visitor, who is then at `address`. */
export async function signInByForm(page: Page, { email }: Pick<Person, 'email'>, address: string, password = PASSWORD): Promise<void> {
  await page.goto(`/sign-in?returnTo=${encodeURIComponent(address)}`);
  await page.getByLabel('E-mail address').fill(email);
  // The label of a field that must be filled has an asterisk.
  await page.getByLabel('Password *', { exact: true }).fill(password);
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  // The address is another one a moment before the page is: the heading of where one has arrived has the focus.
  await page.locator('h1:focus').waitFor();
}
