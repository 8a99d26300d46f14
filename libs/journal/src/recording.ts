import { Bug, Problem } from '@guildhall/problems';
import { raw, type RecordType, sql, type VersionedTable, versionedEntities, versionedTable } from '@guildhall/storage';
import type { Author, ProposalCredit } from './open-change.js';
import { isRefusal, refused } from './refusals.js';
import { REVISION_CHANNEL } from './revision-watch.js';
import { markOf, type MarkRow, RECORDED_AT, type RevisionMark } from './revisions.js';
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
  readonly proposal?: ProposalCredit;
  /** The revision that must be the newest one when the change goes in. */
  readonly expectedRevision?: number | null;
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
 * Writes what is staged as the next revision, all but the commit. Everything that can be done before the lock is. Under it the rows move in; those of a large
 * change, which take seconds, have moved in before it, under the number that comes next as things stand: nobody sees them before the commit. If another change
 * took that number meanwhile, they are taken back and move in once more, now under the lock.
 */
export async function writeRevision(
  transaction: Transaction,
  staging: Staging,
  grounds: Grounds,
  entry: ChangeEntry,
): Promise<RevisionMark> {
  await staging.complete();
  await refuseUsedIds(transaction, staging);
  const early = staging.isLarge ? await movedInEarly(transaction, staging) : null;
  await takeRevisionLock(transaction);
  let revision = await nextRevision(transaction);
  if (entry.expectedRevision != null) refuseLater(revision - 1, entry.expectedRevision);
  if (early !== revision) {
    if (early !== null) {
      await transaction.run(sql`ROLLBACK TO SAVEPOINT before_rows`);
      // The lock was taken after the savepoint, and went with what came after it.
      await takeRevisionLock(transaction);
      revision = await nextRevision(transaction);
    }
    await moveIn(transaction, staging, revision);
  }
  for (const [recordType, ids] of grounds) await requireCurrent(transaction, recordType, [...ids]);
  await insertOperations(transaction, staging, revision);
  return enterChange(transaction, staging, entry, revision);
}

/** Refuses where another revision than the expected one is the newest. */
export async function requireNewest(transaction: Transaction, expected: number): Promise<void> {
  refuseLater((await nextRevision(transaction)) - 1, expected);
}

function refuseLater(newest: number, expected: number): void {
  if (newest === expected) return;
  const message = `The registry is at revision ${newest} now, and this was worked out from revision ${expected}. Nothing was recorded; look again at what it would do.`;
  throw new Problem('CONFLICT', message, { conflictsWith: [] });
}

/** In a statement of its own: one that waits for the lock still sees what stood before it waited. */
async function nextRevision(transaction: Transaction): Promise<number> {
  const { rows } = await transaction.run<{ next: string }>(sql`SELECT max(revision) + 1 AS next FROM change`);
  return Number(rows[0]?.next);
}

/** The number under which the rows moved in before the lock; null where something refused them: whether it still does is found out under the lock. */
async function movedInEarly(transaction: Transaction, staging: Staging): Promise<number | null> {
  const revision = await nextRevision(transaction);
  try {
    await moveIn(transaction, staging, revision);
    return revision;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    await transaction.run(sql`ROLLBACK TO SAVEPOINT before_rows`);
    return null;
  }
}

async function moveIn(transaction: Transaction, staging: Staging, revision: number): Promise<void> {
  await transaction.run(sql`SAVEPOINT before_rows`);
  try {
    // All old rows are closed before any new one is written: a slug may pass from one record to another in one change.
    for (const type of staging.types) await closeReplaced(transaction, staging, type, revision);
    for (const { tables } of staging.types) for (const table of tables) await insertNew(transaction, staging, table, revision);
    if (staging.types.some(({ merged }) => merged > 0)) await insertLeads(transaction, staging, revision);
    await transaction.run(sql`SET CONSTRAINTS ALL IMMEDIATE`);
  } catch (error) {
    const constraint = constraintOf(error);
    if (constraint === null) throw error;
    await transaction.run(sql`ROLLBACK TO SAVEPOINT before_rows`);
    if (isRefusal(constraint)) throw await refused(transaction, staging, constraint);
    if (/_(current|version)$/.test(constraint)) throw new IdTaken(null, []);
    throw error;
  }
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
    if (table.idColumn !== 'id' || affected === replaced) continue;
    // What is missing may have led to another record: then it stands again.
    if (affected + (await closeLeads(transaction, staging, recordType, revision)) !== replaced)
      throw new GroundMoved(recordType, await moved(transaction, staging, table, revision));
  }
}

