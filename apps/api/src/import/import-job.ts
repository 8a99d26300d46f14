import { rm } from 'node:fs/promises';
import path from 'node:path';
import type {
  ImportProgress,
  Preview,
  RowProblem,
  Spreadsheet,
  SpreadsheetFormat,
  SpreadsheetPackage,
  SpreadsheetPackageOptions,
} from '@guildhall/exchange';
import type { DifferenceFile } from './difference-file.js';

/**
 * RECEIVING: files come in. MAPPING: somebody has to say how the columns of a spreadsheet are read. READING: it is compared with the registry. PREVIEWED: the
 * difference can be looked at, and written. REFUSED: nothing of it can be taken. WRITING. RECORDED: it is a change. UNCHANGED: the registry says all of it already that can be taken.
 * FAILED: something went wrong here.
 */
export type ImportStatus = 'RECEIVING' | 'MAPPING' | 'READING' | 'PREVIEWED' | 'REFUSED' | 'WRITING' | 'RECORDED' | 'UNCHANGED' | 'FAILED';

/** Why nothing was read or written. */
export interface ImportError {
  readonly code: string;
  readonly message: string;
  readonly [detail: string]: unknown;
}

/** Who began an import. */
export interface ImportOwner {
  readonly key: string;
  readonly name: string;
  readonly kind: 'PERSON' | 'PROGRAM';
}

/** A spreadsheet as it was sent. */
export interface SentSpreadsheet {
  readonly path: string;
  readonly name: string;
  readonly format: SpreadsheetFormat;
}

/** What came of writing, the last time that it was tried. */
export interface Applied {
  readonly entries: number;
  readonly outcome: 'RECORDED' | 'UNCHANGED' | 'REFUSED';
  readonly revision: number | null;
  readonly change: string | null;
  readonly problems: { readonly total: number; readonly listed: readonly RowProblem[] };
}

/** How a spreadsheet is to be read, as it was sent: what is not known from the file. */
export type SentMapping = Omit<SpreadsheetPackageOptions, 'format' | 'name' | 'signal'>;

const WORKING: readonly ImportStatus[] = ['RECEIVING', 'READING', 'WRITING'];

/** One import over HTTP, from its upload on. Its files are in a folder of its own, which goes with it. */
export class ImportJob {
  status: ImportStatus = 'RECEIVING';
  progress: ImportProgress | null = null;
  preview: Preview | null = null;
  /** How often it was previewed: numbers of entries are of one preview, and mean others in the next. */
  previews = 0;
  difference: DifferenceFile | null = null;
  spreadsheet: (SentSpreadsheet & { content: Spreadsheet | null; mapped: SpreadsheetPackage | null; mapping: SentMapping | null }) | null =
    null;
  applied: Applied | null = null;
  error: ImportError | null = null;
  readonly begunAt = new Date();
  touchedAt = Date.now();
  /** Rises with everything that there is to tell. */
  version = 0;
  /** The work under way, which never fails. */
  work: Promise<void> = Promise.resolve();
  private stopping = new AbortController();

  constructor(
    readonly id: string,
    readonly owner: ImportOwner,
    readonly folder: string,
  ) {}

  /** The folder of the package: as it was sent, or as it was made of a spreadsheet. */
  get packageFolder(): string {
    return path.join(this.folder, 'package');
  }

  get reportFile(): string {
    return path.join(this.folder, 'problems.csv');
  }

  get isWorking(): boolean {
    return WORKING.includes(this.status);
  }

  get signal(): AbortSignal {
    return this.stopping.signal;
  }

  touch(): void {
    this.touchedAt = Date.now();
  }

  become(status: ImportStatus): void {
    this.status = status;
    this.touch();
    this.tell();
  }

  progressed(progress: ImportProgress): void {
    this.progress = progress;
    this.touch();
    this.tell();
  }

  /** Stops what is under way, as far as it can be: what is written already stays. */
  async stop(): Promise<void> {
    this.stopping.abort(new Error('The import was cancelled.'));
    this.tell();
    await this.work;
  }

  /** Stops what is under way, and removes all that there is of it. */
  async end(): Promise<void> {
    await this.stop();
    await rm(this.folder, { recursive: true, force: true });
  }

  private tell(): void {
    this.version += 1;
  }
}
