import type { FindingCode } from '@guildhall/problems';
import type { RecordType } from '@guildhall/storage';
import type { RowProblem } from '../package/row-problem.js';

/** What an import does to records of a type. */
export interface RecordCounts {
  readonly recordType: RecordType;
  readonly created: number;
  /** The world changed: a new term, an end, a new name. */
  readonly changed: number;
  /** The record was wrong or said less. */
  readonly corrected: number;
  readonly unchanged: number;
}

/** What an import does to one record. */
export interface Alteration {
  readonly kind: 'CREATED' | 'CHANGED' | 'CORRECTED' | 'ENDED';
  readonly recordType: RecordType;
  readonly id: string;
  /** Where in the package it is said. */
  readonly file: string;
  readonly line: number;
  /** What is altered, by the names of its properties; nothing for a new record. */
  readonly altered: readonly string[];
}

/** Something in what was imported that somebody should look at; nothing is refused for it. */
export interface Finding {
  readonly code: FindingCode;
  readonly file: string;
  readonly line: number;
  readonly message: string;
  /** Public ids of the records. */
  readonly records: readonly string[];
}

/** What came of an import, or of its dry run. */
export interface ImportReport {
  readonly folders: readonly string[];
  readonly dryRun: boolean;
  /** RECORDED: it is a revision now. UNCHANGED: all of it is in the registry already. REFUSED: it has problems. PREVIEWED: a dry run found none. Only the first writes anything. */
  readonly outcome: 'RECORDED' | 'UNCHANGED' | 'REFUSED' | 'PREVIEWED';
  readonly revision: number | null;
  readonly recordedAt: string | null;
  /** The public id of the change. */
  readonly change: string | null;
  readonly rows: number;
  readonly records: readonly RecordCounts[];
  /** The first of them; `records` counts all. */
  readonly alterations: readonly Alteration[];
  readonly problems: { readonly total: number; readonly listed: readonly RowProblem[]; readonly report: string | null };
  readonly findings: {
    readonly total: number;
    readonly byCode: Readonly<Partial<Record<FindingCode, number>>>;
    readonly listed: readonly Finding[];
  };
}

/** How far an import has come. */
export interface ImportProgress {
  readonly step: 'READING' | 'CHECKING' | 'WRITING';
  /** Which of the rounds of a preview it is, counted from 1. */
  readonly round?: number;
  /** Bytes while reading, rows while checking. */
  readonly done: number;
  readonly total: number;
}
