import { raw, type RecordType, sql, type VersionedTable, versionedEntities, versionedTable } from '@guildhall/storage';
import type { Author } from './open-change.js';
import { isRefusal, refused } from './refusals.js';
import { REVISION_CHANNEL } from './revision-watch.js';
import { RECORDED_AT, type RevisionMark } from './revisions.js';
import { constraintOf, GroundMoved, IdTaken } from './setbacks.js';
import type { StagedType, Staging } from './staging.js';
import type { Transaction } from './transaction.js';

// Any number will do as long as every process takes the same one, and the migrations another.
const REVISION_LOCK = 7_455_268;

/** What is written in the table of changes. */
export interface ChangeEntry {
  readonly id: number;
  readonly author: Author;
  readonly message: string | null;
}

/** What must still be current when a change goes in. */
export type Grounds = ReadonlyMap<RecordType, ReadonlySet<number>>;

/**
 * Waits until no other change is going in. The lock ends with the transaction, after what it wrote can be seen. A process that falls silent while it holds
 * the lock is cut off by the server, so that it cannot keep all others waiting.
 */
export async function takeRevisionLock(transaction: Transaction): Promise<void> {
  await transaction.run(sql`
    SELECT set_config('lock_timeout', '60s', true), set_config('idle_in_transaction_session_timeout', '30s', true), pg_advisory_xact_lock(${REVISION_LOCK})`);
}

/**
 * Writes what is staged as the next revision, all but the commit. Everything that can be done before the lock is; under it rows only move.
 */
export async function writeRevision(
  transaction: Transaction,
  staging: Staging,
  grounds: Grounds,
  entry: ChangeEntry,
): Promise<RevisionMark> {
  await staging.complete();
  await refuseUsedIds(transaction, staging);
  await takeRevisionLock(transaction);
  // A statement of its own: one that waits for the lock still sees what stood before it waited.
  const { rows } = await transaction.run<{ next: string }>(sql`SELECT max(revision) + 1 AS next FROM change`);
  const revision = Number(rows[0]?.next);
  await transaction.run(sql`SAVEPOINT before_rows`);
  try {
    // All old rows are closed before any new one is written: a slug may pass from one record to another in one change.
    for (const type of staging.types) await closeReplaced(transaction, staging, type, revision);
    for (const { tables } of staging.types) for (const table of tables) await insertNew(transaction, staging, table, revision);
    await transaction.run(sql`SET CONSTRAINTS ALL IMMEDIATE`);
  } catch (error) {
    const constraint = constraintOf(error);
    if (constraint === null) throw error;
    await transaction.run(sql`ROLLBACK TO SAVEPOINT before_rows`);
    if (isRefusal(constraint)) throw await refused(transaction, staging, constraint);
    if (/_(current|version)$/.test(constraint)) throw new IdTaken(null, []);
    throw error;
  }
  for (const [recordType, ids] of grounds) await requireCurrent(transaction, recordType, [...ids]);
  return { number: revision, recordedAt: await enterChange(transaction, staging, entry, revision) };
}

async function refuseUsedIds(transaction: Transaction, staging: Staging): Promise<void> {
  for (const { recordType, added } of staging.types) {
    const table = ownTable(recordType);
    if (!table || added === 0) continue;
    const { rows } = await transaction.run<{ id: string }>(sql`
      SELECT record_id AS id FROM ${staging.operations()} o
      WHERE kind = 'CREATED' AND record_type = ${recordType} AND EXISTS (SELECT FROM ${raw(table.table)} t WHERE t.id = o.record_id) LIMIT 100`);
    if (rows.length > 0)
      throw new IdTaken(
        recordType,
        rows.map(({ id }) => Number(id)),
      );
  }
}

async function closeReplaced(transaction: Transaction, staging: Staging, type: StagedType, revision: number): Promise<void> {
  const { recordType, replaced } = type;
  if (replaced === 0) return;
  for (const table of versionedEntities(recordType).map(versionedTable)) {
    const { affected } = await transaction.run(sql`
      UPDATE ${raw(table.table)} t SET recorded = int8range(lower(t.recorded), ${revision})
      FROM ${staging.operations()} o
      WHERE o.record_type = ${recordType} AND t.${raw(table.idColumn)} = o.record_id AND upper_inf(t.recorded) AND lower(t.recorded) = o.replaces`);
    if (table.idColumn === 'id' && affected !== replaced)
      throw new GroundMoved(recordType, await moved(transaction, staging, table, revision));
  }
}

/** The records whose version to be replaced was not there to be closed. */
async function moved(transaction: Transaction, staging: Staging, table: VersionedTable, revision: number): Promise<number[]> {
  const { rows } = await transaction.run<{ id: string }>(sql`
    SELECT record_id AS id FROM ${staging.operations()} o
    WHERE record_type = ${table.recordType} AND replaces IS NOT NULL
      AND NOT EXISTS (SELECT FROM ${raw(table.table)} t WHERE t.id = o.record_id AND upper(t.recorded) = ${revision})
    LIMIT 100`);
  return rows.map(({ id }) => Number(id));
}

async function insertNew(transaction: Transaction, staging: Staging, table: VersionedTable, revision: number): Promise<void> {
  const columns = raw(table.columns.map(({ column }) => `"${column}"`).join(', '));
  await transaction.run(sql`
    INSERT INTO ${raw(table.table)} (${columns}, recorded)
    SELECT ${columns}, int8range(${revision}, NULL) FROM ${staging.rows(table)} staged ${staging.order(table)}`);
}

async function requireCurrent(transaction: Transaction, recordType: RecordType, ids: number[]): Promise<void> {
  const table = ownTable(recordType);
  if (!table) return;
  const { rows } = await transaction.run<{ id: string }>(sql`
    SELECT relied.id FROM unnest(${ids}::int8[]) AS relied (id)
    WHERE NOT EXISTS (SELECT FROM ${raw(table.table)} t WHERE t.id = relied.id AND upper_inf(t.recorded)) LIMIT 100`);
  if (rows.length > 0)
    throw new GroundMoved(
      recordType,
      rows.map(({ id }) => Number(id)),
    );
}

/** The time is taken last: an instant that someone asks about while rows move in must not come to lie after this revision. */
async function enterChange(transaction: Transaction, staging: Staging, entry: ChangeEntry, revision: number): Promise<string> {
  const { id, author, message } = entry;
  const { rows } = await transaction.run<{ recordedAt: string }>(sql`
    WITH entered AS (
      INSERT INTO change (revision, id, recorded_at, actor_name, actor_kind, message)
      SELECT ${revision}::int8, ${id}::int8, greatest(date_trunc('milliseconds', clock_timestamp()), recorded_at + interval '1 millisecond'),
        ${author.name}::text, ${author.kind}::text, ${message}::text
      FROM change WHERE revision = ${revision - 1}
      RETURNING recorded_at
    ), operations AS (
      INSERT INTO change_operation (revision, ordinal, kind, record_type, record_id)
      SELECT ${revision}::int8, ordinal, kind, record_type, record_id FROM ${staging.operations()} o
    )
    SELECT ${RECORDED_AT} AS "recordedAt", pg_notify(${REVISION_CHANNEL}, ${String(revision)} || ' ' || ${RECORDED_AT}) FROM entered`);
  return rows[0]?.recordedAt ?? '';
}

function ownTable(recordType: RecordType): VersionedTable | undefined {
  return versionedEntities(recordType)
    .map(versionedTable)
    .find(({ idColumn }) => idColumn === 'id');
}
