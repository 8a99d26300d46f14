import type { OpenChange } from '@guildhall/journal';
import { sql } from '@guildhall/storage';
import { PACKAGE_FILES, type PackageFile } from '../package/package-file.js';
import { allRows } from './all-rows.js';
import { ANY_GROUP, type FetchedRow, keyedGroup, packageFileAt, type PackageRow } from './package-rows.js';

/** Where a row stands. */
export type RowOfPackage = Pick<PackageRow, 'file' | 'folder' | 'line' | 'isTaken'>;

type FetchedPlace = Pick<FetchedRow, 'file' | 'folder' | 'line' | 'isTaken'>;

/** No record takes more rows, or more text. What is read together is in memory together, and compared with one another. */
export const MOST_OF_FACTS = 200;
export const MOST_OF_ORGANIZATION = 5_000;
const MOST_TEXT = 4_000_000;

/** Takes away the rows of which more are to be read together than any record takes, and tells them. */
export async function* takeCrowds(change: OpenChange): AsyncGenerator<RowOfPackage> {
  await change.query(sql`
    CREATE TEMPORARY TABLE package_crowd ON COMMIT DROP AS
    SELECT record_type, grp FROM pg_temp.package_row WHERE cells IS NOT NULL GROUP BY 1, 2
    HAVING count(*) > CASE WHEN record_type = 'Organization' THEN ${MOST_OF_ORGANIZATION}::int ELSE ${MOST_OF_FACTS}::int END OR sum(length) > ${MOST_TEXT}::int`);
  yield* places(
    change,
    sql`SELECT r.file, r.folder, r.line, r.is_taken AS "isTaken" FROM pg_temp.package_row r JOIN pg_temp.package_crowd c USING (record_type, grp) ORDER BY 1, 2, 3`,
  );
  await change.query(sql`
    DELETE FROM pg_temp.package_row r USING pg_temp.package_crowd c WHERE c.record_type = r.record_type AND c.grp = r.grp`);
}

/** Takes away the rows of records with a key of which another row is left out, or cannot be read and may be one; tells them, each with the line of that one. */
export async function* takeTorn(change: OpenChange): AsyncGenerator<{ readonly row: RowOfPackage; readonly without: number }> {
  await change.query(sql`
    CREATE TEMPORARY TABLE package_torn ON COMMIT DROP AS
    WITH keyed AS (
      SELECT place, file, folder, line, CASE WHEN starts_with(grp, '~ ') THEN substr(grp, 3) ELSE grp END AS grp
      FROM pg_temp.package_row WHERE is_taken
    ), left_out AS (
      SELECT file, CASE WHEN starts_with(grp, '~ ') THEN substr(grp, 3) ELSE grp END AS grp, min(line) AS line
      FROM pg_temp.package_row WHERE NOT is_taken GROUP BY 1, 2
    )
    SELECT c.place, c.file, c.folder, c.line, true AS "isTaken", least(same.line, unknown.line) AS without
    FROM keyed c LEFT JOIN left_out same ON same.file = c.file AND same.grp = c.grp
    LEFT JOIN left_out unknown ON unknown.file = c.file AND unknown.grp = ${ANY_GROUP}
    WHERE starts_with(c.grp, ${keyedGroup('')}) AND (same.line IS NOT NULL OR unknown.line IS NOT NULL)`);
  const found = allRows<FetchedPlace & { without: number }>(change, sql`SELECT * FROM pg_temp.package_torn ORDER BY file, folder, line`);
  for await (const { without, ...place } of found) yield { row: placed(place), without };
  await change.query(sql`DELETE FROM pg_temp.package_row r USING pg_temp.package_torn t WHERE t.place = r.place`);
}

/** Every row of the records of some rows: of facts those with their key, and of organizations those with their slug. */
export async function* rowsOfSameRecords(
  change: OpenChange,
  rows: readonly { readonly file: PackageFile; readonly line: number }[],
): AsyncGenerator<RowOfPackage> {
  const files = rows.map(({ file }) => PACKAGE_FILES.indexOf(file));
  const lines = rows.map(({ line }) => line);
  yield* places(
    change,
    sql`
    SELECT DISTINCT b.file, b.folder, b.line, b.is_taken AS "isTaken" FROM unnest(${files}::int2[], ${lines}::int4[]) AS asked (file, line)
    JOIN pg_temp.package_row a ON a.file = asked.file AND a.line = asked.line
    JOIN pg_temp.package_row b ON b.record_type = a.record_type AND b.grp = a.grp
    WHERE a.record_type = 'Organization' OR a.grp ~ ${`^(~ )?${keyedGroup('')}`}`,
  );
}

async function* places(change: OpenChange, query: ReturnType<typeof sql>): AsyncGenerator<RowOfPackage> {
  for await (const place of allRows<FetchedPlace>(change, query)) yield placed(place);
}

function placed({ file, ...place }: FetchedPlace): RowOfPackage {
  return { ...place, file: packageFileAt(file) };
}
