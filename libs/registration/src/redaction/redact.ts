import { type OpenChange, firstRevision } from '@guildhall/journal';
import { organizationDraft, OrganizationEntity, organizationRows, OrganizationSearchEntity } from '@guildhall/organizations';
import { Problem } from '@guildhall/problems';
import { sourceDraft, SourceEntity, sourceRow } from '@guildhall/sources';
import { type EntityClass, fromColumns, raw, recordId, type RecordType, sql, versionedEntities, versionedTable } from '@guildhall/storage';
import { RedactedTexts } from './redacted-text.js';
import { redactTable, type RedactedRow, type RowScope } from './redacted-rows.js';
import { type TextColumn, textColumns } from './redaction-columns.js';

/** What is to be redacted. */
export interface RedactionRequest {
  readonly texts: readonly string[];
  /** Only in all versions of these records; null: wherever it stands. */
  readonly records: readonly { readonly type: RecordType; readonly id: number }[] | null;
  readonly expectedRevision: number | null;
}

/** Where something was redacted, and in how many rows: each version of a record is one. */
export interface RedactedPlace {
  readonly table: string;
  readonly column: string;
  readonly rows: number;
}

/** What was redacted. */
export interface Redacted {
  readonly places: readonly RedactedPlace[];
  readonly records: readonly string[];
}

/** What one redaction alters of one table at the most: a text that stands in more is no name. */
const MOST_ROWS = 10_000;

const RECORD_TYPES: readonly RecordType[] = [
  'Organization',
  'Membership',
  'Accreditation',
  'Office',
  'StatedFigure',
  'Succession',
  'Source',
];

/**
 * Takes texts out of every row of every table, whichever revision it stands in, and stages a redaction of each record that it touched: what others are about
 * to record of one, from what they read before, is then done again. To be done alone.
 */
export async function redact(change: OpenChange, request: RedactionRequest): Promise<Redacted> {
  const texts = new RedactedTexts(request.texts);
  const rows: RedactedRow[] = [];
  const touched = new Map<RecordType, Set<number>>();
  for (const columns of byTable(await textColumns(change))) {
    const scope = scopeOf(columns[0]?.table ?? '', request);
    if (scope === null) continue;
    const redacted = await redactTable(change, columns, texts, scope, MOST_ROWS);
    rows.push(...redacted);
    const { recordType, idColumn } = scope;
    if (recordType === null) continue;
    const ids = touched.get(recordType) ?? new Set<number>();
    touched.set(recordType, ids);
    for (const { values } of redacted) ids.add(Number(values[idColumn]));
    if (columns[0]?.table === 'office') for (const id of await forgetPersons(change, redacted, scope)) ids.add(id);
  }
  if (rows.length === 0) {
    throw new Problem(
      'NOT_FOUND',
      'The text stands nowhere: as whole words, whatever the case. Write it as it is written, or every spelling of it.',
    );
  }
  await remakeSearchKeys(change, touched);
  const records = await stageRedactions(change, touched, request.expectedRevision);
  return { places: placesOf(rows), records };
}

function byTable(columns: readonly TextColumn[]): TextColumn[][] {
  const tables = new Map<string, TextColumn[]>();
  for (const column of columns) tables.set(column.table, [...(tables.get(column.table) ?? []), column]);
  return [...tables.values()];
}

/** What of a table is looked at; null: nothing of it. */
function scopeOf(table: string, { records }: RedactionRequest): RowScope | null {
  if (table === 'change') return records === null ? { recordType: 'Change', idColumn: 'id', ids: null } : null;
  for (const recordType of RECORD_TYPES) {
    const entity = versionedEntities(recordType).find((one) => versionedTable(one).table === table);
    if (!entity) continue;
    const ids = records === null ? null : records.filter(({ type }) => type === recordType).map(({ id }) => id);
    return ids?.length === 0 ? null : { recordType, idColumn: versionedTable(entity).idColumn, ids };
  }
  return records === null ? { recordType: null, idColumn: 'id', ids: null } : null;
}

/** The identifier of a person whose name was redacted, also where another spelling of the name stands beside it. Gives the offices. */
async function forgetPersons(change: OpenChange, redacted: readonly RedactedRow[], { ids }: RowScope): Promise<number[]> {
  const persons = redacted.flatMap(({ values, columns }) =>
    columns.includes('person_wikidata') ? [String(values['person_wikidata'])] : [],
  );
  if (persons.length === 0) return [];
  const offices = await change.query<{ id: string }>(sql`
    UPDATE office SET person_wikidata = NULL
    WHERE person_wikidata = ANY(${persons}::text[]) AND (${ids === null} OR id = ANY(${ids ?? []}::int8[])) RETURNING id`);
  return offices.map(({ id }) => Number(id));
}

