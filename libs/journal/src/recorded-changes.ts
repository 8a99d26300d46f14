import { Problem } from '@guildhall/problems';
import type { RevisionWatch } from './revision-watch.js';
import type { RevisionMark } from './revisions.js';

/** How many revisions are read at once by who has fallen behind. */
const AT_ONCE = 100;

const DONE: IteratorReturnResult<undefined> = { done: true, value: undefined };

/**
 * Every revision after one, as it is recorded: none missed, none twice, in their order. It is pulled, not pushed: all it holds is the last revision it gave and
 * some that come next, however slowly they are taken. Where the database is away `next` fails, and may be called again.
 */
export class RecordedChanges implements AsyncIterableIterator<RevisionMark> {
  private readonly ahead: RevisionMark[] = [];
  private ended = false;
  private wake = (): void => undefined;
  private readonly leave: () => void;

  /** `newest` is the newest revision that is known. */
  constructor(
    private readonly watch: RevisionWatch,
    private last: number,
    private newest: RevisionMark,
  ) {
    this.leave = watch.follow((mark) => {
      this.newest = mark;
      this.wake();
    });
  }

  async next(): Promise<IteratorResult<RevisionMark, undefined>> {
    while (!this.ended) {
      const mark = this.ahead.shift();
      if (mark) {
        this.last = mark.number;
        return { done: false, value: mark };
      }
      // Whoever keeps up is told of each one, and need not read.
      if (this.newest.number === this.last + 1) this.ahead.push(this.newest);
      else if (this.newest.number > this.last) await this.read();
      else await this.told();
    }
    return DONE;
  }

  /** Also ends a `next` that waits. */
  return(): Promise<IteratorReturnResult<undefined>> {
    this.ended = true;
    this.leave();
    this.wake();
    return Promise.resolve(DONE);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  private async read(): Promise<void> {
    const read = await this.watch.after(this.last, AT_ONCE);
    this.ahead.push(...read);
    // A database that was put back to an earlier state has less than was told.
    if (read.length === 0) await this.told();
  }

  private told(): Promise<void> {
    return new Promise((resolve) => (this.wake = resolve));
  }
}

/** Every change recorded after a revision, the newest unless given. */
export async function recordedChanges(watch: RevisionWatch, afterRevision: number | null | undefined): Promise<RecordedChanges> {
  const newest = await watch.asked();
  const after = afterRevision ?? newest.number;
  refuseNegative(after);
  if (after > newest.number) {
    throw new Problem(
      'BAD_USER_INPUT',
      `'afterRevision' is ${after}, but the newest revision is ${newest.number}: nothing can be told of what lies between. Whoever was there has a registry that this one is not; read it anew.`,
      { argument: 'afterRevision' },
    );
  }
  return new RecordedChanges(watch, after, newest);
}

/** Refuses what lies before revision 0. */
export function refuseNegative(afterRevision: number): void {
  if (afterRevision >= 0) return;
  throw new Problem('BAD_USER_INPUT', `'afterRevision' is ${afterRevision}: the first revision is 0, after which the log begins.`, {
    argument: 'afterRevision',
  });
}
