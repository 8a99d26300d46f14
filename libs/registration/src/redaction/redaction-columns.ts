import { raw, sql, type Sql } from '@guildhall/storage';
import type { OpenChange } from '@guildhall/journal';

/**
 * How texts are taken out of a column. `words`: whole words become "[redacted]". `slug`: they become `redacted`, with the digits of the record's id behind.
 * `link`, `forgotten`: what names them becomes unknown. `row`: the row goes.`json text`: a text that is JSON. `made`: it
 * is made anew of the rest of its record, and so is not looked at.
 */
export type Treatment = 'words' | 'slug' | 'link' | 'forgotten' | 'row' | 'json text' | 'made';

/** A column that may hold a text. */
export interface TextColumn {
  readonly table: string;
  readonly column: string;
  readonly type: 'text' | 'json' | 'list';
  readonly treatment: Treatment;
}

const TREATMENTS: Readonly<Record<string, Treatment>> = {
  'source.slug': 'slug',
  'source.url': 'link',
  'source.search_key': 'made',
  'organization.slug': 'slug',
  'organization.website': 'link',
  'organization_search.key': 'made',
  'organization_identifier.value': 'row',
  'membership.key': 'slug',
  'office.person_wikidata': 'forgotten',
  // Whoever sends the same again may write it again: better than a name that stays.
  'idempotency_key.key': 'row',
  'proposal.input': 'json text',
};

/** Columns of codes, dates and keys, which hold no text of anybody's: by table, or in all tables that have them. Those with a list of values (CHECK) go by themselves. */
const CODES: ReadonlySet<string> = new Set([
  'migration.name',
  'change_operation.record_type',
  'idempotency_key.owner',
  'proposal.mutation',
  'proposal.proposer_key',
  'audit_entry.actor_key',
  'audit_entry.action',
  'audit_entry.outcome',
  'start',
  'end',
  'founded',
  'dissolved',
  'announced_on',
  'published_on',
  'happened_on',
  'stated_on',
  'countries',
  'few_countries',
  'language',
]);

interface CatalogueColumn {
  readonly table: string;
  readonly column: string;
  readonly type: TextColumn['type'];
}

/** Every column of every table that may hold a text, as the catalogue has them: a table of a later migration is among them by itself. */
export async function textColumns(change: OpenChange): Promise<TextColumn[]> {
  const columns = await change.query<CatalogueColumn>(sql`
    SELECT c.relname AS "table", a.attname AS "column",
      CASE WHEN a.atttypid IN ('json'::regtype, 'jsonb'::regtype) THEN 'json' WHEN a.atttypid = 'text[]'::regtype THEN 'list' ELSE 'text' END AS type
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
      AND a.atttypid IN ('text'::regtype, 'varchar'::regtype, 'json'::regtype, 'jsonb'::regtype, 'text[]'::regtype)
      AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'c' AND k.conkey = ARRAY[a.attnum])
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
    ORDER BY c.relname, a.attnum`);
  return columns
    .filter(({ table, column }) => !CODES.has(column) && !CODES.has(`${table}.${column}`))
    .map((each) => ({ ...each, treatment: TREATMENTS[`${each.table}.${each.column}`] ?? 'words' }))
    .filter(({ treatment }) => treatment !== 'made');
}

/** A name from the catalogue as SQL. */
export function named(name: string): Sql {
  return raw(`"${name.replaceAll('"', '""')}"`);
}