/** By what records are found: as it would be, had the text never stood in them. */
async function remakeSearchKeys(change: OpenChange, touched: ReadonlyMap<RecordType, ReadonlySet<number>>): Promise<void> {
  for (const { row, recorded } of await versionsOf(change, SourceEntity, touched.get('Source'))) {
    const { searchKey } = sourceRow(row.id, sourceDraft(row));
    await change.query(sql`UPDATE source SET search_key = ${searchKey} WHERE id = ${row.id}::int8 AND recorded = ${recorded}::int8range`);
  }
  const { table } = versionedTable(OrganizationSearchEntity);
  for (const { row, recorded } of await versionsOf(change, OrganizationEntity, touched.get('Organization'))) {
    const keys = organizationRows(row.id, organizationDraft(row, []))
      .filter(({ entity }) => entity === OrganizationSearchEntity)
      .map(({ row: made }) => (made as OrganizationSearchEntity).key);
    await change.query(sql`DELETE FROM ${raw(table)} WHERE organization_id = ${row.id}::int8 AND recorded = ${recorded}::int8range`);
    await change.query(sql`
      INSERT INTO ${raw(table)} (organization_id, recorded, key) SELECT ${row.id}::int8, ${recorded}::int8range, key FROM unnest(${keys}::text[]) AS key`);
  }
}

async function versionsOf<Row extends { readonly recorded?: string }>(
  change: OpenChange,
  entity: EntityClass<Row>,
  ids: ReadonlySet<number> | undefined,
): Promise<{ row: Row; recorded: string }[]> {
  if (!ids || ids.size === 0) return [];
  const { table, idColumn } = versionedTable(entity);
  const rows = await change.query<{ row: Record<string, unknown> }>(
    sql`SELECT to_jsonb(t) AS row FROM ${raw(table)} t WHERE ${raw(idColumn)} = ANY(${[...ids]}::int8[])`,
  );
  return rows.map(({ row }) => ({ row: fromColumns(entity, row), recorded: String(row['recorded']) }));
}

/** A new version of each record that stands; of one that does not, and of a change, only that it was redacted. */
async function stageRedactions(
  change: OpenChange,
  touched: ReadonlyMap<RecordType, ReadonlySet<number>>,
  expectedRevision: number | null,
): Promise<string[]> {
  const records: string[] = [];
  const moved: string[] = [];
  for (const [recordType, ids] of touched) {
    const entities = versionedEntities(recordType);
    const current = await Promise.all(
      entities.map(async (entity) => ({ entity, idColumn: idProperty(entity), rows: await versionsOf(change, entity, ids) })),
    );
    for (const id of ids) {
      const rows = current.flatMap(({ entity, idColumn, rows: all }) =>
        all
          .filter(({ row, recorded }) => Number((row as Record<string, unknown>)[idColumn]) === id && recorded.endsWith(',)'))
          .map(({ row, recorded }) => ({ entity, row, recorded })),
      );
      const [first] = rows;
      const replaces = first ? firstRevision(first.recorded) : null;
      const name = recordId(recordType, id);
      records.push(name);
      if (replaces !== null && expectedRevision !== null && replaces > expectedRevision) moved.push(name);
      await change.stage({ kind: 'REDACTED', recordType, id, replaces }, rows);
    }
  }
  if (moved.length > 0) {
    throw new Problem(
      'CONFLICT',
      `${moved.slice(0, 3).join(', ')} was recorded anew after revision ${expectedRevision ?? ''} that you have seen. Look again at what would be redacted.`,
      { conflictsWith: moved.slice(0, 100) },
    );
  }
  // It stood in no record, only in what people proposed, asked or are called: the change says of itself that it redacted.
  if (records.length === 0) await change.stage({ kind: 'REDACTED', recordType: 'Change', id: change.id, replaces: null }, []);
  return records;
}

function idProperty(entity: EntityClass): string {
  const { idColumn, columns } = versionedTable(entity);
  return columns.find(({ column }) => column === idColumn)?.property ?? idColumn;
}

function placesOf(rows: readonly RedactedRow[]): RedactedPlace[] {
  const counts = new Map<string, RedactedPlace>();
  for (const { table, columns } of rows) {
    for (const column of columns) {
      const key = `${table}.${column}`;
      counts.set(key, { table, column, rows: (counts.get(key)?.rows ?? 0) + 1 });
    }
  }
  return [...counts.values()];
}
