import { recordId, type RecordType, sql, type Sql } from '@guildhall/storage';
import type { RowCode } from '@guildhall/problems';
import { allRows } from './all-rows.js';
import type { ImportRun } from './import-run.js';

interface Contradiction {
  readonly file: string;
  readonly line: number;
  readonly value: string | null;
  readonly otherFile: string | null;
  readonly otherLine: number | null;
  readonly otherId: string;
  readonly recordType: RecordType;
}

/** Refuses what the rows of the package, each sound in itself, cannot be together, or beside what the registry has. */
export async function refuseContradictions(run: ImportRun): Promise<void> {
  await refuseAll(run, IDENTIFIERS, 'wikidata', 'IDENTIFIER_TAKEN', (other, value) => `The identifier ${value} belongs to ${other} too.`);
  await refuseAll(run, EQUAL_FACTS, null, 'DUPLICATE_ROW', (other) => `It is the same record as ${other}.`);
  await refuseAll(
    run,
    OVERLAPS,
    'start',
    'OVERLAP',
    (other) => `It surely holds on some of the same days as ${other}, of the same two organizations.`,
  );
}

async function refuseAll(
  run: ImportRun,
  query: Sql,
  column: string | null,
  code: RowCode,
  sentence: (other: string, value: string) => string,
): Promise<void> {
  for await (const found of allRows<Contradiction>(run.change, query)) {
    const { file, line, value, otherFile, otherLine, otherId, recordType } = found;
    const other = otherFile === null ? recordId(recordType, Number(otherId)) : run.wordsOf(otherFile, otherLine ?? 0);
    const where = value?.startsWith('WIKIDATA ') === false ? null : column;
    run.add({ file, line, column: where, code, value, message: sentence(other, value ?? '') });
  }
}

/** Of all that bear an identifier the first one keeps it, one of the registry before those of the package. */
const IDENTIFIERS = sql`
  WITH borne AS (SELECT p.id, p.file, p.line, identifier FROM pg_temp.package_organization p, unnest(p.identifiers) identifier)
  SELECT file, line, identifier AS value, other_file AS "otherFile", other_line AS "otherLine", other_id AS "otherId", 'Organization' AS "recordType"
  FROM (
    SELECT file, line, identifier, first_value(file) OVER same AS other_file, first_value(line) OVER same AS other_line,
      first_value(id) OVER same AS other_id, row_number() OVER same AS place
    FROM (
      SELECT id, file, line, identifier FROM borne
      UNION ALL
      SELECT i.organization_id, NULL, NULL, i.scheme || ' ' || i.value FROM organization_identifier i
      WHERE upper_inf(i.recorded) AND i.scheme || ' ' || i.value IN (SELECT identifier FROM borne)
        AND NOT EXISTS (SELECT FROM pg_temp.package_organization p WHERE p.id = i.organization_id)
    ) b
    WINDOW same AS (PARTITION BY identifier ORDER BY file NULLS FIRST, line, id)
  ) taken WHERE place > 1 AND file IS NOT NULL ORDER BY file, line, identifier LIKE 'WIKIDATA %' DESC, identifier`;

/** Among those that the package makes or alters, and beside those of the registry that it leaves as they are. */
const EQUAL_FACTS = sql`
  SELECT DISTINCT ON (file, line) file, line, NULL AS value, other_file AS "otherFile", other_line AS "otherLine", other_id AS "otherId", record_type AS "recordType"
  FROM (
    SELECT f.file, f.line, f.record_type, first_value(f.file) OVER same AS other_file, first_value(f.line) OVER same AS other_line,
      first_value(f.id) OVER same AS other_id, row_number() OVER same AS place
    FROM (
      SELECT file, line, record_type, id, equalities FROM pg_temp.package_fact
      UNION ALL
      SELECT NULL, NULL, record_type, id, equalities FROM pg_temp.package_beside b
      WHERE NOT EXISTS (SELECT FROM pg_temp.package_fact p WHERE p.record_type = b.record_type AND p.id = b.id AND p.is_read)
    ) f, unnest(f.equalities) equality
    WINDOW same AS (PARTITION BY equality ORDER BY f.file NULLS FIRST, f.line)
  ) equal WHERE place > 1 AND file IS NOT NULL ORDER BY file, line`;

/** Of each row the first that it overlaps: of very many rows of the same two organizations every one may overlap every other. */
const OVERLAPS = sql`
  WITH f AS NOT MATERIALIZED (SELECT * FROM pg_temp.package_fact WHERE record_type = 'Membership' AND is_read)
  SELECT DISTINCT ON (file, line) * FROM (
    SELECT b.file, b.line, NULL AS value, a.file AS "otherFile", a.line AS "otherLine", a.id AS "otherId", 'Membership' AS "recordType"
    FROM f b CROSS JOIN LATERAL (
      SELECT file, line, id FROM f a
      WHERE a.organizations = b.organizations AND (a.file, a.line) < (b.file, b.line) AND a.certain && b.certain AND NOT a.equalities && b.equalities
      ORDER BY a.organizations, a.file, a.line LIMIT 1
    ) a
    UNION ALL
    SELECT f.file, f.line, NULL, NULL, NULL, m.id, 'Membership'
    FROM f JOIN membership m ON m.member_id = f.organizations[1] AND m.federation_id = f.organizations[2] AND upper_inf(m.recorded) AND m.certain && f.certain
    WHERE NOT EXISTS (SELECT FROM f other WHERE other.id = m.id)
  ) overlapping ORDER BY file, line, "otherFile" NULLS FIRST, "otherLine"`;
