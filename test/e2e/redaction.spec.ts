import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Role, Tokens } from '@guildhall/access';
import { makeBackup } from '@guildhall/exchange';
import type { DatabaseAddress } from '@guildhall/storage';
import { searchKey } from '@guildhall/storage';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../apps/api/src/create-app.js';
import { runCommandLine } from '../../apps/cli/src/program.js';
import { type GraphQLAnswer, type RunningApp, startApp } from '../support/running-app.js';
import { zipEntries } from '../support/zip-entries.js';

const NAME = 'Scalella';
/** Anything that is left of it. */
const LEFT = /scalella/i;
const ABOUT = { reason: 'The person asked for it.', legalGround: 'GDPR Art. 17(1)(c)' };

let app: RunningApp;
let neighbour: NestFastifyApplication;
let neighbourUrl: string;
let folder: string;
let address: DatabaseAddress;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'guildhall-redaction-'));
  app = await startApp({ load: ['data/fiapf'] });
  const { host, port, username, password, database } = app.dataSource.options as unknown as DatabaseAddress & { username: string };
  address = { host, port, user: username, password, database };
  neighbour = await createApp({ database: address, logLevel: 'silent' });
  await neighbour.listen(0, '127.0.0.1');
  neighbourUrl = (await neighbour.getUrl()).replace(/\/$/, '');
});
afterAll(async () => {
  await neighbour.close();
  await app.stop();
  rmSync(folder, { recursive: true });
});

const REGISTER = 'mutation ($input: SourceInput!) { registerSource(input: $input) { source { id slug } } }';
const CORRECT = 'mutation ($input: CorrectSourceInput!) { correctSource(input: $input) { source { id } } }';
const PROPOSE = 'mutation ($input: ProposeChangeInput!) { proposeChange(input: $input) { proposal { number } } }';
const REDACT =
  'mutation ($input: RedactInput!) { redact(input: $input) { change { message revision { number } operationCount operations(first: 100) { nodes { kind recordType recordId } } } } }';
const PREVIEW = 'mutation ($input: RedactInput!) { previewRedaction(input: $input) { places { table column rows } records } }';
const PINNED =
  'query ($at: Int!) { organization(by: { slug: "fiapf" }, atRevision: $at) { offices { id title person { name wikidata } } } }';

function done({ data, errors }: GraphQLAnswer): Record<string, never> {
  expect(errors).toBeUndefined();
  return data as Record<string, never>;
}

/** A query by GET, which caches keep. */
function got(url: string, query: string, variables: object, tag?: string): Promise<Response> {
  const address = `${url}/graphql?${new URLSearchParams({ query, variables: JSON.stringify(variables) }).toString()}`;
  return fetch(address, {
    headers: { accept: 'application/graphql-response+json', ...(tag === undefined ? {} : { 'if-none-match': tag }) },
  });
}

/** Every column of every table as text, with what holds the text still. */
async function leftInTables(pattern: RegExp): Promise<string[]> {
  const columns = await app.dataSource.query<{ table: string; column: string }[]>(`
    SELECT c.relname AS "table", a.attname AS "column" FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'm') AND a.attnum > 0 AND NOT a.attisdropped`);
  const left: string[] = [];
  for (const { table, column } of columns) {
    const rows = await app.dataSource.query<{ value: string }[]>(
      `SELECT "${column}"::text AS value FROM "${table}" WHERE "${column}"::text ~* $1`,
      [pattern.source],
    );
    if (rows.length > 0) left.push(`${table}.${column} ${rows.length}: ${rows[0]?.value.slice(0, 200) ?? ''}`);
  }
  return left;
}

async function newest(): Promise<number> {
  return (done(await app.query('{ revision { number } }')) as unknown as { revision: { number: number } }).revision.number;
}

