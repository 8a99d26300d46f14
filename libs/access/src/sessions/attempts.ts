import { createHash } from 'node:crypto';
import { Problem } from '@guildhall/problems';
import { join, sql, type Sql } from '@guildhall/storage';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { rowsOf } from '../rows.js';

/** How fast somebody may try: so often at once, then each time after twice the wait, up to a longest. */
export interface Pace {
  readonly allowed: number;
  readonly mostSeconds: number;
}

/** Attempts that are counted together, and their pace. */
export interface Counted {
  readonly key: Buffer;
  readonly pace: Pace;
}

/** The first wait, in seconds: nobody notices who mistyped once or twice. */
const FIRST_WAIT = 10;
const HOUR = 3_600;
const DAY = 86_400;
const MOST_DELETED = 100;

/** Attempts that are counted together by what they have in common. */
export function counted(pace: Pace, ...common: readonly (string | number)[]): Counted {
  return { key: createHash('sha256').update(JSON.stringify(common)).digest(), pace };
}

/**
 * Slows down whoever tries passwords, on all servers together. An attempt is counted before it is looked at, so that many at once are not more than one after another.
 * The table stays small: a row costs whoever makes it a password to be hashed, and is forgotten an hour after it was touched last (a day where somebody had to wait).
 */
@Injectable()
export class Attempts {
  constructor(private readonly dataSource: DataSource) {}

  /** Counts an attempt; refuses it (LIMITED) where it comes too soon for any of what it is counted under. */
  async count(under: readonly Counted[]): Promise<void> {
    const keys = under.map(({ key }) => key);
    const rows = under.map(({ key, pace }) => sql`(${key}::bytea, ${pace.allowed}::int4, ${pace.mostSeconds}::int4)`);
    const taken = await rowsOf(
      this.dataSource,
      sql`
        WITH old AS (
          DELETE FROM sign_in_attempt WHERE key IN (
            SELECT key FROM sign_in_attempt WHERE forgotten_at < now() AND key <> ALL(${keys}::bytea[])
            ORDER BY forgotten_at LIMIT ${MOST_DELETED} FOR UPDATE SKIP LOCKED))
        INSERT INTO sign_in_attempt AS known (key, attempts, allowed, most_seconds, free_at, forgotten_at)
        SELECT key, 1, allowed, most_seconds, ${freeAt(sql`1`, sql`allowed`, sql`most_seconds`)}, ${forgottenAt(sql`1`, sql`allowed`)}
        FROM (VALUES ${join(rows)}) AS wanted (key, allowed, most_seconds)
        WHERE NOT EXISTS (SELECT 1 FROM sign_in_attempt WHERE key = ANY(${keys}::bytea[]) AND free_at > ${thisMoment})
        ORDER BY key
        ON CONFLICT (key) DO UPDATE SET
          attempts = ${nth}, allowed = excluded.allowed, most_seconds = excluded.most_seconds,
          free_at = ${freeAt(nth, sql`excluded.allowed`, sql`excluded.most_seconds`)}, forgotten_at = ${forgottenAt(nth, sql`excluded.allowed`)}
        WHERE known.free_at <= ${thisMoment}
        RETURNING key`,
    );
    if (taken.length < keys.length) throw await this.tooSoon(keys);
  }

  /** Forgets what is counted: somebody has shown that they are who they say. */
  async forget(under: readonly Counted[]): Promise<void> {
    await rowsOf(this.dataSource, sql`DELETE FROM sign_in_attempt WHERE key = ANY(${under.map(({ key }) => key)}::bytea[])`);
  }

  private async tooSoon(keys: readonly Buffer[]): Promise<Problem> {
    const [wait] = await rowsOf<{ seconds: number | null }>(
      this.dataSource,
      sql`SELECT ceil(extract(epoch FROM max(free_at) - clock_timestamp()))::int4 AS seconds FROM sign_in_attempt WHERE key = ANY(${keys}::bytea[])`,
    );
    const seconds = Math.max(1, wait?.seconds ?? 1);
    const sentence = `Too many wrong passwords were tried for this account: try again in ${seconds} s. Where you signed in before, from the same browser, others cannot slow you down.`;
    return new Problem('LIMITED', sentence, { measure: 'wrong passwords', retryAfterSeconds: seconds });
  }
}

/** The clocks of two processors are not quite one: what is free this very moment is free for all. */
const thisMoment = sql`clock_timestamp() + interval '5 milliseconds'`;

/** Which attempt it is that comes to a known row. */
const nth = sql`(CASE WHEN known.forgotten_at < clock_timestamp() THEN 1 ELSE known.attempts + 1 END)`;

function freeAt(attempt: Sql, allowed: Sql, most: Sql): Sql {
  // Beyond 2^20 s every wait is the longest.
  const wait = sql`least(${FIRST_WAIT}::int * power(2, least(${attempt} - ${allowed}, 20)), ${most})`;
  return sql`clock_timestamp() + CASE WHEN ${attempt} < ${allowed} THEN interval '0' ELSE make_interval(secs => ${wait}) END`;
}

function forgottenAt(attempt: Sql, allowed: Sql): Sql {
  return sql`clock_timestamp() + make_interval(secs => CASE WHEN ${attempt} < ${allowed} THEN ${HOUR}::int ELSE ${DAY}::int END)`;
}
