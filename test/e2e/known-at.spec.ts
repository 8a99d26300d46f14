import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  AccreditationCategory,
  accreditations,
  FactRecorder,
  FigureMeasure,
  MembershipCategory,
  memberships,
  MembershipStanding,
  offices,
  statedFigures,
  type StoredTerm,
  SuccessionKind,
  successions,
} from '@guildhall/facts';
import { type Author, Journal, type OpenChange } from '@guildhall/journal';
import { NameType, OrganizationKind, organizationRows } from '@guildhall/organizations';
import { SourceEntity, sourceRow } from '@guildhall/sources';
import { newIdNumber, recordId } from '@guildhall/storage';
import { correctOrganization } from '../support/organization-corrections.js';
import { type GraphQLAnswer, type RunningApp, startApp } from '../support/running-app.js';

const author: Author = { name: 'Leyla', kind: 'PERSON' };
const recorder = new FactRecorder();
const ids = { member: newIdNumber(), federation: newIdNumber(), festival: newIdNumber(), source: newIdNumber() };
const citations = [{ source: ids.source }];
const unknown = { language: null, acronym: null, city: null, founded: null, dissolved: null, website: null, note: null };

const PERIOD = 'period { edtf certain { from to } possible { from to } }';
const TERMS = `terms { category standing ${PERIOD} announcedOn { edtf } citations { source { title } } }`;
const MEMBERSHIP = `id snapshot category standing categoryCertain certainty ${PERIOD} ${TERMS} countries { code } attestations { id on { edtf } sources { slug } exact }
  lastAttestedOn recorded { from { number recordedAt } to { number recordedAt } } member { slug name } federation { slug name founded { edtf } }`;

/** What is asked of every revision. All of it takes `$at`, the revision. */
const QUESTIONS: Readonly<Record<string, string>> = {
  membership: `query ($at: Int, $membership: ID!) { node(id: $membership, atRevision: $at) { ... on Membership { ${MEMBERSHIP} } } }`,
  'the organization by its slug': `query ($at: Int) { organization(by: { slug: "guild" }, atRevision: $at) {
    id snapshot name names { text type language } founded { edtf } memberships(during: {}) { totalCount nodes { ${MEMBERSHIP} } } } }`,
  'the organization by its id': `query ($at: Int, $member: ID!) { node(id: $member, atRevision: $at) { id ... on Organization { name acronym countries { code } citations { source { title } } } } }`,
  'the organization by its acronym': `query ($at: Int) { organization(by: { acronym: "PGK" }, atRevision: $at) { name } }`,
  'members on three days': `query ($at: Int) { federation(by: { slug: "federation" }, atRevision: $at) {
    ${['2019-06-01', '2021-06-01', '2030-01-01'].map((day, place) => `d${place}: members(asOf: "${day}") { totalCount count { certain possible } edges { cursor certainty category standing node { ${MEMBERSHIP} } } pageInfo { endCursor } }`).join(' ')} } }`,
  'all memberships': `query ($at: Int) { memberships(during: {}, atRevision: $at, orderBy: { field: START }) { totalCount nodes { ${MEMBERSHIP} } } }`,
  'full members': `query ($at: Int) { memberships(asOf: "2021-06-01", filter: { categories: [FULL] }, certainty: CERTAIN, atRevision: $at) { totalCount nodes { id category } } }`,
  'organizations by name': `query ($at: Int) { organizations(atRevision: $at) { totalCount edges { cursor node { id slug name } } } }`,
  'organizations searched': `query ($at: Int) { organizations(search: "producers of kars", atRevision: $at) { totalCount nodes { slug name } } }`,
  federations: `query ($at: Int) { federations(asOf: "2021-06-01", atRevision: $at) { totalCount nodes { slug } } }`,
  statistics: `query ($at: Int) { organization(by: { slug: "federation" }, atRevision: $at) { statistics(asOf: "2021-06-01") { asOf members { certain possible } countries { certain possible } } } }`,
  'other facts': `query ($at: Int) { organization(by: { slug: "federation" }, asOf: "2021-06-01", atRevision: $at) {
    accreditations { edges { certainty node { id category ${PERIOD} festival { name } } } } offices { id title person { name } certainty } statedFigures { id value counted { certain possible } agreement } successions { id kind predecessor { name } } } }`,
  sources: `query ($at: Int) { sources(atRevision: $at) { totalCount nodes { slug title factCount snapshot } } }`,
  versions: `query ($at: Int, $member: ID!, $membership: ID!) { nodes(ids: [$member, $membership], atRevision: $at) { id
    ... on Organization { versions { totalCount nodes { id recorded { from { number } to { number } } organization { name } } } }
    ... on Membership { versions { totalCount edges { cursor node { id recorded { from { number } to { number } } membership { ${MEMBERSHIP} } } } } } } }`,
};

