import type { ImportJob } from './import-job.js';

/** An import as its door shows it. */
export function importView(job: ImportJob, keep: number): Record<string, unknown> {
  const { id, status, progress, preview, difference, spreadsheet, applied, error, owner, begunAt, touchedAt, isWorking } = job;
  const path = `/import/${id}`;
  return {
    id,
    status,
    begunBy: owner.name,
    begunAt: begunAt.toISOString(),
    /** While nothing is under way it is kept so long after it was looked at last. */
    keptUntil: isWorking ? null : new Date(touchedAt + keep).toISOString(),
    progress: isWorking ? progress : null,
    error,
    ...(spreadsheet && {
      spreadsheet: {
        name: spreadsheet.name,
        format: spreadsheet.format,
        mapping: spreadsheet.mapping,
        mapped: mappedView(spreadsheet.mapped),
        ...spreadsheet.content,
      },
    }),
    preview: preview && {
      number: job.previews,
      ...preview,
      entries: difference?.count ?? 0,
      problems: { ...preview.problems, report: undefined },
    },
    applied,
    links: {
      self: path,
      progress: `${path}/progress`,
      ...(difference && { differences: `${path}/differences` }),
      ...(preview && preview.problems.total > 0 && { problems: `${path}/problems.csv` }),
      ...(spreadsheet && { mapping: `${path}/mapping` }),
      ...(status === 'PREVIEWED' && { apply: `${path}/apply` }),
      ...(applied?.change && { change: `/changes?revision=${applied.revision ?? ''}` }),
    },
  };
}

function mappedView(mapped: NonNullable<ImportJob['spreadsheet']>['mapped']): object | null {
  // Where files lie here is nobody's business.
  return mapped && { ...mapped, folder: undefined };
}
