import { Journal } from '@guildhall/journal';
import { SourceEntity } from '@guildhall/sources';
import { newIdNumber } from '@guildhall/storage';
import type { ExecutionResult } from 'graphql';
import { createClient as createEventStreamClient } from 'graphql-sse';
import { createClient as createWebSocketClient } from 'graphql-ws';
import { DataSource } from 'typeorm';
import { WebSocket } from 'ws';

/** Records one more source, as a change of its own. */
export async function recordOne(journal: Journal, message: string | null = null): Promise<number> {
  const { revision } = await journal.record({ author: { name: 'Writer', kind: 'PROGRAM' }, message }, async (change) => {
    const id = newIdNumber();
    const row = { id, slug: `source-${id}`, title: `Source ${id}`, publisher: null, url: null, publishedOn: null, language: null };
    await change.stage({ kind: 'CREATED', recordType: 'Source', id, replaces: null }, [
      { entity: SourceEntity, row: Object.assign(new SourceEntity(), row, { searchKey: `source ${id}` }) },
    ]);
  });
  return revision ?? 0;
}

/** Journals that share nothing but the database, as those of several servers. */
export async function severalJournals(dataSource: DataSource, count: number): Promise<{ journals: Journal[]; close: () => Promise<void> }> {
  const sources = await Promise.all(Array.from({ length: count }, () => new DataSource(dataSource.options).initialize()));
  return {
    journals: sources.map((source) => new Journal(source)),
    close: async () => {
      await Promise.all(sources.map((source) => source.destroy()));
    },
  };
}

export const FOLLOW = 'subscription ($after: Int) { changeRecorded(afterRevision: $after) { revision { number } message } }';

/** Somebody who follows the changes, and what they got. */
export interface Follower {
  readonly revisions: number[];
  readonly results: ExecutionResult[];
  /** Resolves when it has ended by itself; with the reason where it failed. */
  readonly ended: Promise<unknown>;
  /** Waits for that many events, or for a revision, or for the end. */
  taken(count: number, revision?: number): Promise<void>;
  /** Breaks off in the middle. */
  leave(): void;
}

export type Transport = 'WebSocket' | 'server-sent events';

/** Follows with the client that people use for this transport; it does not try again by itself. */
export function follow(url: string, transport: Transport, after?: number | null, query: string = FOLLOW): Follower {
  const payload = { query, ...(after === undefined ? {} : { variables: { after } }) };
  const client =
    transport === 'WebSocket'
      ? createWebSocketClient({ url: `${url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0 })
      : createEventStreamClient({ url: `${url}/graphql`, retryAttempts: 0 });
  const results: ExecutionResult[] = [];
  const revisions: number[] = [];
  let told = (): void => undefined;
  const ended = new Promise<unknown>((resolve) => {
    const sink = {
      next: (result: ExecutionResult) => {
        results.push(result);
        const event = result.data?.['changeRecorded'] as { revision?: { number: number } } | undefined;
        if (event?.revision) revisions.push(event.revision.number);
        told();
      },
      error: resolve,
      complete: () => resolve(undefined),
    };
    client.subscribe(payload, sink);
  });
  let isOver = false;
  void ended.then(() => {
    isOver = true;
    told();
  });
  return {
    revisions,
    results,
    ended,
    taken: async (count, revision = Infinity) => {
      while (results.length < count && (revisions.at(-1) ?? 0) < revision && !isOver)
        await new Promise<void>((resolve) => (told = resolve));
    },
    leave: () => void client.dispose(),
  };
}
