import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Role } from '@guildhall/access';
import { importPackages, type ImportReport } from '@guildhall/exchange';
import { recordId } from '@guildhall/storage';
import { Admin } from '../support/admin.js';
import { type RunningApp, startApp } from '../support/running-app.js';

const NOBODY = recordId('Organization', 1);

let app: RunningApp;
let admin: Admin;
beforeAll(async () => {
  app = await startApp();
  admin = new Admin(app);
});
afterAll(() => app.stop());

async function ask<Answer>(document: string, variables: Record<string, unknown> = {}): Promise<Answer> {
  const { data, errors } = await app.query(document, variables);
  expect(errors).toBeUndefined();
  return data as Answer;
}

const STATE = `id slug name acronym names { text type language } identifiers { scheme value }
  memberships(during: {}) { nodes { id period { edtf } federation { id } attestations { on { edtf } } citations { source { title } } } }
  members(during: {}) { nodes { id member { id } } }`;

interface State {
  id: string;
  slug: string;
  acronym: string | null;
  names: { text: string; type: string; language: string | null }[];
  identifiers: { scheme: string; value: string }[];
  memberships: { nodes: { id: string; federation: { id: string }; attestations: unknown[]; citations: { source: { title: string } }[] }[] };
  members: { nodes: { id: string; member: { id: string } }[] };
}

/** All that is known of an organization, as asked by its id, now or at a revision; null where there is none. */
async function state(id: string, revision?: number): Promise<State | null> {
  const at = revision === undefined ? '' : `, atRevision: ${revision}`;
  return (await ask<{ organization: State | null }>(`{ organization(by: { id: "${id}" }${at}) { ${STATE} } }`)).organization;
}

let last = 0;
/** A word that no other test knows, for slugs. */
function word(text: string): string {
  last += 1;
  return `${text}-${last}x`;
}

async function pair(
  more: { source?: object; target?: object } = {},
): Promise<{ source: string; target: string; slug: string; targetSlug: string }> {
  const [slug, targetSlug] = [word('twin'), word('guild')];
  return {
    source: await admin.organization(slug, more.source),
    target: await admin.organization(targetSlug, more.target),
    slug,
    targetSlug,
  };
}

