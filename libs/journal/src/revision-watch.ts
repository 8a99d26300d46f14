import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Listener } from '@guildhall/storage';
import { DataSource } from 'typeorm';
import { newestRevision, RECORDED_AT, type RevisionMark } from './revisions.js';

/** Where every recorded revision is told, within the transaction that records it: its number, a space, and when it was recorded. */
export const REVISION_CHANNEL = 'guildhall_revision';

const NEWEST = `SELECT revision, ${RECORDED_AT.sql} AS "recordedAt" FROM change ORDER BY revision DESC LIMIT 1`;

const watches = new WeakMap<DataSource, Set<RevisionWatch>>();

/** Tells the watches of this process at once; those of others hear it from the database. */
export function announceRevision(dataSource: DataSource, mark: RevisionMark): void {
  for (const watch of watches.get(dataSource) ?? []) watch.advance(mark);
}

/**
 * Knows the newest revision of the registry without asking for it, as long as the database tells of every new one (LISTEN/NOTIFY). While that connection
 * is down, each question is one to the database.
 */
@Injectable()
export class RevisionWatch implements OnModuleInit, OnModuleDestroy {
  private mark: RevisionMark | null = null;
  private hearing = false;
  private readonly followers = new Set<(mark: RevisionMark) => void>();
  private readonly listener: Listener;

  constructor(private readonly dataSource: DataSource) {
    this.listener = new Listener(dataSource, REVISION_CHANNEL, {
      heard: (payload) => {
        const [number = '', recordedAt = ''] = payload.split(' ');
        if (/^\d+$/.test(number)) this.advance({ number: Number(number), recordedAt });
      },
      caughtUp: async (query) => {
        const [row] = (await query(NEWEST)) as { revision: string; recordedAt: string }[];
        if (row) this.advance({ number: Number(row.revision), recordedAt: row.recordedAt });
        this.hearing = true;
      },
      deaf: () => (this.hearing = false),
    });
  }

  onModuleInit(): void {
    if (!this.dataSource.isInitialized) return;
    watches.set(this.dataSource, (watches.get(this.dataSource) ?? new Set()).add(this));
    this.listener.start();
  }

  async onModuleDestroy(): Promise<void> {
    watches.get(this.dataSource)?.delete(this);
    await this.listener.stop();
  }

  /** The newest revision where it is known without asking; null where it must be asked for. */
  get known(): RevisionMark | null {
    return this.hearing ? this.mark : null;
  }

  /** The newest revision. */
  async newest(): Promise<RevisionMark> {
    if (this.hearing && this.mark) return this.mark;
    const mark = await newestRevision(this.dataSource);
    this.advance(mark);
    return mark;
  }

  /** Calls `follow` for every new revision it learns of; some may be skipped, none comes twice. Gives what ends it. */
  follow(follow: (mark: RevisionMark) => void): () => void {
    this.followers.add(follow);
    return () => void this.followers.delete(follow);
  }

  advance(mark: RevisionMark): void {
    if (this.mark && this.mark.number >= mark.number) return;
    this.mark = mark;
    for (const follow of this.followers) follow(mark);
  }
}
