import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { graphql, type GraphQLSchema } from 'graphql';
import { type Query, RequestMoment, statementOf } from '@guildhall/planner';
import { publicId } from '@guildhall/storage';
import { createApp } from '../../apps/api/src/create-app.js';

// What the questions that are asked most are to the database. Whoever changes how something is read sees here what becomes of the statements: look at
// EXPLAIN of a large registry, as a plan for any values too (SET plan_cache_mode = force_generic_plan), and write the snapshots anew with --updateSnapshot.

const PAGE_OF_MEMBERS = 'edges { certainty category node { id countries { code name } member { id name } } }';
const QUESTIONS = {
  'an organization by its id': `query ($id: ID!) { organization(by: { id: $id }) { id slug kind name acronym city website founded { edtf } countries { code name } } }`,
  '50 members of a federation on a day': `query ($id: ID!) { federation(by: { id: $id }, asOf: "2010-03-15") { id name members(first: 50) { ${PAGE_OF_MEMBERS} } } }`,
  "a federation's statistics on a day": `query ($id: ID!) { federation(by: { id: $id }, asOf: "2010-03-15") { statistics {
    members { certain possible } countries { certain possible } byCategory { category members { certain possible } }
    byCountry { country { code } members { certain possible } } medianTenureDays attestedWithinYear } } }`,
  '20 federations with 20 members each': `{ federations(first: 20, asOf: "2010-03-15", filter: { kinds: [FEDERATION] }, orderBy: { field: NAME }) {
    nodes { id name members(first: 20) { nodes { id member { id name countries { code name } } } } } } }`,
  'a yearly series of a federation': `query ($id: ID!) { federation(by: { id: $id }) { statistics { series(from: "2020-01-01", to: "2022-01-01", step: YEAR) {
    on members { certain possible } countries { certain possible } joined { certain possible } left { certain possible } } } } }`,
  'organizations by a misspelt name': `{ organizations(search: "gild of produsers", first: 10) { nodes { id slug name } } }`,
  "a federation's events of ten years": `query ($id: ID!) { federation(by: { id: $id }) { events(first: 100, during: { from: "1995-01-01", to: "2004-12-31" }) {
    nodes { id kind on { edtf } membership { id member { id name } } } } } }`,
  '50 members as known at an old revision': `query ($id: ID!) { federation(by: { id: $id }, asOf: "2010-03-15", atRevision: 1) { id name members(first: 50) { ${PAGE_OF_MEMBERS} } } }`,
  'federations by their size': `{ federations(first: 20, asOf: "2010-03-15") { nodes { id name } } }`,
  'memberships of the whole registry, counted': `{ memberships(first: 20, asOf: "2010-03-15", filter: { categories: [FULL] }) { totalCount nodes { id } } }`,
};

describe('the statement of', () => {
  let app: NestFastifyApplication;
  let schema: GraphQLSchema;

  beforeAll(async () => {
    app = await createApp({ database: null, logLevel: 'silent' });
    await app.init();
    schema = app.get(GraphQLSchemaHost).schema;
  });
  afterAll(() => app.close());

  /** The last statement of a question that is asked of a registry at revision 3. Nothing is found by it. */
  async function statement(question: string): Promise<string> {
    let last = '';
    const query = ((sql) => {
      last = statementOf(sql).text;
      return Promise.resolve(last.includes('AS "recordedAt" FROM change') ? [{ number: 3, recordedAt: '2026-01-01T00:00:00.000Z' }] : []);
    }) as Query;
    await graphql({
      schema,
      source: question,
      variableValues: { id: publicId('org', 1) },
      contextValue: { moment: new RequestMoment(query, new Date('2026-11-01T12:00:00Z')) },
    });
    return inLines(last);
  }

  it.each(Object.entries(QUESTIONS))('%s', async (_title, question) => {
    const text = await statement(question);
    expect(text).toMatch(/SELECT .* AS answer$/s);
    expect(text).toMatchSnapshot();
  });
});

/** A statement to be read: a line for each of its clauses. */
function inLines(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ (WITH|FROM|JOIN|CROSS JOIN|WHERE|GROUP BY|ORDER BY|UNION ALL) /g, '\n$1 ')
    .replaceAll(/ \(SELECT /g, '\n(SELECT ');
}
