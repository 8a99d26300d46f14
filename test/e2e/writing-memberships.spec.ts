import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Role } from '@guildhall/access';
import { FactRecorder, factKind } from '@guildhall/facts';
import { Journal } from '@guildhall/journal';
import { newIdNumber, readPublicId, recordId, publicId } from '@guildhall/storage';
import { dayBefore } from '@guildhall/time';
import fc from 'fast-check';
import { factExamples } from '../support/fact-examples.js';
import { registered, type Registered } from '../support/registered.js';
import { type GraphQLAnswer, type RunningApp, startApp } from '../support/running-app.js';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const INPUT_OF: Readonly<Record<string, string>> = {
  recordMembership: 'RecordMembershipInput',
  changeMembership: 'ChangeMembershipInput',
  endMembership: 'EndInput',
  correctMembership: 'CorrectMembershipInput',
  retractMembership: 'RetractInput',
  attestMembership: 'AttestInput',
  retractAttestation: 'RetractInput',
};
const PERIOD = 'period { edtf certain { from to } possible { from to } }';
const TOLD = `id category standing ${PERIOD} announcedOn { edtf } countries { code }
  terms { category standing ${PERIOD} announcedOn { edtf } citations { source { id title } locator note } }
  attestations { id on { edtf } exact sources { id } } citations { source { id } }`;

interface Cited {
  source: { id: string; title?: string };
  locator?: string | null;
}
interface Told {
  id: string;
  category: string;
  standing: string;
  period: { edtf: string };
  terms: { category: string; standing: string; period: { edtf: string }; announcedOn: { edtf: string } | null; citations: Cited[] }[];
  attestations: { id: string; on: { edtf: string }; exact: boolean; sources: { id: string }[] }[];
  citations: Cited[];
  countries: { code: string }[];
}
interface Answered {
  membership: Told | null;
  revision: number;
  kinds: string[];
}

function send(name: string, input: object, role?: Role): Promise<GraphQLAnswer> {
  const payload = `membership { ${TOLD} } change { revision { number } message operations { nodes { kind recordType } } }`;
  return app.mutate(`mutation ($input: ${INPUT_OF[name]}!) { it: ${name}(input: $input) { ${payload} } }`, { input }, role);
}

async function done(name: string, input: object): Promise<Answered> {
  const { data, errors } = await send(name, input);
  expect(errors).toBeUndefined();
  const { membership, change } = data?.['it'] as {
    membership: Told | null;
    change: { revision: { number: number }; operations: { nodes: { kind: string; recordType: string }[] } };
  };
  const kinds = change.operations.nodes.map(({ kind, recordType }) => `${kind} ${recordType}`);
  return { membership, revision: change.revision.number, kinds };
}

interface Refusal {
  readonly code: unknown;
  readonly message: string;
  readonly violations?: unknown;
  readonly conflictsWith?: unknown;
}

/** How a mutation is refused; and that it wrote nothing. */
async function refused(name: string, input: object): Promise<Refusal> {
  const before = await newest();
  const { data, errors } = await send(name, input);
  expect(data).toEqual({ it: null });
  expect(errors).toHaveLength(1);
  expect(await newest()).toBe(before);
  const { message = '', extensions } = errors?.[0] ?? {};
  return { message, code: null, ...extensions };
}

async function newest(): Promise<number> {
  const { extensions } = await app.query('{ changes(first: 1) { totalCount } }');
  return extensions?.revision ?? -1;
}

const places = ({ violations }: Refusal): string[] =>
  (violations as { path: (string | number)[] }[]).map(({ path }) => path.join('.')).sort();

async function recorded(more: object = {}): Promise<{ at: Registered; id: string; told: Told; revision: number }> {
  const at = await registered(app.dataSource);
  const base = { member: at.member, federation: at.federation, category: 'CANDIDATE', start: '2001-05' };
  const { membership, revision } = await done('recordMembership', { ...base, citations: [{ source: { id: at.source } }], ...more });
  if (!membership) throw new Error('nothing was recorded');
  return { at, id: membership.id, told: membership, revision };
}

const cite = (id: string, locator?: string) => ({ source: { id }, ...(locator === undefined ? {} : { locator }) });
const told = (term: Told['terms'][number]): string => `${term.category} ${term.standing} ${term.period.edtf}`;