describe('a merge', () => {
  it('moves the facts of the source, which keep their ids; its id and slug lead to the target from then on, and not before', async () => {
    const { source, target, slug, targetSlug } = await pair();
    const federation = await admin.organization(word('federation'));
    const membership = await admin.membership(source, federation, '2001');
    const { revision, id, operations } = await admin.done('mergeOrganizations', { source, target, message: 'Twins' });
    expect(id).toBe(target);
    expect([...operations].sort()).toEqual([`CORRECTED ${membership}`, `CORRECTED ${target}`, `MERGED ${source}`].sort());
    for (const by of [`{ id: "${source}" }`, `{ slug: "${slug}" }`, `{ id: "${target}" }`]) {
      const { now, before } = await ask<{ now: State; before: State }>(
        `{ now: organization(by: ${by}) { ${STATE} } before: organization(by: ${by}, atRevision: ${revision - 1}) { ${STATE} } }`,
      );
      expect([now.id, now.slug, now.memberships.nodes.map((one) => one.id)]).toEqual([target, targetSlug, [membership]]);
      expect(before.id).toBe(by.includes(target) ? target : source);
      expect(before.memberships.nodes).toHaveLength(by.includes(target) ? 0 : 1);
    }
    expect((await state(federation))?.members.nodes).toEqual([{ id: membership, member: { id: target } }]);
    expect((await state(federation, revision - 1))?.members.nodes).toEqual([{ id: membership, member: { id: source } }]);
  });

  it('folds a fact that says the same into that of the target, which takes over its evidence', async () => {
    const { source, target } = await pair();
    const federation = await admin.organization(word('federation'));
    const folded = await admin.membership(source, federation, '2001', { attestedOn: ['2010'] });
    const kept = await admin.membership(target, federation, '2002-05-17', { attestedOn: ['2012-01-01'] });
    const { operations, revision } = await admin.done('mergeOrganizations', { source, target, message: 'Twins' });
    expect([...operations].sort()).toEqual([`MERGED ${folded}`, `CORRECTED ${kept}`, `CORRECTED ${target}`, `MERGED ${source}`].sort());
    const [membership, ...others] = (await state(target))?.memberships.nodes ?? [];
    expect(others).toEqual([]);
    expect(membership).toMatchObject({ id: kept, attestations: [{ on: { edtf: '2012-01-01' } }, { on: { edtf: '2010' } }] });
    expect(membership?.citations).toHaveLength(2);
    const { node, nodes } = await ask<{ node: object; nodes: (object | null)[] }>(
      `{ node(id: "${folded}") { id } nodes(ids: ["${kept}", "${folded}", "${source}", "${target}", "${recordId('Membership', 1)}"]) { id } }`,
    );
    expect(node).toEqual({ id: kept });
    expect(nodes).toEqual([{ id: kept }, { id: kept }, { id: target }, { id: target }, null]);
    const past = await ask<{ node: object }>(`{ node(id: "${folded}", atRevision: ${revision - 1}) { id } }`);
    expect(past.node).toEqual({ id: folded });
  });

  it('leaves nothing to be looked for in vain: the target takes over identifiers and acronyms, and other names as aliases', async () => {
    const { source, target } = await pair({
      source: {
        names: [
          { text: 'Azərbaycan Prodüserlər Gildiyası', language: 'az' },
          { text: 'APGX', type: 'ACRONYM' },
        ],
        identifiers: [{ scheme: 'WIKIDATA', value: 'Q900001' }],
      },
      target: { identifiers: [{ scheme: 'WIKIDATA', value: 'Q900002' }] },
    });
    const before = await state(target);
    await admin.done('mergeOrganizations', { source, target, message: 'Twins' });
    const after = await state(target);
    expect(after).toMatchObject({ acronym: before?.acronym, name: (before as unknown as { name: string }).name });
    expect(after?.names).toEqual([
      ...(before?.names ?? []),
      { text: 'Azərbaycan Prodüserlər Gildiyası', type: 'ALIAS', language: 'az' },
      { text: 'APGX', type: 'ACRONYM', language: null },
    ]);
    expect(after?.identifiers.map(({ value }) => value)).toEqual(['Q900002', 'Q900001']);
    const found = await ask<Record<string, { id?: string; nodes?: { id: string }[] }>>(`{
      identifier: organization(by: { identifier: { scheme: WIKIDATA, value: "Q900001" } }) { id }
      acronym: organization(by: { acronym: "apgx" }) { id }
      search: organizations(search: "azerbaycan produserler") { nodes { id } } }`);
    expect(found).toEqual({ identifier: { id: target }, acronym: { id: target }, search: { nodes: [{ id: target }] } });
  });

  it('is CONFLICT with everything that stands in its way, at once, and writes nothing', async () => {
    const { source, target } = await pair({ target: { founded: '1990' } });
    const federation = await admin.organization(word('federation'));
    const itself = await admin.membership(source, target, '2001');
    const early = await admin.membership(source, await admin.organization(word('federation')), '1950', { end: '1960' });
    const several = await admin.membership(source, federation, '2000', { end: '2020' });
    const [one, two] = [
      await admin.membership(target, federation, '2001', { end: '2005' }),
      await admin.membership(target, federation, '2010', { end: '2015' }),
    ];
    const outcome = await admin.merge(source, target);
    expect(outcome).toMatchObject({ code: 'CONFLICT', revision: null });
    expect([...outcome.conflictsWith].sort()).toEqual([itself, early, several, one, two].sort());
    expect((await state(source))?.memberships.nodes).toHaveLength(3);
  });

  it('retracts facts of either that contradict the others, where it is told which never were so', async () => {
    const { source, target } = await pair();
    const federation = await admin.organization(word('federation'));
    const itself = await admin.membership(source, target, '2001');
    const kept = await admin.membership(source, federation, '2001', { end: '2015' });
    const wrong = [
      await admin.membership(target, federation, '2001', { end: '2005' }),
      await admin.membership(target, federation, '2010', { end: '2015' }),
    ];
    const input = { source, target, message: 'Twins' };
    expect(await admin.send('mergeOrganizations', { ...input, retract: [...wrong, 'org_0000000000', federation] })).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
    const stranger = await admin.membership(await admin.organization(word('guild')), federation, '2001');
    expect(await admin.send('mergeOrganizations', { ...input, retract: [stranger] })).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await admin.send('mergeOrganizations', { ...input, retract: wrong })).toMatchObject({
      code: 'CONFLICT',
      conflictsWith: [itself],
    });
    const ids = [source, target, federation, itself, kept, ...wrong];
    const before = await answers(ids);
    const { operations, revision } = await admin.done('mergeOrganizations', { ...input, retract: [itself.toUpperCase(), ...wrong] });
    expect(operations).toEqual(expect.arrayContaining([itself, ...wrong].map((id) => `RETRACTED ${id}`)));
    expect((await state(target))?.memberships.nodes.map(({ id }) => id)).toEqual([kept]);

    const { operations: undone } = await admin.done('unmergeOrganizations', { source, message: 'They are two' });
    expect(undone).toEqual(expect.arrayContaining([itself, ...wrong].map((id) => `CORRECTED ${id}`)));
    expect(await answers(ids)).toBe(before);
    expect((await state(target, revision))?.memberships.nodes.map(({ id }) => id)).toEqual([kept]);
    expect((await admin.done('mergeOrganizations', { ...input, retract: [itself, ...wrong] })).id).toBe(target);
  });

  it('is CONFLICT where the target, though it has no fact yet, lived at another time than those of the source', async () => {
    const { source, target } = await pair({ target: { founded: '1990' } });
    const early = await admin.membership(source, await admin.organization(word('federation')), '1950', { end: '1960' });
    expect(await admin.merge(source, target)).toMatchObject({ code: 'CONFLICT', conflictsWith: [early], revision: null });
  });

  it('is refused where evidence that would be taken over does not fit', async () => {
    const { source, target } = await pair();
    const federation = await admin.organization(word('federation'));
    const more = await admin.membership(source, federation, '2001', { end: '2010', attestedOn: ['2009'] });
    const less = await admin.membership(target, federation, '2001', { end: '2005' });
    const outcome = await admin.merge(source, target);
    expect(outcome.code).toBe('CONFLICT');
    expect([...outcome.conflictsWith].sort()).toEqual([more, less].sort());
  });

  it('tells what cannot be merged at all', async () => {
    const { source, target } = await pair();
    expect(await admin.merge(source, source)).toMatchObject({ code: 'BAD_USER_INPUT', revision: null });
    expect(await admin.merge(NOBODY, target)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await admin.merge('apg-az', target)).toMatchObject({ code: 'BAD_USER_INPUT' });
    await admin.done('mergeOrganizations', { source, target, message: 'Twins' });
    const other = await admin.organization(word('guild'));
    for (const [from, into] of [
      [source, other],
      [source, target],
      [other, source],
    ] as const) {
      expect(await admin.merge(from, into)).toMatchObject({ code: 'CONFLICT', conflictsWith: [source, target] });
    }
    expect(await admin.unmerge(other)).toMatchObject({ code: 'CONFLICT', conflictsWith: [other] });
    expect(await admin.unmerge(NOBODY)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is for an administrator alone', async () => {
    const { source, target } = await pair();
    const document = `mutation ($input: MergeOrganizationsInput!) { mergeOrganizations(input: $input) { change { id } } }`;
    const { errors } = await app.mutate(document, { input: { source, target, message: 'Twins' } }, Role.EDITOR);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  });
});

