import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';

const BETWEEN_CALLS_MS = 50;
/** Where no connection is free to call on, the one that is to be stopped may be the next that is free. */
const MOST_TO_WAIT_MS = 1_000;

/** A transaction as the server knows it: its process, and when it began. */
export interface Backend {
  readonly pid: number;
  readonly since: string;
}

/** Stops what the database is working on in a transaction when a signal says so. */
export class Interruption {
  constructor(
    private readonly dataSource: DataSource,
    private readonly backend: Backend,
    private readonly signal: AbortSignal,
  ) {}

  throwIfAborted(): void {
    this.signal.throwIfAborted();
  }

  /** One statement. When it is over nothing is on its way any more that could hit what the connection is used for next. */
  async of<Result>(statement: () => Promise<Result>): Promise<Result> {
    const { signal } = this;
    signal.throwIfAborted();
    let isRunning = true;
    const calls: Promise<void>[] = [];
    const onAbort = (): void => {
      calls.push(this.call(() => isRunning));
    };
    signal.addEventListener('abort', onAbort, { once: true });
    try {
      return await statement();
    } catch (error) {
      signal.throwIfAborted();
      throw error;
    } finally {
      isRunning = false;
      signal.removeEventListener('abort', onAbort);
      if (calls.length > 0) await Promise.race([...calls, pause(MOST_TO_WAIT_MS, undefined, { ref: false })]);
    }
  }

  /** Again and again: a statement that has not reached the server yet is not hit. */
  private async call(isNeeded: () => boolean): Promise<void> {
    const { pid, since } = this.backend;
    while (isNeeded()) {
      const text = 'SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE pid = $1 AND xact_start = $2::timestamptz';
      await this.dataSource.query(text, [pid, since]).catch(() => undefined);
      if (isNeeded()) await pause(BETWEEN_CALLS_MS);
    }
  }
}
