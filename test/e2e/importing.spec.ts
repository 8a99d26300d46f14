import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Role } from '@guildhall/access';
import { importLimits } from '../../apps/api/src/import/import-limits.js';
import { form, importsOf, type ShownImport, zipOf } from '../support/importing.js';
import { type RunningApp, startApp } from '../support/running-app.js';

const SOURCES = 'id,title\nyearbook,Yearbook 2024\n';
const ORGANIZATIONS =
  'id,kind,name,countries,sources\nfed,FEDERATION,Federation of Guilds,,yearbook\nguild-a,GUILD,Guild A,AZ,yearbook\nguild-b,GUILD,Guild B,GE,yearbook\n';
const MEMBERSHIPS =
  'member,federation,category,start,end,sources\nguild-a,fed,FULL,2001,..,yearbook\nguild-b,fed,ASSOCIATE,2010-05,2020,yearbook\n';
const PACKAGE = { 'sources.csv': SOURCES, 'organizations.csv': ORGANIZATIONS, 'memberships.csv': MEMBERSHIPS };

let app: RunningApp;
let uploads: string;
beforeAll(async () => {
  uploads = mkdtempSync(path.join(tmpdir(), 'guildhall-test-uploads-'));
  app = await startApp({ imports: { folder: uploads, limits: { ...importLimits(2_000_000), stall: 1_000 } } });
});
afterAll(async () => {
  await app.stop();
  rmSync(uploads, { recursive: true });
});

interface Entry {
  number: number;
  kind: string;
  recordType: string;
  id: string | null;
  label: string;
  rows: { file: string; line: number }[];
  altered: { property: string; before: unknown; after: unknown }[];
  events: { kind: string; on: string | null }[];
}

async function differences(id: string, search = ''): Promise<{ count: number; entries: Entry[]; next: number | null }> {
  const response = await importsOf(app).send('GET', `/import/${id}/differences${search}`);
  expect(response.status).toBe(200);
  return (await response.json()) as { count: number; entries: Entry[]; next: number | null };
}

async function revision(): Promise<number> {
  const { data } = await app.query('{ revision { number } }');
  return (data?.['revision'] as { number: number }).number;
}

describe('who may import', () => {
  const DOORS = [
    ['POST', '/import'],
    ['GET', '/import'],
    ['GET', '/import/00000000000000000000000000000000'],
    ['DELETE', '/import/00000000000000000000000000000000'],
    ['GET', '/import/00000000000000000000000000000000/progress'],
    ['GET', '/import/00000000000000000000000000000000/differences'],
    ['GET', '/import/00000000000000000000000000000000/problems.csv'],
    ['PUT', '/import/00000000000000000000000000000000/mapping'],
    ['POST', '/import/00000000000000000000000000000000/apply'],
  ] as const;

  it.each(DOORS)('is decided before anything that was sent is looked at: %s %s', async (method, address) => {
    const body = method === 'GET' || method === 'DELETE' ? undefined : { nonsense: true };
    expect((await importsOf(app, Role.CONTRIBUTOR).send(method, address, body)).status).toBe(403);
    for (const headers of [{} as Record<string, string>, { authorization: 'Bearer guildhall_pat_nobody' }]) {
      const response = await fetch(`${app.url}${address}`, { method, headers, body: body ? 'not even JSON' : null });
      expect(response.status).toBe(401);
    }
    const { status } = await importsOf(app, Role.EDITOR).send(method, address, body);
    expect([200, 400, 404]).toContain(status);
  });

  it('others do not see it, but admins do', async () => {
    const { id } = await importsOf(app, Role.EDITOR).begun(form('package', 'p.zip', await zipOf({ 'sources.csv': SOURCES })));
    expect((await importsOf(app, Role.ADMIN).send('GET', `/import/${id}`)).status).toBe(200);
    const own = await importsOf(app, Role.ADMIN).begun(form('package', 'p.zip', await zipOf({ 'sources.csv': SOURCES })));
    expect((await importsOf(app, Role.EDITOR).send('GET', `/import/${own.id}`)).status).toBe(404);
    const list = async (role: Role): Promise<string[]> =>
      ((await (await importsOf(app, role).send('GET', '/import')).json()) as { imports: { id: string }[] }).imports.map((one) => one.id);
    expect(await list(Role.EDITOR)).not.toContain(own.id);
    expect(await list(Role.ADMIN)).toEqual(expect.arrayContaining([id, own.id]));
    for (const one of [id, own.id]) expect((await importsOf(app, Role.ADMIN).send('DELETE', `/import/${one}`)).status).toBe(204);
    expect(readdirSync(uploads)).toEqual([]);
  });
});

