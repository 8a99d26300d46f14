import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { importPackages, packageOfSpreadsheet, type Preview, previewImport, readSpreadsheet } from '@guildhall/exchange';
import type { DataSource } from 'typeorm';
import { type ErrorLog, explained } from '../errors/explained.js';
import { type Choice, chosenRows } from './chosen-rows.js';
import { DifferenceFile } from './difference-file.js';
import type { ImportJob, SentMapping } from './import-job.js';

/** What somebody decided to write. */
export interface Decision {
  readonly choice: Choice;
  readonly message: string | null;
  /** Null: the revision with which the preview compared. */
  readonly expectedRevision: number | null;
  /** The number of the preview that was looked at. Null: the last one. */
  readonly preview: number | null;
}

/** What is done with an upload once it is there. Each never fails: what goes wrong is told by the job. */
export class ImportWork {
  constructor(
    private readonly dataSource: DataSource,
    private readonly log: ErrorLog,
  ) {}

  /** Compares a package with the registry; says whether that was done. */
  async preview(job: ImportJob): Promise<boolean> {
    return this.attempt(job, async () => {
      job.become('READING');
      job.difference = null;
      job.preview = null;
      const difference = new DifferenceFile(path.join(job.folder, 'difference.ndjson'));
      try {
        job.preview = await previewImport(this.dataSource, job.packageFolder, {
          onDifference: (one) => difference.add(one),
          onProgress: (progress) => job.progressed(progress),
          signal: job.signal,
          report: job.reportFile,
        });
      } finally {
        await difference.close();
      }
      job.difference = difference;
      job.previews += 1;
      job.become(difference.count > 0 ? 'PREVIEWED' : isKnown(job.preview) ? 'UNCHANGED' : 'REFUSED');
    });
  }

  /** Looks into a spreadsheet, so that somebody can say how it is read. */
  async look(job: ImportJob): Promise<void> {
    await this.attempt(job, async () => {
      const sheet = job.spreadsheet;
      if (sheet === null) return;
      job.become('READING');
      sheet.content = await readSpreadsheet(sheet.path, { format: sheet.format, signal: job.signal });
      job.become('MAPPING');
    });
  }

  /** Makes a package of a spreadsheet, and previews it. A mapping that cannot be is told, and another one waited for. */
  async map(job: ImportJob, sent: SentMapping): Promise<void> {
    const isMapped = await this.attempt(
      job,
      async () => {
        const sheet = job.spreadsheet;
        if (sheet === null) return;
        job.become('READING');
        sheet.mapping = sent;
        await rm(job.packageFolder, { recursive: true, force: true });
        await mkdir(job.packageFolder, { mode: 0o700 });
        const options = { ...sent, format: sheet.format, name: sheet.name, signal: job.signal };
        sheet.mapped = await packageOfSpreadsheet(this.dataSource, sheet.path, options, job.packageFolder);
      },
      'MAPPING',
    );
    if (isMapped) await this.preview(job);
  }

  /** Writes the chosen entries as one change. Where the registry moved meanwhile nothing is written, and what would be written now is previewed anew. */
  async write(job: ImportJob, { choice, message, expectedRevision }: Decision): Promise<void> {
    const { difference, preview } = job;
    if (difference === null || preview === null) return;
    await this.attempt(
      job,
      async () => {
        const chosen = await chosenRows(difference, choice);
        job.become('WRITING');
        job.applied = null;
        const { owner } = job;
        const report = await importPackages(this.dataSource, [job.packageFolder], {
          author: { name: owner.name, kind: owner.kind },
          message: message ?? `Import by ${owner.name}`,
          chosen: chosen.has,
          expectedRevision: expectedRevision ?? preview.revision,
          files: 'BY_NAME',
          signal: job.signal,
          onProgress: (progress) => job.progressed(progress),
        });
        const { outcome, revision, change, problems } = report;
        if (outcome === 'PREVIEWED') return;
        job.applied = { entries: chosen.entries, outcome, revision, change, problems: { total: problems.total, listed: problems.listed } };
        // Entries that need others which were not chosen: somebody may choose anew.
        job.become(outcome === 'REFUSED' ? 'PREVIEWED' : outcome);
      },
      'PREVIEWED',
    );
    if (job.error?.code === 'CONFLICT' && job.status === 'PREVIEWED' && !job.signal.aborted) {
      const { error } = job;
      const isAnew = await this.preview(job);
      if (isAnew) job.error = { ...error, message: `${error.message} Nothing was written; what it would do now was previewed anew.` };
    }
  }

  private async attempt(job: ImportJob, work: () => Promise<void>, afterProblem: ImportJob['status'] = 'REFUSED'): Promise<boolean> {
    job.error = null;
    job.progress = null;
    try {
      await work();
      return true;
    } catch (error) {
      // Nobody is there any more to be told.
      if (job.signal.aborted) return false;
      const { status, message, extensions } = explained(error, this.log);
      job.error = { message, ...extensions };
      job.become(status < 500 ? afterProblem : afterProblem === 'PREVIEWED' ? 'PREVIEWED' : 'FAILED');
      return false;
    }
  }
}

/** Whether the registry says already all that a preview without a difference could take: some rows may be bad, not all of them, and no file as a whole. */
function isKnown({ rows, refusedRows, isComplete, problems }: Preview): boolean {
  return problems.total === 0 || (isComplete && refusedRows < rows && problems.listed.every(({ line }) => line !== null));
}
