import { Role } from '@guildhall/access';
import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { inBrowser, stands, violationsInBothThemes } from '../support/in-browser.js';
import { PASSWORD } from '../support/people.js';
import { chooseOption, newSource, record, recordingIn, review } from '../support/recording.js';
import { isBeside } from '../support/seen.js';
import { signInByForm } from '../support/sign-in-by-form.js';

inBrowser('the forms in which changes are proposed', (fixture) => {
  const { app, visitor } = fixture;
  const { people, query, signedIn: signedInAs } = recordingIn(fixture);

  const signedIn = (address: string, role = Role.CONTRIBUTOR): ReturnType<typeof signedInAs> => signedInAs(address, role);

  const revision = (): Promise<unknown> => query('{ revision { number } }');

  /** A guild, up to what its registration would do. */
  const fillIn = async (page: Page, name: string): Promise<void> => {
    await page.getByRole('textbox', { name: 'Official name' }).fill(name);
    await newSource(page, 'A paper');
    await review(page);
  };

  /** Sends what is looked at; the number of the proposal. */
  const propose = async (page: Page, button: string): Promise<number> => {
    await page.getByRole('button', { name: button, exact: true }).click();
    const status = page.getByRole('status').filter({ hasText: /Proposal \d+ was sent/ });
    await status.waitFor();
    return Number(/Proposal (\d+)/.exec((await status.textContent()) ?? '')?.[1]);
  };

  it('let a contributor propose a guild, of which nothing is recorded before an editor accepts it', async () => {
    const before = await revision();
    const search =
      '{ organizations(search: "Guild of Script Supervisors of Nowhere", first: 1) { nodes { name memberships { nodes { federation { slug } } } } } }';
    const { page, complaints } = await signedIn('/organizations/fiapf');
    await page.getByRole('button', { name: /^Person/ }).click();
    await page.getByRole('menuitem', { name: 'Register an organization' }).click();
    await page.getByRole('button', { name: 'It belongs to a federation' }).click();
    await chooseOption(page, 'Federation', 'FIAPF', /FIAPF/);
    await page.getByRole('textbox', { name: 'First day' }).fill('January 2026');
    await fillIn(page, 'Guild of Script Supervisors of Nowhere');
    await page.getByRole('heading', { name: 'Members of federations' }).waitFor();
    await page.getByText('An editor decides about what you propose.', { exact: false }).waitFor();
    expect(await page.getByRole('button', { name: 'Record it' }).count()).toBe(0);
    const number = await propose(page, 'Propose it');
    expect(await page.evaluate('document.activeElement.textContent')).toContain(`Proposal ${number} was sent`);
    expect(await page.getByRole('button', { name: 'Undo' }).count()).toBe(0);
    expect([await revision(), JSON.stringify(await query(search)).includes('Nowhere')]).toEqual([before, false]);

    await page.getByRole('link', { name: 'See the proposal' }).click();
    await page.getByRole('heading', { level: 1, name: `Proposal ${number}` }).waitFor();
    await page.getByText('Guild of Script Supervisors of Nowhere').waitFor();
    await page.getByRole('button', { name: 'Withdraw the proposal' }).waitFor();
    await page.goto('/register');
    await page.getByRole('textbox', { name: 'Official name' }).waitFor();
    expect(await page.getByText('You began this earlier').count()).toBe(0);

    const editor = await signedIn(`/proposals/${number}`, Role.EDITOR);
    await editor.page.getByRole('button', { name: 'Accept' }).click();
    await editor.page.getByText(/^Accepted by Person/).waitFor();
    expect(await query(search)).toEqual({
      organizations: {
        nodes: [{ name: 'Guild of Script Supervisors of Nowhere', memberships: { nodes: [{ federation: { slug: 'fiapf' } }] } }],
      },
    });
    expect([complaints, editor.complaints]).toEqual([[], []]);
  });

  it('let an editor propose instead, and keep nothing of what was typed', async () => {
    const address = '/organizations/imago/edit?verb=correct';
    const before = await query('{ organization(by: { slug: "imago" }) { city } }');
    const { page, complaints } = await signedIn(address, Role.EDITOR);
    await page.getByRole('textbox', { name: 'City' }).fill('Ostend');
    await page.getByRole('textbox', { name: 'Why it is recorded' }).fill('So says their letter.');
    await review(page);
    await page.getByRole('button', { name: 'Record it' }).and(page.locator(':enabled')).waitFor();
    const number = await propose(page, 'Propose it instead');
    expect(await query('{ organization(by: { slug: "imago" }) { city } }')).toEqual(before);
    const { proposal } = await query(`{ proposal(number: ${number}) { mutation status input } }`);
    expect(proposal).toMatchObject({ mutation: 'correctOrganization', status: 'OPEN' });
    expect(JSON.parse((proposal as { input: string }).input)).toMatchObject({ city: 'Ostend', message: 'So says their letter.' });
    await page.goto(address);
    await page.getByRole('textbox', { name: 'City' }).waitFor();
    expect(await page.getByRole('textbox', { name: 'City' }).inputValue()).not.toBe('Ostend');
    expect(complaints).toEqual([]);
  });

  it('let a contributor propose the end of a membership from the list in which it stands', async () => {
    const { page, complaints } = await signedIn('/organizations/apg-az');
    const memberships = page.getByRole('table', { name: 'Memberships' });
    await memberships
      .getByRole('link', { name: /^Edit / })
      .first()
      .click();
    await page.getByRole('radio', { name: 'It ended' }).click();
    await page.getByRole('textbox', { name: 'Last day' }).fill('October 2026');
    await newSource(page, 'A farewell');
    await review(page);
    const number = await propose(page, 'Propose it');
    expect(await query(`{ proposal(number: ${number}) { mutation groundMoved } }`)).toEqual({
      proposal: { mutation: 'endMembership', groundMoved: false },
    });
    expect(complaints).toEqual([]);
  });

  it('let contributors and editors propose a merge, which administrators accept', async () => {
    const twin = async (name: string): Promise<string> => {
      const { data } = await app().mutate(
        `mutation { registerOrganization(input: { kind: GUILD, names: [{ text: "${name}", language: "en" }], countries: ["AZ"], city: "Sheki",
          citations: [{ source: { new: { title: "A list" } } }] }) { organization { slug } } }`,
      );
      return (data as { registerOrganization: { organization: { slug: string } } }).registerOrganization.organization.slug;
    };
    const slug = await twin('Guild of Azerbaijani Producers, Second Entry');
    const { page, complaints } = await signedIn(`/merge?source=${slug}&target=apg-az`);
    await page.getByText('it is for an editor to take it over', { exact: false }).waitFor();
    expect(await page.getByRole('radio').count()).toBe(0);
    await page.getByRole('textbox', { name: 'Why it is recorded' }).fill('One guild, registered twice.');
    expect(await violationsInBothThemes(page)).toEqual([]);
    await review(page);
    const number = await propose(page, 'Propose it');

    const editor = await signedIn(`/proposals/${number}`, Role.EDITOR);
    await editor.page.getByText('Only people with the role Administrator can accept it.').waitFor();
    await editor.page.getByRole('button', { name: 'Reject' }).waitFor();
    expect(await editor.page.getByRole('button', { name: 'Accept' }).count()).toBe(0);

    const admin = await signedIn(`/proposals/${number}`, Role.ADMIN);
    await admin.page.getByRole('button', { name: 'Accept' }).click();
    await admin.page.getByText(/^Accepted by Person/).waitFor();
    expect(await query(`{ organization(by: { slug: "${slug}" }) { slug } }`)).toEqual({ organization: { slug: 'apg-az' } });
    // Both are told as they were, though one of them is no more.
    await admin.page.getByText('Guild of Azerbaijani Producers, Second Entry').waitFor();
    await admin.page.getByText('Azerbaijan Producers Guild', { exact: true }).waitFor();

    await admin.page.getByRole('link', { name: /Recorded as change/ }).click();
    await admin.page.getByRole('button', { name: 'Undo' }).waitFor();
    await editor.page.goto(admin.page.url());
    await stands(editor.page);
    expect(await editor.page.getByRole('button', { name: 'Undo' }).count()).toBe(0);

    const third = await twin('Guild of Azerbaijani Producers, Third Entry');
    await editor.page.goto(`/merge?source=${third}&target=apg-az`);
    await editor.page.getByRole('radio', { name: 'City: Sheki' }).click();
    await editor.page.getByRole('textbox', { name: 'Why it is recorded' }).fill('One guild, registered three times.');
    await record(editor.page);
    await editor.page.getByRole('button', { name: 'Now the merge' }).click();
    await editor.page.getByRole('button', { name: 'Propose it', exact: true }).and(editor.page.locator(':enabled')).waitFor();
    expect(await editor.page.getByRole('button', { name: 'Record it' }).count()).toBe(0);
    await propose(editor.page, 'Propose it');
    expect(await query(`{ organization(by: { slug: "${third}" }) { slug } }`)).toEqual({ organization: { slug: third } });
    expect([complaints, editor.complaints, admin.complaints]).toEqual([[], [], []]);
  });

  it('say why nothing was proposed, and keep what was typed', async () => {
    const { page } = await signedIn('/register');
    await page.getByRole('textbox', { name: 'Official name' }).fill('Guild of the Refused');
    await newSource(page, 'A paper');
    await page.getByText('Dates, city, website, reason').click();
    await page.getByRole('textbox', { name: 'Founded' }).fill('soonish');
    await page.getByRole('button', { name: 'See what will be written' }).click();
    await page.getByText('Nothing was written').waitFor();
    expect(await page.getByRole('button', { name: 'Propose it' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Back to the form' }).click();
    expect(await page.getByRole('textbox', { name: 'Official name' }).inputValue()).toBe('Guild of the Refused');
  });

  it('go on after a lost connection and after a lost session', async () => {
    const person = await people.account(Role.CONTRIBUTOR);
    const { page } = await visitor('/sign-in');
    await signInByForm(page, person, '/register');
    await fillIn(page, 'Guild of the Persistent');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Propose it' }).click();
    await page.getByText('Sent twice, it is written once', { exact: false }).waitFor();
    await page.context().setOffline(false);
    await page.context().clearCookies();
    await page.getByRole('button', { name: 'Propose it' }).click();
    const dialog = page.getByRole('dialog', { name: 'Sign in to go on' });
    await dialog.getByLabel('E-mail address').fill(person.email);
    await dialog.locator('input[name=password]').fill(PASSWORD);
    await dialog.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByText(/Proposal \d+ was sent/).waitFor();
  });

  it('keep nobody out in light and dark colors, nor lie beside a narrow page', async () => {
    for (const role of [Role.CONTRIBUTOR, Role.EDITOR]) {
      const { page } = await signedIn('/register', role);
      await page.setViewportSize({ width: 390, height: 844 });
      await fillIn(page, 'Guild of Nobody');
      const button = role === Role.EDITOR ? 'Propose it instead' : 'Propose it';
      await page.getByRole('button', { name: button }).and(page.locator(':enabled')).waitFor();
      expect([role, await violationsInBothThemes(page), await isBeside(page)]).toEqual([role, [], false]);
      await propose(page, button);
      await stands(page);
      expect([role, await violationsInBothThemes(page), await isBeside(page)]).toEqual([role, [], false]);
    }
  }, 120_000);
});