/** What is answered of some ids today, to the last letter; but for the revision in it. */
async function answers(ids: readonly string[]): Promise<string> {
  const { nodes } = await ask<{ nodes: unknown }>(
    `query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Organization { ${STATE} }
    ... on Membership { period { edtf certain { from to } } member { id } federation { id } attestations { id } citations { source { id } } } } }`,
    { ids },
  );
  return JSON.stringify(nodes);
}

describe('a merge that is taken back', () => {
  it('leaves all as it was, the merge itself in the history', async () => {
    const identifiers = [{ scheme: 'WIKIDATA', value: 'Q900010' }];
    const { source, target, slug } = await pair({ source: { identifiers } });
    const federation = await admin.organization(word('federation'));
    const folded = await admin.membership(source, federation, '2001', { attestedOn: ['2010'] });
    const kept = await admin.membership(target, federation, '2002-05-17');
    const moved = await admin.membership(federation, source, '2003');
    const ids = [source, target, federation, folded, kept, moved];
    const before = await answers(ids);
    const { revision: merged } = await admin.done('mergeOrganizations', { source, target, message: 'Twins' });
    const meanwhile = await answers(ids);
    const { revision, id, operations } = await admin.done('unmergeOrganizations', { source, message: 'They are two' });
    expect(id).toBe(source);
    expect([...operations].sort()).toEqual([source, target, folded, kept, moved].map((one) => `CORRECTED ${one}`).sort());
    expect(await answers(ids)).toBe(before);
    const at = async (number: number): Promise<unknown> =>
      (await ask<{ organization: { id: string } }>(`{ organization(by: { slug: "${slug}" }, atRevision: ${number}) { id } }`)).organization
        .id;
    expect([await at(merged - 1), await at(merged), await at(revision)]).toEqual([source, target, source]);
    expect(meanwhile).not.toBe(before);
    const versions = await ask<{
      organization: { versions: { nodes: { recorded: { from: { number: number }; to: { number: number } | null } }[] } };
    }>(`{ organization(by: { id: "${source}" }) { versions { nodes { recorded { from { number } to { number } } } } } }`);
    expect(versions.organization.versions.nodes.map(({ recorded }) => [recorded.from.number, recorded.to?.number ?? null])).toEqual([
      [revision, null],
      [expect.any(Number), merged],
    ]);
  });

  it('can be merged and taken back again and again', async () => {
    const { source, target } = await pair({ source: { identifiers: [{ scheme: 'WIKIDATA', value: 'Q900011' }] } });
    const membership = await admin.membership(source, await admin.organization(word('federation')), '2001');
    const ids = [source, target, membership];
    const before = await answers(ids);
    for (let time = 0; time < 2; time += 1) {
      await admin.done('mergeOrganizations', { source, target, message: 'Twins' });
      await admin.done('unmergeOrganizations', { source, message: 'Two' });
      expect(await answers(ids)).toBe(before);
      await admin.done('mergeOrganizations', { source: target, target: source, message: 'The other way round' });
      expect((await state(target))?.id).toBe(source);
      await admin.done('unmergeOrganizations', { source: target, message: 'Two' });
      expect(await answers(ids)).toBe(before);
    }
  });

  it('is CONFLICT while something that was recorded since depends on it', async () => {
    const { source, target } = await pair();
    const [one, other] = [await admin.organization(word('federation')), await admin.organization(word('federation'))];
    const moved = await admin.membership(source, one, '2001');
    const folded = await admin.membership(source, other, '2001');
    const kept = await admin.membership(target, other, '2001');
    await admin.done('mergeOrganizations', { source, target, message: 'Twins' });
    await admin.done('attestMembership', { id: moved, on: '2011', citation: admin.page() });
    expect(await admin.unmerge(source)).toMatchObject({ code: 'CONFLICT', conflictsWith: [moved] });
    await admin.done('endMembership', { id: folded, on: '2015' });
    const { code, conflictsWith } = await admin.unmerge(source);
    expect([code, ...[...conflictsWith].sort()]).toEqual(['CONFLICT', ...[moved, kept].sort()]);
    await admin.done('retractMembership', { id: moved, message: 'Never' });
    expect((await admin.unmerge(source)).code).toBe('CONFLICT');
  });

  it('leaves what was recorded of the target since, and its own corrections, where they are', async () => {
    const { source, target } = await pair({ source: { identifiers: [{ scheme: 'WIKIDATA', value: 'Q900012' }] } });
    const federation = await admin.organization(word('federation'));
    await admin.membership(source, federation, '2001');
    await admin.done('mergeOrganizations', { source, target, message: 'Twins' });
    const later = await admin.membership(source, await admin.organization(word('federation')), '2020');
    await admin.done('correctOrganization', { id: source, city: 'Baku', message: 'Found it' });
    await admin.done('unmergeOrganizations', { source, message: 'Two' });
    const { organization } = await ask<{ organization: State & { city: string } }>(
      `{ organization(by: { id: "${target}" }) { city ${STATE} } }`,
    );
    expect(organization.city).toBe('Baku');
    expect(organization.identifiers).toEqual([]);
    expect(organization.names).toHaveLength(1);
    expect(organization.memberships.nodes.map(({ id }) => id)).toEqual([later]);
    expect((await state(source))?.identifiers).toEqual([{ scheme: 'WIKIDATA', value: 'Q900012' }]);
  });
});

