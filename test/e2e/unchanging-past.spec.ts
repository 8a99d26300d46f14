import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyMutation, recordedIds } from '../support/any-mutation.js';
import { startLoadedApp } from '../support/loaded-app.js';
import type { RunningApp } from '../support/running-app.js';

let app: RunningApp;

// Answers are worked out, not kept.
beforeAll(async () => {
  app = await startLoadedApp({ graphql: { answerCache: false }, requestsPerMinute: 1_000_000 });
});
afterAll(() => app.stop());

const REVISIONS = 20;
const MUTATIONS_BETWEEN = 50;
const AT_ONCE = 8;

const DAYS = ['1975-06-30', '1998-01-01', '2010-03-04', '2025-12-31', '2026-01-01'];
const FEDERATIONS = ['fiapf', 'imago'];

/** What is asked, each as of the state of the records that `$` stands for. */
const QUESTIONS: readonly string[] = [
  ...DAYS.flatMap((day) =>
    FEDERATIONS.flatMap((slug) => [
      `federation(by: {slug: "${slug}"}, asOf: "${day}", $) { name members(first: 50) { totalCount count { certain possible } edges { certainty category node { id period { edtf } terms { category } member { id name countries { code } } citations { source { title } } } } } }`,
      `federation(by: {slug: "${slug}"}, asOf: "${day}", $) { statistics { members { certain possible } countries { certain possible } } }`,
    ]),
  ),
  ...DAYS.flatMap((day) => [
    `organizations(asOf: "${day}", first: 50, $) { totalCount nodes { id slug name kind founded { text } dissolved { text } names { text } } }`,
    `memberships(asOf: "${day}", first: 50, $) { totalCount edges { certainty node { id announcedOn { text } versions(first: 5) { nodes { recorded { from { number } to { number } } } } } } }`,
    `membershipEvents(during: {to: "${day}"}, first: 50, $) { totalCount nodes { id kind } }`,
  ]),
  ...FEDERATIONS.map(
    (slug) =>
      `organization(by: {slug: "${slug}"}, $) { versions(first: 10) { totalCount nodes { id organization { name city } recorded { from { number } to { number } } } } offices { title } statedFigures { value } }`,
  ),
  ...[0, 1, 2, 3, 4].map((n) => `sources(first: 10, search: "${'aeiou'.charAt(n)}", $) { totalCount nodes { id title } }`),
  ...['GUILD', 'FESTIVAL', 'ASSOCIATION', 'FEDERATION'].map(
    (kind) => `organizations(filter: {kinds: [${kind}]}, first: 50, $) { nodes { id name(language: "en") city } }`,
  ),
  `organizations(search: "azerbaycan", $) { nodes { slug } }`,
  `guilds(first: 50, $) { totalCount nodes { slug } }`,
  `sources(first: 50, $) { nodes { id title citedBy: url } }`,
  `memberships(during: {}, first: 100, $) { totalCount count { certain possible } }`,
];

/** The bytes of the data of an answer. */
async function bytesOf(question: string, state: string): Promise<string> {
  const query = `{ ${question.replace('$', state)} }`;
  const response = await fetch(`${app.url}/graphql?query=${encodeURIComponent(query)}`, {
    headers: { accept: 'application/graphql-response+json' },
  });
  const text = await response.text();
  expect(text).not.toContain('"errors"');
  return text.slice(0, text.lastIndexOf(',"extensions"'));
}

it('what was answered at a revision and as known at its instant is answered so for ever, byte for byte, whatever is written', async () => {
  const mutations = fc.sample(anyMutation(await recordedIds(app)), { numRuns: REVISIONS * MUTATIONS_BETWEEN, seed: 4 });
  const kept: { question: string; state: string; bytes: string }[] = [];
  let recorded = 0;
  for (let round = 0; round < REVISIONS; round += 1) {
    const { data } = await app.query('{ revision { number recordedAt } }');
    const { number, recordedAt } = data?.['revision'] as { number: number; recordedAt: string };
    for (const [place, question] of QUESTIONS.entries()) {
      const state = place % 2 === 0 ? `atRevision: ${number}` : `asKnownAt: "${recordedAt}"`;
      kept.push({ question, state, bytes: await bytesOf(question, state) });
    }
    const next = mutations.splice(0, MUTATIONS_BETWEEN);
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (let one = next.pop(); one; one = next.pop()) {
          const { document, input } = one;
          const { errors } = await app.mutate(document, { input });
          if (!errors) recorded += 1;
        }
      }),
    );
  }
  expect(QUESTIONS.length).toBeGreaterThanOrEqual(50);
  expect(recorded).toBeGreaterThan(300);
  const altered: string[] = [];
  for (const { question, state, bytes } of kept) {
    if ((await bytesOf(question, state)) !== bytes) altered.push(`${state}: ${question}`);
  }
  expect(altered).toEqual([]);
}, 300_000);
