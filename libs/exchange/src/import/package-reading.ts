import { FACT_KINDS } from '@guildhall/facts';
import type { OpenChange } from '@guildhall/journal';
import type { FoundFile } from '../package/package-folder.js';
import { findPackageFiles } from '../package/package-folder.js';
import type { RowProblem } from '../package/row-problem.js';
import type { ToldPlaces } from '../package/told-places.js';
import type { Difference } from './difference.type.js';
import { DifferenceTeller } from './difference-teller.js';
import { importFacts } from './facts-import.js';
import type { FindingList } from './finding-list.js';
import type { Alteration, ImportProgress, RecordCounts } from './import-report.type.js';
import { ImportRun, type RunProblems } from './import-run.js';
import { KnownSlugs } from './known-slugs.js';
import { importOrganizations } from './organizations-import.js';
import { PackageFacts } from './package-facts.js';
import { findFindings } from './package-findings.js';
import { PackageOrganizations } from './package-organizations.js';
import { refuseContradictions } from './package-refusals.js';
import { PackageRows } from './package-rows.js';
import { RecordIds } from './record-ids.js';
import { importSources } from './sources-import.js';
import { stagePackage } from './staged-package.js';
import { MOST_OF_FACTS, MOST_OF_ORGANIZATION, takeCrowds, takeTorn } from './whole-records.js';

/** Where a reading tells problems, as they stand in the package. */
export interface ReadingProblems extends RunProblems {
  /** @param row the line of the row of which the problem is; null: of the whole file */
  add(problem: RowProblem, row?: number | null): void;
  /** Waits until what was added is out of memory. */
  drained(): Promise<void>;
}

/** What is read, and to whom it is told. */
export interface AskedReading {
  readonly folders: readonly string[];
  /** The folders as they are called where something is told of them. */
  readonly shown: readonly string[];
  readonly places: ToldPlaces;
  /** Which rows are read. Null: all, and every problem of a file counts, whether or not rows are read of it. */
  readonly isTaken: ((file: FoundFile, line: number) => boolean) | null;
  readonly countsAll: boolean;
  readonly problems: ReadingProblems;
  readonly findings: FindingList;
  readonly onDifference: ((difference: Difference) => Promise<void>) | null;
  readonly onProgress: (progress: ImportProgress) => void;
  readonly signal: AbortSignal | undefined;
}

/** What a package says of the registry. Where it has problems, what is staged of it is not whole, and must not be recorded. */
export interface PackageReading {
  readonly rows: number;
  /** For each file its rows, also those that are not read or cannot be. */
  readonly byFile: ReadonlyMap<string, number>;
  readonly records: readonly RecordCounts[];
  readonly alterations: readonly Alteration[];
}

/** Reads folders as one package into a change, and tells every problem of every row; findings only where there is none. */
export async function readPackage(change: OpenChange, asked: AskedReading): Promise<PackageReading> {
  const { folders, shown, places, isTaken, countsAll, problems, findings, onProgress, signal } = asked;
  // Of a part of a package only what its rows need counts; that there is a package at all does always.
  const onFile = (problem: RowProblem): void => {
    if (isTaken === null || shown.includes(problem.file)) problems.add(problem, null);
  };
  const files = await findPackageFiles(folders, onFile, shown);
  const [rows, slugs, ids] = [await PackageRows.begin(change), await KnownSlugs.begin(change), await RecordIds.begin(change)];
  const waited = async (): Promise<void> => {
    signal?.throwIfAborted();
    await problems.drained();
  };
  const onBytes = async (done: number, total: number): Promise<void> => {
    onProgress({ step: 'READING', done, total });
    await waited();
  };
  const counts = await stagePackage(files, rows, slugs, {
    isTaken,
    countsAll,
    onBytes,
    onProblem: (problem, row) => problems.add(problem, row),
  });
  let walked = 0;
  const onRows = async (more: number): Promise<void> => {
    walked += more;
    onProgress({ step: 'CHECKING', done: walked, total: counts.walked });
    await waited();
  };
  const differences = asked.onDifference && new DifferenceTeller(change, slugs, asked.onDifference);
  const run = new ImportRun({ change, shown, places, rows, slugs, ids, problems, differences, isPart: isTaken !== null, onRows });
  await refuseBroken(run, rows);
  const organizations = await PackageOrganizations.begin(change);
  const facts = await PackageFacts.begin(change, (row) => run.fileOf(row));
  await importSources(run);
  await importOrganizations(run, organizations);
  await organizations.complete();
  for (const kind of FACT_KINDS) await importFacts(run, kind, facts);
  await facts.complete();
  await refuseContradictions(run);
  if (problems.total === 0) await findFindings(run, findings);
  await problems.drained();
  return { rows: counts.rows, byFile: counts.byFile, records: run.records(), alterations: run.alterations };
}

/** Refuses rows that are not read with all the others of their record: because they are too many, or because some are left out. */
async function refuseBroken(run: ImportRun, rows: PackageRows): Promise<void> {
  let told = 0;
  for await (const row of takeCrowds(run.change)) {
    const most = row.file.recordType === 'Organization' ? MOST_OF_ORGANIZATION : MOST_OF_FACTS;
    const message = `So many rows have the same ${row.file.identity[0] ?? 'key'} that they cannot all be of one record: more than ${most}, or very long ones.`;
    run.refuse(row, row.file.identity[0] ?? null, 'DUPLICATE_ROW', message);
    if (++told % 1_000 === 0) await run.walked(1_000);
  }
  if (!rows.isTorn) return;
  for await (const { row, without } of takeTorn(run.change)) {
    const message = `The rows of one membership are read together, and line ${run.place({ ...row, line: without }).line}, which is or may be one of them, is left out.`;
    run.refuse(row, 'membership', 'TERMS_INVALID', message);
    if (++told % 1_000 === 0) await run.walked(0);
  }
}
