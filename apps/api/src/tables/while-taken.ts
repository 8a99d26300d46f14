/**
 * Gives on what comes, and gives up when nobody takes the next piece for `stall` milliseconds: whoever stopped reading without hanging up would else hold
 * what it holds for ever.
 */
export async function* whileTaken<T>(pieces: AsyncIterable<T>, stall: number, giveUp: () => void): AsyncGenerator<T> {
  for await (const piece of pieces) {
    const timer = setTimeout(giveUp, stall);
    timer.unref();
    try {
      yield piece;
    } finally {
      clearTimeout(timer);
    }
  }
}
