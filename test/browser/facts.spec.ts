import { expect, it } from '@jest/globals';
import { dateText, parseDate } from '@guildhall/time';
import type { Page } from 'playwright-core';
import { inBrowser, stands, violationsInBothThemes } from '../support/in-browser.js';
import { because, chooseOption, newSource, record, recordingIn, review, undo } from '../support/recording.js';
import { isBeside } from '../support/seen.js';

inBrowser('the forms of facts and sources', (fixture) => {
  const { app } = fixture;
  const { signedIn, query, idOf } = recordingIn(fixture);

  const fill = (page: Page, name: string, text: string): Promise<void> => page.getByRole('textbox', { name, exact: true }).fill(text);

  /** What is recorded of an organization. */
  const of = async (slug: string, fields: string): Promise<unknown> =>
    (await query(`{ organization(by: { slug: "${slug}" }) { ${fields} } }`))['organization'];

  const register = async (name: string, kind = 'ASSOCIATION'): Promise<{ id: string; slug: string }> => {
    const { data } = await app().mutate(
      `mutation { registerOrganization(input: { kind: ${kind}, names: [{ text: "${name}", language: "en" }], citations: [{ source: { new: { title: "A list" } } }] }) {
        organization { id slug } } }`,
    );
    return (data as { registerOrganization: { organization: { id: string; slug: string } } }).registerOrganization.organization;
  };

  /** From the page of an organization to where one of its facts is edited. */
  const edit = async (page: Page, slug: string, part: string, what: string): Promise<void> => {
    await page.goto(`${app().url}/organizations/${slug}${part}`);
    await page.getByRole('link', { name: `Edit ${what}` }).click();
    await page.waitForURL(/\/facts\/[a-z]{3}_[0-9a-z]{10}\/edit/);
    await stands(page);
  };

  const happened = (page: Page, verb: string): Promise<void> => page.getByRole('radio', { name: verb }).click();

  it('record, correct, end and retract an office, and take the end and the correction back', async () => {
    const { slug } = await register('Society of Office Holders');
    const { page, complaints } = await signedIn(`/organizations/${slug}/edit`);
    const offices = (): Promise<unknown> => of(slug, 'offices(during: {}) { title person { name wikidata } period { edtf } }');
    await happened(page, 'Somebody holds an office');
    await fill(page, 'Person', 'Ada Example');
    await fill(page, 'Office', 'Chair');
    await fill(page, 'First day', '2019');
    await newSource(page, 'The minutes of 2019');
    await record(page);
    const appointed = { title: 'Chair', person: { name: 'Ada Example', wikidata: null }, period: { edtf: '2019/..' } };
    expect(await offices()).toEqual({ offices: [appointed] });

    await edit(page, slug, '?part=offices', 'Ada Example, Chair');
    await happened(page, 'The record was wrong');
    expect(await page.getByRole('textbox', { name: 'First day' }).inputValue()).toBe('2019');
    await fill(page, 'First day', 'May 2019');
    await fill(page, 'Wikidata', 'Q7259');
    await because(page, 'The minutes give the month.');
    await record(page);
    expect(await offices()).toEqual({
      offices: [{ title: 'Chair', person: { name: 'Ada Example', wikidata: 'Q7259' }, period: { edtf: '2019-05/..' } }],
    });
    await undo(page, 1);
    expect(await offices()).toEqual({ offices: [appointed] });

    await edit(page, slug, '?part=offices', 'Ada Example, Chair');
    await happened(page, 'It ended');
    await fill(page, 'Last day', '2024-06-30');
    await newSource(page, 'A farewell');
    await record(page);
    expect(await offices()).toEqual({ offices: [{ ...appointed, period: { edtf: '2019/2024-06-30' } }] });
    await undo(page, 1);
    expect(await offices()).toEqual({ offices: [appointed] });

    await edit(page, slug, '?part=offices', 'Ada Example, Chair');
    await happened(page, 'It never was so');
    await because(page, 'Another society.');
    await record(page);
    expect(await offices()).toEqual({ offices: [] });
    expect(complaints).toEqual([]);
  }, 120_000);

  it('record the accreditation of a festival from its own side, and correct, end and undo it', async () => {
    const { slug } = await register('Festival of Test Reels', 'FESTIVAL');
    const { page, complaints } = await signedIn(`/organizations/${slug}/edit?verb=accreditation`);
    const accreditations = async (): Promise<unknown> =>
      of(
        slug,
        'accreditedBy(during: {}, first: 5) { nodes { accreditor { slug } category period { edtf } citations { source { title } } } }',
      );
    const one = (category: string, edtf: string, ...sources: string[]): object => ({
      accreditedBy: {
        nodes: [{ accreditor: { slug: 'fiapf' }, category, period: { edtf }, citations: sources.map((title) => ({ source: { title } })) }],
      },
    });
    await page.getByRole('textbox', { name: 'First day' }).waitFor();
    expect(await page.getByRole('combobox', { name: 'Who accredits whom' }).inputValue()).toBe('It is accredited by the other one');
    await chooseOption(page, 'Other organization', 'FIAPF', /FIAPF|International Federation of Film Producers/);
    await chooseOption(page, 'Category', '', 'Non-competitive');
    await fill(page, 'First day', '2010');
    await newSource(page, 'The list of 2010');
    await record(page);
    expect(await accreditations()).toEqual(one('NON_COMPETITIVE', '2010/..', 'The list of 2010'));
    const name = (await of('fiapf', 'name(language: "en")')) as { name: string };

    await edit(page, slug, '?part=accreditations', name.name);
    await happened(page, 'The record was wrong');
    await chooseOption(page, 'Category', '', 'Competitive specialised');
    await newSource(page, 'The list, page 3');
    await because(page, 'The list says so.');
    await record(page);
    expect(await accreditations()).toEqual(one('COMPETITIVE_SPECIALISED', '2010/..', 'The list of 2010', 'The list, page 3'));
    await undo(page, 1);
    expect(await accreditations()).toEqual(one('NON_COMPETITIVE', '2010/..', 'The list of 2010'));

    await edit(page, slug, '?part=accreditations', name.name);
    await happened(page, 'It ended');
    await fill(page, 'Last day', '2015');
    await newSource(page, 'The list of 2016');
    await record(page);
    expect(JSON.stringify(await accreditations())).toContain('2010/2015');
    await undo(page, 1);
    expect(await accreditations()).toEqual(one('NON_COMPETITIVE', '2010/..', 'The list of 2010'));
    expect(complaints).toEqual([]);
  });

  it('record a stated figure, refuse one that is no number, and correct it', async () => {
    const { slug } = await register('League of Counted People');
    const { page, complaints } = await signedIn(`/organizations/${slug}/edit?verb=figure`);
    const figures = (): Promise<unknown> => of(slug, 'statedFigures { measure value statedOn { edtf } }');
    await chooseOption(page, 'What is counted', '', 'People represented');
    await fill(page, 'How many', 'many');
    await fill(page, 'Stated on', '2021-02');
    await newSource(page, 'A report');
    await page.getByRole('button', { name: 'See what will be written' }).click();
    expect(await page.getByRole('textbox', { name: 'How many' }).and(page.locator(':invalid')).count()).toBe(1);
    await fill(page, 'How many', '1200');
    await record(page);
    const stated = { measure: 'INDIVIDUALS_REPRESENTED', value: 1200, statedOn: { edtf: '2021-02' } };
    expect(await figures()).toEqual({ statedFigures: [stated] });

    await edit(page, slug, '?part=figures', 'People represented: 1200');
    await happened(page, 'The record was wrong');
    await fill(page, 'How many', '12000');
    await because(page, 'A nought was lost.');
    await record(page);
    expect(await figures()).toEqual({ statedFigures: [{ ...stated, value: 12000 }] });
    await undo(page, 1);
    expect(await figures()).toEqual({ statedFigures: [stated] });
    expect(complaints).toEqual([]);
  });

  it('record a succession said from either side, correct and retract it, and take both back', async () => {
    const [before, after] = [await register('Old Guild of Reels'), await register('New Guild of Reels')];
    const { page, complaints } = await signedIn(`/organizations/${after.slug}/edit?verb=succession`);
    const successions = (): Promise<unknown> => of(after.slug, 'successions { kind on { edtf } predecessor { slug } successor { slug } }');
    await chooseOption(page, 'What happened', '', 'Took the place of');
    await chooseOption(page, 'Other organization', 'Old Guild of Reels', 'Old Guild of Reels');
    await fill(page, 'On', '1999');
    await newSource(page, 'A notice');
    await record(page);
    const recorded = {
      successions: [{ kind: 'REPLACED', on: { edtf: '1999' }, predecessor: { slug: before.slug }, successor: { slug: after.slug } }],
    };
    expect(await successions()).toEqual(recorded);

    await edit(page, after.slug, '', 'Took the place of Old Guild of Reels');
    // A succession does not last: it does not end, and no source shows it on a day.
    await page.getByRole('radio', { name: 'The record was wrong' }).waitFor();
    expect(await page.getByRole('radio').count()).toBe(2);
    await happened(page, 'The record was wrong');
    await chooseOption(page, 'What happened', '', 'Split');
    await fill(page, 'On', 'about 1998');
    await because(page, 'The notice was misread.');
    await record(page);
    expect(await successions()).toEqual({ successions: [{ ...recorded.successions[0], kind: 'SPLIT', on: { edtf: '1998~' } }] });
    await undo(page, 1);
    expect(await successions()).toEqual(recorded);

    await page.reload();
    await happened(page, 'It never was so');
    await because(page, 'They stood side by side.');
    await record(page);
    expect(await successions()).toEqual({ successions: [] });
    await undo(page, 1);
    expect(await successions()).toEqual(recorded);
    expect(complaints).toEqual([]);
  });

  it('take back what was just recorded of an organization, so that nothing of it stands', async () => {
    const { slug } = await register('Council of Second Thoughts');
    const other = await register('Council of First Thoughts');
    const festival = await register('Festival of Second Thoughts', 'FESTIVAL');
    const recorded = (): Promise<unknown> =>
      of(
        slug,
        `offices(during: {}) { title } accreditations(during: {}, first: 5) { nodes { festival { slug } } }
        statedFigures { value } successions { kind predecessor { slug } successor { slug } }`,
      );
    const nothing = { offices: [], accreditations: { nodes: [] }, statedFigures: [], successions: [] };
    const { page, complaints } = await signedIn(`/organizations/${slug}/edit`);
    const takesBack = async (verb: string, part: object, typed: () => Promise<void>): Promise<void> => {
      await page.goto(`${app().url}/organizations/${slug}/edit`);
      await happened(page, verb);
      await typed();
      await newSource(page, `A paper: ${verb}`);
      await record(page);
      expect(await recorded()).toEqual({ ...nothing, ...part });
      await undo(page, 1);
      expect(await recorded()).toEqual(nothing);
    };
    await takesBack('Somebody holds an office', { offices: [{ title: 'Chair' }] }, async () => {
      await fill(page, 'Person', 'Bo Example');
      await fill(page, 'Office', 'Chair');
    });
    const accredited = { accreditations: { nodes: [{ festival: { slug: festival.slug } }] } };
    await takesBack('It accredits a festival, or is accredited', accredited, async () => {
      expect(await page.getByRole('combobox', { name: 'Who accredits whom' }).inputValue()).toBe('It accredits the other one');
      await chooseOption(page, 'Other organization', 'Festival of Second', 'Festival of Second Thoughts');
    });
    await takesBack('It stated a figure', { statedFigures: [{ value: 7 }] }, async () => {
      await fill(page, 'How many', '7');
      await fill(page, 'Stated on', '2020');
    });
    const merged = { kind: 'MERGED', predecessor: { slug }, successor: { slug: other.slug } };
    await takesBack('It came from another, or became another', { successions: [merged] }, async () => {
      await chooseOption(page, 'What happened', '', 'Merged into');
      await chooseOption(page, 'Other organization', 'Council of First', 'Council of First Thoughts');
    });
    expect(complaints).toEqual([]);
  }, 120_000);

  it('say of an accreditation and of a stated figure that they never were so, and bring them back', async () => {
    const { data } = await app().mutate(
      `mutation {
        accreditFestival(input: { accreditor: "${await idOf('fiapf')}", festival: "${(await register('Festival of No Accreditation', 'FESTIVAL')).id}",
          category: OTHER, start: "2003", citations: [{ source: { new: { title: "A programme" } } }] }) { change { operations { nodes { recordType recordId } } } }
        stateFigure(input: { organization: "${(await register('League of No Figure')).id}", measure: MEMBERS, value: 12, statedOn: "2003",
          citations: [{ source: { new: { title: "A leaflet" } } }] }) { change { operations { nodes { recordType recordId } } } }
      }`,
    );
    const made = Object.values(data as Record<string, { change: { operations: { nodes: { recordType: string; recordId: string }[] } } }>);
    const facts = made.flatMap(({ change }) => change.operations.nodes).filter(({ recordType }) => recordType !== 'Source');
    expect(facts.map(({ recordType }) => recordType)).toEqual(['Accreditation', 'StatedFigure']);
    const { page, complaints } = await signedIn('/account');
    for (const { recordId } of facts) {
      const standing = (): Promise<unknown> =>
        query(`{ node(id: "${recordId}") { id ... on Accreditation { period { edtf } } ... on StatedFigure { value } } }`);
      const before = await standing();
      await page.goto(`${app().url}/facts/${recordId}/edit`);
      await happened(page, 'It never was so');
      await because(page, 'The paper was a joke.');
      await record(page);
      expect(await standing()).toEqual({ node: null });
      await undo(page, 1);
      expect(await standing()).toEqual(before);
    }
    expect(complaints).toEqual([]);
  });

  it('tell who corrects a source what was recorded of it meanwhile, also of one that came with an import', async () => {
    const { data } = await app().query(`{ sources(first: 1, search: "FIAPF") { nodes { id } } }`);
    const id = (data as { sources: { nodes: { id: string }[] } }).sources.nodes[0]?.id ?? '';
    const { page } = await signedIn(`/sources/${id}/edit`);
    await fill(page, 'Title', 'A title of one');
    await because(page, 'It says so on the cover.');
    await review(page);
    await page.getByRole('button', { name: 'Record it' }).and(page.locator(':enabled')).waitFor();
    await app().mutate(
      `mutation { correctSource(input: { id: "${id}", title: "A title of another", publisher: "Another", message: "Read anew" }) { source { id } } }`,
    );
    await page.getByRole('button', { name: 'Record it' }).click();
    await page.getByText('Somebody else recorded something of this meanwhile').waitFor();
    await page.getByRole('button', { name: 'Look at it anew; what you typed stays' }).click();
    await page.getByRole('radio', { name: 'A title of one' }).click();
    await page.getByRole('button', { name: 'Take it over and go on' }).click();
    await record(page);
    expect(await query(`{ source(id: "${id}") { title publisher } }`)).toEqual({
      source: { title: 'A title of one', publisher: 'Another' },
    });
  });

  it('correct a source from its page, and take that back', async () => {
    const { data } = await app().mutate(
      'mutation { registerSource(input: { title: "Anual report", url: "https://example.org/report", publishedOn: "2001" }) { source { id } } }',
    );
    const { id } = (data as { registerSource: { source: { id: string } } }).registerSource.source;
    const source = (): Promise<unknown> => query(`{ source(id: "${id}") { title publisher url language publishedOn { edtf } } }`);
    const { page, complaints } = await signedIn(`/sources/${id}`);
    const before = await source();
    await page.getByRole('link', { name: 'Edit' }).click();
    await fill(page, 'Title', 'Annual report');
    await fill(page, 'Address', '');
    await chooseOption(page, 'Language', 'French', /French/);
    await because(page, 'An n was missing.');
    await record(page);
    expect(await source()).toEqual({
      source: { title: 'Annual report', publisher: null, url: null, language: 'fr', publishedOn: { edtf: '2001' } },
    });
    await undo(page, 1);
    expect(await source()).toEqual(before);
    expect(complaints).toEqual([]);
  });

  it('say of an attestation that its source does not show it, and undo that', async () => {
    const { data } = await app().mutate(
      `mutation { recordMembership(input: { member: "${(await register('Guild of the Attested')).id}", federation: "${await idOf('imago')}", category: FULL, start: "2001",
        citations: [{ source: { new: { title: "A list of 2001" } } }] }) { membership { id } } }`,
    );
    const { id } = (data as { recordMembership: { membership: { id: string } } }).recordMembership.membership;
    await app().mutate(
      `mutation { attestMembership(input: { id: "${id}", on: "2011", citation: { source: { new: { title: "A list of 2011" } } } }) { membership { id } } }`,
    );
    const shown = (): Promise<unknown> =>
      query(`{ node(id: "${id}") { ... on Membership { attestations { on { edtf } sources { title } } } } }`);
    const before = await shown();
    expect(JSON.stringify(before)).toContain('2011');
    const { page, complaints } = await signedIn(`/memberships/${id}/edit`);
    await page.getByRole('button', { name: 'It does not show it on 2011' }).click();
    await because(page, 'The list is of 2001.');
    await record(page);
    expect(JSON.stringify(await shown())).not.toContain('2011');
    await undo(page, 1);
    expect(await shown()).toEqual(before);
    expect(complaints).toEqual([]);
  });

  it('tell on which days sources show an office and an accreditation', async () => {
    const { page, complaints } = await signedIn('/account');
    const { data } = await app().query(`{ organization(by: { slug: "fiapf" }) {
      offices(during: {}) { id attestations { on { edtf } } } accreditations(during: {}, first: 50) { nodes { id attestations { on { edtf } } } } } }`);
    interface Attested {
      id: string;
      attestations: { on: { edtf: string } }[];
    }
    const { offices, accreditations } = (data as { organization: { offices: Attested[]; accreditations: { nodes: Attested[] } } })
      .organization;
    for (const facts of [offices, accreditations.nodes]) {
      const fact = facts.find(({ attestations }) => attestations.length > 0);
      await page.goto(`${app().url}/facts/${fact?.id ?? ''}/edit`);
      await page
        .getByText(`Attested on: ${fact?.attestations.map(({ on }) => dateText(parseDate(on.edtf), 'en')).join('; ') ?? ''}`)
        .waitFor();
    }
    expect(complaints).toEqual([]);
  });

  it('record on which days sources show an office and an accreditation, and that one does not show it, and take that back', async () => {
    const [festival, society] = [await register('Festival of Shown Reels', 'FESTIVAL'), await register('Society of Shown Reels')];
    const cited = 'citations: [{ source: { new: { title: "A list of 2001" } } }]';
    const { data } = await app().mutate(`mutation {
      off: appointOfficer(input: { person: { name: "Ada Example" }, organization: "${society.id}", title: "Chair", start: "2001", ${cited} }) { record: office { id } }
      acc: accreditFestival(input: { accreditor: "${society.id}", festival: "${festival.id}", category: OTHER, start: "2001", ${cited} }) {
        record: accreditation { id } } }`);
    const { page, complaints } = await signedIn('/account');
    const fields = 'attestations { on { edtf } sources { title } } citations { source { title } }';
    for (const { record: fact } of Object.values(data as Record<string, { record: { id: string } }>)) {
      const attested = (): Promise<unknown> =>
        query(`{ node(id: "${fact.id}") { ... on Office { ${fields} } ... on Accreditation { ${fields} } } }`);
      const cites = (...titles: string[]): object => ({ citations: titles.map((title) => ({ source: { title } })) });
      const bare = { node: { attestations: [], ...cites('A list of 2001') } };
      const attestation = { on: { edtf: '2005-03' }, sources: [{ title: 'A list of 2005' }] };
      const shown = { node: { attestations: [attestation], ...cites('A list of 2001', 'A list of 2005') } };
      const attest = async (): Promise<void> => {
        await page.goto(`${app().url}/facts/${fact.id}/edit`);
        await happened(page, 'A source shows it on a day');
        await fill(page, 'Day on which it is shown', 'March 2005');
        await newSource(page, 'A list of 2005');
        await record(page);
        expect(await attested()).toEqual(shown);
      };
      await attest();
      await undo(page, 2);
      expect(await attested()).toEqual(bare);
      await attest();
      await page.goto(`${app().url}/facts/${fact.id}/edit`);
      await page.getByRole('button', { name: 'It does not show it on March 2005' }).click();
      await because(page, 'It shows another of that name.');
      await record(page);
      expect(await attested()).toEqual({ node: { ...shown.node, attestations: [] } });
      await undo(page, 1);
      expect(await attested()).toEqual(shown);
    }
    expect(complaints).toEqual([]);
  }, 120_000);

  it('dissolve and rename an organization, and take both back', async () => {
    const { slug } = await register('Union of Projectionists in Test');
    const { page, complaints } = await signedIn(`/organizations/${slug}/edit`);
    const recorded = (): Promise<unknown> =>
      of(slug, 'allNames { text type period { start { edtf } end { edtf } ongoing } } dissolved { edtf }');
    const rename = async (name: string, on: string): Promise<void> => {
      await happened(page, 'It has a new name');
      await fill(page, 'Official name', name);
      await fill(page, 'From this day on', on);
      await newSource(page, 'New statutes');
      await record(page);
    };
    const before = await recorded();
    await rename('Union of Digital Projectionists', '2012-03-01');
    expect(await recorded()).toMatchObject({
      allNames: expect.arrayContaining([
        { text: 'Union of Digital Projectionists', type: 'OFFICIAL', period: { start: { edtf: '2012-03-01' }, end: null, ongoing: true } },
      ]),
    });
    await undo(page, 1);
    expect(await recorded()).toEqual(before);

    await page.goto(`${app().url}/organizations/${slug}/edit`);
    await happened(page, 'It came to its end');
    await fill(page, 'Last day', '2020');
    await newSource(page, 'A notice of its end');
    await record(page);
    expect(await recorded()).toMatchObject({ dissolved: { edtf: '2020' } });
    await undo(page, 1);
    expect(await recorded()).toEqual(before);

    await page.goto(`${app().url}/organizations/${slug}/edit`);
    await rename('Union of Digital Projectionists', '2012-03-01');
    const renamed = await recorded();
    await page.goto(`${app().url}/organizations/${slug}/edit`);
    await rename('Union of Laser Projectionists', '2018-05-01');
    await undo(page, 1);
    expect(await recorded()).toEqual(renamed);
    expect(complaints).toEqual([]);
  }, 120_000);

  it('keep nobody out, in light and dark colors, nor lie beside a narrow page', async () => {
    const { page, complaints } = await signedIn('/account');
    const { data } = await app().query(`{
        fiapf: organization(by: { slug: "fiapf" }) { accreditations(during: {}, first: 1) { nodes { id } } offices(during: {}) { id }
          statedFigures { id citations { source { id } } } } }`);
    const { fiapf } = data as {
      fiapf: {
        accreditations: { nodes: { id: string }[] };
        offices: { id: string }[];
        statedFigures: { id: string; citations: { source: { id: string } }[] }[];
      };
    };
    const [accreditation, [office], [figure]] = [fiapf.accreditations.nodes[0]?.id ?? '', fiapf.offices, fiapf.statedFigures];
    const source = figure?.citations[0]?.source.id ?? '';
    const addresses = [
      ...['office', 'accreditation', 'figure', 'succession', 'rename', 'dissolve'].map((verb) => `/organizations/fiapf/edit?verb=${verb}`),
      ...['end', 'correct', 'retract'].map((verb) => `/facts/${accreditation}/edit?verb=${verb}`),
      ...[office?.id, figure?.id].map((id) => `/facts/${id ?? ''}/edit?verb=correct`),
      ...[`/sources/${source}`, `/sources/${source}/edit`],
      ...['', '?part=accreditations', '?part=figures', '?part=offices'].map((part) => `/organizations/fiapf${part}`),
    ];
    for (const address of addresses) {
      await page.goto(app().url + address);
      await stands(page);
      await page.setViewportSize({ width: 390, height: 844 });
      expect([address, await isBeside(page)]).toEqual([address, false]);
      await page.setViewportSize({ width: 1280, height: 800 });
      expect([address, await violationsInBothThemes(page)]).toEqual([address, []]);
    }
    expect(complaints).toEqual([]);
  }, 180_000);
});
