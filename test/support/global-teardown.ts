/** Closes the input of the process that holds the test database: it stops the server, removes its files and ends. */
export default async function globalTeardown(): Promise<void> {
  const child = globalThis.guildhallTestServer;
  if (!child || child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.stdin?.end();
  await ended;
}