async function closeLeads(transaction: Transaction, staging: Staging, recordType: RecordType, revision: number): Promise<number> {
  const { affected } = await transaction.run(sql`
    UPDATE lead l SET recorded = int8range(lower(l.recorded), ${revision})
    FROM ${staging.operations()} o
    WHERE o.record_type = ${recordType} AND l.record_type = o.record_type AND l.id = o.record_id AND upper_inf(l.recorded)
      AND lower(l.recorded) = o.replaces`);
  return affected;
}

async function insertLeads(transaction: Transaction, staging: Staging, revision: number): Promise<void> {
  await transaction.run(sql`
    INSERT INTO lead (id, record_type, into_id, recorded)
    SELECT record_id, record_type, leads_to, int8range(${revision}, NULL) FROM ${staging.operations()} o WHERE leads_to IS NOT NULL`);
}

/** The records whose version to be replaced was not there to be closed. */
async function moved(transaction: Transaction, staging: Staging, table: VersionedTable, revision: number): Promise<number[]> {
  const { rows } = await transaction.run<{ id: string }>(sql`
    SELECT record_id AS id FROM ${staging.operations()} o
    WHERE record_type = ${table.recordType} AND replaces IS NOT NULL
      AND NOT EXISTS (SELECT FROM ${raw(table.table)} t WHERE t.id = o.record_id AND upper(t.recorded) = ${revision})
      AND NOT EXISTS (SELECT FROM lead l WHERE l.id = o.record_id AND l.record_type = o.record_type AND upper(l.recorded) = ${revision})
    LIMIT 100`);
  return rows.map(({ id }) => Number(id));
}

async function insertNew(transaction: Transaction, staging: Staging, table: VersionedTable, revision: number): Promise<void> {
  const columns = raw(table.columns.map(({ column }) => `"${column}"`).join(', '));
  await transaction.run(sql`
    INSERT INTO ${raw(table.table)} (${columns}, recorded)
    SELECT ${columns}, int8range(${revision}, NULL) FROM ${staging.rows(table)} staged ${staging.order(table)}`);
}

async function insertOperations(transaction: Transaction, staging: Staging, revision: number): Promise<void> {
  await transaction.run(sql`
    INSERT INTO change_operation (revision, ordinal, kind, record_type, record_id)
    SELECT ${revision}::int8, ordinal, kind, record_type, record_id FROM ${staging.operations()} o`);
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
async function enterChange(transaction: Transaction, staging: Staging, entry: ChangeEntry, revision: number): Promise<RevisionMark> {
  const { id, author, message, proposal } = entry;
  const { rows } = await transaction.run<MarkRow>(sql`
    WITH entered AS (
      INSERT INTO change (revision, id, recorded_at, actor_name, actor_kind, message, proposer_name, proposal_number, redaction)
      SELECT ${revision}::int8, ${id}::int8, greatest(date_trunc('milliseconds', clock_timestamp()), recorded_at + interval '1 millisecond'),
        ${author.name}::text, ${author.kind}::text, ${message}::text,
        ${proposal?.proposer ?? null}::text, ${proposal?.number ?? null}::int4, CASE WHEN ${staging.redacts} THEN ${revision}::int8 ELSE redaction END
      FROM change WHERE revision = ${revision - 1}
      RETURNING revision, recorded_at, redaction
    )
    SELECT revision, ${RECORDED_AT} AS "recordedAt", redaction, pg_notify(${REVISION_CHANNEL}, concat_ws(' ', revision, ${RECORDED_AT}, redaction)) FROM entered`);
  if (!rows[0]) throw new Bug(`There is no revision before ${revision}`);
  return markOf(rows[0]);
}

function ownTable(recordType: RecordType): VersionedTable | undefined {
  return versionedEntities(recordType)
    .map(versionedTable)
    .find(({ idColumn }) => idColumn === 'id');
}
