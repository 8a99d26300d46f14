import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Role } from '@guildhall/access';
import { startLoadedApp } from '../support/loaded-app.js';
import type { GraphQLAnswer, RunningApp } from '../support/running-app.js';

const PREVIEW = `mutation ($change: ProposedChangeInput!) {
  previewChange(input: { change: $change }) {
    operations { kind recordType recordId before { id ... on Membership { period { end { edtf } } } } after { id ... on Organization { name } ... on Membership { member { name } period { start { edtf } end { edtf } } } } }
    counts { federation { slug } asOf before { certain possible } after { certain possible } members { organization { name } before after } }
  }
}`;
const SOURCE = [{ source: { new: { title: 'A press release' } } }];

interface Counted {
  readonly federation: { readonly slug: string };
  readonly asOf: string;
  readonly before: { readonly certain: number };
  readonly after: { readonly certain: number };
  readonly members: readonly {
    readonly organization: { readonly name: string };
    readonly before: string | null;
    readonly after: string | null;
  }[];
}

interface Seen {
  readonly seen: Previewed | null;
  readonly errors: NonNullable<GraphQLAnswer['errors']>;
}

interface Previewed {
  readonly operations: readonly { readonly kind: string; readonly recordType: string; readonly before: unknown; readonly after: unknown }[];
  readonly counts: readonly Counted[];
}

