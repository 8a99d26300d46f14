import { basename, resolve } from 'node:path';
import { FACT_KINDS } from '@guildhall/facts';
import { type Author, Journal, type OpenChange, type Recorded } from '@guildhall/journal';
import { recordId, versionedTable, withoutTimeLimit } from '@guildhall/storage';
import type { DataSource } from 'typeorm';
import { ENTITIES } from '../entities.js';
import { findPackageFiles } from '../package/package-folder.js';
import { importFacts } from './facts-import.js';
import { FindingList } from './finding-list.js';
import type { ImportProgress, ImportReport } from './import-report.type.js';
import { ImportRun } from './import-run.js';
import { KnownSlugs } from './known-slugs.js';
import { importOrganizations } from './organizations-import.js';
import { PackageFacts } from './package-facts.js';
import { findFindings } from './package-findings.js';
import { PackageOrganizations } from './package-organizations.js';
import { refuseContradictions } from './package-refusals.js';
import { PackageRows } from './package-rows.js';
import { ProblemList } from './problem-list.js';
import { RecordIds } from './record-ids.js';
import { importSources } from './sources-import.js';
import { stagePackage } from './staged-package.js';

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
  const work = (change: OpenChange): Promise<Reading> => readPackages(change, folders, options);
  const about = { folders, dryRun };
  try {
    if (dryRun) return { ...about, outcome: 'PREVIEWED', revision: null, recordedAt: null, change: null, ...(await journal.preview(work)) };
    const recorded = await journal.record({ author, message }, work);
    if (recorded.operations >= MANY_OPERATIONS) await tidy(dataSource);
    return { ...about, ...outcomeOf(recorded), ...recorded.result };
  } catch (error) {
    if (!(error instanceof PackageRefused)) throw error;
    return { ...about, outcome: 'REFUSED', revision: null, recordedAt: null, change: null, ...error.reading };
  }
}

/**
 * Tables that grew manifold are new to the planner of queries until the database looks at them by itself, which may take minutes; until then it also looks
 * into every row that an index leads to. This takes as long as it takes.
 */
async function tidy(dataSource: DataSource): Promise<void> {
  const tables = [...ENTITIES.map((entity) => versionedTable(entity).table), 'change_operation'].join(', ');
  const runner = dataSource.createQueryRunner('master');
  try {
    await withoutTimeLimit(runner, () => runner.query(`VACUUM (ANALYZE) ${tables}`));
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
  const { onProgress = () => undefined } = options;
  const problems = new ProblemList(options.report ?? null);
  const findings = new FindingList((finding) => {
    if (options.reportFindings === true) problems.note(finding);
  });
  const files = await findPackageFiles(folders, (problem) => problems.add(problem));
  const [rows, slugs, ids] = [await PackageRows.begin(change), await KnownSlugs.begin(change), await RecordIds.begin(change)];
  const count = await stagePackage(files, rows, slugs, problems, (done, total) => onProgress({ step: 'READING', done, total }));
  let walked = 0;
  const run = new ImportRun(change, folders, rows, slugs, ids, problems, (more) => {
    walked += more;
    onProgress({ step: 'CHECKING', done: walked, total: count });
  });
  const organizations = await PackageOrganizations.begin(change);
  const facts = await PackageFacts.begin(change, (row) => run.fileOf(row));
  await importSources(run);
  await importOrganizations(run, organizations);
  await organizations.complete();
  for (const kind of FACT_KINDS) await importFacts(run, kind, facts);
  await facts.complete();
  await refuseContradictions(run);
  if (problems.total === 0) await findFindings(run, findings);
  const report = await problems.close();
  const reading: Reading = {
    rows: count,
    records: run.records(),
    alterations: run.alterations,
    problems: { total: problems.total, listed: problems.listed, report },
    findings: { total: findings.total, byCode: findings.byCode, listed: findings.listed },
  };
  if (problems.total > 0) throw new PackageRefused(reading);
  onProgress({ step: 'WRITING', done: 0, total: count });
  return reading;
}
