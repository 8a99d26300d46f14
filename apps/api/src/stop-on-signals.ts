/** A terminal's Ctrl-C reaches this process twice when npm started it: npm passes it on. A person is slower than that. */
const ECHO = 500;

/** Stops on SIGTERM and Ctrl-C; on a second one at once, on a third without leaving anything in order. */
export function stopOnSignals(stop: () => Promise<void>, say: (sentence: string) => void): void {
  let received = 0;
  let last = -ECHO;
  const onSignal = (): void => {
    const now = performance.now();
    if (now - last < ECHO) return;
    last = now;
    received += 1;
    if (received > 2) process.exit(130);
    if (received === 1) say('Stopping: requests under way are answered first. Ctrl-C again stops at once.');
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        say(error instanceof Error ? (error.stack ?? error.message) : String(error));
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  whenOrphaned(onSignal);
}

/** `npm start` runs us in a shell that passes no signal on: a SIGTERM ends npm and the shell, and we notice that our parent is gone. */
function whenOrphaned(onOrphaned: () => void): void {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    onOrphaned();
  }, 250).unref();
}
