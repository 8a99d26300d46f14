import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Journal } from '@guildhall/journal';
import type { DataSource } from 'typeorm';
import type { Difference, Preview } from './difference.type.js';
import type { ImportProgress } from './import-report.type.js';
import { MOST_REFUSED, playRound, type Round } from './preview-round.js';
import { ProblemList } from './problem-list.js';
import { RefusedRows } from './refused-rows.js';
import { toldPlaces } from './told-rows.js';

/** How a preview is told. */
export interface PreviewOptions {
  /** Is told every entry of the difference, one after another, once it is known that all of them can be written; waited for. */
  readonly onDifference?: (difference: Difference) => void | Promise<void>;
  readonly onProgress?: (progress: ImportProgress) => void;
  readonly signal?: AbortSignal;
  /** Where the CSV report of all problems goes, if there are any; null or absent: nowhere. */
  readonly report?: string | null;
  /** Whether findings go to the report too. */
  readonly reportFindings?: boolean;
}

/** A row may need a row that needs a row with a problem: an organization its source, and a membership both. Beyond that something is wrong with the whole. */
const MOST_ROUNDS = 6;

/**
 * Says what the rows of a package that can be taken would do, and which cannot be taken. Writes nothing. Files are called by their names in the package; rows
 * of a package that was made of a spreadsheet by the rows of that.
 *
 * In rounds, each a dry run: one that finds problems is followed by another without the rows that have them, until there are none. So `importPackages` takes
 * what was told here, where it is given the rows of the difference as those that are chosen.
 */
export async function previewImport(dataSource: DataSource, folder: string, options: PreviewOptions = {}): Promise<Preview> {
  const home = await mkdtemp(join(tmpdir(), 'guildhall-preview-'));
  const list = new ProblemList(options.report ?? null);
  try {
    return await preview(dataSource, folder, options, list, home);
  } catch (error) {
    await list.discard();
    throw error;
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

async function preview(dataSource: DataSource, folder: string, options: PreviewOptions, list: ProblemList, home: string): Promise<Preview> {
  const { onProgress = () => undefined, signal } = options;
  const journal = new Journal(dataSource);
  const places = await toldPlaces([folder], ['.']);
  const refused = new RefusedRows(places);
  for await (const problem of places.ofSpreadsheets()) {
    list.add(problem);
    if (problem.line !== null) refused.addTold({ file: problem.file, line: problem.line });
  }
  let byFile: ReadonlyMap<string, number> | null = null;
  for (let number = 1; ; number += 1) {
    const isTaken = number === 1 ? null : refused.isTaken;
    const round = await playRound(journal, { folder, places, number, isTaken, home, onProgress, signal });
    byFile ??= round.reading.byFile;
    for await (const problem of round.problems.items()) {
      list.add(problem);
      await list.drained();
    }
    const before = refused.size;
    for (const file of round.files) refused.addFile(file);
    for (const row of round.rows) refused.add(row);
    const isClean = round.problemCount === 0;
    const isEmpty = byFile.size === 0;
    const isOver = isClean || isEmpty || number === MOST_ROUNDS || refused.size > MOST_REFUSED || refused.size === before;
    if (!isOver) continue;
    const rows = places.rowsOfSpreadsheet() ?? [...byFile.values()].reduce((sum, count) => sum + count, 0);
    return { rows, refusedRows: refused.count(byFile), ...(await told(round, isClean || isEmpty, options, list)) };
  }
}

/** What the last round says, once it is told. */
async function told(
  { reading, revision, differences, findings, allFindings }: Round,
  isComplete: boolean,
  { onDifference, signal, reportFindings = false }: PreviewOptions,
  list: ProblemList,
): Promise<Omit<Preview, 'rows' | 'refusedRows'>> {
  const events: Record<string, number> = {};
  if (isComplete) {
    for await (const difference of differences.items()) {
      signal?.throwIfAborted();
      for (const { kind } of difference.events) events[kind] = (events[kind] ?? 0) + 1;
      await onDifference?.(difference);
    }
    if (reportFindings) for await (const finding of allFindings.items()) list.note(finding);
  }
  return {
    isComplete,
    revision,
    records: isComplete ? reading.records : [],
    events,
    problems: { total: list.total, listed: list.listed, report: await list.close() },
    findings: { total: findings.total, listed: findings.listed },
  };
}
