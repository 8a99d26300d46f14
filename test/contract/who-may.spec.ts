import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { permissionOf, Role } from '@guildhall/access';
import { type RunningApp, startApp } from '../support/running-app.js';
import { type Least, MUTATIONS, QUERIES } from './who-may.js';

const ROLES = ['VISITOR', 'CONTRIBUTOR', 'EDITOR', 'ADMIN'] as const;
const KINDS = [
  ['query', 'Query', QUERIES],
  ['mutation', 'Mutation', MUTATIONS],
] as const;

/** What a visitor or a contributor may call at all. */
const FOR_CONTRIBUTORS = [
  'changePassword',
  'commentOnProposal',
  'previewChange',
  'proposeChange',
  'rebaseProposal',
  'signIn',
  'signOut',
  'signOutEverywhere',
  'withdrawProposal',
];

let app: RunningApp;
let served: Readonly<Record<string, readonly string[]>>;

beforeAll(async () => {
  app = await startApp();
  const { data } = await app.query('{ __schema { queryType { fields { name } } mutationType { fields { name } } } }');
  const { queryType, mutationType } = (data as { __schema: Record<'queryType' | 'mutationType', { fields: { name: string }[] }> }).__schema;
  served = { Query: queryType.fields.map(({ name }) => name), Mutation: mutationType.fields.map(({ name }) => name) };
});
afterAll(() => app.stop());

/** What the server says to a request that is junk but for the name; `may` where it says that of the junk. */
async function said(where: RunningApp, kind: string, name: string, role: Least): Promise<string> {
  const token = role === 'VISITOR' ? undefined : await where.token(Role[role]);
  const { errors } = await where.query(`${kind} { ${name}(junk: "of the matrix") }`, {}, token);
  const code = String(errors?.[0]?.extensions?.['code']);
  return code === 'BAD_USER_INPUT' && errors?.some(({ message }) => message.includes('Unknown argument "junk"')) ? 'may' : code;
}

function expected(role: Least, least: Least): string {
  if (ROLES.indexOf(role) >= ROLES.indexOf(least)) return 'may';
  return role === 'VISITOR' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
}

describe.each(KINDS)('each root field of kind %s', (kind, type, table) => {
  it('is in the table', () => {
    expect(served[type]?.filter((name) => !table.has(name))).toEqual([]);
  });

  it.each(ROLES)('is answered or refused as the table says, asked as %s', async (role) => {
    const names = served[type] ?? [];
    expect(names.length).toBeGreaterThan(0);
    const answers: [string, string][] = [];
    for (const name of names) answers.push([name, await said(app, kind, name, role)]);
    expect(answers).toEqual(names.map((name) => [name, expected(role, table.get(name) ?? 'ADMIN')]));
  });
});

it('every mutation has said who may call it', () => {
  expect(served['Mutation']?.filter((name) => permissionOf(name) === undefined)).toEqual([]);
});

it('what a contributor may call is named one by one, and nothing else', () => {
  const open = [...MUTATIONS].filter(([, least]) => least === 'VISITOR' || least === 'CONTRIBUTOR').map(([name]) => name);
  expect(open.sort()).toEqual(FOR_CONTRIBUTORS);
});

it('visitors may propose where the registry takes proposals from everybody, and may nothing else besides', async () => {
  const open = await startApp({ openProposals: true });
  try {
    for (const name of served['Mutation'] ?? []) {
      const least = name === 'proposeChange' ? 'VISITOR' : (MUTATIONS.get(name) ?? 'ADMIN');
      expect([name, await said(open, 'mutation', name, 'VISITOR')]).toEqual([name, expected('VISITOR', least)]);
    }
  } finally {
    await open.stop();
  }
});
