import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ENTITIES } from '@guildhall/exchange';
import { Journal } from '@guildhall/journal';
import { dataSourceOptions, readPublicId } from '@guildhall/storage';
import { DataSource } from 'typeorm';
import { startLoadedApp } from '../support/loaded-app.js';
import { correctOrganization } from '../support/organization-corrections.js';
import type { RunningApp } from '../support/running-app.js';
import { statementsDuring } from '../support/statements.js';

let app: RunningApp;
beforeAll(async () => {
  app = await startLoadedApp();
  // From now on the newest revision is known without asking.
  while ((await statementsOf(() => name())) > 0) await pause(10);
});
afterAll(() => app.stop());

const NAME = '{ organization(by: { slug: "imago" }) { name } }';

interface Asked {
  readonly variables?: unknown;
  readonly operationName?: string;
  readonly headers?: Record<string, string>;
}

function get(document: string, { headers = {}, ...parameters }: Asked = {}): Promise<Response> {
  const search = new URLSearchParams({ query: document });
  for (const [key, value] of Object.entries(parameters)) search.set(key, typeof value === 'string' ? value : JSON.stringify(value));
  return fetch(`${app.url}/graphql?${search.toString()}`, { headers });
}

async function tagOf(response: Promise<Response>): Promise<string> {
  const { headers } = await response;
  return headers.get('etag') ?? '';
}

/** How many reads went to the database while something was done. */
async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  return (await statementsDuring(app.dataSource, work)).statements;
}

async function name(): Promise<unknown> {
  return (await app.query(NAME)).data?.['organization'];
}

/** Records a change as another process would: on connections of its own. */
async function recordElsewhere(work: (journal: Journal) => Promise<void>): Promise<void> {
  const { host, port, username, password, database } = app.dataSource.options as unknown as Record<string, string> & { port: number };
  const address = { host: String(host), port, user: String(username), password: String(password), database: String(database) };
  const elsewhere = await new DataSource(dataSourceOptions(address, { entities: [...ENTITIES], migrations: [] })).initialize();
  try {
    await work(new Journal(elsewhere));
  } finally {
    await elsewhere.destroy();
  }
}

async function rename(journal: Journal, to: string): Promise<void> {
  const { data } = await app.query('{ organization(by: { slug: "imago" }) { id } }');
  const id = readPublicId((data?.['organization'] as { id: string }).id);
  if (typeof id === 'string') throw new Error(id);
  const author = { name: 'Leyla', kind: 'PERSON' } as const;
  await journal.record({ author }, (change) => correctOrganization(change, id.number, { defaultName: to, names: [] }));
}

describe('an answer that was given before', () => {
  it('is given again without a question to the database, the same to the byte, by GET and by POST', async () => {
    const document = '{ federations(first: 3) { nodes { slug statistics { members { certain possible } } } } }';
    const first = await (await get(document)).text();
    expect(await statementsOf(async () => expect(await (await get(document)).text()).toBe(first))).toBe(0);
    await app.query(document);
    expect(await statementsOf(() => app.query(document))).toBe(0);
  });

  it('is another one for other variables, another operation, another form', async () => {
    const document = 'query A($slug: String!) { organization(by: { slug: $slug }) { slug } } query B { revision { number } }';
    const text = async (asked: Asked): Promise<string> => (await get(document, asked)).text();
    const fiapf = await text({ operationName: 'A', variables: { slug: 'fiapf' } });
    expect(fiapf).toContain('"slug":"fiapf"');
    expect(await text({ operationName: 'A', variables: { slug: 'imago' } })).toContain('"slug":"imago"');
    expect(await text({ operationName: 'B', variables: { slug: 'fiapf' } })).toContain('"revision":{"number":');
    expect(await text({ operationName: 'A', variables: { slug: 'fiapf' } })).toBe(fiapf);
    const forms = await Promise.all(
      ['application/json', 'application/graphql-response+json'].map((accept) => get(NAME, { headers: { accept } })),
    );
    expect(forms.map(({ headers }) => headers.get('content-type'))).toEqual([
      'application/json; charset=utf-8',
      'application/graphql-response+json; charset=utf-8',
    ]);
  });

  it('is worked out once for all who ask for it at the same time', async () => {
    const document = '{ organizations(search: "asked by many at once") { totalCount nodes { slug } } }';
    const many = () => Promise.all(Array.from({ length: 20 }, () => get(document).then((response) => response.text())));
    let texts: string[] = [];
    expect(await statementsOf(async () => (texts = await many()))).toBe(1);
    expect(new Set(texts).size).toBe(1);
  });

  it('is not kept where something went wrong', async () => {
    const document = '{ organization(by: { acronym: "x" }, atRevision: 999999) { slug } }';
    const response = await get(document);
    expect([response.headers.get('etag'), response.headers.get('cache-control')]).toEqual([null, 'no-store']);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  });
});

