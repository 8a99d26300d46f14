import { Bug } from '@guildhall/problems';
import { raw, type RecordType, sql, type Sql, toColumns, versionedEntities, type VersionedTable, versionedTable } from '@guildhall/storage';
import type { Operation, StagedRow } from './open-change.js';
import type { Transaction } from './transaction.js';

const OPERATION_COLUMNS = 'ordinal int4, kind text, record_type text, record_id int8, replaces int8, leads_to int8';

/** What is staged of one type of record. */
export interface StagedType {
  readonly recordType: RecordType;
  /** The tables that get new rows. */
  readonly tables: Set<VersionedTable>;
  /** How many records are new, and of how many a current version is to be replaced. */
  added: number;
  replaced: number;
  /** How many of the replaced ones lead to others from now on. */
  merged: number;
}

/** What a change has staged, as relations for SQL: in memory while it is little, in temporary tables when it is much. */
export class Staging {
  private readonly records = new Map<RecordType, Set<number>>();
  private operationCount = 0;
  private readonly staged = new Map<RecordType, StagedType>();
  private operationTexts: string[] = [];
  private rowTexts = new Map<VersionedTable, string[]>();
  private waiting = 0;
  private redacting = false;
  private spilling: Promise<void> | null = null;
  private readonly spilled = new Map<VersionedTable, string[]>();

  constructor(
    private readonly transaction: Transaction,
    private readonly mostInMemory: number,
  ) {}

  /** How many operations there are. */
  get size(): number {
    return this.operationCount;
  }

  /** Whether so much is staged that it is not kept in memory. */
  get isLarge(): boolean {
    return this.spilling !== null;
  }

  /** Whether something is redacted. */
  get redacts(): boolean {
    return this.redacting;
  }

  /** What is staged of each type of record. */
  get types(): StagedType[] {
    return [...this.staged.values()];
  }

  async add(operation: Operation, rows: readonly StagedRow[]): Promise<void> {
    const tables = check(operation, rows);
    const { kind, recordType: record_type, id: record_id, replaces, leadsTo: leads_to = null } = operation;
    const known = this.records.get(record_type) ?? new Set();
    if (known.has(record_id)) throw new Bug(`${record_type} ${record_id} is staged twice in one change`);
    this.records.set(record_type, known.add(record_id));
    // Made into text at once: a row that its owner alters afterwards must not alter what is recorded.
    this.operationTexts.push(JSON.stringify({ ordinal: this.operationCount, kind, record_type, record_id, replaces, leads_to }));
    rows.forEach(({ entity, row }, place) => append(this.rowTexts, tables[place], JSON.stringify(toColumns(entity, row))));
    this.operationCount += 1;
    this.redacting ||= operation.kind === 'REDACTED';
    this.count(operation, tables);
    this.waiting += Math.max(1, rows.length);
    if (this.waiting >= this.mostInMemory) await this.spill();
  }

  /** To be called once everything is staged: what spilled is completed and known to the planner of queries. */
  async complete(): Promise<void> {
    if (!this.spilling) return;
    await this.spill();
    for (const name of ['staged_operation', ...[...this.spilled.keys()].map(({ table }) => `staged_${table}`)]) {
      await this.transaction.run(sql`ANALYZE pg_temp.${raw(name)}`);
    }
  }

  /** The operations: ordinal, kind, record_type, record_id, replaces, leads_to. */
  operations(): Sql {
    if (this.spilling) return sql`pg_temp.staged_operation`;
    return sql`(SELECT * FROM json_to_recordset(${list(this.operationTexts)}::json) AS operation (${raw(OPERATION_COLUMNS)}))`;
  }

  /** The new rows of a table. */
  rows(table: VersionedTable): Sql {
    if (this.spilled.has(table)) return sql`pg_temp.${raw(`staged_${table.table}`)}`;
    return sql`(SELECT * FROM json_populate_recordset(NULL::${raw(table.table)}, ${list(this.rowTexts.get(table) ?? [])}::json))`;
  }

  /** The order in which the rows go in: a GiST index that is filled in the order of its keys takes a fraction of the time. */
  order(table: VersionedTable): Sql {
    const columns = this.spilled.get(table) ?? [];
    return columns.length === 0 ? sql`` : sql`ORDER BY ${raw(columns.join(', '))}`;
  }

