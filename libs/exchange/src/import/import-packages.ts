import { basename, resolve } from 'node:path';
import { type Author, Journal, type OpenChange, type Recorded } from '@guildhall/journal';
import { recordId, versionedTable, withoutTimeLimit } from '@guildhall/storage';
import type { DataSource } from 'typeorm';
import { ENTITIES } from '../entities.js';
import type { RowPlace } from './difference.type.js';
import { FindingList } from './finding-list.js';
import type { ImportProgress, ImportReport } from './import-report.type.js';
import { type ReadingProblems, readPackage } from './package-reading.js';
import { ProblemList } from './problem-list.js';
import { takenRows, toldPlaces } from './told-rows.js';

const MANY_OPERATIONS = 500;

/** How folders are imported. */
export interface ImportOptions {
  /** Says what an import would do, and writes nothing. */
  readonly dryRun?: boolean;
  readonly author?: Author;
  /** What the change is recorded with; "Import of …" where it is not given. */
  readonly message?: string | null;
  /** Where the CSV report of all problems goes, if there are any; null or absent: nowhere. */
  readonly report?: string | null;
  /** Whether findings go to the report too. */
  readonly reportFindings?: boolean;
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Which rows are read, by the places under which a preview tells them; all others are as if they were not there. Absent: all. */
  readonly chosen?: (row: RowPlace) => boolean;
  /** Stops the import, also in the middle of the work of the database: it fails with the reason of the signal, and nothing is written. */
  readonly signal?: AbortSignal;
  /** Refuses (CONFLICT) where something was recorded after this revision: the one with which a preview compared. */
  readonly expectedRevision?: number | null;
  /** How files are called: by the path of their folder (`data/fiapf/memberships.csv`), as when it is absent, or by their name in the package, as a preview calls them. */
  readonly files?: 'BY_PATH' | 'BY_NAME';
}

/** What came of one attempt, before it is known whether it becomes a revision. */
type Reading = Pick<ImportReport, 'rows' | 'records' | 'alterations' | 'problems' | 'findings'>;

/** Thrown to take back what a package with problems has staged. */
class PackageRefused extends Error {
  override readonly name = 'PackageRefused';

  constructor(readonly reading: Reading) {
    super('The package has problems.');
  }
}

/**
 * Imports folders as one package and one change, all or nothing. Where the package has problems nothing is written, and the report tells all
 * of them. Streams: a package of any size takes little memory here, and most of the work is done before others have to wait.
 */
export async function importPackages(
  dataSource: DataSource,
  folders: readonly string[],
  options: ImportOptions = {},
): Promise<ImportReport> {
  const { dryRun = false, author = { name: 'Import', kind: 'IMPORT' } } = options;
  const message = options.message ?? `Import of ${folders.map((folder) => basename(resolve(folder))).join(', ')}`;
  const journal = new Journal(dataSource);
  const { expectedRevision, signal } = options;
  const work = (change: OpenChange): Promise<Reading> => readPackages(change, folders, options);
  const about = { folders, dryRun };
  try {
    if (dryRun) {
      return { ...about, outcome: 'PREVIEWED', revision: null, recordedAt: null, change: null, ...(await journal.preview(work, signal)) };
    }
    const recorded = await journal.record({ author, message, expectedRevision, signal }, work);
    if (recorded.operations >= MANY_OPERATIONS) await tidy(dataSource);
    return { ...about, ...outcomeOf(recorded), ...recorded.result };
  } catch (error) {
    if (!(error instanceof PackageRefused)) throw error;
    return { ...about, outcome: 'REFUSED', revision: null, recordedAt: null, change: null, ...error.reading };
  }
}

/**
 * Tables that grew manifold are new to the planner of queries until the database looks at them by itself, which may take minutes; until then it also looks
 * into every row that an index leads to. This takes as long as it takes; where it fails, what is recorded stays so, and the database does it later by itself.
 */
async function tidy(dataSource: DataSource): Promise<void> {
  const tables = [...ENTITIES.map((entity) => versionedTable(entity).table), 'change_operation'].join(', ');
  const runner = dataSource.createQueryRunner('master');
  try {
    await withoutTimeLimit(runner, () => runner.query(`VACUUM (ANALYZE) ${tables}`)).catch(() => undefined);
  } finally {
    await runner.release();
  }
}

function outcomeOf({
  revision,
  recordedAt,
  change,
}: Recorded<Reading>): Pick<ImportReport, 'outcome' | 'revision' | 'recordedAt' | 'change'> {
  if (revision === null) return { outcome: 'UNCHANGED', revision, recordedAt, change: null };
  return { outcome: 'RECORDED', revision, recordedAt, change: change === null ? null : recordId('Change', change) };
}

async function readPackages(change: OpenChange, folders: readonly string[], options: ImportOptions): Promise<Reading> {
  const { chosen, onProgress = () => undefined, signal } = options;
  const list = new ProblemList(options.report ?? null);
  try {
    const shown = options.files === 'BY_NAME' ? folders.map(() => '.') : folders;
    const places = await toldPlaces(folders, shown);
    const findings = new FindingList((finding) => {
      if (options.reportFindings === true) list.note(finding);
    }, places);
    const problems: ReadingProblems = {
      get total() {
        return list.total;
      },
      add: (problem) => list.add(places.told(problem)),
      drained: () => list.drained(),
    };
    for await (const problem of places.ofSpreadsheets()) {
      if (problem.line === null || chosen === undefined || chosen({ file: problem.file, line: problem.line })) list.add(problem);
    }
    const isTaken = chosen === undefined ? null : takenRows(places, chosen);
    const asked = { folders, shown, places, isTaken, countsAll: false, problems, findings, onDifference: null, onProgress, signal };
    const { rows, records, alterations } = await readPackage(change, asked);
    const reading: Reading = {
      ...{ rows, records, alterations },
      problems: { total: list.total, listed: list.listed, report: await list.close() },
      findings: { total: findings.total, byCode: findings.byCode, listed: findings.listed },
    };
    if (list.total > 0) throw new PackageRefused(reading);
    onProgress({ step: 'WRITING', done: 0, total: rows });
    return reading;
  } catch (error) {
    if (!(error instanceof PackageRefused)) await list.discard();
    throw error;
  }
}
