import { describe, expect, it } from '@jest/globals';
import { Role } from '@guildhall/access';
import type { Page } from 'playwright-core';
import { inBrowser, stands, violationsInBothThemes } from '../support/in-browser.js';
import { PASSWORD, People } from '../support/people.js';
import { signInByForm } from '../support/sign-in-by-form.js';

const OTHER_PASSWORD = 'twelve loud chandeliers';

/** What a page of the server gets that sends a mutation by itself, whatever it offers. */
function sent(page: Page, query: string): Promise<{ errors?: { extensions: { code: string } }[] }> {
  const body = JSON.stringify(JSON.stringify({ query }));
  return page.evaluate(`fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: ${body} })
    .then((response) => response.json())`);
}

/** How that is called which has the focus. */
function focused(page: Page): Promise<string> {
  return page.evaluate("document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent");
}

inBrowser('people in a browser', ({ app, visitor }) => {
  const people = new People(app);

  it('sign in and out by the form, and are told where a password is wrong', async () => {
    const person = await people.account(Role.EDITOR);
    const { page, complaints } = await visitor('/sign-in?returnTo=/account');
    const main = page.getByRole('main');
    await page.getByLabel('E-mail address').fill(person.email);
    await page.getByLabel('Password *', { exact: true }).fill('not this one, surely');
    await main.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('alert').getByText('do not belong together').waitFor();
    expect(await page.getByLabel('Password *', { exact: true }).inputValue()).toBe('');
    await page.getByLabel('Password *', { exact: true }).fill(PASSWORD);
    await page.keyboard.press('Enter');
    await main.getByText('Editor: may record changes').waitFor();
    await page.getByRole('button', { name: `${person.name}: account and work` }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByText('Sign in to see this page.').waitFor();
    expect(complaints).toEqual([]);
  });

  it('see where they are signed in, end another session, and all', async () => {
    const person = await people.account();
    const [here, there] = [await visitor('/sign-in'), await visitor('/theme.js')];
    await signInByForm(there.page, person, '/account');
    await signInByForm(here.page, person, '/account');
    const ends = here.page.getByRole('button', { name: /^End: Chrome on Linux, signed in/ });
    await ends.waitFor();
    await here.page.getByText('This browser').waitFor();
    await ends.click();
    await ends.waitFor({ state: 'detached' });
    expect(await focused(here.page)).toBe('Where you are signed in');
    await there.page.reload();
    await there.page.getByText('Sign in to see this page.').waitFor();
    const everywhere = here.page.getByRole('button', { name: 'Sign out everywhere' });
    await everywhere.click();
    await here.page.locator('[role="dialog"]:focus-within').waitFor();
    await here.page.keyboard.press('Escape');
    await here.page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await focused(here.page)).toBe('Sign out everywhere');
    await everywhere.click();
    await here.page.getByRole('dialog').getByRole('button', { name: 'Sign out everywhere' }).click();
    await here.page.getByText('Sign in to see this page.').waitFor();
    expect([...here.complaints, ...there.complaints]).toEqual([]);
  });

  it('change their password, and read at the form what is wrong with it', async () => {
    const person = await people.account();
    const { page } = await visitor('/sign-in');
    await signInByForm(page, person, '/account');
    const [current, next, again] = ['Current password', 'New password', 'New password, once more'].map((label) =>
      page.getByLabel(`${label} *`, { exact: true }),
    );
    const fill = async (...texts: readonly string[]): Promise<void> => {
      for (const [place, field] of [current, next, again].entries()) await field?.fill(texts[place] ?? '');
      await page.getByRole('button', { name: 'Change password' }).click();
    };
    await fill('wrong wrong wrong', 'short', 'other');
    await page.getByText('The two new passwords differ.').waitFor();
    await fill('wrong wrong wrong', 'short', 'short');
    await page.getByText('The password has 5 characters').waitFor();
    await page.getByText('The current password is wrong.').waitFor();
    await fill(PASSWORD, OTHER_PASSWORD, OTHER_PASSWORD);
    await page.getByText('Your password was changed').waitFor();
    const { page: other } = await visitor('/sign-in');
    await signInByForm(other, person, '/account', OTHER_PASSWORD);
  });

  it('are not offered what their role may not do, and refused it all the same', async () => {
    const person = await people.account(Role.EDITOR);
    const { page } = await visitor('/sign-in');
    await signInByForm(page, person, '/accounts');
    await page.getByText('This page is for people with the role Administrator.').waitFor();
    expect(await page.getByRole('button', { name: 'Make an account' }).count()).toBe(0);
    await page.getByRole('button', { name: `${person.name}: account and work` }).click();
    await page.getByRole('menuitem', { name: 'Proposals' }).waitFor();
    expect(await page.getByRole('menuitem', { name: 'Accounts' }).count()).toBe(0);
    const makes = 'mutation { createAccount(input: { name: "N", email: "n@example.org", role: ADMIN }) { account { id } } }';
    expect((await sent(page, makes)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await sent(page, '{ tokens { totalCount } }')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  describe('who are administrators', () => {
    it('make an account, change its role, reset its password, disable and enable it; the last of them stays', async () => {
      const admin = await people.account(Role.ADMIN);
      const { page, complaints } = await visitor('/sign-in');
      await signInByForm(page, admin, '/accounts');
      await page.getByRole('button', { name: 'Make an account' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Name').fill('Grace Hopper');
      await dialog.getByLabel('E-mail address').fill(admin.email);
      await dialog.getByRole('button', { name: 'Make an account' }).click();
      await dialog.getByRole('alert').getByText('There is an account with the e-mail address').waitFor();
      await dialog.getByLabel('E-mail address').fill('grace@example.org');
      await dialog.getByLabel('Password (not needed now)').fill('short');
      await dialog.getByRole('button', { name: 'Make an account' }).click();
      await dialog.getByText('The password has 5 characters').waitFor();
      await dialog.getByLabel('Password (not needed now)').fill('');
      await dialog.getByRole('button', { name: 'Make an account' }).click();
      await dialog.waitFor({ state: 'detached' });
      const row = page.getByRole('row', { name: /Grace Hopper/ });
      await row.getByText('Without a password').waitFor();
      const menu = row.getByRole('button', { name: 'What can be done with Grace Hopper' });
      await menu.click();
      await page.getByRole('menuitem', { name: 'Change role' }).click();
      await page.locator('[role="dialog"]:focus-within').waitFor();
      await dialog.getByRole('combobox', { name: 'Role' }).click();
      await page.getByRole('option', { name: 'Editor' }).click();
      await dialog.getByRole('button', { name: 'Change role' }).click();
      await row.getByText('Editor').waitFor();
      await dialog.waitFor({ state: 'detached' });
      expect(await focused(page)).toBe('What can be done with Grace Hopper');
      await menu.click();
      await page.getByRole('menuitem', { name: 'Reset password' }).click();
      await dialog.getByLabel('New password').fill(PASSWORD);
      await dialog.getByRole('button', { name: 'Reset password' }).click();
      await row.getByText('Open').waitFor();
      const { page: hers } = await visitor('/sign-in');
      await signInByForm(hers, { email: 'grace@example.org' }, '/account');
      for (const [deed, state] of [
        ['Disable', 'Disabled'],
        ['Enable', 'Open'],
      ] as const) {
        await menu.click();
        await page.getByRole('menuitem', { name: deed }).click();
        await dialog.getByRole('button', { name: deed, exact: true }).click();
        await row.getByText(state).waitFor();
      }
      await hers.reload();
      await hers.getByText('Sign in to see this page.').waitFor();
      await page.getByRole('button', { name: `What can be done with ${admin.name}` }).click();
      await page.getByRole('menuitem', { name: 'Disable' }).click();
      await dialog.getByRole('button', { name: 'Disable', exact: true }).click();
      await dialog.getByRole('alert').getByText('is the last ADMIN').waitFor();
      expect(complaints).toEqual([]);
    });

    it('make a token, which is shown once and works until it is revoked', async () => {
      const { page, complaints } = await visitor('/sign-in');
      await signInByForm(page, await people.account(Role.ADMIN), '/tokens');
      await page.getByRole('button', { name: 'Make a token' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Name').fill('Loader of members');
      await dialog.getByLabel('Days').fill('30');
      await dialog.getByRole('button', { name: 'Make a token' }).click();
      await dialog.getByText('It is shown this once').waitFor();
      await dialog.getByRole('button', { name: 'Copy' }).click();
      await dialog.getByRole('button', { name: 'Copied' }).waitFor();
      const token = await page.evaluate<string>('navigator.clipboard.readText()');
      expect(token).toMatch(/^guildhall_pat_/);
      await page.keyboard.press('Escape');
      await dialog.getByRole('button', { name: 'I have kept it' }).click();
      await dialog.waitFor({ state: 'detached' });
      expect(await page.content()).not.toContain(token);
      expect((await app().query('{ viewer { name role } }', {}, token)).data).toEqual({
        viewer: { name: 'Loader of members', role: 'CONTRIBUTOR' },
      });
      await page.getByRole('button', { name: 'Revoke Loader of members' }).click();
      await dialog.getByRole('button', { name: 'Revoke', exact: true }).click();
      await dialog.waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Revoke Loader of members' }).waitFor({ state: 'detached' });
      expect((await app().query('{ viewer { name } }', {}, token)).errors?.[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
      expect(complaints).toEqual([]);
    });
  });

  it('are kept out of nothing in light and dark colors', async () => {
    const { page } = await visitor('/sign-in');
    await signInByForm(page, await people.account(Role.ADMIN), '/account');
    await page.getByRole('heading', { level: 1, name: 'Your account' }).waitFor();
    await stands(page);
    expect(await violationsInBothThemes(page)).toEqual([]);
    for (const [address, opens] of [
      ['/accounts', 'Make an account'],
      ['/tokens', 'Make a token'],
    ] as const) {
      await page.goto(address);
      await stands(page);
      await page.getByRole('table').waitFor();
      expect(await violationsInBothThemes(page)).toEqual([]);
      await page.getByRole('button', { name: opens }).click();
      await page.getByRole('dialog').getByLabel('Name').waitFor();
      await page.waitForTimeout(300);
      expect(await violationsInBothThemes(page)).toEqual([]);
    }
  }, 120_000);
});
