import type { Writable } from 'node:stream';
import type pg from 'pg';
import { from, to } from 'pg-copy-streams';
import type { QueryRunner } from 'typeorm';

/** Takes rows as `COPY ... FROM STDIN` reads them; once it has finished, it knows how many they were. */
export type CopyingIn = Writable & { readonly rowCount: number };

/**
 * What a `COPY ... TO STDOUT` gives, on the connection of a runner, which does nothing else meanwhile. Whoever does not want the rest leaves it: then
 * `giveUp` is called, which should end the connection, and what still comes is passed over.
 */
export async function* copyOut(runner: QueryRunner, statement: string, giveUp: () => void): AsyncGenerator<Buffer> {
  const client = await clientOf(runner);
  const copied = to(statement);
  // A stream of `pg-copy-streams` ends a moment before its statement does; a statement that was sent in between would have to wait in `pg`.
  const over = new Promise<void>((resolve) => {
    Object.assign(copied, { handleReadyForQuery: resolve });
    copied.once('error', () => resolve());
  });
  client.query(copied);
  let whole = false;
  try {
    for await (const piece of copied.iterator({ destroyOnReturn: false })) yield piece as Buffer;
    whole = true;
  } finally {
    if (!whole && !copied.errored) {
      giveUp();
      copied.resume();
    }
    await over;
  }
}

/** What a `COPY ... FROM STDIN` takes, on the connection of a runner, which does nothing else meanwhile. */
export async function copyIn(runner: QueryRunner, statement: string): Promise<CopyingIn> {
  return (await clientOf(runner)).query(from(statement));
}

/**
 * Dates, numbers and bytes as text that every PostgreSQL reads in the same way, until the transaction ends: what a database or a role has set
 * for itself must not decide what stands in a file.
 */
export const PORTABLE_TEXT =
  "SET LOCAL datestyle = 'ISO, YMD'; SET LOCAL intervalstyle = 'postgres'; SET LOCAL timezone = 'UTC'; SET LOCAL extra_float_digits = 1; " +
  "SET LOCAL bytea_output = 'hex'; SET LOCAL client_encoding = 'UTF8'";

async function clientOf(runner: QueryRunner): Promise<pg.ClientBase> {
  return (await runner.connect()) as pg.ClientBase;
}
