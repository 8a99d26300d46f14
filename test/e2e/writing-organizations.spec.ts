import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Role } from '@guildhall/access';
import { readPublicId, recordId } from '@guildhall/storage';
import { registered } from '../support/registered.js';
import { type GraphQLAnswer, type RunningApp, startApp } from '../support/running-app.js';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const INPUT_OF: Readonly<Record<string, string>> = {
  registerOrganization: 'RegisterOrganizationInput',
  correctOrganization: 'CorrectOrganizationInput',
  renameOrganization: 'RenameOrganizationInput',
  dissolveOrganization: 'EndInput',
  retractOrganization: 'RetractInput',
};
const NAMES = 'text language type period { start { edtf } end { edtf } ongoing } citations { source { title } locator }';
const TOLD = `id slug kind name acronym city website countries { code } founded { edtf } dissolved { edtf }
  names { ${NAMES} } identifiers { scheme value } citations { source { id title } locator note }
  memberships(during: {}) { nodes { id category period { edtf } announcedOn { edtf } countries { code } federation { id } citations { source { title } } } }`;

interface Name {
  text: string;
  language: string | null;
  type: string;
  period: { start: { edtf: string } | null; end: { edtf: string } | null; ongoing: boolean };
  citations: { source: { title: string }; locator: string | null }[];
}
interface Told {
  id: string;
  slug: string;
  name: string;
  acronym: string | null;
  city: string | null;
  names: Name[];
  founded: { edtf: string } | null;
  memberships: { nodes: { id: string; federation: { id: string }; citations: { source: { title: string } }[] }[] };
}
interface Answered {
  organization: Told | null;
  revision: number;
  kinds: string[];
}
interface Refusal {
  code: unknown;
  message: string;
  violations?: unknown;
  conflictsWith?: unknown;
  ids?: unknown;
}

function send(name: string, input: object, role?: Role): Promise<GraphQLAnswer> {
  const payload = `organization { ${TOLD} } change { revision { number } message operations { nodes { kind recordType } } }`;
  return app.mutate(`mutation ($input: ${INPUT_OF[name]}!) { it: ${name}(input: $input) { ${payload} } }`, { input }, role);
}

async function done(name: string, input: object): Promise<Answered> {
  const { data, errors } = await send(name, input);
  expect(errors).toBeUndefined();
  const { organization, change } = data?.['it'] as {
    organization: Told | null;
    change: { revision: { number: number }; operations: { nodes: { kind: string; recordType: string }[] } };
  };
  const kinds = change.operations.nodes.map(({ kind, recordType }) => `${kind} ${recordType}`);
  return { organization, revision: change.revision.number, kinds };
}

/** How a mutation is refused; and that it wrote nothing. */
async function refused(name: string, input: object): Promise<Refusal> {
  const before = await newest();
  const { data, errors } = await send(name, input);
  expect(data).toEqual({ it: null });
  expect(errors).toHaveLength(1);
  expect(await newest()).toBe(before);
  return { message: errors?.[0]?.message ?? '', code: null, ...errors?.[0]?.extensions };
}

async function newest(): Promise<number> {
  const { data } = await app.query('{ revision { number } }');
  return (data?.['revision'] as { number: number }).number;
}

const places = ({ violations }: Refusal): string[] =>
  (violations as { path: (string | number)[] }[]).map(({ path }) => path.join('.')).sort();
const page = (title: string, locator?: string) => ({ source: { new: { title } }, ...(locator === undefined ? {} : { locator }) });

let last = 0;
/** An input that is taken, of an organization that no other test knows. */
function described(more: object = {}): { slug: string; [field: string]: unknown } {
  last += 1;
  const [slug, text] = [`guild-no-${last}-x`, `Guild Number ${last}`];
  return { kind: 'GUILD', slug, names: [{ text, language: 'en' }], citations: [page(`Page ${last}`)], ...more };
}

async function made(more: object = {}): Promise<Answered & { organization: Told }> {
  const { organization, ...rest } = await done('registerOrganization', described(more));
  if (!organization) throw new Error('nothing was registered');
  return { organization, ...rest };
}

/** The name on days, as asked today or at a revision. */
async function namesOn(id: string, days: readonly string[], revision?: number): Promise<string[]> {
  const fields = days.map((day) => `d${day.replaceAll('-', '')}: name(asOf: "${day}")`).join(' ');
  const at = revision === undefined ? '' : `, atRevision: ${revision}`;
  const { data, errors } = await app.query(`{ organization(by: { id: "${id}" }${at}) { ${fields} } }`);
  expect(errors).toBeUndefined();
  return days.map((day) => (data?.['organization'] as Record<string, string>)[`d${day.replaceAll('-', '')}`] ?? '');
}

