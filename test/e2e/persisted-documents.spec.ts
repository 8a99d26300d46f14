import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type GraphQLAnswer, type RunningApp, startApp } from '../support/running-app.js';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const TRUSTED = 'query Trusted { revision { number } }';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp({ graphql: { trusted: new Map([[sha256(TRUSTED), TRUSTED]]) } });
});
afterAll(() => app.stop());

const named = (hash: string, version: unknown = 1): Record<string, unknown> => ({
  extensions: { persistedQuery: { version, sha256Hash: hash } },
});

async function post(body: object): Promise<{ status: number; answer: GraphQLAnswer }> {
  const response = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, answer: (await response.json()) as GraphQLAnswer };
}

async function get(parameters: Record<string, unknown>): Promise<GraphQLAnswer> {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) search.set(name, typeof value === 'string' ? value : JSON.stringify(value));
  return (await (await fetch(`${app.url}/graphql?${search.toString()}`)).json()) as GraphQLAnswer;
}

describe('a document that is named by its hash', () => {
  it('is asked for where it is not known, kept when it comes along, and then answered by its hash alone', async () => {
    const query = 'query ($a: Boolean!) { revision { number @include(if: $a) } }';
    const request = named(sha256(query));
    const variables = { a: true };
    expect(await post({ ...request, variables })).toMatchObject({
      status: 200,
      answer: { errors: [{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] },
    });
    const data = { revision: { number: 0 } };
    expect((await post({ ...request, query, variables })).answer.data).toEqual(data);
    expect((await post({ ...request, variables })).answer.data).toEqual(data);
    expect((await post({ ...request, variables: { a: false } })).answer.data).toEqual({ revision: {} });
    expect((await get({ ...request, variables })).data).toEqual(data);
  });

  it('is kept by GET too, and where the same document was known before without its hash', async () => {
    const query = '{ kept: __typename }';
    expect((await get({ query })).data).toEqual({ kept: 'Query' });
    expect((await get({ query, ...named(sha256(query)) })).data).toEqual({ kept: 'Query' });
    expect((await get(named(sha256(query).toUpperCase()))).data).toEqual({ kept: 'Query' });
  });

  it('is not kept under a hash that is not its own', async () => {
    const other = sha256('{ somebody: __typename }');
    expect((await post({ query: '{ mine: __typename }', ...named(other) })).answer.errors).toMatchObject([
      { message: expect.stringContaining('is not the SHA-256'), extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    expect((await post(named(other))).answer.errors).toMatchObject([{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }]);
  });

  it('is not kept where it is no valid document', async () => {
    const query = '{ nonsense }';
    await post({ query, ...named(sha256(query)) });
    expect((await post(named(sha256(query)))).answer.errors).toMatchObject([{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }]);
  });

  it.each([
    [{ persistedQuery: { version: 2, sha256Hash: sha256('') } }],
    [{ persistedQuery: { version: 1 } }],
    [{ persistedQuery: 'x' }],
    [{ persistedQuery: { version: 1, sha256Hash: '../x' } }],
  ])('in a form that is none: %j', async (extensions) => {
    const { status, answer } = await post({ extensions });
    expect(status).toBe(400);
    expect(answer.errors).toMatchObject([{ message: expect.stringContaining('persistedQuery'), extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});

describe('a trusted document', () => {
  it('is there from the start, and however many others come', async () => {
    expect((await post(named(sha256(TRUSTED)))).answer.data).toEqual({ revision: { number: 0 } });
    const flood = Array.from({ length: 300 }, (_, n) => `{ flood${n}: __typename }`);
    for (const query of flood) await post({ query, ...named(sha256(query)) });
    expect((await post(named(sha256(TRUSTED)))).answer.data).toEqual({ revision: { number: 0 } });
  });
});
