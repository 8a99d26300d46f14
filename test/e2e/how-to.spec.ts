import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type InfinityTarget, infinityRows, interpolated } from '../support/infinity.js';
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

interface Dashboard {
  readonly panels: readonly { readonly title: string; readonly targets: readonly InfinityTarget[] }[];
  readonly templating: { readonly list: readonly { readonly name: string; readonly query: { readonly infinityQuery: InfinityTarget } }[] };
}

describe('the dashboard for Grafana', () => {
  const { panels, templating } = JSON.parse(readFileSync(path.join(HOW_TO, 'grafana-dashboard.json'), 'utf8')) as Dashboard;
  const targets = [
    ...panels.flatMap(({ title, targets: asked }) => asked.map((target): [string, InfinityTarget] => [title, target])),
    ...templating.list.map(({ name, query }): [string, InfinityTarget] => [`the variable ${name}`, query.infinityQuery]),
  ];
  const values = { federation: 'imago', __from: '1990-01-01', __to: '2026-01-01' };

  it.each(targets)('%s: its query is answered, and every column has what its type says', async (_, target) => {
    const rows = await infinityRows(app.url, target, values);
    expect(rows.length).toBeGreaterThan(0);
    for (const { text, type } of target.columns) {
      const cells = rows.map((row) => row[text]).filter((cell) => cell !== null);
      expect([text, cells.length]).not.toEqual([text, 0]);
      const wanted: unknown = {
        string: expect.stringMatching(/./),
        number: expect.any(Number),
        timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      }[type];
      for (const cell of cells) expect(cell).toEqual(wanted);
    }
  });

  it('leaves nothing between ${ and } that Grafana would not know, and has no variables of GraphQL, which it would take for its own', () => {
    for (const [, { url_options: options }] of targets) {
      const texts = [options.body_graphql_query ?? '', ...(options.params ?? []).map(({ value }) => value)];
      for (const text of texts) expect(interpolated(text, values)).not.toContain('$');
    }
  });

  it('may ask a stored query by its short address instead', async () => {
    const query = '{ federations(first: 15, orderBy: { field: MEMBER_COUNT, direction: DESC }) { nodes { slug } } }';
    const response = await fetch(`${app.url}/queries`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const { path: url } = (await response.json()) as { path: string };
    const [, csv] = targets.find(([, { type }]) => type === 'csv')!;
    const columns = [{ selector: 'slug', text: 'federation', type: 'string' }] as const;
    const rows = await infinityRows(app.url, { ...csv, url, url_options: { method: 'GET' }, columns }, values);
    expect(rows).toHaveLength(15);
    expect(rows[0]).toEqual({ federation: 'imago' });
  });

  it('shows the numbers of the registry', async () => {
    const [, members] = panels;
    const rows = await infinityRows(app.url, members!.targets[0]!, values);
    expect(rows).toHaveLength(37);
    const { data } = await app.query(
      '{ federation(by: { slug: "imago" }) { statistics(asOf: "2026-01-01") { members { certain possible } } } }',
    );
    expect(rows.at(-1)).toEqual({
      on: '2026-01-01',
      ...(data as { federation: { statistics: { members: object } } }).federation.statistics.members,
    });
  });
});
