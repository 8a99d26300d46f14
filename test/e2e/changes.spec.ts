import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FactRecorder, memberships } from '@guildhall/facts';
import { type Author, Journal, type OpenChange } from '@guildhall/journal';
import { publicId, readPublicId, recordId, type RecordType } from '@guildhall/storage';
import { startLoadedApp } from '../support/loaded-app.js';
import { correctOrganization } from '../support/organization-corrections.js';
import type { RunningApp } from '../support/running-app.js';

interface Operation {
  id: string;
  kind: string;
  recordType: string;
  recordId: string;
  record: { __typename: string; id: string; name?: string; snapshot?: string } | null;
}
interface Change {
  id: string;
  revision: { number: number; recordedAt: string };
  actor: { name: string; kind: string };
  message: string | null;
  operationCount: number;
  operations: { totalCount: number; nodes: Operation[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
}
interface Log {
  changes: { totalCount: number; nodes: Change[] };
}

const HEAD = 'id revision { number recordedAt } actor { name kind } message operationCount';
const OPERATION = `id kind recordType recordId record { __typename id ... on Organization { name snapshot } ... on Membership { snapshot member { name } }
  ... on Accreditation { snapshot } ... on Office { snapshot } ... on StatedFigure { snapshot } ... on Source { snapshot title } }`;
const LOG = `query ($after: Int) { changes(afterRevision: $after, first: 100) { totalCount nodes { ${HEAD} operations { totalCount nodes { ${OPERATION} } } } } }`;

const RECORD_TYPES: readonly RecordType[] = [
  'Organization',
  'Membership',
  'Accreditation',
  'Office',
  'StatedFigure',
  'Succession',
  'Source',
];
const author: Author = { name: 'Leyla', kind: 'PERSON' };
const recorder = new FactRecorder();

let app: RunningApp;
let journal: Journal;
beforeAll(async () => {
  app = await startLoadedApp();
  journal = new Journal(app.dataSource);
});
afterAll(() => app.stop());

async function ask<T>(document: string, variables: Record<string, unknown> = {}): Promise<T> {
  const { data, errors } = await app.query(document, variables);
  expect(errors).toBeUndefined();
  return data as T;
}

const numberOf = (id: string): number => (readPublicId(id) as { number: number }).number;
const record = async (message: string | null, work: (change: OpenChange) => Promise<unknown>): Promise<number> =>
  (await journal.record({ author, message }, work)).revision!;

describe('the change log of a registry into which packs were loaded', () => {
  it('begins after revision 0, with the import of the packs', async () => {
    const { changes } = await ask<Log>(LOG);
    expect(changes).toMatchObject({ totalCount: 1, nodes: [{ revision: { number: 1 }, actor: { kind: 'IMPORT' } }] });
    const [row] = await app.dataSource.query<{ id: string; at: Date; actor: string; message: string | null; count: string }[]>(
      'SELECT id, recorded_at AS at, actor_name AS actor, message, (SELECT count(*) FROM change_operation) AS count FROM change WHERE revision = 1',
    );
    const [change] = changes.nodes;
    expect(change).toMatchObject({
      id: recordId('Change', Number(row!.id)),
      revision: { recordedAt: row!.at.toISOString() },
      actor: { name: row!.actor },
      message: row!.message,
      operationCount: Number(row!.count),
      operations: { totalCount: Number(row!.count) },
    });
    expect((await ask<Log>(LOG, { after: null })).changes).toEqual(changes);
    expect((await ask<Log>(LOG, { after: 1 })).changes).toEqual({ totalCount: 0, nodes: [] });
    expect((await ask<Log>(LOG, { after: 7 })).changes).toEqual({ totalCount: 0, nodes: [] });
  });

  it('names every record once, and answers each as what it is', async () => {
    const operations: Operation[] = [];
    for (let after = ''; ;) {
      const { changes } = await ask<Log>(
        `{ changes { nodes { operations(first: 100${after}) { nodes { ${OPERATION} } pageInfo { hasNextPage endCursor } } } } }`,
      );
      const page = changes.nodes[0]!.operations;
      operations.push(...page.nodes);
      if (!page.pageInfo.hasNextPage) break;
      after = `, after: "${page.pageInfo.endCursor}"`;
    }
    const day = (await ask<Log>(LOG)).changes.nodes[0]!.revision.recordedAt.slice(0, 10);
    for (const { kind, recordType, recordId: named, record: read } of operations) {
      expect({ kind, type: read?.__typename, id: read?.id }).toEqual({ kind: 'CREATED', type: recordType, id: named });
      if (read?.snapshot !== undefined) expect(read.snapshot).toBe(`${named}@1@${day}`);
    }
    expect(new Set(operations.map(({ id }) => id)).size).toBe(operations.length);
    const [all] = await app.dataSource.query<{ ids: string[] }[]>(
      'SELECT array_agg(record_id ORDER BY ordinal) AS ids FROM change_operation WHERE revision = 1',
    );
    expect(operations.map(({ recordId: named }) => numberOf(named))).toEqual(all!.ids.map(Number));
    expect(new Set(operations.map(({ recordType }) => recordType)).size).toBeGreaterThanOrEqual(6);
    for (const { recordType } of operations) expect(RECORD_TYPES).toContain(recordType);

    const asked = operations.slice(-100);
    const { nodes } = await ask<{ nodes: Operation[] }>(
      `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ChangeOperation { ${OPERATION} } } }`,
      { ids: asked.map(({ id }) => id) },
    );
    expect(nodes).toEqual(asked);
  });

  it('refuses what is no revision', async () => {
    const { data, errors } = await app.query('{ changes(afterRevision: -1) { totalCount } }');
    expect({ data, errors }).toMatchObject({ data: { changes: null }, errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  });
});

describe('a change', () => {
  let apg: { id: string; memberships: { nodes: { id: string }[] } };
  let before: Log;
  let corrected: number;
  let again: number;
  let retracted: number;

  beforeAll(async () => {
    before = await ask<Log>(LOG);
    ({ organization: apg } = await ask<{ organization: typeof apg }>(
      '{ organization(by: { slug: "apg-az" }) { id memberships(during: {}) { nodes { id } } } }',
    ));
    const organization = numberOf(apg.id);
    const membership = numberOf(apg.memberships.nodes[0]!.id);
    corrected = await record('A misprint', (change) => correctOrganization(change, organization, { defaultName: 'First name', names: [] }));
    again = await record(null, (change) => correctOrganization(change, organization, { defaultName: 'Second name', names: [] }));
    retracted = await record('It never was so', (change) => recorder.retract(change, memberships, membership));
  });

  it('says who recorded it and why, and answers its records as they stood then, not as they stand now', async () => {
    const { changes } = await ask<Log>(LOG, { after: 1 });
    const today = new Date().toISOString().slice(0, 10);
    expect(changes.totalCount).toBe(3);
    expect(changes.nodes).toMatchObject([
      {
        revision: { number: corrected },
        actor: author,
        message: 'A misprint',
        operationCount: 1,
        operations: {
          nodes: [
            { kind: 'CORRECTED', recordType: 'Organization', record: { name: 'First name', snapshot: `${apg.id}@${corrected}@${today}` } },
          ],
        },
      },
      { revision: { number: again }, message: null, operations: { nodes: [{ record: { name: 'Second name' } }] } },
      {
        revision: { number: retracted },
        operations: {
          nodes: [{ kind: 'RETRACTED', recordType: 'Membership', recordId: apg.memberships.nodes[0]!.id, record: null }],
        },
      },
    ]);
  });

  it('leaves the ones before it as they were', async () => {
    const { changes } = await ask<Log>(LOG);
    expect(changes.totalCount).toBe(4);
    expect(changes.nodes[0]).toEqual(before.changes.nodes[0]);
  });

  it('is found by its id, with its operations, but not in what was known before it', async () => {
    const [, change] = (await ask<Log>(LOG)).changes.nodes;
    const [operation] = change!.operations.nodes;
    const found = await ask<{ change: Change; operation: Operation; early: null; earlyOperation: null; nobody: null; first: object }>(
      `query ($change: ID!, $operation: ID!, $nobody: ID!, $first: ID!, $at: Int) {
        change: node(id: $change) { ... on Change { ${HEAD} operations { totalCount nodes { ${OPERATION} } } } }
        operation: node(id: $operation) { ... on ChangeOperation { ${OPERATION} } }
        early: node(id: $change, atRevision: $at) { id }
        earlyOperation: node(id: $operation, atRevision: $at) { id }
        nobody: node(id: $nobody) { id }
        first: node(id: $first) { ... on Change { revision { number } operationCount } }
      }`,
      { change: change!.id, operation: operation!.id, nobody: publicId('chg', 1), first: publicId('chg', 0), at: corrected - 1 },
    );
    expect(found).toEqual({
      change,
      operation,
      early: null,
      earlyOperation: null,
      nobody: null,
      first: { revision: { number: 0 }, operationCount: 0 },
    });
  });

  it('answers its records for another day where one is asked', async () => {
    const [, change] = (await ask<Log>(LOG)).changes.nodes;
    const { node } = await ask<{ node: Change }>(
      `query ($id: ID!) { node(id: $id, asOf: "2001-02-03") { ... on Change { operations { nodes { ${OPERATION} } } } } }`,
      { id: change!.id },
    );
    expect(node.operations.nodes[0]!.record!.snapshot).toBe(`${apg.id}@${corrected}@2001-02-03`);
  });

  it.each<[string, object, () => number[]]>([
    ['who recorded it', { actor: 'Leyla' }, () => [corrected, again, retracted]],
    ['what recorded it', { actorKinds: ['IMPORT'] }, () => [1]],
    ['what was done', { kinds: ['CORRECTED', 'MERGED'] }, () => [corrected, again]],
    ['the type of what it was done to', { recordTypes: ['Membership'] }, () => [1, retracted]],
    ['both of one operation', { kinds: ['CREATED'], recordTypes: ['Membership'] }, () => [1]],
    ['what never was together', { kinds: ['RETRACTED'], recordTypes: ['Organization'] }, () => []],
    ['all of that, and who', { actor: 'Leyla', kinds: ['RETRACTED'], recordTypes: ['Membership'] }, () => [retracted]],
    ['nothing', {}, () => [1, corrected, again, retracted]],
    ['an actor who is nobody', { actor: "'; DROP TABLE change; --" }, () => []],
  ])('is found by %s', async (_what, filter, revisions) => {
    const { changes } = await ask<Log>(
      'query ($filter: ChangeFilter) { changes(filter: $filter) { totalCount nodes { revision { number } } } }',
      { filter },
    );
    expect(changes.nodes.map(({ revision }) => revision.number)).toEqual(revisions());
    expect(changes.totalCount).toBe(revisions().length);
  });

  it('is found by a record, also one that was retracted; a mistyped id is refused', async () => {
    const document = 'query ($record: ID!) { changes(filter: { record: $record }) { nodes { revision { number } } } }';
    const of = async (id: string): Promise<number[]> =>
      (await ask<Log>(document, { record: id })).changes.nodes.map(({ revision }) => revision.number);
    expect(await of(apg.id)).toEqual([1, corrected, again]);
    expect(await of(apg.memberships.nodes[0]!.id)).toEqual([1, retracted]);
    expect(await of(publicId('org', 12345))).toEqual([]);
    for (const record of ['org_0000000000', 'apg-az']) {
      expect((await app.query(document, { record })).errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
    }
    const unknown = await app.query('{ changes(filter: { recordTypes: ["Membershipp"] }) { totalCount } }');
    expect(unknown.errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
  });

  it('comes in pages, forwards and backwards', async () => {
    type Page = { nodes: { revision: { number: number } }[]; pageInfo: { endCursor: string; startCursor: string; hasNextPage: boolean } };
    const page = async (args: string): Promise<Page> =>
      (
        await ask<{ changes: Page }>(
          `{ changes(${args}) { nodes { revision { number } } pageInfo { hasNextPage startCursor endCursor } } }`,
        )
      ).changes;
    const numbers = ({ nodes }: Page): number[] => nodes.map(({ revision }) => revision.number);
    const first = await page('first: 2');
    expect(numbers(first)).toEqual([1, corrected]);
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect(numbers(await page(`first: 2, after: "${first.pageInfo.endCursor}"`))).toEqual([again, retracted]);
    const last = await page('last: 3');
    expect(numbers(last)).toEqual([corrected, again, retracted]);
    expect(numbers(await page(`last: 3, before: "${last.pageInfo.startCursor}"`))).toEqual([1]);
  });
});
