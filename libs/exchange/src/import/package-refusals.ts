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
    const other = otherFile === null ? recordId(recordType, Number(otherId)) : `${otherFile}, line ${otherLine ?? 0}`;
    const where = value?.startsWith('WIKIDATA ') === false ? null : column;
    run.problems.add({ file, line, column: where, code, value, message: sentence(other, value ?? '') });
  }
}

const IDENTIFIERS = sql`
  WITH borne AS (SELECT p.id, p.file, p.line, identifier FROM pg_temp.package_organization p, unnest(p.identifiers) identifier)
  SELECT b.file, b.line, b.identifier AS value, a.file AS "otherFile", a.line AS "otherLine", a.id AS "otherId", 'Organization' AS "recordType"
  FROM borne a JOIN borne b ON a.identifier = b.identifier AND (a.file, a.line, a.id) < (b.file, b.line, b.id)
  UNION ALL
  SELECT b.file, b.line, b.identifier, NULL, NULL, i.organization_id, 'Organization'
  FROM borne b JOIN organization_identifier i ON upper_inf(i.recorded) AND i.scheme || ' ' || i.value = b.identifier
  WHERE NOT EXISTS (SELECT FROM pg_temp.package_organization p WHERE p.id = i.organization_id)
  ORDER BY 1, 2`;

const EQUAL_FACTS = sql`
  SELECT DISTINCT ON (file, line) file, line, NULL AS value, other_file AS "otherFile", other_line AS "otherLine", other_id AS "otherId", record_type AS "recordType"
  FROM (
    SELECT f.file, f.line, f.record_type, first_value(f.file) OVER same AS other_file, first_value(f.line) OVER same AS other_line,
      first_value(f.id) OVER same AS other_id, row_number() OVER same AS place
    FROM pg_temp.package_fact f, unnest(f.equalities) equality
    WINDOW same AS (PARTITION BY equality ORDER BY f.file, f.line)
  ) equal WHERE place > 1 ORDER BY file, line`;

const OVERLAPS = sql`
  WITH f AS (SELECT * FROM pg_temp.package_fact WHERE record_type = 'Membership' AND is_read)
  SELECT b.file, b.line, NULL AS value, a.file AS "otherFile", a.line AS "otherLine", a.id AS "otherId", 'Membership' AS "recordType"
  FROM f a JOIN f b ON a.organizations = b.organizations AND (a.file, a.line) < (b.file, b.line) AND a.certain && b.certain
  WHERE NOT a.equalities && b.equalities
  UNION ALL
  SELECT f.file, f.line, NULL, NULL, NULL, m.id, 'Membership'
  FROM f JOIN membership m ON m.member_id = f.organizations[1] AND m.federation_id = f.organizations[2] AND upper_inf(m.recorded) AND m.certain && f.certain
  WHERE NOT EXISTS (SELECT FROM f other WHERE other.id = m.id)
  ORDER BY 1, 2`;
