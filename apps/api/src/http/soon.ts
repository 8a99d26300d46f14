import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE = 1_000;
const PAUSE = 20;

/**
 * Tries for a moment to take a place of which there are few: whoever has read an answer to its end asks for the next one before the place of the first is given
 * back. Null where it stays taken.
 */
export async function soon<T>(take: () => T | null): Promise<T | null> {
  for (let waited = 0; ; waited += PAUSE) {
    const taken = take();
    if (taken !== null || waited >= PATIENCE) return taken;
    await pause(PAUSE);
  }
}