interface Recorded {
  readonly title: string;
  readonly revision: number;
  readonly recordedAt: string;
  /** The answers to all questions, as text, from when this revision was the newest. */
  readonly answers: Readonly<Record<string, string>>;
}

describe('the registry as it was known', () => {
  let app: RunningApp;
  let journal: Journal;
  let membershipId: number;
  const history: Recorded[] = [];

  const variables = (at: number | null) => ({
    at,
    member: recordId('Organization', ids.member),
    membership: recordId('Membership', membershipId),
  });
  const ask = async (question: string, at: number | null): Promise<GraphQLAnswer> => {
    const answer = await app.query(question, variables(at));
    expect(answer.errors).toBeUndefined();
    return answer;
  };
  const askAll = async (at: number): Promise<Record<string, string>> => {
    const answers: Record<string, string> = {};
    for (const [name, question] of Object.entries(QUESTIONS)) answers[name] = JSON.stringify(await ask(question, at));
    return answers;
  };
  const write = async (title: string, work: (change: OpenChange) => Promise<unknown>): Promise<void> => {
    const { revision, recordedAt } = await journal.record({ author, message: title }, work);
    history.push({ title, revision: revision!, recordedAt: recordedAt!, answers: await askAll(revision!) });
    // So that there are instants between two revisions.
    await pause(5);
  };
  const of = (title: string): Recorded => history.find((one) => one.title === title)!;
  const newest = (): Recorded => history.at(-1)!;

  const term = (changes: Partial<StoredTerm>): StoredTerm => ({
    category: MembershipCategory.CANDIDATE,
    standing: MembershipStanding.ACTIVE,
    start: '2019',
    end: null,
    ongoing: true,
    announcedOn: null,
    attestations: [],
    citations,
    note: null,
    ...changes,
  });

  beforeAll(async () => {
    app = await startApp();
    journal = new Journal(app.dataSource);
    // Its id is asked for before it is recorded, too.
    membershipId = newIdNumber();
    await write('organizations', async (change) => {
      const source = { slug: 'page', title: 'A page', publisher: null, url: null, publishedOn: null, language: null };
      await change.stage({ kind: 'CREATED', recordType: 'Source', id: ids.source, replaces: null }, [
        { entity: SourceEntity, row: sourceRow(ids.source, source) },
      ]);
      for (const [id, slug, kind, name, acronym] of [
        [ids.member, 'guild', OrganizationKind.GUILD, 'Producers of Kars', 'PK'],
        [ids.federation, 'federation', OrganizationKind.FEDERATION, 'Federation of Producers', null],
        [ids.festival, 'festival', OrganizationKind.FESTIVAL, 'Festival of Kars', null],
      ] as const) {
        const rows = organizationRows(id, {
          ...unknown,
          slug,
          kind,
          defaultName: name,
          acronym,
          countries: ['TR'],
          names: [],
          identifiers: [],
          citations,
        });
        await change.stage({ kind: 'CREATED', recordType: 'Organization', id, replaces: null }, rows);
      }
    });
    await write('membership recorded', async (change) => {
      membershipId = await recorder.record(change, memberships, {
        key: null,
        memberId: ids.member,
        federationId: ids.federation,
        countries: [],
        terms: [term({ attestations: [{ id: 0, on: '2020-03', source: null }] })],
      });
    });
    await write('membership changed', (change) =>
      recorder.alter(change, memberships, membershipId, 'CHANGED', (row) => ({
        ...row,
        terms: [
          { ...row.terms[0]!, end: '2020-12-31', ongoing: false },
          term({ category: MembershipCategory.FULL, start: '2021-01-01', announcedOn: '2020-11' }),
        ],
      })),
    );
    await write('organization renamed', (change) =>
      correctOrganization(change, ids.member, {
        defaultName: 'Producers’ Guild of Kars',
        acronym: 'PGK',
        founded: '2019-03',
        names: [
          {
            text: 'Producers of Kars',
            type: NameType.FORMER,
            language: 'en',
            start: null,
            end: null,
            ongoing: false,
            sources: [ids.source],
          },
        ],
      }),
    );
    await write('membership corrected', (change) =>
      recorder.correct(change, memberships, membershipId, (row) => ({
        ...row,
        countries: ['AZ', 'GE'],
        terms: [{ ...row.terms[0]!, start: '2018-11' }, ...row.terms.slice(1)],
      })),
    );
    await write('other facts', async (change) => {
      const dated = { start: '2020', end: null, ongoing: true, attestations: [], citations };
      await recorder.record(change, accreditations, {
        ...dated,
        accreditorId: ids.federation,
        festivalId: ids.festival,
        category: AccreditationCategory.COMPETITIVE,
        note: null,
      });
      await recorder.record(change, offices, {
        ...dated,
        personName: 'Leyla',
        personWikidata: null,
        organizationId: ids.federation,
        title: 'President',
      });
      await recorder.record(change, statedFigures, {
        organizationId: ids.federation,
        measure: FigureMeasure.MEMBERS,
        value: 1,
        statedOn: '2021-06-01',
        citations,
        note: null,
      });
      await recorder.record(change, successions, {
        kind: SuccessionKind.SPLIT,
        predecessorId: ids.member,
        successorId: ids.federation,
        happenedOn: null,
        citations,
        note: null,
      });
    });
    await write('federation’s lifetime corrected', (change) =>
      correctOrganization(change, ids.federation, { founded: '2020-06-01', dissolved: '2029' }),
    );
    await write('federation founded later', (change) => correctOrganization(change, ids.federation, { founded: '2021-02-01' }));
    await write('membership retracted', (change) => recorder.retract(change, memberships, membershipId));
  });
  afterAll(() => app.stop());

  const titles = [
    'organizations',
    'membership recorded',
    'membership changed',
    'organization renamed',
    'membership corrected',
    'other facts',
    'federation’s lifetime corrected',
    'federation founded later',
    'membership retracted',
  ];

  it('has a revision for every change, each later than the one before', () => {
    expect(history.map(({ title }) => title)).toEqual(titles);
    expect(history.map(({ revision }) => revision)).toEqual(titles.map((_title, place) => place + 1));
    const instants = history.map(({ recordedAt }) => recordedAt);
    expect([...new Set(instants)].sort()).toEqual(instants);
  });

  it.each(titles)('is answered at the revision "%s" as it was then, byte for byte, whatever was recorded since', async (title) => {
    const { revision, answers } = of(title);
    // The membership had no id yet when the first answers were kept.
    const { membership, versions, ...others } = await askAll(revision);
    if (revision > 1) expect({ membership, versions, ...others }).toEqual(answers);
    else expect(answers).toMatchObject(others);
  });

  it('changed in what is answered with every change', () => {
    const told = history.map(({ answers }) => Object.values(answers).map((answer) => answer.replace(/@\d+@|"revision":\d+/g, '')));
    expect(new Set(told.map((answers) => JSON.stringify(answers))).size).toBe(titles.length);
  });

  it('says what changed: category, name, start, lifetime, and then nothing of the membership', async () => {
    interface Membership {
      category: string;
      certainty: string | null;
      member: { name: string };
      period: { edtf: string; possible: { from: string | null; to: string | null } };
      countries: { code: string }[];
    }
    const at = async (title: string): Promise<object | null> => {
      const { data } = await ask(QUESTIONS['membership']!, of(title).revision);
      const node = data?.['node'] as Membership | null;
      if (node === null) return null;
      const { from, to } = node.period.possible;
      return {
        category: node.category,
        name: node.member.name,
        written: node.period.edtf,
        possible: `${from ?? ''}..${to ?? ''}`,
        countries: node.countries.map(({ code }) => code).join(),
      };
    };
    const recorded = { category: 'CANDIDATE', name: 'Producers of Kars', written: '2019/..', possible: '2019-01-01..', countries: 'TR' };
    expect(await at('organizations')).toBeNull();
    expect(await at('membership recorded')).toEqual(recorded);
    const changed = { ...recorded, category: 'FULL' };
    expect(await at('membership changed')).toEqual(changed);
    const renamed = { ...changed, name: 'Producers’ Guild of Kars', possible: '2019-03-01..' };
    expect(await at('organization renamed')).toEqual(renamed);
    const corrected = { ...renamed, written: '2018-11/..', countries: 'AZ,GE' };
    expect(await at('membership corrected')).toEqual(corrected);
    expect(await at('federation’s lifetime corrected')).toEqual({ ...corrected, possible: '2020-06-01..2029-12-31' });
    expect(await at('membership retracted')).toBeNull();
  });

  it('knows terms only within the lifetimes that were known: one before the founding is of no category', async () => {
    const count = async (title: string, args: string): Promise<unknown> => {
      const { data, errors } = await app.query(`query ($at: Int) { memberships(atRevision: $at, ${args}) { totalCount } }`, {
        at: of(title).revision,
      });
      expect(errors).toBeUndefined();
      return (data?.['memberships'] as { totalCount: number }).totalCount;
    };
    const asked = ['during: {}, filter: { categories: [CANDIDATE] }', 'during: {}, certainty: CERTAIN, filter: { categories: [FULL] }'];
    const counts = (title: string) => Promise.all(asked.map((args) => count(title, args)));
    expect(await counts('federation’s lifetime corrected')).toEqual([1, 0]);
    expect(await counts('federation founded later')).toEqual([0, 1]);
  });

  it('is empty before the first revision', async () => {
    for (const question of Object.values(QUESTIONS)) {
      const { data, extensions } = await ask(question, 0);
      for (const [field, value] of Object.entries(data as Record<string, object | null>)) {
        if (field === 'nodes') expect(value).toEqual([null, null]);
        else if (value !== null) expect(value).toEqual({ totalCount: 0, ...emptyLists(value) });
      }
      expect(extensions?.revision).toBe(0);
    }
  });

  it('is, at an instant between two revisions, what it was at the earlier one', async () => {
    for (const { revision, recordedAt, answers } of history.slice(1)) {
      for (const later of [0, 2]) {
        const asKnownAt = new Date(Date.parse(recordedAt) + later).toISOString();
        for (const [name, question] of Object.entries(QUESTIONS)) {
          const byInstant = question.replace('$at: Int', '$known: DateTime').replaceAll('atRevision: $at', 'asKnownAt: $known');
          const answer = await app.query(byInstant, { ...variables(null), known: asKnownAt });
          expect({ name, revision, answer: JSON.stringify(answer) }).toEqual({ name, revision, answer: answers[name] });
        }
      }
    }
  });

  it('takes an instant with any offset, and knows nothing before the registry was made', async () => {
    const document = 'query ($known: DateTime) { organizations(asKnownAt: $known) { totalCount } }';
    const { recordedAt } = of('organizations');
    const offset = new Date(Date.parse(recordedAt) + 4 * 3_600_000).toISOString().replace('Z', '+04:00');
    expect(await app.query(document, { known: offset })).toMatchObject({
      data: { organizations: { totalCount: 3 } },
      extensions: { revision: 1 },
    });
    const before = new Date(Date.parse(recordedAt) - 1).toISOString();
    expect(await app.query(document, { known: before })).toMatchObject({
      data: { organizations: { totalCount: 0 } },
      extensions: { revision: 0 },
    });
    expect(await app.query(document, { known: '0001-01-01T00:00:00Z' })).toMatchObject({
      data: { organizations: { totalCount: 0 } },
      extensions: { revision: 0, asOf: '0001-01-01' },
    });
  });

  it('says from which revision and for which day it answered', async () => {
    const { revision, recordedAt } = newest();
    const recorded = of('membership changed');
    const today = new Date().toISOString().slice(0, 10);
    const day = recorded.recordedAt.slice(0, 10);
    const extensions = async (args: string): Promise<unknown> => {
      const { extensions: from } = await app.query(`{ organizations${args} { totalCount } }`);
      return { revision: from?.revision, asOf: from?.asOf };
    };
    expect(await extensions('')).toEqual({ revision, asOf: today });
    expect(await extensions('(asOf: "1999-12-31")')).toEqual({ revision, asOf: '1999-12-31' });
    expect(await extensions(`(atRevision: ${recorded.revision})`)).toEqual({ revision: recorded.revision, asOf: day });
    expect(await extensions(`(atRevision: ${recorded.revision}, asOf: "2020-02-29")`)).toEqual({
      revision: recorded.revision,
      asOf: '2020-02-29',
    });
    expect(await extensions(`(asKnownAt: "${recordedAt}")`)).toEqual({ revision, asOf: recordedAt.slice(0, 10) });
    expect(await extensions('(asKnownAt: "1990-05-05T23:30:00-02:00")')).toEqual({ revision: 0, asOf: '1990-05-06' });
    expect(await extensions('(atRevision: 99999)')).toEqual({ revision, asOf: today });
  });

  it('says so of the first root field that may be asked for a state, however long the others take', async () => {
    const of = async (fields: string): Promise<number | undefined> => (await app.query(`{ ${fields} }`)).extensions?.revision;
    const [early, late] = ['a: organizations(atRevision: 1) { totalCount }', 'b: organizations { totalCount }'];
    for (let round = 0; round < 5; round += 1) {
      // The newest revision is known without asking for it, an earlier one is not.
      expect(await of(`${early} ${late}`)).toBe(1);
      expect(await of(`${late} ${early}`)).toBe(newest().revision);
      expect(await of(`regions { code } ${early} ${late}`)).toBe(1);
    }
  });

  it('refuses an instant to come, a revision to come, one below zero, and both ways of naming a state', async () => {
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    const { revision, recordedAt } = newest();
    const refused = [
      `asKnownAt: "${tomorrow}"`,
      'asKnownAt: "9999-12-31T23:59:59.999Z"',
      `atRevision: ${revision + 1}`,
      'atRevision: 2147483647',
      'atRevision: -1',
      `asKnownAt: "${recordedAt}", atRevision: ${revision}`,
    ];
    const fields = [
      'organizations(ARGS) { totalCount }',
      'federations(ARGS) { totalCount }',
      'guilds(ARGS) { totalCount }',
      'memberships(ARGS) { totalCount }',
      'sources(ARGS) { totalCount }',
      'organization(by: { slug: "guild" }, ARGS) { id }',
      'federation(by: { slug: "federation" }, ARGS) { id }',
      'source(id: "src_0000000098", ARGS) { id }',
      'node(id: "org_0000000098", ARGS) { id }',
      'country(code: "AZ", ARGS) { code }',
      'country(code: "QQ", ARGS) { code }',
      'countries(ARGS) { code }',
    ];
    for (const args of refused) {
      const document = `{ ${fields.map((field, place) => `f${place}: ${field.replace('ARGS', args)}`).join(' ')} }`;
      const { errors, data } = await app.query(document);
      expect(errors?.map(({ path, extensions }) => ({ path, code: extensions?.['code'] }))).toEqual(
        expect.arrayContaining(fields.map((_field, place) => ({ path: [`f${place}`], code: 'BAD_USER_INPUT' }))),
      );
      expect(data).toEqual(Object.fromEntries(fields.map((_field, place) => [`f${place}`, null])));
    }
    const nodes = await app.query(`{ nodes(ids: ["org_0000000098"], atRevision: ${revision + 1}) { id } }`);
    expect(nodes.errors).toMatchObject([{ path: ['nodes'], extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  describe('its versions', () => {
    interface Version {
      id: string;
      recorded: { from: { number: number; recordedAt: string }; to: { number: number } | null };
    }
    interface Versions {
      totalCount: number;
      nodes: (Version & { organization: { name: string }; membership: object })[];
      edges: { cursor: string; node: Version }[];
      pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
    }
    const VERSION = 'id recorded { from { number recordedAt } to { number } }';
    const versionsOf = async (type: string, id: string, select: string, args = '', at: number | null = null): Promise<Versions> => {
      const document = `query ($id: ID!, $at: Int) { node(id: $id, atRevision: $at) { ... on ${type} { versions${args} { ${select} } } } }`;
      const { data, errors } = await app.query(document, { id, at });
      expect(errors).toBeUndefined();
      return (data?.['node'] as { versions: Versions }).versions;
    };
    const stood = (recorded: Version['recorded']) => [recorded.from.number, recorded.to?.number ?? null];

    it('of an organization are told newest first, each with what was known then', async () => {
      const id = recordId('Organization', ids.member);
      const { totalCount, nodes } = await versionsOf('Organization', id, `totalCount nodes { ${VERSION} organization { name } }`);
      expect(totalCount).toBe(2);
      const renamed = of('organization renamed').revision;
      expect(nodes.map(({ recorded, organization }) => ({ stood: stood(recorded), ...organization }))).toEqual([
        { stood: [renamed, null], name: 'Producers’ Guild of Kars' },
        { stood: [1, renamed], name: 'Producers of Kars' },
      ]);
      expect(nodes[0]?.recorded.from.recordedAt).toBe(of('organization renamed').recordedAt);
    });

    it('of a membership are what was answered at their revisions', async () => {
      const { revision } = of('federation’s lifetime corrected');
      const id = recordId('Membership', membershipId);
      const { nodes } = await versionsOf('Membership', id, `nodes { ${VERSION} membership { ${MEMBERSHIP} } }`, '', revision);
      const states = ['membership corrected', 'membership changed', 'membership recorded'];
      expect(nodes.map(({ membership }) => ({ node: membership }))).toEqual(
        states.map((title) => (JSON.parse(of(title).answers['membership']!) as GraphQLAnswer).data),
      );
      const revisions = states.map((title) => of(title).revision);
      expect(nodes.map(({ recorded }) => stood(recorded))).toEqual(revisions.map((from, place) => [from, revisions[place - 1] ?? null]));
    });

    it('are only those that were known at the asked revision', async () => {
      const id = recordId('Membership', membershipId);
      for (const [title, count] of [
        ['membership recorded', 1],
        ['membership changed', 2],
        ['organization renamed', 2],
        ['membership corrected', 3],
      ] as const) {
        const { nodes, totalCount } = await versionsOf('Membership', id, `totalCount nodes { ${VERSION} }`, '', of(title).revision);
        expect({ title, totalCount, listed: nodes.length, to: nodes[0]?.recorded.to }).toEqual({
          title,
          totalCount: count,
          listed: count,
          to: null,
        });
      }
    });

    it('come in pages, forwards and backwards', async () => {
      const { revision } = of('membership corrected');
      const id = recordId('Membership', membershipId);
      const PAGE = `edges { cursor node { ${VERSION} } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }`;
      const all = await versionsOf('Membership', id, PAGE, '', revision);
      expect(all.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false });
      const forwards: Versions['edges'] = [];
      for (let after = ''; ;) {
        const { edges, pageInfo } = await versionsOf('Membership', id, PAGE, `(first: 1${after})`, revision);
        forwards.push(...edges);
        if (!pageInfo.hasNextPage) break;
        after = `, after: "${pageInfo.endCursor}"`;
      }
      expect(forwards).toEqual(all.edges);
      const backwards: Versions['edges'] = [];
      for (let before = ''; ;) {
        const { edges, pageInfo } = await versionsOf('Membership', id, PAGE, `(last: 2${before})`, revision);
        backwards.unshift(...edges);
        if (!pageInfo.hasPreviousPage) break;
        before = `, before: "${pageInfo.startCursor}"`;
      }
      expect(backwards).toEqual(all.edges);
    });

    it('are found by their ids, also when the record was retracted since, and not before they were recorded', async () => {
      const { revision } = of('membership corrected');
      const { nodes: memberships } = await versionsOf(
        'Membership',
        recordId('Membership', membershipId),
        `nodes { ${VERSION} }`,
        '',
        revision,
      );
      const { nodes: organizations } = await versionsOf('Organization', recordId('Organization', ids.member), `nodes { ${VERSION} }`);
      const document = `query ($id: ID!, $at: Int) { node(id: $id, atRevision: $at) { __typename id
        ... on MembershipVersion { ${VERSION} membership { category } } ... on OrganizationVersion { ${VERSION} organization { name } } } }`;
      for (const version of [...memberships, ...organizations]) {
        expect(version.id).toMatch(/^ver_[0-9a-z]{10}$/);
        const since = version.recorded.from.number;
        for (const at of [null, since]) {
          const { data, errors } = await app.query(document, { id: version.id.toUpperCase(), at });
          expect(errors).toBeUndefined();
          expect(data?.['node']).toMatchObject({ id: version.id, recorded: { from: { number: since } } });
        }
        expect((await app.query(document, { id: version.id, at: since - 1 })).data).toEqual({ node: null });
      }
      expect(new Set([...memberships, ...organizations].map(({ id }) => id)).size).toBe(5);
    });

    it('are answered for the day of their own revision, or for the one that was asked', async () => {
      const id = recordId('Membership', membershipId);
      const { revision } = of('membership corrected');
      const asked = async (asOf: string | null) => {
        const { data, errors } = await app.query(
          'query ($id: ID!, $asOf: Date, $at: Int) { node(id: $id, asOf: $asOf, atRevision: $at) { ... on Membership { versions { nodes { membership { snapshot category certainty } } } } } }',
          { id, asOf, at: revision },
        );
        expect(errors).toBeUndefined();
        return (data?.['node'] as { versions: { nodes: { membership: object }[] } }).versions.nodes.map(({ membership }) => membership);
      };
      const states = ['membership corrected', 'membership changed', 'membership recorded'].map(of);
      const snapshots = (day: string | null) =>
        states.map((state) => ({ snapshot: `${id}@${state.revision}@${day ?? state.recordedAt.slice(0, 10)}` }));
      expect(await asked(null)).toMatchObject(snapshots(null));
      expect(await asked('2018-12-01')).toEqual([
        // The guild was founded in March 2019 by then, so that the start of the membership is clipped.
        { ...snapshots('2018-12-01')[0], category: 'CANDIDATE', certainty: null },
        { ...snapshots('2018-12-01')[1], category: 'CANDIDATE', certainty: null },
        { ...snapshots('2018-12-01')[2], category: 'CANDIDATE', certainty: null },
      ]);
      expect((await asked('2019-02-01')).map((state) => 'certainty' in state && state.certainty)).toEqual([null, 'POSSIBLE', 'POSSIBLE']);
    });
  });

  it('takes null for not given', async () => {
    const { revision } = newest();
    const { data, errors, extensions } = await app.query(
      `{ organizations(asOf: null, asKnownAt: null, atRevision: ${revision}, first: null, after: null) { totalCount } }`,
    );
    expect({ errors, data, revision: extensions?.revision }).toEqual({
      errors: undefined,
      data: { organizations: { totalCount: 3 } },
      revision,
    });
  });
});

/** The lists of an empty connection: whatever is a list in it, without items; nothing to page to. */
function emptyLists(connection: object): object {
  const lists = Object.keys(connection).filter((key) => key === 'nodes' || key === 'edges');
  return Object.fromEntries(lists.map((key) => [key, []]));
}
