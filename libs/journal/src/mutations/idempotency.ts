import { createHash } from 'node:crypto';
import { Problem } from '@guildhall/problems';
import { recordId, sql } from '@guildhall/storage';
import type { OpenChange } from '../open-change.js';

/** A key under which something is written once, and by whom. */
export interface IdempotencyKey {
  readonly owner: string;
  readonly key: string;
  /** Of the mutation and its whole input. */
  readonly digest: Buffer;
}

/** What was written under a key: the change, and the record that its payload shows. */
export interface WrittenBefore {
  readonly change: number;
  readonly record: number | null;
}

const DAYS_KEPT = 30;
const MOST_FORGOTTEN = 100;

/** The same mutation with the same input has the same digest, in whatever order its fields were written. */
export function digestOf(mutation: string, input: object): Buffer {
  return createHash('sha256')
    .update(JSON.stringify([mutation, sorted(input)]))
    .digest();
}

/** What was written under the key before, if anything. Others that bring the same key wait until this change is recorded or given up. */
export async function writtenBefore(change: OpenChange, { owner, key, digest }: IdempotencyKey): Promise<WrittenBefore | null> {
  await change.query(sql`SELECT pg_advisory_xact_lock(hashtextextended(${JSON.stringify([owner, key])}, 0))`);
  const [found] = await change.query<{ digest: string; change: string; record: string | null }>(sql`
    SELECT encode(digest, 'hex') AS digest, change_id AS change, record_id AS record FROM idempotency_key
    WHERE owner = ${owner} AND key = ${key} AND made_at > now() - make_interval(days => ${DAYS_KEPT}::int)`);
  if (!found) return null;
  if (found.digest !== digest.toString('hex')) {
    const message = 'This idempotencyKey was used before, with another input. Use a new key for a new change.';
    throw new Problem('CONFLICT', message, { conflictsWith: [recordId('Change', Number(found.change))] });
  }
  return { change: Number(found.change), record: found.record === null ? null : Number(found.record) };
}

/** Keeps what is being written under the key, if the change is recorded. Keys that are old enough are forgotten on the way. */
export async function keepKey(change: OpenChange, { owner, key, digest }: IdempotencyKey, record: number | null): Promise<void> {
  await change.query(sql`
    DELETE FROM idempotency_key WHERE (owner, key) IN (
      SELECT owner, key FROM idempotency_key WHERE made_at <= now() - make_interval(days => ${DAYS_KEPT}::int)
      ORDER BY made_at LIMIT ${MOST_FORGOTTEN} FOR UPDATE SKIP LOCKED)`);
  await change.query(sql`
    INSERT INTO idempotency_key (owner, key, digest, change_id, record_id) VALUES (${owner}, ${key}, ${digest}, ${change.id}, ${record}::int8)
    ON CONFLICT (owner, key) DO UPDATE SET digest = excluded.digest, change_id = excluded.change_id, record_id = excluded.record_id, made_at = now()`);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, one]) => [name, sorted(one)]),
  );
}
