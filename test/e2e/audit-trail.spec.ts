import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Audit, Role } from '@guildhall/access';
import { type RunningApp, startApp } from '../support/running-app.js';

let app: RunningApp;
let audit: Audit;

beforeAll(async () => {
  app = await startApp();
  audit = new Audit(app.dataSource);
});
afterAll(() => app.stop());

const TRAIL = `query ($first: Int, $after: String, $actor: String, $action: String, $outcome: String) {
  auditTrail(first: $first, after: $after, actor: $actor, action: $action, outcome: $outcome) {
    totalCount nodes { at actorKey actorName address action outcome detail } pageInfo { hasNextPage endCursor } } }`;

interface Trail {
  readonly totalCount: number;
  readonly nodes: readonly Readonly<Record<string, string | null>>[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

async function trail(variables: Record<string, unknown> = {}): Promise<Trail> {
  const { data, errors } = await app.mutate(TRAIL, variables);
  expect(errors).toBeUndefined();
  return (data as { auditTrail: Trail }).auditTrail;
}

const somebody = { actorKey: 'account 1', actorName: 'Somebody', address: '192.0.2.7', action: 'stepped', outcome: 'OK' };

it('is read by an ADMIN alone', async () => {
  expect((await app.query(TRAIL)).errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
  expect((await app.mutate(TRAIL, {}, Role.EDITOR)).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
});

it('is paged from the newest on, and asked by actor, action and outcome', async () => {
  for (const step of [1, 2, 3]) await audit.record({ ...somebody, detail: `step ${step}` });
  await audit.record({ ...somebody, outcome: 'CONFLICT', address: 'fe80::1%eth0' });
  const first = await trail({ first: 3, actor: 'Somebody', action: 'stepped' });
  expect(first.totalCount).toBe(4);
  expect(first.nodes.map(({ outcome, detail, address }) => [outcome, detail, address])).toEqual([
    ['CONFLICT', null, 'fe80::1'],
    ['OK', 'step 3', '192.0.2.7'],
    ['OK', 'step 2', '192.0.2.7'],
  ]);
  const second = await trail({ first: 3, after: first.pageInfo.endCursor, actor: 'account 1', action: 'stepped' });
  expect(second.nodes.map(({ detail }) => detail)).toEqual(['step 1']);
  expect((await trail({ outcome: 'CONFLICT', actor: 'Somebody' })).totalCount).toBe(1);
});

it('is kept for 90 days: older entries are answered no more, and deleted as others are made', async () => {
  await app.dataSource.query(
    `INSERT INTO audit_entry (at, action, outcome) SELECT now() - interval '91 days', 'old', 'OK' FROM generate_series(1, 250)`,
  );
  expect((await trail({ action: 'old' })).totalCount).toBe(0);
  const left = async (): Promise<number> => {
    const [row] = await app.dataSource.query<{ n: number }[]>(`SELECT count(*)::int AS n FROM audit_entry WHERE action = 'old'`);
    return row?.n ?? -1;
  };
  await audit.record(somebody);
  expect(await left()).toBe(150);
  await Promise.all([audit.record(somebody), audit.record(somebody), audit.record(somebody)]);
  expect(await left()).toBe(0);
});

it('takes whatever is sent, and never fails', async () => {
  await audit.record({ ...somebody, actorName: '\0\ud800'.repeat(1000), address: 'nowhere', action: 'x'.repeat(100_000), detail: '\0' });
  await app.dataSource.query('ALTER TABLE audit_entry RENAME TO hidden');
  await expect(audit.record(somebody)).resolves.toBeUndefined();
  await app.dataSource.query('ALTER TABLE hidden RENAME TO audit_entry');
});

it('counts what strangers try beyond some two a second, and enters all that is done by those who are known', async () => {
  const stranger = { actorKey: null, actorName: null, address: '192.0.2.9', action: 'knocked', outcome: 'UNAUTHENTICATED' };
  await audit.recordAll(Array.from({ length: 500 }, () => stranger));
  await audit.recordAll(Array.from({ length: 500 }, () => ({ ...somebody, action: 'ran' })));
  expect((await trail({ action: 'knocked' })).totalCount).toBe(120);
  expect((await trail({ action: 'ran' })).totalCount).toBe(500);
});
