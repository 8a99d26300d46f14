import { Bug } from '@guildhall/problems';
import { raw, type Sql, sql } from '@guildhall/storage';
import type { QueryRunner } from 'typeorm';
import { LEFT_OUT, type Sequence } from './contents.js';

/** A table as the catalogue of the database has it. */
export interface StoredTable {
  readonly name: string;
  /** Those that are written; what PostgreSQL makes of them by itself is made again. */
  readonly columns: readonly string[];
  /** The tables to which its foreign keys lead. */
  readonly leadsTo: readonly string[];
}

const ROWS_OF_TABLES = sql`
  SELECT c.relname AS name,
    ARRAY(SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
      ORDER BY a.attnum) AS columns,
    ARRAY(SELECT DISTINCT f.confrelid::regclass::text FROM pg_constraint f WHERE f.conrelid = c.oid AND f.contype = 'f' AND f.confrelid <> c.oid)
      AS "leadsTo"
  FROM pg_class c
  WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r'
    AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
  ORDER BY c.relname COLLATE "C"`;

/** A name from the catalogue as SQL. */
export function named(name: string): Sql {
  return raw(`"${name.replaceAll('"', '""')}"`);
}

/** All tables that there are, whoever made them; those of extensions are the extensions'. */
export async function storedTables(runner: QueryRunner): Promise<StoredTable[]> {
  return (await runner.query(ROWS_OF_TABLES.text)) as StoredTable[];
}

/** Those that belong into a backup, each after those to which it leads: in this order they can be filled. */
export function backedUp(tables: readonly StoredTable[]): StoredTable[] {
  const left = new Map(tables.filter(({ name }) => !Object.hasOwn(LEFT_OUT, name)).map((table) => [table.name, table]));
  const ordered: StoredTable[] = [];
  while (left.size > 0) {
    const next = [...left.values()].filter(({ leadsTo }) => !leadsTo.some((name) => left.has(name)));
    if (next.length === 0) throw new Bug(`Foreign keys go round in a circle: ${[...left.keys()].join(', ')}`);
    for (const table of next) left.delete(table.name);
    ordered.push(...next);
  }
  return ordered;
}

/** Where the sequences of tables stand. They belong to no snapshot: what they gave since one was taken is merely passed over. */
export async function sequencesOf(runner: QueryRunner, tables: readonly StoredTable[]): Promise<Sequence[]> {
  const owned = sql`
    SELECT s.relname AS sequence FROM pg_class s
    JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = s.oid AND d.refclassid = 'pg_class'::regclass AND d.deptype IN ('a', 'i')
    JOIN pg_class t ON t.oid = d.refobjid
    WHERE s.relkind = 'S' AND s.relnamespace = current_schema()::regnamespace AND t.relname = ANY(${tables.map(({ name }) => name)})
    ORDER BY s.relname COLLATE "C"`;
  const sequences: Sequence[] = [];
  for (const { sequence } of (await runner.query(owned.text, owned.values)) as { sequence: string }[]) {
    const [at] = (await runner.query(sql`SELECT CASE WHEN is_called THEN last_value::text END AS last FROM ${named(sequence)}`.text)) as {
      last: string | null;
    }[];
    sequences.push({ sequence, last: at?.last ?? null });
  }
  return sequences;
}

/** The names of the migrations that were applied, in their order; null where there is no list of them. */
export async function appliedMigrations(runner: QueryRunner): Promise<string[] | null> {
  const [found] = (await runner.query(`SELECT to_regclass('migration') IS NOT NULL AS exists`)) as { exists: boolean }[];
  if (found?.exists !== true) return null;
  const rows = (await runner.query('SELECT name FROM migration ORDER BY id')) as { name: string }[];
  return rows.map(({ name }) => name);
}
