import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { type RunningApp, startApp } from '../support/running-app.js';

describe('a server that does not guess at what was meant', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp({ graphql: { suggests: false } });
  });
  afterAll(() => app.stop());

  it.each([
    ['a field', '{ organisations { totalCount } }'],
    ['a type', 'query ($by: OrganisationBy!) { organization(by: $by) { id } }'],
    ['an argument', '{ organizations(serch: "x") { totalCount } }'],
    ['an enum value', '{ organizations(filter: { kinds: [GILD] }) { totalCount } }'],
    ['an input field', '{ organizations(filter: { kind: [GUILD] }) { totalCount } }'],
  ])('says of %s that there is none, and no more', async (_, document) => {
    const { errors } = await app.query(document);
    expect(errors?.length).toBeGreaterThan(0);
    expect(JSON.stringify(errors)).not.toMatch(/did you mean/i);
  });

  it('says no more of a misspelt value in the variables', async () => {
    const { errors } = await app.query('query ($filter: OrganizationFilter) { organizations(filter: $filter) { totalCount } }', {
      filter: { kinds: ['GILD'], kindz: [] },
    });
    expect(errors?.length).toBeGreaterThan(0);
    expect(JSON.stringify(errors)).not.toMatch(/did you mean/i);
  });

  it('tells its whole schema to whoever asks', async () => {
    const { data, errors } = await app.query(getIntrospectionQuery());
    expect(errors).toBeUndefined();
    expect(data).toHaveProperty('__schema.queryType.name', 'Query');
  });
});

describe('a server in development', () => {
  it('guesses at what was meant', async () => {
    const app = await startApp({ graphql: { suggests: true } });
    const { errors } = await app.query('{ organisations { totalCount } }');
    expect(errors?.[0]?.message).toMatch(/Did you mean "organizations"/);
    await app.stop();
  });
});
