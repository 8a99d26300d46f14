import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Role } from '@guildhall/access';
import { type GraphQLAnswer, type RunningApp, startApp } from '../support/running-app.js';

let app: RunningApp;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const REGISTER = `mutation ($input: RegisterOrganizationInput!) { registerOrganization(input: $input) { organization { id slug } change { id revision { number } } } }`;
const CORRECT = `mutation ($input: CorrectOrganizationInput!) { correctOrganization(input: $input) { organization { city } change { revision { number } } } }`;

const described = (name: string, more: object = {}): object => ({
  kind: 'GUILD',
  names: [{ text: name }],
  countries: ['AZ'],
  citations: [{ source: { new: { title: `About ${name}` } } }],
  ...more,
});

const code = ({ errors }: GraphQLAnswer): unknown => errors?.[0]?.extensions?.['code'];

async function newest(): Promise<number> {
  const { data } = await app.query('{ revision { number } }');
  return (data?.['revision'] as { number: number }).number;
}

it('50 copies of one keyed mutation at once write once, and all are answered alike', async () => {
  const before = await newest();
  const input = described('Kinematoqrafçılar', { idempotencyKey: 'once' });
  const answers = await Promise.all(Array.from({ length: 50 }, () => app.mutate(REGISTER, { input })));
  expect(answers.flatMap(({ errors }) => errors ?? [])).toEqual([]);
  expect(new Set(answers.map(({ data }) => JSON.stringify(data))).size).toBe(1);
  expect(await newest()).toBe(before + 1);
});

it('the order in which the fields of an input are written does not matter; any other difference is CONFLICT', async () => {
  const input = described('Order', { idempotencyKey: 'order' });
  const first = await app.mutate(REGISTER, { input });
  const turned = Object.fromEntries(Object.entries(input).reverse());
  expect((await app.mutate(REGISTER, { input: turned })).data).toEqual(first.data);
  const { change } = first.data?.['registerOrganization'] as { change: { id: string } };
  const other = await app.mutate(REGISTER, { input: { ...input, city: 'Bakı' } });
  expect(other.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', conflictsWith: [change.id] });
});

it('a key belongs to who brings it', async () => {
  const input = described('Whose', { idempotencyKey: 'whose' });
  const [mine, theirs] = [await app.mutate(REGISTER, { input }), await app.mutate(REGISTER, { input }, Role.EDITOR)];
  expect(mine.errors ?? theirs.errors).toBeUndefined();
  expect(mine.data).not.toEqual(theirs.data);
});

it('a refused mutation does not use its key up', async () => {
  const key = { idempotencyKey: 'refused' };
  expect(code(await app.mutate(REGISTER, { input: { ...described(' '), ...key } }))).toBe('BAD_USER_INPUT');
  expect((await app.mutate(REGISTER, { input: { ...described('Mended'), ...key } })).errors).toBeUndefined();
});

it('the first answer is given again whatever was recorded since, for 30 days; then the key is new', async () => {
  const input = described('Aged', { idempotencyKey: 'aged', slug: 'aged' });
  const first = await app.mutate(REGISTER, { input });
  const { organization } = first.data?.['registerOrganization'] as { organization: { id: string } };
  await app.mutate(CORRECT, { input: { id: organization.id, city: 'Gəncə', message: 'It moved in.' } });
  await app.dataSource.query(`UPDATE idempotency_key SET made_at = now() - interval '29 days 23 hours' WHERE key = 'aged'`);
  expect((await app.mutate(REGISTER, { input })).data).toEqual(first.data);
  await app.dataSource.query(`UPDATE idempotency_key SET made_at = now() - interval '30 days 1 minute' WHERE key = 'aged'`);
  expect(code(await app.mutate(REGISTER, { input }))).toBe('CONFLICT');
});

it('of many corrections from the same revision one is recorded, and the others are told', async () => {
  const { data } = await app.mutate(REGISTER, { input: described('Raced') });
  const { organization, change } = data?.['registerOrganization'] as {
    organization: { id: string };
    change: { revision: { number: number } };
  };
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      app.mutate(CORRECT, { input: { id: organization.id, city: `City ${n}`, message: 'm', expectedRevision: change.revision.number } }),
    ),
  );
  expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
  expect(new Set(answers.filter(({ errors }) => errors).map(code))).toEqual(new Set(['CONFLICT']));
});
