import { Role } from '@guildhall/access';
import type { Page } from 'playwright-core';
import { type InBrowser, stands } from './in-browser.js';
import { People } from './people.js';
import { signInByForm } from './sign-in-by-form.js';

/** Those who record changes in a browser, and what the registry answers afterwards. */
export interface Recording {
  readonly people: People;
  /** Somebody of a role, signed in, on a page. */
  readonly signedIn: (address: string, role?: Role) => Promise<{ page: Page; complaints: readonly string[] }>;
  readonly query: (document: string) => Promise<Record<string, unknown>>;
  readonly idOf: (slug: string) => Promise<string>;
}

export function recordingIn({ app, visitor }: InBrowser): Recording {
  const people = new People(app);
  const query: Recording['query'] = async (document) => (await app().query(document)).data ?? {};
  return {
    people,
    query,
    signedIn: async (address, role = Role.EDITOR) => {
      const person = await people.account(role);
      const { page, complaints } = await visitor('/sign-in');
      await signInByForm(page, person, address);
      await stands(page);
      return { page, complaints };
    },
    idOf: async (slug) => ((await query(`{ organization(by: { slug: "${slug}" }) { id } }`))['organization'] as { id: string }).id,
  };
}

export async function chooseOption(page: Page, name: string | RegExp, typed: string, option: string | RegExp): Promise<void> {
  await page.getByRole('combobox', { name }).click();
  await page.keyboard.type(typed);
  await page.getByRole('option', { name: option }).first().click();
}

export async function newSource(page: Page, title: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Title' }).fill(title);
}

export async function because(page: Page, reason: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Why it is recorded' }).fill(reason);
}

/** From the form to what it would do. */
export async function review(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'See what will be written' }).click();
  await page.getByRole('heading', { name: 'What will be written' }).waitFor();
}

/** Looks at what would be written, and records it. */
export async function record(page: Page): Promise<void> {
  await review(page);
  await page.getByRole('button', { name: 'Record it' }).click();
  await page.getByText(/Recorded as change \d+/).waitFor();
}

/** Takes back what was just recorded, in so many steps. */
export async function undo(page: Page, steps: number): Promise<void> {
  await page.getByRole('button', { name: 'Undo' }).click();
  for (let step = 1; step <= steps; step += 1) {
    if (steps > 1) await page.getByText(`Step ${step} of ${steps}`).waitFor();
    await page.getByRole('button', { name: 'Take it back' }).click();
  }
  await page.getByText('It is taken back.').waitFor();
}
