import { isDeepStrictEqual } from 'node:util';
import { firstRevision, type Operation } from '@guildhall/journal';
import { checkSource, type SourceDraft, sourceDraft, SourceEntity, sourceRow } from '@guildhall/sources';
import { fromColumns, recordId, searchKey, sql } from '@guildhall/storage';
import type { ImportRun } from './import-run.js';
import { mergeFolders, refuseTwice } from './merged-rows.js';
import type { PackageRow } from './package-rows.js';

const COLUMN_OF: Readonly<Record<string, string>> = { slug: 'id', publishedOn: 'published_on' };

interface ReadSource {
  readonly row: PackageRow;
  readonly given: number | null;
  readonly current: SourceEntity | null;
  readonly draft: SourceDraft;
  /** Whether nothing is wrong with the row. */
  readonly isSound: boolean;
}

/** Reads the sources of the package into the change. */
export async function importSources(run: ImportRun): Promise<void> {
  for await (const batch of run.rows.groups('Source')) {
    const rows = batch.flatMap(({ rows }) => mergeFolders(run, refuseTwice(run, rows)));
    const current = await currentSources(run, rows.map(slugOf));
    const read = rows.map((row) => readSource(run, row, current.get(slugOf(row)) ?? null));
    const made = read.filter((source) => source.current === null);
    const ids = await run.ids.claim(
      'Source',
      made.map(({ given }) => given),
    );
    for (const [i, source] of made.entries()) await create(run, source, ids[i] ?? null);
    for (const source of read) if (source.current !== null) await alter(run, source, source.current);
    await run.walked(batch.reduce((count, group) => count + group.rows.length, 0));
  }
}

function readSource(run: ImportRun, row: PackageRow, current: SourceEntity | null): ReadSource {
  const { cells } = row;
  const faults = run.problems.total;
  const said: SourceDraft = {
    slug: slugOf(row),
    title: cells.title ?? '',
    publisher: cells.publisher || null,
    url: cells.url || null,
    publishedOn: cells.published_on || null,
    language: cells.language || null,
  };
  const before = current === null ? null : sourceDraft(current);
  const draft = before === null ? said : over(before, said);
  for (const { path, code, message } of checkSource(draft)) {
    const property = String(path[0]);
    run.refuse(row, COLUMN_OF[property] ?? property, code, message);
  }
  const given = run.givenId(row, 'Source');
  if (current !== null) refuseStranger(run, row, current, said, given);
  return { row, given, current, draft, isSound: run.problems.total === faults };
}

/** What the file says laid over what is recorded: an empty cell says nothing. */
function over(before: SourceDraft, said: SourceDraft): SourceDraft {
  const { slug, title } = said;
  return {
    slug,
    title,
    publisher: said.publisher ?? before.publisher,
    url: said.url ?? before.url,
    publishedOn: said.publishedOn ?? before.publishedOn,
    language: said.language ?? before.language,
  };
}

/** The title is the name of a source, its address its identifier. */
function refuseStranger(run: ImportRun, row: PackageRow, current: SourceEntity, said: SourceDraft, given: number | null): void {
  const known = recordId('Source', current.id);
  if (searchKey(current.title) !== searchKey(said.title) && (said.url === null || said.url !== current.url)) {
    const message = `The registry knows ${said.slug} as ${JSON.stringify(current.title)} (${known}), another title and another address.`;
    run.refuse(row, 'id', 'RECORD_CONFLICT', message);
  }
  if (given !== null && given !== current.id) {
    run.refuse(row, 'public_id', 'RECORD_CONFLICT', `The registry knows ${said.slug} as ${known}, and an id never changes.`);
  }
}

async function create(run: ImportRun, { row, given, draft, isSound }: ReadSource, id: number | null): Promise<void> {
  if (id === null) run.refuse(row, 'public_id', 'PUBLIC_ID_TAKEN', `${row.cells.public_id ?? ''} belongs to another source.`);
  const known = id ?? given ?? 0;
  run.slugs.add('Source', draft.slug, known, id !== null && isSound);
  if (id === null || !isSound) return;
  const operation: Operation = { kind: 'CREATED', recordType: 'Source', id: known, replaces: null };
  await run.stage({ operation, rows: [{ entity: SourceEntity, row: sourceRow(known, draft) }], from: row, altered: [] });
  await run.differences?.source({ operation, rows: run.places([row]), before: null, after: draft });
}

async function alter(run: ImportRun, { row, draft, isSound }: ReadSource, current: SourceEntity): Promise<void> {
  if (!isSound) return;
  const before = sourceDraft(current);
  const altered = (Object.keys(draft) as (keyof SourceDraft)[]).filter((property) => !isDeepStrictEqual(before[property], draft[property]));
  if (altered.length === 0) {
    run.leave('Source');
    return;
  }
  const operation: Operation = { kind: 'CORRECTED', recordType: 'Source', id: current.id, replaces: firstRevision(current.recorded) };
  await run.stage({ operation, rows: [{ entity: SourceEntity, row: sourceRow(current.id, draft) }], from: row, altered });
  await run.differences?.source({ operation, rows: run.places([row]), before, after: draft });
}

async function currentSources(run: ImportRun, slugs: readonly string[]): Promise<Map<string, SourceEntity>> {
  const rows = await run.change.query<{ row: Record<string, unknown> }>(sql`
    SELECT to_jsonb(t) AS row FROM source t WHERE upper_inf(recorded) AND slug = ANY(${slugs}::text[])`);
  return new Map(rows.map(({ row }) => fromColumns(SourceEntity, row)).map((source) => [source.slug, source]));
}

function slugOf({ cells }: PackageRow): string {
  return cells.id ?? '';
}
