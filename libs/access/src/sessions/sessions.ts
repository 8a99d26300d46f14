import { sql, type Sql } from '@guildhall/storage';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { instantText } from '../instant.js';
import type { Role } from '../role.js';
import { rowsOf } from '../rows.js';
import { newSecret, SECRET_FORM, secretHash } from './secret-text.js';
import type { SignedIn } from './visit.js';

/** A session as its owner sees it. */
export interface Session {
  readonly id: number;
  readonly madeAt: string;
  readonly lastSeenAt: string;
  readonly expiresAt: string;
  readonly userAgent: string | null;
}

/** A session ends when nobody was seen in it for so many days, and in any case after so many. */
const IDLE_DAYS = 14;
export const LONGEST_SESSION_DAYS = 90;
/** How old `last_seen_at` may get before a request writes it anew: reading is not writing. */
const SEEN_MINUTES = 10;
/** Of one account. The one in which nobody was seen for longest ends. */
const MOST_SESSIONS = 50;
const MOST_DELETED = 100;
const LONGEST_AGENT = 200;

/** Sessions of people who signed in, kept on the server: so that one can be ended, and a role that changes holds at once. */
@Injectable()
export class Sessions {
  constructor(private readonly dataSource: DataSource) {}

  /** Begins a session and gives what its cookie holds. Those that are over are deleted on the way. */
  async begin(account: number, userAgent: string | null): Promise<string> {
    const secret = newSecret();
    const agent = userAgent?.slice(0, LONGEST_AGENT).replace(/[\0\p{Surrogate}]/gu, '') ?? null;
    await rowsOf(
      this.dataSource,
      sql`
        WITH over AS (
          DELETE FROM session WHERE id IN (
            SELECT id FROM session s WHERE NOT (${stands(sql`s`)}) ORDER BY last_seen_at LIMIT ${MOST_DELETED} FOR UPDATE SKIP LOCKED)),
        crowded AS (
          DELETE FROM session WHERE id IN (
            SELECT id FROM session WHERE account_id = ${account}::int8 ORDER BY last_seen_at DESC OFFSET ${MOST_SESSIONS - 1} FOR UPDATE SKIP LOCKED))
        INSERT INTO session (account_id, hash, user_agent) VALUES (${account}::int8, ${secretHash(secret)}, ${agent})`,
    );
    return secret;
  }

  /** Who has signed in with this; null where the session is over, unknown, or its account is disabled. */
  async signedIn(secret: string): Promise<SignedIn | null> {
    if (!SECRET_FORM.test(secret)) return null;
    const [found] = await this.found(sql`s.hash = ${secretHash(secret)}`);
    if (!found) return null;
    if (found.stale)
      await rowsOf(this.dataSource, sql`UPDATE session SET last_seen_at = clock_timestamp() WHERE id = ${found.session}::int8`);
    return signedInOf(found);
  }

  /** Of these sessions those that are not over, by their numbers. */
  async standing(sessions: readonly number[]): Promise<ReadonlyMap<number, SignedIn>> {
    const found = await this.found(sql`s.id = ANY(${sessions}::int8[])`);
    return new Map(found.map((row) => [Number(row.session), signedInOf(row)]));
  }

  /** The sessions of an account, the one that was seen last first. */
  async of(account: number): Promise<Session[]> {
    const rows = await rowsOf<Omit<Session, 'id'> & { id: string }>(
      this.dataSource,
      sql`
        SELECT id, ${instantText(sql`made_at`)} AS "madeAt", ${instantText(sql`last_seen_at`)} AS "lastSeenAt", user_agent AS "userAgent", ${instantText(endOf(sql`s`))} AS "expiresAt"
        FROM session s WHERE account_id = ${account}::int8 AND ${stands(sql`s`)} ORDER BY last_seen_at DESC, id DESC`,
    );
    return rows.map((row) => ({ ...row, id: Number(row.id) }));
  }

  /** Ends one session of an account; says whether there was one. */
  async end(account: number, session: number): Promise<boolean> {
    return (await this.ended(sql`id = ${session}::int8 AND account_id = ${account}::int8`)) > 0;
  }

  /** Ends all sessions of an account, but for one where that is said; gives how many. */
  async endAll(account: number, except: number | null = null): Promise<number> {
    return this.ended(sql`account_id = ${account}::int8 AND id IS DISTINCT FROM ${except}::int8`);
  }

  private found(which: Sql): Promise<FoundSession[]> {
    return rowsOf<FoundSession>(
      this.dataSource,
      sql`
        SELECT a.id AS account, s.id AS session, a.name, a.role, s.last_seen_at < now() - make_interval(mins => ${SEEN_MINUTES}::int) AS stale
        FROM session s JOIN account a ON a.id = s.account_id
        WHERE ${which} AND ${stands(sql`s`)} AND a.disabled_at IS NULL`,
    );
  }

  private async ended(which: Sql): Promise<number> {
    const ended = await rowsOf(this.dataSource, sql`WITH ended AS (DELETE FROM session WHERE ${which} RETURNING id) SELECT id FROM ended`);
    return ended.length;
  }
}

interface FoundSession {
  readonly account: string;
  readonly session: string;
  readonly name: string;
  readonly role: Role;
  /** Whether nobody was seen in it for a while. */
  readonly stale: boolean;
}

function signedInOf({ account, session, name, role }: FoundSession): SignedIn {
  return { account: Number(account), session: Number(session), caller: { key: `account ${account}`, name, role, kind: 'PERSON' } };
}

function endOf(alias: Sql): Sql {
  return sql`least(${alias}.last_seen_at + make_interval(days => ${IDLE_DAYS}::int), ${alias}.made_at + make_interval(days => ${LONGEST_SESSION_DAYS}::int))`;
}

function stands(alias: Sql): Sql {
  return sql`${endOf(alias)} > now()`;
}
