import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DatabaseAddress } from '@guildhall/storage';
import fc from 'fast-check';
import { createApp } from '../../apps/api/src/create-app.js';
import { runCommandLine } from '../../apps/cli/src/program.js';
import { type AnyMutation, anyMutation, recordedIds } from '../support/any-mutation.js';
import { emptyTestDatabase, type OtherServer, startOtherServer } from '../support/other-server.js';
import { type RunningApp, startApp } from '../support/running-app.js';

const MUTATIONS = 1_000;
const CLIENTS = 8;

let app: RunningApp;
let other: OtherServer;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'guildhall-backup-'));
  [app, other] = await Promise.all([startApp({ load: ['data/fiapf'] }), startOtherServer()]);
});
afterAll(async () => {
  await app.stop();
  await other.stop();
  rmSync(folder, { recursive: true });
});

const REGISTER = 'mutation ($input: SourceInput!) { registerSource(input: $input) { source { id } } }';
const CORRECT = 'mutation ($input: CorrectSourceInput!) { correctSource(input: $input) { source { id } } }';
const PROPOSE = 'mutation ($input: ProposeChangeInput!) { proposeChange(input: $input) { proposal { number } } }';

interface Step {
  readonly does: 'REGISTER' | 'CORRECT' | 'PROPOSE';
  readonly title: string;
  readonly publisher: string | null;
  readonly message: string;
  readonly pick: number;
}

// What COPY writes in a way of its own must come back as it was: backslashes, tabs, line ends, what looks like nothing. So must every script.
const TEXT = fc.oneof(
  fc.constantFrom(
    '\\N',
    '\\.',
    'a\\tb\\',
    'Азербайджан',
    'Azərbaycan',
    '日本映画',
    '{"a":[1,"\\u0000"]}',
    "'); DROP TABLE source; --",
    '😀',
  ),
  // Letters whose order every ICU agrees on: the order of letters belongs to the server, not to the record.
  fc
    .string({ minLength: 1, maxLength: 30, unit: fc.constantFrom(...'abcXYZ019 \\\\\'"{}[],:;%_-éüßəğışçöяжщъіґΩ東京'.split('')) })
    .map((text) => `t${text}t`),
);
const STEP: fc.Arbitrary<Step> = fc.record({
  does: fc.constantFrom('REGISTER', 'CORRECT', 'CORRECT', 'CORRECT', 'PROPOSE'),
  title: TEXT,
  publisher: fc.option(TEXT),
  message: TEXT,
  pick: fc.nat(),
});

/** Sends mutations of every kind one after another; those that contradict what others wrote are refused. Gives how many were not. */
async function writeAnything(mutations: readonly AnyMutation[]): Promise<number> {
  let taken = 0;
  for (const { document, input } of mutations) if (!(await app.mutate(document, { input })).errors) taken += 1;
  return taken;
}

/** Records sources with odd texts one after another, as one of several clients. */
async function write(steps: readonly Step[], client: number): Promise<void> {
  const ids: string[] = [];
  for (const [place, { does, title, publisher, message, pick }] of steps.entries()) {
    const id = ids[pick % Math.max(1, ids.length)];
    const idempotencyKey = `${client} ${place}`;
    const { data, errors } =
      does === 'REGISTER' || id === undefined
        ? await app.mutate(REGISTER, { input: { slug: `source-${client}-${place}`, title, publisher } })
        : does === 'CORRECT'
          ? await app.mutate(CORRECT, { input: { id, title, publisher, message, idempotencyKey } })
          : await app.mutate(PROPOSE, { input: { change: { correctSource: { id, title, message } } } });
    expect(errors).toBeUndefined();
    const registered = data?.['registerSource'] as { source: { id: string } } | undefined;
    if (registered) ids.push(registered.source.id);
  }
}

async function guildhall(address: DatabaseAddress, ...words: string[]): Promise<{ exitCode: number; data: string; talk: string }> {
  const { user, password, host, port, database } = address;
  let data = '';
  let talk = '';
  const exitCode = await runCommandLine(words, {
    data: (text) => (data += text),
    talk: (text) => (talk += text),
    screen: null,
    environment: { DATABASE_URL: `postgresql://${user}:${encodeURIComponent(password)}@${host}:${port}/${database}` },
    interrupted: new AbortController().signal,
  });
  return { exitCode, data, talk };
}

const ORGANIZATION =
  'id slug name names { text type } countries { code } city founded { edtf } citations { locator note source { slug title } }';
