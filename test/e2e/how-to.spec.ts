import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startLoadedApp } from '../support/loaded-app.js';
import type { RunningApp } from '../support/running-app.js';

const ROOT = path.resolve(import.meta.dirname, '../..');
const HOW_TO = path.join(ROOT, 'docs/how-to');
const PAGES = [path.join(ROOT, 'README.md'), ...readdirSync(HOW_TO).map((name) => path.join(HOW_TO, name))];

let app: RunningApp;
beforeAll(async () => {
  app = await startLoadedApp();
});
afterAll(() => app.stop());

/** What is written between ```graphql and ```. */
function queriesOf(page: string): string[] {
  return [...readFileSync(page, 'utf8').matchAll(/^```graphql\n([^]*?)^```$/gm)].map(([, query = '']) => query);
}

const written = PAGES.flatMap((page) =>
  queriesOf(page).map((query, place): [string, string] => [`${path.basename(page)}, query ${place + 1}`, query]),
);

describe('the queries that the pages show', () => {
  it('are many', () => expect(written.length).toBeGreaterThan(15));

  it.each(written)('%s', async (_, query) => {
    const { data, errors } = await app.query(query, query.includes('$after') ? { after: 0 } : {});
    expect(errors).toBeUndefined();
    expect(Object.values(data ?? {}).every((value) => value !== null)).toBe(!query.includes('atRevision: 0'));
  });
});
