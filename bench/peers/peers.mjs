// Who is measured, and how each is asked. A request is `{ path, body }`: a body is posted as JSON, without one the path is fetched.
import { URLSearchParams } from 'node:url';
import { readPublicId } from '../../dist/libs/storage/src/index.js';
import { NAMES, QUESTIONS } from '../questions.mjs';
import { variablesOf } from '../variants.mjs';
import { STATEMENTS } from './bare-statements.mjs';
import { digestOfPostGraphile, DOCUMENTS, postGraphileCursors, postGraphileVariables } from './postgraphile-documents.mjs';

const GUILDHALL = {
  program: 'dist/apps/api/src/main.js',
  questions: NAMES,
  cursors: apiCursors,
  request: (question, variant, cursors) => graphQl(QUESTIONS[question].document, variablesOf(variant, cursors)),
  /** The whole answer, with the numbers of the database for ids. */
  full: (_question, answer) => withNumbers(answer.data),
  digest: (question, answer) => DIGESTS[question]?.(withNumbers(answer.data)),
};

/** What is common: PORT 0 and the registry's address are given to all. Those that share a `process` are asked in turn, never at once. */
export const PEERS = {
  uncached: { ...GUILDHALL, title: 'Guildhall, uncached', process: 'uncached', environment: { ANSWER_CACHE: 'off' } },
  cached: { ...GUILDHALL, title: 'Guildhall, cached', process: 'cached', environment: {} },
  postgraphile: {
    title: 'PostGraphile 5',
    process: 'postgraphile',
    program: 'bench/peers/postgraphile.mjs',
    node: 22,
    environment: { GRAPHILE_ENV: 'production' },
    questions: Object.keys(DOCUMENTS),
    cursors: postGraphileCursors,
    request: (question, variant, cursors) => graphQl(DOCUMENTS[question], postGraphileVariables(question, variant, cursors)),
    digest: digestOfPostGraphile,
  },
  bare: {
    title: 'bare Fastify + SQL',
    process: 'bare',
    program: 'bench/peers/bare.mjs',
    environment: {},
    questions: Object.keys(STATEMENTS),
    request: (question, variant) => ({ path: `/${question}?${new URLSearchParams(bareParameters(variant))}` }),
    full: (_question, answer) => answer.data,
  },
  hello: {
    title: 'Fastify "hello"',
    process: 'bare',
    program: 'bench/peers/bare.mjs',
    environment: {},
    questions: NAMES,
    /** `bytes`: how long the answer of the question is on average. */
    request: (_question, _variant, _cursors, bytes) => ({ path: `/hello/${bytes}` }),
  },
};

function graphQl(query, variables) {
  return { path: '/graphql', body: JSON.stringify({ query, variables }) };
}

function bareParameters(variant) {
  const { after, ...plain } = variant;
  const keys = after ? { name: after.name, id: after.id } : {};
  return Object.fromEntries(Object.entries({ ...plain, ...keys }).map(([name, value]) => [name, String(value)]));
}

/** What the API calls the places of federations in the list of Q4: they do not depend on the day. */
async function apiCursors(ask) {
  const document = `query ($after: String) {
    federations(first: 100, after: $after, asOf: "2010-01-01", filter: { kinds: [FEDERATION] }, orderBy: { field: NAME }) {
      edges { cursor node { id } } pageInfo { hasNextPage endCursor }
    }
  }`;
  const cursors = new Map();
  for (let after = null; ;) {
    const { federations } = withNumbers((await ask(graphQl(document, { after }))).data);
    for (const { cursor, node } of federations.edges) cursors.set(node.id, cursor);
    if (!federations.pageInfo.hasNextPage) return cursors;
    after = federations.pageInfo.endCursor;
  }
}

/** What the answers of peers whose schema is their own must have in common with ours: ids, countries, certainty, category, in the same order. */
const DIGESTS = {
  Q1: ({ organization }) => [organization.id, organization.slug, organization.countries],
  Q2: ({ federation }) =>
    federation.members.edges.map(({ certainty, category, node }) => [node.id, node.member.id, node.countries, certainty, category]),
  Q4: ({ federations }) =>
    federations.nodes.map(({ id, members }) => [id, members.nodes.map((node) => [node.id, node.member.id, node.member.countries])]),
};

function withNumbers(value) {
  if (Array.isArray(value)) return value.map(withNumbers);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, key === 'id' ? numberOf(inner) : withNumbers(inner)]));
}

function numberOf(id) {
  const read = readPublicId(id);
  if (typeof read === 'string') throw new Error(`"${id}" is no public id`);
  return read.number;
}