describe('a chain of merges', () => {
  async function chain(): Promise<{ ids: string[]; a: string; b: string; c: string; before: string }> {
    const described = (value: string): object => ({
      identifiers: [{ scheme: 'WIKIDATA', value: `Q${word(value).replaceAll(/\D/g, '')}7` }],
    });
    const [a, b, c] = [
      await admin.organization(word('a'), described('1')),
      await admin.organization(word('b'), described('2')),
      await admin.organization(word('c'), described('3')),
    ];
    const federations = [await admin.organization(word('f')), await admin.organization(word('f')), await admin.organization(word('f'))];
    const memberships: string[] = [];
    for (const [member, federation, start] of [
      [a, 0, '2001'],
      [a, 1, '2002'],
      [b, 1, '2002-01-01'],
      [b, 2, '2003'],
      [c, 2, '2003-02'],
    ] as const) {
      memberships.push(await admin.membership(member, federations[federation] ?? '', start, { attestedOn: ['2010', '2012'] }));
    }
    const ids = [a, b, c, ...federations, ...memberships];
    const before = await answers(ids);
    await admin.done('mergeOrganizations', { source: a, target: b, message: 'Twins' });
    await admin.done('mergeOrganizations', { source: b, target: c, message: 'Triplets' });
    return { ids, a, b, c, before };
  }

  it('leads to its end, and is taken back from its end', async () => {
    const { ids, a, b, c, before } = await chain();
    expect([(await state(a))?.id, (await state(b))?.id]).toEqual([c, c]);
    expect((await state(c))?.memberships.nodes).toHaveLength(3);
    await admin.done('unmergeOrganizations', { source: b, message: 'Two' });
    expect([(await state(a))?.id, (await state(b))?.id]).toEqual([b, b]);
    await admin.done('unmergeOrganizations', { source: a, message: 'Two' });
    expect(await answers(ids)).toBe(before);
  });

  it('is taken back from its beginning as well', async () => {
    const { ids, a, b, c, before } = await chain();
    await admin.done('unmergeOrganizations', { source: a, message: 'Two' });
    expect([(await state(a))?.id, (await state(b))?.id]).toEqual([a, c]);
    expect((await state(a))?.memberships.nodes).toHaveLength(2);
    await admin.done('unmergeOrganizations', { source: b, message: 'Two' });
    expect(await answers(ids)).toBe(before);
  });
});