describe('previewChange', () => {
  let app: RunningApp;
  let fiapf: string;
  const today = new Date().toISOString().slice(0, 10);

  beforeAll(async () => {
    app = await startLoadedApp();
    const { data } = await app.query('{ organization(by: { slug: "fiapf" }) { id } }');
    fiapf = (data?.['organization'] as { id: string }).id;
  }, 300_000);
  afterAll(() => app.stop());

  async function preview(change: object, role?: Role): Promise<Seen> {
    const { data, errors } = await app.mutate(PREVIEW, { change }, role);
    return { seen: (data?.['previewChange'] ?? null) as Previewed | null, errors: errors ?? [] };
  }

  async function membersOn(asOf: string): Promise<number> {
    const { data } = await app.query(
      'query ($asOf: Date!) { federation(by: { slug: "fiapf" }, asOf: $asOf) { statistics { members { certain } } } }',
      { asOf },
    );
    return (data?.['federation'] as { statistics: { members: { certain: number } } }).statistics.members.certain;
  }

  it('shows what a registration would record and how many members there would be, and records nothing', async () => {
    const before = await app.query('{ revision { number } }');
    const { seen, errors } = await preview({
      registerOrganization: {
        kind: 'GUILD',
        names: [{ text: 'Guild of Nobody Yet', language: 'en' }],
        citations: SOURCE,
        memberships: [{ federation: fiapf, category: 'FULL', start: '2026-01-01' }],
      },
    });
    expect(errors).toEqual([]);
    expect(seen?.operations.map(({ kind, recordType, before: old }) => [kind, recordType, old])).toEqual([
      ['CREATED', 'Source', null],
      ['CREATED', 'Organization', null],
      ['CREATED', 'Membership', null],
    ]);
    expect(seen?.operations[1]?.after).toMatchObject({ name: 'Guild of Nobody Yet' });
    expect(seen?.operations[2]?.after).toMatchObject({
      member: { name: 'Guild of Nobody Yet' },
      period: { start: { edtf: '2026-01-01' } },
    });
    const now = await membersOn(today);
    expect(seen?.counts.map(({ asOf, before: old, after }) => [asOf, old.certain, after.certain])).toEqual([
      ['2026-01-01', await membersOn('2026-01-01'), (await membersOn('2026-01-01')) + 1],
      [today, now, now + 1],
    ]);
    const answered = { organization: { name: 'Guild of Nobody Yet' }, before: null, after: 'CERTAIN' };
    expect(seen?.counts.map(({ members }) => members)).toEqual([[answered], [answered]]);
    expect((await app.query('{ revision { number } }')).data).toEqual(before.data);
    expect((await app.query('{ organizations(search: "Guild of Nobody Yet") { nodes { name } } }')).data).not.toMatchObject({
      organizations: { nodes: [{ name: 'Guild of Nobody Yet' }] },
    });
  });

  it('shows the day from which an end takes a member away, and the record before and after', async () => {
    const { data } = await app.query(
      'query ($of: ID!) { memberships(filter: { federations: [$of] }, certainty: CERTAIN, first: 1) { nodes { id } } }',
      { of: fiapf },
    );
    const id = (data?.['memberships'] as { nodes: { id: string }[] }).nodes[0]?.id ?? '';
    const { seen, errors } = await preview({ endMembership: { id, on: '2026-03-31' } });
    expect(errors).toEqual([]);
    expect(seen?.operations).toEqual([
      expect.objectContaining({
        kind: 'ENDED',
        before: expect.objectContaining({ id, period: { end: null } }),
        after: expect.objectContaining({ id, period: expect.objectContaining({ end: { edtf: '2026-03-31' } }) }),
      }),
    ]);
    const days = new Map(seen?.counts.map(({ asOf, before, after }) => [asOf, before.certain - after.certain]));
    expect(days.get('2026-04-01')).toBe(1);
    expect(days.get(today)).toBe(1);
    expect(days.has('2026-03-31')).toBe(false);
    expect(seen?.counts.find(({ asOf }) => asOf === today)?.members).toMatchObject([{ before: 'CERTAIN', after: null }]);
  });

  it('shows who is answered in the place of whom where twins are merged, though no number changes', async () => {
    const { data } = await app.mutate(`mutation {
      source: registerOrganization(input: { kind: GUILD, names: [{ text: "Twin One", language: "en" }], citations: [{ source: { new: { title: "A" } } }],
        memberships: [{ federation: "${fiapf}", category: FULL, start: "2001" }] }) { organization { id } }
      target: registerOrganization(input: { kind: GUILD, names: [{ text: "Twin Two", language: "en" }], citations: [{ source: { new: { title: "B" } } }] }) { organization { id } } }`);
    const { source, target } = data as Record<'source' | 'target', { organization: { id: string } }>;
    const change = { mergeOrganizations: { source: source.organization.id, target: target.organization.id, message: 'Twins' } };
    const { seen, errors } = await preview(change, Role.ADMIN);
    expect(errors).toEqual([]);
    const counted = seen?.counts.find(({ asOf }) => asOf === today);
    expect(counted?.after).toEqual(counted?.before);
    expect([...(counted?.members ?? [])].sort((a, b) => a.organization.name.localeCompare(b.organization.name))).toEqual([
      { organization: { name: 'Twin One' }, before: 'CERTAIN', after: null },
      { organization: { name: 'Twin Two' }, before: null, after: 'CERTAIN' },
    ]);
  });

  it('counts where a lifetime is altered, on the days that it takes away, and nowhere where nothing that is counted is', async () => {
    const { data } = await app.query(
      'query ($of: ID!) { memberships(filter: { federations: [$of] }, certainty: CERTAIN, first: 1) { nodes { member { id } } } }',
      { of: fiapf },
    );
    const id = (data?.['memberships'] as { nodes: { member: { id: string } }[] }).nodes[0]?.member.id ?? '';
    const { seen, errors } = await preview({ dissolveOrganization: { id, on: '2026-03-31', citations: SOURCE } });
    expect(errors).toEqual([]);
    const days = new Map(seen?.counts.map(({ asOf, before, after }) => [asOf, before.certain - after.certain]));
    expect([days.get('2026-04-01'), days.get(today), days.has('2026-03-31')]).toEqual([1, 1, false]);
    const { seen: moved } = await preview({ correctOrganization: { id, city: 'Elsewhere', message: 'It moved' } });
    expect(moved?.operations).toHaveLength(1);
    expect(moved?.counts).toEqual([]);
  });

  it('refuses what the mutation would refuse, with its paths below the change', async () => {
    const { seen, errors } = await preview({ registerOrganization: { kind: 'GUILD', names: [], citations: SOURCE, founded: 'soon' } });
    expect(seen).toBeNull();
    const [{ extensions = {} } = {}] = errors;
    expect(extensions['code']).toBe('BAD_USER_INPUT');
    expect((extensions['violations'] as { path: unknown[] }[]).map(({ path }) => path.slice(0, 4))).toEqual(
      expect.arrayContaining([
        ['input', 'change', 'registerOrganization', 'names'],
        ['input', 'change', 'registerOrganization', 'founded'],
      ]),
    );
  });

  it('is followed by all names of an organization, of whatever time, as correctOrganization takes them', async () => {
    const names = async (slug: string): Promise<{ text: string; type: string }[]> => {
      const { data } = await app.query(
        'query ($slug: String!) { organization(by: { slug: $slug }, asOf: "2026-01-01") { allNames { text type } names { text } } }',
        { slug },
      );
      return (data?.['organization'] as { allNames: { text: string; type: string }[] }).allNames;
    };
    const { data } = await app.query('{ organization(by: { slug: "apg-az" }) { id } }');
    const { id } = data?.['organization'] as { id: string };
    const RENAME = 'mutation ($input: RenameOrganizationInput!) { renameOrganization(input: $input) { change { id } } }';
    const before = await names('apg-az');
    const input = { id, on: '2020-05-01', name: { text: 'Guild of Another Name', language: 'en' }, citations: SOURCE };
    expect((await app.mutate(RENAME, { input })).errors).toBeUndefined();
    const after = await names('apg-az');
    expect(after.length).toBe(before.length + 1);
    expect(after.map(({ type }) => type)).toContain('FORMER');
  });

  it('is for who may propose the change: a visitor may not, and a contributor may, whatever role it would take to record it', async () => {
    const change = { endMembership: { id: 'mem_0000000000', on: '2026-03-31' } };
    const { errors: visitors = [] } = await app.query(PREVIEW, { change });
    expect(visitors[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
    const correction = { correctOrganization: { id: fiapf, city: 'Lyon', message: 'It moved' } };
    const { seen, errors } = await preview(correction, Role.CONTRIBUTOR);
    expect([seen?.operations.length, errors]).toEqual([1, []]);
    const merge = { mergeOrganizations: { source: fiapf, target: fiapf, message: 'The same' } };
    const said = async (role: Role): Promise<unknown> => (await preview(merge, role)).errors[0]?.message;
    expect(await said(Role.CONTRIBUTOR)).toBe(await said(Role.ADMIN));
    const record = 'mutation ($input: CorrectOrganizationInput!) { correctOrganization(input: $input) { change { id } } }';
    const recorded = await app.mutate(record, { input: correction.correctOrganization }, Role.CONTRIBUTOR);
    expect(recorded.errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });
});
