import { Problem } from '@guildhall/problems';
import {
  join,
  raw,
  recordId,
  type RecordType,
  sql,
  type Sql,
  versionedEntities,
  type VersionedTable,
  versionedTable,
} from '@guildhall/storage';
import type { Contradiction } from './open-change.js';
import type { Staging } from './staging.js';
import type { Transaction } from './transaction.js';

interface Refusal {
  readonly recordType: RecordType;
  readonly table: string;
  /** Columns in which two rows that contradict each other are equal; those that may be empty are equal when both are. */
  readonly equal: readonly string[];
  readonly equalOrEmpty?: readonly string[];
  readonly overlapping?: string;
  readonly sentence: string;
}

const REFUSALS: Readonly<Record<string, Refusal>> = {
  membership_overlap: {
    recordType: 'Membership',
    table: 'membership',
    equal: ['federation_id', 'member_id'],
    overlapping: 'certain',
    sentence: 'Another membership of this member in this federation surely holds on some of the same days',
  },
  membership_twice: {
    recordType: 'Membership',
    table: 'membership',
    equal: ['member_id', 'federation_id'],
    equalOrEmpty: ['start', '"end"', 'ongoing'],
    sentence: 'A membership of this member in this federation with the same start and end is already recorded',
  },
  membership_key_taken: {
    recordType: 'Membership',
    table: 'membership',
    equal: ['key'],
    sentence: 'Another membership has the same key',
  },
  organization_slug_taken: {
    recordType: 'Organization',
    table: 'organization',
    equal: ['slug'],
    sentence: 'Another organization has this slug',
  },
  source_slug_taken: { recordType: 'Source', table: 'source', equal: ['slug'], sentence: 'Another source has this slug' },
  organization_identifier_taken: {
    recordType: 'Organization',
    table: 'organization_identifier',
    equal: ['scheme', 'value'],
    sentence: 'Another organization has this identifier',
  },
  accreditation_twice: {
    recordType: 'Accreditation',
    table: 'accreditation',
    equal: ['accreditor_id', 'festival_id', 'category'],
    equalOrEmpty: ['start'],
    sentence: 'This accreditation, with the same category and start, is already recorded',
  },
  office_twice: {
    recordType: 'Office',
    table: 'office',
    equal: ['person_name', 'organization_id', 'title'],
    equalOrEmpty: ['start'],
    sentence: 'This office of the same person, with the same title and start, is already recorded',
  },
  stated_figure_twice: {
    recordType: 'StatedFigure',
    table: 'stated_figure',
    equal: ['organization_id', 'measure', 'stated_on', 'value'],
    sentence: 'This figure, stated on the same date, is already recorded',
  },
  succession_twice: {
    recordType: 'Succession',
    table: 'succession',
    equal: ['kind', 'predecessor_id', 'successor_id'],
    sentence: 'This succession is already recorded',
  },
};

const MOST_NAMED = 100;
const MOST_PAIRS = 1_000;

/** Whether a constraint says that a record contradicts another. */
export function isRefusal(constraint: string): boolean {
  return Object.hasOwn(REFUSALS, constraint);
}

/**
 * The problem for a constraint that refused what is staged, with the records that stand against it. To be called after going back to before
 * the rows went in, and still under the lock: so those that are named are those that refused.
 */
export async function refused(transaction: Transaction, staging: Staging, constraint: string): Promise<Problem> {
  const refusal = REFUSALS[constraint];
  const table = refusal && tableOf(refusal);
  if (!table) return new Problem('CONFLICT', `The change contradicts what is recorded (${constraint}).`, { conflictsWith: [] });
  const pairs = await contradictoryPairs(transaction, staging, refusal, table);
  const others = [...new Set(pairs.map(({ other }) => other))].slice(0, MOST_NAMED);
  const conflictsWith = others.map((other) => recordId(table.recordType, other));
  const among =
    conflictsWith.length === 0 ? 'both are in this change' : conflictsWith.slice(0, 3).join(', ') + (others.length > 3 ? ', ...' : '');
  return new Problem('CONFLICT', `${refusal.sentence}: ${among}.`, { conflictsWith });
}

/** Everything in what is staged that contradicts something recorded, or another record that the change replaces; each pair once. */
export async function contradictionsIn(transaction: Transaction, staging: Staging): Promise<Contradiction[]> {
  const found: Contradiction[] = [];
  for (const refusal of Object.values(REFUSALS)) {
    const table = tableOf(refusal);
    const { recordType, sentence } = refusal;
    if (!table || !staging.types.some((type) => type.recordType === recordType && type.tables.has(table))) continue;
    for (const { staged, other } of await contradictoryPairs(transaction, staging, refusal, table)) {
      const isKnown = found.some((one) => one.recordType === recordType && one.ids.includes(staged) && one.ids.includes(other));
      if (!isKnown) found.push({ sentence, recordType, ids: [staged, other] });
    }
  }
  return found;
}

/** What is staged in a table with what stands against it. Records that the change replaces stand as it leaves them: two of them may contradict each other. */
async function contradictoryPairs(
  transaction: Transaction,
  staging: Staging,
  refusal: Refusal,
  table: VersionedTable,
): Promise<{ staged: number; other: number }[]> {
  const id = raw(table.idColumn);
  const columns = raw(
    [...refusal.equal, ...(refusal.equalOrEmpty ?? []), ...(refusal.overlapping ? [refusal.overlapping] : [])].join(', '),
  );
  // Those that stand are found first, by the index of the rule, and only then asked whether they are replaced: the other way about, the whole table is read.
  const { rows } = await transaction.run<{ staged: string; other: string }>(sql`
    WITH staged AS MATERIALIZED (SELECT ${id} AS id, ${columns} FROM ${staging.rows(table)} staged),
      replaced AS MATERIALIZED (SELECT record_id AS id FROM ${staging.operations()} o WHERE record_type = ${table.recordType} AND replaces IS NOT NULL),
      standing AS MATERIALIZED (
        SELECT other.${id} AS other, staged.id AS staged FROM staged JOIN ${raw(table.table)} other
          ON upper_inf(other.recorded) AND other.${id} <> staged.id AND ${contradicts(refusal)})
    SELECT DISTINCT other, staged FROM standing WHERE other NOT IN (SELECT id FROM replaced)
    UNION SELECT other.id, staged.id FROM staged JOIN staged other ON other.id <> staged.id AND ${contradicts(refusal)}
      WHERE other.id IN (SELECT id FROM replaced)
    ORDER BY 1, 2 LIMIT ${MOST_PAIRS}`);
  return rows.map(({ staged, other }) => ({ staged: Number(staged), other: Number(other) }));
}

function tableOf({ recordType, table }: Refusal): VersionedTable | undefined {
  return versionedEntities(recordType)
    .map(versionedTable)
    .find((each) => each.table === table);
}

function contradicts({ equal, equalOrEmpty = [], overlapping }: Refusal): Sql {
  return join(
    [
      ...equal.map((column) => raw(`other.${column} = staged.${column}`)),
      ...equalOrEmpty.map((column) => raw(`other.${column} IS NOT DISTINCT FROM staged.${column}`)),
      ...(overlapping ? [raw(`other.${overlapping} && staged.${overlapping}`)] : []),
    ],
    ' AND ',
  );
}