it('the news: a guild is announced on 2025-12-11 to be a full member from New Year’s Day, by a source that is registered with it', async () => {
  const { member, federation } = await registered(app.dataSource);
  const { membership, kinds } = await done('recordMembership', {
    member,
    federation,
    category: 'FULL',
    start: '2026-01-01',
    announcedOn: '2025-12-11',
    attestedOn: ['2026-03'],
    citations: [{ source: { new: { title: 'Azərbaycan FIAPF-da', publishedOn: '2025-12-11' } }, locator: 'line 3' }],
    message: 'The announcement',
  });
  expect(kinds).toEqual(['CREATED Source', 'CREATED Membership']);
  expect(membership).toMatchObject({
    category: 'FULL',
    standing: 'ACTIVE',
    period: { edtf: '2026-01-01/..', certain: { from: '2026-01-01', to: null } },
    announcedOn: { edtf: '2025-12-11' },
    countries: [{ code: 'AZ' }],
    terms: [{ citations: [{ source: { title: 'Azərbaycan FIAPF-da' }, locator: 'line 3' }] }],
    attestations: [{ on: { edtf: '2026-03' }, exact: true }],
  });
  const list = async (day: string) => {
    const { data } = await app.query(
      `query ($federation: ID!, $day: Date!) { organization(by: { id: $federation }) { members(asOf: $day) { edges { certainty category } } } }`,
      { federation, day },
    );
    return (data?.['organization'] as { members: { edges: object[] } }).members.edges;
  };
  expect(await list('2025-12-31')).toEqual([]);
  expect(await list('2026-01-01')).toEqual([{ certainty: 'CERTAIN', category: 'FULL' }]);
});

describe('recordMembership', () => {
  it('takes what is not said from the defaults, and an end instead of going on', async () => {
    const { told: open } = await recorded({ category: undefined });
    expect(open).toMatchObject({ category: 'UNKNOWN', standing: 'ACTIVE', period: { edtf: '2001-05/..' } });
    const { told: ended } = await recorded({ end: '2003', ongoing: true });
    expect(ended.period.edtf).toBe('2001-05/2003');
    const { told: unknown } = await recorded({ start: null, ongoing: false, countries: ['az', 'SUHH'] });
    expect(unknown.period.edtf).toBe('/');
    expect(unknown.countries).toEqual([{ code: 'AZ' }, { code: 'SUHH' }]);
  });

  it('does not guess which of several sources shows a day', async () => {
    const at = await registered(app.dataSource);
    const citations = [cite(at.source), cite(at.otherSource, 'p. 3')];
    const { member, federation } = at;
    const { membership } = await done('recordMembership', { member, federation, attestedOn: ['2010', '2011~'], citations });
    expect(membership?.attestations.map(({ on, exact, sources }) => [on.edtf, exact, sources.length])).toEqual([
      ['2010', false, 2],
      ['2011~', false, 2],
    ]);
  });

  it('tells all that is wrong with an input at once', async () => {
    const problem = await refused('recordMembership', {
      member: 'mem_0000000001',
      federation: 'apg-az',
      start: '2026-13',
      end: 'soon',
      announcedOn: '..',
      countries: ['AZ', 'CS', 'Q'],
      citations: [{ source: { id: 'src_0000000000' } }, { source: { new: { title: ' ', url: 'x' } }, locator: 'a\u0000' }],
      attestedOn: ['2010', '2010-02-30'],
      message: 'm'.repeat(2001),
    });
    expect(problem.code).toBe('BAD_USER_INPUT');
    expect(places(problem)).toEqual(
      [
        'member',
        'federation',
        'start',
        'end',
        'announcedOn',
        'countries.1',
        'countries.2',
        'citations.0.source.id',
        'citations.1.source.new.title',
        'citations.1.source.new.url',
        'citations.1.locator',
        'attestedOn.1',
        'message',
      ]
        .map((place) => `input.${place}`)
        .sort(),
    );
  });

  it('and what is wrong with the values together', async () => {
    const { member } = await registered(app.dataSource);
    const problem = await refused('recordMembership', {
      member,
      federation: member.toUpperCase(),
      start: '2004',
      end: '2003',
      citations: [],
      attestedOn: ['2004', '2004'],
    });
    expect(places(problem)).toEqual(['input.attestedOn.1', 'input.citations', 'input.end', 'input.federation']);
  });

  it('takes lists as long as anybody needs, and no longer', async () => {
    const { member, federation, source } = await registered(app.dataSource);
    const problem = await refused('recordMembership', {
      member,
      federation,
      citations: Array.from({ length: 101 }, (_, place) => cite(source, `p. ${place}`)),
      attestedOn: Array.from({ length: 1001 }, (_, place) => String(1000 + place)),
    });
    expect(places(problem)).toEqual(['input.attestedOn', 'input.citations']);
  });

  it('names all ids that lead nowhere', async () => {
    const { federation, source } = await registered(app.dataSource);
    const [member, gone, goneToo] = [
      recordId('Organization', newIdNumber()),
      recordId('Source', newIdNumber()),
      recordId('Source', newIdNumber()),
    ];
    const problem = await refused('recordMembership', { member, federation, citations: [cite(source), cite(gone), cite(goneToo)] });
    expect(problem).toMatchObject({ code: 'NOT_FOUND', ids: [member, gone, goneToo] });
  });

  it('refuses a second membership that surely overlaps, or says the same, with the first one’s id', async () => {
    const { at, id } = await recorded({ start: '2001', end: '2010' });
    const again = { member: at.member, federation: at.federation, citations: [cite(at.source)] };
    expect(await refused('recordMembership', { ...again, start: '2005', category: 'FULL' })).toMatchObject({
      code: 'CONFLICT',
      conflictsWith: [id],
    });
    // It may have begun the year after: only its possible days overlap.
    await done('recordMembership', { ...again, start: '2010', end: '2010' });
    const undated = await done('recordMembership', { ...again, ongoing: false });
    expect(await refused('recordMembership', { ...again, ongoing: false })).toMatchObject({
      code: 'CONFLICT',
      conflictsWith: [undated.membership?.id],
    });
  });

  it('refuses an attestation on a day on which it cannot hold', async () => {
    const at = await registered(app.dataSource);
    const input = { member: at.member, federation: at.federation, citations: [cite(at.source)], start: '2001', attestedOn: ['2000'] };
    expect(await refused('recordMembership', input)).toMatchObject({ code: 'CONFLICT', conflictsWith: [] });
  });

  it('lets one of eight who record the same at once through, and tells the others its id', async () => {
    const at = await registered(app.dataSource);
    const input = { member: at.member, federation: at.federation, start: '2020', citations: [cite(at.source)] };
    const answers = await Promise.all(Array.from({ length: 8 }, () => send('recordMembership', input)));
    const winners = answers.flatMap(({ data }) => (data?.['it'] ? [data['it'] as { membership: Told }] : []));
    expect(winners).toHaveLength(1);
    const refusals = answers.flatMap(({ errors = [] }) => errors.map(({ extensions }) => extensions));
    expect(refusals).toHaveLength(7);
    for (const refusal of refusals) expect(refusal).toMatchObject({ code: 'CONFLICT', conflictsWith: [winners[0]?.membership.id] });
  });
});

