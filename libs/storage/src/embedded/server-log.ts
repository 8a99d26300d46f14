import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

const longEnough = 1_000_000;

/** The server's own log, a file rather than a pipe: the server outlives us when we are killed, and must not block on a full pipe. */
export class ServerLog {
  private readonly file: string;
  private from = 0;

  constructor(place: string) {
    this.file = path.join(place, 'pg18.log');
  }

  /** Opens the log for a server about to start; `use` gets the file descriptor. */
  open<T>(use: (descriptor: number) => T): T {
    if (this.size() > longEnough) renameSync(this.file, `${this.file}.1`);
    this.from = this.size();
    const descriptor = openSync(this.file, 'a', 0o600);
    try {
      return use(descriptor);
    } finally {
      closeSync(descriptor);
    }
  }

  /** What the server said since `open`. */
  said(): string {
    return readFileSync(this.file).subarray(this.from).toString('utf8').trim();
  }

  private size(): number {
    return statSync(this.file, { throwIfNoEntry: false })?.size ?? 0;
  }
}
