import { setTimeout as pause } from 'node:timers/promises';

/**
 * A generator that ends when it is told to, also while it waits: its signal then aborts. `atEnd` is called once, however it ends. (`return` of a plain generator
 * waits until the generator comes to its next `yield`, which may be never.)
 */
export function endable<T>(make: (signal: AbortSignal) => AsyncGenerator<T, void>, atEnd: () => void): AsyncGenerator<T, void> {
  const ending = new AbortController();
  const generator = make(ending.signal);
  let ended = false;
  const end = (): void => {
    if (ended) return;
    ended = true;
    ending.abort();
    atEnd();
  };
  const whenDone = async (step: Promise<IteratorResult<T, void>>): Promise<IteratorResult<T, void>> => {
    try {
      const result = await step;
      if (result.done) end();
      return result;
    } catch (error) {
      end();
      throw error;
    }
  };
  const whole: AsyncGenerator<T, void> = {
    next: () => whenDone(generator.next()),
    return: () => {
      end();
      return generator.return();
    },
    throw: (error) => {
      end();
      return generator.throw(error);
    },
    [Symbol.asyncIterator]: () => whole,
    [Symbol.asyncDispose]: async () => {
      await whole.return();
    },
  };
  return whole;
}

/** What comes of some work, or null when the signal aborts before. */
export async function unlessAborted<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T | null> {
  if (signal.aborted) return null;
  let stop = (): void => undefined;
  const aborted = new Promise<null>((resolve) => {
    stop = () => resolve(null);
    signal.addEventListener('abort', stop);
  });
  try {
    return await Promise.race([work(), aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** Waits, unless or until the signal aborts. */
export async function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
  await pause(milliseconds, undefined, { signal, ref: false }).catch(() => undefined);
}