describe('a change', () => {
  it('of another process is seen by the next request, in whatever was asked before', async () => {
    for (let round = 0; round < 10; round += 1) {
      await name();
      await recordElsewhere((journal) => rename(journal, `IMAGO ${round}`));
      expect(await name()).toEqual({ name: `IMAGO ${round}` });
    }
  });

  it('of this process is seen by the next request', async () => {
    for (let round = 0; round < 20; round += 1) {
      await rename(new Journal(app.dataSource), `IMAGO here ${round}`);
      expect(await name()).toEqual({ name: `IMAGO here ${round}` });
    }
  });

  it('is seen while the connection that tells of changes is down, and after it', async () => {
    const cut = async (): Promise<void> => {
      await app.dataSource.query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'guildhall listener' AND datname = current_database()",
      );
      // The end of a connection reaches its other side a moment later.
      await pause(50);
    };
    for (let round = 0; round < 5; round += 1) {
      await name();
      await cut();
      await recordElsewhere((journal) => rename(journal, `IMAGO cut ${round}`));
      expect(await name()).toEqual({ name: `IMAGO cut ${round}` });
      await rename(new Journal(app.dataSource), `IMAGO cut here ${round}`);
      expect(await name()).toEqual({ name: `IMAGO cut here ${round}` });
    }
  });

  it('gives every answer another tag, except those that name their revision', async () => {
    const pinned = '{ organization(by: { slug: "imago" }, atRevision: 1) { name } }';
    const variable = 'query ($at: Int) { organization(by: { slug: "imago" }, atRevision: $at) { name } }';
    const tags = async (): Promise<string[]> => {
      const [now = '', literal = '', named = '', unnamed = ''] = await Promise.all(
        [get(NAME), get(pinned), get(variable, { variables: { at: 1 } }), get(variable, { variables: { at: null } })].map(tagOf),
      );
      return [now, literal, named, unnamed];
    };
    await tags();
    const before = await tags();
    await rename(new Journal(app.dataSource), 'IMAGO again');
    const after = await tags();
    expect(before.map((tag, place) => tag === after[place])).toEqual([false, true, true, false]);
    expect(await statementsOf(() => get(pinned))).toBe(0);
  });
});

describe('a tag', () => {
  it('confirms what the client has, with 304 and no question to the database', async () => {
    const document = '{ organization(by: { slug: "fiapf" }) { slug founded { text } } }';
    await get(document);
    const tag = await tagOf(get(document));
    expect(tag).toMatch(/^"[\w-]{27}"$/);
    const confirm = (header: string): Promise<Response> => get(document, { headers: { 'if-none-match': header } });
    expect(await statementsOf(() => confirm(tag))).toBe(0);
    const response = await confirm(tag);
    expect([response.status, await response.text(), response.headers.get('etag')]).toEqual([304, '', tag]);
    expect((await confirm(`"other", W/${tag}`)).status).toBe(304);
    expect((await confirm('"other"')).status).toBe(200);
    await rename(new Journal(app.dataSource), 'IMAGO once more');
    const renewed = await confirm(tag);
    expect([renewed.status, renewed.headers.get('etag') === tag]).toEqual([200, false]);
  });

  it('is given by POST too, but only GET is confirmed', async () => {
    const post = (headers: Record<string, string> = {}): Promise<Response> =>
      fetch(`${app.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query: NAME }),
      });
    const tag = await tagOf(post());
    expect(tag).not.toBe('');
    expect((await post({ 'if-none-match': tag })).status).toBe(200);
  });

  it('says what may be kept: by anybody, until it is asked again; an answer at a revision for an hour', async () => {
    await get(NAME);
    const caching = async (document: string): Promise<unknown> => {
      await get(document);
      const { headers } = await get(document);
      return [headers.get('cache-control'), headers.get('vary')];
    };
    expect(await caching(NAME)).toEqual(['public, no-cache', 'Accept, Authorization, Cookie']);
    expect(await caching('{ organization(by: { slug: "imago" }, atRevision: 1) { name } }')).toEqual([
      'public, max-age=3600',
      'Accept, Authorization, Cookie',
    ]);
    expect(await (await get('{ viewer { name role } }')).json()).toMatchObject({ data: { viewer: null } });
    expect((await get('{ me: viewer { name } revision { number } }')).headers.get('cache-control')).toBe('no-store');
    expect((await get('{ ...Me } fragment Me on Query { viewer { name } }')).headers.get('etag')).toBeNull();
    expect((await get('{ nonsense }')).headers.get('cache-control')).toBe('no-store');
  });
});

describe('midnight in UTC', () => {
  afterAll(() => void jest.useRealTimers());

  it('turns over what depends on today, and nothing else', async () => {
    const all = [
      'hrtime',
      'nextTick',
      'performance',
      'queueMicrotask',
      'setImmediate',
      'setInterval',
      'setTimeout',
      'clearImmediate',
      'clearInterval',
      'clearTimeout',
      'requestAnimationFrame',
      'cancelAnimationFrame',
      'requestIdleCallback',
      'cancelIdleCallback',
    ] as const;
    const today = '{ federation(by: { slug: "fiapf" }) { statistics { asOf } } }';
    const pinned = '{ federation(by: { slug: "fiapf" }, atRevision: 1) { statistics { asOf } } }';
    const answers = async (): Promise<string[]> => Promise.all([today, pinned].map(async (document) => (await get(document)).text()));
    jest.useFakeTimers({ now: new Date('2030-12-31T23:59:59.900Z'), doNotFake: [...all] });
    const [before, pinnedBefore] = await answers();
    expect(before).toContain('"asOf":"2030-12-31"');
    jest.setSystemTime(new Date('2031-01-01T00:00:00.000Z'));
    const [after, pinnedAfter] = await answers();
    expect(after).toContain('"asOf":"2031-01-01"');
    expect(pinnedAfter).toBe(pinnedBefore);
  });
});

describe('without a cache', () => {
  it('answers are the same, with tags', async () => {
    const uncached = await startLoadedApp({ graphql: { answerCache: false } });
    try {
      const address = `${uncached.url}/graphql?query=${encodeURIComponent('{ federation(by: { slug: "fiapf" }) { slug } }')}`;
      await fetch(address);
      const first = await fetch(address);
      const second = await fetch(address, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } });
      expect([first.status, second.status]).toEqual([200, 304]);
    } finally {
      await uncached.stop();
    }
  });
});
