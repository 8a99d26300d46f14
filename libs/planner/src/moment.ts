import { type Day, today } from '@guildhall/time';
import { Problem } from '@guildhall/problems';
import sql, { type Sql } from 'sql-template-tag';
import { type At, daySql } from './time-context.js';

/** Runs one statement and gives its rows. */
export type Query = <T extends object>(statement: Sql) => Promise<T[]>;

/** A revision and when it was recorded, in UTC to the millisecond. */
export interface KnownRevision {
  readonly number: number;
  readonly recordedAt: string;
}

/** The arguments with which every root field may be asked. */
export interface TimeArguments {
  readonly asOf?: string | null;
  readonly asKnownAt?: string | null;
  readonly atRevision?: number | null;
}

/** A state of the records, and the day from which it is answered: after that day nothing is certain. */
export interface KnownState extends KnownRevision {
  readonly day: Day;
}

const REVISION = sql`SELECT revision::int AS number, to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "recordedAt" FROM change`;

/** Asks the database for its newest revision. */
export async function newestRevisionRead(query: Query): Promise<KnownRevision> {
  const [row] = await query<KnownRevision>(sql`${REVISION} ORDER BY revision DESC LIMIT 1`);
  if (!row) throw new Problem('NOT_FOUND', 'The registry has no revision yet: the database was not migrated.');
  return row;
}

/**
 * The moment at which one request is answered: its newest revision is read once, so that all its root fields see the same records.
 * What the answer was given from is kept for `extensions`.
 */
export class RequestMoment {
  private newestRead: Promise<KnownRevision> | undefined;
  private asked = 0;
  private moved: KnownRevision | null = null;
  private answered: { readonly place: number; readonly revision: number; readonly asOf: Day } | undefined;

  /** `readNewest` says which revision is the newest; a server that follows the changes need not ask the database each time. */
  constructor(
    readonly query: Query,
    private readonly now: Date = new Date(),
    private readonly readNewest: (query: Query) => Promise<KnownRevision> = newestRevisionRead,
  ) {}

  /** The newest revision when the request came. */
  newest(): Promise<KnownRevision> {
    this.newestRead ??= this.readNewest(this.query);
    return this.newestRead;
  }

  /** What this request recorded last; null where it recorded nothing. */
  get recorded(): KnownRevision | null {
    return this.moved;
  }

  /** What was just recorded is the newest from here on, and what the answer is said to be given from. */
  moveTo(revision: KnownRevision): void {
    this.newestRead = Promise.resolve(revision);
    this.moved = revision;
    this.answered = { place: this.asked, revision: revision.number, asOf: revision.recordedAt.slice(0, 10) };
  }

  /** The times that a root field is asked for. `tells`: whether the answer is said to be given from them. */
  async at({ asOf, asKnownAt, atRevision }: TimeArguments, tells = true): Promise<At> {
    const place = this.asked;
    this.asked += 1;
    const { number, day } = await this.known({ asKnownAt, atRevision });
    // Root fields are asked in the order of the document; which one is answered first is chance.
    if (tells && (!this.answered || place < this.answered.place)) this.answered = { place, revision: number, asOf: asOf ?? day };
    return { asOf: daySql(asOf ?? day), asked: asOf !== undefined && asOf !== null, today: daySql(day), revision: sql`${number}::int8` };
  }

  /** What the answer was given from: of several root fields that may be asked for a state of the records, the first. */
  async extensions(): Promise<{ revision: number; asOf: string }> {
    if (!this.answered) await this.at({});
    return { revision: this.answered?.revision ?? 0, asOf: this.answered?.asOf ?? today(this.now) };
  }

  /** The state of the records that is asked for; the newest one where none is. */
  async known({ asKnownAt, atRevision }: Omit<TimeArguments, 'asOf'>): Promise<KnownState> {
    const newest = await this.newest();
    if (isGiven(asKnownAt) && isGiven(atRevision)) {
      throw new Problem('BAD_USER_INPUT', `'asKnownAt' and 'atRevision' both name a state of the records: give one of them.`);
    }
    if (isGiven(asKnownAt)) return this.knownAt(asKnownAt, newest);
    if (!isGiven(atRevision)) return { ...newest, day: today(this.now) };
    if (atRevision === newest.number) return { ...newest, day: newest.recordedAt.slice(0, 10) };
    if (atRevision < 0 || atRevision > newest.number) {
      throw new Problem('BAD_USER_INPUT', `There is no revision ${atRevision}: the newest is ${newest.number}, the first is 0.`, {
        argument: 'atRevision',
      });
    }
    const [row] = await this.query<KnownRevision>(sql`${REVISION} WHERE revision = ${atRevision}`);
    const { recordedAt } = row ?? newest;
    return { number: atRevision, recordedAt, day: recordedAt.slice(0, 10) };
  }

  private async knownAt(instant: string, newest: KnownRevision): Promise<KnownState> {
    const asked = new Date(instant);
    const iso = asked.toISOString();
    if (iso > newest.recordedAt && asked > this.now) {
      throw new Problem('BAD_USER_INPUT', `'asKnownAt' is ${iso}, which is still to come: nobody can say what will be known then.`, {
        argument: 'asKnownAt',
      });
    }
    const [row] = await this.query<KnownRevision>(sql`${REVISION} WHERE recorded_at <= ${iso}::timestamptz ORDER BY revision DESC LIMIT 1`);
    // Before the database was made nothing is known: as at revision 0, which holds no record.
    return { number: row?.number ?? 0, recordedAt: row?.recordedAt ?? iso, day: iso.slice(0, 10) };
  }
}

function isGiven<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}

/** What resolvers find in their context. */
export interface RequestContext {
  readonly moment: RequestMoment;
  /** Who asks, by a key that is theirs alone; null for anybody who has not said who they are. */
  readonly caller?: { readonly key: string } | null;
}
