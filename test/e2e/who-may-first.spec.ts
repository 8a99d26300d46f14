import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Role } from '@guildhall/access';
import { type GraphQLAnswer, type RunningApp, startApp } from '../support/running-app.js';

let app: RunningApp;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const shown = ({ errors = [] }: GraphQLAnswer): unknown[] => errors.map(({ path, extensions }) => [path, extensions?.['code']]);

async function post(
  body: object,
  token?: string,
  accept = 'application/graphql-response+json',
): Promise<{ status: number; answer: GraphQLAnswer }> {
  const response = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept, ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(body),
  });
  return { status: response.status, answer: (await response.json()) as GraphQLAnswer };
}

async function entries(action: string): Promise<unknown[]> {
  const { data } = await app.mutate(
    `query ($action: String) { auditTrail(first: 100, action: $action) { nodes { actorName address outcome detail } } }`,
    {
      action,
    },
  );
  return (data as { auditTrail: { nodes: unknown[] } }).auditTrail.nodes;
}

describe('who may call a mutation is decided before what was sent is looked at', () => {
  it.each([
    ['an input of another shape', 'mutation { registerSource(input: {nothing: [1]}) { source { id } } }', {}],
    ['no input at all', 'mutation { registerSource { source { id } } }', {}],
    ['an unknown field below', 'mutation { registerSource(input: {title: "A"}) { nowhere } }', {}],
    ['no selection', 'mutation { registerSource(input: {title: "A"}) }', {}],
    ['a variable that is missing', 'mutation ($input: SourceInput!) { registerSource(input: $input) { source { id } } }', {}],
    ['a variable of another type', 'mutation ($input: Int!) { registerSource(input: $input) { source { id } } }', { input: 'x' }],
    ['an unknown directive', 'mutation { registerSource(input: {title: "A"}) @nowhere { source { id } } }', {}],
    ['a fragment', 'mutation { ...F } fragment F on Mutation { ... { registerSource(input: 1) { nowhere } } }', {}],
  ])('%s', async (_, query, variables) => {
    const visitor = await post({ query, variables });
    expect(visitor.status).toBe(200);
    expect(visitor.answer.data).toEqual({ registerSource: null });
    expect(shown(visitor.answer)).toEqual([[['registerSource'], 'UNAUTHENTICATED']]);
    const contributor = await post({ query, variables }, await app.token(Role.CONTRIBUTOR));
    expect(contributor.answer.data).toEqual({ registerSource: null });
    expect(shown(contributor.answer)).toEqual([[['registerSource'], 'FORBIDDEN']]);
    const { answer } = await app.mutate(query, variables).then((one) => ({ answer: one }));
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('each by its own key', async () => {
    const { data, errors } = await app.query('mutation { b: registerSource(input: 1) { x } a: correctSource { y } }');
    expect(Object.entries(data ?? {})).toEqual([
      ['b', null],
      ['a', null],
    ]);
    expect(shown({ errors: errors ?? [] })).toEqual([
      [['b'], 'UNAUTHENTICATED'],
      [['a'], 'UNAUTHENTICATED'],
    ]);
  });

  it('a document that cannot be read, a name that is none, and a mutation by GET are what they are for anybody', async () => {
    const unread = await post({ query: 'mutation { registerSource(' });
    expect([unread.status, shown(unread.answer)]).toEqual([400, [[undefined, 'BAD_USER_INPUT']]]);
    const misspelt = await post({ query: 'mutation { registerSauce(input: 1) { x } }' });
    expect(misspelt.answer.errors?.[0]?.message).toContain('Cannot query field "registerSauce"');
    const got = await fetch(
      `${app.url}/graphql?query=${encodeURIComponent('mutation { registerSource(input: {title: "A"}) { source { id } } }')}`,
    );
    expect(got.status).toBe(405);
    const several = await post({ query: 'mutation A { registerSource } mutation B { correctSource }' });
    expect([several.status, several.answer.data]).toEqual([400, undefined]);
  });
});

describe('where only some of a request is refused', () => {
  const DOCUMENT = `# registers ( and merges
    query Other($never: Int) { nodes(ids: [], never: $never) { ...Unused } }
    mutation Some( # two variables
      $input: SourceInput!, $junk: Nowhere! = {a: "}"} @nowhere
    ) {
      first: registerSource(input: $input) { source { ...S } }
      ...Junk
      ... on Mutation { secret: createToken(input: $junk, "not even") { ...T } }
      last: registerSource(input: {title: "Zwei 🎬 Rollen"}) { source { ...S } }
    }
    fragment S on Source { title }
    fragment T on Nowhere { token }
    fragment Junk on Mutation { revoke: revokeToken(input: $junk) { token { id } } }
    fragment Unused on Nowhere { id }`.replace(', "not even"', '');

  it('the rest is done as if it had been sent alone, and answered in the order in which it was asked', async () => {
    const body = { query: DOCUMENT, operationName: 'Some', variables: { input: { title: 'One reel' }, junk: { b: [] } } };
    const { status, answer } = await post(body, await app.token(Role.EDITOR));
    expect(status).toBe(200);
    expect(JSON.stringify(answer.data)).toBe(
      JSON.stringify({
        first: { source: { title: 'One reel' } },
        revoke: null,
        secret: null,
        last: { source: { title: 'Zwei 🎬 Rollen' } },
      }),
    );
    expect(shown(answer)).toEqual([
      [['revoke'], 'FORBIDDEN'],
      [['secret'], 'FORBIDDEN'],
    ]);
  });

  it('the input of the rest is judged, and what is wrong is told at its place in the document', async () => {
    const query = `mutation {
      registerSource(input: {title: " ", url: "nowhere"}) { source { id } }
      createToken(input: 7)
      wrong: registerSource(input: {title: "A"}) { nowhere }
    }`;
    const token = await app.token(Role.EDITOR);
    const invalid = await post({ query }, token);
    expect(invalid.status).toBe(400);
    expect(shown(invalid.answer)).toEqual([
      [['createToken'], 'FORBIDDEN'],
      [undefined, 'BAD_USER_INPUT'],
    ]);
    expect(invalid.answer.errors?.map(({ locations }) => locations?.[0]?.line)).toEqual([3, 4]);
    const judged = await post({ query: query.replace(/wrong:.*/, '') }, token);
    expect(judged.answer.data).toEqual({ registerSource: null, createToken: null });
    expect(shown(judged.answer)).toEqual([
      [['createToken'], 'FORBIDDEN'],
      [['registerSource'], 'BAD_USER_INPUT'],
    ]);
  });

  it('a key under which something refused stands is refused whole', async () => {
    const { data, errors } = await app.mutate(
      'mutation { a: registerSource(input: {title: "Never"}) { source { id } } a: createToken { token } }',
      {},
      Role.EDITOR,
    );
    expect(data).toEqual({ a: null });
    expect(shown({ errors: errors ?? [] })).toEqual([[['a'], 'FORBIDDEN']]);
    expect(await app.dataSource.query(`SELECT 1 FROM source WHERE title = 'Never'`)).toEqual([]);
  });

  it('queries that not everybody may read are refused by the same rule', async () => {
    const { data, errors } = await app.query('{ auditTrail(nowhere: 1) { x } revision { number } tokens { y } }');
    expect(data).toMatchObject({ auditTrail: null, tokens: null, revision: { number: expect.any(Number) } });
    expect(shown({ errors: errors ?? [] })).toEqual([
      [['auditTrail'], 'UNAUTHENTICATED'],
      [['tokens'], 'UNAUTHENTICATED'],
    ]);
  });
});

describe('in the audit trail', () => {
  it('stands every mutation, whatever became of it, with who, from where and the revision', async () => {
    const correct = (input: object): Promise<unknown> =>
      app.mutate('mutation ($input: CorrectSourceInput!) { correctSource(input: $input) { source { title } } }', { input });
    const { data } = await app.mutate(
      'mutation { a: registerSource(input: {title: "A"}) { source { id } change { revision { number } } } b: registerSource(input: {title: "B"}) { change { revision { number } } } c: registerSource(input: {title: "C"}) @skip(if: true) { change { id } } }',
    );
    const { a, b } = data as Record<'a' | 'b', { source: { id: string }; change: { revision: { number: number } } }>;
    expect((await entries('registerSource')).slice(0, 2)).toEqual([
      { actorName: 'ADMIN of the tests', address: '127.0.0.1', outcome: 'OK', detail: `revision ${b.change.revision.number}` },
      { actorName: 'ADMIN of the tests', address: '127.0.0.1', outcome: 'OK', detail: `revision ${a.change.revision.number}` },
    ]);
    await correct({ id: a.source.id, message: ' ' });
    await correct({ id: a.source.id, message: 'stale', title: 'Z', expectedRevision: 0 });
    await correct({ wrong: true });
    await app.mutate('mutation { correctSource(input: {}) { nowhere } }');
    await app.query('mutation { correctSource }');
    await app.mutate('mutation { correctSource }', {}, Role.CONTRIBUTOR);
    const all = (await entries('correctSource')) as { actorName: string | null; outcome: string }[];
    expect(all.slice(0, 6).map(({ actorName, outcome }) => [actorName, outcome])).toEqual([
      ['CONTRIBUTOR of the tests', 'FORBIDDEN'],
      [null, 'UNAUTHENTICATED'],
      ['ADMIN of the tests', 'BAD_USER_INPUT'],
      ['ADMIN of the tests', 'BAD_USER_INPUT'],
      ['ADMIN of the tests', 'CONFLICT'],
      ['ADMIN of the tests', 'BAD_USER_INPUT'],
    ]);
  });

  it('a mutation is done also where it cannot be entered', async () => {
    await app.dataSource.query('ALTER TABLE audit_entry RENAME TO hidden');
    const { data, errors } = await app.mutate('mutation { registerSource(input: {title: "Unheard"}) { source { title } } }');
    await app.dataSource.query('ALTER TABLE hidden RENAME TO audit_entry');
    expect([data, errors]).toEqual([{ registerSource: { source: { title: 'Unheard' } } }, undefined]);
  });
});