const said = ({ text, language, type, period }: Name): unknown[] => [
  text,
  language,
  type,
  period.start?.edtf ?? null,
  period.end?.edtf ?? null,
];

describe('registering', () => {
  it('the news: a guild with its membership, its names in three scripts, and the page that says so, in one change', async () => {
    const { federation } = await registered(app.dataSource);
    const { organization, kinds } = await done('registerOrganization', {
      kind: 'GUILD',
      names: [
        { text: 'Azərbaycan Prodüserlər Gildiyası', language: 'az' },
        { text: 'Azerbaijan Producers Guild', language: 'en', type: 'TRANSLATION' },
        { text: 'Гильдия продюсеров Азербайджана', language: 'ru', type: 'TRANSLATION' },
        { text: 'APG', type: 'ACRONYM' },
      ],
      countries: ['AZ'],
      city: 'Bakı',
      founded: '2019?',
      website: 'https://apg.az/',
      identifiers: [{ scheme: 'WIKIDATA', value: 'https://www.wikidata.org/wiki/q42' }],
      citations: [page('Azərbaycan FIAPF-da', 'line 3')],
      memberships: [{ federation, category: 'FULL', start: '2026-01-01', announcedOn: '2025-12-11' }],
      message: 'The announcement',
    });
    expect(kinds).toEqual(['CREATED Source', 'CREATED Organization', 'CREATED Membership']);
    expect(organization).toMatchObject({
      slug: 'apg-az',
      kind: 'GUILD',
      name: 'Azərbaycan Prodüserlər Gildiyası',
      acronym: 'APG',
      city: 'Bakı',
      website: 'https://apg.az/',
      countries: [{ code: 'AZ' }],
      founded: { edtf: '2019?' },
      dissolved: null,
      identifiers: [{ scheme: 'WIKIDATA', value: 'Q42' }],
      citations: [{ source: { title: 'Azərbaycan FIAPF-da' }, locator: 'line 3' }],
      memberships: {
        nodes: [
          {
            category: 'FULL',
            period: { edtf: '2026-01-01/..' },
            announcedOn: { edtf: '2025-12-11' },
            countries: [{ code: 'AZ' }],
            federation: { id: federation },
            citations: [{ source: { title: 'Azərbaycan FIAPF-da' } }],
          },
        ],
      },
    });
    expect(organization?.names.map(said)).toEqual([
      ['Azərbaycan Prodüserlər Gildiyası', 'az', 'OFFICIAL', null, null],
      ['APG', null, 'ACRONYM', null, null],
      ['Azerbaijan Producers Guild', 'en', 'TRANSLATION', null, null],
      ['Гильдия продюсеров Азербайджана', 'ru', 'TRANSLATION', null, null],
    ]);
    const { data } = await app.query('{ organizations(search: "гильдия продюсеров") { nodes { slug } } }');
    expect(data).toEqual({ organizations: { nodes: [{ slug: 'apg-az' }] } });
  });

  it('gives back every name as it was given, once: several official ones, two that read alike, dated acronyms', async () => {
    const names = [
      { text: 'Old Union', language: 'en', type: 'OFFICIAL', start: '1990', end: '2000' },
      { text: 'Kino', language: 'az', type: 'OFFICIAL', start: null, end: null },
      { text: 'Kino', language: 'tr', type: 'OFFICIAL', start: null, end: null },
      { text: 'New Union', language: 'en', type: 'OFFICIAL', start: '2001', end: null },
      { text: 'OU', language: null, type: 'ACRONYM', start: null, end: '2000' },
      { text: 'NU', language: 'en', type: 'ACRONYM', start: '2001', end: null },
      { text: 'Союз', language: 'ru', type: 'ALIAS', start: null, end: null },
    ];
    const { organization } = await made({ names });
    expect(organization).toMatchObject({ name: 'New Union', acronym: 'NU' });
    const all = new Map<string, unknown>();
    for (const day of ['1995-01-01', '2026-01-01']) {
      const { data } = await app.query(`{ organization(by: { id: "${organization.id}" }) { names(asOf: "${day}") { ${NAMES} } } }`);
      const borne = (data?.['organization'] as Told).names.map(said);
      expect(new Set(borne.map((name) => JSON.stringify(name))).size).toBe(borne.length);
      for (const name of borne) all.set(JSON.stringify(name), name);
    }
    const given = names.map(({ text, language, type, start, end }) => [text, language, type, start, end]);
    const sorted = (list: unknown[]): string[] => list.map((one) => JSON.stringify(one)).sort();
    expect(sorted([...all.values()])).toEqual(sorted(given));
    expect(organization.names.every(({ citations }) => citations.length === 1)).toBe(true);
  });

  it.each([
    ['the acronym and the country', 'GUILD', [{ text: 'Film Guild' }, { text: 'FG1', type: 'ACRONYM' }], ['GE'], 'fg1-ge'],
    ['the name where there is no acronym', 'UNION', [{ text: 'Ədəbi Şəkillər İttifaqı' }], ['AZ'], /^edebi-sekiller-ittifaqi-az$|^adabi/],
    ['a name in Cyrillic', 'ASSOCIATION', [{ text: 'Киношки' }], ['SUHH'], 'kinoshki-suhh'],
    ['no country where it is known beyond it', 'FESTIVAL', [{ text: 'Lumen Festival' }], ['KZ'], 'lumen-festival'],
    ['no country where there are several', 'GUILD', [{ text: 'Two Lands Guild' }], ['KZ', 'KG'], 'two-lands-guild'],
    ['what it is where nothing can be written', 'ARCHIVE', [{ text: '東京映画' }], ['JP'], 'archive-jp'],
  ])('makes a slug of %s', async (_what, kind, names, countries, slug) => {
    const { organization } = await made({ slug: null, kind, names, countries });
    expect(organization.slug).toMatch(slug);
  });

  it('puts a number behind a slug that is taken, or ever was', async () => {
    const names = [{ text: 'Numbered Guild' }];
    const first = await made({ slug: null, names });
    const second = await made({ slug: null, names });
    await done('retractOrganization', { id: first.organization.id, message: 'It never was' });
    const third = await made({ slug: null, names });
    expect([first, second, third].map(({ organization }) => organization.slug)).toEqual([
      'numbered-guild',
      'numbered-guild-2',
      'numbered-guild-3',
    ]);
  });

  it('refuses a slug that another has or ever had, and an identifier that another has, with the ids', async () => {
    const { organization } = await made({ identifiers: [{ scheme: 'ISNI', value: '0000 0001 2103 2683' }] });
    const { id, slug } = organization;
    expect(await refused('registerOrganization', described({ slug }))).toMatchObject({ code: 'CONFLICT', conflictsWith: [id] });
    expect(
      await refused(
        'registerOrganization',
        described({ identifiers: [{ scheme: 'ISNI', value: 'https://isni.org/isni/0000000121032683' }] }),
      ),
    ).toMatchObject({ code: 'CONFLICT', conflictsWith: [id] });
    await done('retractOrganization', { id, message: 'It never was' });
    expect(await refused('registerOrganization', described({ slug }))).toMatchObject({ code: 'CONFLICT', conflictsWith: [id] });
  });

  it('tells everything that is wrong at once, with the organization and with its memberships', async () => {
    const { federation } = await registered(app.dataSource);
    const refusal = await refused('registerOrganization', {
      kind: 'GUILD',
      slug: 'No Slug',
      names: [
        { text: ' ', type: 'TRANSLATION' },
        { text: 'A', language: '!!', type: 'ALIAS', start: '2001-13' },
        { text: 'B', type: 'ALIAS', start: '2002', end: '2001' },
        { text: 'C', type: 'ALIAS' },
        { text: 'C', type: 'ALIAS' },
        { text: 'D'.repeat(101), type: 'ACRONYM' },
      ],
      countries: ['AZ', 'CS', 'SU', 'az', 'AZ'],
      city: 'Bak\tı',
      founded: '1990',
      dissolved: '1980',
      website: 'javascript:alert(1)',
      identifiers: [
        { scheme: 'WIKIDATA', value: 'forty-two' },
        { scheme: 'OTHER', value: '7' },
        { scheme: 'OTHER', value: '7' },
      ],
      citations: [],
      memberships: [
        { federation: 'fiapf', start: '2001', end: '2000', announcedOn: 'soon', countries: ['YU'], citations: [] },
        { federation, start: 'x', citations: [{ source: { id: 'org_0' }, locator: 'a\0b' }] },
      ],
      idempotencyKey: ' ',
    });
    expect(refusal).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(places(refusal)).toEqual(
      [
        'citations',
        'city',
        'countries.1',
        'countries.2',
        'countries.3',
        'countries.4',
        'dissolved',
        'idempotencyKey',
        'identifiers.0.value',
        'identifiers.2.value',
        'memberships.0.announcedOn',
        'memberships.0.citations',
        'memberships.0.countries.0',
        'memberships.0.end',
        'memberships.0.federation',
        'memberships.1.citations.0.locator',
        'memberships.1.citations.0.source.id',
        'memberships.1.start',
        'names',
        'names.0.text',
        'names.1.language',
        'names.1.start',
        'names.2.end',
        'names.4.text',
        'names.5.text',
        'slug',
        'website',
      ]
        .map((place) => `input.${place}`)
        .sort(),
    );
    expect(refusal.message).toContain('CSHH or CSXX');
    expect(refusal.message).toContain('SUHH');
  });

  it('refuses lists without end, and says how many entries are taken', async () => {
    const many = <Entry>(entry: (n: number) => Entry): Entry[] => Array.from({ length: 201 }, (_, n) => entry(n));
    const { federation } = await registered(app.dataSource);
    const refusal = await refused(
      'registerOrganization',
      described({
        names: many((n) => ({ text: `Name ${n}` })),
        identifiers: many((n) => ({ scheme: 'OTHER', value: `No ${n}` })),
        citations: many((n) => page(`Page ${n}`)),
        countries: many(() => 'AZ'),
        memberships: many((n) => ({ federation, start: String(1000 + n), end: String(1000 + n) })),
      }),
    );
    expect(places(refusal)).toEqual(
      ['countries', 'citations', 'identifiers', 'memberships', 'names'].map((list) => `input.${list}`).sort(),
    );
    expect(refusal.message).toContain('at most 200 are taken');
    expect(refusal.message).toContain('At most 100 citations');
    const { organization } = await made({ names: many((n) => ({ text: `Many ${n}` })).slice(1) });
    expect(organization.names).toHaveLength(200);
  });

  it('is all or nothing: a federation that is not there, or memberships that contradict each other, register nobody', async () => {
    const { federation, source } = await registered(app.dataSource);
    const [nowhere, unwritten] = [recordId('Organization', 7), recordId('Source', 7)];
    const input = described({
      memberships: [{ federation }, { federation: nowhere }],
      citations: [{ source: { id: source } }, { source: { id: unwritten } }],
    });
    expect(await refused('registerOrganization', input)).toMatchObject({ code: 'NOT_FOUND', ids: [nowhere, unwritten] });
    const overlapping = [
      { federation, start: '2001-01-01' },
      { federation, start: '2005-01-01' },
    ];
    expect(await refused('registerOrganization', described({ memberships: overlapping }))).toMatchObject({ code: 'CONFLICT' });
    const { data } = await app.query(`{ organizations(search: "Guild Number ${last}") { nodes { name } } }`);
    expect((data?.['organizations'] as { nodes: { name: string }[] }).nodes).not.toContainEqual({ name: `Guild Number ${last}` });
  });

  it('keeps a source that is brought twice as one, and cites for a membership what it has itself', async () => {
    const { federation } = await registered(app.dataSource);
    const { kinds, organization } = await made({
      citations: [page('One page')],
      memberships: [
        { federation, start: '2001', end: '2002', citations: [page('One page'), page('Another')] },
        { federation, start: '2010' },
      ],
    });
    expect(kinds).toEqual(['CREATED Source', 'CREATED Organization', 'CREATED Source', 'CREATED Membership', 'CREATED Membership']);
    const cited = organization.memberships.nodes.map(({ citations }) => citations.map(({ source }) => source.title)).sort();
    expect(cited).toEqual([['One page'], ['One page', 'Another']].sort());
  });

  it('under one slug is done once, however many try at once; without a slug all are, under slugs of their own', async () => {
    const slug = 'wanted-by-fifty';
    const answers = await Promise.all(Array.from({ length: 50 }, () => send('registerOrganization', described({ slug }))));
    const won = answers.filter(({ errors }) => errors === undefined);
    expect(won).toHaveLength(1);
    const { organization } = won[0]?.data?.['it'] as Answered;
    for (const { errors } of answers.filter((answer) => answer !== won[0])) {
      expect(errors).toMatchObject([{ extensions: { code: 'CONFLICT', conflictsWith: [organization?.id] } }]);
    }
    const names = [{ text: 'Made By Ten' }];
    const ten = await Promise.all(Array.from({ length: 10 }, () => made({ slug: null, names })));
    const slugs = new Set(ten.map((one) => one.organization.slug));
    expect(slugs).toEqual(new Set(['made-by-ten', ...Array.from({ length: 9 }, (_, n) => `made-by-ten-${n + 2}`)]));
  });

  it('is for editors', async () => {
    expect((await app.query('mutation { registerOrganization(input: {}) { change { id } } }')).errors).toBeDefined();
    for (const [name, input] of [
      ['registerOrganization', described()],
      ['retractOrganization', { id: 'org_0', message: '' }],
    ] as const) {
      expect((await send(name, input, Role.CONTRIBUTOR)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
  });
});

describe('correcting', () => {
  it('leaves what is absent, makes unknown what is null, and replaces lists', async () => {
    const { organization, revision } = await made({
      city: 'Bakı',
      founded: '1990',
      website: 'https://a.az',
      countries: ['AZ'],
      identifiers: [{ scheme: 'OTHER', value: `Of ${last}` }],
    });
    const { id } = organization;
    const corrected = await done('correctOrganization', {
      id,
      kind: 'UNION',
      city: null,
      founded: '1991-05',
      countries: ['SUHH', 'AZ'],
      identifiers: null,
      message: 'Misread',
      expectedRevision: revision,
    });
    expect(corrected.kinds).toEqual(['CORRECTED Organization']);
    expect(corrected.organization).toMatchObject({
      kind: 'UNION',
      city: null,
      website: 'https://a.az',
      founded: { edtf: '1991-05' },
      countries: [{ code: 'SUHH' }, { code: 'AZ' }],
      identifiers: [],
      names: organization.names,
    });
    expect(await refused('correctOrganization', { id, city: 'B', message: 'Again', expectedRevision: revision })).toMatchObject({
      code: 'CONFLICT',
      conflictsWith: [id],
    });
    const before = await app.query(`{ organization(by: { id: "${id}" }, atRevision: ${revision}) { ${TOLD} } }`);
    expect(before.data).toEqual({ organization });
  });

  it('replaces names as a whole; those that stay keep their sources, and the one that lists are ordered by stays it', async () => {
    const { organization } = await made({
      names: [
        { text: 'Kept', language: 'en' },
        { text: 'Wrong', type: 'ALIAS' },
      ],
      citations: [page('The first page', 'p. 1')],
    });
    const { organization: corrected } = await done('correctOrganization', {
      id: organization.id,
      names: [
        { text: 'Taken later', language: 'fr', start: '2020' },
        { text: 'Kept', language: 'en' },
        { text: 'K', type: 'ACRONYM' },
      ],
      citations: [page('The second page')],
      message: 'Read again',
    });
    expect(corrected).toMatchObject({ name: 'Kept', acronym: 'K' });
    expect(corrected?.names.map(({ text }) => text)).toEqual(['Kept', 'K', 'Taken later']);
    for (const { citations } of corrected?.names ?? []) expect(citations.map(({ source }) => source.title)).toEqual(['The second page']);
    const search = async (text: string): Promise<unknown> =>
      (await app.query(`{ organizations(search: "${text}") { nodes { id } } }`)).data?.['organizations'];
    expect(await search('Taken later')).toEqual({ nodes: [{ id: organization.id }] });
  });

  it('refuses what cannot be: no official name, no source, no kind, and dates that contradict the record', async () => {
    const { organization } = await made({ dissolved: '1990' });
    const { id } = organization;
    const refusal = await refused('correctOrganization', {
      id,
      kind: null,
      names: [{ text: 'A', type: 'ALIAS' }],
      citations: null,
      message: ' ',
    });
    expect(places(refusal)).toEqual(['input.citations', 'input.kind', 'input.message', 'input.names']);
    expect(places(await refused('correctOrganization', { id, names: [], citations: [], message: 'M' }))).toEqual([
      'input.citations',
      'input.names',
    ]);
    expect(places(await refused('correctOrganization', { id, names: null, message: 'M' }))).toEqual(['input.names']);
    expect(await refused('correctOrganization', { id, founded: '1991', message: 'M' })).toMatchObject({
      code: 'CONFLICT',
      conflictsWith: [id],
    });
    expect(await refused('correctOrganization', { id: recordId('Organization', 7), message: 'M' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(places(await refused('correctOrganization', { id: 'fiapf', message: 'M' }))).toEqual(['input.id']);
  });

  it('of the lifetime rewrites no fact: answers are clipped from that revision on', async () => {
    const { federation } = await registered(app.dataSource);
    const { organization, revision } = await made({ memberships: [{ federation, start: '1950', end: '1999' }] });
    const { kinds } = await done('correctOrganization', { id: organization.id, founded: '1980-06-01', message: 'Found in the register' });
    expect(kinds).toEqual(['CORRECTED Organization']);
    const possible = async (at: string): Promise<unknown> => {
      const { data } = await app.query(
        `{ organization(by: { id: "${organization.id}" }${at}) { memberships(asOf: "1990-01-01") { nodes { period { possible { from } } } } } }`,
      );
      return data?.['organization'];
    };
    expect(await possible('')).toEqual({ memberships: { nodes: [{ period: { possible: { from: '1980-06-01' } } }] } });
    expect(await possible(`, atRevision: ${revision}`)).toEqual({
      memberships: { nodes: [{ period: { possible: { from: '1950-01-01' } } }] },
    });
  });
});

describe('renaming', () => {
  const days = ['1990-01-01', '2010-04-30', '2010-05-01', '2026-01-01'];

  it('gives the new name from its day on, and the old one before it', async () => {
    const { organization, revision } = await made({ names: [{ text: 'Old Guild', language: 'en', start: '1980' }] });
    const { id } = organization;
    const renamed = await done('renameOrganization', {
      id,
      name: { text: 'New Guild' },
      on: '2010-05-01',
      citations: [page('The decree', 'art. 1')],
    });
    expect(renamed.kinds).toEqual(['CREATED Source', 'CHANGED Organization']);
    expect(await namesOn(id, days)).toEqual(['Old Guild', 'Old Guild', 'New Guild', 'New Guild']);
    expect(await namesOn(id, days, revision)).toEqual(['Old Guild', 'Old Guild', 'Old Guild', 'Old Guild']);
    const { data } = await app.query(
      `{ organization(by: { id: "${id}" }) { before: names(asOf: "2010-04-30") { ${NAMES} } now: names { ${NAMES} } } }`,
    );
    const { before, now } = data?.['organization'] as { before: Name[]; now: Name[] };
    expect(before.map(said)).toEqual([['Old Guild', 'en', 'FORMER', '1980', '2010-04-30']]);
    expect(now.map(said)).toEqual([['New Guild', 'en', 'OFFICIAL', '2010-05-01', null]]);
    expect(now[0]?.period.ongoing).toBe(true);
    expect([before, now].map(([name]) => name?.citations.map(({ source }) => source.title))).toEqual([[`Page ${last}`], ['The decree']]);
    expect(renamed.organization).toMatchObject({
      name: 'New Guild',
      citations: [{ source: { title: `Page ${last}` } }, { source: { title: 'The decree' }, locator: 'art. 1' }],
    });
  });

  it('again and again keeps every name, also one that is taken back', async () => {
    const { organization } = await made({ names: [{ text: 'A' }] });
    const { id } = organization;
    for (const [text, on] of [
      ['B', '2000'],
      ['A', '2010-01-01'],
      ['C', '2020-01-01'],
    ]) {
      await done('renameOrganization', { id, name: { text }, on, citations: [page('Decree')] });
    }
    expect(await namesOn(id, ['1999-01-01', '2005-01-01', '2015-01-01', '2025-01-01'])).toEqual(['A', 'B', 'A', 'C']);
  });

  it('leaves open, on a day that is known in part, what cannot be said', async () => {
    const { organization } = await made({ names: [{ text: 'Before' }] });
    await done('renameOrganization', { id: organization.id, name: { text: 'After' }, on: '2010', citations: [page('Decree')] });
    const { data } = await app.query(`{ organization(by: { id: "${organization.id}" }) { names(asOf: "2010-06-01") { ${NAMES} } } }`);
    expect((data?.['organization'] as Told).names.map(said)).toEqual([
      ['Before', null, 'FORMER', null, '[2009-12-31..2010-12-30]'],
      ['After', null, 'OFFICIAL', '2010', null],
    ]);
  });

  it('takes the place of the official name in its language, and leaves those in others', async () => {
    const names = [
      { text: 'Gildiya', language: 'az' },
      { text: 'Guild', language: 'en' },
      { text: 'GLD', type: 'ACRONYM' },
    ];
    const { organization } = await made({ names });
    const { id } = organization;
    const { organization: renamed } = await done('renameOrganization', {
      id,
      name: { text: 'The Guild', language: 'en-GB' },
      on: '2015-01-01',
      citations: [page('Decree')],
    });
    expect(renamed).toMatchObject({ name: 'Gildiya', acronym: 'GLD' });
    expect(renamed?.names.map(said)).toEqual([
      ['Gildiya', 'az', 'OFFICIAL', null, null],
      ['GLD', null, 'ACRONYM', null, null],
      ['The Guild', 'en-GB', 'OFFICIAL', '2015-01-01', null],
    ]);
    const { data } = await app.query(
      `{ organization(by: { id: "${id}" }) { before: name(language: "en", asOf: "2014-12-31") after: name(language: "en", asOf: "2015-01-01") own: name } }`,
    );
    expect(data).toEqual({ organization: { before: 'Guild', after: 'The Guild', own: 'Gildiya' } });
  });

  it('on a day to come is answered from that day', async () => {
    const { organization } = await made({ names: [{ text: 'Today' }] });
    const { organization: renamed } = await done('renameOrganization', {
      id: organization.id,
      name: { text: 'Tomorrow' },
      on: '2999-01-01',
      citations: [page('Decree')],
    });
    expect(renamed?.name).toBe('Today');
    expect(await namesOn(organization.id, ['2998-12-31', '2999-01-01'])).toEqual(['Today', 'Tomorrow']);
  });

  it('refuses the same name, one that is not official, and days on which it bore none or another', async () => {
    const { organization, revision } = await made({
      names: [{ text: 'Steady', language: 'en', start: '1995-01-01' }],
      founded: '1990',
      dissolved: '2020',
    });
    const { id } = organization;
    const citations = [page('Decree')];
    const rename = (text: string, on: string, more: object = {}) =>
      refused('renameOrganization', { id, name: { text }, on, citations, ...more });
    const same = await rename('Steady', '2010');
    expect(same).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(places(same)).toEqual(['input.name.text']);
    for (const on of ['1989-12-31', '2021', '1994', '1995-01-01']) {
      expect(await rename('Other', on)).toMatchObject({ code: 'CONFLICT', conflictsWith: [id] });
    }
    const bad = await rename(' ', 'soon', { name: { text: ' ', language: '!', type: 'ALIAS', start: '2001' }, citations: [] });
    expect(places(bad)).toEqual(
      ['citations', 'name.language', 'name.start', 'name.text', 'name.type', 'on'].map((place) => `input.${place}`),
    );
    const ends = await rename('Other', '2010', { name: { text: 'Other', end: '2009' } });
    expect(places(ends)).toEqual(['input.name.end']);
    await done('correctOrganization', { id, city: 'Bakı', message: 'Found' });
    expect(await rename('Other', '2010', { expectedRevision: revision })).toMatchObject({ code: 'CONFLICT', conflictsWith: [id] });
  });
});

describe('dissolving', () => {
  it('rewrites no fact: answers, statistics too, are clipped from its revision on, and stay before it', async () => {
    const { federation } = await registered(app.dataSource);
    const { organization, revision } = await made({ memberships: [{ federation, category: 'FULL', start: '2001-01-01' }] });
    const { id } = organization;
    const ask = `query ($revision: Int!, $federation: ID!, $id: ID!) {
      organization(by: { id: $federation }, atRevision: $revision, asOf: "2015-01-01") { members { totalCount } statistics { members { certain possible } } }
      of: organization(by: { id: $id }, atRevision: $revision) { dissolved { edtf } memberships(asOf: "2005-01-01") { nodes { period { edtf certain { to } possible { to } } } } } }`;
    const at = (revision: number) => app.query(ask, { revision, federation, id });
    const before = await at(revision);
    const {
      kinds,
      revision: after,
      organization: dissolved,
    } = await done('dissolveOrganization', {
      id,
      on: '2010-06-30',
      citations: [page('The liquidation')],
    });
    expect(kinds).toEqual(['CREATED Source', 'ENDED Organization']);
    expect(dissolved).toMatchObject({
      dissolved: { edtf: '2010-06-30' },
      citations: [{ source: { title: `Page ${last}` } }, { source: { title: 'The liquidation' } }],
    });
    expect(await at(revision)).toEqual(before);
    expect(before.data).toMatchObject({
      organization: { members: { totalCount: 1 }, statistics: { members: { certain: 1, possible: 1 } } },
      of: { dissolved: null, memberships: { nodes: [{ period: { edtf: '2001-01-01/..', possible: { to: null } } }] } },
    });
    expect((await at(after)).data).toMatchObject({
      organization: { members: { totalCount: 0 }, statistics: { members: { certain: 0, possible: 0 } } },
      of: {
        dissolved: { edtf: '2010-06-30' },
        memberships: { nodes: [{ period: { edtf: '2001-01-01/..', certain: { to: '2010-06-30' }, possible: { to: '2010-06-30' } } }] },
      },
    });
    const [{ recordedAt } = { recordedAt: '' }] = await app.dataSource.query<{ recordedAt: string }[]>(
      `SELECT to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "recordedAt" FROM change WHERE revision = $1`,
      [revision],
    );
    const { data } = await app.query(`{ organization(by: { id: "${id}" }, asKnownAt: "${recordedAt}") { dissolved { edtf } } }`);
    expect(data).toEqual({ organization: { dissolved: null } });
  });

  it('adds its sources to all names that rested on those of the record, whether they have dates or not', async () => {
    const names = [{ text: 'Undated' }, { text: 'Dated', type: 'ALIAS', start: '1990' }];
    const { organization } = await made({ names });
    const dissolved = await done('dissolveOrganization', { id: organization.id, on: '2999', citations: [page('The liquidation')] });
    expect(dissolved.organization?.names.map(({ text, citations }) => [text, citations.map(({ source }) => source.title)])).toEqual([
      ['Undated', [`Page ${last}`, 'The liquidation']],
      ['Dated', [`Page ${last}`, 'The liquidation']],
    ]);
  });

  it('twice, before the founding, or from what was seen long ago, is CONFLICT', async () => {
    const { organization, revision } = await made({ founded: '1990' });
    const { id } = organization;
    expect(await refused('dissolveOrganization', { id, on: '1989' })).toMatchObject({ code: 'CONFLICT', conflictsWith: [id] });
    expect(places(await refused('dissolveOrganization', { id: recordId('Membership', 7), on: '30 June' }))).toEqual([
      'input.id',
      'input.on',
    ]);
    await done('dissolveOrganization', { id, on: '1990' });
    expect(await refused('dissolveOrganization', { id, on: '2000' })).toMatchObject({ code: 'CONFLICT', conflictsWith: [id] });
    expect(await refused('dissolveOrganization', { id, on: '2000', expectedRevision: revision })).toMatchObject({ code: 'CONFLICT' });
  });
});

describe('retracting', () => {
  it('leaves the organization in the history only', async () => {
    const { organization, revision } = await made();
    const { id, slug } = organization;
    const retracted = await done('retractOrganization', { id, message: 'A mistake' });
    expect(retracted).toMatchObject({ organization: null, kinds: ['RETRACTED Organization'] });
    expect((await app.query(`{ organization(by: { slug: "${slug}" }) { id } }`)).data).toEqual({ organization: null });
    const before = await app.query(`{ organization(by: { slug: "${slug}" }, atRevision: ${revision}) { ${TOLD} } }`);
    expect(before.data).toEqual({ organization });
    expect(await refused('retractOrganization', { id, message: 'Again' })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is refused with all facts that stand on it, of either side, until they are retracted', async () => {
    const { federation } = await registered(app.dataSource);
    const { organization } = await made({ memberships: [{ federation, start: '2001', end: '2002' }] });
    const { id } = organization;
    const { organization: member } = await made({ memberships: [{ federation: id }] });
    const facts = [...organization.memberships.nodes, ...member.memberships.nodes].map((membership) => membership.id);
    const refusal = await refused('retractOrganization', { id, message: 'A mistake' });
    expect(refusal).toMatchObject({ code: 'CONFLICT' });
    expect([...(refusal.conflictsWith as string[])].sort()).toEqual([...facts].sort());
    for (const fact of facts) {
      const { errors } = await app.mutate('mutation ($input: RetractInput!) { retractMembership(input: $input) { change { id } } }', {
        input: { id: fact, message: 'It never was' },
      });
      expect(errors).toBeUndefined();
    }
    await done('retractOrganization', { id, message: 'A mistake' });
  });

  it('names a hundred facts at most', async () => {
    const { organization } = await made();
    const federation = organization.id;
    const memberships = Array.from({ length: 101 }, (_, n) => ({ federation, start: String(1000 + n), end: String(1000 + n) }));
    await made({ memberships });
    const { conflictsWith, message } = await refused('retractOrganization', { id: federation, message: 'A mistake' });
    expect(conflictsWith).toHaveLength(100);
    expect(message).toContain('101 facts');
  });

  it('never leaves a membership on nothing, however close together they come', async () => {
    const { federation, source } = await registered(app.dataSource);
    const RECORD = 'mutation ($input: RecordMembershipInput!) { recordMembership(input: $input) { membership { id } } }';
    for (let round = 0; round < 8; round += 1) {
      const { organization } = await made();
      const { id } = organization;
      const [recorded, retracted] = await Promise.all([
        app.mutate(RECORD, { input: { member: id, federation, citations: [{ source: { id: source } }] } }),
        send('retractOrganization', { id, message: 'A mistake' }),
      ]);
      const codes = [recorded, retracted].map(({ errors }) => errors?.[0]?.extensions?.['code'] ?? 'DONE');
      expect([
        ['DONE', 'CONFLICT'],
        ['NOT_FOUND', 'DONE'],
      ]).toContainEqual(codes);
      const { number } = readPublicId(id) as { number: number };
      const standing = await app.dataSource.query<object[]>(
        `SELECT m.id FROM membership m WHERE m.member_id = $1 AND upper_inf(m.recorded)
         AND NOT EXISTS (SELECT FROM organization o WHERE o.id = m.member_id AND upper_inf(o.recorded))`,
        [number],
      );
      expect(standing).toEqual([]);
    }
  });
});

describe('proposals', () => {
  it.each([
    ['registerOrganization', () => Promise.resolve(described({ message: 'Seen on its page' }))],
    [
      'renameOrganization',
      async () => ({ id: (await made()).organization.id, name: { text: 'Renamed' }, on: '2001', citations: [page('Decree')] }),
    ],
    ['correctOrganization', async () => ({ id: (await made()).organization.id, city: 'Bakı', message: 'Found' })],
    ['dissolveOrganization', async () => ({ id: (await made()).organization.id, on: '2001' })],
    ['retractOrganization', async () => ({ id: (await made()).organization.id, message: 'It never was' })],
  ])('of %s are kept, and recorded once they are accepted', async (name, inputOf) => {
    const proposed = await app.mutate(
      'mutation ($input: ProposeChangeInput!) { proposeChange(input: $input) { proposal { number } } }',
      { input: { change: { [name]: await inputOf() } } },
      Role.CONTRIBUTOR,
    );
    expect(proposed.errors).toBeUndefined();
    const { number } = (proposed.data?.['proposeChange'] as { proposal: { number: number } }).proposal;
    const accepted = await app.mutate(
      'mutation ($input: AcceptProposalInput!) { acceptProposal(input: $input) { proposal { status change { operations { nodes { recordType } } } } } }',
      { input: { number } },
    );
    expect(accepted.errors).toBeUndefined();
    expect(JSON.stringify(accepted.data)).toContain('Organization');
  });
});