describe('an id that leads to another', () => {
  it('is taken wherever an organization or a fact is asked for', async () => {
    const { source, target, slug, targetSlug } = await pair();
    const federation = await admin.organization(word('federation'));
    const membership = await admin.membership(source, federation, '2001');
    const other = await admin.organization(word('federation'));
    await admin.membership(federation, other, '2002');
    const [folded, kept] = [await admin.membership(source, other, '2001'), await admin.membership(target, other, '2001')];
    const into = await admin.organization(word('federation'));
    await admin.done('mergeOrganizations', { source, target, message: 'Twins' });
    await admin.done('mergeOrganizations', { source: federation, target: into, message: 'Twins' });
    const found = await ask<Record<string, { id?: string; nodes?: object[]; federations?: object[]; sharedMembers?: object[] }>>(`{
      federation(by: { id: "${federation}" }) { id }
      of: memberships(during: {}, filter: { members: ["${source}"] }) { nodes { id } }
      both: memberships(during: {}, filter: { members: ["${source}", "${target}"], federations: ["${federation}"] }) { nodes { id } }
      in: organizations(filter: { memberOf: ["${federation}"] }) { nodes { id } }
      compareFederations(by: [{ id: "${federation}" }, { id: "${other}" }]) { federations { id } pairs { sharedMembers { id } } } }`);
    expect(found['federation']).toEqual({ id: into });
    expect(found['of']?.nodes).toHaveLength(2);
    expect(found['both']?.nodes).toEqual([{ id: membership }]);
    expect(found['in']?.nodes).toEqual([{ id: target }]);
    expect(found['compareFederations']).toEqual({
      federations: [{ id: into }, { id: other }],
      pairs: [{ sharedMembers: [{ id: target }] }],
    });
    expect((await ask<{ node: object }>(`{ node(id: "${folded}") { id } }`)).node).toEqual({ id: kept });
    for (const [asked, location] of [
      [source, target],
      [slug, targetSlug],
      [`${slug.toUpperCase()}.csv`, `${targetSlug}.csv`],
    ]) {
      const response = await fetch(`${app.url}/organizations/${asked}?asOf=2026-01-01`, { redirect: 'manual' });
      expect([response.status, response.headers.get('location')]).toEqual([301, `/organizations/${location}?asOf=2026-01-01`]);
    }
  });

  it('is taken by mutations, which act on what it leads to', async () => {
    const { source, target } = await pair();
    const [one, other] = [await admin.organization(word('federation')), await admin.organization(word('federation'))];
    const [folded, kept] = [await admin.membership(source, one, '2001'), await admin.membership(target, one, '2001')];
    const { revision } = await admin.done('mergeOrganizations', { source, target, message: 'Twins' });
    expect((await admin.done('endMembership', { id: folded, on: '2020' })).operations).toEqual([`ENDED ${kept}`]);
    expect((await admin.done('correctOrganization', { id: source, city: 'Baku', message: 'Found' })).id).toBe(target);
    const membership = await admin.membership(source, other, '2001');
    expect((await state(target))?.memberships.nodes.map(({ id }) => id)).toContain(membership);
    const registered = await admin.done('registerOrganization', {
      ...{ kind: 'GUILD', slug: word('guild'), names: [{ text: 'Member', language: 'en' }], citations: [admin.page()] },
      memberships: [{ federation: source, start: '2001' }],
    });
    expect((await state(target))?.members.nodes[0]?.member.id).toBe(registered.id);
    // A membership in itself, which the ids alone do not show.
    expect(await admin.send('recordMembership', { member: source, federation: target, citations: [admin.page()] })).toMatchObject({
      code: 'BAD_USER_INPUT',
      revision: null,
    });
    // Whoever read the source before the merge has not seen what it would alter now.
    const stale = { id: source, city: 'Baku', message: 'Found', expectedRevision: revision - 1 };
    expect(await admin.send('correctOrganization', stale)).toMatchObject({ code: 'CONFLICT' });
    const slug = (await state(target))?.slug ?? '';
    expect(
      await admin.send('registerOrganization', { kind: 'GUILD', slug, names: [{ text: 'X' }], citations: [admin.page()] }),
    ).toMatchObject({
      code: 'CONFLICT',
      conflictsWith: [target],
    });
  });

  it('stands in the log with the record to which it led, and its versions stay to be read', async () => {
    const { source, target } = await pair();
    const { revision } = await admin.done('mergeOrganizations', { source, target, message: 'Twins' });
    const { changes, version } = await ask<{
      changes: { nodes: { operations: { nodes: object[] } }[] };
      version: { versions: { nodes: { id: string }[] } };
    }>(`{
      changes(afterRevision: ${revision - 1}, first: 1) { nodes { operations { nodes { kind recordId record { id } } } } }
      version: organization(by: { id: "${source}" }, atRevision: ${revision - 1}) { versions { nodes { id } } } }`);
    expect(changes.nodes[0]?.operations.nodes).toEqual(
      expect.arrayContaining([
        { kind: 'MERGED', recordId: source, record: { id: target } },
        { kind: 'CORRECTED', recordId: target, record: { id: target } },
      ]),
    );
    const [only] = version.versions.nodes;
    const { node } = await ask<{ node: object }>(
      `{ node(id: "${only?.id}") { ... on OrganizationVersion { organization { id } recorded { to { number } } } } }`,
    );
    expect(node).toEqual({ organization: { id: source }, recorded: { to: { number: revision } } });
  });
});