describe('a redaction', () => {
  let storedPath: string;
  let before: Record<string, string>;
  let source: string;
  let beforeRevision: number;

  beforeAll(async () => {
    const registered = done(
      await app.mutate(REGISTER, {
        input: {
          title: `An interview with LUIS ${NAME.toUpperCase()}`,
          publisher: `${NAME} & Sons`,
          url: 'https://example.org/luis-scalella',
        },
      }),
    );
    ({ id: source } = (registered as unknown as { registerSource: { source: { id: string } } }).registerSource.source);
    const named = await app.dataSource
      .query<unknown>('SELECT 1')
      .then(() => new Tokens(app.dataSource).create({ name: `Luis ${NAME}`, role: Role.EDITOR }));
    done(
      await app.query(
        CORRECT,
        { input: { id: source, title: `Luis ${NAME} speaks`, message: `${NAME} was misspelt`, idempotencyKey: `for ${NAME}` } },
        named.token,
      ),
    );
    done(
      await app.mutate(PROPOSE, {
        input: { change: { correctSource: { id: source, publisher: `Estudio ${NAME}`, message: `says ${NAME}` } } },
      }),
    );
    const stored = await fetch(`${app.url}/queries`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query:
          'query Found($s: String) { sources(search: $s) { nodes { slug title } } other: sources(search: "Luis Scalella") { totalCount } }',
        variables: { s: 'scalella' },
      }),
    });
    ({ path: storedPath } = (await stored.json()) as { path: string });
    // Two people in one office: once both are redacted, nothing tells them apart.
    await app.dataSource.query(`
      UPDATE office SET person_wikidata = 'Q99999999' WHERE person_name ~ '${NAME}'`);
    await app.dataSource.query(`
      INSERT INTO office (id, recorded, person_name, person_wikidata, organization_id, title, start, "end", ongoing, possible, attestations, citations, sources)
      SELECT 4711, '[1,)', 'L. A. S.', 'Q99999999', organization_id, 'Honorary President', start, "end", ongoing, possible, '[]', '[]', '{}' FROM office WHERE person_name ~ '${NAME}' LIMIT 1`);
    await app.dataSource.query(`
      INSERT INTO office (id, recorded, person_name, organization_id, title, start, "end", ongoing, possible, attestations, citations, sources)
      SELECT 4712, '[1,)', '[redacted]', organization_id, title, start, "end", ongoing, possible, '[]', '[]', '{}' FROM office WHERE person_name ~ '${NAME}' LIMIT 1`);
    beforeRevision = await newest();
    before = {};
    for (const url of [app.url, neighbourUrl]) {
      const pinned = await got(url, PINNED, { at: 1 });
      expect(await pinned.text()).toMatch(LEFT);
      before[url] = pinned.headers.get('etag') ?? '';
      expect((await got(url, PINNED, { at: 1 }, before[url])).status).toBe(304);
    }
    const file = await fetch(`${app.url}/export/offices.csv?atRevision=1`);
    before['file'] = file.headers.get('etag') ?? '';
    expect(await file.text()).toMatch(LEFT);
    expect(await (await fetch(`${app.url}${storedPath}`)).text()).toMatch(LEFT);
    // A document that is named by its hash from then on.
    const persisted = `{ sources(search: "${NAME}") { totalCount } }`;
    const sha256Hash = createHash('sha256').update(persisted).digest('hex');
    await got(app.url, persisted, {});
    await fetch(
      `${app.url}/graphql?${new URLSearchParams({ query: persisted, extensions: JSON.stringify({ persistedQuery: { version: 1, sha256Hash } }) }).toString()}`,
    );
    before['hash'] = sha256Hash;
  });

  it('is for administrators, and says all that is wrong with it at once', async () => {
    const input = { texts: [NAME], ...ABOUT };
    for (const document of [REDACT, PREVIEW]) {
      expect((await app.query(document, { input })).errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
      expect((await app.mutate(document, { input }, Role.EDITOR)).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
      const wrong = {
        texts: ['Ann', '2026', 'a [redacted] text', ' '],
        records: ['fiapf', 'chg_0000000098'],
        reason: 'x',
        legalGround: ' ',
      };
      const { errors } = await app.mutate(document, { input: wrong });
      const violations = errors?.[0]?.extensions?.['violations'] as { path: (string | number)[] }[];
      expect(violations.map(({ path }) => path.join('.')).sort()).toEqual([
        'input.legalGround',
        'input.records.0',
        'input.records.1',
        'input.texts.0',
        'input.texts.1',
        'input.texts.2',
        'input.texts.3',
      ]);
      const told = await app.mutate(document, { input: { ...input, reason: `because ${NAME} asked`, idempotencyKey: NAME } });
      expect((told.errors?.[0]?.extensions?.['violations'] as { path: string[] }[]).map(({ path }) => path.join('.'))).toEqual([
        'input.reason',
        'input.idempotencyKey',
      ]);
    }
    expect((await app.mutate(REDACT, { input: { ...input, texts: ['Nobody Whosoever'] } })).errors?.[0]?.extensions).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await newest()).toBe(beforeRevision);
  });

  it('is looked at first, and that writes nothing', async () => {
    const preview = done(await app.mutate(PREVIEW, { input: { texts: [NAME], ...ABOUT } })) as unknown as {
      previewRedaction: { places: { table: string; column: string; rows: number }[]; records: string[] };
    };
    const places = preview.previewRedaction.places.map(({ table, column }) => `${table}.${column}`);
    for (const place of [
      'source.title',
      'source.slug',
      'source.url',
      'source.publisher',
      'office.person_name',
      'change.message',
      'change.actor_name',
      'token.name',
      'stored_query.query',
      'stored_query.variables',
      'idempotency_key.key',
      'proposal.input',
    ]) {
      expect(places).toContain(place);
    }
    expect(preview.previewRedaction.records).toContain(source);
    expect(await newest()).toBe(beforeRevision);
    expect((await leftInTables(LEFT)).length).toBeGreaterThan(10);
  });

  it('refuses where what it touches was recorded anew since', async () => {
    const stale = await app.mutate(REDACT, { input: { texts: [NAME], ...ABOUT, expectedRevision: 1 } });
    expect(stale.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', conflictsWith: [source] });
    expect(await newest()).toBe(beforeRevision);
  });

  it('is one change, and afterwards the text stands in no table, no answer at any revision, no file, no cache and no backup', async () => {
    const organizations =
      'query ($at: Int!) { organizations(atRevision: $at, first: 100) { nodes { id slug name citations { note locator } } } }';
    const untouched = (await app.query(organizations, { at: 1 })).data;
    const input = { texts: [NAME, 'L. A. Scalella'], ...ABOUT, idempotencyKey: 'a redaction' };
    const { redact } = done(await app.mutate(REDACT, { input })) as unknown as {
      redact: {
        change: {
          message: string;
          revision: { number: number };
          operationCount: number;
          operations: { nodes: { kind: string; recordType: string; recordId: string }[] };
        };
      };
    };
    const { change } = redact;
    expect(change).toMatchObject({
      message: 'Redacted (GDPR Art. 17(1)(c)): The person asked for it.',
      revision: { number: beforeRevision + 1 },
    });
    expect(new Set(change.operations.nodes.map(({ kind }) => kind))).toEqual(new Set(['REDACTED']));
    expect(change.operations.nodes.map(({ recordId }) => recordId)).toContain(source);
    // Sent again, it is answered again.
    expect(
      (done(await app.mutate(REDACT, { input })) as unknown as typeof redact & { redact: typeof redact }).redact.change.revision.number,
    ).toBe(beforeRevision + 1);

    expect(await leftInTables(LEFT)).toEqual([]);
    expect(await leftInTables(/Q99999999/)).toEqual([]);

    const last = await newest();
    for (const url of [app.url, neighbourUrl]) {
      const pinned = await got(url, PINNED, { at: 1 }, before[url]);
      expect(pinned.status).toBe(200);
      expect(pinned.headers.get('etag')).not.toBe(before[url]);
      const text = await pinned.text();
      expect(text).not.toMatch(LEFT);
      expect(text).toContain('Luis Alberto [redacted]');
      for (let at = 0; at <= last; at += 1) {
        const asked = `query ($at: Int!) { organization(by: { slug: "fiapf" }, atRevision: $at) { offices { person { name wikidata } citations { note source { slug title publisher url } } } versions { nodes { organization { name } } } }
          sources(first: 100, atRevision: $at, search: "scalella interview") { nodes { id slug title url } }
          node(id: "${source}", atRevision: $at) { ... on Source { slug title publisher url } }
          changes(first: 100) { nodes { message actor { name } operations(first: 20) { nodes { recordId record { id ... on Source { title } } } } } } }`;
        const answer = await got(url, asked, { at });
        expect(await answer.text()).not.toMatch(new RegExp(LEFT.source.replace('scalella', 'scalella(?! interview)'), 'i'));
        const zip = Buffer.from(await (await fetch(`${url}/export/datapackage.zip?atRevision=${at}&ids=true`)).arrayBuffer());
        for (const { name, content } of zipEntries(zip))
          expect(`${name}: ${LEFT.exec(content.toString('utf8'))?.index ?? 'nothing'}`).toBe(`${name}: nothing`);
      }
      expect(await (await fetch(`${url}/organizations/fiapf`, { headers: { accept: 'application/ld+json' } })).text()).not.toMatch(LEFT);
      for (const path of [storedPath, `${storedPath}/text`, `${storedPath}/cite`]) {
        const answered = await fetch(`${url}${path}`);
        expect(answered.status).toBe(200);
        expect(await answered.text()).not.toMatch(LEFT);
      }
      expect(await (await fetch(`${url}/export/sources.jsonl`)).text()).not.toMatch(LEFT);
    }
    const file = await fetch(`${app.url}/export/offices.csv?atRevision=1`, { headers: { 'if-none-match': before['file'] ?? '' } });
    expect(file.status).toBe(200);
    const named = { extensions: JSON.stringify({ persistedQuery: { version: 1, sha256Hash: before['hash'] } }) };
    const unknown = await fetch(`${app.url}/graphql?${new URLSearchParams(named).toString()}`, { headers: { accept: 'application/json' } });
    expect(await unknown.text()).toContain('PERSISTED_QUERY_NOT_FOUND');

    const backup = join(folder, 'backup');
    await makeBackup(app.dataSource, backup);
    expect(gunzipSync(readFileSync(backup)).toString('utf8')).not.toMatch(LEFT);
    // What it did not touch is as it was.
    expect((await app.query(organizations, { at: 1 })).data).toEqual(untouched);
  });

  it('leaves records that are found by what is left of them', async () => {
    const rows = await app.dataSource.query<{ title: string; publisher: string | null; search_key: string }[]>(
      'SELECT title, publisher, search_key FROM source',
    );
    for (const { title, publisher, search_key } of rows) expect(search_key).toBe(searchKey(`${title} ${publisher ?? ''}`.trim()));
    const found = done(await app.query('{ sources(search: "redacted speaks") { nodes { slug title url } } }')) as unknown as {
      sources: { nodes: object[] };
    };
    expect(found.sources.nodes).toContainEqual({
      slug: expect.stringMatching(/redacted-[0-9a-z]{10}$/),
      title: 'Luis [redacted] speaks',
      url: null,
    });
    const versions = await app.dataSource.query<{ versions: string }[]>(
      `SELECT count(*) AS versions FROM office WHERE person_name ~ 'redacted' AND NOT upper_inf(recorded)`,
    );
    expect(Number(versions[0]?.versions)).toBeGreaterThan(0);
  });

  it('of an organization takes its name out of names, search and slug, in the named records alone', async () => {
    const name = 'Azərbaycan Prodüserlər Gildiyası';
    const { organization: guild } = done(await app.query('{ organization(by: { slug: "apg-az" }) { id name } }')) as unknown as {
      organization: { id: string; name: string };
    };
    expect(guild.name).toBe(name);
    done(await app.mutate(REDACT, { input: { texts: [name], records: [guild.id], ...ABOUT } }));
    const after = done(
      await app.query(
        'query ($id: ID!) { node(id: $id, atRevision: 1) { ... on Organization { name } } sources(search: "Azerbaijan") { totalCount } }',
        { id: guild.id },
      ),
    ) as unknown as {
      node: { name: string };
      sources: { totalCount: number };
    };
    expect(after.node.name).toBe('[redacted]');
    expect(after.sources.totalCount).toBeGreaterThan(0);
    const keys = await app.dataSource.query<{ key: string }[]>('SELECT DISTINCT key FROM organization_search');
    expect(keys.map(({ key }) => key)).not.toContain(searchKey(name));
    expect(keys.map(({ key }) => key)).toContain('redacted');
  });

  it('is done from a terminal too, where the text stands in a file', async () => {
    const file = join(folder, 'texts');
    writeFileSync(file, 'Abhay Sinha\n\n');
    const words = ['redact', file, '--reason', 'asked for', '--legal-ground', 'GDPR Art. 17', '--json'];
    const dry = await guildhall(...words, '--dry-run');
    expect(JSON.parse(dry.data)).toMatchObject({
      revision: null,
      places: expect.arrayContaining([{ table: 'office', column: 'person_name', rows: expect.any(Number) }]),
    });
    expect((await leftInTables(/Abhay Sinha/)).length).toBeGreaterThan(0);
    const at = await newest();
    const ran = await guildhall(...words);
    expect(ran).toMatchObject({ exitCode: 0, talk: expect.stringContaining(`revision ${at + 1}`) });
    expect(ran.talk + ran.data).not.toContain('Sinha');
    expect(await leftInTables(/Abhay Sinha/)).toEqual([]);
    expect(await guildhall(...words)).toMatchObject({ exitCode: 2 });
  });

  it('comes before a change that was begun earlier, from what was read then', async () => {
    const { registerSource } = done(
      await app.mutate(REGISTER, { input: { title: 'Rumours of Petra Quillfeather', slug: 'rumours' } }),
    ) as unknown as { registerSource: { source: { id: string } } };
    const { id } = registerSource.source;
    const racing = Array.from({ length: 6 }, (_, place) =>
      app.mutate(CORRECT, { input: { id, publisher: `Publisher ${place}`, message: 'found' } }),
    );
    const redacting = app.mutate(REDACT, { input: { texts: ['Petra Quillfeather'], ...ABOUT } });
    const answers = await Promise.all([redacting, ...racing]);
    for (const { errors } of answers) expect(errors).toBeUndefined();
    expect(await leftInTables(/Quillfeather/)).toEqual([]);
  });
});

async function guildhall(...words: string[]): Promise<{ exitCode: number; data: string; talk: string }> {
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
