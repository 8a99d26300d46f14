import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Listener } from '@guildhall/storage';
import { DataSource } from 'typeorm';
import { markOf, type MarkRow, newestRevision, RECORDED_AT, type RevisionMark, revisionsAfter } from './revisions.js';

/** Where every recorded revision is told, within the transaction that records it: its number, when it was recorded, and the last redaction, parted by spaces. */
export const REVISION_CHANNEL = 'guildhall_revision';

const NEWEST = `SELECT revision, ${RECORDED_AT.sql} AS "recordedAt", redaction FROM change ORDER BY revision DESC LIMIT 1`;

/** How often the database is asked on behalf of those who follow, while it does not tell by itself. */
const LOOK_AGAIN = 1_000;

const watches = new WeakMap<DataSource, Set<RevisionWatch>>();

/** Asks every server to say that it has heard of a revision, and what each of them says then. */
export const whoHasHeardOf = (revision: number): string => `who has heard of ${revision}`;
const confirmation = (revision: string): string => `heard ${revision}`;

/** The revision that a server says it has heard of; null where something else was said. */
export function confirmedRevision(payload: string): number | null {
  const [, revision] = /^heard (\d+)$/.exec(payload) ?? [];
  return revision === undefined ? null : Number(revision);
}

/** A watch of this process over a data source. */
export function watchOf(dataSource: DataSource): RevisionWatch | undefined {
  return [...(watches.get(dataSource) ?? [])].find(({ known }) => known !== null);
}

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
  private readonly confirming = new Set<(revision: number) => void>();
  private readonly listener: Listener;
  private looking: Promise<unknown> | null = null;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly dataSource: DataSource) {
    this.listener = new Listener(dataSource, REVISION_CHANNEL, {
      heard: (payload) => {
        const [, revision, recordedAt, redaction] = /^(\d+) (\S+) (\d+)$/.exec(payload) ?? [];
        if (revision !== undefined && recordedAt !== undefined && redaction !== undefined)
          this.advance(markOf({ revision, recordedAt, redaction }));
        const [, asked] = /^who has heard of (\d+)$/.exec(payload) ?? [];
        if (asked !== undefined) this.listener.tell(confirmation(asked));
        const confirmed = confirmedRevision(payload);
        if (confirmed !== null) for (const hear of this.confirming) hear(confirmed);
      },
      caughtUp: async (query) => {
        const [row] = (await query(NEWEST)) as MarkRow[];
        if (row) this.advance(markOf(row));
        this.hearing = true;
      },
      deaf: () => (this.hearing = false),
    });
  }

  onModuleInit(): void {
    if (!this.dataSource.isInitialized) return;
    watches.set(this.dataSource, (watches.get(this.dataSource) ?? new Set()).add(this));
    this.listener.start();
    this.timer = setInterval(() => this.lookForFollowers(), LOOK_AGAIN).unref();
  }

  async onModuleDestroy(): Promise<void> {
    watches.get(this.dataSource)?.delete(this);
    clearInterval(this.timer);
    await this.listener.stop();
  }

  /** The newest revision where it is known without asking; null where it must be asked for. */
  get known(): RevisionMark | null {
    return this.hearing ? this.mark : null;
  }

  /** The newest revision. */
  async newest(): Promise<RevisionMark> {
    return this.known ?? this.asked();
  }

  /** The newest revision, asked for: another server may have recorded one a moment ago. */
  async asked(): Promise<RevisionMark> {
    const mark = await newestRevision(this.dataSource);
    this.advance(mark);
    return mark;
  }

  /** The revisions after one, oldest first: at most so many. */
  after(number: number, most: number): Promise<RevisionMark[]> {
    return revisionsAfter(this.dataSource, number, most);
  }

  /** Calls `follow` for every new revision it learns of, within a second even while the database does not tell; some may be skipped, none comes twice. Gives what ends it. */
  follow(follow: (mark: RevisionMark) => void): () => void {
    this.followers.add(follow);
    return () => void this.followers.delete(follow);
  }

  /** Calls `forget` when something was redacted: what was kept of answers and of what was asked may hold it. Gives what ends it. */
  followRedactions(forget: () => void): () => void {
    let last = this.mark?.redaction;
    return this.follow(({ redaction }) => {
      if (last !== undefined && last !== redaction) forget();
      last = redaction;
    });
  }

  /** Calls `hear` with every revision of which some server says that it has heard. Gives what ends it. */
  hearConfirmations(hear: (revision: number) => void): () => Promise<void> {
    this.confirming.add(hear);
    return () => {
      this.confirming.delete(hear);
      return Promise.resolve();
    };
  }

  advance(mark: RevisionMark): void {
    if (this.mark && this.mark.number >= mark.number) return;
    this.mark = mark;
    for (const follow of this.followers) follow(mark);
  }

  private lookForFollowers(): void {
    if (this.hearing || this.followers.size === 0) return;
    // One question at a time, however long the database takes; that it is away is told to whoever asks for something.
    this.looking ??= this.asked()
      .catch(() => undefined)
      .finally(() => (this.looking = null));
  }
}
