import { createHmac, randomBytes } from 'node:crypto';
import { sql, type Sql } from '@guildhall/storage';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { hashOf, type Query } from './canonical-query.js';
import { QUERY_LIMITS } from './query-limits.js';

/** A query with its address. */
export interface StoredQuery extends Query {
  readonly hash: string;
}

/** What came of storing a query. `FULL`: there are as many as are kept; `ENOUGH`: this address has stored as many today as it may. */
export type Stored = { readonly hash: string; readonly isNew: boolean } | { readonly refused: 'FULL' | 'ENOUGH' };

/** One is stored at a time, so that no limit is passed and none is stored twice. The next number after the lock of the revisions. */
const STORING_LOCK = 7_455_269;

/** The table of stored queries; nothing in it is ever altered. */
@Injectable()
export class StoredQueryRepository {
  constructor(private readonly dataSource: DataSource) {}

  async byHash(hash: string): Promise<StoredQuery | null> {
    const [row] = await rows<StoredQuery>(
      this.dataSource,
      sql`SELECT hash, query, variables, operation_name AS "operationName" FROM stored_query WHERE hash = ${hash}`,
    );
    return row ?? null;
  }

  /** Stores a query unless it is there. `address`: who sends it, as it is counted. */
  async store(query: Query, digest: Buffer, address: string): Promise<Stored> {
    const known = await hashOfDigest(this.dataSource, digest);
    if (known !== null) return { hash: known, isNew: false };
    return this.dataSource.transaction(async (manager) => {
      await rows(manager, sql`SELECT pg_advisory_xact_lock(${STORING_LOCK})`);
      const meanwhile = await hashOfDigest(manager, digest);
      if (meanwhile !== null) return { hash: meanwhile, isNew: false };
      const [count] = await rows<{ all: number }>(manager, sql`SELECT count(*)::int AS all FROM stored_query`);
      if ((count?.all ?? 0) >= QUERY_LIMITS.all) return { refused: 'FULL' };
      if (!(await take(manager, address))) return { refused: 'ENOUGH' };
      return { hash: await insert(manager, query, digest), isNew: true };
    });
  }
}

async function hashOfDigest(manager: Pick<EntityManager, 'query'>, digest: Buffer): Promise<string | null> {
  const [row] = await rows<{ hash: string }>(manager, sql`SELECT hash FROM stored_query WHERE digest = ${digest}`);
  return row?.hash ?? null;
}

/** Counts one more for an address; false where it has had its share of the day. Days that are over go, and with them the keys under which they were counted. */
async function take(manager: EntityManager, address: string): Promise<boolean> {
  const today = sql`(clock_timestamp() AT TIME ZONE 'UTC')::date`;
  await rows(manager, sql`DELETE FROM stored_query_day WHERE day < ${today}`);
  await rows(manager, sql`INSERT INTO stored_query_day (day, key) VALUES (${today}, ${randomBytes(32)}) ON CONFLICT DO NOTHING`);
  const [day] = await rows<{ day: string; key: Buffer }>(
    manager,
    sql`SELECT day::text AS day, key FROM stored_query_day ORDER BY day DESC LIMIT 1`,
  );
  if (!day) return false;
  const counted = createHmac('sha256', day.key).update(address).digest();
  const taken = await rows(
    manager,
    sql`INSERT INTO stored_query_count AS c (day, address, stored) VALUES (${day.day}::date, ${counted}, 1)
      ON CONFLICT (day, address) DO UPDATE SET stored = c.stored + 1 WHERE c.stored < ${QUERY_LIMITS.perDay} RETURNING stored`,
  );
  return taken.length > 0;
}

/** A hash that another query has, however unlikely, is not given again. */
async function insert(manager: EntityManager, { query, variables, operationName }: Query, digest: Buffer): Promise<string> {
  for (let attempt = 0; ; attempt += 1) {
    const hash = hashOf(digest, attempt);
    const written = variables === null ? null : JSON.stringify(variables);
    const inserted = await rows(
      manager,
      sql`INSERT INTO stored_query (hash, digest, query, variables, operation_name)
        VALUES (${hash}, ${digest}, ${query}, ${written}::jsonb, ${operationName}) ON CONFLICT (hash) DO NOTHING RETURNING hash`,
    );
    if (inserted.length > 0) return hash;
  }
}

async function rows<T extends object>(manager: Pick<EntityManager, 'query'>, { text, values }: Sql): Promise<T[]> {
  return manager.query<T[]>(text, values);
}
