import type { RecordType } from '@guildhall/storage';
import type { RowProblem } from '../package/row-problem.js';
import type { Finding, RecordCounts } from './import-report.type.js';

/** A row of a package: its file, by its name in the package, and its line, counted from 1 with the header. */
export interface RowPlace {
  readonly file: string;
  readonly line: number;
}

/** What an import would write of one record: one entry of the difference between a package and the registry. */
export interface Difference {
  readonly kind: 'CREATED' | 'CHANGED' | 'CORRECTED' | 'ENDED';
  readonly recordType: RecordType;
  /** The public id; null for a record that is yet to be made: it gets its id when it is written. */
  readonly id: string | null;
  /** What people call it: the name of an organization, the title of a source, "member, federation" of a membership. */
  readonly label: string;
  /** The rows of the package that say it. */
  readonly rows: readonly RowPlace[];
  /** What is altered, by the names of its properties, as it is and as it would be; nothing for a new record. */
  readonly altered: readonly { readonly property: string; readonly before: unknown; readonly after: unknown }[];
  /** What it adds to the timeline: joins, leaves, changes of category, by the names of the events of memberships. */
  readonly events: readonly { readonly kind: string; readonly on: string | null; readonly text: string }[];
}

/** What a package would do to the registry, and which of its rows cannot be taken. */
export interface Preview {
  /** All rows of the package, or of the spreadsheet from which it was made. */
  readonly rows: number;
  /** Whether it is known what the rows without problems would do: not where too many rows have problems. Then nothing of it is told. */
  readonly isComplete: boolean;
  /** The revision that it was compared with. */
  readonly revision: number;
  /** What would be written of the rows that can be taken; `onDifference` was told each. */
  readonly records: readonly RecordCounts[];
  readonly events: Readonly<Record<string, number>>;
  readonly problems: { readonly total: number; readonly listed: readonly RowProblem[]; readonly report: string | null };
  /** Rows that have problems, and rows that cannot be taken without those. */
  readonly refusedRows: number;
  readonly findings: { readonly total: number; readonly listed: readonly Finding[] };
}