describe('changeMembership', () => {
  it('ends the running term on the day before and begins a new one of the same membership', async () => {
    const { at, id, revision } = await recorded();
    const before = await history(id, revision);
    const { membership, kinds } = await done('changeMembership', {
      id,
      on: '2004-07-01',
      category: 'FULL',
      announcedOn: '2004-06',
      citations: [cite(at.otherSource, 'p. 1')],
      expectedRevision: revision,
    });
    expect(kinds).toEqual(['CHANGED Membership']);
    expect(membership?.terms.map(told)).toEqual(['CANDIDATE ACTIVE 2001-05/2004-06-30', 'FULL ACTIVE 2004-07-01/..']);
    expect(membership?.terms[1]).toMatchObject({ announcedOn: { edtf: '2004-06' }, citations: [{ locator: 'p. 1' }] });
    expect(membership).toMatchObject({ id, period: { edtf: '2001-05/..' }, category: 'FULL' });
    expect(await history(id, revision)).toBe(before);
    const suspended = await done('changeMembership', { id, on: '2010', standing: 'SUSPENDED' });
    expect(suspended.membership?.terms.map(told)).toEqual([
      'CANDIDATE ACTIVE 2001-05/2004-06-30',
      'FULL ACTIVE 2004-07-01/[2009-12-31..2010-12-30]',
      'FULL SUSPENDED 2010/..',
    ]);
    expect(await history(id, revision)).toBe(before);
  });

  it('lets the new term end as the running one did', async () => {
    const { id } = await recorded({ end: '2010' });
    const { membership } = await done('changeMembership', { id, on: '2004', category: 'FULL' });
    expect(membership?.terms.map(told)).toEqual(['CANDIDATE ACTIVE 2001-05/[2003-12-31..2004-12-30]', 'FULL ACTIVE 2004/2010']);
    const { id: unknown } = await recorded({ ongoing: false });
    const { membership: open } = await done('changeMembership', { id: unknown, on: '2004', standing: 'SUSPENDED' });
    expect(open?.period.edtf).toBe('2001-05/');
  });

  it('refuses what says nothing, or nothing new', async () => {
    const { id } = await recorded();
    const empty = await refused('changeMembership', { id, on: 'x' });
    expect(places(empty)).toEqual(['input.category', 'input.on']);
    const same = await refused('changeMembership', { id, on: '2004', standing: 'ACTIVE' });
    expect(same).toMatchObject({ code: 'BAD_USER_INPUT', violations: [{ path: ['input', 'standing'] }] });
    const asBefore = await refused('changeMembership', { id, on: '2004', category: 'CANDIDATE', standing: 'ACTIVE' });
    expect(asBefore).toMatchObject({ code: 'BAD_USER_INPUT', violations: [{ path: ['input', 'category'] }] });
  });

  it.each([
    { day: 'before it begins', on: '2001-04-30', words: 'begins' },
    { day: 'after it ended', on: '2011', words: 'has ended' },
    { day: 'of an earlier term', on: '2003', words: 'correctMembership', running: '2004' },
    { day: 'on which the running term began', on: '2004-07-01', words: 'no day', running: '2004-07-01' },
    { day: 'that may lie before the running term', on: '2004', words: '[2004-07-02..2004]', running: '2004-07-01' },
  ])('refuses a day $day', async ({ on, words, running }) => {
    const { id } = await recorded({ end: '2010' });
    if (running !== undefined) await done('changeMembership', { id, on: running, category: 'FULL' });
    const problem = await refused('changeMembership', { id, on, category: 'ASSOCIATE' });
    expect(problem).toMatchObject({ code: 'CONFLICT', conflictsWith: [id] });
    expect(problem.message).toContain(words);
  });

  it('lets sources that show it from that day on show the new term, each still by the source that it rests on', async () => {
    const { at, id, told: before } = await recorded({ attestedOn: ['2002', '2004', '2010'] });
    const { membership } = await done('changeMembership', { id, on: '2004-07-01', category: 'FULL', citations: [cite(at.otherSource)] });
    expect(membership?.attestations).toEqual(before.attestations);
    expect(membership?.terms.map(({ period }) => period)).toMatchObject([
      { edtf: '2001-05/2004-06-30', certain: { from: '2001-05-31', to: '2004-06-30' } },
      { edtf: '2004-07-01/..', certain: { from: '2004-07-01' } },
    ]);
    // Later, so that only one of the two terms can have been shown in 2010.
    await done('changeMembership', { id, on: '2011', standing: 'SUSPENDED' });
    expect(await refused('endMembership', { id, on: '2010' })).toMatchObject({ code: 'CONFLICT', conflictsWith: [id] });
  });

  it('takes the sources along of a day of which nobody recorded which of them shows it', async () => {
    const at = await registered(app.dataSource);
    const { member, federation } = at;
    const citations = [cite(at.source), cite(at.otherSource)];
    const { membership } = await done('recordMembership', { member, federation, citations, attestedOn: ['2010'] });
    const citing = { source: { new: { title: 'A letter' } } };
    const changed = await done('changeMembership', { id: membership?.id, on: '2004', category: 'FULL', citations: [citing] });
    const [attestation] = changed.membership?.attestations ?? [];
    expect(attestation?.sources.map(({ id }) => id)).toEqual(expect.arrayContaining([at.source, at.otherSource]));
    expect(attestation?.exact).toBe(false);
  });
});

