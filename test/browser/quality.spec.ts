import { expect, it } from '@jest/globals';
import { Role } from '@guildhall/access';
import type { Page } from 'playwright-core';
import { inBrowser, stands } from '../support/in-browser.js';
import { PASSWORD, People } from '../support/people.js';

inBrowser('the work list of doubtful records in a browser', ({ app, visitor }) => {
  const people = new People(app);

  /** Signs somebody in by the form, which leads to the list. */
  async function enter(page: Page, role: Role): Promise<void> {
    const { email } = await people.account(role);
    await page.getByRole('textbox', { name: 'E-mail address' }).fill(email);
    await page.locator('input[type=password]').fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in', exact: true }).last().click();
    await page.getByRole('table', { name: 'Doubtful records' }).waitFor();
  }

  const SIGN_IN = `/sign-in?returnTo=${encodeURIComponent('/quality')}`;

  it('tells visitors to sign in', async () => {
    const { page, complaints } = await visitor('/quality');
    await page.getByRole('heading', { level: 1, name: 'Doubtful records' }).waitFor();
    await page.getByRole('main').getByRole('link', { name: 'Sign in' }).waitFor();
    expect(await page.getByRole('table').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('shows editors what is doubtful, by kind and by federation, all of it in the address', async () => {
    const { page, complaints } = await visitor(SIGN_IN);
    await enter(page, Role.EDITOR);
    const table = page.getByRole('table', { name: 'Doubtful records' });
    const { data } = await app().query('{ qualityFindings { totalCount byKind { kind count } } }');
    const { totalCount, byKind } = (data as { qualityFindings: { totalCount: number; byKind: { kind: string; count: number }[] } })
      .qualityFindings;
    expect(await table.getAttribute('aria-rowcount')).toBe(String(totalCount + 1));
    await table.getByText(/may have belonged to International Federation of Cinematographers twice at once/).waitFor();
    const twins = byKind.find(({ kind }) => kind === 'TWINS')?.count ?? 0;
    await page.getByRole('button', { name: `Likely twins ${twins}` }).click();
    await page.waitForURL(/kind=TWINS/);
    await table
      .getByText(/twice at once/)
      .first()
      .waitFor({ state: 'detached' });
    expect(await table.getAttribute('aria-rowcount')).toBe(String(twins + 1));
    expect(await table.getByRole('link', { name: 'Merge them' }).first().getAttribute('href')).toMatch(
      /^\/merge\?source=[\w-]+&target=[\w-]+$/,
    );
    await page.getByRole('button', { name: /^Contradiction/ }).click();
    await page.getByRole('combobox', { name: 'Federation' }).fill('imago');
    await page.getByRole('option', { name: /IMAGO/ }).click();
    await page.waitForURL(/federation=org_/);
    await table.getByText(/Federation of European Screen Directors twice/).waitFor({ state: 'detached' });
    await page.reload();
    await stands(page);
    expect(await table.getAttribute('aria-rowcount')).toBe('2');
    await table.getByRole('link', { name: 'International Federation of Cinematographers' }).click();
    await page.getByRole('heading', { level: 1, name: 'International Federation of Cinematographers' }).waitFor();
    expect(complaints).toEqual([]);
  });
});