describe('those who write while organizations are merged', () => {
  it('lose nothing: what they record of the source is moved, or lands on the target', async () => {
    for (let round = 0; round < 3; round += 1) {
      const { source, target } = await pair();
      const federations = await Promise.all(Array.from({ length: 8 }, () => admin.organization(word('federation'))));
      const write = (federation: string): Promise<string> => admin.membership(source, federation, '2001');
      const [merged, ...memberships] = await Promise.all([
        admin.merge(source, target),
        ...federations.map((federation) => write(federation)),
      ]);
      expect((merged as { revision: number | null }).revision).not.toBeNull();
      expect((await state(target))?.memberships.nodes.map(({ id }) => id).sort()).toEqual([...memberships].sort());
    }
  });

  it('merge the same one once, and two into one another never', async () => {
    const { source, target } = await pair();
    const other = await admin.organization(word('guild'));
    const outcomes = await Promise.all([
      admin.merge(source, target),
      admin.merge(source, other),
      admin.merge(target, source),
      admin.merge(other, source),
    ]);
    const done = outcomes.filter(({ revision }) => revision !== null);
    const refused = outcomes.filter(({ revision }) => revision === null);
    expect(done.length).toBeGreaterThanOrEqual(1);
    expect(refused.every(({ code }) => code === 'CONFLICT')).toBe(true);
    const ends = await Promise.all([source, target, other].map(async (id) => (await state(id))?.id));
    expect(new Set(ends).size).toBe(3 - done.length);
  });
});

