import { join } from 'node:path';
import type { Journal, OpenChange } from '@guildhall/journal';
import { sql } from '@guildhall/storage';
import { PACKAGE_FILES, type PackageFile } from '../package/package-file.js';
import type { FoundFile } from '../package/package-folder.js';
import type { RowProblem } from '../package/row-problem.js';
import type { ToldPlaces } from '../package/told-places.js';
import type { Difference, RowPlace } from './difference.type.js';
import { FindingList } from './finding-list.js';
import type { Finding, ImportProgress } from './import-report.type.js';
import { type PackageReading, type ReadingProblems, readPackage } from './package-reading.js';
import { withShortValue } from './problem-list.js';
import { isOfOneRow } from './refused-rows.js';
import { RowSet } from './row-set.js';
import { Spool } from './spool.js';
import { rowsOfSameRecords } from './whole-records.js';

/** From so many rows on nobody mends them one by one, and what the others would do is not worked out. */
export const MOST_REFUSED = 100_000;

/** What a round is about. */
export interface AskedRound {
  readonly folder: string;
  readonly places: ToldPlaces;
  /** Counted from 1. */
  readonly number: number;
  readonly isTaken: ((file: FoundFile, line: number) => boolean) | null;
  /** A folder for what is put aside. */
  readonly home: string;
  readonly onProgress: (progress: ImportProgress) => void;
  readonly signal: AbortSignal | undefined;
}

/** What came of one. */
export interface Round {
  readonly reading: PackageReading;
  /** The registry as it was when the round began. */
  readonly revision: number;
  readonly problems: Spool<RowProblem>;
  readonly problemCount: number;
  /** Rows with problems, with those of their records; files of which no row can be taken. */
  readonly rows: Iterable<RowPlace>;
  readonly files: ReadonlySet<string>;
  readonly differences: Spool<Difference>;
  readonly findings: FindingList;
  readonly allFindings: Spool<Finding>;
}

/** Thrown to take back what was staged of a package with problems. */
class Unclean extends Error {
  override readonly name = 'Unclean';

  constructor(readonly round: Round) {
    super('The package has problems.');
  }
}

/** Reads the rows that are taken and, where nothing is wrong with them, writes them and takes it back. */
export async function playRound(journal: Journal, asked: AskedRound): Promise<Round> {
  let attempts = 0;
  try {
    return await journal.preview((change) => attempt(change, asked, (attempts += 1)), asked.signal);
  } catch (error) {
    if (error instanceof Unclean) return error.round;
    throw error;
  }
}

async function attempt(change: OpenChange, asked: AskedRound, place: number): Promise<Round> {
  const { folder, places, number, home, onProgress, signal } = asked;
  const spool = <Item extends object>(name: string): Spool<Item> => new Spool<Item>(join(home, `${name}-${number}-${place}.jsonl`));
  const [differences, allFindings] = [spool<Difference>('differences'), spool<Finding>('findings')];
  const problems = new RoundProblems(places, number, spool<RowProblem>('problems'));
  const findings = new FindingList((finding) => allFindings.add(finding), places);
  const spools = [problems.spool, differences, allFindings];
  try {
    const [newest] = await change.query<{ revision: string }>(sql`SELECT max(revision) AS revision FROM change`);
    const reading = await readPackage(change, {
      ...{ folders: [folder], shown: ['.'], places, isTaken: asked.isTaken, countsAll: true, problems, findings, signal },
      onDifference: async (difference) => {
        differences.add(difference);
        await differences.drained();
      },
      onProgress: (progress) => onProgress({ ...progress, round: number }),
    });
    const rows = await problems.rows(change);
    const { total: problemCount, spool: ofProblems, files } = problems;
    const revision = Number(newest?.revision);
    const round: Round = { reading, revision, problems: ofProblems, problemCount, rows, files, differences, findings, allFindings };
    if (problemCount > 0) throw new Unclean(round);
    onProgress({ step: 'WRITING', done: 0, total: reading.rows, round: number });
    return round;
  } finally {
    for (const each of spools) await each.close();
  }
}

/** The problems of a round, and which rows they are about. */
class RoundProblems implements ReadingProblems {
  total = 0;
  readonly files = new Set<string>();
  private readonly records = new RowSet();
  private readonly single = new RowSet();

  constructor(
    private readonly places: ToldPlaces,
    private readonly round: number,
    readonly spool: Spool<RowProblem>,
  ) {}

  add(problem: RowProblem, row: number | null = problem.line): void {
    const { file, code } = problem;
    this.total += 1;
    this.spool.add(withShortValue(this.places.told(this.asConsequence(problem))));
    if (row === null) this.files.add(file);
    else (isOfOneRow(code, file) ? this.single : this.records).add({ file, line: row });
  }

  drained(): Promise<void> {
    return this.spool.drained();
  }

  /** The rows with problems and, while they are not too many, all others of their records. */
  async rows(change: OpenChange): Promise<Iterable<RowPlace>> {
    const rows = new RowSet();
    for (const set of [this.records, this.single]) for (const row of set) rows.add(row);
    if (rows.size > MOST_REFUSED) return rows;
    const asked = [...this.records].flatMap(({ file, line }) => fileNamed(file).map((found) => ({ file: found, line })));
    for await (const { file, line } of rowsOfSameRecords(change, asked)) rows.add({ file: file.path, line });
    return rows;
  }

  /** Of the rows that are left from the round before nothing was wrong then. */
  private asConsequence(problem: RowProblem): RowProblem {
    if (this.round === 1 || problem.code === 'REFERENCE_UNKNOWN') return problem;
    return { ...problem, message: `${problem.message} This shows only now that rows with other problems are left out.` };
  }
}

function fileNamed(path: string): PackageFile[] {
  return PACKAGE_FILES.filter((file) => file.path === path);
}
