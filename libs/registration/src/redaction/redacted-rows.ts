import { randomBytes } from 'node:crypto';
import type { OpenChange } from '@guildhall/journal';
import { Problem } from '@guildhall/problems';
import { databaseErrorCode, join, publicId, recordId, type RecordType, sql } from '@guildhall/storage';
import { parse } from 'graphql';
import type { RedactedTexts } from './redacted-text.js';
import { named, type TextColumn } from './redaction-columns.js';

/** A row in which something was redacted. `values` are those of its columns that hold texts, as they were, and its numbers. */
export interface RedactedRow {
  readonly table: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly columns: readonly string[];
}

/** Which rows of a table are looked at. */
export interface RowScope {
  /** The type of record to which its rows belong; null: to none. */
  readonly recordType: RecordType | null;
  readonly idColumn: string;
  /** Only these records; null: all. */
  readonly ids: readonly number[] | null;
}

interface Found {
  readonly place: string;
  readonly row: Readonly<Record<string, unknown>>;
}

/** Takes texts out of all rows of a table, in place: whichever revision they stand in. Gives the rows as they were. */
export async function redactTable(
  change: OpenChange,
  columns: readonly TextColumn[],
  texts: RedactedTexts,
  scope: RowScope,
  most: number,
): Promise<RedactedRow[]> {
  const table = columns[0]?.table ?? '';
  const redacted: RedactedRow[] = [];
  for (const { place, row } of await candidates(change, columns, texts, scope, most)) {
    const altered = new Map<string, unknown>();
    let dropped = false;
    for (const column of columns) {
      const value = row[column.column];
      if (value === null || value === undefined) continue;
      const without = withoutTexts(column, value, texts, scope, Number(row[scope.idColumn]));
      if (without === undefined) continue;
      if (column.treatment === 'row') dropped = true;
      altered.set(column.column, without);
    }
    if (altered.size === 0) continue;
    // Nothing of the person stays: what identifies them elsewhere goes with the name.
    if (table === 'office' && altered.has('person_name') && row['person_wikidata'] !== null) altered.set('person_wikidata', null);
    if (dropped || (table === 'stored_query' && !isQuery(altered.get('query') ?? row['query']))) {
      await change.query(sql`DELETE FROM ${named(table)} WHERE ctid = ${place}::tid`);
    } else {
      await update(change, table, place, altered, columns);
    }
    redacted.push({ table, values: row, columns: [...altered.keys()] });
  }
  return redacted;
}

async function candidates(
  change: OpenChange,
  columns: readonly TextColumn[],
  texts: RedactedTexts,
  { recordType, idColumn, ids }: RowScope,
  most: number,
): Promise<Found[]> {
  const table = columns[0]?.table ?? '';
  const patterns = texts.likePatterns();
  const like = join(
    columns.map(({ column, type }) => {
      const text = type === 'list' ? sql`array_to_string(${named(column)}, E'\n')` : sql`${named(column)}::text`;
      return sql`lower(normalize(${text}, NFC) COLLATE "und-x-icu") LIKE ANY (${patterns}::text[])`;
    }),
    ' OR ',
  );
  const among = ids === null || recordType === null ? sql`TRUE` : sql`${named(idColumn)} = ANY(${ids}::int8[])`;
  const found = await change.query<Found>(
    sql`SELECT ctid::text AS place, to_jsonb(t) AS row FROM ${named(table)} t WHERE ${among} AND (${like}) LIMIT ${most + 1} FOR UPDATE`,
  );
  if (found.length > most) {
    throw new Problem(
      'LIMITED',
      `More than ${most} rows of ${table} may hold such a text, the most that one redaction alters. Name a longer text, or the records that are meant.`,
      { limit: most },
    );
  }
  return found;
}

/** A value without the texts; undefined where none stands in it. */
function withoutTexts(
  { type, treatment }: TextColumn,
  value: unknown,
  texts: RedactedTexts,
  { recordType }: RowScope,
  id: number,
): unknown {
  if (type === 'json') return texts.redactedJson(value)?.value;
  if (type === 'list') return texts.redactedJson(value)?.value;
  const text = String(value);
  switch (treatment) {
    case 'link':
      return texts.standInLink(text) ? null : undefined;
    case 'forgotten':
    case 'row':
      return texts.standIn(text) ? null : undefined;
    case 'slug':
      return texts.redactedSlug(text, recordType === null ? publicId('chg', id) : recordId(recordType, id)) ?? undefined;
    case 'json text': {
      const without = texts.redactedJson(JSON.parse(text));
      return without === null ? undefined : JSON.stringify(without.value);
    }
    default:
      return texts.redacted(text) ?? undefined;
  }
}

async function update(
  change: OpenChange,
  table: string,
  place: string,
  altered: ReadonlyMap<string, unknown>,
  columns: readonly TextColumn[],
): Promise<void> {
  const sets = [...altered].map(([name, value]) => {
    const type = columns.find(({ column }) => column === name)?.type;
    if (type === 'json') return sql`${named(name)} = ${JSON.stringify(value)}::jsonb`;
    if (type === 'list') return sql`${named(name)} = ${value}::text[]`;
    return sql`${named(name)} = ${value}::text`;
  });
  // A hash of the query would tell whoever guesses the text that the guess was right.
  if (table === 'stored_query') sets.push(sql`digest = ${randomBytes(32)}`);
  try {
    await change.query(sql`UPDATE ${named(table)} SET ${join(sets)} WHERE ctid = ${place}::tid`);
  } catch (error) {
    // 23505: unique; 23514: a check.
    if (!/^235(05|14)$/.test(databaseErrorCode(error) ?? '')) throw error;
    throw new Problem(
      'CONFLICT',
      `The text stands where it cannot simply be taken out: in ${[...altered.keys()].join(', ')} of ${table}. Change that first.`,
      { conflictsWith: [] },
    );
  }
}

/** Whether a text is a document of GraphQL still: a name in it may have been an alias. */
function isQuery(text: unknown): boolean {
  try {
    parse(String(text));
    return true;
  } catch {
    return false;
  }
}