describe('a package', () => {
  let first: ShownImport;

  it('is compared with the registry, and nothing is written', async () => {
    const before = await revision();
    first = await importsOf(app).begun(form('package', 'package.zip', await zipOf(PACKAGE)));
    expect(first).toMatchObject({
      status: 'PREVIEWED',
      error: null,
      preview: { rows: 6, revision: before, refusedRows: 0, problems: { total: 0 } },
    });
    const { count, entries, next } = await differences(first.id);
    expect({ count, next }).toEqual({ count: 6, next: null });
    expect(entries.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(entries.map(({ kind, recordType }) => `${kind} ${recordType}`).sort()).toEqual([
      ...Array<string>(2).fill('CREATED Membership'),
      ...Array<string>(3).fill('CREATED Organization'),
      'CREATED Source',
    ]);
    const joins = entries
      .filter(({ recordType }) => recordType === 'Membership')
      .map(({ label, events }) => [label, events.map(({ kind }) => kind)]);
    expect(joins).toEqual([
      [expect.stringContaining('Guild A'), ['JOINED']],
      [expect.stringContaining('Guild B'), ['JOINED', 'LEFT']],
    ]);
    expect(await revision()).toBe(before);
  });

  it('is looked at in pages, and by what it is about', async () => {
    const page = await differences(first.id, '?first=2&after=1');
    expect(page.entries.map(({ number }) => number)).toEqual([2, 3]);
    expect(page.next).toBe(3);
    const { entries } = await differences(first.id, '?recordType=Organization&kind=created');
    expect(entries).toHaveLength(3);
    const lines = await importsOf(app).send('GET', `/import/${first.id}/differences`, undefined, { accept: 'application/x-ndjson' });
    expect((await lines.text()).trim().split('\n')).toHaveLength(6);
    expect((await importsOf(app).send('GET', `/import/${first.id}/differences?first=-1`)).status).toBe(400);
  });

  it('is refused a choice of what is not there, and nothing is written', async () => {
    const before = await revision();
    expect((await importsOf(app).send('POST', `/import/${first.id}/apply`, { only: [1], except: [2] })).status).toBe(400);
    expect((await importsOf(app).send('POST', `/import/${first.id}/apply`, { onyl: [1] })).status).toBe(400);
    await importsOf(app).send('POST', `/import/${first.id}/apply`, { only: [7] });
    expect(await importsOf(app).settled(first.id)).toMatchObject({ status: 'PREVIEWED', error: { code: 'BAD_USER_INPUT' } });
    await importsOf(app).send('POST', `/import/${first.id}/apply`, { only: [] });
    expect(await importsOf(app).settled(first.id)).toMatchObject({ status: 'PREVIEWED', error: { code: 'BAD_USER_INPUT' } });
    expect(await revision()).toBe(before);
  });

  it('is written but for what was left out, as one change by who wrote it', async () => {
    const before = await revision();
    const { entries } = await differences(first.id);
    const left = entries.find(({ label, recordType }) => recordType === 'Membership' && label.includes('Guild B'))!.number;
    const answer = await importsOf(app).send('POST', `/import/${first.id}/apply`, { except: [left], message: 'From the yearbook.' });
    expect(answer.status).toBe(202);
    expect(await importsOf(app).settled(first.id)).toMatchObject({
      status: 'RECORDED',
      applied: { entries: 5, outcome: 'RECORDED', revision: before + 1 },
    });
    const { data } = await app.query(
      `{ changes(afterRevision: ${before}) { nodes { message actor { name kind } operationCount } } organization(by: { slug: "fed" }) { members { edges { node { member { slug } } } } } }`,
    );
    expect(data).toEqual({
      changes: { nodes: [{ message: 'From the yearbook.', actor: { name: 'EDITOR of the tests', kind: 'PROGRAM' }, operationCount: 5 }] },
      organization: { members: { edges: [{ node: { member: { slug: 'guild-a' } } }] } },
    });
    const again = await importsOf(app).send('POST', `/import/${first.id}/apply`, {});
    expect(again.status).toBe(409);
    const trail = await app.mutate('{ auditTrail(first: 50) { nodes { action outcome detail } } }');
    expect(JSON.stringify(trail.data)).toContain(`revision ${before + 1}`);
  });

  it('in files of its own shows only what is new, and says so when nothing is', async () => {
    const data = new FormData();
    for (const [name, content] of Object.entries(PACKAGE)) data.append('file', new Blob([content]), name);
    const second = await importsOf(app).begun(data);
    expect(second.status).toBe('PREVIEWED');
    expect((await differences(second.id)).entries.map(({ kind, label }) => [kind, label])).toEqual([
      ['CREATED', expect.stringContaining('Guild B')],
    ]);
    await importsOf(app).send('POST', `/import/${second.id}/apply`, {});
    expect((await importsOf(app).settled(second.id)).status).toBe('RECORDED');
    expect((await importsOf(app).begun(form('package', 'p.zip', await zipOf(PACKAGE)))).status).toBe('UNCHANGED');
  });

  it('tells what it would alter, as it is and as it would be', async () => {
    const changed = {
      'organizations.csv': 'id,kind,name,city\nguild-a,GUILD,Guild A,Baku\n',
      'memberships.csv': 'member,federation,category,start,end,sources\nguild-a,fed,FULL,2001,2024-12-31,yearbook\n',
    };
    const { id } = await importsOf(app).begun(form('package', 'p.zip', await zipOf(changed)));
    const { entries } = await differences(id);
    expect(entries.map(({ kind, recordType }) => `${kind} ${recordType}`)).toEqual(['CORRECTED Organization', 'ENDED Membership']);
    expect(entries[0]!.altered).toEqual([expect.objectContaining({ after: 'Baku' })]);
    expect(entries[1]!.events.map(({ kind }) => kind)).toEqual(['LEFT']);
    expect(entries[1]!.id).toMatch(/^mem_/);
  });

  it('is previewed anew, and not written, where the registry moved meanwhile', async () => {
    const changed = { 'organizations.csv': 'id,kind,name,city\nguild-b,GUILD,Guild B,Tbilisi\n' };
    const { id, preview } = await importsOf(app).begun(form('package', 'p.zip', await zipOf(changed)));
    await app.mutate('mutation ($input: SourceInput!) { registerSource(input: $input) { source { id } } }', {
      input: { title: 'Meanwhile' },
    });
    const before = await revision();
    await importsOf(app).send('POST', `/import/${id}/apply`, {});
    const after = await importsOf(app).settled(id);
    expect(after).toMatchObject({ status: 'PREVIEWED', error: { code: 'CONFLICT' }, preview: { revision: preview!.revision + 1 } });
    expect(await revision()).toBe(before);
    // Numbers of entries are of the preview that was looked at.
    const stale = await importsOf(app).send('POST', `/import/${id}/apply`, { only: [1], preview: preview!.number });
    expect([stale.status, await stale.json()]).toMatchObject([409, { error: { code: 'CONFLICT' } }]);
    expect((await importsOf(app).send('POST', `/import/${id}/apply`, { preview: 'first' })).status).toBe(400);
    await importsOf(app).send('POST', `/import/${id}/apply`, { preview: after.preview!.number });
    expect((await importsOf(app).settled(id)).status).toBe('RECORDED');
  });

  it('with bad rows is written without them, and they are told', async () => {
    const rows = Array.from({ length: 100 }, (_, n) => `guild-${n},${n % 10 === 3 ? 'GULID' : 'GUILD'},Guild of ${n},AZ,yearbook`);
    const bad = { 'organizations.csv': `id,kind,name,countries,sources\n${rows.join('\n')}\n` };
    const { id, status, preview } = await importsOf(app).begun(form('package', 'p.zip', await zipOf(bad)));
    expect({ status, refused: preview?.refusedRows, problems: preview?.problems.total }).toEqual({
      status: 'PREVIEWED',
      refused: 10,
      problems: 10,
    });
    const report = await (await importsOf(app).send('GET', `/import/${id}/problems.csv`)).text();
    expect(report.trim().split('\n')).toHaveLength(11);
    expect(report).toContain('GULID');
    await importsOf(app).send('POST', `/import/${id}/apply`, {});
    expect(await importsOf(app).settled(id)).toMatchObject({ status: 'RECORDED', applied: { entries: 90 } });

    // Sent again, with the same rows bad: the others are there already.
    const again = await importsOf(app).begun(form('package', 'p.zip', await zipOf(bad)));
    expect(again).toMatchObject({ status: 'UNCHANGED', preview: { refusedRows: 10, entries: 0 } });
    const none = { 'organizations.csv': 'id,kind,name\nguild-of-none,GULID,Guild of None\n' };
    expect((await importsOf(app).begun(form('package', 'p.zip', await zipOf(none)))).status).toBe('REFUSED');
  });

  it('cancelled while it is written is either gone without a trace, or recorded and said to be', async () => {
    for (const delay of [0, 10, 30, 60, 100, 200]) {
      const rows = Array.from({ length: 600 }, (_, n) => `late-${delay}-${n},GUILD,Late Guild ${delay} of ${n},AZ,yearbook`);
      const late = { 'organizations.csv': `id,kind,name,countries,sources\n${rows.join('\n')}\n` };
      const { id } = await importsOf(app).begun(form('package', 'p.zip', await zipOf(late)));
      const before = await revision();
      await importsOf(app).send('POST', `/import/${id}/apply`, {});
      await new Promise((resolve) => setTimeout(resolve, delay));
      const answer = await importsOf(app).send('DELETE', `/import/${id}`);
      const isRecorded = (await revision()) === before + 1;
      if (answer.status === 200)
        expect([isRecorded, await answer.json()]).toMatchObject([true, { status: 'RECORDED', applied: { revision: before + 1 } }]);
      else {
        // Recorded before it was cancelled, it is removed like any other that is over.
        expect(answer.status).toBe(204);
        expect((await importsOf(app).send('GET', `/import/${id}`)).status).toBe(404);
      }
    }
  });

  it('of which a chosen entry needs one that is not chosen is not written, and the need is told', async () => {
    const needing = {
      'organizations.csv': 'id,kind,name,countries,sources\nguild-new,GUILD,Newest Guild,AZ,yearbook\n',
      'memberships.csv': 'member,federation,category,start,end,sources\nguild-new,fed,FULL,2020,..,yearbook\n',
    };
    const { id } = await importsOf(app).begun(form('package', 'p.zip', await zipOf(needing)));
    const { entries } = await differences(id, '?recordType=Membership');
    const before = await revision();
    await importsOf(app).send('POST', `/import/${id}/apply`, { only: [entries[0]!.number] });
    expect(await importsOf(app).settled(id)).toMatchObject({
      status: 'PREVIEWED',
      applied: { outcome: 'REFUSED', problems: { total: 1 } },
    });
    expect(await revision()).toBe(before);
  });
});
