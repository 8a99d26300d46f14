import { LRUCache } from 'lru-cache';

const MINUTE = 60_000;

/** How often something happened in the minute that runs. */
export interface Counted {
  readonly times: number;
  /** How often in the minute before, when this one has just begun; else 0. */
  readonly before: number;
  /** Until the minute is over. */
  readonly secondsLeft: number;
}

/** Counts what happens, by a key, in minutes that begin with the first time. What was quiet for longest is forgotten. */
export class MinuteCounts {
  private readonly minutes: LRUCache<string, { readonly began: number; times: number }>;

  constructor(
    mostKeys: number,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.minutes = new LRUCache({ max: mostKeys });
  }

  /** Counts it once more. */
  count(key: string): Counted {
    const now = this.now();
    const known = this.minutes.get(key);
    if (known && now - known.began < MINUTE) {
      known.times += 1;
      return { times: known.times, before: 0, secondsLeft: secondsLeft(known.began, now) };
    }
    this.minutes.set(key, { began: now, times: 1 });
    return { times: 1, before: known?.times ?? 0, secondsLeft: MINUTE / 1000 };
  }

  /** In how many seconds it may happen again where it happened so often already; null where it may. */
  fullFor(key: string, most: number): number | null {
    const now = this.now();
    const known = this.minutes.get(key);
    return known && known.times >= most && now - known.began < MINUTE ? secondsLeft(known.began, now) : null;
  }
}

function secondsLeft(began: number, now: number): number {
  return Math.max(1, Math.ceil((MINUTE - (now - began)) / 1000));
}
