import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  buildClientSchema,
  getIntrospectionQuery,
  type GraphQLObjectType,
  type IntrospectionQuery,
  isLeafType,
  getNamedType,
  isObjectType,
} from 'graphql';
import { PACKS } from '../support/loaded-app.js';
import { type RunningApp, startApp } from '../support/running-app.js';

/** Where the records of each type are met first. A type with an id that stands not here fails below. */
const MET_IN: Readonly<Record<string, string>> = {
  Organization: 'organizations(first: 3) { nodes { FIELDS } }',
  OrganizationVersion: 'organizations(first: 3) { nodes { versions { nodes { FIELDS } } } }',
  Membership: 'memberships(during: {}, first: 3) { nodes { FIELDS } }',
  MembershipVersion: 'memberships(during: {}, first: 3) { nodes { versions { nodes { FIELDS } } } }',
  QualityFinding: 'qualityFindings(first: 3) { nodes { FIELDS } }',
  MembershipEvent: 'membershipEvents(first: 3) { nodes { FIELDS } }',
  Attestation: `memberships(during: {}, first: 100) { nodes { attestations { FIELDS } } }
    fiapf: organization(by: { slug: "fiapf" }) { accreditations(during: {}, first: 100) { nodes { attestations { FIELDS } } } offices(during: {}) { attestations { FIELDS } } }`,
  Accreditation: 'organization(by: { slug: "fiapf" }) { accreditations(during: {}, first: 3) { nodes { FIELDS } } }',
  Office: 'organization(by: { slug: "fiapf" }) { offices(during: {}) { FIELDS } }',
  StatedFigure: 'organization(by: { slug: "fiapf" }) { statedFigures { FIELDS } }',
  Succession: 'organization(by: { slug: "guild-one" }) { successions { FIELDS } }',
  Source: 'sources(first: 3) { nodes { FIELDS } }',
  Change: 'changes(first: 3) { nodes { FIELDS } }',
  ChangeOperation: 'changes(first: 3) { nodes { operations(first: 3) { nodes { FIELDS } } } }',
};

/** What people have for themselves: no record of the registry, and found by no id. */
const PRIVATE: readonly string[] = ['Account', 'Session'];

let app: RunningApp;
let withIds: GraphQLObjectType[];

beforeAll(async () => {
  // The registry's own packs have no successions.
  app = await startApp({ load: [...PACKS, 'test/fixtures/packages/ok/kept-as-written'] });
  const { data } = await app.query(getIntrospectionQuery());
  const schema = buildClientSchema(data as unknown as IntrospectionQuery);
  withIds = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => String(type.getFields()['id']?.type) === 'ID!' && !PRIVATE.includes(type.name));
});
afterAll(() => app.stop());

/** The objects of one type in an answer, wherever they are. */
function objectsIn(answer: unknown, type: string): Record<string, unknown>[] {
  if (typeof answer !== 'object' || answer === null) return [];
  const own = (answer as Record<string, unknown>)['__typename'] === type ? [answer as Record<string, unknown>] : [];
  return [...own, ...Object.values(answer).flatMap((value) => objectsIn(value, type))];
}

/** What any object of a type tells without being asked for more. */
function plainFields(type: GraphQLObjectType): string {
  const plain = Object.values(type.getFields()).filter((field) => isLeafType(getNamedType(field.type)));
  return ['__typename', ...plain.map(({ name }) => name)].join(' ');
}

describe('everything with an id that is no private matter', () => {
  it('is a Node, and is met in the registry', () => {
    expect(withIds.length).toBeGreaterThan(10);
    expect(withIds.filter((type) => !type.getInterfaces().some(({ name }) => name === 'Node'))).toEqual([]);
    expect(withIds.map(({ name }) => name).sort()).toEqual(Object.keys(MET_IN).sort());
  });

  it.each(Object.entries(MET_IN))('is found by it, alone and among others: %s', async (name, where) => {
    const type = withIds.find((one) => one.name === name)!;
    const fields = plainFields(type);
    const met = await app.query(`{ ${where.replaceAll('FIELDS', fields)} }`);
    expect(met.errors).toBeUndefined();
    const objects = objectsIn(met.data, name).slice(-100);
    expect(objects.length).toBeGreaterThan(0);
    const [first] = objects;
    const asked = `... on ${name} { ${fields} }`;
    const { data, errors } = await app.query(
      `query ($id: ID!, $ids: [ID!]!) { node(id: $id) { ${asked} } nodes(ids: $ids) { ${asked} } }`,
      { id: first?.['id'], ids: objects.map(({ id }) => id) },
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({ node: first, nodes: objects });
  });
});

describe('attestations', () => {
  const document = `query ($id: ID!, $at: Int) { node(id: $id, atRevision: $at) { __typename id ... on Attestation { exact on { edtf } sources { id title } } } }`;

  it.each([
    ['a membership', 'memberships(during: {}, first: 100) { nodes { attestations { id } } }'],
    [
      'an accreditation',
      'organization(by: { slug: "fiapf" }) { accreditations(during: {}, first: 100) { nodes { attestations { id } } } }',
    ],
    ['an office', 'organization(by: { slug: "fiapf" }) { offices(during: {}) { attestations { id } } }'],
  ])('of %s are answered by their id as they are in it, and not before they were recorded', async (_, where) => {
    const whole = '__typename id exact on { edtf } sources { id title }';
    const { data } = await app.query(`{ ${where.replace('{ id }', `{ ${whole} }`)} }`);
    const attestations = objectsIn(data, 'Attestation').filter(({ __typename }) => __typename === 'Attestation');
    expect(attestations.length).toBeGreaterThan(0);
    for (const attestation of attestations.slice(0, 5)) {
      expect((await app.query(document, { id: attestation['id'] })).data).toEqual({ node: attestation });
      expect((await app.query(document, { id: attestation['id'], at: 0 })).data).toEqual({ node: null });
    }
  });

  it('are found by an index, not by looking into every fact', async () => {
    for (const [table, ids] of [
      ['membership', `jsonb_path_query_array(terms, '$[*].attestations[*].id')`],
      ['accreditation', `jsonb_path_query_array(attestations, '$[*].id')`],
      ['office', `jsonb_path_query_array(attestations, '$[*].id')`],
    ]) {
      const plan = await app.dataSource.transaction(async (manager) => {
        await manager.query('SET LOCAL enable_seqscan = off');
        return manager.query<object[]>(`EXPLAIN SELECT 1 FROM ${table} WHERE ${ids} @> ANY(ARRAY['1', '2']::jsonb[])`);
      });
      expect(JSON.stringify(plan)).toContain(`Bitmap Index Scan on ${table}_attestation`);
    }
  });
});
