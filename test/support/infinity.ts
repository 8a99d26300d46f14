import { parse } from 'csv-parse/sync';

/** A query of Grafana's Infinity data source, as a dashboard stores it; only what dashboards here use. */
export interface InfinityTarget {
  readonly type: 'graphql' | 'csv';
  readonly source: 'url';
  readonly parser: 'backend';
  readonly url: string;
  readonly url_options: {
    readonly method: 'GET' | 'POST';
    readonly body_type?: 'graphql';
    readonly body_graphql_query?: string;
    readonly params?: readonly { readonly key: string; readonly value: string }[];
  };
  readonly root_selector: string;
  readonly columns: readonly InfinityColumn[];
}

export interface InfinityColumn {
  readonly selector: string;
  readonly text: string;
  readonly type: 'string' | 'number' | 'timestamp';
  readonly timestampFormat?: string;
}

export type InfinityRow = Readonly<Record<string, unknown>>;

/** What `Accept` says by itself for each type: see pkg/infinity/headers.go of grafana-infinity-datasource 3.11. */
const ACCEPTED = { graphql: 'application/json;q=0.9,text/plain', csv: 'text/csv; charset=utf-8' } as const;

/** Puts the values of a dashboard in place of ${name} and ${name:format}, as Grafana does before it asks; other names stay. */
export function interpolated(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\$\{(\w+)(?::[^}]*)?\}/g, (whole, name: string) => values[name] ?? whole);
}

/** Asks as the data source's own server does, and gives the rows with its columns. */
export async function infinityRows(base: string, target: InfinityTarget, values: Readonly<Record<string, string>>): Promise<InfinityRow[]> {
  const { method, body_graphql_query: query, params = [] } = target.url_options;
  const address = new URL(base + interpolated(target.url, values));
  for (const { key, value } of params) address.searchParams.append(key, interpolated(value, values));
  const isPost = method === 'POST';
  const response = await fetch(address, {
    method,
    headers: { accept: ACCEPTED[target.type], ...(isPost ? { 'content-type': 'application/json' } : {}) },
    ...(isPost ? { body: JSON.stringify({ query: interpolated(query ?? '', values), variables: null }) } : {}),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.status}: ${text}`);
  return target.type === 'csv' ? csvRows(text, target.columns) : jsonRows(JSON.parse(text), target);
}

function jsonRows(answer: unknown, { root_selector, columns }: InfinityTarget): InfinityRow[] {
  const found = at(answer, root_selector);
  const items: readonly unknown[] = Array.isArray(found) ? found : [found];
  return items.map((item) => Object.fromEntries(columns.map(({ selector, text }) => [text, at(item, selector) ?? null])));
}

/** Every cell is a text, of which the columns of numbers are read as such. */
function csvRows(text: string, columns: readonly InfinityColumn[]): InfinityRow[] {
  const records = parse<Record<string, string>>(text, { columns: true });
  return records.map((record) =>
    Object.fromEntries(
      columns.map(({ selector, text: name, type }) => {
        const cell = record[selector];
        return [name, cell === undefined || cell === '' ? null : type === 'number' ? Number(cell) : cell];
      }),
    ),
  );
}

function at(value: unknown, way: string): unknown {
  let found = value;
  for (const key of way.split('.')) found = (found as Readonly<Record<string, unknown>> | null | undefined)?.[key];
  return found;
}
