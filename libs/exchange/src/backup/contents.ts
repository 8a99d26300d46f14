/** The format that this program writes, and the newest that it reads. */
export const FORMAT = 1;

/** The first line of a backup, in every format. */
export interface BackupHeader {
  readonly backup: 'guildhall';
  readonly format: number;
  readonly madeAt: string;
  /** The newest revision that is in it, and when that was recorded. */
  readonly revision: number;
  readonly recordedAt: string;
  /** The migrations that made the tables, in the order in which they were applied. */
  readonly migrations: readonly string[];
  /** The major version of the PostgreSQL that it comes from; it may go into any other. */
  readonly postgresql: number;
}

/** The line before the rows of a table. */
export interface TableLine {
  readonly table: string;
  readonly columns: readonly string[];
}

/** The line after the rows of a table. */
export interface TableEnd {
  readonly endOf: string;
  readonly rows: number;
}

/** The last line. */
export interface BackupEnd {
  readonly end: true;
  readonly tables: number;
  readonly rows: number;
  /** Where numbers that the database gives go on. */
  readonly sequences: readonly Sequence[];
}

/** A sequence of numbers, and the last one that was given; null: none yet. */
export interface Sequence {
  readonly sequence: string;
  readonly last: string | null;
}

export type BackupLine = BackupHeader | TableLine | TableEnd | BackupEnd;

/** Tables that are in no backup, and why. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  migration: 'It is written anew while the tables are made; the first line of a backup has what stood in it.',
  session: 'Whoever restores an old backup would let in again who was signed out since.',
  sign_in_attempt: 'How often somebody tried a password means nothing a day later.',
  stored_query_day: 'The keys in it are to be forgotten with their day, so that nobody can tell afterwards whose addresses were counted.',
  stored_query_count: 'What an address stored on one day: it means nothing without the key of that day.',
};
