import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sha256 } from '../../apps/api/src/graphql/persisted-documents.js';
import { readTrustedDocuments } from '../../apps/api/src/trusted-documents.js';
import { documents } from '../../apps/web/src/documents.js';
import { examples } from '../../apps/web/src/playground/examples.js';
import { WEB_FOLDER } from '../support/browser.js';
import { startLoadedApp } from '../support/loaded-app.js';
import type { GraphQLAnswer, RunningApp } from '../support/running-app.js';

const trusted: ReadonlyMap<string, string> = new Map(documents.map((text) => [sha256(text), text]));
/** What the explorer asks, as it was made from its files. */
const GENERATED = path.resolve('apps/web/src/api/generated/persisted-documents.json');
const askedByTheApp = Object.entries(JSON.parse(readFileSync(GENERATED, 'utf8')) as Record<string, string>).map(
  ([hash, text]): [string, string] => [hash.replace(/^sha256:/, ''), text],
);
const variablesOf = (text: string): object => examples.find(({ query }) => query === text)?.variables ?? {};
const extensionsOf = (text: string): object => ({ persistedQuery: { version: 1, sha256Hash: sha256(text) } });

async function post(app: RunningApp, body: object): Promise<GraphQLAnswer> {
  const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };
  return (await (await fetch(`${app.url}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) })).json()) as GraphQLAnswer;
}

describe('the documents of our own pages', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startLoadedApp({ graphql: { trusted } });
  });
  afterAll(() => app.stop());

  it.each([...trusted].map(([hash, text]) => ({ name: /query (\w+)/.exec(text)?.[1], hash, text })))(
    'are valid, and answered by their hash alone: $name',
    async ({ text }) => {
      const answer = await post(app, { variables: variablesOf(text), extensions: extensionsOf(text) });
      expect(answer.errors).toBeUndefined();
      expect(Object.values(answer.data ?? {}).some((value) => value !== null)).toBe(true);
    },
  );

  it('are answered by GET too, so that a browser keeps the answer', async () => {
    const [text = ''] = documents;
    const address = `${app.url}/graphql?extensions=${encodeURIComponent(JSON.stringify(extensionsOf(text)))}`;
    const first = await fetch(address);
    expect(first.status).toBe(200);
    const again = await fetch(address, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
  });

  it('are still there when others have sent so many that the first of those are forgotten', async () => {
    // More than all that is kept of others: 60 of 200 kB.
    const other = (place: number): string => `{ revision { number } } # ${place} ${'x'.repeat(200_000)}`;
    for (let place = 0; place < 60; place += 1) {
      const { errors } = await post(app, { query: other(place), extensions: extensionsOf(other(place)) });
      expect(errors).toBeUndefined();
    }
    const forgotten = await post(app, { extensions: extensionsOf(other(0)) });
    expect(forgotten.errors?.[0]?.extensions?.['code']).toBe('PERSISTED_QUERY_NOT_FOUND');
    expect((await post(app, { extensions: extensionsOf(other(59)) })).errors).toBeUndefined();
    for (const text of documents) {
      expect((await post(app, { variables: variablesOf(text), extensions: extensionsOf(text) })).errors).toBeUndefined();
    }
  });
});

describe('what the build wrote', () => {
  let folder: string;
  const written = (text: string): void => writeFileSync(path.join(folder, 'trusted-documents.json'), text);
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'guildhall-web-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is what the pages ask', () => expect(readTrustedDocuments(WEB_FOLDER)).toEqual(new Map([...trusted, ...askedByTheApp])));

  it('is nothing where the pages were not built', () => expect(readTrustedDocuments(folder).size).toBe(0));

  it('is read when the server starts', () => {
    written(JSON.stringify({ [sha256('{ a }')]: '{ a }' }));
    expect([...readTrustedDocuments(folder)]).toEqual([[sha256('{ a }'), '{ a }']]);
  });

  it.each([
    ['cut off', '{"a'],
    ['not of texts', JSON.stringify({ [sha256('{ a }')]: 1 })],
    ['under another hash', JSON.stringify({ [sha256('{ a }')]: '{ b }' })],
    ['nothing at all', ''],
    ['null', 'null'],
  ])('stops the start with a sentence where it is %s', (_, text) => {
    written(text);
    expect(() => readTrustedDocuments(folder)).toThrow(/is not as the build wrote it: `npm run build` writes it anew\.$/);
  });
});
