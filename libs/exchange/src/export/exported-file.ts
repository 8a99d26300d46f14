import type { FileColumn } from '@guildhall/facts';
import type { DataSource } from 'typeorm';
import { PACKAGE_FILES, type PackageFile } from '../package/package-file.js';
import { csvPieces } from './csv-text.js';
import { jsonLines } from './json-lines.js';
import { titleOf } from './package-descriptor.js';
import { PackageRows, writtenColumns } from './package-rows.js';
import { packageZip } from './package-zip.js';
import { parquetBytes } from './parquet-bytes.js';
import type { Selection } from './selection.js';
import { Snapshot } from './snapshot.js';

/** As what a file of the registry is written. */
export type FileFormat = 'csv' | 'jsonl' | 'parquet';

/** What is to be in a file. */
export interface AskedFile {
  readonly revision: number;
  readonly selection: Selection;
  readonly withIds: boolean;
  /** Ends the reading, whatever statement runs, and frees the connection. */
  readonly signal?: AbortSignal;
}

type Pieces = AsyncIterable<string | Uint8Array>;

/** A file that is being read. Its pieces are made as they are taken, once; whoever has it closes it, whether or not it was read. */
export interface OpenFile {
  readonly pieces: Pieces;
  /** Frees the connection. */
  readonly close: () => Promise<void>;
}

/** One file of the registry at a revision. It is read as fast as it is taken; it fails before it is whole rather than be cut short. */
export function exportedFile(dataSource: DataSource, file: PackageFile, format: FileFormat, asked: AskedFile): Promise<OpenFile> {
  return streamed(dataSource, asked, (rows) => WRITERS[format](writtenColumnsOf(file, asked.withIds), rows.of(file)));
}

/** The whole package at a revision as a zip file. */
export function exportedPackage(dataSource: DataSource, asked: AskedFile): Promise<OpenFile> {
  const selection = { ...asked.selection, whole: true };
  return streamed(dataSource, { ...asked, selection }, (rows) => packageZip(rows, titleOf(selection), asked.withIds));
}

/** The file whose name is like a package's, in the spelling of addresses: `stated-figures` of `stated_figures.csv`. */
export function fileByName(name: string): PackageFile | undefined {
  return PACKAGE_FILES.find((file) => fileName(file) === name);
}

/** The name of a file in addresses. */
export function fileName({ path }: PackageFile): string {
  return path.replace(/\.csv$/, '').replaceAll('_', '-');
}

const WRITERS: Readonly<Record<FileFormat, (columns: FileColumn[], rows: AsyncIterable<string[][]>) => Pieces>> = {
  csv: (columns, rows) =>
    csvPieces(
      columns.map(({ name }) => name),
      rows,
    ),
  jsonl: jsonLines,
  parquet: parquetBytes,
};

async function streamed(dataSource: DataSource, asked: AskedFile, write: (rows: PackageRows) => Pieces): Promise<OpenFile> {
  const { revision, selection, withIds, signal } = asked;
  const snapshot = await Snapshot.open(dataSource, { revision, signal });
  return { pieces: write(new PackageRows(snapshot, selection, withIds)), close: () => snapshot.close() };
}

function writtenColumnsOf(file: PackageFile, withIds: boolean): FileColumn[] {
  const written = new Set(writtenColumns(file, withIds));
  return file.columns.filter(({ name }) => written.has(name));
}
