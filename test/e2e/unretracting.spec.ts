import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { recordId } from '@guildhall/storage';
import { Admin, type Outcome } from '../support/admin.js';
import { type RunningApp, startApp } from '../support/running-app.js';

let app: RunningApp;
let admin: Admin;
beforeAll(async () => {
  app = await startApp();
  admin = new Admin(app);
});
afterAll(() => app.stop());

/** What is answered of some ids, to the last letter, now or at a revision. */
async function answers(ids: readonly string[], revision?: number): Promise<string> {
  const { data, errors } = await app.query(
    `query ($ids: [ID!]!, $revision: Int) { nodes(ids: $ids, atRevision: $revision) { id
      ... on Organization { slug names { text } identifiers { value } memberships(during: {}) { nodes { id } } }
      ... on Membership { period { edtf } member { id } attestations { id on { edtf } } citations { source { id } } } } }`,
    { ids, revision },
  );
  expect(errors).toBeUndefined();
  return JSON.stringify(data?.['nodes']);
}

const unretract = (id: string): Promise<Outcome> => admin.send('unretract', { id, message: 'It was so after all' });

it('lets an organization and then its facts stand again as they last stood, and keeps that they did not meanwhile', async () => {
  const identifiers = [{ scheme: 'WIKIDATA', value: 'Q910001' }];
  const guild = await admin.organization('guild-of-the-returned', { identifiers });
  const federation = await admin.organization('federation-of-the-returned');
  const membership = await admin.membership(guild, federation, '2001', { attestedOn: ['2010'] });
  const ids = [guild, federation, membership];
  const before = await answers(ids);
  await admin.done('retractMembership', { id: membership, message: 'Never' });
  const { revision: gone } = await admin.done('retractOrganization', { id: guild, message: 'Never' });
  const without = await answers(ids);

  expect(await unretract(membership)).toMatchObject({ code: 'NOT_FOUND', message: expect.stringContaining(guild) });
  const organization = await admin.done('unretract', { id: guild, message: 'It was' });
  expect(organization.operations).toEqual([`CORRECTED ${guild}`]);
  const { operations } = await admin.done('unretract', { id: membership.toUpperCase(), message: 'It was' });
  expect(operations).toEqual([`CORRECTED ${membership}`]);
  expect(await answers(ids)).toBe(before);
  expect(await answers(ids, gone)).toBe(without);
  const { data } = await app.query(
    `{ organization(by: { slug: "guild-of-the-returned" }) { id versions { nodes { recorded { from { number } to { number } } } } } }`,
  );
  expect(data).toMatchObject({
    organization: {
      id: guild,
      versions: { nodes: [{ recorded: { from: { number: organization.revision }, to: null } }, { recorded: { to: { number: gone } } }] },
    },
  });
  await admin.done('endMembership', { id: membership, on: '2020', citations: [admin.page()] });
});

it('leads a fact to the organization into which its own was merged meanwhile', async () => {
  const [source, target] = [await admin.organization('guild-before'), await admin.organization('guild-after')];
  const membership = await admin.membership(source, await admin.organization('federation-of-merged'), '2001');
  await admin.done('retractMembership', { id: membership, message: 'Never' });
  await admin.done('mergeOrganizations', { source, target, message: 'Twins' });
  await admin.done('unretract', { id: membership, message: 'It was' });
  expect(JSON.parse(await answers([membership]))).toMatchObject([{ member: { id: target } }]);
  expect(await unretract(source)).toMatchObject({ code: 'CONFLICT', conflictsWith: [source, target] });
});

it('is refused for what stands, what never was, and what would contradict what was recorded meanwhile', async () => {
  const [guild, federation] = [await admin.organization('guild-in-doubt'), await admin.organization('federation-in-doubt')];
  const membership = await admin.membership(guild, federation, '2001');
  expect(await unretract(membership)).toMatchObject({ code: 'CONFLICT', conflictsWith: [membership] });
  expect(await unretract(recordId('Membership', 1))).toMatchObject({ code: 'NOT_FOUND' });
  expect(await unretract(recordId('Source', 1))).toMatchObject({ code: 'BAD_USER_INPUT' });
  expect(await unretract('mem_0000000001')).toMatchObject({ code: 'BAD_USER_INPUT' });
  await admin.done('retractMembership', { id: membership, message: 'Never' });
  const other = await admin.membership(guild, federation, '2002');
  const refused = await unretract(membership);
  expect([refused.code, refused.conflictsWith.includes(other)]).toEqual(['CONFLICT', true]);
  const identifiers = [{ scheme: 'WIKIDATA', value: 'Q910002' }];
  const gone = await admin.organization('guild-that-went', { identifiers });
  await admin.done('retractOrganization', { id: gone, message: 'Never' });
  const instead = await admin.organization('guild-that-came', { identifiers });
  const taken = await unretract(gone);
  expect([taken.code, taken.conflictsWith.includes(instead)]).toEqual(['CONFLICT', true]);
});

it('is done once by two who do it at the same time', async () => {
  const guild = await admin.organization('guild-of-two-hands');
  await admin.done('retractOrganization', { id: guild, message: 'Never' });
  const outcomes = await Promise.all([unretract(guild), unretract(guild), unretract(guild)]);
  expect(outcomes.map(({ code }) => code).sort()).toEqual(['CONFLICT', 'CONFLICT', null]);
});
