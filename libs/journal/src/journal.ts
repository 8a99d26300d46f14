import { setTimeout as pause } from 'node:timers/promises';
import { OperationalError } from '@guildhall/problems';
import { translateDatabaseError } from '@guildhall/storage';
import type { DataSource } from 'typeorm';
import { Attempt, type AttemptSettings } from './attempt.js';
import type { ChangeRequest, Look, Recorded, Work } from './open-change.js';
import { newestRevision, revisionAt, type RevisionMark, revisionOf, revisionOfChange } from './revisions.js';
import { isAway, PATIENCE, type Setback, setbackOf } from './setbacks.js';

// Eight questions, each after twice the pause of the one before, are 25 seconds: a server that starts again after a crash takes less.
const DEFAULTS: AttemptSettings = { mostInMemory: 1_000, timesToAsk: 8 };

/** Where changes are recorded: each is one transaction and one revision, whole or not at all. */
export class Journal {
  constructor(
    private readonly dataSource: DataSource,
    private readonly settings: Partial<AttemptSettings> = {},
  ) {}

  /**
   * Does the work and records what it staged as the next revision. The work is done again, from fresh reads, when others recorded something that it built on, when
   * an id was taken and when the connection broke: so it must do nothing outside of its change. Where nothing was staged, no revision is taken. The signal stops it
   * at once: it fails with the signal's reason, and nothing is recorded; a change that is being committed is recorded nevertheless.
   */
  record<Result>(request: ChangeRequest, work: Work<Result>): Promise<Recorded<Result>> {
    return this.untilDone((attempt) => attempt.record(request, work), request.signal);
  }

  /** Does the work and writes what it staged in the same way, checks included, then takes everything back. */
  preview<Result>(work: Work<Result>, signal?: AbortSignal): Promise<Result> {
    return this.untilDone((attempt) => attempt.preview(work), signal);
  }

  /**
   * Does the work and writes what it staged in the same way, looks at the registry as it would be then, and takes everything back. Nothing else is recorded while it
   * looks, so it should not look for long.
   */
  look<Seen>(work: Work<unknown>, look: Look<Seen>, signal?: AbortSignal): Promise<Seen> {
    return this.untilDone((attempt) => attempt.look(work, look), signal);
  }

  /** The newest revision. */
  newest(): Promise<RevisionMark> {
    return newestRevision(this.dataSource);
  }

  /** The last revision recorded at or before an instant; null before the registry was made. */
  at(instant: string | Date): Promise<RevisionMark | null> {
    return revisionAt(this.dataSource, instant);
  }

  /** The revision of a number, or null where there is none yet. */
  revision(number: number): Promise<RevisionMark | null> {
    return revisionOf(this.dataSource, number);
  }

  /** The revision that a change was recorded as, by the change's number; null where there is none. */
  ofChange(id: number): Promise<RevisionMark | null> {
    return revisionOfChange(this.dataSource, id);
  }

  private async untilDone<Result>(step: (attempt: Attempt) => Promise<Result>, signal?: AbortSignal): Promise<Result> {
    const setbacks: Record<Setback, number> = { moved: 0, taken: 0, lost: 0 };
    for (;;) {
      try {
        return await step(await Attempt.begin(this.dataSource, { ...DEFAULTS, ...this.settings }, signal));
      } catch (error) {
        const setback = setbackOf(error) ?? (setbacks.lost > 0 && isAway(error) ? 'lost' : null);
        if (setback === null) throw translateDatabaseError(error);
        setbacks[setback] += 1;
        if (setbacks[setback] > PATIENCE[setback]) throw told(setback, error);
        await pause(setback === 'lost' ? 50 * 2 ** setbacks.lost : Math.random() * 5 * setbacks[setback]);
      }
    }
  }
}

function told(setback: Setback, error: unknown): unknown {
  if (setback !== 'lost') return translateDatabaseError(error);
  return new OperationalError('DATABASE_LOST', 'The connection to the PostgreSQL server was lost again and again; nothing was recorded.', {
    cause: error,
  });
}