it('a change on a day of the certain period answers as before up to that day, and from it on with the new category, as surely', async () => {
  const asked = Array.from({ length: 12 }, (_, place) => `${1994 + place * 2}-04-05`);
  const answers = async (id: string, days: readonly string[], at: number): Promise<Record<string, object>> => {
    const fields = days.map(
      (day, place) =>
        `d${place}: node(id: $id, atRevision: $at, asOf: "${day}") { ... on Membership { certainty category standing categoryCertain } }`,
    );
    const { data, errors } = await app.query(`query ($id: ID!, $at: Int!) { ${fields.join(' ')} }`, { id, at });
    expect(errors).toBeUndefined();
    return Object.fromEntries(days.map((day, place) => [day, data?.[`d${place}`] as object]));
  };
  const dates = fc.record({
    start: fc.constantFrom('1998~', '1999-05', '199X', '[1996..1999]', '2000-02-29'),
    ending: fc.constantFrom({ ongoing: true }, { end: '2012' }, { end: '2012-06-30' }, { ongoing: false, attestedOn: ['2012-03'] }),
    on: fc.constantFrom('2001-01-02', '2004-02-29', '2008-12-31', '2011-07-01'),
  });
  await fc.assert(
    fc.asyncProperty(dates, async ({ start, ending, on }) => {
      const { id, revision } = await recorded({ start, ...ending });
      const days = [...asked, dayBefore(on) ?? '', on];
      const before = await answers(id, days, revision);
      const changed = await done('changeMembership', { id, on, category: 'FULL' });
      expect(changed.membership?.terms).toHaveLength(2);
      const expected = days.map((day) => [day, day < on ? before[day] : { ...before[day], category: 'FULL' }]);
      expect(await answers(id, days, changed.revision)).toEqual(Object.fromEntries(expected));
      expect(await answers(id, days, revision)).toEqual(before);
    }),
    { numRuns: 20 },
  );
});

