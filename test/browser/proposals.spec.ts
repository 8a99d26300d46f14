import { expect, it } from '@jest/globals';
import { Role } from '@guildhall/access';
import type { Page } from 'playwright-core';
import { inBrowser, openMenu, stands, violationsInBothThemes } from '../support/in-browser.js';
import { PASSWORD, People, type Person } from '../support/people.js';
import { isBeside } from '../support/seen.js';
import { signInByForm } from '../support/sign-in-by-form.js';

const PROPOSE = 'mutation ($input: ProposeChangeInput!) { proposeChange(input: $input) { proposal { number } } }';
const ID = 'query ($slug: String!) { organization(by: { slug: $slug }) { id } }';

inBrowser('proposals in a browser', ({ app, visitor }) => {
  const people = new People(app);

  async function organization(slug: string): Promise<string> {
    const { data } = await app().query(ID, { slug });
    return (data as { organization: { id: string } }).organization.id;
  }

  /** The number of what is proposed, by a program unless somebody is named who does. */
  async function propose(change: object, by?: Person): Promise<number> {
    const input = { change, comment: 'See page 3.' };
    const browser = by && (await people.enter(by));
    const { data, errors } = await (browser ? browser.query(PROPOSE, { input }) : app().mutate(PROPOSE, { input }, Role.CONTRIBUTOR));
    if (errors) throw new Error(JSON.stringify(errors));
    return (data as { proposeChange: { proposal: { number: number } } }).proposeChange.proposal.number;
  }

  async function membership(start: string, of = 'imago'): Promise<object> {
    const citations = [{ source: { new: { title: 'A letter of 2020', url: 'https://example.org/letter' } }, locator: 'p. 3' }];
    const [member, federation] = await Promise.all([organization('apg-az'), organization(of)]);
    return { recordMembership: { member, federation, category: 'FULL', start, message: 'It was left out.', citations } };
  }

  async function editorAt(number: number, role = Role.EDITOR): Promise<{ page: Page; complaints: readonly string[] }> {
    const visit = await visitor('/sign-in');
    await signInByForm(visit.page, await people.account(role), `/proposals/${number}`);
    return visit;
  }

  it('are listed, the newest first, by what has become of them, as the address says', async () => {
    const number = await propose({ registerSource: { title: 'To be found in the list' } });
    const { page, complaints } = await visitor('/sign-in');
    await signInByForm(page, await people.account(Role.CONTRIBUTOR), '/proposals');
    const table = page.getByRole('table', { name: 'Proposals' });
    await table.getByRole('row').nth(1).getByText(`${number}: Register a source`).waitFor();
    await page.getByRole('combobox', { name: 'Status' }).click();
    await page.getByRole('option', { name: 'Rejected' }).click();
    await page.waitForURL(/status=REJECTED/);
    await page.getByText('There is none with this status.').waitFor();
    await page.goto('/proposals?status=open');
    await table.getByRole('link', { name: `${number}: Register a source` }).click();
    await page.getByRole('heading', { level: 1, name: `Proposal ${number}` }).waitFor();
    await page.getByText('To be found in the list').waitFor();
    expect(await page.getByRole('button', { name: 'Accept' }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('are read with names and dates in words, looked at before, accepted, and lead to their change', async () => {
    const { page, complaints } = await editorAt(await propose(await membership('2020-05')));
    const main = page.getByRole('main');
    await main.getByRole('link', { name: 'Azerbaijan Producers Guild' }).waitFor();
    await main.getByText('May 2020').waitFor();
    await main.getByText('See page 3.').waitFor();
    expect(await main.textContent()).not.toContain('org_');
    await page.getByRole('button', { name: 'What it would do' }).click();
    await page.getByRole('heading', { name: 'It would touch 2 records' }).waitFor();
    await page.getByText(/Created: Membership · Azerbaijan Producers Guild/).waitFor();
    await page.getByRole('table', { name: 'Members' }).getByRole('row').nth(1).waitFor();
    await page.getByLabel('Reason').fill('Well found.');
    await page.getByRole('button', { name: 'Accept' }).click();
    await page.getByText(/^Accepted by Person/).waitFor();
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Record a membership');
    await page.getByText('Well found.').waitFor();
    await page.getByRole('link', { name: /Recorded as change/ }).click();
    await page.waitForURL(/\/changes\?revision=\d+/);
    await page.getByText('It was left out.').waitFor();
    expect(complaints).toEqual([]);
  });

  it('are edited field by field and accepted so; what is wrong is said at its field', async () => {
    const { page, complaints } = await editorAt(await propose({ registerSource: { title: 'Tpyo', url: 'https://example.org/x' } }));
    await page.getByRole('button', { name: 'Edit' }).click();
    await page.getByLabel('Link').fill('ftp://x');
    await page.getByLabel('Title').fill('Typo');
    await page.getByRole('button', { name: 'Accept as edited' }).click();
    await page.getByRole('alert').getByText('Nothing was written').waitFor();
    expect(await page.getByLabel('Link').getAttribute('aria-invalid')).toBe('true');
    await page.getByLabel('Link').fill('');
    await page.getByRole('button', { name: 'Accept as edited' }).click();
    await page.getByText('edited before it was accepted').waitFor();
    await page.getByRole('link', { name: /Recorded as change/ }).click();
    await page.getByRole('link', { name: 'Typo' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('are added to what their proposer left out; what is left empty is not sent', async () => {
    const { recordMembership } = (await membership('2014', 'cisac')) as { recordMembership: object };
    const { page, complaints } = await editorAt(await propose({ recordMembership }));
    await page.getByRole('button', { name: 'Edit' }).click();
    const add = async (to: string, field: string): Promise<void> => {
      const menu = await openMenu(page, page.getByRole('button', { name: to, exact: true }));
      await menu.getByRole('menuitem', { name: field, exact: true }).click();
      // Whoever added a field types on in it.
      await page.locator('input:focus').waitFor();
      await page.getByRole('menu').waitFor({ state: 'detached' });
    };
    await add('Add a field', 'End');
    await page.keyboard.type('May 2019');
    await page.getByText('Understood: May 2019 (2019-05)').waitFor();
    await add('Add a field', 'Announced');
    await add('Add a field', 'Citation');
    await page.keyboard.type('A list of 2020');
    await add('Add to Citation 2', 'Where in it');
    await page.keyboard.type('p. 7');
    expect(await violationsInBothThemes(page)).toEqual([]);
    await page.getByRole('button', { name: 'Accept as edited' }).click();
    await page.getByText('edited before it was accepted').waitFor();
    const { data } = await app().query(
      `{ organization(by: { slug: "apg-az" }) { memberships(during: {}) { nodes { federation { slug } announcedOn { edtf } period { edtf }
        citations { locator source { title } } } } } }`,
    );
    const { nodes } = (data as { organization: { memberships: { nodes: { federation: { slug: string } }[] } } }).organization.memberships;
    expect(nodes.find(({ federation }) => federation.slug === 'cisac')).toMatchObject({
      announcedOn: null,
      period: { edtf: '2014/2019-05' },
      citations: [{}, { locator: 'p. 7', source: { title: 'A list of 2020' } }],
    });
    expect(complaints).toEqual([]);
  });

  it('have their dates edited as one says them, also those that were proposed as unknown', async () => {
    const { recordMembership } = (await membership('2019', 'fera')) as { recordMembership: object };
    const { page, complaints } = await editorAt(await propose({ recordMembership: { ...recordMembership, announcedOn: null } }));
    await page.getByRole('button', { name: 'Edit' }).click();
    await page.getByLabel('Start').fill('soonish');
    await page.getByText('This is no date that can be read.', { exact: false }).waitFor();
    await page.getByLabel('Start').fill('about 2018');
    await page.getByText('Understood: about 2018 (2018~)').waitFor();
    await page.getByLabel('Announced').fill('May 2018');
    await page.getByRole('button', { name: 'Accept as edited' }).click();
    await page.getByText('edited before it was accepted').waitFor();
    const { data } = await app().query(
      '{ organization(by: { slug: "apg-az" }) { memberships(during: {}) { nodes { federation { slug } announcedOn { edtf } period { start { edtf } } } } } }',
    );
    expect((data as { organization: { memberships: { nodes: object[] } } }).organization.memberships.nodes).toContainEqual({
      federation: { slug: 'fera' },
      announcedOn: { edtf: '2018-05' },
      period: { start: { edtf: '2018~' } },
    });
    expect(complaints).toEqual([]);
  });

  it('keep what was typed about them over a reload, until they are decided', async () => {
    const { page, complaints } = await editorAt(await propose({ registerSource: { title: 'Half looked at' } }));
    await page.getByRole('button', { name: 'Edit' }).click();
    await page.getByLabel('Title').fill('Half looked through');
    await page.getByLabel('Reason').fill('A slip.');
    await page.getByLabel('Your comment').fill('Who printed it?');
    await page.reload();
    await page.getByRole('button', { name: 'Accept as edited' }).waitFor();
    expect(await page.getByLabel('Title').inputValue()).toBe('Half looked through');
    expect(await page.getByLabel('Reason').inputValue()).toBe('A slip.');
    expect(await page.getByLabel('Your comment').inputValue()).toBe('Who printed it?');
    await page.getByRole('button', { name: 'Accept as edited' }).click();
    await page.getByText('edited before it was accepted').waitFor();
    expect(await page.evaluate("Object.entries(localStorage).filter(([, kept]) => kept.includes('A slip.'))")).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('are rejected with a reason, and not without', async () => {
    const { page, complaints } = await editorAt(await propose({ registerSource: { title: 'Nothing of ours' } }));
    await page.getByRole('button', { name: 'Reject' }).click();
    await page.getByText('Say why it is rejected.').waitFor();
    await page.getByLabel('Reason').fill('It is about painters.');
    await page.getByRole('button', { name: 'Reject' }).click();
    await page.getByText(/^Rejected by Person/).waitFor();
    await page.getByText('It is about painters.').waitFor();
    expect(complaints).toEqual([]);
  });

  it('are looked at anew where the record moved on', async () => {
    const id = await organization('fiapf');
    const number = await propose({ correctOrganization: { id, city: 'Paris', message: 'It says so.' } });
    const correct = 'mutation ($input: CorrectOrganizationInput!) { correctOrganization(input: $input) { change { id } } }';
    expect((await app().mutate(correct, { input: { id, city: 'Lyon', message: 'Another.' } })).errors).toBeUndefined();
    const { page } = await editorAt(number);
    await page.getByText('The record has moved on').waitFor();
    expect(await page.getByRole('button', { name: 'Accept' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Look at it anew' }).click();
    await page.getByText('The record has moved on').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Accept' }).click();
    await page.getByText(/^Accepted by Person/).waitFor();
  });

  it('are commented on, and withdrawn by who proposed them', async () => {
    const author = await people.account(Role.CONTRIBUTOR);
    const number = await propose({ registerSource: { title: 'On second thoughts' } }, author);
    const { page, complaints } = await visitor('/sign-in');
    await signInByForm(page, author, `/proposals/${number}`);
    await page.getByLabel('Your comment').fill('It was\nthe other one.');
    await page.getByRole('button', { name: 'Comment', exact: true }).click();
    await page.getByRole('listitem').getByText('the other one.').waitFor();
    expect(await page.getByLabel('Your comment').inputValue()).toBe('');
    await page.getByRole('button', { name: 'Withdraw the proposal' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Withdraw the proposal' }).click();
    await page.getByText(`Withdrawn by ${author.name}`).waitFor();
    expect(complaints).toEqual([]);
  });

  it('are not to be withdrawn by another of the same name', async () => {
    const author = await people.account(Role.CONTRIBUTOR, { name: 'Leyla Hasanova' });
    const number = await propose({ registerSource: { title: 'Hers alone' } }, author);
    const [hers, other] = [await visitor('/sign-in'), await visitor('/sign-in')];
    await signInByForm(hers.page, author, `/proposals/${number}`);
    await hers.page.getByRole('button', { name: 'Withdraw the proposal' }).waitFor();
    await signInByForm(other.page, await people.account(Role.CONTRIBUTOR, { name: 'Leyla Hasanova' }), `/proposals/${number}`);
    await other.page.getByLabel('Your comment').waitFor();
    expect(await other.page.getByRole('button', { name: 'Withdraw the proposal' }).count()).toBe(0);
  });

  it.each(['/proposals/999999', '/proposals/x'])('that are none are said to be none: %s', async (address) => {
    const { page } = await visitor('/sign-in');
    await signInByForm(page, await people.account(Role.CONTRIBUTOR), address, PASSWORD);
    await page.locator('h1:focus', { hasText: 'Nothing here' }).waitFor();
  });

  it('keep nobody out in light and dark colors, nor lie beside a narrow page', async () => {
    const number = await propose(await membership('2001', 'saa'));
    const { page } = await visitor('/sign-in');
    await page.setViewportSize({ width: 390, height: 844 });
    await signInByForm(page, await people.account(Role.EDITOR), '/proposals');
    await page.getByRole('table').waitFor();
    await stands(page);
    expect([await violationsInBothThemes(page), await isBeside(page)]).toEqual([[], false]);
    await page.goto(`/proposals/${number}`);
    await page.getByRole('button', { name: 'What it would do' }).click();
    await page.getByRole('heading', { name: 'It would touch 2 records' }).waitFor();
    expect([await violationsInBothThemes(page), await isBeside(page)]).toEqual([[], false]);
    await page.getByRole('button', { name: 'Edit' }).click();
    await page.getByLabel('Start').waitFor();
    expect([await violationsInBothThemes(page), await isBeside(page)]).toEqual([[], false]);
  });
});