const ASKED = `query ($at: Int!, $before: Int!, $day: Date!) {
  sources(atRevision: $at, first: 100) { totalCount edges { cursor node { id slug title publisher url factCount } } }
  organizations(atRevision: $at, asOf: $day, first: 30) { totalCount edges { cursor node { ${ORGANIZATION} } } }
  federation(by: { slug: "fiapf" }, atRevision: $at, asOf: $day) { members(first: 100) { totalCount count { certain possible } nodes { id category standing countries { code } terms { period { edtf } } attestations { id on { edtf } } } }
    statistics { members { certain possible } countries { certain possible } byCategory { category members { certain possible } } }
    offices { id title person { name wikidata } } statedFigures { id value } accreditations { nodes { id category } } }
  changes(afterRevision: $before, first: 1) { nodes { id message actor { name kind } revision { number recordedAt } operations(first: 5) { nodes { id kind recordType recordId } } } }
}`;

/** The answer at a revision and a file of it, to the byte. What it cost is no answer. */
async function answers(url: string, at: number): Promise<string> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: ASKED, variables: { at, before: at - 1, day: '2026-06-01' } }),
  });
  const { data, errors } = (await response.json()) as { data: unknown; errors?: unknown };
  expect(errors).toBeUndefined();
  if (at % 100 !== 0) return JSON.stringify(data);
  return JSON.stringify(data) + (await (await fetch(`${url}/export/sources.csv?atRevision=${at}&ids=true`)).text());
}

/** Where two answers part, for a reader; null where they do not. */
function difference(answer: string | undefined, expected: string): string | null {
  if (answer === undefined || answer === expected) return answer === undefined ? 'no answer' : null;
  const at = [...expected].findIndex((_, place) => answer[place] !== expected[place]);
  return `${answer.slice(at - 100, at + 100)}\nis not\n${expected.slice(at - 100, at + 100)}`;
}

async function servedAt(address: DatabaseAddress): Promise<{ app: NestFastifyApplication; url: string }> {
  const served = await createApp({ database: address, logLevel: 'silent' });
  await served.listen(0, '127.0.0.1');
  return { app: served, url: (await served.getUrl()).replace(/\/$/, '') };
}

it('a backup taken while others write is one revision, and restored on another kind of server, and back, it gives every answer at every revision', async () => {
  const half = MUTATIONS / 2;
  const steps = fc.sample(STEP, half);
  const mutations = fc.sample(anyMutation(await recordedIds(app), TEXT), half);
  const ofClient = <One>(all: readonly One[], client: number): One[] => all.filter((_, place) => place % CLIENTS === client);
  const taken: number[] = [];
  const writing = Promise.all(
    Array.from({ length: CLIENTS }, async (_, client) => {
      const written = write(ofClient(steps, client), client);
      taken.push(await writeAnything(ofClient(mutations, client)));
      await written;
    }),
  );
  const { options } = app.dataSource;
  const { host, port, username: user, password, database } = options as unknown as DatabaseAddress & { username: string };
  const source = { host, port, user, password, database };
  // In the midst of the writing: a few backups, of which the last goes on.
  const midst = join(folder, 'midst');
  const revisions: number[] = [];
  for (let over = false; !over;) {
    over = await Promise.race([writing.then(() => true), new Promise<false>((resolve) => setTimeout(() => resolve(false), 1_000))]);
    const made = await guildhall(source, 'backup', midst, '--json', '--force');
    expect(made).toMatchObject({ exitCode: 0 });
    revisions.push((JSON.parse(made.data) as { revision: number }).revision);
    const before = await guildhall(await emptyDatabaseHere(), 'restore', midst, '--json');
    expect(JSON.parse(before.data)).toMatchObject({ revision: revisions.at(-1) });
  }
  await writing;
  expect(taken.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(half / 3);
  const target = await other.emptyDatabase();
  expect(await guildhall(target, 'restore', midst)).toMatchObject({ exitCode: 0 });
  const last = revisions.at(-1) ?? 0;
  expect(last).toBeGreaterThan(MUTATIONS / 2);
  expect(new Set(revisions).size).toBeGreaterThan(1);

  // And from there back to where it came from.
  const again = join(folder, 'again');
  expect(await guildhall(target, 'backup', again)).toMatchObject({ exitCode: 0 });
  const home = await emptyDatabaseHere();
  expect(await guildhall(home, 'restore', again)).toMatchObject({ exitCode: 0 });

  const restored = await Promise.all([servedAt(target), servedAt(home)]);
  try {
    for (let at = 1; at <= last; at += 1) {
      const [there, back] = await Promise.all(restored.map(({ url }) => answers(url, at)));
      const expected = await answers(app.url, at);
      expect(difference(there, expected)).toBeNull();
      expect(difference(back, expected)).toBeNull();
    }
  } finally {
    await Promise.all(restored.map((served) => served.app.close()));
    for (const drop of drops) await drop();
  }
}, 600_000);

const drops: (() => Promise<void>)[] = [];
async function emptyDatabaseHere(): Promise<DatabaseAddress> {
  const { address, drop } = await emptyTestDatabase();
  drops.push(drop);
  return address;
}