describe('endMembership', () => {
  it('records the last day, and adds its sources to those of the last term', async () => {
    const { at, id, revision } = await recorded();
    const before = await history(id, revision);
    const { membership, kinds } = await done('endMembership', { id, on: '2004', citations: [cite(at.source), cite(at.otherSource)] });
    expect(kinds).toEqual(['ENDED Membership']);
    expect(membership?.period.edtf).toBe('2001-05/2004');
    expect(membership?.terms[0]?.citations.map(({ source }) => source.id)).toEqual([at.source, at.otherSource]);
    expect(await history(id, revision)).toBe(before);
    const again = await refused('endMembership', { id, on: '2005' });
    expect(again).toMatchObject({ code: 'CONFLICT', conflictsWith: [id] });
    expect(again.message).toContain('correct it instead');
  });

  it('refuses a day before it began, or before its running term did', async () => {
    const { id } = await recorded();
    expect(await refused('endMembership', { id, on: '2001-04' })).toMatchObject({ code: 'CONFLICT', conflictsWith: [id] });
    await done('changeMembership', { id, on: '2004', category: 'FULL' });
    const problem = await refused('endMembership', { id, on: '2003' });
    expect(problem).toMatchObject({ code: 'CONFLICT', conflictsWith: [id] });
    expect(problem.message).toContain('running term');
  });

  it('is refused where it would put the last term before an earlier one, and so end nothing', async () => {
    const { id } = await recorded();
    await done('changeMembership', { id, on: '2009-03', category: 'ASSOCIATE' });
    await done('changeMembership', { id, on: '2009-03', category: 'FULL' });
    const problem = await refused('endMembership', { id, on: '2009-03' });
    expect(problem).toMatchObject({ code: 'CONFLICT', conflictsWith: [id] });
    expect(problem.message).toContain('another order');
    const terms = [
      { category: 'CANDIDATE', start: '2001-05' },
      { category: 'ASSOCIATE', start: '2009-03', end: '2009-03' },
      { category: 'FULL', start: '2009-03', end: '2009-03' },
    ];
    const { membership } = await done('correctMembership', { id, terms, message: 'Its end' });
    expect(membership).toMatchObject({ category: 'FULL', period: { edtf: '2001-05/2009-03' } });
  });

  it('refuses a day before a source showed it', async () => {
    const { id, told: before } = await recorded({ attestedOn: ['2003', '2010-06'] });
    const problem = await refused('endMembership', { id, on: '2004' });
    expect(problem).toMatchObject({ code: 'CONFLICT', conflictsWith: [id, before.attestations[1]?.id] });
  });

  it('tells what is wrong with its id and its day at once', async () => {
    const { at } = await recorded();
    expect(places(await refused('endMembership', { id: at.member, on: 'soon' }))).toEqual(['input.id', 'input.on']);
    expect(await refused('endMembership', { id: recordId('Membership', newIdNumber()), on: '2004' })).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('correctMembership', () => {
  const message = 'The yearbook was misread.';

  it('leaves what is absent, makes unknown what is null, and replaces lists', async () => {
    const { at, id, revision } = await recorded({ announcedOn: '2001-04', countries: ['AZ', 'GE'], end: '2010', attestedOn: ['2005'] });
    const before = await history(id, revision);
    const first = await done('correctMembership', { id, message, category: 'FULL', start: '2001', expectedRevision: revision });
    expect(first.kinds).toEqual(['CORRECTED Membership']);
    expect(first.membership).toMatchObject({ category: 'FULL', period: { edtf: '2001/2010' }, announcedOn: { edtf: '2001-04' } });
    const second = await done('correctMembership', {
      id,
      message,
      category: null,
      start: null,
      end: null,
      announcedOn: null,
      countries: null,
      citations: [cite(at.otherSource, 'p. 9')],
    });
    expect(second.membership).toMatchObject({ category: 'UNKNOWN', period: { edtf: '/' }, announcedOn: null, countries: [{ code: 'AZ' }] });
    expect(second.membership?.citations).toEqual([{ source: { id: at.otherSource } }]);
    expect(second.membership?.attestations).toEqual(first.membership?.attestations);
    expect(await history(id, revision)).toBe(before);
  });

  it('looks at ongoing only where no end is given', async () => {
    const { id } = await recorded({ end: '2010' });
    const period = async (input: object) => (await done('correctMembership', { id, message, ...input })).membership?.period.edtf;
    expect(await period({ ongoing: false })).toBe('2001-05/2010');
    expect(await period({ ongoing: true })).toBe('2001-05/..');
    expect(await period({ end: '2011', ongoing: true })).toBe('2001-05/2011');
    expect(await period({ end: null, ongoing: true })).toBe('2001-05/..');
    expect(await period({ ongoing: null })).toBe('2001-05/');
    expect(await period({ end: null })).toBe('2001-05/');
  });

  it('says all terms anew; attestations keep their ids and lie in the terms of their days', async () => {
    const { at, id, told: before } = await recorded({ attestedOn: ['2002', '2005-03', '2010'], category: 'UNKNOWN' });
    const { membership } = await done('correctMembership', {
      id,
      message,
      terms: [
        { category: 'CANDIDATE', start: '2001-05' },
        { category: 'FULL', start: '2004', end: '2007', citations: [cite(at.otherSource)] },
        { category: 'FULL', standing: 'SUSPENDED', start: '2008-01-01', ongoing: false, citations: null },
      ],
    });
    expect(membership?.terms.map(told)).toEqual([
      'CANDIDATE ACTIVE 2001-05/[2003-12-31..2004-12-30]',
      'FULL ACTIVE 2004/2007',
      'FULL SUSPENDED 2008-01-01/',
    ]);
    expect(membership?.attestations).toEqual(before.attestations.map((one) => expect.objectContaining({ id: one.id, on: one.on })));
    expect(membership?.terms.map(({ citations }) => citations.map(({ source }) => source.id))).toEqual([[at.source], [at.otherSource], []]);
  });

  it('keeps of each term what it does not say of it, and names attestations that have no term any more', async () => {
    const { at, id, told: before } = await recorded({ announcedOn: '2001-04', attestedOn: ['2002', '2010'] });
    const problem = await refused('correctMembership', { id, message, terms: [{ category: 'FULL', start: '2003' }] });
    expect(problem).toMatchObject({ code: 'CONFLICT', conflictsWith: [before.attestations[0]?.id, id] });
    await done('retractAttestation', { id: before.attestations[0]?.id, message });
    const { membership } = await done('correctMembership', { id, message, terms: [{ category: 'FULL', start: '2003' }] });
    expect(membership).toMatchObject({
      announcedOn: { edtf: '2001-04' },
      citations: [{ source: { id: at.source } }],
      attestations: [before.attestations[1]],
    });
  });

  it('of several terms corrects the first start, the last end and the countries, and no category', async () => {
    const { at, id } = await recorded();
    await done('changeMembership', { id, on: '2004', category: 'FULL', citations: [cite(at.otherSource)] });
    const { membership } = await done('correctMembership', {
      id,
      message,
      start: '2000',
      end: '2010',
      announcedOn: '1999',
      countries: ['GE'],
    });
    expect(membership?.terms.map(told)).toEqual(['CANDIDATE ACTIVE 2000/[2003-12-31..2004-12-30]', 'FULL ACTIVE 2004/2010']);
    expect(membership).toMatchObject({ announcedOn: { edtf: '1999' }, countries: [{ code: 'GE' }] });
    expect(await refused('correctMembership', { id, message, category: 'FULL' })).toMatchObject({ code: 'CONFLICT', conflictsWith: [id] });
    const late = await refused('correctMembership', { id, message, start: '2006', end: '2012' });
    expect(late).toMatchObject({ code: 'BAD_USER_INPUT', violations: [{ path: ['input', 'end'] }] });
  });

  it('of several terms leaves each the sources that it had and that are named, and gives the first those that none had', async () => {
    const { at, id } = await recorded();
    await done('changeMembership', {
      id,
      on: '2004',
      category: 'FULL',
      citations: [cite(at.otherSource, 'p. 1'), cite(at.source, 'p. 2')],
    });
    const citations = [cite(at.otherSource, 'p. 3'), cite(at.source, 'p. 2'), { source: { new: { title: 'A letter' } } }];
    const { membership } = await done('correctMembership', { id, message, citations });
    expect(membership?.terms.map((term) => term.citations.map(({ source, locator }) => `${source.id} ${locator}`))).toEqual([
      [expect.stringMatching(/^src_.* null$/)],
      [`${at.otherSource} p. 3`, `${at.source} p. 2`],
    ]);
  });

  it('tells all that is wrong at once', async () => {
    const { at, id } = await recorded();
    const both = await refused('correctMembership', {
      id: at.member,
      message: ' ',
      category: 'FULL',
      standing: null,
      start: '2001',
      end: '2002',
      ongoing: false,
      announcedOn: '20',
      citations: [],
      countries: ['XX', 'AZ'],
      terms: [
        { category: 'FULL', start: '2004', end: '2003' },
        { category: 'FULL', start: '1', citations: [{ source: { id: 'x' } }] },
      ],
    });
    expect(places(both)).toEqual(
      'announcedOn category citations countries.0 end id message ongoing standing start terms.0.end terms.1.citations.0.source.id terms.1.start'
        .split(' ')
        .map((place) => `input.${place}`),
    );
    const dates = await refused('correctMembership', { id, message, start: '2004', end: '2003', citations: [], standing: null });
    expect(places(dates)).toEqual(['input.citations', 'input.end', 'input.standing']);
    expect(places(await refused('correctMembership', { id, message }))).toEqual(['input']);
    expect(places(await refused('correctMembership', { id, message, terms: [] }))).toEqual(['input.terms']);
    expect(places(await refused('correctMembership', { id, message, end: '2000' }))).toEqual(['input.end']);
    expect(places(await refused('correctMembership', { id, message, terms: [{ category: 'FULL', citations: [] }] }))).toEqual([
      'input.terms',
    ]);
  });

  it.each([
    [
      'between which a day lies',
      [
        { category: 'CANDIDATE', start: '2001', end: '2002' },
        { category: 'FULL', start: '2004' },
      ],
    ],
    [
      'that share a day',
      [
        { category: 'CANDIDATE', start: '2001', end: '2005' },
        { category: 'FULL', start: '2004-01-01' },
      ],
    ],
    [
      'in another order than their days',
      [
        { category: 'FULL', start: '2004', end: '2006' },
        { category: 'CANDIDATE', start: '2001', end: '2003' },
      ],
    ],
  ])('refuses terms %s', async (_, terms) => {
    const { id } = await recorded();
    const problem = await refused('correctMembership', { id, message, terms });
    expect(problem.code).toBe('BAD_USER_INPUT');
    expect(places(problem)).toEqual(['input.terms']);
  });

  it('is refused where it would leave an attestation outside, which is named', async () => {
    const { id, told: before } = await recorded({ attestedOn: ['2002', '2010'] });
    const problem = await refused('correctMembership', { id, message, start: '2003' });
    expect(problem).toMatchObject({ code: 'CONFLICT', conflictsWith: [id, before.attestations[0]?.id] });
  });

  it('is refused where the record changed after the revision that was read', async () => {
    const { id, revision } = await recorded();
    await done('correctMembership', { id, message, start: '2002' });
    const stale = await refused('correctMembership', { id, message, start: '2003', expectedRevision: revision });
    expect(stale).toMatchObject({ code: 'CONFLICT', conflictsWith: [id] });
  });

  it('never makes a membership overlap another one of the two', async () => {
    const { at, id } = await recorded({ start: '2010' });
    const earlier = await done('recordMembership', {
      member: at.member,
      federation: at.federation,
      start: '2001',
      end: '2005',
      citations: [cite(at.source)],
    });
    const problem = await refused('correctMembership', { id, message, start: '2003' });
    expect(problem).toMatchObject({ code: 'CONFLICT', conflictsWith: [earlier.membership?.id] });
  });
});

describe('retractMembership', () => {
  it('leaves it in the history and in no answer', async () => {
    const { at, id, revision } = await recorded();
    const before = await history(id, revision);
    const { membership, kinds } = await done('retractMembership', { id, message: 'It never was.' });
    expect({ membership, kinds }).toEqual({ membership: null, kinds: ['RETRACTED Membership'] });
    expect((await app.query(`{ node(id: "${id}") { id } }`)).data).toEqual({ node: null });
    expect(await history(id, revision)).toBe(before);
    expect(await refused('retractMembership', { id, message: 'Again.' })).toMatchObject({ code: 'NOT_FOUND', ids: [id] });
    expect(await refused('changeMembership', { id, on: '2004', category: 'FULL' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(places(await refused('retractMembership', { id: at.source, message: '' }))).toEqual(['input.id', 'input.message']);
  });
});

describe('attestMembership', () => {
  it('adds the day and its source to the term of that day', async () => {
    const { at, id, revision } = await recorded();
    await done('changeMembership', { id, on: '2004', category: 'FULL' });
    const before = await history(id, revision);
    const early = await done('attestMembership', { id, on: '2002-03', citation: cite(at.source) });
    expect(early.kinds).toEqual(['CORRECTED Membership']);
    const { membership } = await done('attestMembership', { id, on: '2005', citation: cite(at.otherSource, 'p. 4') });
    expect(membership?.attestations.map(({ on, exact, sources }) => [on.edtf, exact, sources[0]?.id])).toEqual([
      ['2002-03', true, at.source],
      ['2005', true, at.otherSource],
    ]);
    expect(membership?.terms.map(({ citations }) => citations.map(({ locator }) => locator))).toEqual([[null], ['p. 4']]);
    expect(await history(id, revision)).toBe(before);
  });

  it('refuses a day on which it cannot have held, and what is said already', async () => {
    const { at, id } = await recorded({ end: '2010', attestedOn: ['2005'] });
    const outside = await refused('attestMembership', { id, on: '2011', citation: cite(at.source) });
    expect(outside).toMatchObject({ code: 'CONFLICT', conflictsWith: [id] });
    const [first] = (await stored(id)).attestations;
    const twice = await refused('attestMembership', { id, on: '2005', citation: cite(at.source, 'p. 2') });
    expect(twice).toMatchObject({ code: 'CONFLICT', conflictsWith: [first?.id] });
    await done('attestMembership', { id, on: '2005', citation: cite(at.otherSource) });
  });

  it('tells what is wrong with its id, day and source at once', async () => {
    const problem = await refused('attestMembership', { id: 'x', on: 'y', citation: { source: { id: 'z' } } });
    expect(places(problem)).toEqual(['input.citation.source.id', 'input.id', 'input.on']);
  });

  it('loses none of eight that are added at once', async () => {
    const { at, id } = await recorded();
    const days = Array.from({ length: 8 }, (_, place) => `20${10 + place}`);
    const answers = await Promise.all(days.map((on) => send('attestMembership', { id, on, citation: cite(at.source) })));
    expect(answers.flatMap(({ errors = [] }) => errors)).toEqual([]);
    const { attestations } = await stored(id);
    expect(attestations.map(({ on }) => on.edtf).sort()).toEqual(days);
    expect(new Set(attestations.map((one) => one.id)).size).toBe(8);
  });

  it('is done once under one key', async () => {
    const { at, id } = await recorded();
    const input = { id, on: '2005', citation: cite(at.source), idempotencyKey: 'once' };
    const [first, again] = [await done('attestMembership', input), await done('attestMembership', input)];
    expect(again).toEqual(first);
  });
});

describe('retractAttestation', () => {
  const message = 'It shows another guild.';

  it('takes it from its membership, which stays', async () => {
    const { id, told: before } = await recorded({ attestedOn: ['2005', '2006'] });
    const [first, second] = before.attestations;
    const { membership, kinds } = await done('retractAttestation', { id: first?.id, message });
    expect(kinds).toEqual(['CORRECTED Membership']);
    expect(membership).toMatchObject({ id, attestations: [second] });
    expect(await refused('retractAttestation', { id: first?.id, message })).toMatchObject({ code: 'NOT_FOUND', ids: [first?.id] });
    expect(await refused('retractAttestation', { id: publicId('att', newIdNumber()), message })).toMatchObject({ code: 'NOT_FOUND' });
    expect(places(await refused('retractAttestation', { id, message }))).toEqual(['input.id']);
  });

  it('is refused where it is all that the membership rests on, and for facts of other kinds', async () => {
    const at = await registered(app.dataSource);
    const number = (id: string): number => (readPublicId(id) as { number: number }).number;
    const surroundings = {
      member: number(at.member),
      federation: number(at.federation),
      announcement: number(at.source),
      yearbook: number(at.otherSource),
    };
    const accreditation = factExamples(surroundings).find(({ kind }) => kind.name === 'accreditation')!;
    const recorder = new FactRecorder();
    const memberships = factKind('Membership');
    const term = {
      category: 'FULL',
      standing: 'ACTIVE',
      start: null,
      end: null,
      ongoing: true,
      announcedOn: null,
      citations: [],
      note: null,
    };
    const draft = {
      key: null,
      memberId: surroundings.member,
      federationId: surroundings.federation,
      countries: [],
      terms: [{ ...term, attestations: [{ id: 0, on: '2005', source: surroundings.yearbook }] }],
    };
    const { result } = await new Journal(app.dataSource).record({ author: { name: 'Leyla', kind: 'PERSON' } }, async (change) => ({
      other: recordId('Accreditation', await recorder.record(change, accreditation.kind, accreditation.draft)),
      bare: recordId('Membership', await recorder.record(change, memberships, draft)),
    }));
    const attestation = async (id: string): Promise<string> => {
      const { data } = await app.query(
        `query ($id: ID!) { node(id: $id) { ... on Accreditation { attestations { id } } ... on Membership { attestations { id } } } }`,
        { id },
      );
      return (data?.['node'] as Told).attestations[0]!.id;
    };
    expect(await refused('retractAttestation', { id: await attestation(result.bare), message })).toMatchObject({
      code: 'CONFLICT',
      conflictsWith: [result.bare],
    });
    const problem = await refused('retractAttestation', { id: await attestation(result.other), message });
    expect(problem.message).toContain(result.other);
    expect(places(problem)).toEqual(['input.id']);
  });
});

it('only editors and admins write memberships', async () => {
  const { at, id } = await recorded();
  const inputs: Record<string, object> = {
    recordMembership: { member: at.member, federation: at.federation, citations: [cite(at.source)] },
    changeMembership: { id, on: '2004', category: 'FULL' },
    endMembership: { id, on: '2004' },
    correctMembership: { id, start: '2000', message: 'm' },
    retractMembership: { id, message: 'm' },
    attestMembership: { id, on: '2004', citation: cite(at.source) },
    retractAttestation: { id: publicId('att', 1), message: 'm' },
  };
  expect(Object.keys(inputs)).toEqual(Object.keys(INPUT_OF));
  for (const [name, input] of Object.entries(inputs)) {
    const { errors } = await send(name, input, Role.CONTRIBUTOR);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  }
});

async function stored(id: string): Promise<Told> {
  const { data } = await app.query(`query ($id: ID!) { node(id: $id) { ... on Membership { ${TOLD} } } }`, { id });
  return data?.['node'] as Told;
}

/** All that is answered of a membership at a revision, as text. */
async function history(id: string, revision: number): Promise<string> {
  const { data, errors } = await app.query(
    `query ($id: ID!, $at: Int!) { node(id: $id, atRevision: $at, asOf: "2005-01-01") { ... on Membership { snapshot certainty categoryCertain ${TOLD} } } }`,
    { id, at: revision },
  );
  expect(errors).toBeUndefined();
  const known = await app.query(
    `query ($id: ID!, $at: DateTime!) { node(id: $id, asKnownAt: $at, asOf: "2005-01-01") { ... on Membership { snapshot certainty categoryCertain ${TOLD} } } }`,
    { id, at: (await new Journal(app.dataSource).revision(revision))?.recordedAt },
  );
  expect(known.data).toEqual(data);
  return JSON.stringify(data);
}

describe('the page on changing, ending, correcting and retracting', () => {
  it('shows mutations that are taken as they stand, one after another', async () => {
    const page = readFileSync(path.resolve(import.meta.dirname, '../../docs/how-to/change-end-correct-retract.md'), 'utf8');
    const shown = [...page.matchAll(/^```graphql mutation\n([^]*?)^```$/gm)].map(([, document = '']) => document);
    expect(shown.length).toBeGreaterThan(6);
    const at = await registered(app.dataSource);
    // What the reader puts in: her own ids, and those that earlier answers gave.
    const ids: Record<string, string> = { MEMBER: at.member, FEDERATION: at.federation, SOURCE: at.source };
    for (const document of shown) {
      const { data, errors } = await app.mutate(
        document.replace(/\b(MEMBER|FEDERATION|SOURCE|MEMBERSHIP|ATTESTATION)\b/g, (name) => ids[name] ?? name),
      );
      expect({ document, errors }).toEqual({ document, errors: undefined });
      const [answer] = Object.values(data ?? {}) as { membership: (Pick<Told, 'id'> & Partial<Pick<Told, 'attestations'>>) | null }[];
      ids['MEMBERSHIP'] = answer?.membership?.id ?? ids['MEMBERSHIP'] ?? '';
      ids['ATTESTATION'] = answer?.membership?.attestations?.at(-1)?.id ?? ids['ATTESTATION'] ?? '';
    }
  });
});
