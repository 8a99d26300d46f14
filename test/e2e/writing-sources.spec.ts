import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Role } from '@guildhall/access';
import { type RunningApp, startApp } from '../support/running-app.js';

let app: RunningApp;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const REGISTER = `mutation ($input: SourceInput!) { registerSource(input: $input) {
  source { id slug title publishedOn { text } } change { revision { number } actor { name kind } operationCount } } }`;

it('a source is registered as one change, and the payload is answered as of it', async () => {
  const { data, errors, extensions } = await app.mutate(REGISTER, { input: { title: 'Азербайджан в FIAPF', publishedOn: '2025-12' } });
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({
    registerSource: {
      source: { slug: 'azerbaydzhan-v-fiapf', title: 'Азербайджан в FIAPF' },
      change: { revision: { number: 1 }, actor: { name: 'ADMIN of the tests', kind: 'PROGRAM' }, operationCount: 1 },
    },
  });
  expect(extensions).toMatchObject({ revision: 1 });
});

it('all that is wrong with an input is told at once, and nothing is written', async () => {
  const { data, errors } = await app.mutate(REGISTER, {
    input: { title: ' ', slug: 'No Slug', url: 'javascript:alert(1)', publishedOn: '2025-13', language: '!!' },
  });
  expect(data).toEqual({ registerSource: null });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  const violations = errors?.[0]?.extensions?.['violations'] as { path: string[] }[];
  expect(violations.map(({ path }) => path.join('.')).sort()).toEqual([
    'input.language',
    'input.publishedOn',
    'input.slug',
    'input.title',
    'input.url',
  ]);
});

it('a correction leaves what is absent and makes unknown what is null; a stale one is CONFLICT', async () => {
  const { data } = await app.mutate(REGISTER, { input: { title: 'A title', publisher: 'A publisher', slug: 'a-source' } });
  const { source, change } = (data as { registerSource: { source: { id: string }; change: { revision: { number: number } } } })
    .registerSource;
  const correct = `mutation ($input: CorrectSourceInput!) { correctSource(input: $input) { source { title publisher } } }`;
  const first = await app.mutate(correct, {
    input: { id: source.id, title: 'Another', message: 'misread', expectedRevision: change.revision.number },
  });
  expect(first.data).toEqual({ correctSource: { source: { title: 'Another', publisher: 'A publisher' } } });
  const stale = await app.mutate(correct, {
    input: { id: source.id, publisher: null, message: 'misread', expectedRevision: change.revision.number },
  });
  expect(stale.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', conflictsWith: [source.id] });
  const second = await app.mutate(correct, { input: { id: source.id, publisher: null, message: 'misread' } });
  expect(second.data).toEqual({ correctSource: { source: { title: 'Another', publisher: null } } });
});

it('a reason may have several lines, but not none', async () => {
  const { data } = await app.mutate(REGISTER, { input: { title: 'Reasons', slug: 'reasons' } });
  const { source } = (data as { registerSource: { source: { id: string } } }).registerSource;
  const correct = `mutation ($input: CorrectSourceInput!) { correctSource(input: $input) { change { message } } }`;
  const reasoned = await app.mutate(correct, { input: { id: source.id, title: 'With reasons', message: 'One line.\nAnother.' } });
  expect(reasoned.data).toEqual({ correctSource: { change: { message: 'One line.\nAnother.' } } });
  const without = await app.mutate(correct, { input: { id: source.id, title: 'Without', message: ' \n ' } });
  expect(without.errors?.[0]?.extensions?.['violations']).toEqual([{ path: ['input', 'message'], message: 'The message is missing.' }]);
});

it('a title cannot be corrected to none', async () => {
  const { data } = await app.mutate(REGISTER, { input: { title: 'Titled', slug: 'titled' } });
  const { source } = (data as { registerSource: { source: { id: string } } }).registerSource;
  const correct = `mutation ($input: CorrectSourceInput!) { correctSource(input: $input) { source { title } } }`;
  const { errors } = await app.mutate(correct, { input: { id: source.id, title: null, url: ' ', message: 'm' } });
  expect(errors?.[0]?.extensions).toMatchObject({
    code: 'BAD_USER_INPUT',
    violations: [{ path: ['input', 'url'] }, { path: ['input', 'title'] }],
  });
});

it('sources of one title that are registered at once get slugs of their own', async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, () => app.mutate(REGISTER, { input: { title: 'Annual Report 2024' } })));
  expect(answers.flatMap(({ errors }) => errors ?? [])).toEqual([]);
  const slugs = answers.map(({ data }) => (data as { registerSource: { source: { slug: string } } }).registerSource.source.slug);
  expect(slugs.sort()).toEqual(['annual-report-2024', ...[2, 3, 4, 5, 6, 7, 8].map((n) => `annual-report-2024-${n}`)]);
});

it('nobody writes without a role', async () => {
  const anonymous = await app.query(REGISTER, { input: { title: 'A' } });
  expect(anonymous.errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
  const contributor = await app.mutate(REGISTER, { input: { title: 'A' } }, Role.CONTRIBUTOR);
  expect(contributor.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
});
