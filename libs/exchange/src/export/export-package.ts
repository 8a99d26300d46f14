import type { DataSource } from 'typeorm';
import { Problem } from '@guildhall/problems';
import { sql } from '@guildhall/storage';
import { DESCRIPTOR, PACKAGE_FILES } from '../package/package-file.js';
import { csvPieces } from './csv-text.js';
import { descriptorText, readDescriptor, titleOf } from './package-descriptor.js';
import { PackageFolderWriter } from './package-folder-writer.js';
import { PackageRows, writtenColumns } from './package-rows.js';
import type { Selection } from './selection.js';
import { Snapshot } from './snapshot.js';

/** What is exported, and how. */
export interface ExportOptions {
  /** The slug of a federation: only what belongs to it, and what that cites. */
  readonly federation?: string | null;
  /** Writes the column `public_id`, so that an import elsewhere keeps the ids. */
  readonly withIds?: boolean;
  readonly onProgress?: (progress: ExportProgress) => void;
}

/** How far an export has come. */
export interface ExportProgress {
  readonly step: 'WRITING';
  /** Rows of all files. */
  readonly done: number;
}

/** What was exported. */
export interface ExportReport {
  readonly folder: string;
  readonly revision: number;
  readonly recordedAt: string;
  readonly files: readonly { readonly file: string; readonly rows: number }[];
}

/** Writes the registry, as it stands at the newest revision, as a package into a folder. The same content gives the same bytes. */
export async function exportPackage(dataSource: DataSource, folder: string, options: ExportOptions = {}): Promise<ExportReport> {
  const writer = await PackageFolderWriter.open(folder);
  try {
    const report = await Snapshot.during(dataSource, (snapshot) => writePackage(snapshot, writer, folder, options));
    await writer.finish();
    return report;
  } catch (error) {
    await writer.abandon();
    throw error;
  }
}

async function writePackage(
  snapshot: Snapshot,
  writer: PackageFolderWriter,
  folder: string,
  { federation, withIds = false, onProgress }: ExportOptions,
): Promise<ExportReport> {
  const selection: Selection = { federation: federation ? await federationOf(snapshot, federation) : null, whole: true };
  const rows = new PackageRows(snapshot, selection, withIds);
  const files: { file: string; rows: number }[] = [];
  let done = 0;
  for (const file of PACKAGE_FILES) {
    const before = done;
    const counted = counting(rows.of(file), (more) => {
      done += more;
      onProgress?.({ step: 'WRITING', done });
    });
    await writer.write(file.path, csvPieces(writtenColumns(file, withIds), counted));
    files.push({ file: file.path, rows: done - before });
  }
  await writer.writeText(DESCRIPTOR, descriptorText(titleOf(selection), readDescriptor(writer.descriptorBefore)));
  return { folder, revision: snapshot.revision, recordedAt: snapshot.recordedAt, files };
}

async function* counting(batches: AsyncIterable<string[][]>, tell: (more: number) => void): AsyncGenerator<string[][]> {
  for await (const rows of batches) {
    tell(rows.length);
    yield rows;
  }
}

async function federationOf(snapshot: Snapshot, slug: string): Promise<{ id: number; slug: string; name: string }> {
  const [found] = await snapshot.query<{ id: string; slug: string; name: string }>(
    sql`SELECT t.id, t.slug, t.default_name AS name FROM organization t WHERE ${snapshot.stands('t')} AND t.slug = ${slug}`,
  );
  if (found === undefined) throw new Problem('NOT_FOUND', `The registry has no organization with the slug ${slug}.`, { slug });
  return { ...found, id: Number(found.id) };
}
