import { unlessAborted } from './endable.js';
import { Turns } from './turns.js';

interface Shared<T> {
  reading: Promise<T | null>;
  readers: number;
}

/** Readings that many may wait for at once: the same is read once for all of them, and few are read at the same time. */
export class SharedReadings<T> {
  private readonly underWay = new Map<string, Shared<T>>();
  private readonly turns: Turns;

  constructor(atOnce: number) {
    this.turns = new Turns(atOnce);
  }

  /** What `work` gives, or what it gives to another who asked under the same key; null when the signal aborts before. */
  async read(key: string, signal: AbortSignal, work: () => Promise<T>): Promise<T | null> {
    const shared = this.joined(key, work);
    try {
      return await unlessAborted(signal, () => shared.reading);
    } finally {
      shared.readers -= 1;
    }
  }

  private joined(key: string, work: () => Promise<T>): Shared<T> {
    const known = this.underWay.get(key);
    if (known) {
      known.readers += 1;
      return known;
    }
    const shared: Shared<T> = { reading: Promise.resolve(null), readers: 1 };
    this.underWay.set(key, shared);
    const forget = (): void => {
      if (this.underWay.get(key) === shared) this.underWay.delete(key);
    };
    shared.reading = this.turns.take(async () => {
      try {
        // What nobody waits for any more when its turn comes is not read.
        return shared.readers > 0 ? await work() : null;
      } finally {
        forget();
      }
    });
    return shared;
  }
}