describe('a package from before a merge', () => {
  const HEADERS: Readonly<Record<string, string>> = {
    'sources.csv': 'id,title',
    'organizations.csv': 'id,kind,name,countries,sources',
    'memberships.csv': 'member,federation,category,start,end,sources',
  };

  async function imported(files: Readonly<Record<string, readonly string[]>>): Promise<ImportReport> {
    const folder = await mkdtemp(path.join(tmpdir(), 'package-'));
    try {
      for (const [name, rows] of Object.entries(files)) await writeFile(path.join(folder, name), [HEADERS[name], ...rows, ''].join('\n'));
      return await importPackages(app.dataSource, [folder]);
    } finally {
      await rm(folder, { recursive: true });
    }
  }

  it('means the target where it uses the slug of the source, and makes no twin again', async () => {
    const [old, now, fed, fed2] = [word('old'), word('now'), word('fed'), word('fed')];
    const files = {
      'sources.csv': [`${old}-page,A page`],
      'organizations.csv': [old, now, fed, fed2].map((slug) => `${slug},GUILD,Guild of ${slug},AZ,${old}-page`),
      'memberships.csv': [
        `${old},${fed},FULL,2001-02,..,${old}-page`,
        `${now},${fed},FULL,2001,..,${old}-page`,
        `${old},${fed2},FULL,2003,..,${old}-page`,
      ],
    };
    expect((await imported(files)).outcome).toBe('RECORDED');
    const { a, b } = await ask<{ a: { id: string }; b: { id: string } }>(
      `{ a: organization(by: { slug: "${old}" }) { id } b: organization(by: { slug: "${now}" }) { id } }`,
    );
    await admin.done('mergeOrganizations', { source: a.id, target: b.id, message: 'Twins' });
    const before = await state(b.id);
    const again = await imported(files);
    expect(again).toMatchObject({ outcome: 'UNCHANGED', problems: { total: 0 }, findings: { byCode: { MERGED_ORGANIZATION: 1 } } });
    expect(await state(b.id)).toEqual(before);
    const ended = await imported({
      ...files,
      'memberships.csv': [`${old},${fed2},FULL,2003,2020,${old}-page`, `${fed2},${old},FULL,2004,..,${old}-page`],
    });
    expect(ended.outcome).toBe('RECORDED');
    const after = await state(b.id);
    expect(after?.memberships.nodes.map(({ id }) => id)).toEqual(before?.memberships.nodes.map(({ id }) => id));
    expect(JSON.stringify(after)).toContain('2003/2020');
    expect(after?.members.nodes).toHaveLength(1);
  });

  it('is exported with the slug of the target', async () => {
    const { source, target, slug, targetSlug } = await pair();
    await admin.membership(source, await admin.organization(word('federation')), '2001');
    await admin.done('mergeOrganizations', { source, target, message: 'Twins' });
    const response = await fetch(`${app.url}/export/memberships.csv`);
    expect(response.status).toBe(200);
    const text = await response.text();
    expect([text.includes(`${targetSlug},`), text.includes(`${slug},`)]).toEqual([true, false]);
  });
});