  private count({ recordType, replaces, leadsTo }: Operation, tables: readonly VersionedTable[]): void {
    const type = this.staged.get(recordType) ?? { recordType, tables: new Set(), added: 0, replaced: 0, merged: 0 };
    this.staged.set(recordType, type);
    for (const table of tables) type.tables.add(table);
    if (replaces === null) type.added += 1;
    else type.replaced += 1;
    if (leadsTo !== undefined) type.merged += 1;
  }

  private spill(): Promise<void> {
    const operations = this.operationTexts;
    const rows = this.rowTexts;
    this.operationTexts = [];
    this.rowTexts = new Map();
    this.waiting = 0;
    const before = this.spilling ?? this.makeTable('staged_operation', sql`(${raw(OPERATION_COLUMNS)})`);
    this.spilling = before.then(() => this.move(operations, rows));
    return this.spilling;
  }

  private async move(operations: readonly string[], rows: ReadonlyMap<VersionedTable, string[]>): Promise<void> {
    await this.fill('staged_operation', operations);
    for (const [table, texts] of rows) {
      const name = `staged_${table.table}`;
      if (!this.spilled.has(table)) {
        // With the table's CHECK constraints, so that a row that breaks one is refused long before the lock.
        await this.makeTable(name, sql`(LIKE ${raw(table.table)} INCLUDING CONSTRAINTS)`);
        await this.transaction.run(sql`ALTER TABLE pg_temp.${raw(name)} DROP COLUMN recorded`);
        this.spilled.set(table, await this.excludedColumns(table));
      }
      await this.fill(name, texts);
    }
  }

  private async makeTable(name: string, columns: Sql): Promise<void> {
    await this.transaction.run(sql`CREATE TEMPORARY TABLE ${raw(name)} ${columns} ON COMMIT DROP`);
  }

  private async fill(name: string, texts: readonly string[]): Promise<void> {
    const table = raw(`pg_temp.${name}`);
    await this.transaction.run(sql`INSERT INTO ${table} SELECT * FROM json_populate_recordset(NULL::${table}, ${list(texts)}::json)`);
  }

  private async excludedColumns(table: VersionedTable): Promise<string[]> {
    const { rows } = await this.transaction.run<{ column: string }>(sql`
      SELECT quote_ident(a.attname) AS "column"
      FROM pg_constraint c CROSS JOIN unnest(c.conkey) WITH ORDINALITY AS k (attnum, place)
      JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.attnum
      WHERE c.contype = 'x' AND c.conrelid = to_regclass(${table.table})
      ORDER BY c.conname, k.place`);
    return rows.map(({ column }) => column);
  }
}

/** The tables of the rows, in their order, once it is sure that the operation and its rows belong together. */
function check(operation: Operation, rows: readonly StagedRow[]): VersionedTable[] {
  const { kind, recordType, id, replaces, leadsTo } = operation;
  const name = `${kind} ${recordType} ${id}`;
  if (kind === 'REDACTED' && replaces === null && rows.length === 0) return [];
  if (versionedEntities(recordType).length === 0) throw new Bug(`${name}: no versioned entity is declared for its type`);
  if (replaces === null ? rows.length === 0 : kind === 'CREATED') throw new Bug(`${name} neither makes nor replaces a version`);
  if ((kind === 'MERGED') !== (leadsTo !== undefined)) throw new Bug(`${name} ${kind === 'MERGED' ? 'leads nowhere' : 'leads to another'}`);
  if (leadsTo === id) throw new Bug(`${name} leads to itself`);
  if ((kind === 'RETRACTED' || kind === 'MERGED') && rows.length > 0) throw new Bug(`${name} leaves rows`);
  const tables = rows.map(({ entity, row }) => {
    const table = versionedTable(entity);
    if (table.recordType !== recordType) throw new Bug(`${name} has a row of ${table.recordType}`);
    if (toColumns(entity, row)[table.idColumn] !== id) throw new Bug(`${name} has a row of another record`);
    return table;
  });
  const own = tables.filter(({ idColumn }) => idColumn === 'id').length;
  if (rows.length > 0 && own !== 1) throw new Bug(`${name} has ${own} rows of its own table instead of one`);
  return tables;
}

function append<Key>(lists: Map<Key, string[]>, key: Key | undefined, text: string): void {
  if (key === undefined) return;
  const known = lists.get(key);
  if (known) known.push(text);
  else lists.set(key, [text]);
}

function list(texts: readonly string[]): string {
  return `[${texts.join(',')}]`;
}
