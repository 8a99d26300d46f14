import { Role } from '@guildhall/access';
import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { inBrowser, stands, violations, violationsInBothThemes } from '../support/in-browser.js';
import { chooseOption, newSource, record, recordingIn, review, undo } from '../support/recording.js';
import { signInByForm } from '../support/sign-in-by-form.js';

/** The next mutation is written, and nobody is told so. */
async function loseNextAnswer(page: Page): Promise<void> {
  await page.route('**/graphql', async (route) => {
    const { query = '' } = (route.request().postDataJSON() ?? {}) as { query?: string };
    if (!/^\s*mutation (?!Preview)/.test(query)) return route.continue();
    await route.fetch();
    await route.abort();
    await page.unroute('**/graphql');
  });
}

inBrowser('the forms in which changes are recorded', (fixture) => {
  const { app, visitor } = fixture;
  const { people, signedIn, query, idOf } = recordingIn(fixture);

  it('warns of APG when its twin is typed, in another language, and leads to it', async () => {
    const { page, complaints } = await signedIn('/register');
    await page.getByRole('textbox', { name: 'Official name' }).fill('Гильдия продюсеров Азербайджана');
    await chooseOption(page, 'Countries', 'Azerb', 'Azerbaijan');
    await page
      .getByText(/may be registered already/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Use this one' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Azerbaijan Producers Guild' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('lets nobody choose what was found for something else than is typed', async () => {
    const { page } = await signedIn('/register');
    const { keyboard } = page;
    let answerNow = (): void => undefined;
    const isAnswered = new Promise<void>((resolve) => (answerNow = resolve));
    await page.route(/graphql/, async (route) => {
      if (decodeURIComponent(route.request().url()).includes('"search":"FIAPF"')) await isAnswered;
      await route.continue();
    });
    await page.getByRole('button', { name: 'It belongs to a federation' }).click();
    const federation = page.getByRole('combobox', { name: 'Federation' });
    await federation.click();
    await page.getByRole('option', { disabled: false }).first().waitFor();
    await keyboard.type('FIAPF');
    await keyboard.press('Enter');
    await page.getByRole('option', { disabled: true }).first().waitFor();
    await page.getByRole('option').first().click({ force: true });
    expect(await federation.inputValue()).toBe('FIAPF');
    answerNow();
    await page.getByRole('option', { disabled: false }).first().waitFor();
    await keyboard.press('Enter');
    expect(await federation.inputValue()).toBe('International Federation of Film Producers Associations');
  });

  it('takes by Enter the first that fits, and sends nothing while something is typed that is not chosen', async () => {
    const { page, complaints } = await signedIn('/register');
    await page.getByRole('textbox', { name: 'Official name' }).fill('Guild of the First Letter');
    await newSource(page, 'A paper');
    const type = async (name: string, text: string): Promise<void> => {
      await page.getByRole('combobox', { name }).click();
      await page.keyboard.type(text);
    };
    await type('Language', 'K');
    await page.getByRole('option').first().waitFor();
    const [first] = await page.getByRole('option').allTextContents();
    await page.keyboard.press('Enter');
    expect(await page.getByRole('combobox', { name: 'Language' }).inputValue()).toBe(first);
    await type('Language', 'zzz');
    await page.keyboard.press('Enter');
    await type('Countries', 'zzz');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('combobox', { name: 'Countries' }).inputValue()).toBe('zzz');
    expect(await page.getByRole('heading', { name: 'What will be written' }).count()).toBe(0);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('Azerbaijan');
    await page.getByRole('option', { name: 'Azerbaijan' }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.mantine-MultiSelect-pill', { hasText: 'Azerbaijan' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'What will be written' }).waitFor();
    await page.getByText('Azerbaijan', { exact: true }).first().waitFor();
    expect(await page.getByText('Afghanistan').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('registers a guild with a membership in twelve interactions by the keyboard alone, and takes it back', async () => {
    const { page, complaints } = await signedIn('/register');
    // The form is there a moment after the heading; the countries, hidden as long as their list is closed, a moment after the form.
    await page.getByRole('textbox', { name: 'Official name' }).waitFor();
    await page.locator('[role="option"]', { hasText: 'Azerbaijan' }).first().waitFor({ state: 'attached' });
    const { keyboard } = page;
    let interactions = 0;
    /** One interaction: what is typed, chosen or pressed in one field, Tab on the way to it included. */
    const at = async (name: string | RegExp, role: 'textbox' | 'combobox' | 'button', act: () => Promise<void>): Promise<void> => {
      const wanted = page.getByRole(role, { name }).first();
      for (let n = 0; n < 40 && (await page.locator(':focus').and(wanted).count()) === 0; n += 1) {
        await keyboard.press('Tab');
      }
      expect([name, await page.locator(':focus').and(wanted).count()]).toEqual([name, 1]);
      await act();
      interactions += 1;
    };
    const typed = (text: string) => () => keyboard.type(text);
    const chosen = (text: string, option: string | RegExp) => async (): Promise<void> => {
      await keyboard.type(text);
      await page.getByRole('option', { name: option, disabled: false }).first().waitFor();
      await keyboard.press('Enter');
    };
    await at('Official name', 'textbox', typed('Guild of Sound Recordists of Nowhere'));
    await at('Countries', 'combobox', chosen('Azerb', 'Azerbaijan'));
    await keyboard.press('Escape');
    await at('It belongs to a federation', 'button', () => keyboard.press('Enter'));
    await page.getByRole('combobox', { name: 'Federation' }).focus();
    await at('Federation', 'combobox', chosen('FIAPF', /FIAPF/));
    await at('First day', 'textbox', typed('from 2026-01-01'));
    await page.getByText('Understood: 1 January 2026 (2026-01-01)').waitFor();
    await at('Announced on', 'textbox', typed('2025-12-11'));
    await page.getByText('Understood: 11 December 2025 (2025-12-11)').waitFor();
    await at('Address', 'textbox', typed('https://example.org/sound'));
    await at('Title', 'textbox', typed('Sound recordists join'));
    await at('See what will be written', 'button', () => keyboard.press('Enter'));
    await page.getByRole('heading', { name: 'Members of federations' }).waitFor();
    await at('Record it', 'button', () => keyboard.press('Enter'));
    await page.getByText(/Recorded as change \d+/).waitFor();
    expect(interactions).toBeLessThan(15);
    expect(
      await query(
        '{ organizations(search: "Guild of Sound Recordists of Nowhere", first: 1) { nodes { name countries { code } memberships { nodes { federation { slug } announcedOn { edtf } period { edtf } } } } } }',
      ),
    ).toEqual({
      organizations: {
        nodes: [
          {
            name: 'Guild of Sound Recordists of Nowhere',
            countries: [{ code: 'AZ' }],
            memberships: {
              nodes: [{ federation: { slug: 'fiapf' }, announcedOn: { edtf: '2025-12-11' }, period: { edtf: '2026-01-01/..' } }],
            },
          },
        ],
      },
    });
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Step 1 of 2').waitFor();
    await page.getByRole('button', { name: 'Take it back' }).click();
    await page.getByText('Step 2 of 2').waitFor();
    // Who stops on the way goes on where they were.
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Step 2 of 2').waitFor();
    await page.getByRole('button', { name: 'Take it back' }).click();
    await page.getByText('It is taken back.').waitFor();
    expect(
      JSON.stringify(await query('{ organizations(search: "Guild of Sound Recordists of Nowhere", first: 1) { nodes { name } } }')),
    ).not.toContain('Nowhere');
    expect(complaints).toEqual([]);
  }, 120_000);

  it('tells everything that is wrong at once, and keeps what was typed, also when the tab is closed', async () => {
    const { page } = await signedIn('/register');
    await page.getByRole('textbox', { name: 'Official name' }).fill('A Draft of a Guild');
    await newSource(page, 'A paper');
    await page.getByText('Dates, city, website, reason').click();
    await page.getByRole('textbox', { name: 'Founded' }).fill('soonish');
    await page.getByText('This is no date that can be read.', { exact: false }).waitFor();
    await page.getByRole('textbox', { name: 'Website' }).fill('https://no host');
    await page.getByRole('button', { name: 'See what will be written' }).click();
    await page.getByText('Nothing was written').waitFor();
    expect(await page.getByRole('alert').getByRole('listitem').count()).toBeGreaterThan(1);
    await page.reload();
    await page.getByText('You began this earlier').waitFor();
    expect(await page.getByRole('textbox', { name: 'Official name' }).inputValue()).toBe('A Draft of a Guild');
    await page.getByRole('button', { name: 'Begin anew' }).click();
    expect(await page.getByRole('textbox', { name: 'Official name' }).inputValue()).toBe('');
  });

  it('asks who lost their session in the middle of a form to sign in, and then records what was typed', async () => {
    const person = await people.account();
    const { page } = await visitor('/sign-in');
    await signInByForm(page, person, '/register');
    await page.getByRole('textbox', { name: 'Official name' }).fill('Guild of the Interrupted');
    await newSource(page, 'A paper');
    await page.context().clearCookies();
    await page.getByRole('button', { name: 'See what will be written' }).click();
    const dialog = page.getByRole('dialog', { name: 'Sign in to go on' });
    await dialog.getByLabel('E-mail address').fill(person.email);
    await dialog.locator('input[name=password]').fill('eleven quiet lanterns');
    await dialog.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('heading', { name: 'What will be written' }).waitFor();
    await page.getByRole('button', { name: 'Record it' }).click();
    await page.getByText(/Recorded as change \d+/).waitFor();
  });

  it('writes once what is sent again because its answer was lost, also from the form once more', async () => {
    const { page } = await signedIn('/register');
    const name = 'Guild of Lost Answers';
    await page.getByRole('textbox', { name: 'Official name' }).fill(name);
    await newSource(page, 'A paper');
    await page.getByText('Dates, city, website, reason').click();
    await page.getByRole('textbox', { name: 'Wikidata' }).fill('Q990099');
    await review(page);
    await loseNextAnswer(page);
    await page.getByRole('button', { name: 'Record it' }).click();
    await page.getByText('The registry did not answer.', { exact: false }).waitFor();
    await page.reload();
    expect(await page.getByRole('textbox', { name: 'Official name' }).inputValue()).toBe(name);
    await page.getByRole('button', { name: 'See what will be written' }).click();
    await page.getByText('This was sent before, and no answer came.', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Record it' }).click();
    await page.getByText(/Recorded as change \d+/).waitFor();
    const found = `{ organizations(search: "${name}", first: 3) { nodes { name } } }`;
    const named = async (): Promise<number> =>
      ((await query(found)) as { organizations: { nodes: { name: string }[] } }).organizations.nodes.filter((one) => one.name === name)
        .length;
    expect(await named()).toBe(1);
    // What was answered is looked at anew.
    await page.goto('/register');
    await page.getByRole('textbox', { name: 'Official name' }).fill(name);
    await newSource(page, 'A paper');
    await page.getByText('Dates, city, website, reason').click();
    await page.getByRole('textbox', { name: 'Wikidata' }).fill('Q990099');
    await page.getByRole('button', { name: 'See what will be written' }).click();
    await page.getByText('Nothing was written').waitFor();
    expect(await page.getByRole('button', { name: 'Record it' }).isDisabled()).toBe(true);
  });

  it('changes, ends and corrects a membership, attests it, and undoes an end', async () => {
    const { data } = await app().query('{ memberships(filter: {}, certainty: CERTAIN, first: 1) { nodes { id } } }');
    const id = (data?.['memberships'] as { nodes: { id: string }[] }).nodes[0]?.id ?? '';
    const { page, complaints } = await signedIn(`/memberships/${id}/edit`);
    const choose = (verb: string): Promise<void> => page.getByRole('radio', { name: verb }).click();
    const period = async (): Promise<string> =>
      JSON.stringify(await query(`{ node(id: "${id}") { ... on Membership { terms { category standing period { edtf } } } } }`));
    const before = await period();
    const attestations = (): Promise<unknown> => query(`{ node(id: "${id}") { ... on Membership { attestations { id } } } }`);

    await choose('It ended');
    await page.getByRole('textbox', { name: 'Last day' }).fill('October 2026');
    await newSource(page, 'A farewell');
    await record(page);
    expect(await period()).toContain('/2026-10"');
    await undo(page, 1);
    expect(await period()).toBe(before);

    await page.goto(`${app().url}/memberships/${id}/edit?verb=change`);
    await page.getByRole('textbox', { name: 'From this day on' }).fill('2026-02-01');
    await chooseOption(page, 'Rights', '', 'Suspended');
    await newSource(page, 'A letter');
    await record(page);
    expect(await period()).toContain('SUSPENDED');

    await page.goto(`${app().url}/memberships/${id}/edit?verb=correct`);
    await page.getByRole('textbox', { name: 'Last day' }).first().fill('2026-02-28');
    await page.getByRole('textbox', { name: 'First day' }).last().fill('2026-03-01');
    await page.getByRole('textbox', { name: 'Why it is recorded' }).fill('The letter says March.');
    await record(page);
    expect(await period()).toContain('"2026-03-01/..');

    await page.goto(`${app().url}/memberships/${id}/edit?verb=attest`);
    await page.getByRole('textbox', { name: 'Day on which it is shown' }).fill('2026-01-15');
    await newSource(page, 'A list of January');
    const unattested = await attestations();
    await record(page);
    expect(await attestations()).not.toEqual(unattested);
    // The attestation, and the citation that came with it.
    await undo(page, 2);
    expect(await attestations()).toEqual(unattested);
    expect(complaints).toEqual([]);
  }, 120_000);

  it('tells the second of two editors what the first did, and lets them take it over field by field', async () => {
    const address = '/organizations/fera/edit?verb=correct';
    const first = await signedIn(address);
    const second = await signedIn(address);
    const city = (page: Page) => page.getByRole('textbox', { name: 'City' });
    await city(second.page).waitFor();
    await city(second.page).fill('Namur');
    await second.page.getByRole('textbox', { name: 'Website' }).fill('https://second.example.org/');
    await city(first.page).fill('Ghent');
    await first.page.getByRole('textbox', { name: 'Why it is recorded' }).fill('It moved to Ghent.');
    await record(first.page);

    await second.page.getByRole('textbox', { name: 'Why it is recorded' }).fill('It moved to Namur.');
    await second.page.getByRole('button', { name: 'See what will be written' }).click();
    await second.page.getByText('Somebody else recorded something of this meanwhile').waitFor();
    await second.page.getByText('It moved to Ghent.', { exact: false }).waitFor();
    await second.page.getByRole('button', { name: 'Look at it anew; what you typed stays' }).click();
    await second.page.getByRole('radio', { name: 'As it is recorded now: Ghent' }).click();
    await second.page.getByRole('button', { name: 'Take it over and go on' }).click();
    expect(await city(second.page).inputValue()).toBe('Ghent');
    await record(second.page);
    expect(await query('{ organization(by: { slug: "fera" }) { city website } }')).toEqual({
      organization: { city: 'Ghent', website: 'https://second.example.org/' },
    });
  });

  it('merges twins side by side, taking over a field of the one that goes, and unmerges them', async () => {
    const { data } = await app().mutate(
      `mutation { registerOrganization(input: { kind: GUILD, names: [{ text: "Producers Guild of Azerbaijan Twin", language: "en" }], countries: ["AZ"], city: "Sumqayit",
        citations: [{ source: { new: { title: "A list" } } }] }) { organization { id slug } } }`,
    );
    const { slug } = (data as { registerOrganization: { organization: { slug: string } } }).registerOrganization.organization;
    const { page, complaints } = await signedIn(`/merge?source=${slug}&target=apg-az`, Role.ADMIN);
    await page.getByRole('radio', { name: 'City: Sumqayit' }).click();
    await page.getByRole('textbox', { name: 'Why it is recorded' }).fill('The same guild twice.');
    await page.reload();
    await page.getByText('You began this earlier').waitFor();
    expect(await page.getByRole('radio', { name: 'City: Sumqayit' }).isChecked()).toBe(true);
    expect(await page.getByRole('textbox', { name: 'Why it is recorded' }).inputValue()).toBe('The same guild twice.');
    await record(page);
    await page.getByRole('button', { name: 'Now the merge' }).click();
    await page.getByRole('button', { name: 'Record it' }).click();
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    expect(await query(`{ organization(by: { slug: "${slug}" }) { slug city } }`)).toEqual({
      organization: { slug: 'apg-az', city: 'Sumqayit' },
    });
    await undo(page, 1);
    expect(await query(`{ organization(by: { slug: "${slug}" }) { slug } }`)).toEqual({ organization: { slug } });
    expect(complaints).toEqual([]);
  });

  it('shows which facts of twins contradict each other, retracts with the merge those that never were so, and brings them back with its undoing', async () => {
    const { data } = await app().mutate(`mutation {
      one: registerOrganization(input: { kind: GUILD, names: [{ text: "Guild of Foley Artists", language: "en" }], countries: ["AZ"],
        citations: [{ source: { new: { title: "A list" } } }], memberships: [{ federation: "${await idOf('fiapf')}", category: FULL, start: "2001", end: "2015" }] }) {
        organization { slug memberships(during: {}) { nodes { id } } } }
      other: registerOrganization(input: { kind: GUILD, names: [{ text: "Foley Guild", language: "en" }], countries: ["AZ"],
        citations: [{ source: { new: { title: "Another list" } } }], memberships: [
          { federation: "${await idOf('fiapf')}", category: FULL, start: "2001", end: "2005" }, { federation: "${await idOf('fiapf')}", category: FULL, start: "2010", end: "2015" }] }) {
        organization { slug memberships(during: {}) { nodes { id } } } } }`);
    const { one, other } = data as Record<'one' | 'other', { organization: { slug: string; memberships: { nodes: { id: string }[] } } }>;
    const { page, complaints } = await signedIn(`/merge?source=${one.organization.slug}&target=${other.organization.slug}`, Role.ADMIN);
    const facts = page.getByRole('region', { name: 'Their facts' });
    await facts.getByText('They contradict each other').waitFor();
    await facts.getByText('of the one that goes').waitFor();
    expect(await facts.getByRole('checkbox').count()).toBe(3);
    expect(await violations(page)).toEqual([]);
    await facts.getByRole('group').filter({ hasText: 'of the one that goes' }).getByRole('checkbox').check();
    await facts.getByText('1 is retracted.').waitFor();
    await page.getByRole('textbox', { name: 'Why it is recorded' }).fill('The long one was two.');
    await record(page);
    const memberships = async (): Promise<string> =>
      JSON.stringify(
        await query(`{ organization(by: { slug: "${other.organization.slug}" }) { memberships(during: {}) { nodes { id } } } }`),
      );
    const wrong = one.organization.memberships.nodes[0]?.id ?? '';
    expect(await memberships()).not.toContain(wrong);
    await undo(page, 1);
    expect(await query(`{ node(id: "${wrong}") { id } organization(by: { slug: "${one.organization.slug}" }) { slug } }`)).toEqual({
      node: { id: wrong },
      organization: { slug: one.organization.slug },
    });
    expect(complaints).toEqual([]);
  });

  it('retracts a membership and brings it back', async () => {
    const { data } = await app().query('{ memberships(filter: {}, certainty: CERTAIN, last: 1) { nodes { id period { edtf } } } }');
    const [membership] = (data?.['memberships'] as { nodes: { id: string }[] }).nodes;
    const { page, complaints } = await signedIn(`/memberships/${membership?.id}/edit?verb=retract`);
    await page.getByRole('textbox', { name: 'Why it is recorded' }).fill('Another guild of the same name.');
    await record(page);
    expect(await query(`{ node(id: "${membership?.id}") { id } }`)).toEqual({ node: null });
    await page.getByRole('button', { name: 'Undo' }).click();
    await loseNextAnswer(page);
    await page.getByRole('button', { name: 'Take it back' }).click();
    await page.getByText('The registry did not answer.', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Take it back' }).click();
    await page.getByText('It is taken back.').waitFor();
    expect(await query(`{ node(id: "${membership?.id}") { ... on Membership { id period { edtf } } } }`)).toEqual({ node: membership });
    expect(complaints).toEqual([expect.stringContaining('ERR_FAILED')]);
  });

  it('takes an older change back from its own page, and not once its record was recorded anew', async () => {
    const { data } = await app().mutate(
      `mutation { correctOrganization(input: { id: "${await idOf('imago')}", city: "Rome", message: "By mistake" }) { change { revision { number } } } }`,
    );
    const { number } = (data as { correctOrganization: { change: { revision: { number: number } } } }).correctOrganization.change.revision;
    const city = (): Promise<unknown> => query('{ organization(by: { slug: "imago" }) { city } }');
    const { page, complaints } = await signedIn(`/changes?revision=${number}`);
    await undo(page, 1);
    expect(JSON.stringify(await city())).not.toContain('Rome');
    expect(complaints).toEqual([]);
    await page.reload();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('alert').getByText('was recorded anew', { exact: false }).waitFor();
    const { page: visited } = await visitor(`/changes?revision=${number}`);
    await stands(visited);
    expect(await visited.getByRole('button', { name: 'Undo' }).count()).toBe(0);
  });

  it('offers nobody what they may not do: contributors propose and keep no accounts, visitors read', async () => {
    const { page } = await signedIn('/register', Role.CONTRIBUTOR);
    await page.getByRole('textbox', { name: 'Official name' }).waitFor();
    await page.goto(`${app().url}/organizations/fiapf`);
    await page.getByRole('link', { name: 'Edit', exact: true }).first().waitFor();
    await page.goto(`${app().url}/accounts`);
    await page.getByText('This page is for people with the role Administrator.', { exact: false }).waitFor();
    const visitorOf = await visitor('/register');
    await visitorOf.page.getByText('Sign in to see this page.').waitFor();
    await visitorOf.page.goto(`${app().url}/organizations/fiapf`);
    await stands(visitorOf.page);
    expect(await visitorOf.page.getByRole('link', { name: 'Edit' }).count()).toBe(0);
  });

  it('keeps nobody out while it warns of twins and shows what would be written', async () => {
    const { page } = await signedIn('/register', Role.ADMIN);
    await page.getByRole('textbox', { name: 'Official name' }).fill('Azerbaijan Producers Guild');
    await page
      .getByText(/may be registered already/)
      .first()
      .waitFor();
    await newSource(page, 'A paper');
    expect(await violationsInBothThemes(page)).toEqual([]);
    await page.getByRole('button', { name: 'See what will be written' }).click();
    await page.getByRole('button', { name: 'Record it' }).and(page.locator(':enabled')).waitFor();
    expect(await violationsInBothThemes(page)).toEqual([]);
  });
});
